// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON spec drives everything: facts, model, distances, filter, method, loss, training, evaluation,
// output.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "adapters/options.h"
#include "evaluation/options.h"
#include "facts/load.h"
#include "model/options.h"
#include "semantics/options.h"
#include "support/describe.h"
#include "support/error.h"
#include "training/options.h"

namespace seamark {

enum class KeepAdapters { automatic, all, none };
inline constexpr const char* keep_adapters_names[] = {"auto", "all", "none"};

struct OutputOptions {
  KeepAdapters adapters = KeepAdapters::automatic;  // auto: joint always, single up to 256 MB, full never
};

inline constexpr int64_t spec_schema_version = 1;
inline constexpr const char* default_model_name = "SmolLM2-135M-Instruct";

struct ExperimentSpec {
  int64_t schema_version = spec_schema_version;
  std::string name = "R1";
  std::string model = default_model_name;
  FactOptions facts;
  DistanceOptions distance;
  FilterOptions filter;
  MethodOptions method;
  LossOptions loss;
  TrainingOptions training;
  EvaluationOptions evaluation;
  DeviceOptions device;
  OutputOptions output;
};

void describe(Fields& fields, ExperimentSpec& spec);

// Rules across fields: all problems of a spec whose fields are each in range.
std::vector<Error> spec_problems(const ExperimentSpec& spec);

// Throws Error(bad_input) with file and field (unknown key, wrong type, range, rule across fields).
ExperimentSpec spec_from_json(const Json& json, const std::string& file);
ExperimentSpec read_spec(const std::filesystem::path& file);
OrderedJson spec_to_json(const ExperimentSpec& spec);
// The schema itself: a list of {path, type, default, min, max, choices, label, help, source, when}.
OrderedJson spec_schema();

}  // namespace seamark
