// SPDX-License-Identifier: GPL-3.0-or-later
// config.json of a LLaMA-family model, in all its spellings, checked.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace seamark {

enum class RopeType { standard, linear, llama3 };

struct ModelConfig {
  std::string model_type;  // "llama", "mistral"
  int64_t hidden_size = 0;
  int64_t intermediate_size = 0;
  int64_t layers = 0;
  int64_t heads = 0;
  int64_t kv_heads = 0;  // absent: heads
  int64_t head_dim = 0;  // absent: hidden_size / heads
  int64_t vocabulary_size = 0;
  int64_t max_positions = 0;  // the longest text; a sliding window shortens it, see read_model_config
  double rms_norm_eps = 1e-6;
  bool tied_embeddings = false;
  double rope_theta = 10000.0;
  RopeType rope_type = RopeType::standard;
  double rope_factor = 1.0;           // linear, llama3
  double rope_low_freq_factor = 1.0;  // llama3
  double rope_high_freq_factor = 4.0;
  int64_t rope_original_positions = 8192;
  std::vector<int32_t> eos_token_ids;
  int32_t bos_token_id = -1;  // -1: none
};

// Throws Error(bad_input) with file and field: missing or wrong values, sizes that do not fit each other, and
// options of other architectures (attention_bias, mlp_bias, other rope types or activations, quantisation).
// Absent values are transformers' defaults. A sliding window limits max_positions to its length, up to which
// it changes nothing. eos_token_ids are those of generation_config.json where it names some.
ModelConfig read_model_config(const std::filesystem::path& model_directory);

}  // namespace seamark
