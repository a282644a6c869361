// SPDX-License-Identifier: GPL-3.0-or-later
// Panels over the tables of runs: steps, scores, outcomes. Called by read_panel only.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "figures/panel_content.h"

namespace seamark {

PanelContent loss_curves(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent learned_curves(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent accuracy_by_distance(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent outcome_arrows(const Session& session, const PanelSpec& panel, const FigureWords& words);

// The runs that the panel names, else the newest for which `has` holds. Throws at "runs".
std::vector<const RunRecord*> chosen_runs(const Session& session, const PanelSpec& panel,
                                          const std::function<bool(const RunRecord&)>& has);

// Wilson's score interval of a share at 95 % (Wilson 1927). NaN for n = 0.
std::pair<double, double> wilson_interval(int64_t count, int64_t n);
// The percentile bootstrap of a share at 95 %, over all resamples: how many of a resample's n facts are
// learned is binomial, so that its quantiles are known. NaN for fewer than 2 facts.
std::pair<double, double> bootstrap_interval(int64_t count, int64_t n);

}  // namespace seamark
