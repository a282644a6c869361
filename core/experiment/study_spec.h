// SPDX-License-Identifier: GPL-3.0-or-later
// A study as JSON: one experiment spec with axes, expanded to a grid of runs. README.md shows one.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "experiment/spec.h"
#include "support/json.h"

namespace seamark {

inline constexpr int64_t study_schema_version = 1;

// What varies: fields of the experiment spec by dotted path ("training.seed"), set together.
struct StudyAxis {
  std::string name;                       // of the column: "seed"; the last part of the path unless given
  std::vector<std::string> paths;         // at least one
  std::vector<std::vector<Json>> values;  // [value][path]
  std::vector<std::string> labels;        // one a value, different from each other
};

struct StudyStatistics {
  int64_t resamples = 10'000;
  double level = 0.95;  // of the intervals
  int64_t seed = 1;     // of the resampling
  int64_t bins = 8;     // of equally many facts, over D
  // The axis whose values are repetitions: averaged within a fact, its spread is the band. "": none.
  std::string repeat = "seed";
  // Of each axis, the label that the others are compared with; the first value unless named.
  std::map<std::string, std::string> baseline;
};

struct StudySpec {
  std::string name;
  std::string question;             // one sentence for people
  std::vector<std::string> claims;  // ids of claims.h that the study tests
  Json base = Json::object();       // a partial experiment spec
  std::vector<StudyAxis> axes;      // none: one run
  std::vector<Json> skip;           // {axis: label or list of labels, ...}: points that are left out
  StudyStatistics statistics;
};

// Throws Error(bad_input) with file and field: unknown keys, an axis without values, a path that the
// experiment spec does not have ("axes[1].path"), a value that its field refuses ("axes[1].values[0]:
// training.steps"), labels twice, a base that is no spec.
StudySpec study_from_json(const Json& json, const std::string& file);
// A file holds one study, or several of different names that belong together: {"studies": [...]}.
std::vector<StudySpec> studies_from_json(const Json& json, const std::string& file);
std::vector<StudySpec> read_studies(const std::filesystem::path& file);
OrderedJson study_to_json(const StudySpec& study);

// Names of files in `base` and axes that begin with $ ("$counterfact") are replaced: by the path of that
// name, else by the built-in facts. The others stay.
void resolve_data(StudySpec& study, const std::map<std::string, std::string>& paths);

struct StudyPoint {
  int64_t index = 0;           // in the whole grid, from 0
  std::vector<size_t> choice;  // of each axis, the value taken
  ExperimentSpec spec;         // spec.name: "filtering 012 p=0.6 seed=2", the same for every part of the grid
};

// The grid, last axis fastest, without what `skip` leaves out. Adapters are not kept unless the base says so.
// Throws Error(bad_input) for points that are no valid spec, naming the point and the field.
std::vector<StudyPoint> expand(const StudySpec& study);

// Studies that come with Seamark (resources/studies).
std::vector<std::string> preset_names();
// Throws Error(bad_input) naming the nearest one.
std::vector<StudySpec> preset_studies(const std::string& name);

}  // namespace seamark
