// SPDX-License-Identifier: GPL-3.0-or-later
// Histogram of target distances with the band's two handles. It draws and asks; the document decides.
#pragma once

#include <vector>

#include "document/session_document.h"
#include "plots/custom_plot.h"

namespace seamark {

class DistanceHistogram : public CustomPlot {
  Q_OBJECT

 public:
  explicit DistanceHistogram(SessionDocument& document, QWidget* parent = nullptr);

  void set_log_count(bool log);
  bool log_count() const { return log_; }
  void focus_low_grip();
  int bins() const { return static_cast<int>(counts_.size()); }
  double bin_width() const;
  int64_t coloured_in_bin(size_t selection, int bin) const {
    return coloured_.at(selection).at(static_cast<size_t>(bin));
  }
  int64_t count_in_bin(int bin) const { return counts_.at(static_cast<size_t>(bin)); }
  QPoint grip_position(bool high) const;  // centre of a grip, in widget pixels
  QString csv() const override;
  QString csv_name() const override { return QStringLiteral("distances"); }
  QString summary_text() const;  // for a screen reader

 Q_SIGNALS:
  void value_wanted(bool high);  // Enter on a grip: type a value

 protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void resizeEvent(QResizeEvent* event) override;
  void apply_theme() override;

 private:
  enum class Part { none, low, high, bar, bin };
  void rebuild();  // bins, axes
  void count_selected();
  void count_coloured();
  void replot_bars();
  void replot_band();
  Part part_at(const QPointF& position, int* bin = nullptr) const;
  double to_pixel(double distance) const;
  size_t bin_of(double distance) const;
  void move(Part part, double low, double high);
  void draw_bars(QCPPainter& painter);
  void draw_band(QCPPainter& painter);
  void draw_legend(QCPPainter& painter);
  QRectF bin_rect(int bin, double count) const;
  void step(double low_by, double high_by);

  SessionDocument& document_;
  std::vector<int64_t> counts_, selected_, previous_;
  std::vector<std::vector<int64_t>> coloured_;  // of the named selections that colour it
  double first_ = 0, width_ = 1;
  int64_t most_ = 1;
  bool log_ = false;
  Part hover_ = Part::none, drag_ = Part::none, grip_ = Part::low;
  bool dragging_ = false, grip_focus_ = false;
  QPointF press_;
  Band start_;
  QElapsedTimer last_key_;
  Band before_keys_;
};

}  // namespace seamark
