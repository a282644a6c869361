// SPDX-License-Identifier: GPL-3.0-or-later
// One small plot of curves: a title with the present value, raw curves faint, a smoothed one on top, a cursor
// that reads the true values.
#pragma once

#include <vector>

#include "plots/custom_plot.h"

namespace seamark {

struct Curve {
  enum class Role { current, current_all, raw, overlay };
  QString name;
  std::vector<double> x, y;
  Role role = Role::current;
  bool in_legend = true;
};

class CurvePlot : public CustomPlot {
  Q_OBJECT

 public:
  enum class Format { number, percent, scientific, bytes, count };
  CurvePlot(const QString& title, Format format, bool small, QWidget* parent = nullptr);

  // x from 0 to `x_end` (the planned end) or to the data's end, whichever is more.
  void set_curves(std::vector<Curve> curves, double x_end, const QString& x_label);
  void set_value_text(const QString& text) { value_ = text; }
  void set_title(const QString& title);
  void set_log(bool log);
  QString csv() const override;
  QString csv_name() const override { return file_name_; }
  void set_csv_name(const QString& name) { file_name_ = name; }

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void apply_theme() override;

 private:
  QString text_of(double value) const;
  QPen pen_of(Curve::Role role) const;
  void draw_frame(QCPPainter& painter);
  void draw_cursor(QCPPainter& painter);
  void set_cursor(double x);

  QString title_, value_, file_name_ = QStringLiteral("curve"), x_label_;
  Format format_;
  bool small_, log_ = false;
  std::vector<Curve> curves_;
  double cursor_;
};

// Exponential moving average whose start is corrected (as TensorBoard's); NaN are passed over.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

}  // namespace seamark
