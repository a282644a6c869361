// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/peft.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "checkpoint/peft_reading.h"
#include "support/error.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr int64_t rank_limit = 1 << 16;
constexpr double alpha_limit = 1e9;

std::string a_key(const LoraModule& m) { return peft_key(m.layer, m.module, "lora_A.weight"); }
std::string b_key(const LoraModule& m) { return peft_key(m.layer, m.module, "lora_B.weight"); }
std::string magnitude_key(const LoraModule& m) {
  return peft_key(m.layer, m.module, "lora_magnitude_vector");
}

// Options that say where an adapter comes from or how it is trained; every other one must be off.
const std::set<std::string>& read_or_harmless() {
  static const std::set<std::string> names = {"alpha_pattern",
                                              "auto_mapping",
                                              "base_model_name_or_path",
                                              "bias",
                                              "exclude_modules",
                                              "inference_mode",
                                              "init_lora_weights",
                                              "layers_pattern",
                                              "layers_to_transform",
                                              "lora_alpha",
                                              "lora_dropout",
                                              "megatron_core",
                                              "peft_type",
                                              "peft_version",
                                              "qalora_group_size",
                                              "r",
                                              "rank_pattern",
                                              "revision",
                                              "target_modules",
                                              "task_type",
                                              "use_dora",
                                              "use_rslora"};
  return names;
}

void check_options(const JsonObject& config) {
  require_type(config, "LORA");
  if (const auto bias = config.text("bias", "none"); bias != "none") {
    throw bad_input(SEAMARK_TEXT("Error", "Trained biases (\"{0}\") are not supported."), shown_name(bias))
        .at_field("bias");
  }
  // These initialisations change the base model's weights, which the adapter then needs.
  if (const Json* init = config.find("init_lora_weights"); init && init->is_string()) {
    const auto& name = init->get_ref<const std::string&>();
    if (name != "gaussian" && name != "eva" && name != "orthogonal") {
      throw bad_input(
          SEAMARK_TEXT("Error", "The initialisation \"{0}\" changes the base model and is not supported."),
          shown_name(name))
          .at_field("init_lora_weights");
    }
  }
  refuse_other_options(config, read_or_harmless());
}

// rank_pattern or alpha_pattern: the first key, in the file's order, that fits the end of a module's name.
class ValuePattern {
 public:
  ValuePattern(const JsonObject& config, const OrderedJson& in_order, const char* key) {
    if (!config.find(key)) return;
    const JsonObject object = config.object(key);
    for (const auto& [pattern, value] : in_order.at(key).items()) {
      rows_.emplace_back(
          compile_python_pattern("(?:.*\\.)?(?:" + pattern + ")", object.path(shown_name(pattern))), pattern);
    }
  }
  // nullptr: no key fits.
  const std::string* key_for(const std::string& name) const {
    for (const auto& [regex, key] : rows_) {
      if (regex.matches(name)) return &key;
    }
    return nullptr;
  }

 private:
  std::vector<std::pair<Regex, std::string>> rows_;
};

std::vector<LoraModule> target_list(const JsonObject& config, const OrderedJson& in_order,
                                    const ModelConfig& model, PeftLora& out) {
  out.rank = config.integer("r", 1, rank_limit, 8);
  out.alpha = config.number("lora_alpha", -alpha_limit, alpha_limit, 8);
  const ValuePattern ranks(config, in_order, "rank_pattern"), alphas(config, in_order, "alpha_pattern");
  ModuleFilter filter(config, model.layers);
  std::vector<LoraModule> modules;
  for (int64_t layer = 0; layer < model.layers; ++layer) {
    for (const char* name : linear_module_names) {
      const std::string full = module_path(layer, name);
      if (!filter.takes(layer, full)) continue;
      LoraModule module;
      module.layer = layer;
      module.module = name;
      module.rank = out.rank;
      module.alpha = out.alpha;
      if (const auto* key = ranks.key_for(full))
        module.rank = config.object("rank_pattern").integer(key->c_str(), 1, rank_limit);
      if (const auto* key = alphas.key_for(full)) {
        module.alpha = config.object("alpha_pattern").number(key->c_str(), -alpha_limit, alpha_limit);
      }
      modules.push_back(std::move(module));
    }
  }
  filter.require_all_used();
  if (modules.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The targets fit no linear module of this model."))
        .at_field("target_modules");
  }
  return modules;
}

PeftLora read_config(const AdapterFiles& files, const ModelConfig& model) {
  const Json root = parse_json(files.config_json, config_source(files));
  const JsonObject config(root);
  check_options(config);
  PeftLora out;
  out.use_rslora = config.boolean("use_rslora", false);
  out.use_dora = config.boolean("use_dora", false);
  out.base_model = config.text("base_model_name_or_path", "");
  // The order of a pattern's keys counts; the text is known to be valid here.
  out.modules = target_list(config, OrderedJson::parse(files.config_json), model, out);
  tell_targets(out.modules, model, out.targets, out.layers);
  return out;
}

// Whether the modules are every target in every layer that occurs.
bool is_product(const PeftLora& adapter) {
  std::set<std::string> names;
  std::set<int64_t> layers;
  for (const auto& module : adapter.modules) {
    names.insert(module.module);
    layers.insert(module.layer);
  }
  const bool same_layers =
      adapter.layers.empty() || std::set(adapter.layers.begin(), adapter.layers.end()) == layers;
  return same_layers && names == std::set(adapter.targets.begin(), adapter.targets.end()) &&
         adapter.modules.size() == names.size() * layers.size();
}

OrderedJson config_of(const PeftLora& adapter) {
  OrderedJson ranks = OrderedJson::object(), alphas = OrderedJson::object(), targets = OrderedJson::array();
  for (const auto& module : adapter.modules) {
    const std::string name = module_path(module.layer, module.module);
    if (module.rank != adapter.rank) ranks[name] = module.rank;
    // An alpha that went through the scale may have lost its last bit.
    if (std::abs(module.alpha - adapter.alpha) > 1e-9 * std::abs(adapter.alpha))
      alphas[name] = json_number(module.alpha);
  }
  OrderedJson layers = nullptr;
  if (is_product(adapter)) {
    targets = adapter.targets;
    if (!adapter.layers.empty()) layers = adapter.layers;
  } else {
    for (const auto& module : adapter.modules) targets.push_back(module_path(module.layer, module.module));
  }
  return {{"alpha_pattern", alphas},
          {"auto_mapping", nullptr},
          {"base_model_name_or_path", adapter.base_model},
          {"bias", "none"},
          {"fan_in_fan_out", false},
          {"inference_mode", true},
          {"init_lora_weights", true},
          {"layers_pattern", nullptr},
          {"layers_to_transform", layers},
          {"lora_alpha", json_number(adapter.alpha)},
          {"lora_dropout", 0.0},
          {"modules_to_save", nullptr},
          {"peft_type", "LORA"},
          {"r", adapter.rank},
          {"rank_pattern", ranks},
          {"revision", nullptr},
          {"target_modules", targets},
          {"task_type", "CAUSAL_LM"},
          {"use_dora", adapter.use_dora},
          {"use_rslora", adapter.use_rslora}};
}

}  // namespace

std::string module_path(int64_t layer, const std::string& module) {
  const bool attention = module == "q_proj" || module == "k_proj" || module == "v_proj" || module == "o_proj";
  return fmt::format("model.layers.{}.{}.{}", layer, attention ? "self_attn" : "mlp", module);
}

double lora_scale(double alpha, int64_t rank, bool rslora) {
  return rslora ? alpha / std::sqrt(static_cast<double>(rank)) : alpha / static_cast<double>(rank);
}

LinearShape linear_shape(const ModelConfig& config, const std::string& module) {
  const int64_t queries = config.heads * config.head_dim, keys = config.kv_heads * config.head_dim;
  if (module == "q_proj") return {queries, config.hidden_size};
  if (module == "k_proj" || module == "v_proj") return {keys, config.hidden_size};
  if (module == "o_proj") return {config.hidden_size, queries};
  if (module == "gate_proj" || module == "up_proj") return {config.intermediate_size, config.hidden_size};
  SEAMARK_ASSERT(module == "down_proj");
  return {config.hidden_size, config.intermediate_size};
}

PeftLora peft_lora_of(AdapterFiles files, const ModelConfig& config) {
  PeftLora out;
  try {
    out = read_config(files, config);
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
  std::set<std::string> wanted;
  for (const auto& module : out.modules) {
    wanted.insert(a_key(module));
    wanted.insert(b_key(module));
    if (out.use_dora) wanted.insert(magnitude_key(module));
  }
  require_same_keys(files, wanted);
  for (auto& module : out.modules) {
    const LinearShape shape = linear_shape(config, module.module);
    module.a = take_tensor(files, a_key(module), {module.rank, shape.in});
    module.b = take_tensor(files, b_key(module), {shape.out, module.rank});
    if (out.use_dora) module.magnitude = take_tensor(files, magnitude_key(module), {shape.out});
  }
  return out;
}

bool uses_dora(const AdapterFiles& files) {
  const Json root = parse_json(files.config_json, config_source(files));
  return JsonObject(root).boolean("use_dora", false);
}

PeftLora read_peft_lora(const fs::path& directory, const ModelConfig& config) {
  return peft_lora_of(read_adapter_files(directory), config);
}

AdapterFiles peft_files(const PeftLora& adapter) {
  SEAMARK_ASSERT(!adapter.modules.empty());
  AdapterFiles files;
  files.config_json = dump_json(config_of(adapter), 2) + "\n";
  for (const auto& module : adapter.modules) {
    files.tensors.emplace(a_key(module), module.a);
    files.tensors.emplace(b_key(module), module.b);
    if (adapter.use_dora) files.tensors.emplace(magnitude_key(module), module.magnitude);
  }
  return files;
}

void write_peft_lora(const fs::path& directory, const PeftLora& adapter) {
  write_adapter_files(directory, peft_files(adapter));
}

}  // namespace seamark
