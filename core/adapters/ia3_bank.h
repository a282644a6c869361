// SPDX-License-Identifier: GPL-3.0-or-later
// IA3 adapters of N slots (METHOD 7; Liu et al. 2022, arXiv 2205.05638): a learned vector scales a module's
// output, or its input. Engine only (libtorch).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/adapted_modules.h"
#include "adapters/parameter_bank.h"
#include "model/model.h"

namespace seamark {

// One scaled module within a slot's row: its vector at `at`.
struct Ia3Site {
  int64_t layer = 0;
  int module = 0;            // index into linear_module_names
  bool feedforward = false;  // l has [in] values and scales the input, else [out] and the output
  int64_t in = 0, out = 0;
  int64_t at = 0;
  int64_t values() const { return feedforward ? in : out; }
};

class Ia3Bank : public ParameterBank, private LinearHook {
 public:
  // Fresh slots, all ones; or all from `start`.
  Ia3Bank(const Model& model, const MethodOptions& options, int64_t slots,
          const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.linear = this}; }
  AdapterFiles files(int64_t slot) const override;

 private:
  bool adapts(int64_t layer, int module) const override { return index_.find(layer, module) >= 0; }
  bool replaces(int64_t, int) const override { return true; }
  int64_t lowest_layer() const override { return index_.lowest_layer(); }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override;
  void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) override;

  std::vector<Ia3Site> sites_;
  ModuleIndex index_;
  int64_t layers_;
  std::string base_model_;
};

// The sites of a fresh adapter, or of `start`. Throws Error(bad_input) for a layer
// that the model does not have, a name that is no module, a feed-forward module that is none of the targets.
std::vector<Ia3Site> ia3_sites(const ModelConfig& config, const MethodOptions& options,
                               const AdapterFiles* start);

}  // namespace seamark
