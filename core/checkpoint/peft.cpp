// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/peft.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "support/error.h"
#include "support/files.h"
#include "support/json_object.h"
#include "text/regex.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t config_limit = 16 << 20;
constexpr int64_t rank_limit = 1 << 16;
constexpr double alpha_limit = 1e9;
constexpr const char* key_prefix = "base_model.model.";

std::string a_key(const LoraModule& m) {
  return key_prefix + module_path(m.layer, m.module) + ".lora_A.weight";
}
std::string b_key(const LoraModule& m) {
  return key_prefix + module_path(m.layer, m.module) + ".lora_B.weight";
}
std::string magnitude_key(const LoraModule& m) {
  return key_prefix + module_path(m.layer, m.module) + ".lora_magnitude_vector";
}

bool is_nothing(const Json& value) {
  return value.is_null() || value == false || ((value.is_array() || value.is_object()) && value.empty()) ||
         value == "";
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

void refuse_other_options(const JsonObject& config) {
  if (const auto type = config.text("peft_type"); type != "LORA") {
    throw bad_input(SEAMARK_TEXT("Error", "Adapters of type {0} are not read here, only LORA."),
                    shown_name(type))
        .at_field("peft_type");
  }
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
  for (const auto& [key, value] : config.json().items()) {
    if (!read_or_harmless().contains(key) && !is_nothing(value)) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "This option changes what the adapter computes and is not supported; it must be off."))
          .at_field(shown_name(key));
    }
  }
}

Regex compile_pattern(const std::string& pattern, const std::string& field) {
  try {
    return Regex::python(pattern);
  } catch (Error& error) {
    throw error.at_field(field);
  }
}

bool is_suffix(const std::string& name, const std::string& target) { return name.ends_with("." + target); }

std::vector<std::string> texts(const Json& list, const std::string& field) {
  std::vector<std::string> out;
  for (const auto& item : list) {
    if (!item.is_string() || item.get_ref<const std::string&>().empty()) {
      throw bad_input(SEAMARK_TEXT("Error", "This must be a list of module names.")).at_field(field);
    }
    out.push_back(item.get<std::string>());
  }
  return out;
}

// PEFT's check_target_module_exists.
class ModuleFilter {
 public:
  ModuleFilter(const JsonObject& config, int64_t layers) {
    read_layers(config, layers);
    read_targets(config);
    if (const Json* excluded = config.find("exclude_modules"); excluded && excluded->is_string()) {
      excluded_pattern_.push_back(compile_pattern(excluded->get<std::string>(), "exclude_modules"));
    } else if (excluded) {
      excluded_ = texts(config.array("exclude_modules"), "exclude_modules");
    }
  }

  bool takes(int64_t layer, const std::string& name) {
    if (!excluded_pattern_.empty() && excluded_pattern_[0].matches(name)) return false;
    for (const auto& excluded : excluded_) {
      if (name == excluded || is_suffix(name, excluded)) return false;
    }
    if (all_) return true;
    if (!pattern_.empty()) return pattern_[0].matches(name);
    bool found = false, whole = false;
    for (auto& [target, is_used] : targets_) {
      if (name != target && !is_suffix(name, target)) continue;
      is_used = found = true;
      whole = whole || name == target;
    }
    return whole || (found && (layers_.empty() || layers_.contains(layer)));
  }

  // A target that fits none of the seven kinds of modules: an embedding, the head, or a name of another
  // model.
  void require_all_used() const {
    for (const auto& [target, is_used] : targets_) {
      if (!is_used) {
        throw bad_input(
            SEAMARK_TEXT("Error", "The target \"{0}\" is none of the linear modules of this model's layers."),
            shown_name(target))
            .at_field("target_modules");
      }
    }
  }

 private:
  void read_layers(const JsonObject& config, int64_t layers) {
    const Json* value = config.find("layers_to_transform");
    if (!value) return;
    const Json list = value->is_array() ? *value : Json::array({*value});
    for (const auto& layer : list)
      layers_.insert(JsonObject::integer_of(layer, 0, layers - 1, "layers_to_transform"));
    const Json* pattern = config.find("layers_pattern");
    if (pattern && !is_nothing(*pattern) && *pattern != "layers" && *pattern != Json::array({"layers"})) {
      throw bad_input(SEAMARK_TEXT("Error", "The layers of this model are called \"layers\"."))
          .at_field("layers_pattern");
    }
  }

  void read_targets(const JsonObject& config) {
    const Json& value = config.at("target_modules");
    if (!value.is_string()) {
      for (const auto& name : texts(config.array("target_modules"), "target_modules"))
        targets_.emplace_back(name, false);
      if (targets_.empty())
        throw bad_input(SEAMARK_TEXT("Error", "The list of targets is empty.")).at_field("target_modules");
      return;
    }
    std::string text = value.get<std::string>(), lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    all_ = lower == "all-linear";
    if (all_) return;
    if (!layers_.empty()) {
      throw bad_input(
          SEAMARK_TEXT("Error", "This cannot stand beside target_modules as a regular expression."))
          .at_field("layers_to_transform");
    }
    pattern_.push_back(compile_pattern(text, "target_modules"));
  }

  bool all_ = false;
  std::vector<Regex> pattern_, excluded_pattern_;  // one or none
  std::vector<std::pair<std::string, bool>> targets_;
  std::vector<std::string> excluded_;
  std::set<int64_t> layers_;
};

// rank_pattern or alpha_pattern: the first key, in the file's order, that fits the end of a module's name.
class ValuePattern {
 public:
  ValuePattern(const JsonObject& config, const OrderedJson& in_order, const char* key) {
    if (!config.find(key)) return;
    const JsonObject object = config.object(key);
    for (const auto& [pattern, value] : in_order.at(key).items()) {
      rows_.emplace_back(compile_pattern("(?:.*\\.)?(?:" + pattern + ")", object.path(shown_name(pattern))),
                         pattern);
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

TensorView take_tensor(TensorFile& file, const std::string& key, const std::vector<int64_t>& shape) {
  const auto node = file.tensors.extract(key);
  const TensorView& view = node.mapped();
  if (view.type != TensorType::f32 && view.type != TensorType::f16 && view.type != TensorType::bf16) {
    throw bad_input(SEAMARK_TEXT("Error", "Adapters hold F32, F16 or BF16, but this tensor is {0}."),
                    tensor_type_name(view.type))
        .in_file(file.source)
        .at_field(key);
  }
  if (view.shape != shape) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The shape is [{0}], but the model and the adapter's configuration need [{1}]."),
        fmt::join(view.shape, ", "), fmt::join(shape, ", "))
        .in_file(file.source)
        .at_field(key);
  }
  return view;
}

std::string name_some(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < std::min<size_t>(names.size(), 5); ++i)
    out += (i ? ", " : "") + shown_name(names[i]);
  return names.size() > 5 ? out + fmt::format(" and {} more", names.size() - 5) : out;
}

// The keys of the file and the keys that the configuration asks for must be the same.
void compare_keys(const TensorFile& file, const PeftLora& adapter) {
  std::set<std::string> wanted;
  for (const auto& module : adapter.modules) {
    wanted.insert(a_key(module));
    wanted.insert(b_key(module));
    if (adapter.use_dora) wanted.insert(magnitude_key(module));
  }
  std::vector<std::string> missing, unknown;
  for (const auto& key : wanted) {
    if (!file.tensors.contains(key)) missing.push_back(key);
  }
  for (const auto& [key, view] : file.tensors) {
    if (!wanted.contains(key)) unknown.push_back(key);
  }
  if (!missing.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Tensors that adapter_config.json asks for are missing: {0}. Not asked for: {1}."),
        name_some(missing), unknown.empty() ? "none" : name_some(unknown))
        .in_file(file.source);
  }
  if (!unknown.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Tensors that adapter_config.json does not ask for: {0}. Is it the right model?"),
        name_some(unknown))
        .in_file(file.source);
  }
}

PeftLora read_config(const fs::path& file, const ModelConfig& model) {
  const std::string text = read_file(file, config_limit);
  const Json root = parse_json(text, file.string());
  const JsonObject config(root);
  refuse_other_options(config);
  PeftLora out;
  out.use_rslora = config.boolean("use_rslora", false);
  out.use_dora = config.boolean("use_dora", false);
  out.base_model = config.text("base_model_name_or_path", "");
  // The order of a pattern's keys counts; `text` is known to be valid here.
  out.modules = target_list(
      config, OrderedJson::parse(text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text), model, out);
  std::set<int64_t> layers;
  for (const char* name : linear_module_names) {
    const auto has_name = [&](const LoraModule& module) { return module.module == name; };
    if (std::any_of(out.modules.begin(), out.modules.end(), has_name)) out.targets.push_back(name);
  }
  for (const auto& module : out.modules) layers.insert(module.layer);
  if (static_cast<int64_t>(layers.size()) < model.layers) out.layers.assign(layers.begin(), layers.end());
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

OrderedJson number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<int64_t>(value);
  return value;
}

OrderedJson config_of(const PeftLora& adapter) {
  OrderedJson ranks = OrderedJson::object(), alphas = OrderedJson::object(), targets = OrderedJson::array();
  for (const auto& module : adapter.modules) {
    const std::string name = module_path(module.layer, module.module);
    if (module.rank != adapter.rank) ranks[name] = module.rank;
    // An alpha that went through the scale may have lost its last bit.
    if (std::abs(module.alpha - adapter.alpha) > 1e-9 * std::abs(adapter.alpha))
      alphas[name] = number(module.alpha);
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
          {"lora_alpha", number(adapter.alpha)},
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

LinearShape linear_shape(const ModelConfig& config, const std::string& module) {
  const int64_t queries = config.heads * config.head_dim, keys = config.kv_heads * config.head_dim;
  if (module == "q_proj") return {queries, config.hidden_size};
  if (module == "k_proj" || module == "v_proj") return {keys, config.hidden_size};
  if (module == "o_proj") return {config.hidden_size, queries};
  if (module == "gate_proj" || module == "up_proj") return {config.intermediate_size, config.hidden_size};
  SEAMARK_ASSERT(module == "down_proj");
  return {config.hidden_size, config.intermediate_size};
}

PeftLora read_peft_lora(const fs::path& directory, const ModelConfig& config) {
  const fs::path config_file = directory / "adapter_config.json";
  PeftLora out;
  try {
    out = read_config(config_file, config);
  } catch (Error& error) {
    throw error.in_file(config_file.string());
  }
  TensorFile tensors = read_safetensors(directory / "adapter_model.safetensors");
  compare_keys(tensors, out);
  for (auto& module : out.modules) {
    const LinearShape shape = linear_shape(config, module.module);
    module.a = take_tensor(tensors, a_key(module), {module.rank, shape.in});
    module.b = take_tensor(tensors, b_key(module), {shape.out, module.rank});
    if (out.use_dora) module.magnitude = take_tensor(tensors, magnitude_key(module), {shape.out});
  }
  return out;
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
