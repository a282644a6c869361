// SPDX-License-Identifier: GPL-3.0-or-later
// Against what a run's curves are drawn, on screen and on paper.
#pragma once

#include <vector>

#include "figures/figure_spec.h"
#include "session/records.h"

namespace seamark {

enum class RunAxis { steps, epochs, time, tokens };

// Where each row of run.steps stands, all of it counted from the run's first step: steps done; passes over
// the kept facts; seconds of training, without pauses and looks; tokens trained. Empty where the session does
// not say (steps are always there).
std::vector<double> axis_values(const RunRecord& run, RunAxis axis);
// The same in a unit; not for CurveUnit::steps, which counts anew for each cohort.
std::vector<double> axis_values(const RunRecord& run, CurveUnit unit);

// The unit for runs of at most `most` (in those of axis_values): seconds as minutes or hours, tokens as
// thousands or millions, so that ticks stay short.
CurveUnit curve_unit(RunAxis axis, double most);
struct AxisScale {
  double unit = 1;         // values are divided by it
  const char* label = "";  // SEAMARK_TEXT("Figure", ...)
  bool whole = true;
};
AxisScale axis_scale(CurveUnit unit);

// Where the run will end if it goes on as it did; where it ended, once it has.
double expected_end(const RunRecord& run, RunAxis axis);

// Shares over all facts scored so far: each cohort's last look, summed over the cohorts that are done, and
// the present one's. `x`: where each look stands among `places`, those of axis_values.
struct RunShares {
  std::vector<double> x;
  std::vector<int64_t> facts, learned, not_learned, moved;
};
RunShares run_shares(const RunRecord& run, OutcomeBefore before, const std::vector<double>& places);

// Single runs train cohort after cohort. One cohort of the plan's full length may be either, and both read
// the same.
bool has_cohorts(const RunRecord& run);

}  // namespace seamark
