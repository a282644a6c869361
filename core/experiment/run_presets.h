// SPDX-License-Identifier: GPL-3.0-or-later
// How a run is trained, under a name: the method, loss and training of a spec, never its facts, distances,
// band or model, nor what belongs to the machine (slots, budgets, checkpoints) and the seed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "experiment/spec.h"

namespace seamark {

struct RunPreset {
  std::string name;     // of a built-in one: SEAMARK_TEXT("Preset", ...)
  ExperimentSpec spec;  // read only where a preset speaks of it
};

bool is_of_preset(const Field& field);
// The spec with the preset's method, loss and training; everything else is the spec's own.
ExperimentSpec with_preset(const ExperimentSpec& spec, const RunPreset& preset);
// Whether nothing that counts differs: a field that neither uses does not count.
bool follows_preset(const ExperimentSpec& spec, const RunPreset& preset);

// A preset's file is a part of a spec, so `seamark run` takes it and a whole spec is a preset too. What is
// not named is at its default. Throws what spec_from_json does, and Error(bad_input) when the file says
// nothing of method, loss or training.
RunPreset preset_from_json(const Json& json, const std::string& name, const std::string& file);
RunPreset read_preset(const std::filesystem::path& file);  // named as the file
OrderedJson preset_to_json(const ExperimentSpec& spec);

// Those of resources/presets.
const std::vector<RunPreset>& built_in_presets();

}  // namespace seamark
