// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a study by condition, and what each fact gave there: what tables and claims are made of.
// Room-internal.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analysis/statistics.h"
#include "experiment/study_spec.h"
#include "session/records.h"

namespace seamark {

// A number that one fact has in one run; NaN where it has none.
struct Quantity {
  const char* name;
  double (*of)(const OutcomeTable& outcomes, size_t row);
};
// learned; moved_away_model, moved_away_dataset (of the not-learned, METHOD 4); direction (of the
// not-learned: 1 farther from the target than the untuned model's answer, -1 nearer, 0 neither); d_after;
// loss_after.
std::span<const Quantity> quantities();
const Quantity& quantity(std::string_view name);

// D of a fact as the outcomes have it: from the data set's answer, else from the untuned model's.
double fact_distance(const OutcomeTable& outcomes, size_t row);

// The finished runs that differ only in the repeated axis.
struct Cell {
  std::vector<size_t> choice;  // of each axis; the repeated one: 0
  std::vector<const RunRecord*> runs;
  std::vector<size_t> repeats;  // of each run, the value of the repeated axis
};
// In the order of the grid; without conditions of which no run is finished.
std::vector<Cell> study_cells(const StudySpec& study, const Session& session);
// The axis that repeats; -1: none.
int64_t repeat_axis(const StudySpec& study);
int64_t find_axis(const StudySpec& study, std::string_view name);  // -1: none
// The value of an axis that the others are compared with.
size_t baseline_value(const StudySpec& study, size_t axis);

// Each fact's mean over the cell's runs, and its D.
FactValues cell_values(const Cell& cell, const Quantity& quantity);
FactValues cell_distances(const Cell& cell);
// Of the core set of each run alone (METHOD 5); empty: there is none.
FactValues cell_core_values(const Cell& cell, const Quantity& quantity);

BootstrapOptions bootstrap_options(const StudySpec& study, std::string name);

// Any statistic of n facts (as of `bootstrap`) against 0, with p as in paired_difference.
PairedDifference resampled_effect(int64_t n, const std::function<double(std::span<const int32_t>)>& statistic,
                                  const BootstrapOptions& options);

// second - first of conditions with different facts: `all` facts, or at matched D: within bins of D (equally
// many facts of both together), weighted by the facts of the condition with fewer of them there. Resamples
// the facts of both. `p` as in paired_difference.
PairedDifference unpaired_difference(const FactValues& first, const FactValues& second,
                                     const BootstrapOptions& options);
PairedDifference matched_difference(const FactValues& first, const FactValues& first_distance,
                                    const FactValues& second, const FactValues& second_distance, int64_t bins,
                                    const BootstrapOptions& options);

}  // namespace seamark
