// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of target distances with what lies over them. Called by read_panel only.
#pragma once

#include "figures/panel_content.h"

namespace seamark {

PanelContent distance_histogram(const Session& session, const PanelSpec& panel, const FigureWords& words);

}  // namespace seamark
