// SPDX-License-Identifier: GPL-3.0-or-later
// Against what a run's curves are drawn.
#pragma once

#include <vector>

#include "plots/curve_plot.h"
#include "session/records.h"

namespace seamark {

enum class RunAxis { steps, epochs, time, tokens };

// Where each row of run.steps stands, all of it counted from the run's first step: steps done; passes over
// the kept facts; seconds of training, without pauses and looks; tokens trained. Empty where the session does
// not say (steps are always there).
std::vector<double> axis_values(const RunRecord& run, RunAxis axis);

// An axis for runs of at most `most` (in the units of axis_values): seconds as minutes or hours, tokens as
// thousands or millions, so that ticks stay short.
struct AxisScale {
  double unit = 1;  // values are divided by it
  QString label;
  bool whole = true;
};
AxisScale axis_scale(RunAxis axis, double most);

// Where the run will end if it goes on as it did; where it ended, once it has.
double expected_end(const RunRecord& run, RunAxis axis);

}  // namespace seamark
