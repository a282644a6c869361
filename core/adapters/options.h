// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/describe.h"

namespace seamark {

enum class MethodKind { lora, dora, adalora, adapter_houlsby, adapter_pfeiffer, ia3, full };
inline constexpr const char* method_kind_names[] = {"lora", "dora", "adalora", "adapter-houlsby", "adapter-pfeiffer", "ia3", "full"};

struct MethodOptions {
  MethodKind kind = MethodKind::lora;
  int64_t rank = 8;
  double alpha = 16;
  bool rslora = false;                                       // scale alpha / sqrt(rank) instead of alpha / rank
  std::vector<std::string> targets = {"q_proj", "v_proj"};   // of linear_module_names
  std::vector<int64_t> layers;                               // empty: all
  // AdaLoRA: ranks at first and on average in the end, steps before and after the allocation, its interval,
  // smoothing of importance and uncertainty, weight of the orthogonality in the objective.
  int64_t init_r = 12, target_r = 8, tinit = 0, tfinal = 1, delta_t = 1;
  double importance_beta = 0.85, uncertainty_beta = 0.85, orth_reg_weight = 0.5;
  int64_t size = 64;                                         // bottleneck adapters: rows of D
  std::vector<std::string> ia3_targets = {"k_proj", "v_proj", "down_proj"};
  std::vector<std::string> ia3_feedforward = {"down_proj"};  // of ia3_targets: those whose input is scaled
  std::string start;                                         // an adapter directory of the same kind to start from; "": fresh
};
void describe(Fields& fields, MethodOptions& options);

}  // namespace seamark
