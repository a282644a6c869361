// SPDX-License-Identifier: GPL-3.0-or-later
// AdaLoRA adapters of N slots (METHOD 7; Zhang et al. 2023, arXiv 2303.10512), as PEFT's RankAllocator does
// it: dW = B (A * E) * alpha / (init_r + 1e-5), whose triplets (a row of A, its E, a column of B) compete for
// a falling budget. Each slot has its own budget and pattern. Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <string>
#include <vector>

#include "adapters/adapted_modules.h"
#include "adapters/parameter_bank.h"
#include "checkpoint/peft_adalora.h"
#include "model/model.h"

namespace seamark {

// A slot's row: A and B transposed of all sites (lora_factors.h), then E [init_r] of each site. A start from
// a directory whose ranks were cut gets its dropped triplets back as zeros.
class AdaLoraBank : public ParameterBank, private LinearHook {
 public:
  // Fresh slots, or all from `start`. Throws Error(bad_input) as adapted_modules() and peft_adalora_of() do,
  // and at method.target_r where the init_r of `start` is not above it.
  AdaLoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
              int64_t seed, const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.linear = this}; }
  AdapterFiles files(int64_t slot) const override;
  PeftLora to_peft(int64_t slot) const override;

  void start_training() override;
  void clear_gradients() override;
  void collect_gradients(Compute& compute) override;
  Penalty add_penalty(Compute& compute, std::span<const double> factor) override;
  void before_update(std::span<const double> scale) override;
  void after_update(int64_t step, int64_t steps) override;
  std::vector<ModuleRanks> active_ranks() const override;
  void parameters_changed() override { gated_is_fresh_ = false; }
  std::vector<std::pair<std::string, at::Tensor>> state() override;

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;

  int64_t ranks() const;                // of all sites
  int64_t e_column(size_t site) const;  // of a row
  void update_importance();
  // Keeps the `budget` triplets of each slot with the highest scores.
  void allocate(int64_t budget);
  std::vector<double> scores(int64_t slot) const;  // of all triplets, site by site
  void apply_mask();

  PeftAdaLora settings_;  // without tensors
  std::vector<LoraSite> sites_;
  ModuleIndex index_;
  at::Tensor gated_;             // [slots, A * E and B]: a LoRA adapter that computes the same
  at::Tensor gated_gradients_;   // the same shape; while training
  bool gated_is_fresh_ = false;  // whether gated_ fits the parameters
  at::Tensor mask_;              // [slots, ranks]: 1 kept, 0 dropped by the latest allocation
  // [slots, parameters of one slot]:
  at::Tensor importance_;        // smoothed |p g|
  at::Tensor uncertainty_;       // smoothed |importance of the step - smoothed|
  at::Tensor scaled_gradients_;  // what the optimizer took; while training
};

// The sites of a fresh adapter, or of `start`.
std::vector<LoraSite> adalora_sites(const ModelConfig& config, const MethodOptions& options,
                                    const AdapterFiles* start);
// Values of one slot's row.
int64_t adalora_row_size(std::span<const LoraSite> sites);

}  // namespace seamark
