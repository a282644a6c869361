// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure's panel shows, on screen: points, curves, bars and intervals in the window's colours, with
// zoom, pan, a cursor, lasso and rectangle. Marks stand for facts, so what is picked is a set of facts; it
// draws and asks, the document decides.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "document/session_document.h"
#include "figures/fact_trails.h"
#include "figures/panel_content.h"
#include "plots/custom_plot.h"

namespace seamark {

struct PlotAxes {
  bool log_x = false, log_y = false;
  bool square = false;  // frame on all sides and a grid, for scatters
  bool x_named = true;  // false: words beside the plot name its x axis
  std::optional<double> x_min, x_max, y_min, y_max;
  bool operator==(const PlotAxes&) const = default;
};

class ContentPlot : public CustomPlot {
  Q_OBJECT

 public:
  enum class Tool { cursor, lasso, rectangle, hand };
  static constexpr size_t density_above = 200'000;  // more points become a map of their density

  explicit ContentPlot(const QString& name, QWidget* parent = nullptr);

  // What stays when the same thing comes with newer numbers, beside the cursor.
  enum class Keep {
    nothing,     // it is something else
    users_view,  // zoom and place that a user chose; else all is shown
    view         // zoom and place, as for the next step of a trajectory
  };
  void set_content(PanelContent content, const PlotAxes& axes, Keep keep = Keep::nothing);
  void set_trails(std::vector<Trail> trails);
  void set_marked(const FactSet& selection, int64_t current);
  void set_words_of_fact(std::function<QString(int64_t)> words) { words_of_fact_ = std::move(words); }
  void set_tool(Tool tool);
  Tool tool() const { return tool_; }
  void autoscale();
  bool is_zoomed() const { return view_is_users_; }  // or moved, since all was shown
  const PanelContent& content() const { return content_; }
  size_t point_count() const { return points_; }
  // Of a point's mark, in pixels: where sizes are shown its area is proportional to the quantity.
  double radius_of(int64_t fact) const;
  // What the legend says, from left to right and line by line.
  QStringList legend_texts() const;
  bool shows_density() const { return points_ > density_above; }
  QPointF place_of(int64_t fact) const;  // in widget pixels; null where it has no point
  CsvText csv_text() const override;
  QString csv_name() const override { return file_name_; }
  void set_csv_name(const QString& name) { file_name_ = name; }

 Q_SIGNALS:
  // current -1: it stays.
  void picked(const std::vector<int64_t>& facts, seamark::SelectMode mode, qlonglong current);
  void cleared();  // Esc with nothing to give up
  void tool_changed(int tool);

 protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void apply_theme() override;

 private:
  struct Hit {
    size_t series = 0, point = 0;
    bool is_there = false;
  };
  struct LegendEntry {
    const Series* series;  // null: a point of this radius, or words alone
    QString text;
    QPointF place;
    double radius = 0;
  };
  QColor colour_of(const Series& series) const;
  Qt::PenStyle dash_of(const Series& series) const;
  QPointF pixel(double x, double y) const;
  double x_of(const Series& series, size_t i) const;  // of a bar: its middle
  QPointF pixel_of(const Series& series, size_t i) const { return pixel(x_of(series, i), series.y[i]); }
  void move_view(double x, double y);
  void zoom_view(double factor, QPointF around);
  void index_marks();
  bool inside(QPointF at) const;
  std::vector<int64_t> facts_of(const Hit& hit) const;
  QString words_of(const Hit& hit) const;
  Hit hit_at(QPointF at, double reach) const;
  void lay_out();
  void draw_under(QCPPainter& painter);
  void draw_marks(QCPPainter& painter);
  void draw_many(QCPPainter& painter);
  void draw_density(QCPPainter& painter);
  void draw_series(QCPPainter& painter, const Series& series);
  double radius(double share) const;  // of a point with this share of the largest area
  void draw_mark(QPainter& painter, const Series& series, QPointF centre, const QColor& colour,
                 double scale = 1) const;
  void draw_frame(QCPPainter& painter);
  void draw_marked(QCPPainter& painter);
  void draw_tool(QCPPainter& painter);
  void finish_shape(Qt::KeyboardModifiers modifiers);
  void move_cursor(int step);
  QImage stamp(const Series& series, const QColor& colour, double ratio, double scale = 1) const;
  void stamp_points(QImage& image, const std::vector<QPoint>& points, const QImage& stamp);
  QImage empty_layer(double& ratio) const;

  PanelContent content_;
  PlotAxes axes_;
  std::vector<Trail> trails_;
  std::vector<std::pair<uint32_t, uint32_t>> by_x_;  // marks (series, place in it) from left to right
  FactSet selection_;
  int64_t current_ = -1;
  size_t points_ = 0;
  Tool tool_ = Tool::cursor;
  std::vector<LegendEntry> legend_;
  std::vector<uint32_t> taken_;  // by stamp_points: in which of its rounds a pixel got a mark
  uint32_t round_ = 0;
  QPolygonF shape_;  // of lasso or rectangle, while it is drawn
  bool dragging_ = false, moved_ = false;
  bool view_is_users_ = false;  // zoomed or moved since all was shown
  QPointF press_, last_;
  int cursor_ = -1;  // into by_x_
  std::function<QString(int64_t)> words_of_fact_;
  QString file_name_ = QStringLiteral("plot");
};

}  // namespace seamark
