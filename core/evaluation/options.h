// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/describe.h"

namespace seamark {

inline constexpr const char* protocol_names[] = {"strict", "memit", "easyedit", "rome-zsre", "generation"};

// Whether a joint run says how its facts pull at each other (METHOD 8).
enum class LiveInterference { none, gradient };
inline constexpr const char* live_interference_names[] = {"none", "gradient"};

struct EvaluationOptions {
  std::vector<std::string> protocols = {"strict"};  // of protocol_names; run before and after training
  // Outcomes every so many steps; 0: only at the end; -1: at about 4 % of the training time.
  int64_t every = -1;
  LiveInterference interference = LiveInterference::none;  // at each look of a joint run
};
void describe(Fields& fields, EvaluationOptions& options);

}  // namespace seamark
