// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study_spec.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "experiment/claims.h"
#include "experiment/presets.h"
#include "experiment/study_tables.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr size_t longest_run_name = 100, longest_study_name = 40;
constexpr size_t most_points = 20'000;

[[noreturn]] void refuse(const std::string& file, const std::string& field, Error error) {
  error.in_file(file).at_field(field);
  throw error;
}

// The same error, its field under `where`: "base.training.steps", "axes[1].values[0]: training.steps".
[[noreturn]] void rethrow_under(const Error& error, const std::string& where, const std::string& file) {
  const std::string field = error.field().empty() ? where : where + error.field();
  throw Error(error.code(), error.text(), error.arguments()).in_file(file).at_field(field);
}

void check_keys(const Json& object, const std::vector<std::string>& known, const std::string& where,
                const std::string& file) {
  if (!object.is_object()) refuse(file, where, bad_input(SEAMARK_TEXT("Error", "Expected a JSON object.")));
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string near = nearest_name(key, known);
    const std::string field = where.empty() ? key : where + "." + key;
    if (near.empty()) {
      std::string all;
      for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
      refuse(file, field, bad_input(SEAMARK_TEXT("Error", "Unknown key. Known ones: {0}."), all));
    }
    refuse(file, field, bad_input(SEAMARK_TEXT("Error", "Unknown key. Did you mean \"{0}\"?"), near));
  }
}

std::string text_of(const Json& object, const char* key, const std::string& where, const std::string& file,
                    const std::string& fallback = "") {
  if (!object.contains(key)) return fallback;
  if (!object[key].is_string())
    refuse(file, where + key, bad_input(SEAMARK_TEXT("Error", "Expected a text.")));
  return object[key].get<std::string>();
}

const Json& list_of(const Json& object, const char* key, const std::string& where, const std::string& file) {
  static const Json empty = Json::array();
  if (!object.contains(key)) return empty;
  if (!object[key].is_array())
    refuse(file, where + key, bad_input(SEAMARK_TEXT("Error", "Expected a list.")));
  return object[key];
}

std::vector<std::string> texts_of(const Json& object, const char* key, const std::string& where,
                                  const std::string& file) {
  std::vector<std::string> out;
  for (const Json& item : list_of(object, key, where, file)) {
    if (!item.is_string())
      refuse(file, where + key, bad_input(SEAMARK_TEXT("Error", "Expected a list of texts.")));
    out.push_back(item.get<std::string>());
  }
  return out;
}

// A value for people and run names: numbers as they are, of files only their stem.
std::string label_of(const Json& value) {
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    return text.find('/') == std::string::npos ? text : std::filesystem::path(text).stem().string();
  }
  if (value.is_array()) {
    std::string out;
    for (const Json& item : value) out += (out.empty() ? "" : "+") + label_of(item);
    return out.empty() ? "none" : out;
  }
  if (value.is_number_float()) return fmt::format("{}", value.get<double>());
  return dump_json(value);
}

ExperimentSpec base_spec(const StudySpec& study) {
  ExperimentSpec spec;
  spec.output.adapters = KeepAdapters::none;
  spec.name = study.name;
  Fields fields;
  describe(fields, spec);
  fields_from_json(fields, study.base, "");
  return spec;
}

void set_field(Fields& fields, const std::string& path, const Json& value) {
  const Field* field = fields.find(path);
  SEAMARK_ASSERT(field != nullptr);
  field_from_json(*field, value, "");
}

void check_path(const std::string& path, const std::string& where, const std::string& file) {
  ExperimentSpec spec;
  Fields fields;
  describe(fields, spec);
  if (path == "name" || path == "schema_version") {
    refuse(file, where, bad_input(SEAMARK_TEXT("Error", "\"{0}\" cannot be an axis."), path));
  }
  if (fields.find(path)) return;
  std::vector<std::string> known;
  for (const Field& field : fields.all()) known.push_back(field.path);
  const std::string near = nearest_name(path, known);
  if (near.empty()) {
    refuse(
        file, where,
        bad_input(SEAMARK_TEXT("Error", "The spec has no field \"{0}\". `seamark spec` lists them."), path));
  }
  refuse(
      file, where,
      bad_input(SEAMARK_TEXT("Error", "The spec has no field \"{0}\". Did you mean \"{1}\"?"), path, near));
}

// "seed" of "training.seed"; the whole path where a table has a column of that name ("filter.low").
std::string default_name(const std::string& path) {
  const std::string last = path.substr(path.find_last_of('.') + 1);  // npos + 1 == 0
  return is_study_column(last) ? path : last;
}

// {"path": P, "values": [v, ...]} or {"name": N, "values": [{P: v, Q: w}, ...]}, both with "labels".
StudyAxis axis_from_json(const Json& json, const std::string& where, const std::string& file) {
  check_keys(json, {"name", "path", "values", "labels"}, where, file);
  StudyAxis axis;
  const std::string path = text_of(json, "path", where + ".", file);
  axis.name = text_of(json, "name", where + ".", file, default_name(path));
  const Json& values = list_of(json, "values", where + ".", file);
  if (values.empty())
    refuse(file, where + ".values", bad_input(SEAMARK_TEXT("Error", "An axis needs at least one value.")));
  if (axis.name.empty()) {
    refuse(file, where + ".path",
           bad_input(SEAMARK_TEXT("Error",
                                  "Name a field of the spec with \"path\", or give the axis a "
                                  "\"name\" and values of several fields.")));
  }
  if (is_study_column(axis.name)) {
    refuse(file, where + ".name",
           bad_input(SEAMARK_TEXT("Error",
                                  "A table of the study has a column \"{0}\" of its own. Give the "
                                  "axis another \"name\"."),
                     axis.name));
  }
  if (!path.empty()) {
    check_path(path, where + ".path", file);
    axis.paths = {path};
    for (const Json& value : values) {
      axis.values.push_back({value});
      axis.labels.push_back(label_of(value));
    }
  } else {
    for (size_t i = 0; i < values.size(); ++i) {
      const std::string here = fmt::format("{}.values[{}]", where, i);
      if (!values[i].is_object() || values[i].empty()) {
        refuse(file, here, bad_input(SEAMARK_TEXT("Error", "Expected an object of fields of the spec.")));
      }
      std::vector<std::string> paths;
      std::vector<Json> row;
      std::string label;
      for (const auto& [field, value] : values[i].items()) {
        check_path(field, here, file);
        paths.push_back(field);
        row.push_back(value);
        label += (label.empty() ? "" : " ") + label_of(value);
      }
      if (i > 0 && paths != axis.paths) {
        refuse(file, here,
               bad_input(SEAMARK_TEXT("Error", "Every value of an axis must set the same fields.")));
      }
      axis.paths = std::move(paths);
      axis.values.push_back(std::move(row));
      axis.labels.push_back(std::move(label));
    }
  }
  if (json.contains("labels")) {
    axis.labels = texts_of(json, "labels", where + ".", file);
    if (axis.labels.size() != axis.values.size()) {
      refuse(file, where + ".labels",
             bad_input(SEAMARK_TEXT("Error", "There are {0} labels for {1} values."), axis.labels.size(),
                       axis.values.size()));
    }
  }
  if (std::set(axis.labels.begin(), axis.labels.end()).size() != axis.labels.size()) {
    refuse(file, where + ".values",
           bad_input(SEAMARK_TEXT("Error", "Two values have the same label. Give the axis \"labels\".")));
  }
  // Each value must be one that its field takes.
  for (size_t i = 0; i < axis.values.size(); ++i) {
    for (size_t k = 0; k < axis.paths.size(); ++k) {
      ExperimentSpec spec;
      Fields fields;
      describe(fields, spec);
      try {
        set_field(fields, axis.paths[k], axis.values[i][k]);
      } catch (const Error& error) {
        rethrow_under(error, fmt::format("{}.values[{}]: ", where, i), file);
      }
    }
  }
  return axis;
}

StudyStatistics statistics_from_json(const Json& json, const std::vector<StudyAxis>& axes,
                                     const std::string& file) {
  StudyStatistics out;
  check_keys(json, {"resamples", "level", "seed", "bins", "repeat", "baseline"}, "statistics", file);
  const auto whole = [&](const char* key, int64_t& value, int64_t low, int64_t high) {
    if (!json.contains(key)) return;
    if (json[key].is_number_integer()) value = json[key].get<int64_t>();
    if (!json[key].is_number_integer() || value < low || value > high) {
      refuse(file, std::string("statistics.") + key,
             bad_input(SEAMARK_TEXT("Error", "Expected a whole number from {0} to {1}."), low, high));
    }
  };
  whole("resamples", out.resamples, 100, 1'000'000);
  whole("seed", out.seed, 0, int64_t{1} << 62);
  whole("bins", out.bins, 2, 1000);
  if (json.contains("level")) {
    if (json["level"].is_number()) out.level = json["level"].get<double>();
    if (!json["level"].is_number() || !(out.level >= 0.5) || !(out.level < 1)) {
      refuse(file, "statistics.level",
             bad_input(SEAMARK_TEXT("Error", "Expected a number from 0.5 to below 1.")));
    }
  }
  const auto axis_named = [&](const std::string& name) {
    const auto found =
        std::find_if(axes.begin(), axes.end(), [&](const StudyAxis& axis) { return axis.name == name; });
    return found == axes.end() ? nullptr : &*found;
  };
  out.repeat = text_of(json, "repeat", "statistics.", file, out.repeat);
  if (json.contains("repeat") && !out.repeat.empty() && !axis_named(out.repeat)) {
    refuse(file, "statistics.repeat", bad_input(SEAMARK_TEXT("Error", "No axis has this name.")));
  }
  if (!json.contains("baseline")) return out;
  if (!json["baseline"].is_object())
    refuse(file, "statistics.baseline", bad_input(SEAMARK_TEXT("Error", "Expected a JSON object.")));
  for (const auto& [name, label] : json["baseline"].items()) {
    const StudyAxis* axis = axis_named(name);
    const std::string field = "statistics.baseline." + name;
    if (!axis) refuse(file, field, bad_input(SEAMARK_TEXT("Error", "No axis has this name.")));
    const std::string text = label.is_string() ? label.get<std::string>() : label_of(label);
    if (std::find(axis->labels.begin(), axis->labels.end(), text) == axis->labels.end())
      refuse(file, field, bad_input(SEAMARK_TEXT("Error", "The axis has no value \"{0}\"."), text));
    out.baseline[name] = text;
  }
  return out;
}

void check_claims(const std::vector<std::string>& claims, const std::string& file) {
  std::vector<std::string> known;
  std::string all;
  for (const ClaimId& id : claim_ids()) {
    known.emplace_back(id.id);
    all += (all.empty() ? "" : ", ") + known.back();
  }
  for (const std::string& claim : claims) {
    if (std::find(known.begin(), known.end(), claim) == known.end())
      refuse(file, "claims",
             bad_input(SEAMARK_TEXT("Error", "\"{0}\" is no claim. Known ones: {1}."), claim, all));
  }
}

// Whether a point is of those that {axis: label or labels, ...} names.
bool matches(const StudySpec& study, const std::vector<size_t>& choice, const Json& rule) {
  for (const auto& [name, wanted] : rule.items()) {
    for (size_t a = 0; a < study.axes.size(); ++a) {
      if (study.axes[a].name != name) continue;
      const std::string& label = study.axes[a].labels[choice[a]];
      const auto is = [&](const Json& item) {
        return (item.is_string() ? item.get<std::string>() : label_of(item)) == label;
      };
      if (wanted.is_array() ? !std::any_of(wanted.begin(), wanted.end(), is) : !is(wanted)) return false;
    }
  }
  return true;
}

void check_skip(const StudySpec& study, const std::string& file) {
  for (size_t i = 0; i < study.skip.size(); ++i) {
    const std::string where = fmt::format("skip[{}]", i);
    if (!study.skip[i].is_object() || study.skip[i].empty())
      refuse(file, where, bad_input(SEAMARK_TEXT("Error", "Expected an object of axes and labels.")));
    for (const auto& [name, wanted] : study.skip[i].items()) {
      if (std::none_of(study.axes.begin(), study.axes.end(),
                       [&](const StudyAxis& axis) { return axis.name == name; }))
        refuse(file, where + "." + name, bad_input(SEAMARK_TEXT("Error", "No axis has this name.")));
    }
  }
}

// "012 p=0.6 seed=2", shortened to what a run's name may have, without slashes.
std::string run_name(const StudySpec& study, int64_t index, const std::vector<size_t>& choice) {
  std::string out = fmt::format("{} {:03}", study.name, index);
  for (size_t a = 0; a < study.axes.size(); ++a)
    out += " " + study.axes[a].name + "=" + study.axes[a].labels[choice[a]];
  for (char& c : out) {
    if (c == '/' || static_cast<unsigned char>(c) < 0x20) c = '_';
  }
  if (out.size() > longest_run_name) {
    out.resize(longest_run_name);
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0x80)) out.pop_back();
  }
  return out;
}

void resolve_in(Json& value, const std::map<std::string, std::string>& paths) {
  if (value.is_structured()) {
    for (auto& item : value) resolve_in(item, paths);
  } else if (value.is_string()) {
    const auto text = value.get<std::string>();
    if (!text.starts_with('$')) return;
    const auto found = paths.find(text.substr(1));
    value = found == paths.end() ? "builtin" : found->second;
  }
}

}  // namespace

StudySpec study_from_json(const Json& json, const std::string& file) {
  check_keys(json, {"schema_version", "name", "question", "claims", "base", "axes", "skip", "statistics"}, "",
             file);
  if (json.contains("schema_version")) {
    const Json& version = json["schema_version"];
    if (!version.is_number_integer() || version.get<int64_t>() < 1)
      refuse(file, "schema_version", bad_input(SEAMARK_TEXT("Error", "Expected a whole number from 1.")));
    if (version.get<int64_t>() > study_schema_version) {
      refuse(file, "schema_version",
             bad_input(SEAMARK_TEXT("Error",
                                    "This study was written for a newer Seamark (schema {0}; this "
                                    "one reads up to {1}). Update Seamark."),
                       version.get<int64_t>(), study_schema_version));
    }
  }
  StudySpec study;
  study.name = text_of(json, "name", "", file, "study");
  if (study.name.empty() || study.name.size() > longest_study_name ||
      study.name.find_first_of("/:\n\r\t") != std::string::npos) {
    refuse(file, "name",
           bad_input(SEAMARK_TEXT("Error",
                                  "A study needs a name of at most {0} bytes without slashes, colons or "
                                  "line breaks."),
                     longest_study_name));
  }
  study.question = text_of(json, "question", "", file);
  study.claims = texts_of(json, "claims", "", file);
  check_claims(study.claims, file);
  if (json.contains("base")) study.base = json["base"];
  try {
    base_spec(study);
  } catch (const Error& error) {
    rethrow_under(error, "base.", file);
  }
  std::set<std::string> names;
  const Json& axes = list_of(json, "axes", "", file);
  for (size_t i = 0; i < axes.size(); ++i) {
    const std::string where = fmt::format("axes[{}]", i);
    study.axes.push_back(axis_from_json(axes[i], where, file));
    if (!names.insert(study.axes.back().name).second) {
      refuse(file, where,
             bad_input(SEAMARK_TEXT("Error", "Two axes have the name \"{0}\". Give one a \"name\"."),
                       study.axes.back().name));
    }
  }
  for (const Json& rule : list_of(json, "skip", "", file)) study.skip.push_back(rule);
  check_skip(study, file);
  study.statistics = statistics_from_json(json.value("statistics", Json::object()), study.axes, file);
  try {
    expand(study);
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
  return study;
}

std::vector<StudySpec> studies_from_json(const Json& json, const std::string& file) {
  if (!json.is_object() || !json.contains("studies")) return {study_from_json(json, file)};
  check_keys(json, {"studies"}, "", file);
  std::vector<StudySpec> out;
  std::set<std::string> names;
  const Json& studies = list_of(json, "studies", "", file);
  for (size_t i = 0; i < studies.size(); ++i) {
    try {
      out.push_back(study_from_json(studies[i], file));
    } catch (const Error& error) {
      rethrow_under(error, fmt::format("studies[{}].", i), file);
    }
    if (!names.insert(out.back().name).second) {
      refuse(file, fmt::format("studies[{}].name", i),
             bad_input(SEAMARK_TEXT("Error", "Two studies have the name \"{0}\"."), out.back().name));
    }
  }
  if (out.empty()) refuse(file, "studies", bad_input(SEAMARK_TEXT("Error", "There is no study.")));
  return out;
}

std::vector<StudySpec> read_studies(const std::filesystem::path& file) {
  return studies_from_json(read_json(file, 16 << 20), file.string());
}

OrderedJson study_to_json(const StudySpec& study) {
  OrderedJson axes = OrderedJson::array(), skip = OrderedJson::array();
  for (const StudyAxis& axis : study.axes) {
    OrderedJson values = OrderedJson::array();
    for (const auto& row : axis.values) {
      OrderedJson fields;
      for (size_t k = 0; k < row.size(); ++k) fields[axis.paths[k]] = row[k];
      values.push_back(fields);
    }
    axes.push_back({{"name", axis.name}, {"values", values}, {"labels", axis.labels}});
  }
  for (const Json& rule : study.skip) skip.push_back(OrderedJson(rule));
  const StudyStatistics& s = study.statistics;
  OrderedJson statistics = {{"resamples", s.resamples},
                            {"level", s.level},
                            {"seed", s.seed},
                            {"bins", s.bins},
                            {"baseline", s.baseline}};
  if (std::any_of(study.axes.begin(), study.axes.end(),
                  [&](const StudyAxis& axis) { return axis.name == s.repeat; }))
    statistics["repeat"] = s.repeat;
  return {{"schema_version", study_schema_version},
          {"name", study.name},
          {"question", study.question},
          {"claims", study.claims},
          {"base", OrderedJson(study.base)},
          {"axes", axes},
          {"skip", skip},
          {"statistics", statistics}};
}

void resolve_data(StudySpec& study, const std::map<std::string, std::string>& paths) {
  if (study.base.contains("facts")) resolve_in(study.base["facts"], paths);
  for (StudyAxis& axis : study.axes) {
    const auto files = std::find(axis.paths.begin(), axis.paths.end(), "facts.files");
    if (files == axis.paths.end()) continue;
    const auto column = static_cast<size_t>(files - axis.paths.begin());
    StudyAxis resolved{axis.name, axis.paths, {}, {}};
    for (size_t i = 0; i < axis.values.size(); ++i) {
      std::vector<Json> row = axis.values[i];
      resolve_in(row[column], paths);
      // What is not there is said to be what it was replaced by, and stands there once.
      const bool replaced = row[column] == Json::array({"builtin"}) && row != axis.values[i];
      if (std::find(resolved.values.begin(), resolved.values.end(), row) != resolved.values.end()) continue;
      resolved.values.push_back(std::move(row));
      resolved.labels.push_back(replaced ? "builtin" : axis.labels[i]);
    }
    axis = std::move(resolved);
    const auto baseline = study.statistics.baseline.find(axis.name);
    if (baseline != study.statistics.baseline.end() &&
        std::find(axis.labels.begin(), axis.labels.end(), baseline->second) == axis.labels.end())
      study.statistics.baseline.erase(baseline);
  }
}

std::vector<StudyPoint> expand(const StudySpec& study) {
  size_t count = 1;
  for (const StudyAxis& axis : study.axes) {
    count *= axis.values.size();
    if (count > most_points) {
      throw bad_input(SEAMARK_TEXT("Error", "The grid has more than {0} runs."), most_points)
          .at_field("axes");
    }
  }
  // One spec for all: each point sets every field of every axis.
  ExperimentSpec spec = base_spec(study);
  Fields fields;
  describe(fields, spec);
  std::vector<StudyPoint> out;
  for (size_t at = 0; at < count; ++at) {
    StudyPoint point{static_cast<int64_t>(at), std::vector<size_t>(study.axes.size()), {}};
    size_t rest = at;
    for (size_t a = study.axes.size(); a-- > 0;) {
      point.choice[a] = rest % study.axes[a].values.size();
      rest /= study.axes[a].values.size();
    }
    if (std::any_of(study.skip.begin(), study.skip.end(),
                    [&](const Json& rule) { return matches(study, point.choice, rule); }))
      continue;
    for (size_t a = 0; a < study.axes.size(); ++a) {
      const StudyAxis& axis = study.axes[a];
      for (size_t k = 0; k < axis.paths.size(); ++k)
        set_field(fields, axis.paths[k], axis.values[point.choice[a]][k]);
    }
    point.spec = spec;
    point.spec.name = run_name(study, point.index, point.choice);
    const auto problems = spec_problems(point.spec);
    if (!problems.empty()) {
      const Error& first = problems.front();
      throw Error(first.code(), first.text(), first.arguments())
          .at_field(fmt::format("{} (run {})", first.field(), point.spec.name));
    }
    out.push_back(std::move(point));
  }
  if (out.empty())
    throw bad_input(SEAMARK_TEXT("Error", "Every run of the grid is skipped.")).at_field("skip");
  return out;
}

std::vector<std::string> preset_names() {
  std::vector<std::string> out;
  for (const Preset& preset : study_presets()) out.emplace_back(preset.name);
  return out;
}

std::vector<StudySpec> preset_studies(const std::string& name) {
  for (const Preset& preset : study_presets()) {
    if (preset.name == name) {
      const std::string file = "preset " + name;
      return studies_from_json(parse_json(preset.json, file), file);
    }
  }
  const std::string near = nearest_name(name, preset_names());
  if (near.empty()) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "There is neither a file nor a preset of this name. `seamark study "
                                 "--list` lists the presets."))
        .in_file(name);
  }
  throw bad_input(
      SEAMARK_TEXT("Error", "There is neither a file nor a preset of this name. Did you mean \"{0}\"?"), near)
      .in_file(name);
}

}  // namespace seamark
