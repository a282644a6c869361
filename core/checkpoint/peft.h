// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face PEFT's LoRA directories (adapter_config.json, adapter_model.safetensors), both ways (METHOD
// 7).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "checkpoint/adapter_files.h"
#include "checkpoint/config.h"
#include "checkpoint/safetensors.h"

namespace seamark {

// The seven linear modules of a LLaMA block, in Hugging Face's names and order.
inline constexpr const char* linear_module_names[] = {"q_proj",    "k_proj",  "v_proj",   "o_proj",
                                                      "gate_proj", "up_proj", "down_proj"};

// "model.layers.3.self_attn.q_proj": the module's name in transformers.
std::string module_path(int64_t layer, const std::string& module);

// One adapted linear module.
struct LoraModule {
  int64_t layer = 0;
  std::string module;    // "q_proj"
  int64_t rank = 0;      // after rank_pattern
  double alpha = 0;      // after alpha_pattern
  TensorView a;          // [rank, in]
  TensorView b;          // [out, rank]
  TensorView magnitude;  // [out], with use_dora only
};

// s of W + s B A: alpha / rank, rsLoRA alpha / sqrt(rank).
double lora_scale(double alpha, int64_t rank, bool rslora);

struct PeftLora {
  int64_t rank = 8;
  double alpha = 8;
  bool use_rslora = false;
  bool use_dora = false;
  std::string base_model;
  std::vector<std::string> targets;  // subset of linear_module_names
  std::vector<int64_t> layers;       // empty: all
  std::vector<LoraModule> modules;   // sorted by layer, then by module order
};

// in and out features of a linear module: [out, in].
struct LinearShape {
  int64_t out = 0, in = 0;
};
LinearShape linear_shape(const ModelConfig& config, const std::string& module);

// Applies target_modules (names, suffixes, a regular expression or "all-linear"), exclude_modules,
// layers_to_transform, rank_pattern and alpha_pattern as PEFT 0.21 does. `targets` and `layers` name what
// occurs in `modules`. Throws Error(bad_input): unknown or missing keys with their names, shapes that do not
// fit `config`, options that change the maths and are not supported (bias, modules_to_save, fan_in_fan_out,
// layer_replication ...).
PeftLora peft_lora_of(AdapterFiles files, const ModelConfig& config);
// Whether a LoRA directory's configuration has use_dora.
bool uses_dora(const AdapterFiles& files);
PeftLora read_peft_lora(const std::filesystem::path& directory, const ModelConfig& config);
// The files of an adapter, which load in PEFT. Ranks and alphas that differ from the adapter's go into the
// patterns; modules that are no product of `targets` and `layers` are named one by one.
AdapterFiles peft_files(const PeftLora& adapter);
// Writes them. Throws Error(cannot_write).
void write_peft_lora(const std::filesystem::path& directory, const PeftLora& adapter);

}  // namespace seamark
