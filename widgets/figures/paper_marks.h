// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, markers, bars, intervals and cells on paper. Everything is cut to the axes by hand: SVG has no other
// way to keep it inside.
#pragma once

#include <functional>

#include "figures/figure.h"
#include "plots/custom_plot.h"

namespace seamark {

// Pens and inks of one style, in tenths of a point.
class PaperInk {
 public:
  explicit PaperInk(const PaperStyle& style) : style_(style) {}
  QColor colour(Ink ink, size_t index) const;
  QPen line(const Series& series) const;
  // A curve's dash and a point's shape repeat what its colour says.
  void draw_marker(QPainter& painter, QPointF centre, const Series& series, double size,
                   const QColor& colour) const;
  size_t shape_of(const Series& series) const;  // of its dash and marker, below 5
  double units(double points) const { return points * units_per_point; }
  const PaperStyle& style() const { return style_; }

 private:
  const PaperStyle& style_;
};

// Points whose area shows a quantity: the largest is so many times as wide as the others would be, and a
// share of its area is this share of its side.
inline constexpr double largest_side = 2.2;
double share_of_side(double share_of_area);
// Of a ring around a selected point: so many times as wide as its mark. Around more points than this it is
// drawn close and thin.
inline constexpr double ring_side = 1.6;
inline constexpr size_t most_wide_rings = 5000;
// How much smaller marks are where there are many.
int64_t point_count(const PanelContent& content);
double crowded_scale(int64_t points);

// The parts of a polyline inside a rectangle.
std::vector<QPolygonF> cut_line(const QPolygonF& line, const QRectF& inside);
// The part of an area inside a rectangle.
QPolygonF cut_area(const QPolygonF& area, const QRectF& inside);

// Draws one panel's contents between its axes.
class PaperMarks {
 public:
  PaperMarks(const FigurePanel& panel, const FigureSpec& spec, const PaperInk& ink, Medium medium,
             const QCPAxisRect& rect);
  void draw_under(QCPPainter& painter) const;  // under the grid: the band
  void draw(QCPPainter& painter) const;

 private:
  QPointF place(double x, double y) const;
  QPointF place(const Series& series, double x, double y) const;  // beside it, where the series says so
  void draw_bars(QCPPainter& painter, const Series& series) const;
  void draw_selected_bars(QCPPainter& painter, const Series& series) const;
  void draw_interval_band(QCPPainter& painter, const Series& series) const;
  void draw_line(QCPPainter& painter, const Series& series) const;
  // Each point inside the axes: its place, the size of its marker and its colour.
  void each_point(const Series& series,
                  const std::function<void(QPointF, double, const QColor&)>& draw) const;
  // Whether a point stands for a selected fact, or for several with one among them.
  bool is_selected(const Series& series, size_t point) const;
  void draw_rings(QPainter& painter) const;
  void draw_marked_cells(QCPPainter& painter) const;
  void draw_error_bars(QCPPainter& painter, const Series& series) const;
  void draw_dense_points(QCPPainter& painter) const;
  void draw_cells(QCPPainter& painter) const;
  void draw_arrows(QCPPainter& painter) const;
  void draw_rules(QCPPainter& painter) const;
  int64_t point_count() const;
  double point_size() const;
  bool is_dense() const;

  const FigurePanel& panel_;
  const FigureSpec& spec_;
  const PaperInk& ink_;
  Medium medium_;
  const QCPAxis& x_;
  const QCPAxis& y_;
  const QCPAxis& right_;
  QRectF inside_;
};

}  // namespace seamark
