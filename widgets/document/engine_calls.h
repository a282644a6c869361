// SPDX-License-Identifier: GPL-3.0-or-later
// All that the widgets ask of core beyond plain values, as functions: the app passes the real ones
// (app/window/engine_calls.cpp), tests pass their own and need neither a model nor the engine.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "experiment/claims.h"
#include "experiment/run_analysis.h"
#include "experiment/run_estimate.h"
#include "experiment/run_trial.h"
#include "experiment/spec.h"
#include "experiment/study_standing.h"
#include "facts/load.h"
#include "model/options.h"
#include "session/session.h"
#include "support/run_control.h"

namespace seamark {

class Model;

struct LoadedModel {
  std::shared_ptr<const Model> model;
  std::string name;
  std::filesystem::path directory;
  int64_t layers = 0;
  bool tied_embeddings = false;
  DeviceOptions device;  // what `auto` became
  std::string cpu;       // of this machine, as provenance names it
};

struct Token {
  std::string text;
  double probability = 0;
};

// What a model says after a prompt, untuned and under an adapter of a run.
struct ProbeRequest {
  std::string prompt;
  int64_t top = 5;
  int32_t generate = 0;            // tokens of an answer; 0: none
  std::filesystem::path adapters;  // the session file that keeps the run's adapters
  std::string run;                 // "": untuned alone
  int64_t fact = -1;               // whose adapter; -1: the joint one
};
struct ProbedAnswer {
  std::vector<Token> next;
  std::string text;
};
struct ProbeResult {
  ProbedAnswer untuned;
  std::optional<ProbedAnswer> tuned;
};

// Features of all facts on the untuned model's components, and under a run's adapters where it keeps some.
struct FeatureRequest {
  FeatureOptions features;
  PcaOptions pca;
  std::optional<RunRecord> run;
  std::filesystem::path adapters;
};
struct LensRequest {
  std::filesystem::path model;  // its directory
  std::string model_name;
  std::string run;
  std::vector<int64_t> facts;  // whose adapters; -1: the joint one
  LensOptions options;
  std::filesystem::path adapters;
};

// The directions of one adapter beside another's, or beside the weights' own.
struct SubspaceRequest {
  std::filesystem::path model;  // its directory
  std::string model_name;
  std::string run;
  int64_t fact = -1;  // whose adapter; -1: the joint one
  Beside beside;
  std::filesystem::path adapters;
};

// Called on the thread that runs the experiment.
struct RunCallbacks {
  std::function<void(const Session&, const RunRecord&)> started;
  std::function<void(const StepTable& row)> step;
  std::function<void(const ScoreTable& row, const OutcomeTable& outcomes)> scored;
  std::function<void(const Progress&)> progress;
};

// Of a study's runs, one after the other; on the thread that runs them.
struct StudyCallbacks {
  RunCallbacks run;                                                           // of the one that goes on
  std::function<void(const StudyPoint&, int64_t done, int64_t total)> point;  // before it begins
  std::function<void(const StudyPoint&, const Error&)> point_failed;
  std::function<void(const RunRecord&)> point_done;
};
struct StudyResult {
  bool stopped = false;  // `resume` goes on
};
// The studies of a session, how far each of their runs is, and what the finished ones say.
struct StudyReading {
  StudyStanding standing;
  std::vector<ClaimResult> claims;
};

// Each may throw Error. `control` and `progress` as in core.
struct EngineCalls {
  std::function<std::filesystem::path(const std::string& name)> find_model;
  std::function<LoadedModel(const std::filesystem::path&, const DeviceOptions&, const RunControl*,
                            const ProgressFunction&)>
      load_model;
  std::function<FactTable(const FactOptions&, LoadReport&, const RunControl*)> load_facts;
  std::function<DistanceTable(const Model&, const FactTable&, const DistanceOptions&, const RunControl*,
                              const ProgressFunction&)>
      distances;
  std::function<SelectionTable(const FactTable&, const DistanceTable&, const FilterOptions&,
                               const LossOptions&)>
      select;
  std::function<ProbeResult(const Model&, const ProbeRequest&, const RunControl*)> probe;
  std::function<ResultTable(const Model&, const FactTable&, const FeatureRequest&, const RunControl*,
                            const ProgressFunction&)>
      features;
  std::function<ResultTable(const FactTable&, const LensRequest&, const RunControl*, const ProgressFunction&)>
      weight_lens;
  std::function<ResultTable(const FactTable&, const SubspaceRequest&, const RunControl*,
                            const ProgressFunction&)>
      subspaces;
  std::function<std::vector<ResultTable>(const Model&, const FactTable&, const InterferenceRequest&,
                                         RunControl&, const ProgressFunction&)>
      interference;
  // See estimate_run.
  std::function<RunEstimate(const Model&, const FactTable&, const std::vector<FactIndex>& sample,
                            int64_t facts, const ExperimentSpec&)>
      estimate;
  // See try_run; none where a run of the spec would load the model anew, as it needs it.
  std::function<std::optional<RunTrial>(const Model&, const FactTable&, const std::vector<FactIndex>& sample,
                                        const ExperimentSpec&, const RunControl*)>
      try_run;
  std::function<LoadedSession(const std::filesystem::path&)> load_session;
  // SHA-256 over the model's weight files, as provenance has it.
  std::function<std::string(const Model&)> model_sha256;
  std::function<void(const std::filesystem::path&, const Session&)> save_session;
  std::function<void(const std::filesystem::path&, const Session&,
                     const std::filesystem::path& adapters_from)>
      save_session_as;
  std::function<void(const std::filesystem::path&, const Session&)> save_recovery;
  std::function<LoadedSession(const std::filesystem::path&)> recover_session;
  struct Run {
    ExperimentSpec spec;
    std::filesystem::path session;
    bool resume = false;
    std::shared_ptr<const Model> model;
    const FactTable* facts = nullptr;
  };
  std::function<RunRecord(const Run&, RunControl&, const RunCallbacks&)> run;
  std::function<ExperimentSpec(const std::filesystem::path& session)> interrupted_spec;
  // Keeps what the interrupted run beside a session has, and gives up continuing it: the run as the file has
  // it now; nothing where there is none.
  std::function<std::optional<RunRecord>(const std::filesystem::path& session)> keep_interrupted;
  struct Study {
    std::vector<StudySpec> studies;
    std::filesystem::path session;
    bool resume = false;
    std::shared_ptr<const Model> model;  // see StudyRequest
  };
  std::function<StudyResult(const Study&, RunControl&, const StudyCallbacks&)> run_study;
  // Throws Error(bad_input) where the session holds no study.
  std::function<StudyReading(const std::filesystem::path& session)> read_study;
};

}  // namespace seamark
