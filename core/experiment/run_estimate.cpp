// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/run_estimate.h"

#include <algorithm>

#include "adapters/adapter_bank.h"
#include "experiment/engine_info.h"
#include "experiment/outcome_interval.h"
#include "model/model.h"
#include "support/error.h"
#include "text/tokenizer.h"
#include "training/trainer.h"

namespace seamark {
namespace {

// A plan needs no more facts to know how many fit side by side.
constexpr int64_t most_planned = 4096;
// Of a row of steps, and of a fact's outcome with its two answers.
constexpr uint64_t bytes_per_step = 80, bytes_per_fact = 200;

}  // namespace

RunEstimate estimate_run(const Model& model, const FactTable& table, std::span<const FactIndex> sample,
                         int64_t facts, const ExperimentSpec& spec) {
  std::vector<TrainingFact> some;
  for (const FactIndex i : sample) {
    const Fact& fact = table.at(i);
    AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
    if (span.answer_start < 1 || span.answer().empty()) continue;
    some.push_back({fact.id, std::move(span.ids), span.answer_start, 1});
  }
  if (some.empty()) throw bad_input(SEAMARK_TEXT("Error", "There is no fact to train on."));
  std::vector<TrainingFact> planned;
  for (int64_t i = 0; i < std::min(facts, most_planned); ++i)
    planned.push_back(some[static_cast<size_t>(i) % some.size()]);
  const TrainingPlan plan = plan_training(model, planned, spec.method, spec.training);
  RunEstimate out;
  out.facts = facts;
  out.memory_bytes = plan.memory_bytes;
  out.cpu = engine_info(false).cpu_name;
  const int64_t steps = spec.training.steps;
  if (spec.training.mode == TrainingMode::joint) {
    out.planned_steps = steps;
    out.fact_steps = steps * std::min(spec.training.batch, facts);
  } else {
    out.planned_steps = (facts + plan.slots - 1) / plan.slots * steps;
    out.fact_steps = facts * steps;
  }
  const int64_t every =
      spec.evaluation.every < 0 ? outcome_interval(planned, spec.training, plan) : spec.evaluation.every;
  if (every > 0) out.fact_looks = facts * ((steps - 1) / every);
  const auto n = static_cast<uint64_t>(facts);
  // Each fact's loss before each step, in single precision.
  out.session_bytes = static_cast<uint64_t>(out.planned_steps) * bytes_per_step + n * bytes_per_fact +
                      n * static_cast<uint64_t>(steps) * sizeof(float);
  if (keeps_adapters(spec, model.config(), n)) {
    const uint64_t adapters = spec.training.mode == TrainingMode::joint ? 1 : n;
    out.session_bytes += adapters * AdapterBank::file_bytes(model.config(), spec.method);
  }
  return out;
}

bool keeps_adapters(const ExperimentSpec& spec, const ModelConfig& config, size_t facts) {
  switch (spec.output.adapters) {
    case KeepAdapters::all:
      return true;
    case KeepAdapters::none:
      return false;
    case KeepAdapters::automatic:
      break;
  }
  // The dense difference of one full run has the size of the model.
  if (spec.method.kind == MethodKind::full) return false;
  if (spec.training.mode == TrainingMode::joint) return true;
  return facts * AdapterBank::file_bytes(config, spec.method) <= 256'000'000;
}

}  // namespace seamark
