// SPDX-License-Identifier: GPL-3.0-or-later
// How far studies are: each run of their grids, as their session has it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "experiment/study_spec.h"
#include "session/records.h"

namespace seamark {

enum class PointState { waiting, interrupted, done, failed };

struct PointStanding {
  PointState state = PointState::waiting;
  int64_t facts = 0;           // trained
  double learned = undefined;  // share of them; NaN: not done
  std::string message;         // why it failed
};
PointStanding standing_of(const RunRecord& run);

// Beside a study's session: the session of the run that goes on, until it is merged.
std::filesystem::path study_run_session(const std::filesystem::path& session);

struct StudyStanding {
  std::vector<StudySpec> studies;
  std::vector<std::vector<StudyPoint>> points;   // of each study, as `expand` has them
  std::vector<std::vector<PointStanding>> runs;  // of each of these points
  bool has_tables = false;                       // what its runs found together is stored
  int64_t planned() const;
  int64_t count(PointState state) const;
};

// `session` null: nothing was run yet. `interrupted`: the run that a stop left half-way, see
// interrupted_study_run.
StudyStanding study_standing(std::vector<StudySpec> studies, const Session* session = nullptr,
                             const std::string& interrupted = {});

}  // namespace seamark
