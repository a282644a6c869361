// SPDX-License-Identifier: GPL-3.0-or-later
// Training of adapters, single and joint, in one engine: slots of stacked parameters (METHOD 6, 7).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "adapters/adapter_bank.h"
#include "model/model.h"
#include "semantics/options.h"
#include "session/records.h"
#include "support/run_control.h"
#include "training/options.h"

namespace seamark {

struct TrainingFact {
  std::string id;
  std::vector<int32_t> ids;  // prompt + answer
  int32_t answer_start = 0;
  double weight = 1;
};

struct TrainingStep {
  int64_t cohort = 0;  // single: which group of facts; joint: 0
  int64_t step = 0;    // from 1, within the cohort
  // loss: the objective before the step (METHOD 6); single: the mean over the cohort's adapters. ce: plain
  // cross entropy, the mean over the step's facts of their mean a token. gradient_norm: before clipping, the
  // mean over adapters. memory_bytes: of the process (CUDA: of the device).
  double loss = 0, ce = 0, learning_rate = 0, gradient_norm = 0, tokens_per_second = 0;
  // Terms beside the cross entropy, undefined where the run has none: AdaLoRA's orthogonality (before its
  // factor), the mean R of the loss's regulariser (METHOD 6, 7).
  double orthogonality = undefined, regulariser = undefined;
  // AdaLoRA: of each module the triplets with an E other than zero after the step, the mean over adapters.
  // Empty for other methods.
  std::vector<ModuleRanks> active_ranks;
  int64_t memory_bytes = 0;
  int64_t tokens = 0;             // of prompts and answers
  double seconds = 0;             // without waiting for a pause to end
  std::vector<int64_t> facts;     // rows of the facts of this step
  std::vector<double> fact_loss;  // their mean CE a token, before the step
  // ... and the most likely token at each position of their answer (teacher-forced)
  std::vector<std::vector<int32_t>> fact_argmax;
  bool cohort_done = false;  // the slots' adapters are final
  bool halved = false;       // memory ran out: from now on half as much goes through at once
};

// How many slots fit (token and memory budget, the device's default), and how facts fall into cohorts.
struct TrainingPlan {
  int64_t slots = 1;  // resolved
  int64_t token_budget = 0;
  uint64_t memory_bytes = 0;  // estimate
  int64_t cohorts = 1;
  int64_t total_steps = 0;                         // steps of all cohorts
  std::vector<std::vector<int64_t>> cohort_facts;  // rows of `facts`; joint: one cohort of all
};
TrainingPlan plan_training(const Model& model, std::span<const TrainingFact> facts,
                           const MethodOptions& method, const TrainingOptions& options);

// The state between two steps, as safetensors with metadata: exact (fp32 parameters and moments, counters).
class Trainer {
 public:
  // `distance`: how `dynamic` weights are measured. Throws Error(bad_input): a weight that is negative or no
  // number, a fact that the model cannot read, a space or metric that dynamic weights cannot use.
  Trainer(const Model& model, std::vector<TrainingFact> facts, const MethodOptions& method,
          const LossOptions& loss, const TrainingOptions& options, TrainingPlan plan,
          const DistanceOptions& distance = {});
  ~Trainer();
  bool done() const;
  // One optimizer step (or the first step of the next cohort). Joint: the facts are shuffled anew each epoch
  // by the seed; the last, shorter batch of an epoch is a step too. When memory runs out, half as many tokens
  // go through at once and the step is repeated (the same bits); where the adapters themselves do not fit,
  // half as many slots. Throws Cancelled between two layers after abort(): the state is then that before the
  // step.
  // before_update is called once the facts went through the model and before the adapters change: with facts,
  // losses and argmax of the step to come (the rest of it unset), which the bank's present adapters gave.
  using ForwardFunction = std::function<void(const TrainingStep&)>;
  TrainingStep step(const RunControl* control = nullptr, const ForwardFunction& before_update = {});
  // Every slot of the present cohort takes this adapter, as if it had started there.
  void start_from(const AdapterBank& adapters, int64_t slot);
  // The bank of the current cohort, for outcomes between steps; slot_of(row): -1 when not in the bank.
  const AdapterBank& bank() const;
  int64_t slot_of(int64_t fact_row) const;
  // Where weights depend on what the model says (`dynamic`, `token`): each fact's mean over its steps of w_i
  // times the mean of w_it; NaN before its first step. Empty elsewhere.
  std::vector<double> mean_weights() const;
  int64_t steps_done() const;  // over all cohorts
  const TrainingPlan& plan() const;

  void save(const std::filesystem::path& checkpoint) const;  // replaced whole
  void restore(const std::filesystem::path& checkpoint);  // Error(bad_input) when it belongs to another run

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace seamark
