// SPDX-License-Identifier: GPL-3.0-or-later
// Panels over result tables of analyses and studies, by the names of their columns. Called by read_panel
// only.
#pragma once

#include "figures/panel_content.h"

namespace seamark {

PanelContent table_heat_map(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent table_spectrum(const Session& session, const PanelSpec& panel, const FigureWords& words);
PanelContent table_effects(const Session& session, const PanelSpec& panel, const FigureWords& words);

}  // namespace seamark
