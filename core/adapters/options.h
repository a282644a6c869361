// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/describe.h"

namespace seamark {

enum class MethodKind { lora };
inline constexpr const char* method_kind_names[] = {"lora"};

struct MethodOptions {
  MethodKind kind = MethodKind::lora;
  int64_t rank = 8;
  double alpha = 16;
  bool rslora = false;                                       // scale alpha / sqrt(rank) instead of alpha / rank
  std::vector<std::string> targets = {"q_proj", "v_proj"};   // of linear_module_names
  std::vector<int64_t> layers;                               // empty: all
  std::string start;                                         // a PEFT directory to start from; "": fresh
};
void describe(Fields& fields, MethodOptions& options);

}  // namespace seamark
