// SPDX-License-Identifier: GPL-3.0-or-later
// Histogram of target distances with the band's two handles; of a rule that draws a sample, the sample before
// and after replacing over all facts. It draws and asks; the document decides. A part of the axis can be seen
// larger: its bars are finer, and handles that lie beside it wait at its edge.
#pragma once

#include <optional>
#include <vector>

#include "document/session_document.h"
#include "figures/distance_bins.h"
#include "plots/custom_plot.h"

namespace seamark {

class DistanceHistogram : public CustomPlot {
  Q_OBJECT

 public:
  explicit DistanceHistogram(SessionDocument& document, QWidget* parent = nullptr);

  void set_log_count(bool log);
  bool log_count() const { return log_; }
  void focus_low_grip();
  int cursor() const { return cursor_; }  // the bar that keys are at; -1: at a handle
  int bins() const { return static_cast<int>(counts_.size()); }
  double bin_width() const { return bins_.width; }
  // What is seen of the axis; all of it until it is zoomed.
  Band seen() const { return zoom_.value_or(document_.full_band()); }
  bool is_zoomed() const { return zoom_.has_value(); }
  void show_all();
  int64_t overlay_in_bin(size_t overlay, int bin) const {
    return overlays_.at(overlay).at(static_cast<size_t>(bin));
  }
  int64_t count_in_bin(int bin) const { return counts_.at(static_cast<size_t>(bin)); }
  // Of a filter that is more than a band: what it keeps, and the sample before anything was replaced. Else
  // empty.
  const std::vector<int64_t>& kept_in_bins() const { return kept_; }
  const std::vector<int64_t>& before_in_bins() const { return before_; }
  bool shows_previous() const { return !previous_.empty(); }  // the outline of the setting before
  // All facts are drawn 1 : so many, where the sample would be too small to see beside them.
  int64_t pool_scale() const { return static_cast<int64_t>(scale_); }
  int legend_top() const;                 // in widget pixels; the height where there is no legend
  QPoint grip_position(bool high) const;  // centre of a grip, in widget pixels
  CsvText csv_text() const override;
  QString csv_name() const override { return QStringLiteral("distances"); }
  QString summary_text() const;  // for a screen reader

 Q_SIGNALS:
  void value_wanted(bool high);  // Enter on a grip: type a value
  void zoomed_changed();

 protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum class Part { none, low, high, bar, bin };
  enum class Mark { kept, excluded, selected, previous, weight, before, overlay };
  struct LegendEntry {
    Mark mark;
    QString text;
    size_t overlay = 0;
    QPoint place = {};  // in widget pixels
  };
  std::vector<LegendEntry> legend_entries() const;
  void lay_out_legend();
  void rebuild();  // bins, axes
  void show_part(Band part);
  void zoom_by(double factor, double around);
  double place_of_keys() const;  // the bar or the handle that keys are at, else the middle
  void count_selected();
  void count_overlays();
  void count_kept();
  bool fit_axis();  // whether it changed
  bool fit_weight_axis();
  void label_axis();
  bool draws() const { return !before_.empty(); }
  double wanted_width() const;
  std::vector<int64_t> count_facts(const std::vector<int64_t>& facts) const;
  void replot_bars();
  void replot_band();
  Part part_at(const QPointF& position, int* bin = nullptr) const;
  Part bar_at(const QPointF& position, int* bin) const;
  void move_cursor(int to, int direction);
  bool cursor_key(const QKeyEvent& event);  // whether it is one
  void select_bin(int bin, SelectMode mode);
  QString words_of_bin(int bin) const;
  double to_pixel(double distance) const;
  double grip_x(double distance) const;  // at the edge where it lies beside
  bool is_seen(double distance) const;
  void move(Part part, double low, double high);
  void draw_bars(QCPPainter& painter);
  void draw_band(QCPPainter& painter);
  void draw_caption(QCPPainter& painter);
  void draw_legend(QCPPainter& painter);
  bool has_handles() const;
  QRectF bin_rect(int bin, double count) const;
  void step(double low_by, double high_by);

  SessionDocument& document_;
  std::vector<int16_t> bins_of_;  // of each fact; -1: no distance, or not in the part that is seen
  std::vector<int64_t> counts_, selected_, previous_, kept_, before_;
  std::vector<std::vector<int64_t>> overlays_;
  std::shared_ptr<const FilterResult> counted_;  // what kept_ and before_ are of
  DistanceBins bins_;
  std::optional<Band> zoom_;
  Band axis_{0, 1};                // the whole one that zoom_ is a part of
  std::vector<int64_t> overlaid_;  // facts with a distance, of each overlay
  double scale_ = 1;
  std::vector<LegendEntry> legend_;
  bool log_ = false;
  Part hover_ = Part::none, drag_ = Part::none, grip_ = Part::low;
  bool dragging_ = false;
  int cursor_ = -1;
  QPointF press_;
  Band start_, dragged_from_;  // where the band was; where its grips were
  QElapsedTimer last_key_;     // of a run of keys at a handle; invalid: there is none to take back
  Band before_keys_;
};

}  // namespace seamark
