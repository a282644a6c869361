// SPDX-License-Identifier: GPL-3.0-or-later
// DoRA adapters of N slots (METHOD 7; Liu et al. 2024, arXiv 2402.09353):
//   y = m / n * (W x + s B A x), n_o = ||W_o + s (B A)_o||,
// with a trainable magnitude m [out] a module, at first the norms n; n counts as a constant in the gradient.
// Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <string>
#include <vector>

#include "adapters/lora_factors.h"
#include "adapters/parameter_bank.h"
#include "model/model.h"

namespace seamark {

// A slot's row: A and B transposed of all sites (lora_factors.h), then their magnitudes.
class DoraBank : public ParameterBank, private LinearHook {
 public:
  // Fresh slots, or all from `start`.
  DoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
           int64_t seed, const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.linear = this}; }
  AdapterFiles files(int64_t slot) const override { return peft_files(to_peft(slot)); }
  PeftLora to_peft(int64_t slot) const override;
  void after_update(int64_t, int64_t) override { parameters_changed(); }
  void parameters_changed() override { fresh_.assign(fresh_.size(), false); }

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  bool replaces(int64_t, int) const override { return true; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;
  // Brings norms_ and scales_ of a site up to date, for all slots.
  void refresh(const LinearCall& call, size_t site);

  LoraFactors factors_;
  ModuleIndex index_;
  std::vector<int64_t> magnitude_;   // of each site: its first column of a row
  std::vector<at::Tensor> squares_;  // of each site: ||W_o||^2 [out], fp32
  std::vector<at::Tensor> norms_;    // of each site: n [slots, out]
  std::vector<at::Tensor> scales_;   // of each site: m / n [slots, out]
  std::vector<bool> fresh_;          // of each site: whether the two fit the parameters
};

// Values of one slot's row.
int64_t dora_row_size(std::span<const LoraSite> sites);

}  // namespace seamark
