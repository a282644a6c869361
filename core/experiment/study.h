// SPDX-License-Identifier: GPL-3.0-or-later
// Runs studies into one session: every run of their grids through run_experiment, and their tables.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "experiment/run.h"
#include "experiment/study_spec.h"

namespace seamark {

// Part i of n of all runs, for job arrays: those whose place among them is i modulo n.
struct StudyPart {
  int64_t job = 1, jobs = 1;  // 1 <= job <= jobs
};

struct StudyRequest {
  std::filesystem::path session;  // created; holds the finished runs from the first on
  bool resume = false;            // continue the study that stands in the session
  StudyPart part;
  // Already loaded, for the points that name it as the first one does and whose device and number format it
  // has; null: loaded.
  std::shared_ptr<const Model> model;
};

class StudyObserver : public RunObserver {
 public:
  // Before each run that is not in the session yet: its place among those of this part.
  virtual void point(const StudyPoint& point, int64_t done, int64_t total);
  // A run that failed is kept with its message, and the study goes on.
  virtual void point_failed(const StudyPoint& point, const Error& error);
};

struct StudyOutcome {
  int64_t planned = 0;  // runs of this part
  int64_t done = 0;     // of them, finished in the session
  int64_t failed = 0;
  bool stopped = false;  // by RunControl::stop_and_keep; --resume goes on
};

// Each run is trained in a session of its own beside the study's (SESSION.run.h5, with its journal and
// checkpoint) and merged into it when it is finished; so a study that is killed keeps its finished runs, and
// with `resume` the run that was interrupted goes on from its checkpoint; one that was finished and not
// merged yet is merged, and what cannot be read is trained anew. One model is loaded at a time and shared by
// the runs that follow each other. A run that fails because of what it is (bad input, memory) is stored as
// failed, tried again with `resume`; Error(cannot_write) and Cancelled end the study. The tables of
// study_tables.h are written at the end, also after a stop. Throws Error(bad_input) when the session holds
// something else than these studies, or has them already and `resume` is not set.
StudyOutcome run_studies(const std::vector<StudySpec>& studies, const StudyRequest& request,
                         RunControl& control, StudyObserver& observer);

// The run that a stop left half-way beside the study's session, to go on with `resume`; "": there is none.
// Throws Error(bad_input) when its own session is damaged.
std::string interrupted_study_run(const std::filesystem::path& session);

// Parts of the same studies (or one, to make its tables anew) as one session; runs in the order of the grids.
// Throws Error(bad_input) when they are of different studies, naming the file.
StudyOutcome merge_studies(const std::vector<std::filesystem::path>& parts,
                           const std::filesystem::path& output);

}  // namespace seamark
