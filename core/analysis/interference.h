// SPDX-License-Identifier: GPL-3.0-or-later
// What learning one fact does to the others (METHOD 8), exactly and in a cheap form.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "adapters/adapter_bank.h"
#include "analysis/statistics.h"
#include "facts/fact.h"
#include "model/model.h"
#include "semantics/options.h"
#include "session/records.h"
#include "support/json.h"
#include "support/run_control.h"
#include "training/trainer.h"

namespace seamark {

inline constexpr const char* interference_id = "single-adapters-after-minus-before";
inline constexpr const char* gradient_interference_id = "gradient-cosine";

struct InterferenceOptions {
  MethodOptions method;
  LossOptions loss;
  TrainingOptions training;  // steps: of each fact; `mode` is single whatever it says
  DistanceOptions distance;
};

// M[i, j] = after - before of fact i caused by learning fact j alone; positive: i is harmed. Row and column i
// are the fact `facts[i]`.
struct Interference {
  std::vector<FactIndex> facts;
  std::vector<double> loss_before;  // mean NLL a token of the target, nats, untuned
  std::vector<double> d_before;     // d(untuned answer, target)
  std::vector<int8_t> learned;      // whether fact j's own adapter learned it
  Matrix loss;                      // [n, n] change of the loss
  Matrix distance;  // [n, n] change of d(answer, target), answers as METHOD 3 defines them; NaN: undefined
};

// Trains an adapter for each fact (the very ones of a single run with these options) and evaluates all facts
// under each: n trainings and n^2 looks. Throws what plan_training, Trainer and OutcomeBase throw.
Interference measure_interference(const Model& model, const FactTable& facts,
                                  std::span<const FactIndex> which, const InterferenceOptions& options,
                                  RunControl& control, const ProgressFunction& progress);

// Rows and columns of `m` summed up by relation: the mean over pairs of different facts. [k, k]; NaN where a
// relation has one fact and so no pair of its own.
struct RelationMatrix {
  std::vector<std::string> relation;  // in the order of their first fact
  std::vector<int64_t> facts;         // how many
  Matrix mean;
};
RelationMatrix by_relation(const Matrix& m, std::span<const std::string> relation_of_fact);

// Means over the entries of a matrix over facts, with bootstrap intervals: a resample of facts takes the
// pairs among its different facts. `own` is the diagonal.
struct PairSummary {
  Interval own, others, same_relation, other_relations;
};
PairSummary summarize_pairs(const Matrix& m, std::span<const std::string> relation_of_fact,
                            const BootstrapOptions& options);

// Cosines between the facts' gradients of their own loss at one joint adapter's parameters. Facts with
// opposed gradients unlearn each other. Symmetric; 1 on the diagonal, NaN for a fact whose gradient is 0.
// Throws Error(bad_input) where the adapter changes nothing yet: with B = 0 the gradient of A is 0 and that
// of B only mirrors A's random start.
struct GradientOptions {
  MethodOptions method;
  LossOptions loss;
  TrainingOptions training;
  uint64_t memory_bytes = uint64_t{1} << 30;  // for gradients; more facts than fit are gone through in tiles
};
Matrix gradient_cosines(const Model& model, const AdapterBank& joint, int64_t slot,
                        std::span<const TrainingFact> facts, const GradientOptions& options,
                        RunControl& control, const ProgressFunction& progress);
// Whether the adapter in `slot` changes what the model says of these facts at all.
bool changes_anything(const Model& model, const AdapterBank& bank, int64_t slot,
                      std::span<const TrainingFact> facts);

// Mean over pairs of different facts (NaN left out), the share of them below 0, and how many they are.
struct CosineSummary {
  double mean, negative;
  int64_t pairs;
};
CosineSummary summarize_cosines(const Matrix& cosines);

// Tables for a session, CSV and plots: "NAME" by fact (columns fact, id, relation, order, ... ; matrices) and
// "NAME by relation". `order` is the place of each row in cluster_order. `settings` is kept with both.
std::vector<ResultTable> interference_results(const std::string& name, const Interference& found,
                                              const FactTable& facts, const OrderedJson& settings);
std::vector<ResultTable> gradient_results(const std::string& name, const Matrix& cosines,
                                          const FactTable& facts, std::span<const FactIndex> which,
                                          const OrderedJson& settings);

// What is trained of a fact. Throws Error(bad_input) where its target has no tokens of its own.
std::vector<TrainingFact> training_facts(const Model& model, const FactTable& facts,
                                         std::span<const FactIndex> which);

}  // namespace seamark
