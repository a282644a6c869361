// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters that PEFT cannot hold, as directories of the same two files (METHOD 7): bottleneck adapters, and
// the dense difference that full fine-tuning makes. Their peft_type begins with SEAMARK_, so that PEFT
// refuses them by name. Tensors have PEFT's spelling:
//   base_model.model.model.layers.3.mlp.bottleneck_D.weight [size, hidden], ...bottleneck_U.weight [hidden,
//   size] base_model.model.model.layers.3.self_attn.q_proj.difference.weight [out, in]
#pragma once

#include <string>
#include <vector>

#include "checkpoint/adapter_files.h"
#include "checkpoint/config.h"

namespace seamark {

inline constexpr const char* bottleneck_type = "SEAMARK_BOTTLENECK";
inline constexpr const char* difference_type = "SEAMARK_DIFFERENCE";

// houlsby: after attention and after the MLP; pfeiffer: after the MLP only.
enum class BottleneckPlacement { houlsby, pfeiffer };
inline constexpr const char* bottleneck_placement_names[] = {"houlsby", "pfeiffer"};

// z + U tanh(D z) of one block's output z.
struct BottleneckModule {
  int64_t layer = 0;
  bool attention = false;  // of the attention's output, else of the MLP's
  TensorView down;         // D [size, hidden]
  TensorView up;           // U [hidden, size]
};
struct BottleneckAdapter {
  std::string base_model;
  BottleneckPlacement placement = BottleneckPlacement::houlsby;
  int64_t size = 64;
  std::vector<int64_t> layers;            // empty: all
  std::vector<BottleneckModule> modules;  // by layer; attention first
};

struct DifferenceModule {
  int64_t layer = 0;
  std::string module;     // "q_proj"
  TensorView difference;  // [out, in], to be added to the frozen weight
};
struct DenseDifference {
  std::string base_model;
  std::vector<int64_t> layers;            // empty: all
  std::vector<DifferenceModule> modules;  // all seven of each layer
};

BottleneckPlacement placement_of(const AdapterFiles& files);
// All throw Error(bad_input): another kind of adapter, unknown or missing keys with their names, shapes that
// do not fit `model`, options that are not known.
BottleneckAdapter bottleneck_of(AdapterFiles files, const ModelConfig& model);
DenseDifference difference_of(AdapterFiles files, const ModelConfig& model);
AdapterFiles adapter_files_of(const BottleneckAdapter& adapter);
AdapterFiles adapter_files_of(const DenseDifference& adapter);

}  // namespace seamark
