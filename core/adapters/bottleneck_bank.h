// SPDX-License-Identifier: GPL-3.0-or-later
// Bottleneck adapters of N slots (METHOD 7): z + U tanh(D z) of the attention's and the MLP's output (Houlsby
// et al. 2019, arXiv 1902.00751) or of the MLP's only (Pfeiffer et al. 2021, arXiv 2005.00247), before the
// residual add. Engine only (libtorch).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/options.h"
#include "adapters/parameter_bank.h"
#include "checkpoint/own_adapters.h"
#include "model/model.h"

namespace seamark {

// One adapter within a slot's row: low-rank factors with tanh between them, A = D [size, hidden], B = U, kept
// transposed [size, hidden].
struct BottleneckSite {
  BlockPlace place = BlockPlace::mlp;
  LoraSite factors;  // `module` means nothing here
};

class BottleneckBank : public ParameterBank, private BlockHook {
 public:
  // Fresh slots: D drawn from each slot's name, Kaiming-uniform(a = sqrt 5), U = 0; or all from `start`.
  BottleneckBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
                 int64_t seed, const AdapterFiles* start = nullptr);

  Hooks hooks() override { return {.block = this}; }
  AdapterFiles files(int64_t slot) const override;

 private:
  int64_t find(int64_t layer, BlockPlace place) const {  // -1: not adapted
    return index_[static_cast<size_t>(2 * layer + (place == BlockPlace::mlp))];
  }
  bool adapts(int64_t layer, BlockPlace place) const override { return find(layer, place) >= 0; }
  int64_t lowest_layer() const override { return sites_.front().factors.layer; }
  void forward(const BlockCall& call, const at::Tensor& z, at::Tensor y) override;
  void backward(const BlockCall& call, const at::Tensor& z, const at::Tensor& dy, at::Tensor* dz) override;

  std::vector<BottleneckSite> sites_;
  std::vector<int64_t> index_;
  BottleneckAdapter settings_;  // what files() writes beside the tensors
};

// The sites of a fresh adapter, or of `start`: in the order of layers, the attention first. Throws
// Error(bad_input) for a layer that the model does not have.
std::vector<BottleneckSite> bottleneck_sites(const ModelConfig& config, const MethodOptions& options,
                                             const AdapterFiles* start);
// Parameters of one slot.
int64_t bottleneck_parameters(std::span<const BottleneckSite> sites);

}  // namespace seamark
