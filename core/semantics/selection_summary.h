// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter did to the distances of the facts, in numbers (METHOD 5).
#pragma once

#include "semantics/distance.h"
#include "semantics/filters.h"

namespace seamark {

struct SelectionSummary {
  SetStatistics pool;    // all facts with a distance
  SetStatistics before;  // the sample S0 before anything was replaced; of other rules: the pool
  SetStatistics kept;
  SetStatistics core;
  double score_before = undefined, score_kept = undefined;  // J; NaN where sd_pool = 0
};

// `selection` is what select_facts gave for these options. Facts without a distance are not counted.
SelectionSummary summarize_selection(const FactTable& facts, const DistanceTable& distances,
                                     const FilterOptions& filter, const LossOptions& loss,
                                     const SelectionTable& selection);

}  // namespace seamark
