// SPDX-License-Identifier: GPL-3.0-or-later
// The studies of resources/studies and the run presets of resources/presets, compiled in. Room-internal.
#pragma once

#include <span>
#include <string_view>

namespace seamark {

struct Preset {
  std::string_view name, json;
};
std::span<const Preset> study_presets();
std::span<const Preset> run_presets();

}  // namespace seamark
