// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/fact_marks.h"

#include <QPainter>
#include <algorithm>

namespace seamark {
void draw_outcome_mark(QPainter& painter, FactOutcome outcome, QPointF centre, const ColourRoles& c,
                       double scale) {
  painter.setRenderHint(QPainter::Antialiasing);
  switch (outcome) {
    case FactOutcome::learned:
      painter.setPen(scale > 1 ? QPen(c.base, 0.8) : QPen(Qt::NoPen));  // large ones overlap
      painter.setBrush(c.learned);
      painter.drawEllipse(centre, 3.5 * scale, 3.5 * scale);
      break;
    case FactOutcome::not_learned:
      painter.setPen(QPen(c.not_learned, 1.5));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(centre, std::max(0.5, 3.5 * scale - 0.75), std::max(0.5, 3.5 * scale - 0.75));
      break;
    case FactOutcome::moved_away:
      painter.setPen(QPen(c.base, 0.8));
      painter.setBrush(c.moved_away);
      painter.drawPolygon(QPolygonF({centre + scale * QPointF(0, -4.5), centre + scale * QPointF(4.5, 3.8),
                                     centre + scale * QPointF(-4.5, 3.8)}));
      break;
    case FactOutcome::none:
      break;
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

QColor outcome_colour(FactOutcome outcome, const ColourRoles& c) {
  switch (outcome) {
    case FactOutcome::learned:
      return c.learned;
    case FactOutcome::not_learned:
      return c.not_learned;
    case FactOutcome::moved_away:
      return c.moved_away;
    case FactOutcome::none:
      break;
  }
  return c.control_edge;
}

}  // namespace seamark
