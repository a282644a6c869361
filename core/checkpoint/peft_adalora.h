// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face PEFT's AdaLoRA directories, both ways (METHOD 7). Their tensors hold the triplets that
// rank_pattern keeps; a module may keep none, its tensors then have no rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checkpoint/adapter_files.h"
#include "checkpoint/config.h"

namespace seamark {

// One adapted linear module: dW = B (A * E) * scale.
struct AdaLoraModule {
  int64_t layer = 0;
  std::string module;      // "q_proj"
  std::vector<bool> kept;  // of the init_r triplets: those that the tensors hold, in order
  TensorView a;            // [kept, in]
  TensorView b;            // [out, kept]
  TensorView e;            // [kept, 1]
  int64_t rank() const;    // how many are kept
};

struct PeftAdaLora {
  int64_t init_r = 12, target_r = 8;
  int64_t tinit = 0, tfinal = 0, delta_t = 1, total_step = 1;
  double beta1 = 0.85, beta2 = 0.85, orth_reg_weight = 0.5;
  double alpha = 8;
  std::string base_model;
  std::vector<std::string> targets;    // subset of linear_module_names
  std::vector<int64_t> layers;         // empty: all
  std::vector<AdaLoraModule> modules;  // sorted by layer, then by module order
  // Stays when triplets are dropped.
  double scale() const { return alpha / (static_cast<double>(init_r) + 1e-5); }
};

// Throws Error(bad_input): another kind of adapter, unknown or missing keys with their names, a rank_pattern
// or shapes that do not fit, options that change the maths.
PeftAdaLora peft_adalora_of(AdapterFiles files, const ModelConfig& model);
// The files of an adapter, which load in PEFT.
AdapterFiles peft_files(const PeftAdaLora& adapter);

}  // namespace seamark
