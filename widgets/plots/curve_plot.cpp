// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/curve_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "document/wording.h"

namespace seamark {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

constexpr double drag_from = 4;
constexpr int least_height = 110;

// Percent, bytes and plain numbers with as few digits as tell the ticks apart; whole numbers at whole ticks.
class Ticker : public QCPAxisTicker {
 public:
  explicit Ticker(CurvePlot::Format format) : format_(format) {}

 protected:
  double getTickStep(const QCPRange& range) override {
    const double step = QCPAxisTicker::getTickStep(range);
    return format_ == CurvePlot::Format::count ? std::max(1.0, std::round(step)) : step;
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    if (std::abs(tick) < 1e-12) tick = 0;
    switch (format_) {
      case CurvePlot::Format::percent:
        return general(std::round(tick * 1000) / 10, 4) + QStringLiteral("\u00A0%");
      case CurvePlot::Format::bytes:
        return general(tick / 1e9, 3);
      case CurvePlot::Format::count:
        return count(std::llround(tick));
      default:
        return minus(short_number(tick, 3));
    }
  }

 private:
  CurvePlot::Format format_;
};

}  // namespace

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
  std::vector<double> out(values.size(), nan);
  double sum = 0, mass = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i])) {
      sum = weight * sum + (1 - weight) * values[i];
      mass = weight * mass + (1 - weight);
    }
    if (mass > 0) out[i] = sum / mass;
  }
  return out;
}

std::vector<size_t> drawn_rows(const std::vector<double>& y, size_t from, size_t to, size_t buckets) {
  std::vector<size_t> out;
  const size_t n = to - from;
  if (n <= 4 * buckets) {
    for (size_t i = from; i < to; ++i) out.push_back(i);
    return out;
  }
  for (size_t b = 0; b < buckets; ++b) {
    const size_t first = from + n * b / buckets, last = from + n * (b + 1) / buckets - 1;
    size_t least = first, most = first;
    for (size_t i = first; i <= last; ++i) {
      if (!std::isfinite(y[i])) continue;
      if (!(y[least] <= y[i])) least = i;  // also where y[least] is NaN
      if (!(y[most] >= y[i])) most = i;
    }
    for (const size_t i : {first, std::min(least, most), std::max(least, most), last})
      if (out.empty() || out.back() < i) out.push_back(i);
  }
  return out;
}

CurvePlot::CurvePlot(const QString& title, Format format, bool small, QWidget* parent)
    : CustomPlot(parent), title_(title), format_(format), small_(small), cursor_(nan) {
  set_title(title);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(small ? 92 : 160, small ? 84 : least_height);
  axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
  axisRect()->setMargins(QMargins(0, 22, 14, 0));
  axisRect()->setMinimumMargins(QMargins(small ? 34 : 46, 0, 0, 0));
  yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(format)));
  yAxis->ticker()->setTickCount(small ? 2 : 4);
  addLayer("cursor", layer("overlay"), QCustomPlot::limAbove);
  layer("cursor")->setMode(QCPLayer::lmBuffered);
  new Drawn(
      this, "grid", [this](QCPPainter& p) { draw_bands(p); }, true);
  new Drawn(
      this, "axes", [this](QCPPainter& p) { draw_frame(p); }, false);
  new Drawn(
      this, "cursor", [this](QCPPainter& p) { draw_cursor(p); }, false);
  CurvePlot::apply_theme();
}

void CurvePlot::apply_theme() {
  CustomPlot::apply_theme();
  if (small_) {
    xAxis->setTickLabelFont(text_font(TextSize::small));
    yAxis->setTickLabelFont(text_font(TextSize::small));
  }
  for (int i = 0; i < graphCount(); ++i) graph(i)->setPen(pen_of(curves_[static_cast<size_t>(i)].role));
}

QPen CurvePlot::pen_of(Curve::Role role) const {
  const ColourRoles& c = colours();
  QColor faint = c.accent;
  faint.setAlphaF(0.28F);
  switch (role) {
    case Curve::Role::current:
      return QPen(c.accent, 1.8);
    case Curve::Role::current_all:
      return QPen(c.accent, 1.6, Qt::DotLine);
    case Curve::Role::raw:
      return QPen(faint, 1);
    case Curve::Role::overlay:
      return QPen(c.compared_runs[0], 1.6, Qt::DashLine);
  }
  return {};
}

void CurvePlot::set_title(const QString& title) {
  title_ = title;
  setAccessibleName(title);
  setToolTip(tr("%1. Wheel, + and \u2212 zoom along the steps (with Shift: the values), 0 shows all; C "
                "cursor, H hand, "
                "R rectangle to zoom into.")
                 .arg(title));
}

void CurvePlot::set_axis_named(bool named) {
  if (named == axis_named_) return;
  axis_named_ = named;
  name_axis();
}

void CurvePlot::name_axis() {
  const QString label = axis_named_ ? axis_.label : QString();
  if (xAxis->label() == label) return;
  xAxis->setLabel(label);
  lay_out_legend();
  request_replot();
}

void CurvePlot::set_log(bool log) {
  log_ = log;
  yAxis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (log) {
    yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
  } else {
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(format_)));
    fit_ticks();
  }
}

void CurvePlot::set_curves(std::vector<Curve> curves, const CurveAxis& axis) {
  if (axis.label != axis_.label && zoomed_) {
    zoomed_ = false;  // of another axis
    Q_EMIT zoomed_changed();
  }
  curves_ = std::move(curves);
  axis_ = axis;
  xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(axis.whole ? Format::count : Format::number)));
  xAxis->ticker()->setTickCount(small_ ? 2 : 5);
  while (graphCount() > static_cast<int>(curves_.size())) removeGraph(graphCount() - 1);
  for (size_t i = 0; i < curves_.size(); ++i) {
    const Curve& curve = curves_[i];
    if (static_cast<int>(i) >= graphCount()) addGraph();
    QCPGraph* g = graph(static_cast<int>(i));
    g->setPen(pen_of(curve.role));
    // A single point has no line: show it as a dot.
    const bool dot = curve.x.size() == 1 && curve.role != Curve::Role::raw;
    g->setScatterStyle(dot ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5)
                           : QCPScatterStyle(QCPScatterStyle::ssNone));
  }
  if (!zoomed_) fit();
  name_axis();  // with a graph for each curve: another height fills them
  lay_out_legend();
  fill_graphs();
  setAccessibleDescription(curves_.empty() ? QString() : tr("%1: %2").arg(title_, value_));
  request_replot();
}

// Both axes over everything.
void CurvePlot::fit() {
  double low = std::numeric_limits<double>::infinity(), high = -low, last = axis_.end;
  for (const Curve& curve : curves_) {
    for (const std::vector<double>* values : {&curve.y, &curve.low, &curve.high}) {
      for (const double v : *values) {
        if (!std::isfinite(v) || (log_ && v <= 0)) continue;
        low = std::min(low, v);
        high = std::max(high, v);
      }
    }
    if (!curve.x.empty()) last = std::max(last, curve.x.back());
  }
  xAxis->setRange(0, last > 0 ? last : 1);
  if (low > high) {
    low = 0;
    high = 1;
  }
  if (log_) {
    yAxis->setRange(low * 0.8, high * 1.25);
  } else if (format_ == Format::percent) {
    yAxis->setRange(0, std::min(1.02, std::max(high, 0.05) * 1.08));  // no share is above 100 %
  } else {
    yAxis->setRange(std::min(0.0, low), high > 0 ? high * 1.08 : 1);
  }
}

void CurvePlot::autoscale() {
  fit();
  if (zoomed_) {
    zoomed_ = false;
    Q_EMIT zoomed_changed();
  }
  fill_graphs();
  request_replot();
}

void CurvePlot::view_moved() {
  fill_graphs();
  request_replot();
  if (zoomed_) return;
  zoomed_ = true;
  Q_EMIT zoomed_changed();
}

// The graphs hold what the view can show: a run of 10^5 steps is drawn as fast as one of 10^3.
void CurvePlot::fill_graphs() {
  const auto pixels = static_cast<size_t>(std::max(64, width()));
  for (size_t c = 0; c < curves_.size(); ++c) {
    const Curve& curve = curves_[c];
    const auto [from, to] = rows_in_view(curve);
    QVector<QCPGraphData> points;
    for (const size_t i : drawn_rows(curve.y, from, to, pixels)) points.push_back({curve.x[i], curve.y[i]});
    graph(static_cast<int>(c))->data()->set(std::move(points), true);
  }
}

// With a neighbour on each side, to which the line goes on.
std::pair<size_t, size_t> CurvePlot::rows_in_view(const Curve& curve) const {
  const auto place = [&](std::vector<double>::const_iterator at) {
    return static_cast<size_t>(at - curve.x.begin());
  };
  size_t from = place(std::lower_bound(curve.x.begin(), curve.x.end(), xAxis->range().lower));
  const size_t to = place(std::upper_bound(curve.x.begin(), curve.x.end(), xAxis->range().upper));
  from -= from > 0;
  return {from, std::max(from, std::min(curve.x.size(), to + 1))};
}

// Under the curves, in their colour.
void CurvePlot::draw_bands(QCPPainter& painter) {
  constexpr float opacity = 0.22F;
  const auto pixels = static_cast<size_t>(std::max(64, width()));
  for (const Curve& curve : curves_) {
    if (curve.low.empty()) continue;
    const auto [from, to] = rows_in_view(curve);
    QPolygonF edge;
    for (const size_t i : drawn_rows(curve.high, from, to, pixels))
      edge << QPointF(xAxis->coordToPixel(curve.x[i]), yAxis->coordToPixel(curve.high[i]));
    std::vector<size_t> back = drawn_rows(curve.low, from, to, pixels);
    std::reverse(back.begin(), back.end());
    for (const size_t i : back)
      edge << QPointF(xAxis->coordToPixel(curve.x[i]), yAxis->coordToPixel(curve.low[i]));
    QColor colour = pen_of(curve.role).color();
    colour.setAlphaF(opacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(edge);
  }
}

// Under the title, in as many lines as it needs: it never covers a curve.
void CurvePlot::lay_out_legend() {
  legend_.clear();
  std::vector<size_t> named;
  for (size_t i = 0; i < curves_.size(); ++i) {
    if (curves_[i].in_legend) named.push_back(i);
  }
  int height = 0;
  if (!small_ && named.size() > 1) {
    const QFontMetrics metrics(text_font(TextSize::secondary));
    const int line = metrics.height() + 2, room = std::max(60, width() - 60);
    int x = 0, y = 0;
    for (const size_t i : named) {
      const int wanted = std::min(room, 30 + metrics.horizontalAdvance(curves_[i].name) + 2);
      if (x > 0 && x + wanted > room) {
        x = 0;
        y += line;
      }
      legend_.push_back({i, QRect(x, y, wanted, line)});
      x += wanted + 14;
    }
    height = y + line;
  }
  const QMargins margins(0, 22 + height, 14, 0);
  if (axisRect()->margins() != margins) axisRect()->setMargins(margins);
  // Legend and label take no room from the curves.
  if (!small_) setMinimumHeight(least_height + height + label_height());
  fit_ticks();
}

int CurvePlot::label_height() const {
  return xAxis->label().isEmpty() ? 0 : QFontMetrics(xAxis->labelFont()).height() + xAxis->labelPadding();
}

// As many as stand apart, whatever the height.
void CurvePlot::fit_ticks() {
  const int room = height() - axisRect()->margins().top() - 24 - label_height();
  if (!log_) yAxis->ticker()->setTickCount(std::clamp(room / 24, 1, small_ ? 2 : 4));
}

QString CurvePlot::text_of(double value) const {
  switch (format_) {
    case Format::percent:
      return percent(value);
    case Format::bytes:
      return bytes(value);
    case Format::scientific:
      return minus(short_number(value, 3));
    case Format::count:
      return count(std::llround(value));
    case Format::number:
      return number(value, 3);
  }
  return {};
}

QString CurvePlot::value_at(const Curve& curve, size_t i) const {
  const QString value = text_of(curve.y[i]);
  return curve.low.empty() ? value
                           : value + QStringLiteral(" \u00B1 ") + text_of((curve.high[i] - curve.low[i]) / 2);
}

void CurvePlot::draw_frame(QCPPainter& painter) {
  const ColourRoles& c = colours();
  const QRect area = axisRect()->rect();
  painter.setFont(text_font(TextSize::secondary, true));
  painter.setPen(c.text);
  const QFontMetrics metrics(painter.font());
  const int value_width = value_.isEmpty() ? 0 : metrics.horizontalAdvance(value_);
  const int start = small_ ? 2 : area.left();  // a small plot is hardly wider than its title
  const int title_room = area.right() - start - value_width - 6;
  const int top = area.top() - axisRect()->margins().top() + 2;
  painter.drawText(QRect(start, top, std::max(20, title_room), 16), Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(title_, Qt::ElideRight, std::max(20, title_room)));
  painter.drawText(QRect(area.right() - value_width, top, value_width + 2, 16),
                   Qt::AlignRight | Qt::AlignVCenter, value_);
  painter.setFont(text_font(TextSize::secondary));
  const QFontMetrics normal(painter.font());
  const int legend_height = legend_.empty() ? 0 : legend_.back().place.bottom() + 1;
  for (const LegendEntry& entry : legend_) {
    const Curve& curve = curves_[entry.curve];
    const QRect place = entry.place.translated(area.left(), area.top() - 2 - legend_height);
    painter.setPen(pen_of(curve.role));
    painter.drawLine(QLineF(place.left(), place.center().y(), place.left() + 22, place.center().y()));
    painter.setPen(c.text);
    painter.drawText(place.adjusted(28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     normal.elidedText(curve.name, Qt::ElideRight, place.width() - 28));
  }
}

void CurvePlot::set_cursor(double x) {
  cursor_ = x;
  layer("cursor")->replot();
}

// The measured place nearest to the cursor, of all curves; NaN where there is none.
double CurvePlot::cursor_place() const {
  double at = nan;
  if (!std::isfinite(cursor_)) return at;
  for (const Curve& curve : curves_) {
    auto next = std::lower_bound(curve.x.begin(), curve.x.end(), cursor_);
    for (int side = 0; side < 2; ++side) {
      if (next != curve.x.end() && (!std::isfinite(at) || std::abs(*next - cursor_) < std::abs(at - cursor_)))
        at = *next;
      if (next == curve.x.begin()) break;
      --next;
    }
  }
  return at;
}

QString CurvePlot::place_text(double x) const {
  return axis_.label + ' ' + (axis_.whole ? count(std::llround(x)) : number(x, 2));
}

QStringList CurvePlot::readout() const {
  const double at = cursor_place();
  if (!std::isfinite(at)) return {};
  QStringList out{place_text(at)};
  for (const Curve& curve : curves_) {
    if (!curve.in_legend || !curve.in_readout) continue;
    const auto it = std::lower_bound(curve.x.begin(), curve.x.end(), at);
    if (it == curve.x.end() || *it != at) continue;
    const auto row = static_cast<size_t>(it - curve.x.begin());
    if (std::isfinite(curve.y[row])) out += curve.name + QStringLiteral(": ") + value_at(curve, row);
  }
  return out;
}

void CurvePlot::draw_shape(QCPPainter& painter) {
  if (shape_.isNull()) return;
  painter.setPen(QPen(colours().mark, 1, Qt::DashLine));
  QColor fill = colours().accent;
  fill.setAlphaF(0.12F);
  painter.setBrush(fill);
  painter.drawRect(shape_.normalized());
}

void CurvePlot::draw_cursor(QCPPainter& painter) {
  draw_shape(painter);
  const double at = cursor_place();
  if (!std::isfinite(at)) return;
  const ColourRoles& c = colours();
  const QRect area = axisRect()->rect();
  if (at < xAxis->range().lower || at > xAxis->range().upper) return;
  struct Line {
    QString name, value;
  };
  std::vector<Line> lines;
  const double px = xAxis->coordToPixel(at);
  painter.setAntialiasing(true);
  QPen pen(c.text, 1);
  pen.setDashPattern({3, 2});
  painter.setPen(pen);
  painter.drawLine(QLineF(px, area.top(), px, area.bottom()));
  for (const Curve& curve : curves_) {
    if (!curve.in_legend || !curve.in_readout) continue;
    const auto it = std::lower_bound(curve.x.begin(), curve.x.end(), at);
    if (it == curve.x.end() || *it != at) continue;
    const auto row = static_cast<size_t>(it - curve.x.begin());
    const double y = curve.y[row];
    if (!std::isfinite(y)) continue;
    painter.setPen(QPen(c.base, 1));
    painter.setBrush(pen_of(curve.role).color());
    if (curve.role != Curve::Role::raw) painter.drawEllipse(QPointF(px, yAxis->coordToPixel(y)), 4, 4);
    lines.push_back({curve.name, value_at(curve, row)});
  }
  const QFont bold = text_font(TextSize::secondary, true), normal = text_font(TextSize::secondary);
  const QFontMetrics wide(bold), metrics(normal);
  const QString head = place_text(at);
  int names = 0, values = 0;
  for (const Line& line : lines) {
    names = std::max(names, metrics.horizontalAdvance(line.name));
    values = std::max(values, wide.horizontalAdvance(line.value));
  }
  const int row = metrics.height() + 2;
  QRectF box(0, 0, std::max(wide.horizontalAdvance(head), names + values + 12) + 16,
             row * static_cast<int>(lines.size() + 1) + 10);
  box.moveTopLeft(QPointF(px + 8, area.top() + 4));
  if (box.right() > width()) box.moveRight(px - 8);
  if (box.left() < 0) box.moveLeft(0);
  if (box.bottom() > height()) box.moveBottom(height() - 1);
  painter.setPen(QPen(c.control_edge, 1));
  painter.setBrush(c.base);
  painter.drawRoundedRect(box, 3, 3);
  painter.setFont(bold);
  painter.setPen(c.text);
  painter.drawText(QPointF(box.left() + 8, box.top() + 4 + wide.ascent()), head);
  double y = box.top() + 4 + row;
  for (const Line& line : lines) {
    painter.setFont(normal);
    painter.setPen(c.secondary);
    painter.drawText(QPointF(box.left() + 8, y + metrics.ascent()), line.name);
    painter.setFont(bold);
    painter.setPen(c.text);
    painter.drawText(QPointF(box.left() + 8 + names + 12, y + metrics.ascent()), line.value);
    y += row;
  }
}

// --- moving
// ---------------------------------------------------------------------------------------------------

void CurvePlot::set_tool(Tool tool) {
  tool_ = tool;
  shape_ = {};
  setCursor(tool == Tool::hand ? Qt::OpenHandCursor : Qt::CrossCursor);
  set_cursor(nan);
}

void CurvePlot::choose_tool(Tool tool) {
  set_tool(tool);
  Q_EMIT tool_changed(tool);
}

void CurvePlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !inside(event->position())) return;
  setFocus(Qt::MouseFocusReason);
  dragging_ = true;
  moved_ = false;
  press_ = last_ = event->position();
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (!dragging_) return set_cursor(inside(at) && tool_ == Tool::cursor ? xAxis->pixelToCoord(at.x()) : nan);
  if (!moved_ && (at - press_).manhattanLength() < drag_from) return;
  moved_ = true;
  if (tool_ == Tool::rectangle) {
    shape_ = QRectF(press_, at).normalized().intersected(QRectF(axisRect()->rect()));
    layer("cursor")->replot();
  } else {
    pan(last_.x() - at.x(), last_.y() - at.y());
    view_moved();
  }
  last_ = at;
}

void CurvePlot::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragging_ || event->button() != Qt::LeftButton) return;
  dragging_ = false;
  const QRectF shape = std::exchange(shape_, QRectF());
  if (shape.width() < drag_from || shape.height() < drag_from) return;
  xAxis->setRange(xAxis->pixelToCoord(shape.left()), xAxis->pixelToCoord(shape.right()));
  yAxis->setRange(yAxis->pixelToCoord(shape.bottom()), yAxis->pixelToCoord(shape.top()));
  view_moved();
}

void CurvePlot::mouseDoubleClickEvent(QMouseEvent*) {
  dragging_ = false;
  autoscale();
}

void CurvePlot::wheelEvent(QWheelEvent* event) {
  if (!inside(event->position())) return CustomPlot::wheelEvent(event);
  // Alt and Shift turn the wheel sideways on some systems.
  const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
  const double factor = std::pow(0.85, turn / 120.0);
  const bool values = event->modifiers() & Qt::ShiftModifier;
  zoom(values ? 1 : factor, values ? factor : 1, event->position());
  view_moved();
  event->accept();
}

void CurvePlot::leaveEvent(QEvent*) { set_cursor(nan); }

// To the next measured place; from the right end of the view at first.
void CurvePlot::move_cursor(bool right) {
  const double here = cursor_place();
  double next = nan;
  for (const Curve& curve : curves_) {
    if (curve.x.empty()) continue;
    auto at = right ? std::upper_bound(curve.x.begin(), curve.x.end(), here)
                    : std::lower_bound(curve.x.begin(), curve.x.end(), here);
    if (!std::isfinite(here)) at = right ? curve.x.begin() : curve.x.end();
    if (right ? at == curve.x.end() : at == curve.x.begin()) continue;
    const double x = right ? *at : *std::prev(at);
    next = !std::isfinite(next) ? x : right ? std::min(next, x) : std::max(next, x);
  }
  if (!std::isfinite(next)) return;
  set_cursor(next);
  setAccessibleDescription(readout().join(QStringLiteral(", ")));
}

void CurvePlot::keyPressEvent(QKeyEvent* event) {
  const QPointF centre = QRectF(axisRect()->rect()).center();
  const bool values = event->modifiers() & Qt::ShiftModifier;
  const auto zoom_by = [&](double factor) {
    zoom(values ? 1 : factor, values ? factor : 1, centre);
    view_moved();
  };
  const auto move = [&](double x, double y) {
    pan(x, y);
    view_moved();
  };
  switch (event->key()) {
    case Qt::Key_Left:
      return tool_ == Tool::cursor ? move_cursor(false) : move(-40, 0);
    case Qt::Key_Right:
      return tool_ == Tool::cursor ? move_cursor(true) : move(40, 0);
    case Qt::Key_Up:
      return move(0, -40);
    case Qt::Key_Down:
      return move(0, 40);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom_by(0.8);
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
      return zoom_by(1.25);
    case Qt::Key_0:
      return autoscale();
    case Qt::Key_H:
      return choose_tool(Tool::hand);
    case Qt::Key_R:
      return choose_tool(Tool::rectangle);
    case Qt::Key_C:
      if (event->modifiers()) break;
      return choose_tool(Tool::cursor);
    case Qt::Key_Escape:
      dragging_ = false;
      shape_ = {};
      return set_cursor(nan);
    default:
      break;
  }
  CustomPlot::keyPressEvent(event);
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  CustomPlot::resizeEvent(event);
  lay_out_legend();
  fill_graphs();
}

void CurvePlot::focusInEvent(QFocusEvent* event) {
  CustomPlot::focusInEvent(event);
  request_replot();
}

void CurvePlot::focusOutEvent(QFocusEvent* event) {
  CustomPlot::focusOutEvent(event);
  set_cursor(nan);
}

CsvText CurvePlot::csv_text() const {
  return [curves = curves_] {
    const bool bands =
        std::any_of(curves.begin(), curves.end(), [](const Curve& curve) { return !curve.low.empty(); });
    QString out = bands ? QStringLiteral("curve,x,y,low,high\n") : QStringLiteral("curve,x,y\n");
    for (const Curve& curve : curves) {
      QString name = curve.name;
      name.replace('"', QStringLiteral("\"\""));
      for (size_t i = 0; i < curve.x.size(); ++i) {
        out +=
            QStringLiteral("\"%1\",%2,%3").arg(name).arg(curve.x[i], 0, 'g', 12).arg(curve.y[i], 0, 'g', 17);
        if (bands && curve.low.empty()) out += QStringLiteral(",,");
        if (!curve.low.empty())
          out += QStringLiteral(",%1,%2").arg(curve.low[i], 0, 'g', 17).arg(curve.high[i], 0, 'g', 17);
        out += '\n';
      }
    }
    return out.toStdString();
  };
}

}  // namespace seamark
