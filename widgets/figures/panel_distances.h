// SPDX-License-Identifier: GPL-3.0-or-later
// Which distances a panel over a run means, and their words.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <utility>

#include "figures/figure_spec.h"
#include "figures/figure_words.h"
#include "session/records.h"

namespace seamark {

// What a run's spec has in a group: a text ("" where there is none), a number.
std::string spec_text_at(const RunRecord& run, const char* group, const char* field);
std::optional<double> spec_number_at(const RunRecord& run, const char* group, const char* field);

// The distance table that panel and run (null: none) name; of several that fit that of the run's model (the
// session's), else the first. Throws Error(bad_input) at "from" with those that are there.
const DistanceTable& find_distances(const Session& session, const PanelSpec& panel, const RunRecord* run);

// A named value of a spec, "cosine" of "distance.metric", in the figure's language.
QString choice_name(const char* field, const std::string& name, const FigureWords& words);
QString distance_label(const std::string& metric, const FigureWords& words);

// Between two limits, either of which may be absent; none where both are.
std::optional<std::pair<double, double>> band_between(std::optional<double> low, std::optional<double> high);

}  // namespace seamark
