// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/run_analysis.h"

#include <algorithm>
#include <cmath>

#include "analysis/interference.h"
#include "experiment/adapter_record.h"
#include "experiment/stored_adapter.h"
#include "model/inference.h"
#include "session/session.h"

namespace seamark {
namespace {

FeatureSet of_one_bank(const Model& model, const AdapterBank* bank, const FactTable& facts,
                       std::span<const FactIndex> which, const FeatureOptions& options,
                       const RunControl* control, const ProgressFunction& progress) {
  const std::vector<int64_t> slots(which.size(), 0);
  return features(model, bank, facts, which, slots, options, control, progress);
}

// Each fact through its own adapter.
FeatureSet of_own_adapters(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
                           const RunRecord& run, const std::filesystem::path& adapters,
                           const FeatureOptions& options, const RunControl* control,
                           const ProgressFunction& progress) {
  FeatureSet all;
  std::vector<float> values;
  int64_t cols = 0;
  for (size_t i = 0; i < which.size(); ++i) {
    if (control) control->check();
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Reading hidden states"), static_cast<int64_t>(i),
                static_cast<int64_t>(which.size())});
    const auto fact = static_cast<int64_t>(which[i]);
    if (!keeps_adapter_for(run, fact)) {
      all.left_out.push_back(which[i]);
      all.reasons.push_back("the run kept no adapter of it");
      continue;
    }
    const AdapterBank bank = load_stored_adapter(model, adapters, run.name, fact);
    const FeatureSet one = of_one_bank(model, &bank, facts, which.subspan(i, 1), options, control, {});
    all.facts.push_back(which[i]);
    cols = one.values.cols;
    values.insert(values.end(), one.values.row(0).begin(), one.values.row(0).end());
  }
  const auto rows = static_cast<int64_t>(all.facts.size());
  all.values = Matrix::from_values(std::move(values), rows, cols);
  return all;
}

// Optimizer steps of each adapter: as asked; else the spec's, in a joint spec as often as it shows a fact.
int64_t steps_of_each(const InterferenceRequest& request) {
  const TrainingOptions& training = request.spec.training;
  if (request.steps > 0) return request.steps;
  if (training.mode == TrainingMode::single) return training.steps;
  const auto facts = static_cast<double>(request.run ? request.run->outcomes.rows()
                                                     : static_cast<int64_t>(request.which.size()));
  return std::max<int64_t>(
      1, std::llround(static_cast<double>(training.steps * training.batch) / std::max(1.0, facts)));
}

OrderedJson interference_settings(const Model& model, const InterferenceRequest& request, int64_t steps,
                                  const char* kind) {
  return {{"kind", kind},
          {"facts", request.which.size()},
          {"steps", steps},
          {"model", model.name()},
          {"spec", spec_to_json(request.spec)}};
}

}  // namespace

ExperimentSpec spec_of(const RunRecord& run, const std::string& file) {
  return spec_from_json(parse_json(run.spec_json, file), file);
}

std::vector<FactIndex> trained_facts(const RunRecord& run, int64_t limit) {
  std::vector<FactIndex> which;
  for (const int64_t fact : run.outcomes.fact) {
    if (limit > 0 && static_cast<int64_t>(which.size()) == limit) break;
    which.push_back(FactIndex{fact});
  }
  return which;
}

bool keeps_adapter_for(const RunRecord& run, int64_t fact) {
  return std::any_of(run.adapter_facts.begin(), run.adapter_facts.end(),
                     [fact](int64_t kept) { return kept == -1 || kept == fact; });
}

std::vector<FeatureState> untuned_state(const Model& model, const FactTable& facts,
                                        std::span<const FactIndex> which, const FeatureOptions& options,
                                        const RunControl* control, const ProgressFunction& progress) {
  if (options.kind == FeatureKind::change) return {};
  return {{"untuned", of_one_bank(model, nullptr, facts, which, options, control, progress)}};
}

FeatureState tuned_state(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
                         const RunRecord& run, const std::filesystem::path& adapters,
                         const FeatureOptions& options, const RunControl* control,
                         const ProgressFunction& progress) {
  if (run.adapter_facts.empty())
    throw bad_input(SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters)."))
        .in_file(adapters.string())
        .at_field("--run");
  if (run.adapter_facts.front() != -1)
    return {run.name, of_own_adapters(model, facts, which, run, adapters, options, control, progress)};
  const AdapterBank bank = load_stored_adapter(model, adapters, run.name, -1);
  return {run.name, of_one_bank(model, &bank, facts, which, options, control, progress)};
}

PcaResult pca_of_states(const Model& model, const FactTable& facts, std::span<const FeatureState> states,
                        const FeatureOptions& options, const PcaOptions& pca, const RunControl* control,
                        const ProgressFunction& progress) {
  PcaResult out;
  out.basis = fit_pca(states.front().set.values, pca, control, progress);
  out.table = pca_table("pca " + feature_name(options), out.basis, states, facts,
                        feature_settings(options, model.name()));
  return out;
}

std::vector<LensedAdapter> look_at_adapters(WeightLens& lens, const std::filesystem::path& adapters,
                                            const std::string& run, std::span<const int64_t> facts,
                                            const RunControl* control, const ProgressFunction& progress) {
  std::vector<LensedAdapter> out;
  for (const int64_t fact : facts) {
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Looking at weights"), static_cast<int64_t>(out.size()),
                static_cast<int64_t>(facts.size())});
    out.push_back({fact, lens(stored_adapter_files(adapters, run, fact), control)});
  }
  return out;
}

OrderedJson lens_settings(const std::string& model, const LensOptions& options, size_t adapters) {
  return {{"model", model},
          {"random_draws", options.random_draws},
          {"seed", options.seed},
          {"dense_rank", options.dense_rank},
          {"adapters", adapters}};
}

ResultTable weight_lens_table(std::span<const LensedAdapter> adapters, const FactTable& facts,
                              const std::string& model, const LensOptions& options) {
  return lens_table("weight lens", adapters, facts, lens_settings(model, options, adapters.size()));
}

std::string subspaces_name(const Beside& beside, const FactTable& facts) {
  if (beside.run.empty()) return "subspaces beside W";
  return "subspaces beside " + beside.run +
         (beside.fact < 0 ? "" : " " + facts.at(FactIndex{beside.fact}).id);
}

ResultTable subspaces_table(const WeightLens& lens, const std::filesystem::path& adapters,
                            const std::string& run, int64_t fact, const Beside& beside,
                            const FactTable& facts, const std::string& model, const RunControl* control,
                            const ProgressFunction& progress) {
  const auto id = [&](int64_t of) { return of < 0 ? std::string() : facts.at(FactIndex{of}).id; };
  const std::vector<ModuleLens> one = lens.directions(stored_adapter_files(adapters, run, fact), control);
  const std::vector<ModuleLens> other =
      beside.run.empty() ? lens.own_directions(one, control, progress)
                         : lens.directions(stored_adapter_files(adapters, beside.run, beside.fact), control);
  return similarity_table(subspaces_name(beside, facts), one, other,
                          {{"model", model},
                           {"run", run},
                           {"fact", id(fact)},
                           {"beside_run", beside.run},
                           {"beside_fact", id(beside.fact)}});
}

std::vector<ResultTable> interference_of(const Model& model, const FactTable& facts,
                                         const InterferenceRequest& request, RunControl& control,
                                         const ProgressFunction& progress) {
  const ExperimentSpec& spec = request.spec;
  const bool joint_run = request.run && spec.training.mode == TrainingMode::joint;
  const bool by_gradient = request.kind == InterferenceKind::gradient ||
                           (request.kind == InterferenceKind::automatic && joint_run);
  if (!by_gradient) {
    const int64_t steps = steps_of_each(request);
    InterferenceOptions options{spec.method, spec.loss, spec.training, spec.distance};
    options.training.steps = steps;
    options.training.warmup_steps = std::min(options.training.warmup_steps, steps);
    const Interference found = measure_interference(model, facts, request.which, options, control, progress);
    return interference_results("interference (exact)", found, facts,
                                interference_settings(model, request, steps, "exact"));
  }
  if (!joint_run)
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Gradients of facts can be compared only at one joint adapter: name a joint run, "
                     "or take --kind exact."))
        .at_field("--kind");
  const AdapterBank bank = load_stored_adapter(model, request.adapters, request.run->name, -1);
  const auto learn = training_facts(model, facts, request.which);
  const Matrix cosines = gradient_cosines(
      model, bank, 0, learn, {.method = spec.method, .loss = spec.loss, .training = spec.training}, control,
      progress);
  return gradient_results("interference (gradient)", cosines, facts, request.which,
                          interference_settings(model, request, request.run->steps.rows(), "gradient"));
}

PromptAnswer answer_prompt(const Model& model, const AdapterBank* bank, std::span<const int32_t> ids,
                           int64_t top, int32_t generate, const RunControl* control) {
  if (ids.empty()) throw bad_input(SEAMARK_TEXT("Error", "The prompt has no tokens.")).at_field("--prompt");
  PromptAnswer out;
  for (const TokenProbability& token : next_tokens(model, bank, 0, ids, top))
    out.next.push_back({token.id, token.logprob});
  if (generate > 0) {
    const std::vector<GenerationRequest> request = {{{ids.begin(), ids.end()}, generate, 0, true, false}};
    out.generated = generate_greedy(model, bank, request, control).at(0);
    out.text = continuation_text(model.tokenizer(), ids, out.generated);
  }
  return out;
}

}  // namespace seamark
