// SPDX-License-Identifier: GPL-3.0-or-later
// A study made ready to run from what a user says: which one, with which data, on which model. `seamark
// study` and the window share it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "experiment/study_spec.h"

namespace seamark {

// Of a file, else of a preset's name; as they are written, with their $names of data.
std::vector<StudySpec> find_studies(const std::string& file_or_preset);

struct StudySetup {
  std::string study;                         // a file, else the name of a preset
  std::map<std::string, std::string> data;   // the file of a $name; names that are not here: built-in facts
  std::optional<std::string> model, device;  // in the place of the study's own
  std::optional<int64_t> threads;
};

// Throws Error(bad_input) with file and field: of the study; at "data.NAME" where a file of data is not
// there.
std::vector<StudySpec> set_up_studies(const StudySetup& setup);

// The names that begin with $ in base and axes, without it, in their order.
std::vector<std::string> data_names(const std::vector<StudySpec>& studies);

// The same studies, down to every setting: one can go on where the other stopped.
bool are_same_studies(const std::vector<StudySpec>& first, const std::vector<StudySpec>& second);

}  // namespace seamark
