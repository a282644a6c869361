// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of PEFT's configurations share: which modules a configuration names, which options may
// stand in it, and taking its tensors. Used within this room only.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checkpoint/adapter_files.h"
#include "checkpoint/peft.h"
#include "support/json_object.h"
#include "text/regex.h"

namespace seamark {

// "base_model.model.model.layers.3.self_attn.q_proj.lora_A.weight"
std::string peft_key(int64_t layer, const std::string& module, const char* which);

// Throws Error(bad_input) where peft_type is another.
void require_type(const JsonObject& config, const char* type);
// Whether an option is off: null, false, "", [] or {}.
bool is_off(const Json& value);
// Every option that is not among `known` must be off; throws Error(bad_input) at the first other one.
void refuse_other_options(const JsonObject& config, const std::set<std::string>& known);
// Throws Error(bad_input) at `field`.
Regex compile_python_pattern(const std::string& pattern, const std::string& field);
// A list of nonempty texts.
std::vector<std::string> module_names_of(const Json& list, const std::string& field);
// Numbers that are whole are written without a fraction.
OrderedJson json_number(double value);

// PEFT's check_target_module_exists: target_modules (names, suffixes, a regular expression or "all-linear"),
// exclude_modules, layers_to_transform.
class ModuleFilter {
 public:
  ModuleFilter(const JsonObject& config, int64_t layers);
  // `name` is that of transformers: "model.layers.3.self_attn.q_proj".
  bool takes(int64_t layer, const std::string& name);
  // A target that fits none of the seven kinds of modules: an embedding, the head, or a name of another
  // model.
  void require_all_used() const;

 private:
  void read_layers(const JsonObject& config, int64_t layers);
  void read_targets(const JsonObject& config);

  bool all_ = false;
  std::vector<Regex> pattern_, excluded_pattern_;  // one or none
  std::vector<std::pair<std::string, bool>> targets_;
  std::vector<std::string> excluded_;
  std::set<int64_t> layers_;
};

// The keys of the file and the keys that the configuration asks for must be the same.
void require_same_keys(const AdapterFiles& files, const std::set<std::string>& wanted);
// Takes a floating-point tensor of this shape out of the files.
TensorView take_tensor(AdapterFiles& files, const std::string& key, const std::vector<int64_t>& shape);

// The kinds of modules and the layers that occur in `modules` (their members `layer` and `module`): targets
// in the order of linear_module_names; layers empty when all do.
template <typename Module>
void tell_targets(const std::vector<Module>& modules, const ModelConfig& model,
                  std::vector<std::string>& targets, std::vector<int64_t>& layers) {
  std::set<int64_t> found;
  for (const char* name : linear_module_names) {
    for (const Module& module : modules) {
      if (module.module != name) continue;
      if (targets.empty() || targets.back() != name) targets.push_back(name);
      found.insert(module.layer);
    }
  }
  if (static_cast<int64_t>(found.size()) < model.layers) layers.assign(found.begin(), found.end());
}

}  // namespace seamark
