// SPDX-License-Identifier: GPL-3.0-or-later
// No Qt here: these headers and Qt's keywords need not meet.
#include "app/window/engine_calls.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <thread>

#include "experiment/engine_info.h"
#include "experiment/run.h"
#include "experiment/run_analysis.h"
#include "experiment/stored_adapter.h"
#include "experiment/study.h"
#include "experiment/study_tables.h"
#include "model/model.h"
#include "semantics/distance.h"
#include "text/tokenizer.h"

namespace seamark {
namespace {

class CallbackObserver : public RunObserver {
 public:
  explicit CallbackObserver(const RunCallbacks& callbacks) : callbacks_(callbacks) {}
  void started(const Session& session, const RunRecord& run, const TrainingPlan&) override {
    callbacks_.started(session, run);
  }
  void step(const StepTable& row, const TrainingStep&) override { callbacks_.step(row); }
  void scored(const ScoreTable& row, const OutcomeTable& outcomes) override {
    callbacks_.scored(row, outcomes);
  }
  void progress(const Progress& progress) override { callbacks_.progress(progress); }

 private:
  const RunCallbacks& callbacks_;
};

class StudyCallbackObserver : public StudyObserver {
 public:
  explicit StudyCallbackObserver(const StudyCallbacks& callbacks)
      : callbacks_(callbacks), run_(callbacks.run) {}
  void point(const StudyPoint& point, int64_t done, int64_t total) override {
    callbacks_.point(point, done, total);
  }
  void point_failed(const StudyPoint& point, const Error& error) override {
    callbacks_.point_failed(point, error);
  }
  void started(const Session& session, const RunRecord& run, const TrainingPlan& plan) override {
    run_.started(session, run, plan);
  }
  void step(const StepTable& row, const TrainingStep& step) override { run_.step(row, step); }
  void scored(const ScoreTable& row, const OutcomeTable& outcomes) override { run_.scored(row, outcomes); }
  void progress(const Progress& progress) override { run_.progress(progress); }
  void finished(const RunRecord& run) override { callbacks_.point_done(run); }

 private:
  const StudyCallbacks& callbacks_;
  CallbackObserver run_;
};

StudyReading read_study(const std::filesystem::path& file) {
  const Session session = load_session(file).session;
  std::string interrupted;
  try {
    interrupted = interrupted_study_run(file);
  } catch (const Error&) {
    // What is left of that run cannot be read: it is trained anew.
  }
  return {study_standing(stored_studies(session, file.string()), &session, interrupted),
          study_claims(session)};
}

ProbedAnswer answer(const Model& model, const AdapterBank* bank, const ProbeRequest& request,
                    const RunControl* control) {
  const Tokenizer& tokenizer = model.tokenizer();
  const auto ids = tokenizer.encode(request.prompt);
  const PromptAnswer found = answer_prompt(model, bank, ids, request.top, request.generate, control);
  ProbedAnswer out;
  for (const PromptAnswer::Next& token : found.next)
    out.next.push_back({tokenizer.decode(std::span(&token.id, 1)), std::exp(token.logprob)});
  out.text = found.text;
  return out;
}

ProbeResult probe(const Model& model, const ProbeRequest& request, const RunControl* control) {
  ProbeResult out;
  out.untuned = answer(model, nullptr, request, control);
  if (!request.run.empty()) {
    const AdapterBank bank = load_stored_adapter(model, request.adapters, request.run, request.fact);
    out.tuned = answer(model, &bank, request, control);
  }
  return out;
}

ResultTable pca_of_facts(const Model& model, const FactTable& facts, const FeatureRequest& request,
                         const RunControl* control, const ProgressFunction& progress) {
  const FeatureOptions options = resolved(request.features, model.config());
  std::vector<FactIndex> which;
  for (int64_t i = 0; i < facts.size(); ++i) which.push_back(FactIndex{i});
  std::vector<FeatureState> states = untuned_state(model, facts, which, options, control, progress);
  if (!states.empty()) which = states.front().set.facts;
  if (request.run && options.kind != FeatureKind::answer && !request.run->adapter_facts.empty())
    states.push_back(
        tuned_state(model, facts, which, *request.run, request.adapters, options, control, progress));
  if (states.empty())
    throw bad_input(SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters).")).at_field("--run");
  return pca_of_states(model, facts, states, options, request.pca, control, progress).table;
}

// One core is left to the window, so that a band can be dragged while a run goes on.
DeviceOptions beside_window(DeviceOptions options) {
  if (options.threads == 0)
    options.threads = std::max<int64_t>(1, static_cast<int64_t>(std::thread::hardware_concurrency()) - 1);
  return options;
}

}  // namespace

EngineCalls engine_calls() {
  EngineCalls calls;
  calls.find_model = [](const std::string& name) { return find_model(name); };
  calls.load_model = [](const std::filesystem::path& directory, DeviceOptions options,
                        const RunControl* control, const ProgressFunction& progress) {
    LoadedModel out;
    out.model = Model::load(directory, beside_window(options), control, progress);
    out.name = out.model->name();
    out.directory = directory;
    out.layers = out.model->config().layers;
    out.tied_embeddings = out.model->config().tied_embeddings;
    out.device = out.model->device();
    out.cpu = engine_info(false).cpu_name;
    return out;
  };
  calls.load_facts = [](const FactOptions& options, LoadReport& report, const RunControl* control) {
    return load_facts(options, report, control);
  };
  calls.distances = [](const Model& model, const FactTable& facts, const DistanceOptions& options,
                       const RunControl* control, const ProgressFunction& progress) {
    return target_distances(model, facts, options, control, progress);
  };
  calls.select = [](const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                    const LossOptions& loss) { return select_facts(facts, distances, filter, loss); };
  calls.probe = probe;
  calls.features = pca_of_facts;
  calls.weight_lens = [](const FactTable& facts, const LensRequest& request, const RunControl* control,
                         const ProgressFunction& progress) {
    WeightLens lens(request.model, request.options);
    const std::vector<LensedAdapter> adapters =
        look_at_adapters(lens, request.adapters, request.run, request.facts, control, progress);
    return weight_lens_table(adapters, facts, request.model_name, request.options);
  };
  calls.subspaces = [](const FactTable& facts, const SubspaceRequest& request, const RunControl* control,
                       const ProgressFunction& progress) {
    return subspaces_table(WeightLens(request.model, {}), request.adapters, request.run, request.fact,
                           request.beside, facts, request.model_name, control, progress);
  };
  calls.interference = interference_of;
  calls.estimate = [](const Model& model, const FactTable& facts, const std::vector<FactIndex>& sample,
                      int64_t count,
                      const ExperimentSpec& spec) { return estimate_run(model, facts, sample, count, spec); };
  calls.try_run = [](const Model& model, const FactTable& facts, const std::vector<FactIndex>& sample,
                     const ExperimentSpec& spec, const RunControl* control) -> std::optional<RunTrial> {
    if (!fits(model.device(), spec.device)) return std::nullopt;
    return try_run(model, facts, sample, spec, control);
  };
  calls.load_session = [](const std::filesystem::path& file) { return load_session(file); };
  calls.model_sha256 = [](const Model& model) { return model.weights_sha256(); };
  // Not while another program runs into the file: it saves what it read at its beginning.
  calls.save_session = [](const std::filesystem::path& file, const Session& session) {
    const SessionLock lock(file);
    save_session(file, session);
  };
  calls.save_session_as = [](const std::filesystem::path& file, const Session& session,
                             const std::filesystem::path& adapters_from) {
    const SessionLock lock(file);
    save_session_as(file, session, adapters_from);
  };
  calls.save_recovery = [](const std::filesystem::path& file, const Session& session) {
    save_recovery(file, session);
  };
  calls.recover_session = [](const std::filesystem::path& file) { return recover_session(file); };
  calls.run = [](const EngineCalls::Run& run, RunControl& control, const RunCallbacks& callbacks) {
    RunRequest request;
    request.session = run.session;
    request.resume = run.resume;
    request.model = run.model;
    request.facts = run.facts;
    CallbackObserver observer(callbacks);
    if (!run.resume && !fits(run.model->device(), run.spec.device))
      request.model = Model::load(run.model->directory(), beside_window(run.spec.device), &control,
                                  [&](const Progress& progress) { observer.progress(progress); });
    return run_experiment(run.spec, request, control, observer);
  };
  calls.run_study = [](const EngineCalls::Study& study, RunControl& control,
                       const StudyCallbacks& callbacks) {
    StudyCallbackObserver observer(callbacks);
    const StudyOutcome outcome = run_studies(
        study.studies, {.session = study.session, .resume = study.resume, .part = {}, .model = study.model},
        control, observer);
    return StudyResult{outcome.stopped};
  };
  calls.read_study = read_study;
  calls.interrupted_spec = [](const std::filesystem::path& session) { return interrupted_spec(session); };
  calls.keep_interrupted = [](const std::filesystem::path& session) { return keep_interrupted(session); };
  return calls;
}

}  // namespace seamark
