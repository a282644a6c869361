// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "session/records.h"

namespace seamark {

// Metrics of cohorts ("after:0", "after:1" ...) joined into those of all facts ("after"): means and standard
// deviations weighted by n are exact; memit's score is the harmonic mean of the joined ES, PS, NS (METHOD
// 10). Other metrics stay as they are.
std::vector<Metric> merge_cohort_metrics(const std::vector<Metric>& metrics);

}  // namespace seamark
