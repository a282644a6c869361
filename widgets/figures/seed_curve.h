// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of runs that differ by their seed alone as one: their mean, with a band of sd.
#pragma once

#include <vector>

#include "figures/figure_spec.h"

namespace seamark {

// One value a place: x the step within its cohort, y the mean over cohorts; or a row of the run each.
struct RunCurve {
  std::vector<double> x, y;
};

// Of a single run `low` and `high` are empty.
struct SeedCurve {
  std::vector<double> x, mean, low, high;
};

// Mean and sd (ddof 1) over runs at each place that all of them reached: the same x, or where times and
// tokens differ the same row, at the mean of its places.
SeedCurve over_seeds(const std::vector<RunCurve>& curves, CurveUnit unit);
// ... of their moving averages (smoothed() of curve_plot.h): at the same places.
SeedCurve over_smoothed_seeds(std::vector<RunCurve> curves, CurveUnit unit, double weight);

}  // namespace seamark
