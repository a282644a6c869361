// SPDX-License-Identifier: GPL-3.0-or-later
// A run's curves for other programs: CSV.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

// One point on every curve of a run. Rows of cohort c follow those of c - 1, so `global_step` counts on over
// cohorts.
struct CurvePoint {
  int64_t global_step = 0;  // optimizer steps done in all
  int64_t cohort = 0;
  int64_t step = 0;        // within the cohort
  int64_t step_row = -1;   // in RunRecord::steps; -1: none (scored before the first step)
  int64_t score_row = -1;  // in RunRecord::scores; -1: not scored at this step
};
// In the order of global_step.
std::vector<CurvePoint> curve_points(const RunRecord& run);

// global_step, then the columns of the step table and those of the score table (its `ce` as score_ce); a cell
// is empty where there is no value. Numbers are the shortest that read back exactly.
std::string curves_csv(const RunRecord& run);

}  // namespace seamark
