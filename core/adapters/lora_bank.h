// SPDX-License-Identifier: GPL-3.0-or-later
// LoRA adapters of N slots as one flat matrix: a slot's parameters are one row, so that optimizer, clipping,
// saving and halving a cohort are row operations. Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <string>
#include <vector>

#include "adapters/options.h"
#include "checkpoint/peft.h"
#include "model/decoder.h"

namespace seamark {

class LoraBank : public LinearHook {
 public:
  LoraBank(const ModelConfig& config, std::vector<LoraSite> sites, int64_t slots, at::Device device);

  bool adapts(int64_t layer, int module) const override { return index_[at(layer, module)] >= 0; }
  int64_t lowest_layer() const override { return lowest_; }
  void forward(Compute& compute, Workspace& workspace, const RowBatch& batch, int64_t layer, int module,
               const at::Tensor& x, at::Tensor y, bool keep) override;
  void backward(Compute& compute, Workspace& workspace, const RowBatch& batch, int64_t layer, int module,
                const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;

  const std::vector<LoraSite>& sites() const { return sites_; }
  int64_t slots() const { return parameters.size(0); }
  int64_t parameters_per_slot() const { return parameters.size(1); }

  at::Tensor parameters;  // [slots, parameters of one slot] fp32: A [rank, in], then B transposed [rank,
                          // out], by site
  at::Tensor gradients;   // the same shape; undefined until a trainer allocates it

  // What to_peft() writes beside the tensors.
  PeftLora settings;

 private:
  size_t at(int64_t layer, int module) const { return static_cast<size_t>(layer * 7 + module); }
  std::vector<LoraSite> sites_;
  std::vector<int64_t> index_;  // of sites_, by layer and module; -1: not adapted
  int64_t lowest_ = 0;
};

// The sites of a fresh adapter, in the order of layers, then modules; offsets set. Throws Error(bad_input)
// for a layer that the model does not have, a name that is no module, a rank above a module's sides.
std::vector<LoraSite> lora_sites(const ModelConfig& config, const MethodOptions& options);
// The sites of an adapter that was read.
std::vector<LoraSite> lora_sites(const ModelConfig& config, const PeftLora& adapter);

}  // namespace seamark
