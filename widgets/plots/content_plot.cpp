// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/content_plot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "document/wording.h"
#include "figures/colour_map.h"
#include "figures/paper_ticker.h"
#include "plots/fact_marks.h"

namespace seamark {
namespace {

constexpr double click_reach = 8, drag_from = 4;
constexpr size_t many_points = 1500;   // more are stamped into an image
constexpr size_t crowd_from = 20'000;  // more get smaller marks: their density shows, and they paint in time
constexpr double crowd_scale = 0.6;
constexpr double usual_radius = 3.5, smallest_radius = 1;
constexpr int size_levels = 8;  // of stamped points

struct Extent {
  double low = INFINITY, high = -INFINITY;
  void take(double value, bool log) {
    if (!std::isfinite(value) || (log && value <= 0)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

QCPRange range_of(Extent e, const AxisContent& axis, bool log, std::optional<double> from,
                  std::optional<double> to, double margin) {
  if (!(e.low <= e.high)) {
    e.low = log ? 0.1 : 0;
    e.high = 1;
  }
  if (log) {
    const double factor = e.low == e.high ? 2 : std::pow(e.high / e.low, margin);
    e.low /= factor;
    e.high *= factor;
  } else {
    const double around =
        e.low == e.high ? (e.low == 0 ? 1 : 0.1 * std::abs(e.low)) : margin * (e.high - e.low);
    const bool at_zero = axis.zero && e.low >= 0;
    e.low = at_zero ? 0 : e.low - around;
    e.high += around;
  }
  if (axis.min && !(log && *axis.min <= 0)) e.low = *axis.min;
  if (axis.max) e.high = *axis.max;
  if (from) e.low = *from;
  if (to) e.high = *to;
  if (!(e.low < e.high)) e.high = e.low + 1;
  return QCPRange(e.low, e.high);
}

// What outcome an ink stands for.
FactOutcome outcome_of(Ink ink) {
  return ink == Ink::learned       ? FactOutcome::learned
         : ink == Ink::not_learned ? FactOutcome::not_learned
         : ink == Ink::moved_away  ? FactOutcome::moved_away
                                   : FactOutcome::none;
}

// Of marks of one size at one pixel the last covers the others: it alone is kept. `points`: size by size, so
// many colours each.
void keep_topmost(std::vector<std::vector<QPoint>>& points, size_t colours, QSize size) {
  std::vector<uint8_t> top;
  const QRect inside(QPoint(), size);
  const auto place = [&](const QPoint& at) -> uint8_t& {
    return top[static_cast<size_t>(at.y()) * static_cast<size_t>(size.width()) + static_cast<size_t>(at.x())];
  };
  for (size_t first = 0; first < points.size(); first += colours) {
    top.assign(static_cast<size_t>(size.width()) * static_cast<size_t>(size.height()), 0);
    for (size_t i = 0; i < colours; ++i) {
      for (const QPoint& at : points[first + i])
        if (inside.contains(at)) place(at) = static_cast<uint8_t>(i + 1);
    }
    for (size_t i = 0; i < colours; ++i)
      std::erase_if(points[first + i],
                    [&](const QPoint& at) { return inside.contains(at) && place(at) != i + 1; });
  }
}

}  // namespace

ContentPlot::ContentPlot(const QString& name, QWidget* parent) : CustomPlot(parent) {
  setAccessibleName(name);
  setToolTip(tr("%1. Arrows pan, + and \u2212 zoom, 0 shows all; L lasso, R rectangle, H hand, C cursor.")
                 .arg(name));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(180, 84);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
  addLayer("marked", layer("axes"), QCustomPlot::limAbove);
  addLayer("tool", layer("marked"), QCustomPlot::limAbove);
  layer("marked")->setMode(QCPLayer::lmBuffered);
  layer("tool")->setMode(QCPLayer::lmBuffered);
  new Drawn(
      this, "background", [this](QCPPainter& p) { draw_under(p); }, true);
  new Drawn(
      this, "main", [this](QCPPainter& p) { draw_marks(p); }, true);
  new Drawn(
      this, "axes", [this](QCPPainter& p) { draw_frame(p); }, false);
  new Drawn(
      this, "marked", [this](QCPPainter& p) { draw_marked(p); }, true);
  new Drawn(
      this, "tool", [this](QCPPainter& p) { draw_tool(p); }, false);
  ContentPlot::apply_theme();
}

void ContentPlot::apply_theme() {
  CustomPlot::apply_theme();
  const ColourRoles& c = colours();
  for (QCPAxis* axis : {xAxis, yAxis}) axis->grid()->setPen(QPen(c.hairline, 1));
}

// --- content
// --------------------------------------------------------------------------------------------------

void ContentPlot::set_content(PanelContent content, const PlotAxes& axes, Keep keep) {
  const bool keeps_view = (keep == Keep::view || (keep == Keep::users_view && view_is_users_)) &&
                          axes == axes_ && !content_.series.empty();
  // The cursor stays at its fact, else at its place in the series.
  std::optional<std::pair<uint32_t, uint32_t>> at;
  int64_t fact_at = -1;
  if (keep != Keep::nothing && cursor_ >= 0) {
    at = by_x_[static_cast<size_t>(cursor_)];
    const auto& facts = content_.series[at->first].fact;
    if (at->second < facts.size()) fact_at = facts[at->second];
  }
  content_ = std::move(content);
  axes_ = axes;
  index_marks();
  cursor_ = -1;
  for (size_t k = 0; at && k < by_x_.size(); ++k) {
    const auto& [s, i] = by_x_[k];
    const auto& facts = content_.series[s].fact;
    if (fact_at >= 0 ? i < facts.size() && facts[i] == fact_at : by_x_[k] == *at) {
      cursor_ = static_cast<int>(k);
      break;
    }
  }
  for (QCPAxis* axis : {xAxis, yAxis}) {
    const bool log = axis == xAxis ? axes.log_x : axes.log_y;
    const AxisContent& words = axis == xAxis ? content_.x : content_.y;
    axis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(QSharedPointer<PaperTicker>::create(log, words.whole, words.categories));
    axis->setLabel(axis == xAxis && !axes.x_named ? QString() : words.label);
  }
  xAxis->grid()->setVisible(axes.square);
  xAxis2->setVisible(axes.square);
  yAxis2->setVisible(axes.square);
  for (QCPAxis* axis : {xAxis2, yAxis2}) {
    axis->setTicks(false);
    axis->setTickLabels(false);
  }
  setAccessibleDescription(content_.summary);
  if (!keeps_view) {
    autoscale();
  } else {
    lay_out();
    request_replot();
  }
}

// What can be read and picked: points, ends of bars, places of lines.
void ContentPlot::index_marks() {
  points_ = 0;
  // Places beside their marks: a comparison then reads one place of memory.
  struct Placed {
    double x;
    std::pair<uint32_t, uint32_t> mark;
  };
  std::vector<Placed> placed;
  for (size_t s = 0; s < content_.series.size(); ++s) {
    const Series& series = content_.series[s];
    for (size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) continue;
      points_ += series.form == Series::Form::points;
      if (axes_.log_y && series.y[i] <= 0) continue;
      placed.push_back({x_of(series, i), {static_cast<uint32_t>(s), static_cast<uint32_t>(i)}});
    }
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.x < b.x; });
  by_x_.clear();
  by_x_.reserve(placed.size());
  for (const Placed& one : placed) by_x_.push_back(one.mark);
}

double ContentPlot::x_of(const Series& series, size_t i) const {
  return series.form == Series::Form::bars && i < series.x_end.size() ? (series.x[i] + series.x_end[i]) / 2
                                                                      : series.x[i];
}

void ContentPlot::autoscale() {
  view_is_users_ = false;
  Extent x, y;
  for (const Series& series : content_.series) {
    for (const double v : series.x) x.take(v, axes_.log_x);
    for (const double v : series.x_end) x.take(v, axes_.log_x);
    for (const std::vector<double>* values : {&series.y, &series.low, &series.high}) {
      for (const double v : *values) y.take(v, axes_.log_y);
    }
  }
  for (const Trail& trail : trails_) {
    for (const double v : trail.x) x.take(v, axes_.log_x);
    for (const double v : trail.y) y.take(v, axes_.log_y);
  }
  for (const Rule& rule : content_.rules) {
    if (rule.horizontal) y.take(rule.at, axes_.log_y);
  }
  const bool lines = !content_.series.empty() && content_.series.front().form == Series::Form::line;
  if (!content_.x.categories.empty()) {
    xAxis->setRange(-0.5, static_cast<double>(content_.x.categories.size()) - 0.5);
  } else {
    xAxis->setRange(range_of(x, content_.x, axes_.log_x, axes_.x_min, axes_.x_max, lines ? 0 : 0.06));
  }
  yAxis->setRange(range_of(y, content_.y, axes_.log_y, axes_.y_min, axes_.y_max, 0.06));
  lay_out();
  request_replot();
}

void ContentPlot::set_trails(std::vector<Trail> trails) {
  trails_ = std::move(trails);
  request_replot();
}

void ContentPlot::set_marked(const FactSet& selection, int64_t current) {
  selection_ = selection;
  current_ = current;
  layer("marked")->replot();
}

QPointF ContentPlot::place_of(int64_t fact) const {
  for (const Series& series : content_.series) {
    for (size_t i = 0; i < series.fact.size(); ++i) {
      if (series.fact[i] == fact) return pixel(series.x[i], series.y[i]);
    }
  }
  return {};
}

CsvText ContentPlot::csv_text() const {
  return [data = content_.data] { return data.csv(); };
}

// --- colours
// --------------------------------------------------------------------------------------------------

QColor ContentPlot::colour_of(const Series& series) const {
  const ColourRoles& c = colours();
  switch (series.ink) {
    case Ink::series:
      return series.index == 0 ? c.accent : c.compared_runs[(series.index - 1) % c.compared_runs.size()];
    case Ink::excluded:
      return c.control_edge;
    case Ink::grey:
      return c.secondary;
    default:
      return outcome_colour(outcome_of(series.ink), c);
  }
}

Qt::PenStyle ContentPlot::dash_of(const Series& series) const {
  if (series.ink != Ink::series && series.ink != Ink::grey) return Qt::SolidLine;
  static constexpr Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                            Qt::DashDotDotLine};
  return dashes[series.index % 5];
}

QPointF ContentPlot::pixel(double x, double y) const {
  return {xAxis->coordToPixel(x), yAxis->coordToPixel(y)};
}

bool ContentPlot::inside(QPointF at) const {
  return QRectF(axisRect()->rect()).adjusted(-1, -1, 1, 1).contains(at);
}

// --- layout
// ---------------------------------------------------------------------------------------------------

void ContentPlot::lay_out() {
  legend_.clear();
  const QFontMetrics metrics(text_font(TextSize::secondary));
  const int row = metrics.height() + 3, left = 54;
  int x = left, y = 6;
  for (const Series& series : content_.series) {
    if (series.name.isEmpty()) continue;
    const QString name = metrics.elidedText(series.name, Qt::ElideRight, std::max(60, width() - left - 38));
    const int entry = metrics.horizontalAdvance(name) + 38;
    if (x > left && x + entry > width() - 10) {
      x = left;
      y += row;
    }
    legend_.push_back({&series, name, QPointF(x, y)});
    x += entry;
  }
  if (content_.sizes && !shows_density()) {
    // "Weight" and two points: what area means.
    const auto add = [&](const QString& text, double radius) {
      const int entry = metrics.horizontalAdvance(text) + (radius > 0 ? 38 : 12);
      if (x > left && x + entry > width() - 10) {
        x = left;
        y += row;
      }
      legend_.push_back({nullptr, text, QPointF(x, y), radius});
      x += entry;
    };
    add(tr("area: %1").arg(content_.sizes->label), 0);
    for (const double value : content_.sizes->shown)
      add(general(value, 3), radius(value / content_.sizes->max));
  }
  if (shows_density()) {
    const QString text =
        tr("density of %1 points, dark: few, light: many").arg(count(static_cast<qint64>(points_)));
    legend_.clear();
    legend_.push_back({nullptr, text, QPointF(left, y = 6)});
  }
  const int top = legend_.empty() ? 10 : y + row + 4;
  int right = 14;
  const bool has_scale = content_.scale && !shows_density();
  if (has_scale) {
    right = 18 + 10 + 6;
    for (const double value : {content_.scale->min, content_.scale->max})
      right = std::max(right, 34 + metrics.horizontalAdvance(general(value, 3)));
  }
  axisRect()->setMargins(QMargins(0, top, right, 0));
  axisRect()->setMinimumMargins(QMargins(40, 0, 0, 0));
  const auto wanted = [](QCPAxis* axis, double count) {
    static_cast<PaperTicker*>(axis->ticker().data())->set_wanted(std::clamp(count, 2.0, 8.0));
  };
  if (qSharedPointerDynamicCast<PaperTicker>(xAxis->ticker())) {
    wanted(xAxis, width() / (content_.x.whole ? 60.0 : 90.0));
    wanted(yAxis, height() / 55.0);
  }
}

void ContentPlot::resizeEvent(QResizeEvent* event) {
  lay_out();
  CustomPlot::resizeEvent(event);
}

// --- drawing
// --------------------------------------------------------------------------------------------------

void ContentPlot::draw_under(QCPPainter& painter) {
  const ColourRoles& c = colours();
  const QCPRange seen = xAxis->range();
  const bool all_in =
      content_.band && content_.band->first <= seen.lower && content_.band->second >= seen.upper;
  if (content_.band && !all_in) {
    const double from = xAxis->coordToPixel(content_.band->first),
                 to = xAxis->coordToPixel(content_.band->second);
    const QRectF area = axisRect()->rect();
    QColor fill = c.accent;
    fill.setAlphaF(0.07F);
    painter.fillRect(QRectF(QPointF(from, area.top()), QPointF(to, area.bottom())), fill);
    painter.setPen(QPen(c.accent, 1));
    for (const double at : {from, to}) painter.drawLine(QLineF(at, area.top(), at, area.bottom()));
    painter.setFont(text_font(TextSize::small));
    painter.drawText(QPointF(from + 4, area.top() + 12), tr("band"));
  }
}

double ContentPlot::radius(double share) const {
  const double largest = points_ > crowd_from ? 3.5 : points_ > many_points ? 5 : 9;
  return std::isfinite(share) ? std::max(smallest_radius, largest * std::sqrt(std::clamp(share, 0.0, 1.0)))
                              : smallest_radius;
}

double ContentPlot::radius_of(int64_t fact) const {
  for (const Series& series : content_.series) {
    for (size_t i = 0; i < series.fact.size(); ++i) {
      if (series.fact[i] == fact) return i < series.size.size() ? radius(series.size[i]) : usual_radius;
    }
  }
  return 0;
}

QStringList ContentPlot::legend_texts() const {
  QStringList out;
  for (const LegendEntry& entry : legend_) out << entry.text;
  return out;
}

void ContentPlot::draw_mark(QPainter& painter, const Series& series, QPointF at, const QColor& colour,
                            double scale) const {
  const FactOutcome outcome = outcome_of(series.ink);
  if (outcome != FactOutcome::none) return draw_outcome_mark(painter, outcome, at, colours(), scale);
  painter.setRenderHint(QPainter::Antialiasing);
  if (series.ink == Ink::excluded) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(at, 1.5 * scale, 1.5 * scale);
    return;
  }
  // A shape of its own for each, so that colour never speaks alone.
  const QPen edge(colour, 1.5);
  switch (series.value.empty() ? series.index % 5 : 0) {
    case 0:
      painter.setPen(scale > 1 ? QPen(colours().base, 0.8) : QPen(Qt::NoPen));  // large ones overlap
      painter.setBrush(colour);
      painter.drawEllipse(at, usual_radius * scale, usual_radius * scale);
      break;
    case 1:
      painter.setPen(edge);
      painter.setBrush(colours().base);
      painter.drawRect(QRectF(at.x() - 3 * scale, at.y() - 3 * scale, 6 * scale, 6 * scale));
      break;
    case 2:
      painter.setPen(edge);
      painter.setBrush(Qt::NoBrush);
      painter.drawLine(at + scale * QPointF(-3.2, -3.2), at + scale * QPointF(3.2, 3.2));
      painter.drawLine(at + scale * QPointF(-3.2, 3.2), at + scale * QPointF(3.2, -3.2));
      break;
    case 3:
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      painter.drawPolygon(QPolygonF({at + scale * QPointF(0, -4.4), at + scale * QPointF(4.4, 0),
                                     at + scale * QPointF(0, 4.4), at + scale * QPointF(-4.4, 0)}));
      break;
    default:
      painter.setPen(edge);
      painter.setBrush(Qt::NoBrush);
      painter.drawLine(at + scale * QPointF(-4, 0), at + scale * QPointF(4, 0));
      painter.drawLine(at + scale * QPointF(0, -4), at + scale * QPointF(0, 4));
  }
}

void ContentPlot::draw_series(QCPPainter& painter, const Series& series) {
  const ColourRoles& c = colours();
  const QColor colour = colour_of(series);
  const QRectF area = axisRect()->rect();
  if (series.form == Series::Form::bars) {
    painter.setAntialiasing(false);
    for (size_t i = 0; i < series.x.size() && i < series.x_end.size(); ++i) {
      const double base = i < series.base.size() ? series.base[i] : 0;
      if (!(series.y[i] > base)) continue;
      const QRectF bar(pixel(series.x[i], series.y[i]), pixel(series.x_end[i], base));
      painter.setPen(series.hollow ? QPen(c.control_edge, 1) : QPen(Qt::NoPen));
      painter.setBrush(series.hollow ? c.excluded : colour);
      painter.drawRect(bar.normalized().adjusted(0.5, 0, -0.5, 0));
    }
    painter.setAntialiasing(true);
    return;
  }
  const bool line = series.form == Series::Form::line || series.joined;
  if (series.form == Series::Form::line && !series.low.empty()) {
    QColor fill = colour;
    fill.setAlphaF(0.22F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    // Where there is no interval the band is parted, as the line is.
    QPolygonF upper, lower;
    for (size_t i = 0; i <= series.x.size(); ++i) {
      if (i < series.x.size() && std::isfinite(series.low[i]) && std::isfinite(series.high[i])) {
        upper << pixel(series.x[i], series.high[i]);
        lower << pixel(series.x[i], series.low[i]);
        continue;
      }
      std::reverse(lower.begin(), lower.end());
      if (upper.size() > 1) painter.drawPolygon(upper + lower);
      upper.clear();
      lower.clear();
    }
  }
  if (line) {
    QColor ink = colour;
    if (series.faint) ink.setAlphaF(0.28F);
    const double width = series.faint ? 1 : series.form == Series::Form::points ? 1.2 : 1.8;
    painter.setPen(QPen(ink, width, series.faint ? Qt::SolidLine : dash_of(series)));
    painter.setBrush(Qt::NoBrush);
    QPolygonF part;
    for (size_t i = 0; i <= series.x.size(); ++i) {
      if (i < series.x.size() && std::isfinite(series.y[i]) && !(axes_.log_y && series.y[i] <= 0)) {
        part << pixel(series.x[i], series.y[i]);
        continue;
      }
      if (part.size() > 1) painter.drawPolyline(part);
      part.clear();
    }
    if (series.form == Series::Form::line && series.x.size() == 1)
      draw_mark(painter, series, pixel(series.x[0], series.y[0]), colour);
  }
  if (series.form != Series::Form::points) return;
  if (!series.low.empty()) {
    painter.setPen(QPen(colour, 1.4));
    for (size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isfinite(series.low[i]) || !std::isfinite(series.high[i])) continue;
      const QPointF low = pixel(series.x[i], series.low[i]), high = pixel(series.x[i], series.high[i]);
      painter.drawLine(low, high);
      for (const QPointF& end : {low, high}) painter.drawLine(end - QPointF(4, 0), end + QPointF(4, 0));
    }
  }
  if (points_ > many_points) return;
  std::vector<size_t> order(series.x.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Small points lie on top of large ones.
  if (!series.size.empty())
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return radius(series.size[a]) > radius(series.size[b]); });
  for (const size_t i : order) {
    const QPointF at = pixel(series.x[i], series.y[i]);
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()) || !area.adjusted(-6, -6, 6, 6).contains(at))
      continue;
    const QColor own = series.value.empty() || !content_.scale
                           ? colour
                           : QColor(colour_of_value(series.value[i], *content_.scale));
    draw_mark(painter, series, at, own, i < series.size.size() ? radius(series.size[i]) / usual_radius : 1);
  }
}

void ContentPlot::draw_marks(QCPPainter& painter) {
  const ColourRoles& c = colours();
  if (!trails_.empty()) {
    QColor ink = c.secondary;
    ink.setAlphaF(trails_.size() > 200 ? 0.22F : 0.45F);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    for (const Trail& trail : trails_) {
      QPolygonF line;
      for (size_t i = 0; i < trail.x.size(); ++i) line << pixel(trail.x[i], trail.y[i]);
      painter.drawPolyline(line);
    }
  }
  for (const Rule& rule : content_.rules) {
    painter.setPen(QPen(c.secondary, 1, Qt::DashLine));
    const QRectF area = axisRect()->rect();
    if (rule.horizontal) {
      const double y = yAxis->coordToPixel(rule.at);
      painter.drawLine(QLineF(area.left(), y, area.right(), y));
    } else {
      const double x = xAxis->coordToPixel(rule.at);
      painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
    }
  }
  if (shows_density()) return draw_density(painter);
  for (const Series& series : content_.series) draw_series(painter, series);
  if (points_ > many_points) draw_many(painter);
}

QImage ContentPlot::empty_layer(double& ratio) const {
  ratio = devicePixelRatioF();
  const QSize size = axisRect()->rect().size() * ratio;
  QImage image(size.expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::transparent);
  return image;
}

QImage ContentPlot::stamp(const Series& series, const QColor& colour, double ratio, double scale) const {
  const int side = static_cast<int>(std::ceil((9 * scale + 2) * ratio)) | 1;
  QImage out(side, side, QImage::Format_ARGB32_Premultiplied);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  painter.scale(ratio, ratio);
  draw_mark(painter, series, QPointF(side / 2.0 / ratio, side / 2.0 / ratio), colour, scale);
  painter.end();
  // Without its empty edge: each of its pixels is looked at for each point.
  const auto is_empty = [&](int edge) {
    for (int i = edge; i < side - edge; ++i) {
      const int far = side - 1 - edge;
      if (qAlpha(out.pixel(i, edge)) || qAlpha(out.pixel(i, far)) || qAlpha(out.pixel(edge, i)) ||
          qAlpha(out.pixel(far, i)))
        return false;
    }
    return true;
  };
  int edge = 0;
  while (2 * edge + 2 < side && is_empty(edge)) ++edge;
  return out.copy(edge, edge, side - 2 * edge, side - 2 * edge);
}

// Puts the same mark at many pixels. A pixel that has it already is passed over: dense clouds cost what is
// seen.
void ContentPlot::stamp_points(QImage& image, const std::vector<QPoint>& points, const QImage& stamp) {
  const int width = image.width(), height = image.height(), side = stamp.width(), half = side / 2;
  const size_t pixels = static_cast<size_t>(width) * static_cast<size_t>(height);
  if (taken_.size() != pixels || ++round_ == 0) {
    taken_.assign(pixels, 0);
    round_ = 1;
  }
  auto* bits = reinterpret_cast<QRgb*>(image.bits());
  const auto stride = image.bytesPerLine() / 4;
  for (const QPoint& at : points) {
    if (at.x() < -half || at.y() < -half || at.x() >= width + half || at.y() >= height + half) continue;
    if (at.x() >= 0 && at.y() >= 0 && at.x() < width && at.y() < height) {
      const size_t place =
          static_cast<size_t>(at.y()) * static_cast<size_t>(width) + static_cast<size_t>(at.x());
      if (taken_[place] == round_) continue;
      taken_[place] = round_;
    }
    for (int y = std::max(0, half - at.y()); y < side && at.y() - half + y < height; ++y) {
      const auto* source = reinterpret_cast<const QRgb*>(stamp.constScanLine(y));
      QRgb* target = bits + (at.y() - half + y) * stride;
      for (int x = std::max(0, half - at.x()); x < side && at.x() - half + x < width; ++x) {
        const QRgb over = source[x];
        const int alpha = qAlpha(over);
        if (alpha == 0) continue;
        QRgb& under = target[at.x() - half + x];
        if (alpha == 255) {
          under = over;
          continue;
        }
        const int rest = 255 - alpha;
        under = qRgba(qRed(over) + qRed(under) * rest / 255, qGreen(over) + qGreen(under) * rest / 255,
                      qBlue(over) + qBlue(under) * rest / 255, alpha + qAlpha(under) * rest / 255);
      }
    }
  }
}

void ContentPlot::draw_many(QCPPainter& painter) {
  double ratio = 1;
  QImage image = empty_layer(ratio);
  const QPointF origin = axisRect()->rect().topLeft();
  const auto place = [&](const Series& series, size_t i) {
    const QPointF at = (pixel(series.x[i], series.y[i]) - origin) * ratio;
    return QPoint(static_cast<int>(std::lround(std::clamp(at.x(), -1e6, 1e6))),
                  static_cast<int>(std::lround(std::clamp(at.y(), -1e6, 1e6))));
  };
  // Points by what their stamp looks like: a shade of the scale and a size. The largest lie at the bottom.
  constexpr size_t shades = 48;
  const double largest = radius(1);
  std::vector<std::vector<QPoint>> points;
  for (const Series& series : content_.series) {
    if (series.form != Series::Form::points) continue;
    const bool by_value = !series.value.empty() && content_.scale, by_size = !series.size.empty();
    const size_t colours = by_value ? shades + 1 : 1;  // the last of several: undefined
    points.assign(colours * (by_size ? size_levels : 1), {});
    for (size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) continue;
      size_t shade = 0, level = 0;
      if (by_value) {
        const double share =
            (series.value[i] - content_.scale->min) / (content_.scale->max - content_.scale->min);
        shade = std::isfinite(share) ? static_cast<size_t>(std::clamp(share, 0.0, 1.0) * (shades - 1) + 0.5)
                                     : shades;
      }
      if (by_size)
        level = static_cast<size_t>((1 - radius(series.size[i]) / largest) * (size_levels - 1) + 0.5);
      points[level * colours + shade].push_back(place(series, i));
    }
    if (by_value) keep_topmost(points, colours, image.size());
    for (size_t at = 0; at < points.size(); ++at) {
      if (points[at].empty()) continue;
      const size_t shade = at % colours, level = at / colours;
      const QColor colour =
          !by_value ? colour_of(series)
          : shade == shades
              ? QColor(0x9a, 0xa2, 0xab)
              : QColor(colour_of_share(static_cast<double>(shade) / (shades - 1), content_.scale->has_sign));
      const double scale =
          by_size
              ? std::max(smallest_radius, largest * (1 - static_cast<double>(level) / (size_levels - 1))) /
                    usual_radius
          : points_ > crowd_from ? crowd_scale
                                 : 1;
      stamp_points(image, points[at], stamp(series, colour, ratio, scale));
    }
  }
  painter.drawImage(origin, image);
}

void ContentPlot::draw_density(QCPPainter& painter) {
  constexpr int cell = 3;
  const QRect area = axisRect()->rect();
  const int columns = std::max(1, area.width() / cell), rows = std::max(1, area.height() / cell);
  std::vector<uint32_t> counts(static_cast<size_t>(columns) * static_cast<size_t>(rows));
  uint32_t most = 1;
  for (const auto& [s, i] : by_x_) {
    const Series& series = content_.series[s];
    if (series.form != Series::Form::points) continue;
    const QPointF at = pixel(series.x[i], series.y[i]) - area.topLeft();
    const int x = static_cast<int>(std::floor(at.x() / cell)),
              y = static_cast<int>(std::floor(at.y() / cell));
    if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
    most = std::max(most,
                    ++counts[static_cast<size_t>(y) * static_cast<size_t>(columns) + static_cast<size_t>(x)]);
  }
  QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      const uint32_t n =
          counts[static_cast<size_t>(y) * static_cast<size_t>(columns) + static_cast<size_t>(x)];
      if (n > 0) image.setPixel(x, y, colour_of_share(std::log1p(n) / std::log1p(most), false));
    }
  }
  painter.drawImage(QRect(area.topLeft(), QSize(columns * cell, rows * cell)), image);
}

void ContentPlot::draw_frame(QCPPainter& painter) {
  const ColourRoles& c = colours();
  painter.setFont(text_font(TextSize::secondary));
  const QFontMetrics metrics(painter.font());
  for (const LegendEntry& entry : legend_) {
    const QPointF middle = entry.place + QPointF(11, metrics.height() / 2.0);
    if (!entry.series) {
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setPen(QPen(c.secondary, 1));
      painter.setBrush(Qt::NoBrush);
      if (entry.radius > 0) painter.drawEllipse(middle, entry.radius, entry.radius);
      painter.setPen(c.text);
      painter.drawText(entry.place + QPointF(entry.radius > 0 ? 27 : 0, metrics.ascent()), entry.text);
      continue;
    }
    const QColor colour = colour_of(*entry.series);
    if (entry.series->form == Series::Form::line) {
      painter.setPen(QPen(colour, 1.8, dash_of(*entry.series)));
      painter.drawLine(middle - QPointF(11, 0), middle + QPointF(11, 0));
    } else if (entry.series->form == Series::Form::bars) {
      painter.setPen(entry.series->hollow ? QPen(c.control_edge, 1) : QPen(Qt::NoPen));
      painter.setBrush(entry.series->hollow ? c.excluded : colour);
      painter.drawRect(QRectF(middle.x() - 5, middle.y() - 5, 10, 10));
    } else {
      draw_mark(painter, *entry.series, middle, colour);
    }
    painter.setPen(c.text);
    painter.drawText(entry.place + QPointF(27, metrics.ascent()), entry.text);
  }
  if (content_.scale && !shows_density()) {
    const QRectF area = axisRect()->rect();
    const QRectF bar(qRound(area.right()) + 12, qRound(area.top()) + 6, 10,
                     std::max(20, qRound(area.height()) - 12));
    painter.setAntialiasing(false);
    for (int i = 0; i < static_cast<int>(bar.height()); ++i)
      painter.fillRect(QRectF(bar.left(), bar.bottom() - i - 1, bar.width(), 1),
                       QColor(colour_of_share(i / bar.height(), content_.scale->has_sign)));
    painter.setAntialiasing(true);
    painter.setPen(c.text);
    painter.drawText(QPointF(bar.right() + 4, bar.top() + metrics.ascent() - 2),
                     general(content_.scale->max, 3));
    painter.drawText(QPointF(bar.right() + 4, bar.bottom()), general(content_.scale->min, 3));
    painter.setPen(c.secondary);
    painter.save();
    painter.translate(bar.right() + 4 + metrics.ascent(), bar.center().y());
    painter.rotate(-90);
    painter.drawText(
        QRectF(-bar.height() / 2, -metrics.ascent(), bar.height(), metrics.height()), Qt::AlignCenter,
        metrics.elidedText(content_.scale->label, Qt::ElideRight, static_cast<int>(bar.height()) - 50));
    painter.restore();
  }
  if (hasFocus()) {
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
  }
}

// The selected facts' rings, and a frame around the current one.
void ContentPlot::draw_marked(QCPPainter& painter) {
  if (shows_density()) return;
  const ColourRoles& c = colours();
  const QRectF area = QRectF(axisRect()->rect()).adjusted(-6, -6, 6, 6);
  const bool rings = selection_.count() > 0 && selection_.count() <= 5000;
  for (const Series& series : content_.series) {
    for (size_t i = 0; i < series.fact.size(); ++i) {
      const bool is_current = series.fact[i] == current_;
      if (!is_current && !selection_.has(series.fact[i])) continue;
      const QPointF at = pixel(series.x[i], series.y[i]);
      if (!area.contains(at)) continue;
      painter.setBrush(Qt::NoBrush);
      const double mark = i < series.size.size() ? radius(series.size[i]) : 0;
      if (selection_.has(series.fact[i])) {
        const double ring = std::max(rings ? 5.5 : 3, mark + 2);
        painter.setPen(QPen(c.mark, rings ? 1.6 : 1));
        painter.drawEllipse(at, ring, ring);
      }
      if (is_current) {
        const double side = std::max(8.0, mark + 4.5);
        painter.setPen(QPen(c.accent, 1.5));
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side));
      }
    }
    for (size_t i = 0; i < series.bin_facts.size(); ++i) {
      const auto& facts = series.bin_facts[i];
      const bool any =
          std::any_of(facts.begin(), facts.end(), [this](int64_t f) { return selection_.has(f); });
      const bool is_current = std::find(facts.begin(), facts.end(), current_) != facts.end();
      const QPointF at = pixel(series.x[i], series.y[i]);
      painter.setBrush(Qt::NoBrush);
      if (any) {
        painter.setPen(QPen(c.mark, 1.6));
        painter.drawEllipse(at, 7, 7);
      }
      if (is_current) {
        painter.setPen(QPen(c.accent, 1.5));
        painter.drawRect(QRectF(at.x() - 9.5, at.y() - 9.5, 19, 19));
      }
    }
  }
}

void ContentPlot::draw_tool(QCPPainter& painter) {
  const ColourRoles& c = colours();
  if (shape_.size() > 1) {
    QColor fill = c.accent;
    fill.setAlphaF(0.08F);
    painter.setPen(QPen(c.mark, 1.2, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawPolygon(shape_);
  }
  if (cursor_ < 0 || !hasFocus()) return;
  const auto [s, i] = by_x_[static_cast<size_t>(cursor_)];
  const QPointF at = pixel_of(content_.series[s], i);
  painter.setPen(QPen(c.accent, 1, Qt::DotLine));
  const QRectF area = axisRect()->rect();
  painter.drawLine(QLineF(at.x(), area.top(), at.x(), area.bottom()));
  painter.drawLine(QLineF(area.left(), at.y(), area.right(), at.y()));
  const QString text = words_of({s, i, true});
  painter.setFont(text_font(TextSize::secondary));
  const QRectF needed = painter.fontMetrics().boundingRect(QRect(0, 0, 260, 200), Qt::TextWordWrap, text);
  QRectF box(at + QPointF(12, 12), needed.size() + QSizeF(12, 8));
  if (box.right() > area.right()) box.moveRight(at.x() - 12);
  if (box.bottom() > area.bottom()) box.moveBottom(at.y() - 12);
  painter.setPen(QPen(c.control_edge, 1));
  painter.setBrush(c.base);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(c.text);
  painter.drawText(box.adjusted(6, 4, -6, -4), Qt::TextWordWrap, text);
}

// --- picking
// --------------------------------------------------------------------------------------------------

ContentPlot::Hit ContentPlot::hit_at(QPointF at, double reach) const {
  Hit best;
  double nearest = reach * reach;
  const double low = xAxis->pixelToCoord(at.x() - reach), high = xAxis->pixelToCoord(at.x() + reach);
  const auto begin = std::lower_bound(by_x_.begin(), by_x_.end(), low, [this](const auto& p, double x) {
    return x_of(content_.series[p.first], p.second) < x;
  });
  for (auto it = begin; it != by_x_.end(); ++it) {
    const Series& series = content_.series[it->first];
    if (x_of(series, it->second) > high) break;
    const QPointF d = pixel_of(series, it->second) - at;
    const double square = d.x() * d.x() + d.y() * d.y();
    if (square <= nearest) {
      nearest = square;
      best = {it->first, it->second, true};
    }
  }
  return best;
}

std::vector<int64_t> ContentPlot::facts_of(const Hit& hit) const {
  if (!hit.is_there) return {};
  const Series& series = content_.series[hit.series];
  if (hit.point < series.bin_facts.size()) return series.bin_facts[hit.point];
  if (hit.point < series.fact.size()) return {series.fact[hit.point]};
  return {};
}

QString ContentPlot::words_of(const Hit& hit) const {
  if (!hit.is_there) return {};
  const Series& series = content_.series[hit.series];
  const auto text = [](double value) { return general(value, 4); };
  QStringList lines;
  const std::vector<int64_t> facts = facts_of(hit);
  if (facts.size() == 1 && words_of_fact_) lines << words_of_fact_(facts[0]);
  if (facts.size() > 1) lines << tr("%1 facts").arg(count(static_cast<qint64>(facts.size())));
  QString place =
      QStringLiteral("%1 %2, %3 %4")
          .arg(content_.x.label, text(x_of(series, hit.point)), content_.y.label, text(series.y[hit.point]))
          .simplified();
  if (hit.point < series.low.size() && std::isfinite(series.low[hit.point]))
    place += ' ' + tr("(%1 to %2)").arg(text(series.low[hit.point]), text(series.high[hit.point]));
  lines << place;
  if (hit.point < series.size.size() && content_.sizes && std::isfinite(series.size[hit.point]))
    lines << QStringLiteral("%1 %2").arg(content_.sizes->label,
                                         text(series.size[hit.point] * content_.sizes->max));
  if (hit.point < series.value.size() && content_.scale)
    lines << QStringLiteral("%1 %2").arg(content_.scale->label, text(series.value[hit.point]));
  const bool is_named = series.ink == Ink::series || series.form != Series::Form::points;
  if (!series.name.isEmpty() && is_named) lines << series.name;
  return lines.join('\n');
}

bool ContentPlot::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Hit hit = hit_at(help->pos(), click_reach);
    if (hit.is_there && !dragging_) {
      QToolTip::showText(help->globalPos(), words_of(hit), this);
      return true;
    }
    if (inside(help->pos())) {
      QToolTip::hideText();
      return true;
    }
  }
  return CustomPlot::event(event);
}

void ContentPlot::set_tool(Tool tool) {
  if (tool_ != tool) {
    tool_ = tool;
    shape_.clear();
    dragging_ = false;
    setCursor(tool == Tool::hand     ? Qt::OpenHandCursor
              : tool == Tool::cursor ? Qt::ArrowCursor
                                     : Qt::CrossCursor);
    layer("tool")->replot();
  }
  Q_EMIT tool_changed(static_cast<int>(tool));
}

void ContentPlot::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() != Qt::LeftButton || !inside(event->position())) return;
  dragging_ = true;
  moved_ = false;
  press_ = last_ = event->position();
  shape_.clear();
  if (tool_ == Tool::hand) setCursor(Qt::ClosedHandCursor);
}

void ContentPlot::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (!dragging_) return;
  if (!moved_ && (at - press_).manhattanLength() < drag_from) return;
  moved_ = true;
  if (tool_ == Tool::hand || tool_ == Tool::cursor) {
    const QPointF d = at - last_;
    move_view(-d.x(), -d.y());
  } else if (tool_ == Tool::rectangle) {
    shape_ = QPolygonF(QRectF(press_, at).normalized());
    layer("tool")->replot();
  } else {
    if (shape_.isEmpty()) shape_ << press_;
    shape_ << at;
    layer("tool")->replot();
  }
  last_ = at;
}

void ContentPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragging_ || event->button() != Qt::LeftButton) return;
  dragging_ = false;
  if (tool_ == Tool::hand) setCursor(Qt::OpenHandCursor);
  if (moved_) {
    if (tool_ == Tool::lasso || tool_ == Tool::rectangle) finish_shape(event->modifiers());
    return;
  }
  const Hit hit = hit_at(event->position(), click_reach);
  const std::vector<int64_t> facts = facts_of(hit);
  if (facts.empty()) return;
  Q_EMIT picked(facts, select_mode(event->modifiers()), facts.size() == 1 ? facts[0] : -1);
}

void ContentPlot::mouseDoubleClickEvent(QMouseEvent*) { autoscale(); }

void ContentPlot::finish_shape(Qt::KeyboardModifiers modifiers) {
  std::vector<int64_t> facts;
  const QRectF box = shape_.boundingRect();
  for (const auto& [s, i] : by_x_) {
    const Series& series = content_.series[s];
    const QPointF at = pixel(series.x[i], series.y[i]);
    if (!box.contains(at) || !shape_.containsPoint(at, Qt::OddEvenFill)) continue;
    for (const int64_t fact : facts_of({s, i, true})) facts.push_back(fact);
  }
  shape_.clear();
  layer("tool")->replot();
  Q_EMIT picked(facts,
                modifiers & (Qt::ControlModifier | Qt::ShiftModifier) ? SelectMode::add : SelectMode::replace,
                facts.size() == 1 ? facts[0] : -1);
}

// --- moving
// ---------------------------------------------------------------------------------------------------

void ContentPlot::move_view(double x, double y) {
  view_is_users_ = true;
  pan(x, y);
}

void ContentPlot::zoom_view(double factor, QPointF around) {
  view_is_users_ = true;
  zoom(factor, factor, around);
}

void ContentPlot::wheelEvent(QWheelEvent* event) {
  if (!inside(event->position())) return CustomPlot::wheelEvent(event);
  zoom_view(std::pow(0.85, event->angleDelta().y() / 120.0), event->position());
  event->accept();
}

void ContentPlot::move_cursor(int step) {
  if (by_x_.empty()) return;
  const auto last = static_cast<int>(by_x_.size()) - 1;
  cursor_ = cursor_ < 0 ? (step > 0 ? 0 : last) : std::clamp(cursor_ + step, 0, last);
  const auto [s, i] = by_x_[static_cast<size_t>(cursor_)];
  setAccessibleDescription(words_of({s, i, true}) + '\n' + content_.summary);
  layer("tool")->replot();
}

void ContentPlot::keyPressEvent(QKeyEvent* event) {
  // Ctrl+C and the like are not the plot's.
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (!plain && event->key() != Qt::Key_Space) return CustomPlot::keyPressEvent(event);
  const bool on_points = tool_ == Tool::cursor && !by_x_.empty();
  const QPointF centre = QRectF(axisRect()->rect()).center();
  switch (event->key()) {
    case Qt::Key_Left:
      return on_points ? move_cursor(-1) : move_view(-40, 0);
    case Qt::Key_Right:
      return on_points ? move_cursor(1) : move_view(40, 0);
    case Qt::Key_Up:
      return move_view(0, -40);
    case Qt::Key_Down:
      return move_view(0, 40);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom_view(0.8, centre);
    case Qt::Key_Minus:
      return zoom_view(1.25, centre);
    case Qt::Key_0:
      return autoscale();
    case Qt::Key_L:
      return set_tool(Tool::lasso);
    case Qt::Key_R:
      return set_tool(Tool::rectangle);
    case Qt::Key_H:
      return set_tool(Tool::hand);
    case Qt::Key_C:
      return set_tool(Tool::cursor);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (cursor_ >= 0) {
        const auto [s, i] = by_x_[static_cast<size_t>(cursor_)];
        const auto facts = facts_of({s, i, true});
        if (!facts.empty())
          Q_EMIT picked(facts, event->key() == Qt::Key_Space ? SelectMode::toggle : SelectMode::replace,
                        facts.size() == 1 ? facts[0] : -1);
      }
      return;
    case Qt::Key_Escape:
      if (!shape_.isEmpty() || cursor_ >= 0) {
        shape_.clear();
        dragging_ = false;
        cursor_ = -1;
        layer("tool")->replot();
        return;
      }
      return Q_EMIT cleared();
    default:
      break;
  }
  CustomPlot::keyPressEvent(event);
}

void ContentPlot::focusInEvent(QFocusEvent* event) {
  CustomPlot::focusInEvent(event);
  request_replot();
}

void ContentPlot::focusOutEvent(QFocusEvent* event) {
  CustomPlot::focusOutEvent(event);
  request_replot();
}

}  // namespace seamark
