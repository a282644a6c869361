// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/run_presets.h"

#include <algorithm>

#include "experiment/presets.h"

namespace seamark {
namespace {

constexpr const char* groups[] = {"method", "loss", "training"};
constexpr std::string_view of_machine_or_seed[] = {"training.seed", "training.slots", "training.token_budget",
                                                   "training.memory_budget_gb", "training.checkpoint_every"};

// In the order of the list; named as the files of resources/presets.
struct Named {
  std::string_view file;
  const char* name;
};
constexpr Named names[] = {
    {"single-lora", SEAMARK_TEXT("Preset", "One fact at a time, LoRA")},
    {"single-adalora", SEAMARK_TEXT("Preset", "One fact at a time, AdaLoRA")},
    {"single-ia3", SEAMARK_TEXT("Preset", "One fact at a time, IA3")},
    {"single-full", SEAMARK_TEXT("Preset", "One fact at a time, full fine-tuning")},
    {"joint-lora", SEAMARK_TEXT("Preset", "Joint LoRA")},
    {"joint-adalora", SEAMARK_TEXT("Preset", "Joint AdaLoRA")},
    {"joint-lora-static", SEAMARK_TEXT("Preset", "Joint LoRA, weighted by distance")},
};

}  // namespace

bool is_of_preset(const Field& field) {
  return std::find(std::begin(groups), std::end(groups), field.group) != std::end(groups) &&
         std::find(std::begin(of_machine_or_seed), std::end(of_machine_or_seed), field.path) ==
             std::end(of_machine_or_seed);
}

ExperimentSpec with_preset(const ExperimentSpec& spec, const RunPreset& preset) {
  ExperimentSpec out = spec, source = preset.spec;
  Fields to, from;
  describe(to, out);
  describe(from, source);
  for (const Field& field : from.all()) {
    if (is_of_preset(field)) field_from_json(*to.find(field.path), Json(field_to_json(field)), preset.name);
  }
  return out;
}

bool follows_preset(const ExperimentSpec& spec, const RunPreset& preset) {
  ExperimentSpec mine = spec, theirs = preset.spec;
  Fields fields, others;
  describe(fields, mine);
  describe(others, theirs);
  return std::all_of(fields.all().begin(), fields.all().end(), [&](const Field& field) {
    if (!is_of_preset(field)) return true;
    const Field& other = *others.find(field.path);
    return field_to_json(field) == field_to_json(other) ||
           (!field_is_used(fields, field) && !field_is_used(others, other));
  });
}

RunPreset preset_from_json(const Json& json, const std::string& name, const std::string& file) {
  RunPreset out{name, spec_from_json(json, file)};
  const bool says_something = std::any_of(std::begin(groups), std::end(groups), [&](const char* group) {
    return json.contains(group) && !json[group].empty();
  });
  if (!says_something) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "A preset says how a run is trained, but this file has none of method, loss, training."))
        .in_file(file);
  }
  return out;
}

RunPreset read_preset(const std::filesystem::path& file) {
  return preset_from_json(read_json(file, 16 << 20), file.stem().string(), file.string());
}

OrderedJson preset_to_json(const ExperimentSpec& spec) {
  ExperimentSpec copy = spec;
  Fields fields;
  describe(fields, copy);
  OrderedJson out;
  for (const Field& field : fields.all()) {
    if (is_of_preset(field))
      out[field.group][field.path.substr(field.group.size() + 1)] = field_to_json(field);
  }
  return out;
}

const std::vector<RunPreset>& built_in_presets() {
  static const std::vector<RunPreset> presets = [] {
    std::vector<RunPreset> out;
    for (const Named& named : names) {
      const auto all = run_presets();
      const auto source =
          std::find_if(all.begin(), all.end(), [&](const Preset& p) { return p.name == named.file; });
      SEAMARK_ASSERT(source != all.end());
      out.push_back(preset_from_json(parse_json(std::string(source->json), std::string(named.file)),
                                     named.name, std::string(named.file)));
    }
    return out;
  }();
  return presets;
}

}  // namespace seamark
