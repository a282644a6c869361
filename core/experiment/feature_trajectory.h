// SPDX-License-Identifier: GPL-3.0-or-later
// How the facts' hidden states move while a run goes on (evaluation.trajectory): at each look, on the first
// components of the untuned model's, so that all steps and runs share the axes (METHOD 8).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/features.h"
#include "analysis/pca.h"
#include "session/records.h"

namespace seamark {

class FeatureTrajectory {
 public:
  // Looks at the untuned model: hidden states of the last prompt token after `layer` layers (-1: after the
  // last, normed) of the kept facts, and their basis. Throws Error(bad_input) as fit_pca does: fewer than two
  // facts, or facts that all have the same state.
  FeatureTrajectory(const Model& model, const FactTable& facts, std::span<const FactIndex> kept,
                    int64_t layer, const RunControl* control, const ProgressFunction& progress);

  // Rows of a stored table up to (cohort, step): what an interrupted run keeps.
  void restore(const ResultTable& table, int64_t cohort, int64_t step);
  // Where these facts are now: fact which[i] in slots[i]. A step that is looked at again is replaced. Costs
  // one forward pass over their prompts.
  void look(const AdapterBank& bank, std::span<const FactIndex> which, std::span<const int64_t> slots,
            int64_t cohort, int64_t step, const RunControl* control);

  // kind "trajectory": columns cohort (-1: before training), step, fact, PC1 ...; matrices as pca_table's.
  const ResultTable& table() const { return table_; }

 private:
  void append(const FeatureSet& set, int64_t cohort, int64_t step);
  const Model& model_;
  const FactTable& facts_;
  FeatureOptions options_;
  Pca basis_;
  ResultTable table_;
};

}  // namespace seamark
