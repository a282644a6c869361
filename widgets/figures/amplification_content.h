// SPDX-License-Identifier: GPL-3.0-or-later
// How much an adapter strengthens directions of a module, over the layers, beside two controls. Called by
// read_panel only.
#pragma once

#include "figures/panel_content.h"

namespace seamark {

PanelContent table_amplification(const Session& session, const PanelSpec& panel, const FigureWords& words);

}  // namespace seamark
