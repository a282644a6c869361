// SPDX-License-Identifier: GPL-3.0-or-later
// An engine of made-up numbers: facts, distances and runs for tests of the window, without a model.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "document/engine_calls.h"

namespace seamark {

struct FakeEngine {
  std::atomic<int> step_milliseconds{1};
  std::atomic<bool> steps_sleep{false};  // instead of keeping a core busy
  std::atomic<int> distance_milliseconds{0};
  std::atomic<int> distance_calls{0};
  std::atomic<int> saves{0};
  std::atomic<int> save_milliseconds{0};
  std::atomic<int> load_milliseconds{0};  // of a session
  std::atomic<int> model_milliseconds{0};
  std::atomic<int> features_milliseconds{0};
  std::atomic<int> model_loads{0};
  bool fail_run = false;
  std::atomic<int> steps_before{0};                 // that the next run has from before: it was interrupted
  std::atomic<bool> hold_before_first_step{false};  // of a run: until it is let go
  std::string estimate_error;
  std::optional<RunTrial> trial;  // what a run of a few facts says; none: it cannot be tried
  std::atomic<int> trial_milliseconds{0};
  std::atomic<int> trials{0};
  // A run of a study whose name holds this fails; "": none.
  std::string fail_study_run;
  bool has_model = true;
  // What each of these says; "": it works.
  std::string load_error, save_error, facts_error, model_error, distance_error, recovery_error,
      analysis_error;
  std::string model_sha256 = "0123456789abcdef0123456789abcdef";
  std::optional<RunRecord> kept;  // what keep_interrupted() puts into the file
  LoadedSession to_load;          // without facts: fake_session(300, 2)
  std::mutex mutex;               // of the following
  Session saved, recovery;        // last
  StudyStanding study;            // of the study that was run last
  std::vector<ClaimResult> study_claims;
  std::string saved_as_from;  // where save_session_as was to take adapters from
};

FactTable fake_facts(int64_t n);
ResultTable fake_pca(const FactTable& facts, const FeatureRequest& request);
ResultTable fake_lens(int64_t adapter);
// Looks at steps 2, 4 and 8 of so many groups; at the last step a single group's numbers are fake_lens's.
ResultTable fake_lens_steps(int64_t cohorts);
ResultTable fake_subspaces(const FactTable& facts, const SubspaceRequest& request);
std::vector<ResultTable> fake_interference(const FactTable& facts, const std::vector<FactIndex>& which);
ResultTable fake_trajectory(const RunRecord& run);
DistanceTable fake_distances(const FactTable& facts, const DistanceOptions& options);
RunRecord fake_run(const FactTable& facts, const ExperimentSpec& spec, const SelectionTable& selection);
EngineCalls fake_calls(std::shared_ptr<FakeEngine> engine);
Session fake_session(int64_t facts, int runs);
// What the protocols memit and strict gave a run; `after` is its ES.
std::vector<Metric> fake_metrics(double after = 98.2);
// ... as a file can hold it: its runs kept no adapters.
Session storable_session(int64_t facts, int runs);
// The same with files: sessions are really written and read, and runs keep a journal.
EngineCalls fake_calls_with_files(std::shared_ptr<FakeEngine> engine);

}  // namespace seamark
