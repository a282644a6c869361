// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/run_trial.h"

#include <algorithm>
#include <vector>

#include "evaluation/evaluate.h"
#include "model/model.h"
#include "support/clock.h"
#include "support/error.h"
#include "text/tokenizer.h"
#include "training/trainer.h"

namespace seamark {
namespace {

constexpr double long_enough = 0.25;  // seconds of what is measured
constexpr double patience = 1;        // ... after which nothing larger is tried
constexpr int64_t most_side_by_side = 64, most_asked = 16;

struct Usable {
  std::vector<TrainingFact> training;
  std::vector<FactIndex> which;
};

Usable usable(const Model& model, const FactTable& table, std::span<const FactIndex> sample) {
  Usable out;
  for (const FactIndex i : sample) {
    const Fact& fact = table.at(i);
    AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
    if (span.answer_start < 1 || span.answer().empty() ||
        static_cast<int64_t>(span.ids.size()) > model.config().max_positions)
      continue;
    out.training.push_back({fact.id, std::move(span.ids), span.answer_start, 1});
    out.which.push_back(i);
  }
  if (out.which.empty()) throw bad_input(SEAMARK_TEXT("Error", "There is no fact to train on."));
  return out;
}

// A step of the first n facts together. `warm_up`: after one that is not measured.
double seconds_of_step(const Model& model, const Usable& facts, int64_t n, const ExperimentSpec& spec,
                       bool warm_up, const RunControl* control) {
  TrainingOptions options = spec.training;
  options.batch = n;
  if (spec.method.kind != MethodKind::full) options.slots = n;
  const std::vector<TrainingFact> some(facts.training.begin(), facts.training.begin() + n);
  const TrainingPlan plan = plan_training(model, some, spec.method, options);
  Trainer trainer(model, some, spec.method, spec.loss, options, plan, spec.distance);
  if (warm_up && options.steps > 1) trainer.step(control);
  const double begin = monotonic_seconds();
  trainer.step(control);
  return monotonic_seconds() - begin;
}

void try_training(const Model& model, const Usable& facts, const ExperimentSpec& spec,
                  const RunControl* control, RunTrial& out) {
  const auto usable_facts = static_cast<int64_t>(facts.which.size());
  int64_t most = std::min(usable_facts, most_side_by_side);
  if (spec.training.mode == TrainingMode::joint) {
    most = std::min(most, spec.training.batch);
  } else {
    most = std::min(most, plan_training(model, facts.training, spec.method, spec.training).slots);
  }
  const double begin = monotonic_seconds();
  int64_t before = 0;
  double seconds_before = 0;
  for (int64_t n = 1;; n = std::min(4 * n, most)) {
    const double seconds = seconds_of_step(model, facts, n, spec, before == 0, control);
    // A line through the last two: what each fact adds, and what a step takes besides.
    const double slope = before > 0 ? (seconds - seconds_before) / static_cast<double>(n - before) : 0;
    out.step = slope > 0 ? std::max(0.0, seconds - slope * static_cast<double>(n)) : 0;
    out.fact_step = (seconds - out.step) / static_cast<double>(n);
    before = n;
    seconds_before = seconds;
    if (n == most || seconds > long_enough || monotonic_seconds() - begin > patience) return;
  }
}

void try_asking(const Model& model, const FactTable& table, const Usable& facts, const ExperimentSpec& spec,
                const RunControl* control, RunTrial& out) {
  const int64_t most = std::min(static_cast<int64_t>(facts.which.size()), most_asked);
  for (int64_t n = 1;; n = std::min(4 * n, most)) {
    const std::span<const FactIndex> which(facts.which.data(), static_cast<size_t>(n));
    std::vector<int64_t> rows(which.size());
    for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int64_t>(i);
    const std::vector<int64_t> slots(which.size(), 0);
    const double begin = monotonic_seconds();
    const OutcomeBase base(model, table, which, spec.distance, control, {});
    const double prepared = monotonic_seconds();
    base.outcomes(nullptr, rows, slots, control);
    const double looked = monotonic_seconds();
    if (!spec.evaluation.protocols.empty())
      evaluate(model, nullptr, table, which, slots, spec.evaluation.protocols, control, {}, base.untuned());
    const double end = monotonic_seconds();
    const auto facts_asked = static_cast<double>(n);
    out.look = (looked - prepared) / facts_asked;
    // Outcomes and protocols are asked before training and after it.
    out.asked = ((prepared - begin) + 2 * (end - prepared)) / facts_asked;
    if (n == most || end - begin > long_enough) return;
  }
}

}  // namespace

RunTrial try_run(const Model& model, const FactTable& table, std::span<const FactIndex> sample,
                 const ExperimentSpec& spec, const RunControl* control) {
  const Usable facts = usable(model, table, sample);
  RunTrial out;
  try_training(model, facts, spec, control, out);
  try_asking(model, table, facts, spec, control, out);
  return out;
}

}  // namespace seamark
