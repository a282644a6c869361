// SPDX-License-Identifier: GPL-3.0-or-later
// One small plot of curves: a title with the present value, raw curves faint, a smoothed one on top, a cursor
// that reads the true values, zoom and pan.
#pragma once

#include <utility>
#include <vector>

#include "plots/custom_plot.h"

namespace seamark {

// x does not fall.
struct Curve {
  enum class Role { current, current_all, raw, overlay };
  QString name;
  std::vector<double> x, y;
  Role role = Role::current;
  bool in_legend = true;
  bool in_readout = true;                   // of one that is in the legend: what the cursor reads
  std::vector<double> low = {}, high = {};  // a band about it, at the same places: all finite; empty: none
};

// The horizontal axis: up to `end` (the planned end) or to the data's end, whichever is more.
struct CurveAxis {
  QString label;
  double end = 0;
  bool whole = true;  // whole numbers only
};

class CurvePlot : public CustomPlot {
  Q_OBJECT

 public:
  enum class Format { number, percent, scientific, bytes, count };
  enum class Tool { cursor, hand, rectangle };
  CurvePlot(const QString& title, Format format, bool small, QWidget* parent = nullptr);

  // A view that the user zoomed or moved stays as it is.
  void set_curves(std::vector<Curve> curves, const CurveAxis& axis);
  void set_value_text(const QString& text) { value_ = text; }
  void set_title(const QString& title);
  // Whether what x is stands below it; else words beside the plot say it.
  void set_axis_named(bool named);
  void set_log(bool log);
  void set_tool(Tool tool);
  Tool tool() const { return tool_; }
  void autoscale();
  bool is_zoomed() const { return zoomed_; }
  bool is_log() const { return log_; }
  const std::vector<Curve>& curves() const { return curves_; }
  // What the cursor reads; empty where there is none.
  QStringList readout() const;
  CsvText csv_text() const override;
  QString csv_name() const override { return file_name_; }
  void set_csv_name(const QString& name) { file_name_ = name; }

 Q_SIGNALS:
  void zoomed_changed();
  void tool_changed(seamark::CurvePlot::Tool tool);  // by a key

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void apply_theme() override;

 private:
  struct LegendEntry {
    size_t curve;
    QRect place;  // of line and name; y from the top of the legend
  };
  QString text_of(double value) const;
  QString place_text(double x) const;
  QPen pen_of(Curve::Role role) const;
  double cursor_place() const;
  // "0.512", and of one with a band how far that reaches.
  QString value_at(const Curve& curve, size_t i) const;
  std::pair<size_t, size_t> rows_in_view(const Curve& curve) const;
  void draw_bands(QCPPainter& painter);
  void draw_frame(QCPPainter& painter);
  void draw_cursor(QCPPainter& painter);
  void draw_shape(QCPPainter& painter);
  void set_cursor(double x);
  void move_cursor(bool right);
  void lay_out_legend();
  void name_axis();
  int label_height() const;
  void choose_tool(Tool tool);
  void fit_ticks();
  void fit();
  void fill_graphs();
  void view_moved();
  bool inside(QPointF at) const { return axisRect()->rect().contains(at.toPoint()); }

  QString title_, value_, file_name_ = QStringLiteral("curve");
  Format format_;
  bool small_, log_ = false, zoomed_ = false, axis_named_ = false;
  std::vector<Curve> curves_;
  CurveAxis axis_;
  std::vector<LegendEntry> legend_;
  Tool tool_ = Tool::cursor;
  double cursor_;
  bool dragging_ = false, moved_ = false;
  QPointF press_, last_;
  QRectF shape_;  // of the rectangle tool, while it is drawn
};

// Exponential moving average whose start is corrected (as TensorBoard's); NaN are passed over.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

// Rows of (x, y) that draw the same line in a plot of `buckets` pixels: of equally many neighbours the first,
// the least, the largest and the last. All of them where there are few. `from` to `to`: the rows to be drawn.
std::vector<size_t> drawn_rows(const std::vector<double>& y, size_t from, size_t to, size_t buckets);

}  // namespace seamark
