// SPDX-License-Identifier: GPL-3.0-or-later
// The protocols of METHOD 10 and the outcomes of METHOD 4.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "adapters/adapter_bank.h"
#include "evaluation/options.h"
#include "evaluation/outcome_rules.h"
#include "facts/fact.h"
#include "model/model.h"
#include "semantics/distance.h"
#include "session/records.h"

namespace seamark {

// What one forward pass over prompt and target says about a fact, where somebody else made that pass
// (training makes it in each step anyway). argmax empty: nobody did.
struct TeacherForced {
  double loss = undefined;      // mean NLL a token of the target
  std::vector<int32_t> argmax;  // at each position of the target
};

// `slots[i]` is the slot of which[i] in the bank (all 0 for a joint adapter); bank null: the base model.
// `known`: empty, or what is known of which[i] already, which is not asked again. One Metric for each metric
// of each protocol, n = 0 where it does not apply (easyedit's portability only where the data give any);
// `when` is left to the caller. Throws Error(bad_input) for an unknown protocol.
std::vector<Metric> evaluate(const Model& model, const AdapterBank* bank, const FactTable& facts,
                             std::span<const FactIndex> which, std::span<const int64_t> slots,
                             const std::vector<std::string>& protocols, const RunControl* control = nullptr,
                             const ProgressFunction& progress = {},
                             std::span<const TeacherForced> known = {});
// The same of all facts, of those with core[i] = 1 and of those with 0 (METHOD 5). `core` empty: there is no
// core set; the other two are empty then.
struct SetMetrics {
  std::vector<Metric> all, core, others;
};
SetMetrics evaluate_sets(const Model& model, const AdapterBank* bank, const FactTable& facts,
                         std::span<const FactIndex> which, std::span<const int64_t> slots,
                         std::span<const int8_t> core, const std::vector<std::string>& protocols,
                         const RunControl* control = nullptr, const ProgressFunction& progress = {},
                         std::span<const TeacherForced> known = {});

// What does not change during a run: spans, untuned answers and losses, distances before.
class OutcomeBase {
 public:
  // The model must outlive this; the facts need not. With the metric directional, which gives target
  // distances only, distances are undefined.
  OutcomeBase(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
              const DistanceOptions& distance, const RunControl* control, const ProgressFunction& progress);
  ~OutcomeBase();
  // Outcomes of some of the facts now: rows of `which` (indices into it) in `slots` of the bank. One
  // teacher-forced pass over those that `known` (empty, or one a row) says nothing about. It gives the free
  // answer up to its first token that is not the target's, so that only what follows such a token is
  // generated: nothing for answers of one token. learned_step is left at -1. Distances of answers are kept
  // for the next call. `told` (may be null): takes what the pass said of each row.
  OutcomeTable outcomes(const AdapterBank* bank, std::span<const int64_t> rows,
                        std::span<const int64_t> slots, const RunControl* control = nullptr,
                        std::span<const TeacherForced> known = {},
                        std::vector<TeacherForced>* told = nullptr) const;
  // What the untuned model's pass said of each fact of `which`.
  std::span<const TeacherForced> untuned() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace seamark
