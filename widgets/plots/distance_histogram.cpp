// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/distance_histogram.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>
#include <utility>

#include "document/choice_words.h"
#include "document/wording.h"
#include "figures/weight_line.h"

namespace seamark {
namespace {

constexpr int top_margin = 42, top_margin_without_handles = 24;
constexpr int grip_height_above_axes = 12;
constexpr int grab_zone = 6;
constexpr double least_part = 1e-3;  // of the axis, however much it is zoomed

double nice_step(double step) {
  const double unit = std::pow(10, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (step <= factor * unit * 1.0000001) return factor * unit;
  }
  return 10 * unit;
}

QPen weight_pen(const ColourRoles& c) {
  QPen pen(c.text, 1.4);
  pen.setDashPattern({3, 2});
  return pen;
}

// The sample before anything was replaced: an outline.
QPen before_pen(const ColourRoles& c) {
  QPen pen(c.text, 1.2);
  pen.setJoinStyle(Qt::MiterJoin);
  return pen;
}

// Colour and dash of what is drawn over the bars: those of compared runs.
QPen overlay_pen(const ColourRoles& c, size_t i) {
  static const QList<qreal> dashes[] = {{6, 2}, {1.5, 1.5}, {6, 2, 1.5, 2}, {10, 3}};
  QPen pen(c.compared_runs[i % c.compared_runs.size()], 1.8);
  pen.setDashPattern(dashes[i % std::size(dashes)]);
  return pen;
}

// Whole numbers only: half a fact is no tick.
class CountTicker : public QCPAxisTicker {
 protected:
  double getTickStep(const QCPRange& range) override {
    return std::max(1.0, QCPAxisTicker::getTickStep(range));
  }
};

}  // namespace

DistanceHistogram::DistanceHistogram(SessionDocument& document, QWidget* parent)
    : CustomPlot(parent), document_(document) {
  setObjectName("distance_histogram");
  setAccessibleName(tr("Histogram of target distances"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(260, 90);
  axisRect()->setAutoMargins(QCP::msLeft | QCP::msRight | QCP::msBottom);
  axisRect()->setMinimumMargins(QMargins(46, top_margin, 46, 0));
  axisRect()->setMargins(QMargins(46, top_margin, 46, 40));
  yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
  yAxis->ticker()->setTickCount(4);
  for (const char* name : {"bars", "band"}) {
    addLayer(name, layer("main"), QCustomPlot::limAbove);
    layer(name)->setMode(QCPLayer::lmBuffered);
  }
  moveLayer(layer("band"), layer("overlay"), QCustomPlot::limAbove);
  new Drawn(
      this, "bars", [this](QCPPainter& p) { draw_bars(p); }, true);
  new Drawn(
      this, "bars", [this](QCPPainter& p) { draw_legend(p); }, false);
  new Drawn(
      this, "band", [this](QCPPainter& p) { draw_band(p); }, false);
  setToolTip(
      tr("Band: only facts whose distance lies between the two handles are trained. Drag a handle, or focus "
         "it and use the "
         "arrow keys; Enter types a value. A click on a bar selects its facts; C goes to the bars by keys, "
         "Space selects there. Wheel, + and \u2212 zoom, with Shift the wheel moves the axis; 0 shows all."));
  connect(&document, &SessionDocument::opened, this, [this] {
    if (std::exchange(zoom_, std::nullopt)) Q_EMIT zoomed_changed();
    rebuild();
  });
  connect(&document, &SessionDocument::distances_changed, this, &DistanceHistogram::rebuild);
  connect(&document, &SessionDocument::selection_changed, this, [this] {
    count_selected();
    replot_bars();
  });
  connect(&document, &SessionDocument::overlays_changed, this, [this] {
    count_overlays();
    replot_bars();
  });
  connect(&document, &SessionDocument::band_changed, this, [this] {
    if (wanted_width() != bins_.width) return rebuild();
    if (document_.filter_result() != counted_) count_kept();
    setAccessibleDescription(summary_text());
    const bool other_axis = fit_axis(), other_weights = fit_weight_axis();
    if (other_axis || other_weights) {
      lay_out_legend();
      return request_replot();
    }
    replot_bars();
    replot_band();
  });
  rebuild();
}

void DistanceHistogram::set_log_count(bool log) {
  if (log == log_) return;
  log_ = log;
  if (log) {
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    yAxis->setNumberPrecision(0);
  } else {
    yAxis->setScaleType(QCPAxis::stLinear);
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    yAxis->setNumberPrecision(6);
  }
  rebuild();
}

// Finer for more facts; a sample of a few has wider bars than all facts have.
double DistanceHistogram::wanted_width() const {
  const DistanceTable* table = document_.distances();
  if (!table) return 1;
  double bars = table->value.size() >= 2000 ? 140 : 70;
  if (const auto& result = document_.filter_result(); result && !result->before.empty())
    bars = std::min(bars, std::max(20.0, 3 * std::sqrt(static_cast<double>(document_.summary().before.n))));
  const Band part = seen();
  return nice_step((part.high - part.low) / bars);
}

void DistanceHistogram::rebuild() {
  cursor_ = -1;
  last_key_.invalidate();
  bins_of_.clear();
  counts_.clear();
  previous_.clear();
  const DistanceTable* table = document_.distances();
  setEnabled(table != nullptr);
  if (const Band whole = document_.full_band(); !(whole == axis_)) {
    axis_ = whole;
    if (std::exchange(zoom_, std::nullopt)) Q_EMIT zoomed_changed();
  }
  if (table) {
    const Band axis = seen();
    bins_ = distance_bins(axis.low, axis.high, wanted_width());
    counts_.assign(static_cast<size_t>(bins_.count), 0);
    bins_of_.reserve(table->value.size());
    for (const double value : table->value) {
      bins_of_.push_back(std::isfinite(value) ? static_cast<int16_t>(bins_.of(value)) : int16_t{-1});
      if (bins_of_.back() >= 0) ++counts_[static_cast<size_t>(bins_of_.back())];
    }
    if (const DistanceTable* previous = document_.previous_distances();
        previous && previous->metric == table->metric && previous->value.size() == table->value.size()) {
      previous_.assign(counts_.size(), 0);
      for (const double value : previous->value) {
        if (!std::isfinite(value)) continue;
        // Another setting's outline may not fit the axis.
        if (const int64_t bin = bins_.of(value); bin >= 0) ++previous_[static_cast<size_t>(bin)];
      }
    }
    xAxis->setRange(axis.low, axis.high);
    const double step = nice_step((axis.high - axis.low) / 6);
    QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(step);
    xAxis->setTicker(ticker);
    xAxis->setNumberFormat("f");
    xAxis->setNumberPrecision(std::max(1, static_cast<int>(std::ceil(-std::log10(step) - 1e-9))));
    label_axis();
    yAxis->setLabel(tr("Facts"));
  }
  count_kept();
  fit_axis();
  fit_weight_axis();
  count_selected();
  count_overlays();
  lay_out_legend();
  setAccessibleDescription(summary_text());
  request_replot();
}

void DistanceHistogram::count_kept() {
  kept_.clear();
  before_.clear();
  counted_ = document_.filter_result();
  if (!counted_ || counts_.empty()) return;
  const auto fill = [&](const std::vector<int8_t>& set) {
    std::vector<int64_t> out(counts_.size(), 0);
    for (size_t i = 0; i < std::min(set.size(), bins_of_.size()); ++i) {
      if (set[i] && bins_of_[i] >= 0) ++out[static_cast<size_t>(bins_of_[i])];
    }
    return out;
  };
  kept_ = fill(counted_->selection.kept);
  if (!counted_->before.empty()) before_ = fill(counted_->before);
}

// The axis ends above the highest bar; a small sample's bars decide where those of all facts are drawn to a
// smaller scale.
bool DistanceHistogram::fit_axis() {
  if (counts_.empty()) return false;
  const auto highest = [](std::initializer_list<const std::vector<int64_t>*> sets) {
    int64_t most = 1;
    for (const auto* set : sets) {
      for (const int64_t n : *set) most = std::max(most, n);
    }
    return static_cast<double>(most);
  };
  const double pool = highest({&counts_, &previous_}), sample = highest({&kept_, &before_});
  const bool small = draws() && !log_ && pool > 4 * sample;
  const double most = small ? sample : pool;
  double top = 0;
  if (log_) {
    top = most * 2;
  } else {
    const double unit = nice_step(most * 1.15 / 4);
    top = std::ceil(most * 1.06 / unit) * unit;
  }
  const double scale = small ? std::max(1.0, nice_step(pool / top)) : 1;
  const QMargins margins(46, has_handles() ? top_margin : top_margin_without_handles, 46, 0);
  const QCPRange range(log_ ? 0.7 : 0, top);
  const bool changed = scale != scale_ || range != yAxis->range() || margins != axisRect()->minimumMargins();
  scale_ = scale;
  yAxis->setRange(range);
  axisRect()->setMinimumMargins(margins);
  axisRect()->setMargins(QMargins(axisRect()->margins().left(), margins.top(), axisRect()->margins().right(),
                                  axisRect()->margins().bottom()));
  return changed;
}

// It comes and goes with the weights: then everything moves.
bool DistanceHistogram::fit_weight_axis() {
  const bool weighted = document_.spec().loss.weights == WeightRule::static_ && document_.distances();
  bool changed = yAxis2->visible() != weighted;
  yAxis2->setVisible(weighted);
  if (!weighted) return changed;
  yAxis2->setLabel(tr("Weight"));
  const double top = weight_axis_top(document_.summary().weight_high);
  if (yAxis2->range().upper != top) {
    yAxis2->setRange(0, top);
    changed = true;
  }
  return changed;
}

bool DistanceHistogram::has_handles() const { return has_band(document_.spec().filter.rule); }

std::vector<int64_t> DistanceHistogram::count_facts(const std::vector<int64_t>& facts) const {
  std::vector<int64_t> out(counts_.size(), 0);
  if (counts_.empty()) return out;
  for (const int64_t fact : facts) {
    const int16_t bin = bins_of_.at(static_cast<size_t>(fact));
    if (bin >= 0) ++out[static_cast<size_t>(bin)];
  }
  return out;
}

void DistanceHistogram::count_overlays() {
  overlays_.clear();
  overlaid_.clear();
  const DistanceTable* table = document_.distances();
  for (const Overlay& overlay : document_.overlays()) {
    const std::vector<int64_t> facts = document_.facts_of(overlay);
    overlays_.push_back(count_facts(facts));
    overlaid_.push_back(std::count_if(facts.begin(), facts.end(), [&](int64_t fact) {
      return table && std::isfinite(table->value[static_cast<size_t>(fact)]);
    }));
  }
}

void DistanceHistogram::count_selected() { selected_ = count_facts(document_.selection().facts()); }

void DistanceHistogram::replot_bars() {
  lay_out_legend();
  if (fit_weight_axis()) return request_replot();
  layer("bars")->replot();
}

void DistanceHistogram::replot_band() { layer("band")->replot(); }

double DistanceHistogram::to_pixel(double distance) const { return xAxis->coordToPixel(distance); }

double DistanceHistogram::grip_x(double distance) const {
  const Band part = seen();
  return to_pixel(std::clamp(distance, part.low, part.high));
}

bool DistanceHistogram::is_seen(double distance) const {
  constexpr double stored = 1e-6;  // what a band is rounded to
  const Band part = seen();
  return distance >= part.low - stored && distance <= part.high + stored;
}

QPoint DistanceHistogram::grip_position(bool high) const {
  const Band b = document_.band();
  return {static_cast<int>(std::lround(grip_x(high ? b.high : b.low))),
          axisRect()->top() - grip_height_above_axes};
}

QRectF DistanceHistogram::bin_rect(int bin, double count) const {
  const double left = to_pixel(bins_.edge(bin)), right = to_pixel(bins_.edge(bin + 1));
  const double floor = log_ ? axisRect()->bottom() + 1.0 : yAxis->coordToPixel(0);
  const double top = count > 0 ? std::max<double>(yAxis->coordToPixel(count), axisRect()->top()) : floor;
  const double gap = right - left > 4 ? 1 : 0;
  return QRectF(QPointF(left, top), QPointF(right - gap, floor));
}

void DistanceHistogram::draw_bars(QCPPainter& painter) {
  if (!document_.distances()) return;
  const ColourRoles& c = colours();
  const Band b = document_.band();
  const double low = grip_x(b.low), high = grip_x(b.high);
  const QRectF area = axisRect()->rect();
  painter.setAntialiasing(false);
  QColor shade = c.dark ? QColor(0, 0, 0, 60) : QColor(27, 31, 36, 12);
  painter.fillRect(QRectF(area.topLeft(), QPointF(low, area.bottom() + 1)), shade);
  painter.fillRect(QRectF(QPointF(high, area.top()), QPointF(area.right() + 1, area.bottom() + 1)), shade);
  const auto hollow = [&](const QRectF& part) {
    if (part.width() <= 0.5) return;
    painter.fillRect(part, c.excluded);
    painter.setPen(QPen(c.control_edge, 1));
    painter.setBrush(Qt::NoBrush);
    if (part.width() > 2)
      painter.drawRect(QRectF(std::floor(part.left()), std::floor(part.top()), std::ceil(part.width()) - 1,
                              std::ceil(part.height())));
  };
  for (size_t i = 0; i < counts_.size(); ++i) {
    if (counts_[i] == 0) continue;
    const QRectF bar = bin_rect(static_cast<int>(i), static_cast<double>(counts_[i]) / scale_);
    if (!kept_.empty()) {
      hollow(bar);
      if (kept_[i] > 0)
        painter.fillRect(bin_rect(static_cast<int>(i), static_cast<double>(kept_[i])), c.accent);
      continue;
    }
    if (bar.left() < low) hollow(QRectF(bar.topLeft(), QPointF(std::min(bar.right(), low), bar.bottom())));
    if (bar.right() > high) hollow(QRectF(QPointF(std::max(bar.left(), high), bar.top()), bar.bottomRight()));
    const double left = std::max(bar.left(), low), right = std::min(bar.right(), high);
    if (right > left)
      painter.fillRect(QRectF(QPointF(left, bar.top()), QPointF(right, bar.bottom())), c.accent);
  }
  if (cursor_ >= 0 && hasFocus()) {
    QRectF bar = bin_rect(cursor_, static_cast<double>(counts_[static_cast<size_t>(cursor_)]) / scale_);
    bar.setTop(area.top());
    QColor fill = c.accent;
    fill.setAlphaF(0.15F);
    painter.fillRect(bar.adjusted(-2, 0, 2, 0), fill);
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-2, 0, 2, 0));
  }
  const auto draw_outline = [&](const std::vector<int64_t>& bins, double scale) {
    QPainterPath outline;
    for (size_t i = 0; i < bins.size(); ++i) {
      const QRectF bar = bin_rect(static_cast<int>(i), static_cast<double>(bins[i]) / scale);
      const double right = to_pixel(bins_.edge(static_cast<int64_t>(i) + 1));
      if (i == 0) {
        outline.moveTo(bar.topLeft());
      } else {
        outline.lineTo(bar.topLeft());
      }
      outline.lineTo(right, bar.top());
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
  };
  if (!previous_.empty()) {
    painter.setPen(QPen(c.not_learned, 1.2));
    draw_outline(previous_, scale_);
  }
  if (draws()) {
    painter.setPen(QPen(c.base, 2.8));
    draw_outline(before_, 1);
    painter.setPen(before_pen(c));
    draw_outline(before_, 1);
  }
  for (size_t i = 0; i < overlays_.size(); ++i) {
    painter.setPen(QPen(c.base, 3.4));
    draw_outline(overlays_[i], scale_);
    painter.setPen(overlay_pen(c, i));
    draw_outline(overlays_[i], scale_);
  }
  for (size_t i = 0; i < selected_.size(); ++i) {
    if (selected_[i] == 0) continue;
    QRectF bar = bin_rect(static_cast<int>(i), static_cast<double>(selected_[i]) / scale_);
    if (log_ && selected_[i] < counts_[i]) bar.setTop(std::max(bar.top(), area.top()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.base, 4, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(bar.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(c.mark, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(bar.adjusted(1, 1, -1, -1));
  }
  const ExperimentSpec& spec = document_.spec();
  if (spec.loss.weights == WeightRule::static_ && document_.summary().kept.n > 0) {
    painter.setAntialiasing(true);
    const WeightLine weights = weight_line(spec.loss.lambda, document_.summary().kept.mean,
                                           std::max(b.low, seen().low), std::min(b.high, seen().high));
    QPolygonF line;
    for (size_t i = 0; i < weights.distance.size(); ++i)
      line << QPointF(to_pixel(weights.distance[i]), yAxis2->coordToPixel(weights.weight[i]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.base, 3.2));
    painter.drawPolyline(line);
    painter.setPen(weight_pen(c));
    painter.drawPolyline(line);
  }
}

std::vector<DistanceHistogram::LegendEntry> DistanceHistogram::legend_entries() const {
  std::vector<LegendEntry> entries;
  if (!document_.distances()) return entries;
  // What is drawn to the scale of all facts says so.
  const auto to_scale = [&](const QString& text) {
    return scale_ > 1 ? tr("%1, drawn 1 : %2").arg(text, count(pool_scale())) : text;
  };
  if (draws()) {
    if (document_.summary().kept.n > 0)
      entries.push_back({Mark::kept, tr("after replacing (%1)").arg(count(document_.summary().kept.n))});
    entries.push_back({Mark::before, tr("before replacing (%1)").arg(count(document_.summary().before.n))});
    entries.push_back({Mark::excluded, scale_ > 1 ? to_scale(tr("all facts")) : tr("excluded")});
  } else {
    if (document_.summary().kept.n > 0) entries.push_back({Mark::kept, tr("kept")});
    if (document_.summary().kept.n < document_.fact_count() && (counted_ || !document_.band_is_full()))
      entries.push_back({Mark::excluded, tr("excluded")});
  }
  if (document_.selection().count() > 0)
    entries.push_back(
        {Mark::selected, to_scale(tr("selected (%1)").arg(count(document_.selection().count())))});
  if (!previous_.empty()) {
    const DistanceTable& p = *document_.previous_distances();
    const bool same_space = p.space == document_.distances()->space;
    entries.push_back({Mark::previous,
                       to_scale(same_space ? tr("previous: from %1").arg(choice_text("distance.from", p.from))
                                           : tr("previous: %1").arg(space_text(p.space)))});
  }
  if (document_.spec().loss.weights == WeightRule::static_)
    entries.push_back({Mark::weight, tr("expected weight (right)")});
  const QFontMetrics metrics(text_font(TextSize::secondary));
  for (size_t i = 0; i < overlays_.size(); ++i) {
    const Overlay& overlay = document_.overlays()[i];
    const int64_t facts = overlaid_[i];
    // A relation without an id is a whole prompt.
    const QString name =
        metrics.elidedText(QString::fromStdString(overlay.name), Qt::ElideMiddle, axisRect()->width() / 4);
    entries.push_back({Mark::overlay, to_scale(QStringLiteral("%1 (%2)").arg(name, count(facts))), i});
  }
  if (entries.size() < 2) entries.clear();  // one kind of bar needs no legend
  return entries;
}

// Under the axis, in as many lines as it needs: it hides no bar.
void DistanceHistogram::lay_out_legend() {
  const QFontMetrics metrics(text_font(TextSize::secondary));
  const int line = metrics.height() + 3, left = 12;
  legend_ = legend_entries();
  int x = left, lines = legend_.empty() ? 0 : 1;
  for (LegendEntry& entry : legend_) {
    const int needed = metrics.horizontalAdvance(entry.text) + 40;
    if (x > left && x + needed > width() - 4) {
      x = left;
      ++lines;
    }
    entry.place = QPoint(x, lines - 1);
    x += needed;
  }
  constexpr int least_bars = 64, ticks = 24;
  if (height() - top_margin - ticks - lines * line < least_bars) {  // the numbers below say the same
    legend_.clear();
    lines = 0;
  }
  for (LegendEntry& entry : legend_) entry.place.setY(height() - (lines - entry.place.y()) * line);
  if (plotLayout()->margins().bottom() == lines * line) return;
  plotLayout()->setMargins(QMargins(0, 0, 0, lines * line));
  request_replot();
}

int DistanceHistogram::legend_top() const { return legend_.empty() ? height() : legend_.front().place.y(); }

void DistanceHistogram::draw_legend(QCPPainter& painter) {
  const ColourRoles& c = colours();
  painter.setFont(text_font(TextSize::secondary));
  const QFontMetrics metrics(painter.font());
  for (const LegendEntry& entry : legend_) {
    const QRect swatch(entry.place.x() + 5, entry.place.y() + (metrics.height() - 10) / 2, 10, 10);
    painter.setBrush(Qt::NoBrush);
    painter.setAntialiasing(false);
    const auto line_swatch = [&](const QPen& pen) {
      painter.setPen(pen);
      painter.drawLine(
          QLineF(swatch.left() - 4, swatch.center().y(), swatch.right() + 4, swatch.center().y()));
    };
    switch (entry.mark) {
      case Mark::kept:
        painter.fillRect(swatch, c.accent);
        break;
      case Mark::excluded:
        painter.fillRect(swatch, c.excluded);
        painter.setPen(QPen(c.control_edge, 1));
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        break;
      case Mark::selected:
        painter.setPen(QPen(c.mark, 2));
        painter.drawRect(swatch.adjusted(1, 1, -1, -1));
        break;
      case Mark::previous:
        line_swatch(QPen(c.not_learned, 1.2));
        break;
      case Mark::before:  // a bar's outline: beside lines
        painter.setPen(before_pen(c));
        painter.drawPolyline(QPolygonF(
            {QPointF(swatch.left() - 3, swatch.bottom()), QPointF(swatch.left() + 1, swatch.bottom()),
             QPointF(swatch.left() + 1, swatch.top()), QPointF(swatch.right() - 1, swatch.top()),
             QPointF(swatch.right() - 1, swatch.bottom()), QPointF(swatch.right() + 3, swatch.bottom())}));
        break;
      case Mark::weight:
        line_swatch(weight_pen(c));
        break;
      case Mark::overlay:
        line_swatch(overlay_pen(c, entry.overlay));
        break;
    }
    painter.setPen(c.text);
    painter.drawText(QPoint(entry.place.x() + 25, entry.place.y() + metrics.ascent()), entry.text);
  }
}

// In the place of the handles: what the rule made of the sample.
void DistanceHistogram::draw_caption(QCPPainter& painter) {
  const ColourRoles& c = colours();
  const FilterSummary& s = document_.summary();
  const bool none = s.kept.n == 0;
  painter.setFont(text_font(TextSize::secondary, true));
  painter.setPen(none ? c.warning_text : c.text);
  painter.drawText(QRectF(0, 0, width(), axisRect()->top()), Qt::AlignCenter,
                   none ? tr("No fact is kept")
                        : tr("%1 kept, %2 of the sample replaced").arg(count(s.kept.n), count(s.replaced)));
}

void DistanceHistogram::draw_band(QCPPainter& painter) {
  if (!document_.distances()) return;
  if (!has_handles()) return draw_caption(painter);
  const ColourRoles& c = colours();
  const Band b = document_.band();
  const bool none = document_.summary().kept.n == 0;
  const QColor colour = none ? c.warning_text : c.accent;
  const QRect area = axisRect()->rect();
  const double y = area.top() - grip_height_above_axes;
  const double low = grip_x(b.low), high = grip_x(b.high);
  painter.setAntialiasing(true);
  if (dragging_) {
    QPen ghost(c.secondary, 1);
    ghost.setDashPattern({4, 3});
    painter.setPen(ghost);
    for (const auto& [now, before] : {std::pair(b.low, start_.low), std::pair(b.high, start_.high)}) {
      if (now != before && is_seen(before))
        painter.drawLine(QLineF(to_pixel(before), area.top(), to_pixel(before), area.bottom()));
    }
  }
  const bool bar_hot = (hover_ == Part::bar || drag_ == Part::bar);
  painter.setPen(QPen(colour, bar_hot ? 6 : 4, Qt::SolidLine, Qt::FlatCap));
  if (high > low) painter.drawLine(QLineF(low, y, high, y));
  const QFont normal = text_font(TextSize::secondary), bold = text_font(TextSize::secondary, true);
  painter.setFont(bold);
  painter.setPen(none ? c.warning_text : c.text);
  const QString kept_text =
      none ? tr("The band keeps no fact") : tr("%1 kept").arg(count(document_.summary().kept.n));
  const QFontMetrics metrics(bold);
  const int text_width = metrics.horizontalAdvance(kept_text) + 4;
  const double centre = std::clamp((low + high) / 2, text_width / 2.0, width() - text_width / 2.0);
  painter.drawText(QRectF(centre - text_width / 2.0, y - 10 - metrics.height(), text_width, metrics.height()),
                   Qt::AlignCenter, kept_text);
  for (const Part part : {Part::low, Part::high}) {
    const bool is_low = part == Part::low;
    const double x = is_low ? low : high, value = is_low ? b.low : b.high,
                 before = is_low ? start_.low : start_.high;
    const bool dragged = dragging_ && (drag_ == part || drag_ == Part::bar);
    const bool focus = hasFocus() && cursor_ < 0 && grip_ == part;
    const bool hot = dragged || hover_ == part;
    const bool waits = !is_seen(value);  // at the edge of the part that is seen
    painter.setPen(QPen(colour, dragged ? 3 : 2));
    if (!waits) painter.drawLine(QLineF(x, y, x, area.bottom()));
    const QSizeF size = hot ? QSizeF(14, 18) : QSizeF(12, 16);
    const QRectF grip(x - size.width() / 2, y - size.height() / 2, size.width(), size.height());
    if (focus) {
      painter.setPen(QPen(c.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(grip.adjusted(-4, -4, 4, 4), 5, 5);
    }
    painter.setPen(QPen(c.base, 1));
    painter.setBrush(colour);
    painter.drawRoundedRect(grip, 3, 3);
    painter.setPen(QPen(none ? c.warning_back : c.accent_text, 1.3));
    if (waits) {  // which way it lies
      const double side = value < seen().low ? -1 : 1;
      painter.drawPolyline(
          QPolygonF({QPointF(x - 2 * side, y - 4), QPointF(x + 2 * side, y), QPointF(x - 2 * side, y + 4)}));
    } else {
      for (const double dx : {-2.0, 2.0}) painter.drawLine(QLineF(x + dx, y - 4, x + dx, y + 4));
    }
    QString text = number(value, 3);
    if (dragged && value != before) {
      const double change = value - before;
      text += ", " + (change > 0 ? '+' + number(change, 3) : number(change, 3));
    }
    painter.setFont(focus || dragged ? bold : normal);
    painter.setPen(c.text);
    const QFontMetrics m(painter.font());
    const double w = m.horizontalAdvance(text) + 2, away = size.width() / 2 + (focus ? 8 : 4);
    double left = is_low ? x - away - w : x + away;
    // Where the widget ends, the value moves above its grip.
    double text_y = y - m.height() / 2.0;
    if (left < 0 || left + w > width()) {
      left = std::clamp(x - w / 2, 0.0, width() - w);
      text_y = y - 11 - m.height();
    }
    painter.drawText(QRectF(left, text_y, w, m.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
  }
}

DistanceHistogram::Part DistanceHistogram::part_at(const QPointF& position, int* bin) const {
  if (!document_.distances()) return Part::none;
  const QRect area = axisRect()->rect();
  if (!has_handles()) return bar_at(position, bin);
  const Band b = document_.band();
  const double low = grip_x(b.low), high = grip_x(b.high);
  const double y = area.top() - grip_height_above_axes;
  if (position.y() < y - 12 || position.y() > area.bottom()) return Part::none;
  const double to_low = std::abs(position.x() - low), to_high = std::abs(position.x() - high);
  const bool at_grips = position.y() <= y + 10;
  // Of a handle that waits at the edge there is the grip alone.
  const bool nearer_is_seen = is_seen(to_low < to_high ? b.low : b.high);
  if (std::min(to_low, to_high) <= (at_grips ? 9 : grab_zone) && (at_grips || nearer_is_seen)) {
    // Handles that lie on each other come apart to the side of the pointer.
    if (std::abs(to_low - to_high) < 1e-9) return position.x() < low ? Part::low : Part::high;
    return to_low < to_high ? Part::low : Part::high;
  }
  if (position.y() <= y + 6 && position.x() > low && position.x() < high) return Part::bar;
  return bar_at(position, bin);
}

DistanceHistogram::Part DistanceHistogram::bar_at(const QPointF& position, int* bin) const {
  if (!axisRect()->rect().contains(position.toPoint()) || counts_.empty()) return Part::none;
  const auto i =
      static_cast<int>(std::floor((xAxis->pixelToCoord(position.x()) - bins_.first) / bins_.width));
  if (i < 0 || i >= bins() || counts_[static_cast<size_t>(i)] == 0) return Part::none;
  if (bin) *bin = i;
  return Part::bin;
}

void DistanceHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  int bin = -1;
  drag_ = part_at(event->position(), &bin);
  press_ = event->position();
  start_ = document_.band();
  // A grip that waits at the edge is pulled from there.
  dragged_from_ = {std::clamp(start_.low, seen().low, seen().high),
                   std::clamp(start_.high, seen().low, seen().high)};
  last_key_.invalidate();
  cursor_ = -1;
  if (drag_ == Part::low || drag_ == Part::high || drag_ == Part::bar) {
    document_.begin_gesture();
    dragging_ = true;
    if (drag_ != Part::bar) grip_ = drag_;
    if (drag_ == Part::bar) setCursor(Qt::ClosedHandCursor);
  } else if (drag_ == Part::bin) {
    select_bin(bin, select_mode(event->modifiers()));
  }
  replot_band();
}

void DistanceHistogram::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) {
    const double by = xAxis->pixelToCoord(event->position().x()) - xAxis->pixelToCoord(press_.x());
    if (drag_ == Part::bar) {
      const Band axis = document_.full_band();
      const double shift = std::clamp(by, axis.low - start_.low, axis.high - start_.high);
      document_.set_band({start_.low + shift, start_.high + shift});
    } else if (drag_ == Part::low) {
      document_.set_band({std::min(dragged_from_.low + by, start_.high), start_.high});
    } else {
      document_.set_band({start_.low, std::max(dragged_from_.high + by, start_.low)});
    }
    replot_band();
    return;
  }
  const Part part = part_at(event->position());
  setCursor(part == Part::low || part == Part::high ? Qt::SplitHCursor
            : part == Part::bar                     ? Qt::OpenHandCursor
            : part == Part::bin                     ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
  if (part != hover_) {
    hover_ = part;
    replot_band();
  }
}

void DistanceHistogram::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  dragging_ = false;
  drag_ = Part::none;
  unsetCursor();
  replot_band();
}

void DistanceHistogram::mouseDoubleClickEvent(QMouseEvent* event) {
  const Part part = part_at(event->position());
  if (part == Part::low || part == Part::high) Q_EMIT value_wanted(part == Part::high);
}

void DistanceHistogram::leaveEvent(QEvent*) {
  hover_ = Part::none;
  replot_band();
}

// --- a part of the axis
// ---------------------------------------------------------------------------------------------------

void DistanceHistogram::show_part(Band part) {
  const Band whole = document_.full_band();
  const double size =
      std::clamp(part.high - part.low, least_part * (whole.high - whole.low), whole.high - whole.low);
  const double low = std::clamp(part.low, whole.low, whole.high - size);
  const bool all = size >= (whole.high - whole.low) * (1 - 1e-9), was_zoomed = zoom_.has_value();
  if (all && !was_zoomed) return;
  zoom_ = all ? std::nullopt : std::optional(Band{low, low + size});
  // The cursor stays where it was among the bars.
  const double at = cursor_ < 0 ? undefined : bins_.edge(cursor_) + bins_.width / 2;
  rebuild();
  if (const int64_t bin = std::isfinite(at) ? bins_.of(at) : -1; bin >= 0) cursor_ = static_cast<int>(bin);
  if (was_zoomed != zoom_.has_value()) Q_EMIT zoomed_changed();
}

void DistanceHistogram::show_all() { show_part(document_.full_band()); }

void DistanceHistogram::zoom_by(double factor, double around) {
  const Band part = seen();
  show_part({around + factor * (part.low - around), around + factor * (part.high - around)});
}

double DistanceHistogram::place_of_keys() const {
  const Band part = seen(), band = document_.band();
  const double grip = grip_ == Part::high ? band.high : band.low;
  return cursor_ >= 0                     ? bins_.edge(cursor_) + bins_.width / 2
         : has_handles() && is_seen(grip) ? grip
                                          : (part.low + part.high) / 2;
}

// Along the distances: a bar is as high as its facts are many.
void DistanceHistogram::wheelEvent(QWheelEvent* event) {
  if (!document_.distances() || !axisRect()->rect().contains(event->position().toPoint()))
    return CustomPlot::wheelEvent(event);
  event->accept();
  const QPoint turn = event->angleDelta();
  const Band part = seen();
  if (event->modifiers() & Qt::ShiftModifier || std::abs(turn.x()) > std::abs(turn.y())) {
    const double by = -0.1 * (part.high - part.low) * (turn.y() != 0 ? turn.y() : turn.x()) / 120.0;
    return show_part({part.low + by, part.high + by});
  }
  zoom_by(std::pow(0.85, turn.y() / 120.0), xAxis->pixelToCoord(event->position().x()));
}

void DistanceHistogram::step(double low_by, double high_by) {
  // Keys within a second of each other are one undo step.
  if (!last_key_.isValid() || last_key_.elapsed() > 1000) {
    document_.begin_gesture();
    before_keys_ = document_.band();
  }
  last_key_.start();
  Band b = document_.band();
  const Band axis = document_.full_band();
  if (low_by != 0 && high_by != 0) {
    const double shift =
        low_by > 0 ? std::min(low_by, axis.high - b.high) : std::max(low_by, axis.low - b.low);
    b = {b.low + shift, b.high + shift};
  } else if (low_by != 0) {
    b.low = std::min(b.low + low_by, b.high);
  } else {
    b.high = std::max(b.high + high_by, b.low);
  }
  document_.set_band(b);
}

void DistanceHistogram::select_bin(int bin, SelectMode mode) {
  std::vector<int64_t> facts;
  for (size_t i = 0; i < bins_of_.size(); ++i) {
    if (bins_of_[i] == bin) facts.push_back(static_cast<int64_t>(i));
  }
  document_.select(facts, mode);
}

// The next bar that is there, from `to` on in the direction; none: it stays.
void DistanceHistogram::move_cursor(int to, int direction) {
  while (to >= 0 && to < bins() && counts_[static_cast<size_t>(to)] == 0) to += direction;
  if (to < 0 || to >= bins()) return;
  cursor_ = to;
  setAccessibleDescription(words_of_bin(cursor_) + '\n' + summary_text());
  replot_bars();
  replot_band();
  QToolTip::showText(mapToGlobal(bin_rect(cursor_, 0).topLeft().toPoint() - QPoint(0, 40)),
                     words_of_bin(cursor_), this);
}

bool DistanceHistogram::cursor_key(const QKeyEvent& event) {
  if (event.key() == Qt::Key_C && event.modifiers() == Qt::NoModifier) {
    if (cursor_ >= 0) return true;
    // Where the handle is; of a sample, at the first bar.
    const double at =
        has_handles() ? (grip_ == Part::high ? document_.band().high : document_.band().low) : seen().low;
    const auto from = static_cast<int>(
        std::clamp(std::floor((at - bins_.first) / bins_.width), 0.0, static_cast<double>(bins() - 1)));
    move_cursor(from, grip_ == Part::high && has_handles() ? -1 : 1);
    return true;
  }
  if (cursor_ < 0) return false;
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
      const int direction = event.key() == Qt::Key_Left || event.key() == Qt::Key_PageDown ? -1 : 1;
      const bool far = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
      move_cursor(std::clamp(cursor_ + direction * (far ? 10 : 1), 0, bins() - 1), direction);
      return true;
    }
    case Qt::Key_Home:
      move_cursor(0, 1);
      return true;
    case Qt::Key_End:
      move_cursor(bins() - 1, -1);
      return true;
    case Qt::Key_Space:
      select_bin(cursor_, SelectMode::toggle);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      select_bin(cursor_, select_mode(event.modifiers()));
      return true;
    case Qt::Key_Escape:
      cursor_ = -1;
      setAccessibleDescription(summary_text());
      QToolTip::hideText();
      replot_bars();
      replot_band();
      return true;
    default:
      return false;
  }
}

void DistanceHistogram::keyPressEvent(QKeyEvent* event) {
  if (!document_.distances()) return CustomPlot::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom_by(0.8, place_of_keys());
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
      return zoom_by(1.25, place_of_keys());
    case Qt::Key_0:
      if (event->modifiers() & Qt::ControlModifier) break;  // the window's
      return show_all();
    default:
      break;
  }
  if (cursor_key(*event)) return;
  if (!has_handles()) {
    if (event->key() == Qt::Key_Escape) return document_.select_none();
    return CustomPlot::keyPressEvent(event);
  }
  const bool low = grip_ != Part::high;
  const Band b = document_.band();
  const double value = low ? b.low : b.high;
  const auto move_by = [&](double by) { low ? step(by, 0) : step(0, by); };
  const auto sign = event->key() == Qt::Key_Left || event->key() == Qt::Key_PageDown ? -1.0 : 1.0;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (event->modifiers() & Qt::AltModifier) {
        step(sign * bins_.width, sign * bins_.width);
      } else if (event->modifiers() & Qt::ShiftModifier) {
        move_by(sign * 0.001);
      } else if (event->modifiers() & Qt::ControlModifier) {
        const BandIndex& index = document_.band_index();
        const double next = sign > 0 ? index.next_above(value + 1e-6) : index.next_below(value - 1e-6);
        // To the millionth that a band is stored in, on the side that keeps the fact.
        if (std::isfinite(next))
          move_by((low ? std::floor(next * 1e6) : std::ceil(next * 1e6)) / 1e6 - value);
      } else {
        move_by(sign * bins_.width);
      }
      return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      move_by(sign * 10 * bins_.width);
      return;
    case Qt::Key_Home:
    case Qt::Key_End: {
      const BandIndex& index = document_.band_index();
      if (!index.empty()) move_by((event->key() == Qt::Key_Home ? index.lowest() : index.highest()) - value);
      return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT value_wanted(!low);
      return;
    case Qt::Key_Escape:
      if (dragging_) {
        document_.set_band(start_);
        dragging_ = false;
        drag_ = Part::none;
        replot_band();
      } else if (last_key_.isValid()) {
        document_.set_band(before_keys_);
        last_key_.invalidate();
      } else {
        document_.select_none();
      }
      return;
    default:
      CustomPlot::keyPressEvent(event);
  }
}

void DistanceHistogram::focusInEvent(QFocusEvent* event) {
  CustomPlot::focusInEvent(event);
  if (event->reason() == Qt::TabFocusReason) grip_ = Part::low;
  if (event->reason() == Qt::BacktabFocusReason) grip_ = Part::high;
  replot_bars();
  replot_band();
}

void DistanceHistogram::focusOutEvent(QFocusEvent* event) {
  CustomPlot::focusOutEvent(event);
  last_key_.invalidate();
  replot_bars();
  replot_band();
}

bool DistanceHistogram::focusNextPrevChild(bool next) {
  if (document_.distances() && has_handles() && hasFocus() && cursor_ < 0 &&
      (next ? grip_ == Part::low : grip_ == Part::high)) {
    grip_ = next ? Part::high : Part::low;
    last_key_.invalidate();
    replot_band();
    return true;
  }
  return CustomPlot::focusNextPrevChild(next);
}

void DistanceHistogram::focus_low_grip() {
  grip_ = Part::low;
  cursor_ = -1;
  setFocus(Qt::ShortcutFocusReason);
  replot_band();
}

QString DistanceHistogram::words_of_bin(int bin) const {
  const double from = bins_.edge(bin);
  const auto i = static_cast<size_t>(bin);
  // As many as tell its ends apart.
  const int words_decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(bins_.width) - 1e-9)), 3, 9);
  QString text = tr("%1 to %2: %Ln fact(s)", nullptr, static_cast<int>(counts_[i]))
                     .arg(number(from, words_decimals), number(bins_.edge(bin + 1), words_decimals));
  if (selected_[i] > 0) text += ", " + tr("%1 selected").arg(count(selected_[i]));
  if (draws())
    text += ", " + tr("%1 kept, %2 in the sample before replacing").arg(count(kept_[i]), count(before_[i]));
  return text;
}

bool DistanceHistogram::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    int bin = -1;
    if (part_at(help->pos(), &bin) == Part::bin) {
      QToolTip::showText(help->globalPos(), words_of_bin(bin), this);
      return true;
    }
  }
  return CustomPlot::event(event);
}

// In a low panel the bars need the room of the words.
void DistanceHistogram::label_axis() {
  const DistanceTable* table = document_.distances();
  xAxis->setLabel(table && height() >= 150
                      ? tr("Target distance D (%1)").arg(choice_text("distance.metric", table->metric))
                      : QString());
}

void DistanceHistogram::resizeEvent(QResizeEvent* event) {
  label_axis();
  lay_out_legend();
  CustomPlot::resizeEvent(event);
  for (QCPAxis* axis : {yAxis, yAxis2}) axis->ticker()->setTickCount(std::clamp(height() / 52, 2, 5));
}

// A row a bar: few enough to be written at once.
CsvText DistanceHistogram::csv_text() const {
  QString out = draws() ? QStringLiteral("low,high,facts,kept,selected,before\n")
                        : QStringLiteral("low,high,facts,kept,selected\n");
  const auto written = [&out] { return [text = out.toStdString()] { return text; }; };
  if (!document_.distances()) return written();
  std::vector<int64_t> kept(counts_.size(), 0);
  for (size_t i = 0; i < bins_of_.size(); ++i) {
    if (bins_of_[i] >= 0 && document_.is_kept(static_cast<int64_t>(i)))
      ++kept[static_cast<size_t>(bins_of_[i])];
  }
  for (size_t i = 0; i < counts_.size(); ++i) {
    const double low = bins_.edge(static_cast<int64_t>(i));
    out += QString("%1,%2,%3,%4,%5")
               .arg(low, 0, 'g', 12)
               .arg(bins_.edge(static_cast<int64_t>(i) + 1), 0, 'g', 12)
               .arg(counts_[i])
               .arg(kept[i])
               .arg(selected_[i]);
    if (draws()) out += QString(",%1").arg(before_[i]);
    out += '\n';
  }
  return written();
}

QString DistanceHistogram::summary_text() const {
  if (!document_.distances()) return tr("No distances yet.");
  const FilterSummary& s = document_.summary();
  if (draws()) {
    return tr("%1 facts, mean distance %2. Of a sample of %3 with mean %4 and sd %5, %6 are replaced: then "
              "%7 are "
              "kept, with mean %8 and sd %9.")
        .arg(count(s.all.n), number(s.all.mean, 3), count(s.before.n), number(s.before.mean, 3),
             number(s.before.sd, 3), count(s.replaced), count(s.kept.n), number(s.kept.mean, 3),
             number(s.kept.sd, 3));
  }
  const Band b = document_.band();
  return tr("%1 facts, mean distance %2. The band from %3 to %4 keeps %5.")
      .arg(count(s.all.n), number(s.all.mean, 3), number(b.low, 3), number(b.high, 3), count(s.kept.n));
}

}  // namespace seamark
