// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/own_adapters.h"

#include <numeric>
#include <set>

#include "checkpoint/peft_reading.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t size_limit = 1 << 16;

std::string key_of(const BottleneckModule& m, const char* which) {
  return fmt::format("base_model.model.model.layers.{}.{}.bottleneck_{}.weight", m.layer,
                     m.attention ? "self_attn" : "mlp", which);
}
std::string key_of(const DifferenceModule& m) { return peft_key(m.layer, m.module, "difference.weight"); }

// layers_to_transform; all where absent.
std::vector<int64_t> layers_of(const JsonObject& config, int64_t count, std::vector<int64_t>& stated) {
  std::set<int64_t> chosen;
  for (const Json& layer : config.array("layers_to_transform"))
    chosen.insert(JsonObject::integer_of(layer, 0, count - 1, "layers_to_transform"));
  stated.assign(chosen.begin(), chosen.end());
  if (!stated.empty()) return stated;
  std::vector<int64_t> all(static_cast<size_t>(count));
  std::iota(all.begin(), all.end(), int64_t{0});
  return all;
}

OrderedJson layers_json(const std::vector<int64_t>& layers) {
  return layers.empty() ? OrderedJson(nullptr) : OrderedJson(layers);
}

BottleneckPlacement read_placement(const JsonObject& config) {
  const std::string name = config.text("placement");
  if (name == "houlsby") return BottleneckPlacement::houlsby;
  if (name == "pfeiffer") return BottleneckPlacement::pfeiffer;
  throw bad_input(SEAMARK_TEXT("Error", "The placement is houlsby or pfeiffer, not \"{0}\"."),
                  shown_name(name))
      .at_field("placement");
}

BottleneckAdapter bottleneck_config(const AdapterFiles& files, const ModelConfig& model) {
  const Json root = parse_json(files.config_json, config_source(files));
  const JsonObject config(root);
  require_type(config, bottleneck_type);
  refuse_other_options(config, {"activation", "base_model_name_or_path", "layers_to_transform", "peft_type",
                                "placement", "size", "task_type"});
  if (const std::string activation = config.text("activation"); activation != "tanh") {
    throw bad_input(SEAMARK_TEXT("Error", "The activation \"{0}\" is not supported, only tanh."),
                    shown_name(activation))
        .at_field("activation");
  }
  BottleneckAdapter out;
  out.base_model = config.text("base_model_name_or_path", "");
  out.placement = read_placement(config);
  out.size = config.integer("size", 1, size_limit);
  for (const int64_t layer : layers_of(config, model.layers, out.layers)) {
    if (out.placement == BottleneckPlacement::houlsby) out.modules.push_back({layer, true, {}, {}});
    out.modules.push_back({layer, false, {}, {}});
  }
  return out;
}

DenseDifference difference_config(const AdapterFiles& files, const ModelConfig& model) {
  const Json root = parse_json(files.config_json, config_source(files));
  const JsonObject config(root);
  require_type(config, difference_type);
  refuse_other_options(config, {"base_model_name_or_path", "layers_to_transform", "peft_type", "task_type"});
  DenseDifference out;
  out.base_model = config.text("base_model_name_or_path", "");
  for (const int64_t layer : layers_of(config, model.layers, out.layers))
    for (const char* name : linear_module_names) out.modules.push_back({layer, name, {}});
  return out;
}

}  // namespace

BottleneckPlacement placement_of(const AdapterFiles& files) {
  const Json root = parse_json(files.config_json, config_source(files));
  try {
    return read_placement(JsonObject(root));
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
}

BottleneckAdapter bottleneck_of(AdapterFiles files, const ModelConfig& model) {
  BottleneckAdapter out;
  try {
    out = bottleneck_config(files, model);
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
  std::set<std::string> wanted;
  for (const BottleneckModule& module : out.modules)
    for (const char* which : {"D", "U"}) wanted.insert(key_of(module, which));
  require_same_keys(files, wanted);
  for (BottleneckModule& module : out.modules) {
    module.down = take_tensor(files, key_of(module, "D"), {out.size, model.hidden_size});
    module.up = take_tensor(files, key_of(module, "U"), {model.hidden_size, out.size});
  }
  return out;
}

DenseDifference difference_of(AdapterFiles files, const ModelConfig& model) {
  DenseDifference out;
  try {
    out = difference_config(files, model);
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
  std::set<std::string> wanted;
  for (const DifferenceModule& module : out.modules) wanted.insert(key_of(module));
  require_same_keys(files, wanted);
  for (DifferenceModule& module : out.modules) {
    const LinearShape shape = linear_shape(model, module.module);
    module.difference = take_tensor(files, key_of(module), {shape.out, shape.in});
  }
  return out;
}

AdapterFiles adapter_files_of(const BottleneckAdapter& adapter) {
  AdapterFiles files;
  const OrderedJson config = {{"activation", "tanh"},
                              {"base_model_name_or_path", adapter.base_model},
                              {"layers_to_transform", layers_json(adapter.layers)},
                              {"peft_type", bottleneck_type},
                              {"placement", bottleneck_placement_names[static_cast<int>(adapter.placement)]},
                              {"size", adapter.size},
                              {"task_type", "CAUSAL_LM"}};
  files.config_json = dump_json(config, 2) + "\n";
  for (const BottleneckModule& module : adapter.modules) {
    files.tensors.emplace(key_of(module, "D"), module.down);
    files.tensors.emplace(key_of(module, "U"), module.up);
  }
  return files;
}

AdapterFiles adapter_files_of(const DenseDifference& adapter) {
  AdapterFiles files;
  const OrderedJson config = {{"base_model_name_or_path", adapter.base_model},
                              {"layers_to_transform", layers_json(adapter.layers)},
                              {"peft_type", difference_type},
                              {"task_type", "CAUSAL_LM"}};
  files.config_json = dump_json(config, 2) + "\n";
  for (const DifferenceModule& module : adapter.modules)
    files.tensors.emplace(key_of(module), module.difference);
  return files;
}

}  // namespace seamark
