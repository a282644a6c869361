// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/describe.h"

namespace seamark {

inline constexpr const char* protocol_names[] = {"strict", "memit", "easyedit", "rome-zsre", "generation"};

struct EvaluationOptions {
  std::vector<std::string> protocols = {"strict"};  // of protocol_names; run before and after training
  int64_t every = 10;                               // outcomes every so many steps; 0: only at the end
};
void describe(Fields& fields, EvaluationOptions& options);

}  // namespace seamark
