// SPDX-License-Identifier: GPL-3.0-or-later
// LoRA and rsLoRA adapters of N slots (METHOD 7). Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "adapters/adapted_modules.h"
#include "adapters/parameter_bank.h"
#include "checkpoint/peft.h"
#include "model/model.h"

namespace seamark {

// A slot's row: of each site A [rank, in], then B transposed [rank, out].
class LoraBank : public ParameterBank, private LinearHook {
 public:
  // Fresh slots, each drawn from its own name; or all from the directory options.start.
  LoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
           int64_t seed);

  Hooks hooks() override { return {.linear = this}; }
  AdapterFiles files(int64_t slot) const override { return peft_files(to_peft(slot)); }
  PeftLora to_peft(int64_t slot) const override;

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;

  std::vector<LoraSite> sites_;
  ModuleIndex index_;
  PeftLora settings_;  // what to_peft() writes beside the tensors
};

// The sites of a fresh adapter, or of the one that options.start names: in the order of layers, then modules;
// offsets set. Throws Error(bad_input) as adapted_modules() and read_peft_lora() do.
std::vector<LoraSite> lora_sites(const ModelConfig& config, const MethodOptions& options);
// Parameters of one slot.
int64_t lora_parameters(std::span<const LoraSite> sites);

}  // namespace seamark
