// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_pictures.h"

#include <QPainter>
#include <cmath>

#include "theme/theme.h"

namespace seamark {
namespace {

// Within 34 x 24, y downwards.
void bars(QPainter& p, const ColourRoles& c, std::initializer_list<double> heights, int plain) {
  int i = 0;
  for (const double height : heights) {
    const bool is_plain = i < plain || i >= static_cast<int>(heights.size()) - plain;
    p.fillRect(QRectF(3 + 4 * i, 22 - height, 3, height), is_plain ? c.control_edge : c.accent);
    ++i;
  }
}

void curve(QPainter& p, const QPen& pen, double start, double end, double bend) {
  QPolygonF line;
  for (int i = 0; i <= 14; ++i) {
    const double t = i / 14.0;
    line << QPointF(3 + 28 * t, end + (start - end) * std::exp(-bend * t));
  }
  p.setPen(pen);
  p.drawPolyline(line);
}

}  // namespace

QPixmap figure_picture(FigureKind kind, const ColourRoles& c, qreal pixel_ratio) {
  QPixmap out(figure_picture_size * pixel_ratio);
  out.setDevicePixelRatio(pixel_ratio);
  out.fill(Qt::transparent);
  QPainter p(&out);
  p.setPen(QPen(c.frame, 1));
  p.setBrush(c.base);
  p.drawRect(QRectF(0.5, 0.5, figure_picture_size.width() - 1, figure_picture_size.height() - 1));
  p.translate(2, 2);
  p.setRenderHint(QPainter::Antialiasing);
  p.setBrush(Qt::NoBrush);
  const QPen line(c.accent, 1.4), other(c.compared_runs[0], 1.4, Qt::DashLine);
  const auto dot = [&](double x, double y, double radius, const QColor& colour) {
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawEllipse(QPointF(x, y), radius, radius);
  };
  switch (kind) {
    case FigureKind::distance_histogram:
      bars(p, c, {4, 9, 14, 19, 16, 8, 3}, 2);
      break;
    case FigureKind::spectrum:
      bars(p, c, {19, 13, 9, 6, 4, 3, 2}, 0);
      break;
    case FigureKind::loss_curves:
      curve(p, line, 3, 21, 3);
      curve(p, other, 6, 19, 1.6);
      break;
    case FigureKind::learned_curves:
      curve(p, line, 21, 5, 3);
      curve(p, QPen(c.accent, 1.4, Qt::DotLine), 21, 16, 3);
      break;
    case FigureKind::accuracy_by_distance:
    case FigureKind::effects: {
      const double ys[] = {15, 9, 7, 12}, half[] = {5, 4, 4, 6};
      for (int i = 0; i < 4; ++i) {
        const double x = 6 + 7.5 * i;
        p.setPen(QPen(c.accent, 1));
        p.drawLine(QPointF(x, ys[i] - half[i]), QPointF(x, ys[i] + half[i]));
        dot(x, ys[i], 1.8, c.accent);
      }
      if (kind == FigureKind::effects) {
        p.setPen(QPen(c.control_edge, 1, Qt::DashLine));
        p.drawLine(QPointF(2, 12), QPointF(32, 12));
      }
      break;
    }
    case FigureKind::outcome_arrows: {
      const double from[] = {5, 9, 14, 10}, to[] = {22, 26, 28, 18};
      for (int i = 0; i < 4; ++i) {
        const double y = 4 + 5.3 * i;
        const QColor& colour = i < 3 ? c.moved_away : c.learned;
        p.setPen(QPen(colour, 1.2));
        p.drawLine(QPointF(from[i], y), QPointF(to[i], y));
        dot(to[i], y, 1.8, colour);
      }
      break;
    }
    case FigureKind::amplification:
      p.setPen(QPen(c.secondary, 1, Qt::DashLine));
      p.drawLine(QPointF(3, 20), QPointF(31, 20));
      p.setPen(QPen(c.secondary, 1, Qt::DotLine));
      p.drawLine(QPointF(3, 4), QPointF(31, 5));
      p.setPen(line);
      p.drawPolyline(QPolygonF({{3, 15}, {9, 13}, {15, 9}, {20, 8}, {25, 12}, {31, 14}}));
      break;
    case FigureKind::scatter: {
      const QPointF points[] = {{6, 17}, {10, 9}, {12, 19}, {15, 13}, {19, 6}, {21, 16}, {25, 10}, {29, 5}};
      for (size_t i = 0; i < std::size(points); ++i)
        dot(points[i].x(), points[i].y(), 1.7, i % 3 == 1 ? c.compared_runs[0] : c.accent);
      break;
    }
    case FigureKind::heat_map:
      for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 6; ++column) {
          QColor cell = c.accent;
          cell.setAlphaF(0.15F + 0.17F * static_cast<float>((row * 2 + column * 3) % 6));
          p.fillRect(QRectF(2 + 5 * column, 2 + 5 * row, 4.5, 4.5), cell);
        }
      }
      break;
  }
  return out;
}

}  // namespace seamark
