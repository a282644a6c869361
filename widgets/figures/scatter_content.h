// SPDX-License-Identifier: GPL-3.0-or-later
// Points of a result table: their places, colours and sizes. Called by read_panel, and by views that draw the
// way from one state to the next.
#pragma once

#include <optional>

#include "figures/panel_content.h"

namespace seamark {

PanelContent table_scatter(const Session& session, const PanelSpec& panel, const FigureWords& words,
                           const PanelReading& reading);

// Several runs' tables of one name as one, each state once: what the panel's runs put on the untuned model's
// axes. None where fewer than two of them have it. Throws Error(bad_input) at "runs" where axes differ.
std::optional<ResultTable> joined_states(const Session& session, const PanelSpec& panel);

// The share of the variance that the table's first `components` axes show; NaN where it does not say.
double shown_variance(const ResultTable& table, size_t components);

}  // namespace seamark
