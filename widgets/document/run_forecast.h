// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run will take, from what earlier runs of the session took on this machine. Nothing is invented:
// where no such run is there, it is not known.
#pragma once

#include <QString>
#include <optional>

#include "document/engine_calls.h"
#include "experiment/run_analysis.h"
#include "experiment/run_estimate.h"
#include "model/options.h"
#include "session/records.h"

namespace seamark {

struct TimeRange {
  double low = 0, high = 0;  // seconds
};

// Of the last runs of the same method and mode, with the same model, device and number format on this
// machine. Training scales with how often a fact goes through the model, what is asked before and after it
// with the number of facts; what a run waited (paused) counts only as far as that asking could have taken it.
std::optional<TimeRange> forecast_time(const Session& session, const ExperimentSpec& spec,
                                       const DeviceOptions& device, const RunEstimate& estimate);
// Of an interference matrix over `facts` of the run's facts: each is trained as the run trained it, and all
// are looked at under each (exact), or each has its gradient once. `here`: what computes it. None where the
// run was not made on it, or did not measure its parts.
std::optional<double> forecast_interference(const RunRecord& run, const ExperimentSpec& made_with,
                                            InterferenceKind kind, int64_t facts, const LoadedModel& here);
QString time_range_text(const TimeRange& range);  // "6 to 8 min", "about 40 s"
QString about_text(const TimeRange& range);       // of its middle: "about 7 min"
QString about_text(double seconds);

}  // namespace seamark
