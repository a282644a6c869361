// SPDX-License-Identifier: GPL-3.0-or-later
// The marks that outcomes have in every view, in the window's colours.
#pragma once

#include <QColor>
#include <QPointF>

#include "document/session_document.h"
#include "theme/theme.h"

class QPainter;

namespace seamark {

// Learned: a filled circle; not learned: a ring; moved away: a triangle with a halo in `base`. `scale`: of
// its sides, pens stay.
void draw_outcome_mark(QPainter& painter, FactOutcome outcome, QPointF centre, const ColourRoles& colours,
                       double scale = 1);
QColor outcome_colour(FactOutcome outcome, const ColourRoles& colours);

}  // namespace seamark
