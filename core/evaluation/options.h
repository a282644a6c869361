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
  // At each look: where the facts' hidden states are on the untuned model's first components (METHOD 8).
  bool trajectory = false;
  int64_t trajectory_layer = -1;  // 0: the embeddings; -1: after the last layer, normed
  bool lens = false;              // at each look: what the adapters do to the weights (METHOD 8)
};
void describe(Fields& fields, EvaluationOptions& options);

}  // namespace seamark
