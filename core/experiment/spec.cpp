// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/spec.h"

#include <cmath>
#include <set>

namespace seamark {

void describe(Fields& fields, OutputOptions& options) {
  fields.field(
      "adapters", options.adapters, keep_adapters_names,
      {.label = SEAMARK_TEXT("Spec", "Keep adapters"),
       .help = SEAMARK_TEXT(
           "Spec",
           "Whether trained adapters are stored in the session. auto: joint always, single up to 256 MB, "
           "full fine-tuning never (all: the difference to the model)."),
       .advanced = true});
}

void describe(Fields& fields, ExperimentSpec& spec) {
  fields.field("schema_version", spec.schema_version,
               {.min = 1,
                .max = static_cast<double>(spec_schema_version),
                .label = SEAMARK_TEXT("Spec", "Schema version"),
                .help = SEAMARK_TEXT("Spec", "Version of this spec's schema."),
                .advanced = true});
  fields.field("name", spec.name,
               {.label = SEAMARK_TEXT("Spec", "Name"),
                .help = SEAMARK_TEXT("Spec", "Name of the run in its session.")});
  fields.field(
      "model", spec.model,
      {.label = SEAMARK_TEXT("Spec", "Model"),
       .help = SEAMARK_TEXT("Spec", "A model directory, or the name of a model that is on this disk.")});
  fields.group("facts", SEAMARK_TEXT("Spec", "Facts"), [&] { describe(fields, spec.facts); });
  fields.group("distance", SEAMARK_TEXT("Spec", "Distance"), [&] { describe(fields, spec.distance); });
  fields.group("filter", SEAMARK_TEXT("Spec", "Filter"), [&] { describe(fields, spec.filter); });
  fields.group("method", SEAMARK_TEXT("Spec", "Method"), [&] { describe(fields, spec.method); });
  fields.group("loss", SEAMARK_TEXT("Spec", "Loss"), [&] { describe(fields, spec.loss); });
  fields.group("training", SEAMARK_TEXT("Spec", "Training"), [&] { describe(fields, spec.training); });
  fields.group("evaluation", SEAMARK_TEXT("Spec", "Evaluation"), [&] { describe(fields, spec.evaluation); });
  fields.group("device", SEAMARK_TEXT("Spec", "Device"), [&] { describe(fields, spec.device); });
  fields.group("output", SEAMARK_TEXT("Spec", "Output"), [&] { describe(fields, spec.output); });
}

namespace {

bool has_weight_changes(MethodKind kind) {
  return kind == MethodKind::lora || kind == MethodKind::dora || kind == MethodKind::adalora ||
         kind == MethodKind::full;
}

}  // namespace

std::vector<Error> spec_problems(const ExperimentSpec& spec) {
  std::vector<Error> out;
  const auto problem = [&](const char* field, const char* text) {
    out.push_back(bad_input(text).at_field(field));
  };
  if (spec.name.empty() || spec.name.size() > 100 ||
      spec.name.find_first_of("/\n\r\t") != std::string::npos || spec.name == "." || spec.name == "..") {
    problem("name",
            SEAMARK_TEXT("Error", "A run needs a name of at most 100 bytes without slashes or line breaks."));
  }
  if (spec.model.empty()) problem("model", SEAMARK_TEXT("Error", "Name a model directory."));
  if (spec.facts.files.empty())
    problem("facts.files", SEAMARK_TEXT("Error", "Name at least one file, or builtin."));
  const auto check_modules = [&](const char* field, const std::vector<std::string>& names) {
    if (names.empty()) problem(field, SEAMARK_TEXT("Error", "Choose at least one module."));
    if (std::set(names.begin(), names.end()).size() != names.size())
      problem(field, SEAMARK_TEXT("Error", "A module is named twice."));
  };
  if (spec.method.kind == MethodKind::lora || spec.method.kind == MethodKind::dora ||
      spec.method.kind == MethodKind::adalora) {
    check_modules("method.targets", spec.method.targets);
  }
  if (spec.method.kind == MethodKind::adalora) {
    if (spec.method.start.empty() && spec.method.init_r <= spec.method.target_r) {
      problem("method.init_r",
              SEAMARK_TEXT("Error", "AdaLoRA cuts ranks: the first rank must be above the target rank."));
    }
    if (spec.method.tinit + spec.method.tfinal >= spec.training.steps) {
      problem("method.tinit",
              SEAMARK_TEXT("Error",
                           "The steps at first rank and at target rank leave no step between them in "
                           "which ranks could fall. Train longer, or lower tinit or tfinal."));
    }
  }
  if (spec.method.kind == MethodKind::ia3) {
    const std::set<std::string> targets(spec.method.ia3_targets.begin(), spec.method.ia3_targets.end());
    check_modules("method.ia3_targets", spec.method.ia3_targets);
    for (const std::string& name : spec.method.ia3_feedforward) {
      if (targets.contains(name)) continue;
      problem("method.ia3_feedforward",
              SEAMARK_TEXT("Error", "A module whose input is to be scaled is none of the scaled modules."));
      break;
    }
  }
  if (spec.method.kind == MethodKind::full && spec.training.mode == TrainingMode::single &&
      spec.training.slots > 1) {
    problem("training.slots",
            SEAMARK_TEXT("Error", "Full fine-tuning trains one fact at a time. Leave this at 0 or 1."));
  }
  if (std::set(spec.method.layers.begin(), spec.method.layers.end()).size() != spec.method.layers.size()) {
    problem("method.layers", SEAMARK_TEXT("Error", "A layer is named twice."));
  }
  if (spec.filter.rule == FilterRule::band && spec.filter.low && spec.filter.high &&
      *spec.filter.low > *spec.filter.high) {
    problem("filter.low", SEAMARK_TEXT("Error", "The low limit is above the high one."));
  }
  if (spec.filter.rule == FilterRule::selection && spec.filter.ids.empty())
    problem("filter.ids", SEAMARK_TEXT("Error", "Name at least one fact."));
  if ((spec.filter.rule == FilterRule::replace || spec.filter.rule == FilterRule::random ||
       spec.filter.rule == FilterRule::exact) &&
      spec.filter.core > spec.filter.size) {
    problem("filter.core", SEAMARK_TEXT("Error", "The core set is larger than the sample it is a part of."));
  }
  if (spec.distance.space == RepresentationSpace::external && spec.distance.vectors.empty()) {
    problem("distance.vectors", SEAMARK_TEXT("Error", "The space external needs a file of vectors."));
  }
  if (spec.loss.weights != WeightRule::none && spec.training.mode == TrainingMode::single) {
    problem(
        "loss.weights",
        SEAMARK_TEXT(
            "Error",
            "In single runs a fact's weight cancels out of its own loss. Choose none, or train jointly."));
  }
  if (spec.loss.weights == WeightRule::dynamic) {
    if (auto found = dynamic_weights_problem(spec.distance)) out.push_back(std::move(*found));
  }
  if (spec.evaluation.lens && !has_weight_changes(spec.method.kind)) {
    problem("evaluation.lens",
            SEAMARK_TEXT("Error",
                         "This method adds nothing to a weight, so there is nothing to look at. The weight "
                         "lens is for LoRA, DoRA, AdaLoRA and full fine-tuning."));
  }
  if (spec.training.warmup_steps > spec.training.steps) {
    problem("training.warmup_steps", SEAMARK_TEXT("Error", "The warm-up is longer than the training."));
  }
  return out;
}

ExperimentSpec spec_from_json(const Json& json, const std::string& file) {
  if (json.is_object() && json.contains("schema_version") && json["schema_version"].is_number_integer() &&
      json["schema_version"].get<int64_t>() > spec_schema_version) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "This spec was written for a newer Seamark (schema {0}; this one reads up "
                                 "to {1}). Update Seamark."),
                    json["schema_version"].get<int64_t>(), spec_schema_version)
        .in_file(file)
        .at_field("schema_version");
  }
  ExperimentSpec spec;
  Fields fields;
  describe(fields, spec);
  fields_from_json(fields, json, file);
  auto problems = spec_problems(spec);
  if (!problems.empty()) throw problems.front().in_file(file);
  return spec;
}

ExperimentSpec read_spec(const std::filesystem::path& file) {
  return spec_from_json(read_json(file, 16 << 20), file.string());
}

OrderedJson spec_to_json(const ExperimentSpec& spec) {
  ExperimentSpec copy = spec;  // a field refers to a mutable value
  Fields fields;
  describe(fields, copy);
  return fields_to_json(fields);
}

OrderedJson spec_schema() {
  ExperimentSpec spec;
  Fields fields;
  describe(fields, spec);
  OrderedJson out = OrderedJson::array();
  for (const Field& field : fields.all()) {
    OrderedJson entry;
    entry["path"] = field.path;
    static constexpr const char* types[] = {"boolean",        "integer",       "number",           "text",
                                            "number or null", "list of texts", "list of integers", "name"};
    entry["type"] = types[field.value.index()];
    entry["default"] = field_to_json(field);
    if (std::isfinite(field.info.min)) entry[field.info.above_min ? "above" : "min"] = field.info.min;
    if (std::isfinite(field.info.max)) entry["max"] = field.info.max;
    std::span<const char* const> names = field.info.one_of;
    if (const auto* choice = std::get_if<Choice>(&field.value)) names = choice->names;
    if (!names.empty()) entry["choices"] = std::vector<std::string>(names.begin(), names.end());
    entry["label"] = field.info.label;
    entry["help"] = field.info.help;
    if (*field.info.source) entry["source"] = field.info.source;
    if (*field.info.when) entry["when"] = field.info.when;
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace seamark
