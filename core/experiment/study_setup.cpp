// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study_setup.h"

#include <algorithm>
#include <filesystem>

#include "support/error.h"

namespace seamark {
namespace {

void collect_names(const Json& value, std::vector<std::string>& names) {
  if (value.is_structured()) {
    for (const auto& item : value) collect_names(item, names);
  } else if (value.is_string()) {
    const auto text = value.get<std::string>();
    if (!text.starts_with('$') || std::find(names.begin(), names.end(), text.substr(1)) != names.end())
      return;
    names.push_back(text.substr(1));
  }
}

std::string as_text(const std::vector<StudySpec>& studies) {
  std::string out;
  for (const StudySpec& study : studies) out += dump_json(study_to_json(study)) + "\n";
  return out;
}

}  // namespace

std::vector<StudySpec> find_studies(const std::string& file_or_preset) {
  const std::filesystem::path file(file_or_preset);
  const bool is_file = std::filesystem::exists(file) && !std::filesystem::is_directory(file);
  return is_file ? read_studies(file) : preset_studies(file_or_preset);
}

std::vector<StudySpec> set_up_studies(const StudySetup& setup) {
  std::map<std::string, std::string> data;
  for (const auto& [name, file] : setup.data) {
    if (!std::filesystem::exists(file)) {
      throw bad_input(SEAMARK_TEXT("Error", "The file does not exist."))
          .in_file(file)
          .at_field("data." + name);
    }
    data[name] = std::filesystem::absolute(file).string();
  }
  std::vector<StudySpec> out = find_studies(setup.study);
  for (StudySpec& study : out) {
    resolve_data(study, data);
    if (setup.model) study.base["model"] = *setup.model;
    if (setup.threads) study.base["device"]["threads"] = *setup.threads;
    if (setup.device) study.base["device"]["device"] = *setup.device;
    expand(study);
  }
  return out;
}

std::vector<std::string> data_names(const std::vector<StudySpec>& studies) {
  std::vector<std::string> out;
  for (const StudySpec& study : studies) {
    if (study.base.contains("facts")) collect_names(study.base["facts"], out);
    for (const StudyAxis& axis : study.axes) {
      for (size_t k = 0; k < axis.paths.size(); ++k) {
        if (axis.paths[k] != "facts.files") continue;
        for (const auto& row : axis.values) collect_names(row[k], out);
      }
    }
  }
  return out;
}

bool are_same_studies(const std::vector<StudySpec>& first, const std::vector<StudySpec>& second) {
  return as_text(first) == as_text(second);
}

}  // namespace seamark
