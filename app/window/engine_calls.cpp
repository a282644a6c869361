// SPDX-License-Identifier: GPL-3.0-or-later
// No Qt here: these headers and Qt's keywords need not meet.
#include "app/window/engine_calls.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "experiment/run.h"
#include "model/inference.h"
#include "model/model.h"
#include "semantics/distance.h"

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

}  // namespace

EngineCalls engine_calls() {
  EngineCalls calls;
  calls.find_model = [](const std::string& name) { return find_model(name); };
  calls.load_model = [](const std::filesystem::path& directory, DeviceOptions options,
                        const RunControl* control, const ProgressFunction& progress) {
    LoadedModel out;
    // One core is left to the window, so that a band can be dragged while a run goes on.
    if (options.threads == 0)
      options.threads = std::max<int64_t>(1, static_cast<int64_t>(std::thread::hardware_concurrency()) - 1);
    out.model = Model::load(directory, options, control, progress);
    out.name = out.model->name();
    out.directory = directory;
    out.layers = out.model->config().layers;
    out.tied_embeddings = out.model->config().tied_embeddings;
    out.device = out.model->device();
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
  calls.next_tokens = [](const Model& model, const std::string& prompt, int64_t k) {
    const auto ids = model.tokenizer().encode(prompt);
    std::vector<Token> out;
    for (const TokenProbability& token : next_tokens(model, nullptr, 0, ids, k)) {
      const int32_t id = token.id;
      out.push_back({model.tokenizer().decode(std::span(&id, 1)), std::exp(token.logprob)});
    }
    return out;
  };
  calls.load_session = [](const std::filesystem::path& file) { return load_session(file); };
  calls.model_sha256 = [](const Model& model) { return model.weights_sha256(); };
  calls.save_session = [](const std::filesystem::path& file, const Session& session) {
    save_session(file, session);
  };
  calls.save_session_as = [](const std::filesystem::path& file, const Session& session,
                             const std::filesystem::path& adapters_from) {
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
    return run_experiment(run.spec, request, control, observer);
  };
  calls.interrupted_spec = [](const std::filesystem::path& session) { return interrupted_spec(session); };
  calls.keep_interrupted = [](const std::filesystem::path& session) { keep_interrupted(session); };
  return calls;
}

}  // namespace seamark
