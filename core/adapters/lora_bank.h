// SPDX-License-Identifier: GPL-3.0-or-later
// LoRA and rsLoRA adapters of N slots (METHOD 7; Hu et al. 2021, arXiv 2106.09685): y = W x + s B A x. Engine
// only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <string>

#include "adapters/lora_factors.h"
#include "adapters/parameter_bank.h"
#include "model/model.h"

namespace seamark {

// A slot's row: A and B transposed of all sites (lora_factors.h).
class LoraBank : public ParameterBank, private LinearHook {
 public:
  // Fresh slots, or all from `start`.
  LoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
           int64_t seed, const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.linear = this}; }
  AdapterFiles files(int64_t slot) const override { return peft_files(to_peft(slot)); }
  PeftLora to_peft(int64_t slot) const override { return factors_.to_peft(row(slot)); }

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;

  LoraFactors factors_;
  ModuleIndex index_;
};

}  // namespace seamark
