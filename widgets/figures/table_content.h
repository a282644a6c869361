// SPDX-License-Identifier: GPL-3.0-or-later
// Panels over result tables of analyses and studies, by the names of their columns. Called by read_panel
// only.
#pragma once

#include "figures/panel_content.h"

namespace seamark {

PanelContent table_scatter(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent table_heat_map(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent table_spectrum(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent table_effects(const Session& session, const PanelSpec& panel, const FigureWords& words);

// The table that the panel names, else the first that fits its kind; null where there is none.
const ResultTable* find_result(const Session& session, const PanelSpec& panel);

}  // namespace seamark
