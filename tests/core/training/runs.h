// SPDX-License-Identifier: GPL-3.0-or-later
// Runs on made-up facts, for the tests of training.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "model/inference.h"
#include "support/json.h"
#include "training/trainer.h"

namespace seamark {

// Every value of an adapter, tensor by tensor (fp32).
inline std::vector<float> values_of(const AdapterFiles& files) {
  std::vector<float> all;
  for (const auto& [key, view] : files.tensors) {
    const auto* data = reinterpret_cast<const float*>(view.bytes.data());
    all.insert(all.end(), data, data + view.elements());
  }
  return all;
}
inline std::vector<float> parameters(const AdapterBank& bank, int64_t slot) {
  return values_of(bank.files(slot));
}

// A group of options from JSON; absent: as it is.
template <typename Options>
void read_options(Options& options, const Json& json) {
  if (json.is_null()) return;
  Fields fields;
  describe(fields, options);
  fields_from_json(fields, json, "golden.json");
}

inline double relative(double a, double b) { return std::abs(a - b) / std::max(std::abs(b), 1e-12); }

struct Run {
  MethodOptions method;
  LossOptions loss;
  TrainingOptions training;
  DistanceOptions distance;
};

// What a golden run says of itself.
inline Run golden_run(const Json& expected) {
  Run run;
  read_options(run.method, expected.value("method", Json()));
  read_options(run.training, expected.value("training", Json()));
  run.training.mode = TrainingMode::joint;
  if (expected.contains("reduction"))
    run.loss.reduction =
        expected.at("reduction") == "fact" ? LossReduction::fact : LossReduction::answer_token;
  return run;
}

inline Trainer trainer_of(const Model& model, const std::vector<TrainingFact>& facts, const Run& run) {
  return Trainer(model, facts, run.method, run.loss, run.training,
                 plan_training(model, facts, run.method, run.training), run.distance);
}

struct History {
  std::vector<double> losses, norms, regularisers;
  std::vector<double> mean_weights;                  // by fact, where weights change
  std::vector<std::vector<double>> fact_losses;      // by fact, by step
  std::vector<std::vector<float>> final_parameters;  // by fact (joint: of the one slot)
};
inline History train(const Model& model, const std::vector<TrainingFact>& facts, const Run& run) {
  History history;
  history.fact_losses.resize(facts.size());
  history.final_parameters.resize(facts.size());
  Trainer trainer = trainer_of(model, facts, run);
  while (!trainer.done()) {
    const TrainingStep step = trainer.step();
    history.losses.push_back(step.loss);
    history.norms.push_back(step.gradient_norm);
    history.regularisers.push_back(step.regulariser);
    for (size_t i = 0; i < step.facts.size(); ++i)
      history.fact_losses[static_cast<size_t>(step.facts[i])].push_back(step.fact_loss[i]);
    if (step.cohort_done)
      for (const int64_t fact : step.facts)
        history.final_parameters[static_cast<size_t>(fact)] =
            parameters(trainer.bank(), trainer.slot_of(fact));
  }
  history.mean_weights = trainer.mean_weights();
  return history;
}

inline std::vector<AnswerScore> answers(const Model& model, const AdapterBank& bank,
                                        const std::vector<TrainingFact>& facts) {
  std::vector<Sequence> sequences;
  for (const TrainingFact& fact : facts)
    sequences.push_back({.ids = fact.ids, .answer_start = fact.answer_start});
  return score_answers(model, &bank, sequences);
}
inline std::vector<double> mean_losses(const Model& model, const AdapterBank& bank,
                                       const std::vector<TrainingFact>& facts) {
  std::vector<double> losses;
  for (const AnswerScore& score : answers(model, bank, facts)) losses.push_back(score.mean_nll());
  return losses;
}

// Facts of different lengths, their ids drawn from a sequence.
inline std::vector<TrainingFact> many_facts(size_t count) {
  std::vector<TrainingFact> facts;
  for (size_t i = 0; i < count; ++i) {
    TrainingFact fact{.id = "fact " + std::to_string(i)};
    const size_t length = 5 + i * 7 % 15;
    for (size_t t = 0; t < length; ++t) fact.ids.push_back(static_cast<int32_t>(1 + (i * 31 + t * 17) % 250));
    fact.answer_start = static_cast<int32_t>(length - 1 - i % 4);
    facts.push_back(fact);
  }
  return facts;
}

inline Run single_run(int64_t slots, int64_t steps = 3) {
  Run run;
  run.training.slots = slots;
  run.training.steps = steps;
  run.training.learning_rate = 5e-3;
  return run;
}

}  // namespace seamark
