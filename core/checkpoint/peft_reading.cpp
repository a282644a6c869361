// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/peft_reading.h"

#include <algorithm>
#include <cmath>

#include "support/error.h"

namespace seamark {
namespace {

bool is_suffix(const std::string& name, const std::string& target) { return name.ends_with("." + target); }

std::string name_some(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < std::min<size_t>(names.size(), 5); ++i)
    out += (i ? ", " : "") + shown_name(names[i]);
  return names.size() > 5 ? out + fmt::format(" and {} more", names.size() - 5) : out;
}

}  // namespace

std::string peft_key(int64_t layer, const std::string& module, const char* which) {
  return "base_model.model." + module_path(layer, module) + "." + which;
}

void require_type(const JsonObject& config, const char* type) {
  if (const auto found = config.text("peft_type"); found != type) {
    throw bad_input(SEAMARK_TEXT("Error", "Adapters of type {0} are not read here, only {1}."),
                    shown_name(found), type)
        .at_field("peft_type");
  }
}

bool is_off(const Json& value) {
  return value.is_null() || value == false || ((value.is_array() || value.is_object()) && value.empty()) ||
         value == "";
}

void refuse_other_options(const JsonObject& config, const std::set<std::string>& known) {
  for (const auto& [key, value] : config.json().items()) {
    if (!known.contains(key) && !is_off(value)) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "This option changes what the adapter computes and is not supported; it must be off."))
          .at_field(shown_name(key));
    }
  }
}

Regex compile_python_pattern(const std::string& pattern, const std::string& field) {
  try {
    return Regex::python(pattern);
  } catch (Error& error) {
    throw error.at_field(field);
  }
}

std::vector<std::string> module_names_of(const Json& list, const std::string& field) {
  std::vector<std::string> out;
  for (const auto& item : list) {
    if (!item.is_string() || item.get_ref<const std::string&>().empty()) {
      throw bad_input(SEAMARK_TEXT("Error", "This must be a list of module names.")).at_field(field);
    }
    out.push_back(item.get<std::string>());
  }
  return out;
}

OrderedJson json_number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<int64_t>(value);
  return value;
}

ModuleFilter::ModuleFilter(const JsonObject& config, int64_t layers) {
  read_layers(config, layers);
  read_targets(config);
  if (const Json* excluded = config.find("exclude_modules"); excluded && excluded->is_string()) {
    excluded_pattern_.push_back(compile_python_pattern(excluded->get<std::string>(), "exclude_modules"));
  } else if (excluded) {
    excluded_ = module_names_of(config.array("exclude_modules"), "exclude_modules");
  }
}

bool ModuleFilter::takes(int64_t layer, const std::string& name) {
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

void ModuleFilter::require_all_used() const {
  for (const auto& [target, is_used] : targets_) {
    if (!is_used) {
      throw bad_input(
          SEAMARK_TEXT("Error", "The target \"{0}\" is none of the linear modules of this model's layers."),
          shown_name(target))
          .at_field("target_modules");
    }
  }
}

void ModuleFilter::read_layers(const JsonObject& config, int64_t layers) {
  const Json* value = config.find("layers_to_transform");
  if (!value) return;
  const Json list = value->is_array() ? *value : Json::array({*value});
  for (const auto& layer : list)
    layers_.insert(JsonObject::integer_of(layer, 0, layers - 1, "layers_to_transform"));
  const Json* pattern = config.find("layers_pattern");
  if (pattern && !is_off(*pattern) && *pattern != "layers" && *pattern != Json::array({"layers"})) {
    throw bad_input(SEAMARK_TEXT("Error", "The layers of this model are called \"layers\"."))
        .at_field("layers_pattern");
  }
}

void ModuleFilter::read_targets(const JsonObject& config) {
  const Json& value = config.at("target_modules");
  if (!value.is_string()) {
    for (const auto& name : module_names_of(config.array("target_modules"), "target_modules"))
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
    throw bad_input(SEAMARK_TEXT("Error", "This cannot stand beside target_modules as a regular expression."))
        .at_field("layers_to_transform");
  }
  pattern_.push_back(compile_python_pattern(text, "target_modules"));
}

void require_same_keys(const AdapterFiles& files, const std::set<std::string>& wanted) {
  std::vector<std::string> missing, unknown;
  for (const auto& key : wanted) {
    if (!files.tensors.contains(key)) missing.push_back(key);
  }
  for (const auto& [key, view] : files.tensors) {
    if (!wanted.contains(key)) unknown.push_back(key);
  }
  if (!missing.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Tensors that adapter_config.json asks for are missing: {0}. Not asked for: {1}."),
        name_some(missing), unknown.empty() ? "none" : name_some(unknown))
        .in_file(tensor_source(files));
  }
  if (!unknown.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Tensors that adapter_config.json does not ask for: {0}. Is it the right model?"),
        name_some(unknown))
        .in_file(tensor_source(files));
  }
}

TensorView take_tensor(AdapterFiles& files, const std::string& key, const std::vector<int64_t>& shape) {
  const auto node = files.tensors.extract(key);
  const TensorView& view = node.mapped();
  if (view.type != TensorType::f32 && view.type != TensorType::f16 && view.type != TensorType::bf16) {
    throw bad_input(SEAMARK_TEXT("Error", "Adapters hold F32, F16 or BF16, but this tensor is {0}."),
                    tensor_type_name(view.type))
        .in_file(tensor_source(files))
        .at_field(key);
  }
  if (view.shape != shape) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The shape is [{0}], but the model and the adapter's configuration need [{1}]."),
        fmt::join(view.shape, ", "), fmt::join(shape, ", "))
        .in_file(tensor_source(files))
        .at_field(key);
  }
  return view;
}

}  // namespace seamark
