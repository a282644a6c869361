// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "evaluation/evaluate.h"
#include "session/records.h"

namespace seamark {

// Metrics of cohorts ("after:0", "after:1" ...) joined into those of all facts ("after"): means and standard
// deviations weighted by n are exact; memit's score is the harmonic mean of the joined ES, PS, NS (METHOD
// 10). Other metrics stay as they are.
std::vector<Metric> merge_cohort_metrics(const std::vector<Metric>& metrics);

// Metrics of the core set and of the others apart (METHOD 5), as a result of the run: kind "metrics-by-set",
// columns set ("core", "others"), protocol, name, when, value, sd, n. Adds to what `earlier` (may be empty)
// has.
inline constexpr const char* metrics_by_set_name = "metrics by set";
ResultTable metrics_by_set(const ResultTable& earlier, const SetMetrics& metrics);

// Those of a set among a run's results; empty: there are none.
std::vector<Metric> metrics_of_set(const std::vector<ResultTable>& results, const std::string& set);

// Joins the cohorts' metrics of a run that has ended, those by set too.
void merge_metrics(RunRecord& run);

}  // namespace seamark
