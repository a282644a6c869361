// SPDX-License-Identifier: GPL-3.0-or-later
// Which linear modules an adapter changes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "adapters/options.h"
#include "checkpoint/config.h"

namespace seamark {

struct AdaptedModule {
  int64_t layer = 0;
  int module = 0;  // index into linear_module_names
};

// Throws Error(bad_input) for a name that is no module.
int module_index(const std::string& name);
// options.targets in the order of linear_module_names, each once.
std::vector<std::string> target_names(const MethodOptions& options);
// In the order of layers, then modules. Throws Error(bad_input) for a layer that the model does not have, a
// name that is no module, an empty choice.
std::vector<AdaptedModule> adapted_modules(const ModelConfig& config, const MethodOptions& options);
// Throws Error(bad_input) at `field` for a rank above that of a weight: more could not be told apart.
void require_rank(const ModelConfig& config, std::span<const AdaptedModule> modules, int64_t rank,
                  const char* field);
// options.layers, or all; sorted. Throws Error(bad_input) for a layer that the model does not have.
std::vector<int64_t> adapted_layers(const ModelConfig& config, const MethodOptions& options);

// Finds a module's place in a list of adapted ones.
class ModuleIndex {
 public:
  ModuleIndex(int64_t layers, std::span<const AdaptedModule> modules);
  int64_t find(int64_t layer, int module) const {  // -1: not adapted
    return place_[static_cast<size_t>(layer * 7 + module)];
  }
  int64_t lowest_layer() const { return lowest_; }  // `layers` when none is adapted

 private:
  std::vector<int64_t> place_;
  int64_t lowest_;
};

}  // namespace seamark
