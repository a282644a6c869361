// SPDX-License-Identifier: GPL-3.0-or-later
// Line icons, drawn on a 16 x 16 grid in the palette's colours at the moment of painting: one source for
// light, dark, disabled and every scale.
#pragma once

#include <QIcon>

namespace seamark {

enum class IconName {
  play,
  plus,
  folder,
  document,
  cube,
  save,
  undo,
  redo,
  search,
  close,
  float_,
  columns,
  pause,
  step,
  stop,
  check,
  warning,
  error,
  info,
  autoscale,
  copy,
  table,
  clock,
  invert,
  clear,
  export_,
  chevron_right,
  chevron_down,
  lens,
  cursor,
  lasso,
  rectangle,
  hand,
  chart,
  lock,
  again,
};

QIcon icon(IconName name);
// In one fixed colour (message bars, states).
QPixmap icon_pixmap(IconName name, const QColor& colour, int size = 16, qreal pixel_ratio = 1);
void paint_icon(class QPainter& painter, IconName name, const QRectF& rect, const QColor& colour);

}  // namespace seamark
