// SPDX-License-Identifier: GPL-3.0-or-later
// Full fine-tuning: each slot is a trained fp32 copy of all seven linear modules of the chosen layers. The
// model's own weights, mapped from their file, stay as they are; embeddings, norms and lm_head are not
// trained. Engine only (libtorch).
#pragma once

#include <string>
#include <vector>

#include "adapters/adapted_modules.h"
#include "adapters/parameter_bank.h"
#include "model/model.h"

namespace seamark {

// One weight [out, in] within a slot's row.
struct FullSite {
  int64_t layer = 0;
  int module = 0;  // index into linear_module_names
  int64_t in = 0, out = 0;
  int64_t at = 0;
};

class FullBank : public ParameterBank, private LinearHook {
 public:
  // Copies of the model's weights; plus the difference in `start`. `model` must live as long.
  FullBank(const Model& model, const MethodOptions& options, int64_t slots,
           const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.linear = this}; }
  // The difference to the model's weights.
  AdapterFiles files(int64_t slot) const override;

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  bool replaces(int64_t, int) const override { return true; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;
  const FullSite& site_of(const LinearCall& call) const {
    return sites_[static_cast<size_t>(index_.find(call.layer, call.module))];
  }
  at::Tensor weight(const FullSite& site, int64_t slot) const;  // [out, in]

  const Model& model_;
  std::vector<FullSite> sites_;
  ModuleIndex index_;
  std::vector<int64_t> layers_;  // as chosen; empty: all
};

// Of a fresh copy, or of `start`. Throws Error(bad_input) for a layer that the model does not have.
std::vector<FullSite> full_sites(const ModelConfig& config, const MethodOptions& options,
                                 const AdapterFiles* start);

}  // namespace seamark
