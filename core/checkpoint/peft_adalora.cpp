// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/peft_adalora.h"

#include <algorithm>
#include <set>

#include "checkpoint/peft_reading.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t rank_limit = 1 << 16;
constexpr int64_t step_limit = int64_t{1} << 40;
constexpr double number_limit = 1e9;

std::string key_of(const AdaLoraModule& m, const char* part) { return peft_key(m.layer, m.module, part); }
// "model.layers.3.self_attn.q_proj.lora_E"
std::string pattern_key(const AdaLoraModule& m) { return module_path(m.layer, m.module) + ".lora_E"; }

const std::set<std::string>& known_options() {
  static const std::set<std::string> names = {"auto_mapping",
                                              "base_model_name_or_path",
                                              "beta1",
                                              "beta2",
                                              "bias",
                                              "deltaT",
                                              "exclude_modules",
                                              "inference_mode",
                                              "init_lora_weights",
                                              "init_r",
                                              "layers_pattern",
                                              "layers_to_transform",
                                              "lora_alpha",
                                              "lora_dropout",
                                              "megatron_core",
                                              "orth_reg_weight",
                                              "peft_type",
                                              "peft_version",
                                              "qalora_group_size",
                                              "r",
                                              "rank_pattern",
                                              "revision",
                                              "target_modules",
                                              "target_r",
                                              "task_type",
                                              "tfinal",
                                              "tinit",
                                              "total_step"};
  return names;
}

void read_schedule(const JsonObject& config, PeftAdaLora& out) {
  out.init_r = config.integer("init_r", 1, rank_limit, 12);
  out.target_r = config.integer("target_r", 1, rank_limit, 8);
  out.tinit = config.integer("tinit", 0, step_limit, 0);
  out.tfinal = config.integer("tfinal", 0, step_limit, 0);
  out.delta_t = config.integer("deltaT", 1, step_limit, 1);
  out.total_step = config.integer("total_step", 1, step_limit, 1);
  out.beta1 = config.number("beta1", 0, 1, 0.85);
  out.beta2 = config.number("beta2", 0, 1, 0.85);
  out.orth_reg_weight = config.number("orth_reg_weight", 0, number_limit, 0.5);
  out.alpha = config.number("lora_alpha", -number_limit, number_limit, 8);
  if (out.alpha <= 0) {
    throw bad_input(SEAMARK_TEXT("Error", "This must be above 0.")).at_field("lora_alpha");
  }
}

std::vector<bool> kept_of(const Json& value, int64_t init_r, const std::string& field) {
  const auto wrong = [&] {
    return bad_input(SEAMARK_TEXT("Error", "This must be a list of {0} values, true or false."), init_r)
        .at_field(field);
  };
  if (!value.is_array() || static_cast<int64_t>(value.size()) != init_r) throw wrong();
  std::vector<bool> kept;
  for (const Json& item : value) {
    if (!item.is_boolean()) throw wrong();
    kept.push_back(item.get<bool>());
  }
  return kept;
}

// A module without an entry keeps everything.
void read_pattern(const JsonObject& config, PeftAdaLora& out) {
  std::set<std::string> unused;
  Json pattern = Json::object();
  if (config.find("rank_pattern")) pattern = config.object("rank_pattern").json();
  for (const auto& [key, value] : pattern.items()) unused.insert(key);
  for (AdaLoraModule& module : out.modules) {
    const std::string key = pattern_key(module);
    if (unused.erase(key) == 0) {
      module.kept.assign(static_cast<size_t>(out.init_r), true);
    } else {
      module.kept = kept_of(pattern.at(key), out.init_r, "rank_pattern." + key);
    }
  }
  if (!unused.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "This names no adapted module of this model."))
        .at_field("rank_pattern." + shown_name(*unused.begin()));
  }
}

PeftAdaLora read_config(const AdapterFiles& files, const ModelConfig& model) {
  const Json root = parse_json(files.config_json, config_source(files));
  const JsonObject config(root);
  require_type(config, "ADALORA");
  if (const auto bias = config.text("bias", "none"); bias != "none") {
    throw bad_input(SEAMARK_TEXT("Error", "Trained biases (\"{0}\") are not supported."), shown_name(bias))
        .at_field("bias");
  }
  refuse_other_options(config, known_options());
  PeftAdaLora out;
  out.base_model = config.text("base_model_name_or_path", "");
  read_schedule(config, out);
  ModuleFilter filter(config, model.layers);
  for (int64_t layer = 0; layer < model.layers; ++layer) {
    for (const char* name : linear_module_names) {
      if (filter.takes(layer, module_path(layer, name))) out.modules.push_back({layer, name, {}, {}, {}, {}});
    }
  }
  filter.require_all_used();
  if (out.modules.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The targets fit no linear module of this model."))
        .at_field("target_modules");
  }
  read_pattern(config, out);
  tell_targets(out.modules, model, out.targets, out.layers);
  return out;
}

// null where every module keeps everything, as before PEFT's first allocation.
OrderedJson pattern_of(const PeftAdaLora& adapter) {
  OrderedJson pattern = OrderedJson::object();
  bool whole = true;
  for (const AdaLoraModule& module : adapter.modules) {
    pattern[pattern_key(module)] = module.kept;
    whole = whole && module.rank() == adapter.init_r;
  }
  return whole ? OrderedJson(nullptr) : pattern;
}

bool is_product(const PeftAdaLora& adapter, size_t layers) {
  return adapter.modules.size() == adapter.targets.size() * layers;
}

}  // namespace

int64_t AdaLoraModule::rank() const { return std::count(kept.begin(), kept.end(), true); }

PeftAdaLora peft_adalora_of(AdapterFiles files, const ModelConfig& model) {
  PeftAdaLora out;
  try {
    out = read_config(files, model);
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
  std::set<std::string> wanted;
  for (const AdaLoraModule& module : out.modules)
    for (const char* part : {"lora_A", "lora_B", "lora_E"}) wanted.insert(key_of(module, part));
  require_same_keys(files, wanted);
  for (AdaLoraModule& module : out.modules) {
    const LinearShape shape = linear_shape(model, module.module);
    const int64_t rank = module.rank();
    module.a = take_tensor(files, key_of(module, "lora_A"), {rank, shape.in});
    module.b = take_tensor(files, key_of(module, "lora_B"), {shape.out, rank});
    module.e = take_tensor(files, key_of(module, "lora_E"), {rank, 1});
  }
  return out;
}

AdapterFiles peft_files(const PeftAdaLora& adapter) {
  SEAMARK_ASSERT(!adapter.modules.empty());
  std::set<int64_t> layers;
  for (const AdaLoraModule& module : adapter.modules) layers.insert(module.layer);
  OrderedJson targets = OrderedJson::array(), chosen = nullptr;
  if (is_product(adapter, layers.size())) {
    targets = adapter.targets;
    if (!adapter.layers.empty()) chosen = adapter.layers;
  } else {
    for (const AdaLoraModule& m : adapter.modules) targets.push_back(module_path(m.layer, m.module));
  }
  const OrderedJson config = {{"auto_mapping", nullptr},
                              {"base_model_name_or_path", adapter.base_model},
                              {"beta1", adapter.beta1},
                              {"beta2", adapter.beta2},
                              {"bias", "none"},
                              {"deltaT", adapter.delta_t},
                              {"fan_in_fan_out", false},
                              {"inference_mode", true},
                              {"init_lora_weights", true},
                              {"init_r", adapter.init_r},
                              {"layers_to_transform", chosen},
                              {"lora_alpha", json_number(adapter.alpha)},
                              {"lora_dropout", 0.0},
                              {"modules_to_save", nullptr},
                              {"orth_reg_weight", adapter.orth_reg_weight},
                              {"peft_type", "ADALORA"},
                              {"rank_pattern", pattern_of(adapter)},
                              {"revision", nullptr},
                              {"target_modules", targets},
                              {"target_r", adapter.target_r},
                              {"task_type", "CAUSAL_LM"},
                              {"tfinal", adapter.tfinal},
                              {"tinit", adapter.tinit},
                              {"total_step", adapter.total_step}};
  AdapterFiles files;
  files.config_json = dump_json(config, 2) + "\n";
  for (const AdaLoraModule& module : adapter.modules) {
    files.tensors.emplace(key_of(module, "lora_A"), module.a);
    files.tensors.emplace(key_of(module, "lora_B"), module.b);
    files.tensors.emplace(key_of(module, "lora_E"), module.e);
  }
  return files;
}

}  // namespace seamark
