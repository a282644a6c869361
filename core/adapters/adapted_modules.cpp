// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/adapted_modules.h"

#include <algorithm>
#include <set>

#include "checkpoint/peft.h"
#include "support/error.h"

namespace seamark {

int module_index(const std::string& name) {
  for (int i = 0; i < 7; ++i)
    if (name == linear_module_names[i]) return i;
  throw bad_input(SEAMARK_TEXT("Error",
                               "{0} is no linear module; choose among q_proj, k_proj, v_proj, o_proj, "
                               "gate_proj, up_proj, down_proj."),
                  name)
      .at_field("method.targets");
}

std::vector<std::string> target_names(const MethodOptions& options) {
  std::set<int> modules;
  for (const std::string& name : options.targets) modules.insert(module_index(name));
  std::vector<std::string> names;
  for (const int module : modules) names.push_back(linear_module_names[module]);
  return names;
}

std::vector<int64_t> adapted_layers(const ModelConfig& config, const MethodOptions& options) {
  std::set<int64_t> layers(options.layers.begin(), options.layers.end());
  for (const int64_t layer : layers)
    if (layer < 0 || layer >= config.layers)
      throw bad_input(SEAMARK_TEXT("Error", "The model has no layer {0}; its layers are 0 to {1}."), layer,
                      config.layers - 1)
          .at_field("method.layers");
  if (layers.empty())
    for (int64_t layer = 0; layer < config.layers; ++layer) layers.insert(layer);
  return {layers.begin(), layers.end()};
}

std::vector<AdaptedModule> adapted_modules(const ModelConfig& config, const MethodOptions& options) {
  const std::vector<std::string> names = target_names(options);
  if (names.empty())
    throw bad_input(SEAMARK_TEXT("Error", "No module is adapted. Name at least one, for example q_proj."))
        .at_field("method.targets");
  std::vector<AdaptedModule> modules;
  for (const int64_t layer : adapted_layers(config, options))
    for (const std::string& name : names) modules.push_back({layer, module_index(name)});
  return modules;
}

void require_rank(const ModelConfig& config, std::span<const AdaptedModule> modules, int64_t rank,
                  const char* field) {
  for (const AdaptedModule& m : modules) {
    const std::string name = linear_module_names[m.module];
    const LinearShape shape = linear_shape(config, name);
    const int64_t most = std::min(shape.out, shape.in);
    if (rank > most)
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The rank {0} is above that of {1}, whose matrix is {2} x {3} in this model. "
                       "At most {4} makes a difference there."),
          rank, name, shape.out, shape.in, most)
          .at_field(field);
  }
}

ModuleIndex::ModuleIndex(int64_t layers, std::span<const AdaptedModule> modules)
    : place_(static_cast<size_t>(layers * 7), -1), lowest_(layers) {
  for (size_t i = 0; i < modules.size(); ++i) {
    place_[static_cast<size_t>(modules[i].layer * 7 + modules[i].module)] = static_cast<int64_t>(i);
    lowest_ = std::min(lowest_, modules[i].layer);
  }
}

}  // namespace seamark
