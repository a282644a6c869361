// SPDX-License-Identifier: GPL-3.0-or-later
// What a run's adapters do to the weights while it goes on (evaluation.lens): at each look the quantities of
// the weight lens (METHOD 8), never the adapters themselves.
#pragma once

#include <cstdint>

#include "adapters/adapter_bank.h"
#include "analysis/weight_lens.h"
#include "session/records.h"

namespace seamark {

class LensLooks {
 public:
  // Reads the frozen weights from the model's directory.
  explicit LensLooks(const std::filesystem::path& model_directory);

  // Rows of a stored table up to (cohort, step): what an interrupted run keeps.
  void restore(const ResultTable& table, int64_t cohort, int64_t step);
  // All slots now. A step that is looked at again is replaced. Costs the lens of each adapter; the controls
  // of a weight are computed once for each rank that occurs.
  void look(const AdapterBank& bank, int64_t cohort, int64_t step, const RunControl* control);

  // kind "weight-lens-steps": columns cohort, step, layer, module, adapters (how many), then their means:
  // rank, change_norm, projected_norm, weight_norm, amplification, effective_rank, own_norm, random_norm,
  // magnitude_mean. An adapter for which a quantity is undefined (a zero change) is left out of its mean.
  const ResultTable& table() const { return table_; }

 private:
  WeightLens lens_;
  ResultTable table_;
};

// AdaLoRA's ranks over the steps: kind "active-ranks", columns cohort, step, layer, module, active_ranks
// (triplets with an E other than zero, the mean over the adapters of the cohort).
ResultTable active_ranks_table();
void append_active_ranks(ResultTable& table, int64_t cohort, int64_t step,
                         std::span<const ModuleRanks> ranks);

}  // namespace seamark
