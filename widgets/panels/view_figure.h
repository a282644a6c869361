// SPDX-License-Identifier: GPL-3.0-or-later
// What views hand over to their figures beside what they are of: the part of the axes that is seen, and the
// selected facts.
#pragma once

#include "document/session_document.h"
#include "figures/figure_spec.h"

namespace seamark {

class ContentPlot;
class CurvePlot;
class HeatMap;

// The part that is seen, where a user chose one.
void take_part(PanelSpec& panel, const ContentPlot& plot);
void take_part(PanelSpec& panel, const HeatMap& map);
// `y_unit`: of the figure's numbers in the plot's: 100 where shares become percent.
void take_part(PanelSpec& panel, const CurvePlot& plot, double y_unit);

// The selected facts: as a named selection where they are one, else one by one, as far as a description holds
// them (most_selected_facts); more of them leave the figure without marks.
void take_selection(PanelSpec& panel, const SessionDocument& document);
// Whether views of the kind show what is selected.
bool shows_selection(FigureKind kind);

}  // namespace seamark
