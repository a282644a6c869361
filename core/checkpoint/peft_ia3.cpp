// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/peft_ia3.h"

#include <algorithm>
#include <map>
#include <set>

#include "checkpoint/peft_reading.h"
#include "support/error.h"

namespace seamark {
namespace {

std::string key_of(const Ia3Module& m) { return peft_key(m.layer, m.module, "ia3_l"); }

// PEFT's _check_target_module_feedforward: a list names ends of names, without regard to dots.
class FeedforwardFilter {
 public:
  explicit FeedforwardFilter(const JsonObject& config) {
    const Json& value = config.at("feedforward_modules");
    if (value.is_string())
      pattern_.push_back(compile_python_pattern(value.get<std::string>(), "feedforward_modules"));
    else
      ends_ = module_names_of(config.array("feedforward_modules"), "feedforward_modules");
  }
  bool takes(const std::string& name) const {
    if (!pattern_.empty()) return pattern_[0].matches(name);
    return std::any_of(ends_.begin(), ends_.end(),
                       [&](const std::string& end) { return name.ends_with(end); });
  }

 private:
  std::vector<Regex> pattern_;  // one or none
  std::vector<std::string> ends_;
};

PeftIa3 read_config(const AdapterFiles& files, const ModelConfig& model) {
  const Json root = parse_json(files.config_json, config_source(files));
  const JsonObject config(root);
  require_type(config, "IA3");
  refuse_other_options(config, {"auto_mapping", "base_model_name_or_path", "exclude_modules",
                                "feedforward_modules", "inference_mode", "init_ia3_weights", "peft_type",
                                "peft_version", "revision", "target_modules", "task_type"});
  PeftIa3 out;
  out.base_model = config.text("base_model_name_or_path", "");
  ModuleFilter targets(config, model.layers);
  const FeedforwardFilter feedforward(config);
  for (int64_t layer = 0; layer < model.layers; ++layer) {
    for (const char* name : linear_module_names) {
      const std::string path = module_path(layer, name);
      if (targets.takes(layer, path)) out.modules.push_back({layer, name, feedforward.takes(path), {}});
    }
  }
  targets.require_all_used();
  if (out.modules.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The targets fit no linear module of this model."))
        .at_field("target_modules");
  }
  return out;
}

// The modules as names and layers, where they are every name in every layer of a set and each name has one
// meaning.
struct Product {
  std::map<std::string, bool> names;  // name, feedforward
  std::set<int64_t> layers;
};
bool is_product(const PeftIa3& adapter, Product& product) {
  for (const Ia3Module& m : adapter.modules) {
    product.layers.insert(m.layer);
    if (product.names.emplace(m.module, m.feedforward).first->second != m.feedforward) return false;
  }
  return adapter.modules.size() == product.names.size() * product.layers.size();
}

// ".*\.layers\.(0|2)\.(self_attn\.k_proj|mlp\.down_proj)"
std::string pattern_of(const Product& product) {
  std::string names;
  for (const auto& [name, feedforward] : product.names) {
    std::string path = module_path(0, name);
    path = path.substr(path.find(".0.") + 3);
    path.insert(path.find('.'), "\\");
    names += (names.empty() ? "" : "|") + path;
  }
  return fmt::format(".*\\.layers\\.({})\\.({})", fmt::join(product.layers, "|"), names);
}

}  // namespace

PeftIa3 peft_ia3_of(AdapterFiles files, const ModelConfig& model) {
  PeftIa3 out;
  try {
    out = read_config(files, model);
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
  std::set<std::string> wanted;
  for (const Ia3Module& module : out.modules) wanted.insert(key_of(module));
  require_same_keys(files, wanted);
  for (Ia3Module& module : out.modules) {
    const LinearShape shape = linear_shape(model, module.module);
    module.scale = take_tensor(
        files, key_of(module),
        module.feedforward ? std::vector<int64_t>{1, shape.in} : std::vector<int64_t>{shape.out, 1});
  }
  return out;
}

AdapterFiles peft_files(const PeftIa3& adapter, int64_t layers) {
  SEAMARK_ASSERT(!adapter.modules.empty());
  AdapterFiles files;
  OrderedJson targets = OrderedJson::array(), feedforward = OrderedJson::array();
  Product product;
  if (is_product(adapter, product)) {
    for (const auto& [name, is_feedforward] : product.names) {
      targets.push_back(name);
      if (is_feedforward) feedforward.push_back(name);
    }
    if (static_cast<int64_t>(product.layers.size()) < layers) targets = pattern_of(product);
  } else {
    for (const Ia3Module& m : adapter.modules) {
      targets.push_back(module_path(m.layer, m.module));
      if (m.feedforward) feedforward.push_back(module_path(m.layer, m.module));
    }
  }
  const OrderedJson config = {{"auto_mapping", nullptr},
                              {"base_model_name_or_path", adapter.base_model},
                              {"exclude_modules", nullptr},
                              {"fan_in_fan_out", false},
                              {"feedforward_modules", feedforward},
                              {"inference_mode", true},
                              {"init_ia3_weights", true},
                              {"modules_to_save", nullptr},
                              {"peft_type", "IA3"},
                              {"revision", nullptr},
                              {"target_modules", targets},
                              {"task_type", "CAUSAL_LM"}};
  files.config_json = dump_json(config, 2) + "\n";
  for (const Ia3Module& module : adapter.modules) files.tensors.emplace(key_of(module), module.scale);
  return files;
}

}  // namespace seamark
