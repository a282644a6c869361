// SPDX-License-Identifier: GPL-3.0-or-later
// run_experiment: the one way in which anything is trained, from the window or a command, fresh or resumed.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "experiment/spec.h"
#include "model/model.h"
#include "session/records.h"
#include "session/session.h"
#include "support/run_control.h"
#include "training/trainer.h"

namespace seamark {

// Called on the thread of run_experiment; keep it short. All have empty bodies.
class RunObserver {
 public:
  virtual ~RunObserver() = default;
  // Distances, selection, plan are settled; `run` holds spec, resolved values, provenance, selection.
  virtual void started(const Session& session, const RunRecord& run, const TrainingPlan& plan);
  virtual void step(const StepTable& row, const TrainingStep& step);
  virtual void scored(const ScoreTable& row, const OutcomeTable& outcomes);
  virtual void progress(const Progress& progress);
  virtual void finished(const RunRecord& run);
};

struct RunRequest {
  std::filesystem::path session;       // created, or extended by a run of a new name
  bool resume = false;                 // continue the interrupted run of the journal beside it
  // Already loaded; null, or of another device or number format than the spec's: spec.model is loaded.
  std::shared_ptr<const Model> model;
  // Facts already loaded (the window's); null: load spec.facts.
  const FactTable* facts = nullptr;
};

// Runs the spec into the session file. Returns the finished record (state done or stopped). On Cancelled and
// other Errors what was learned so far stays in the journal beside the session, which loads as an
// interrupted run (with the reason as its message), to be resumed or kept.
RunRecord run_experiment(const ExperimentSpec& spec, const RunRequest& request, RunControl& control,
                         RunObserver& observer);

// The spec of the interrupted run beside a session. Throws Error(bad_input) when there is none.
ExperimentSpec interrupted_spec(const std::filesystem::path& session);

// Keeps what an interrupted run has (its committed steps and outcomes) in the session and gives up resuming
// it. A run that failed gets the state failed. Returns the run as the session has it now; nothing where none
// was interrupted.
std::optional<RunRecord> keep_interrupted(const std::filesystem::path& session);

// Versions, git hash, sha256 of model, tokenizer and data, device, threads: stored with each run.
Json provenance(const Model& model, const FactTable& facts);

}  // namespace seamark
