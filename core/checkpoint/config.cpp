// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/config.h"

#include <algorithm>
#include <cmath>

#include "support/error.h"
#include "support/json_object.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t config_limit = 16 << 20;

// An id, a list of ids, or none.
std::vector<int32_t> read_ids(const JsonObject& object, const char* key, int64_t vocabulary) {
  std::vector<int32_t> out;
  const Json* value = object.find(key);
  if (!value) return out;
  const Json list = value->is_array() ? *value : Json::array({*value});
  if (list.size() > 1000) {
    throw bad_input(SEAMARK_TEXT("Error", "A list of at most {0} ids is read here."), 1000)
        .at_field(object.path(key));
  }
  for (const auto& id : list) {
    const auto n = static_cast<int32_t>(JsonObject::integer_of(id, 0, vocabulary - 1, object.path(key)));
    if (std::find(out.begin(), out.end(), n) == out.end()) out.push_back(n);
  }
  return out;
}

bool is_null(const JsonObject& object, const char* key) { return object.has(key) && !object.find(key); }

Error not_supported(const JsonObject& object, const char* key, const char* text) {
  return std::move(bad_input(text).at_field(object.path(key)));
}

// Options of other architectures that would change the numbers.
void refuse_other_architectures(const JsonObject& config) {
  if (const auto act = config.text("hidden_act", "silu"); act != "silu") {
    throw bad_input(SEAMARK_TEXT("Error", "The activation {0} is not supported, only silu."),
                    act.substr(0, 40))
        .at_field("hidden_act");
  }
  if (config.boolean("attention_bias", false)) {
    throw not_supported(
        config, "attention_bias",
        SEAMARK_TEXT("Error", "Models whose attention projections have a bias are not supported."));
  }
  if (config.boolean("mlp_bias", false)) {
    throw not_supported(config, "mlp_bias",
                        SEAMARK_TEXT("Error", "Models whose MLP projections have a bias are not supported."));
  }
  if (config.number("attention_dropout", 0, 1, 0) != 0) {
    throw not_supported(config, "attention_dropout",
                        SEAMARK_TEXT("Error", "Dropout in the attention is not supported; set it to 0."));
  }
  if (config.number("partial_rotary_factor", 0, 1, 1) != 1) {
    throw not_supported(config, "partial_rotary_factor",
                        SEAMARK_TEXT("Error", "Rotary embeddings of a part of the head are not supported."));
  }
  if (config.find("quantization_config")) {
    throw not_supported(
        config, "quantization_config",
        SEAMARK_TEXT("Error",
                     "Quantised checkpoints are not supported; use the original in F32, F16 or BF16."));
  }
}

// rope_theta + rope_scaling {type | rope_type} (transformers 4), or rope_parameters (transformers 5). As
// there, rope_scaling wins where both stand.
void read_rope(const JsonObject& config, ModelConfig& out) {
  constexpr double theta_max = 1e12;
  out.rope_theta = config.number("rope_theta", 1, theta_max, 10000.0);
  const char* key = config.find("rope_scaling") ? "rope_scaling" : "rope_parameters";
  const Json* value = config.find(key);
  if (!value) return;
  if (!value->is_object())
    throw bad_input(SEAMARK_TEXT("Error", "This must be an object or null.")).at_field(key);
  const JsonObject rope(*value, key);
  out.rope_theta = rope.number("rope_theta", 1, theta_max, out.rope_theta);
  if (rope.number("partial_rotary_factor", 0, 1, 1) != 1) {
    throw not_supported(rope, "partial_rotary_factor",
                        SEAMARK_TEXT("Error", "Rotary embeddings of a part of the head are not supported."));
  }
  const char* type_key = rope.find("rope_type") ? "rope_type" : "type";
  const std::string type = rope.text(type_key, "default");
  if (type == "default") return;
  if (type != "linear" && type != "llama3") {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Rotary embeddings of type {0} are not supported, only default, linear and llama3."),
        type.substr(0, 40))
        .at_field(rope.path(type_key));
  }
  out.rope_factor = rope.number("factor", 1, 1e6);
  out.rope_type = RopeType::linear;
  if (type == "linear") return;
  out.rope_type = RopeType::llama3;
  out.rope_low_freq_factor = rope.number("low_freq_factor", 1e-6, 1e6);
  out.rope_high_freq_factor = rope.number("high_freq_factor", 1e-6, 1e6);
  if (out.rope_high_freq_factor <= out.rope_low_freq_factor) {
    throw bad_input(SEAMARK_TEXT("Error", "This must be more than low_freq_factor."))
        .at_field(rope.path("high_freq_factor"));
  }
  out.rope_original_positions = rope.integer(
      "original_max_position_embeddings", 1, int64_t{1} << 30,
      config.integer("original_max_position_embeddings", 1, int64_t{1} << 30, out.max_positions));
}

void read_sizes(const JsonObject& config, ModelConfig& out) {
  const bool mistral = out.model_type == "mistral";
  out.hidden_size = config.integer("hidden_size", 1, 1 << 17);
  out.intermediate_size = config.integer("intermediate_size", 1, 1 << 20);
  out.layers = config.integer("num_hidden_layers", 1, 1024);
  out.heads = config.integer("num_attention_heads", 1, 4096);
  // transformers' MistralConfig assumes 8 where the key is absent, and as many as heads where it is null.
  const bool absent_means_8 = mistral && !is_null(config, "num_key_value_heads");
  out.kv_heads = config.integer("num_key_value_heads", 1, 4096, absent_means_8 ? 8 : out.heads);
  if (out.heads % out.kv_heads != 0) {
    throw bad_input(SEAMARK_TEXT("Error", "{0} attention heads cannot share {1} key-value heads evenly."),
                    out.heads, out.kv_heads)
        .at_field("num_key_value_heads");
  }
  out.head_dim = config.integer("head_dim", 2, 4096, 0);
  if (out.head_dim == 0) {
    if (out.hidden_size % out.heads != 0) {
      throw bad_input(
          SEAMARK_TEXT("Error", "The hidden size {0} is not a multiple of the {1} attention heads."),
          out.hidden_size, out.heads)
          .at_field("hidden_size");
    }
    out.head_dim = out.hidden_size / out.heads;
  }
  if (out.head_dim % 2 != 0) {
    throw bad_input(SEAMARK_TEXT("Error", "Rotary embeddings need an even head dimension, but it is {0}."),
                    out.head_dim)
        .at_field("head_dim");
  }
  out.vocabulary_size = config.integer("vocab_size", 1, 1 << 24);
  out.max_positions = config.integer("max_position_embeddings", 1, 1 << 30, mistral ? 4096 * 32 : 2048);
}

// A window only matters to texts longer than it: up to its length the model is the same without one, so the
// window becomes the longest text. (Mistral-7B-v0.1: 4096; an absent key means 4096 in transformers.)
void apply_sliding_window(const JsonObject& config, ModelConfig& out) {
  if (out.model_type != "mistral" || !config.boolean("use_sliding_window", true) ||
      is_null(config, "sliding_window"))
    return;
  out.max_positions = std::min(out.max_positions, config.integer("sliding_window", 1, 1 << 30, 4096));
}

ModelConfig read_config(const Json& root) {
  const JsonObject config(root);
  ModelConfig out;
  out.model_type = config.text("model_type", "");
  if (out.model_type != "llama" && out.model_type != "mistral") {
    throw bad_input(
        SEAMARK_TEXT("Error", "Models of type \"{0}\" are not supported, only llama and mistral."),
        out.model_type.substr(0, 40))
        .at_field("model_type");
  }
  refuse_other_architectures(config);
  read_sizes(config, out);
  read_rope(config, out);
  apply_sliding_window(config, out);
  out.rms_norm_eps = config.number("rms_norm_eps", 0, 1, 1e-6);
  out.tied_embeddings = config.boolean("tie_word_embeddings", false);
  // Absent ids have transformers' defaults for these two model types: 1 and 2.
  out.eos_token_ids = read_ids(config, "eos_token_id", out.vocabulary_size);
  if (!root.contains("eos_token_id") && out.vocabulary_size > 2) out.eos_token_ids = {2};
  const auto bos = read_ids(config, "bos_token_id", out.vocabulary_size);
  if (!bos.empty()) out.bos_token_id = bos.front();
  if (!root.contains("bos_token_id") && out.vocabulary_size > 1) out.bos_token_id = 1;
  return out;
}

}  // namespace

ModelConfig read_model_config(const fs::path& model_directory) {
  const fs::path file = model_directory / "config.json";
  ModelConfig out;
  try {
    out = read_config(read_json(file, config_limit));
  } catch (Error& error) {
    throw error.in_file(file.string());
  }
  // What stops a generation stands in generation_config.json where there is one (LLaMA-3 has more ids there).
  const fs::path generation = model_directory / "generation_config.json";
  std::error_code code;
  if (!fs::exists(generation, code)) return out;
  try {
    const Json root = read_json(generation, config_limit);
    const auto ids = read_ids(JsonObject(root), "eos_token_id", out.vocabulary_size);
    if (!ids.empty()) out.eos_token_ids = ids;
  } catch (Error& error) {
    throw error.in_file(generation.string());
  }
  return out;
}

}  // namespace seamark
