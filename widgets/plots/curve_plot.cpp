// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/curve_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "document/wording.h"

namespace seamark {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Percent, bytes and plain numbers with as few digits as tell the ticks apart.
class Ticker : public QCPAxisTicker {
 public:
  explicit Ticker(CurvePlot::Format format) : format_(format) {}

 protected:
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

CurvePlot::CurvePlot(const QString& title, Format format, bool small, QWidget* parent)
    : CustomPlot(parent), title_(title), format_(format), small_(small), cursor_(nan) {
  setAccessibleName(title);
  setToolTip(title);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(small ? 96 : 160, small ? 84 : 110);
  axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
  axisRect()->setMargins(QMargins(0, 22, 14, 0));
  axisRect()->setMinimumMargins(QMargins(small ? 34 : 46, 0, 0, 0));
  yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(format)));
  yAxis->ticker()->setTickCount(small ? 2 : 4);
  xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(Format::number)));
  xAxis->ticker()->setTickCount(small ? 2 : 5);
  addLayer("cursor", layer("overlay"), QCustomPlot::limAbove);
  layer("cursor")->setMode(QCPLayer::lmBuffered);
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
  setToolTip(title);
}

void CurvePlot::set_log(bool log) {
  log_ = log;
  yAxis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (log) {
    yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
  } else {
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker(format_)));
    yAxis->ticker()->setTickCount(small_ ? 2 : 4);
  }
}

void CurvePlot::set_curves(std::vector<Curve> curves, double x_end, const QString& x_label) {
  curves_ = std::move(curves);
  x_label_ = x_label;
  while (graphCount() > static_cast<int>(curves_.size())) removeGraph(graphCount() - 1);
  double low = std::numeric_limits<double>::infinity(), high = -low, last = x_end;
  for (size_t i = 0; i < curves_.size(); ++i) {
    const Curve& curve = curves_[i];
    if (static_cast<int>(i) >= graphCount()) addGraph();
    QCPGraph* g = graph(static_cast<int>(i));
    g->setPen(pen_of(curve.role));
    g->setAdaptiveSampling(true);
    g->setData(QVector<double>(curve.x.begin(), curve.x.end()),
               QVector<double>(curve.y.begin(), curve.y.end()), true);
    // A single point has no line: show it as a dot.
    const bool dot = curve.x.size() == 1 && curve.role != Curve::Role::raw;
    g->setScatterStyle(dot ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5)
                           : QCPScatterStyle(QCPScatterStyle::ssNone));
    for (const double v : curve.y) {
      if (!std::isfinite(v) || (log_ && v <= 0)) continue;
      low = std::min(low, v);
      high = std::max(high, v);
    }
    if (!curve.x.empty()) last = std::max(last, curve.x.back());
  }
  xAxis->setRange(0, std::max(1.0, last));
  if (low > high) {
    low = 0;
    high = 1;
  }
  if (log_) {
    yAxis->setRange(low * 0.8, high * 1.25);
  } else {
    if (format_ == Format::percent) high = std::max(high, 0.05);
    // Room for the legend above curves that do not fall.
    const auto named =
        std::count_if(curves_.begin(), curves_.end(), [](const Curve& curve) { return curve.in_legend; });
    if (format_ == Format::percent && named > 1) high *= 1.4 + 0.3 * static_cast<double>(named - 1);
    yAxis->setRange(std::min(0.0, low), high > 0 ? high * 1.08 : 1);
  }
  setAccessibleDescription(curves_.empty() ? QString() : tr("%1: %2").arg(title_, value_));
  request_replot();
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

void CurvePlot::draw_frame(QCPPainter& painter) {
  const ColourRoles& c = colours();
  const QRect area = axisRect()->rect();
  painter.setFont(text_font(TextSize::secondary, true));
  painter.setPen(c.text);
  const QFontMetrics metrics(painter.font());
  const int value_width = value_.isEmpty() ? 0 : metrics.horizontalAdvance(value_);
  const int start = small_ ? 2 : area.left();  // a small plot is hardly wider than its title
  const int title_room = area.right() - start - value_width - 6;
  painter.drawText(QRect(start, area.top() - 20, std::max(20, title_room), 16),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(title_, Qt::ElideRight, std::max(20, title_room)));
  painter.drawText(QRect(area.right() - value_width, area.top() - 20, value_width + 2, 16),
                   Qt::AlignRight | Qt::AlignVCenter, value_);
  if (small_) return;
  // Legend, upper right, only where there is more than one named curve.
  std::vector<const Curve*> named;
  for (const Curve& curve : curves_) {
    if (curve.in_legend) named.push_back(&curve);
  }
  if (named.size() < 2) return;
  painter.setFont(text_font(TextSize::secondary));
  const QFontMetrics small(painter.font());
  int widest = 0;
  for (const Curve* curve : named) widest = std::max(widest, small.horizontalAdvance(curve->name));
  const int line = small.height() + 2;
  const QRect box(area.right() - widest - 36, area.top() + 4, widest + 34,
                  line * static_cast<int>(named.size()) + 4);
  if (box.width() > area.width() * 0.8 || box.height() > area.height()) return;
  QColor back = c.base;
  back.setAlpha(215);
  painter.fillRect(box, back);
  int y = box.top() + 2;
  for (const Curve* curve : named) {
    painter.setPen(pen_of(curve->role));
    painter.drawLine(QLineF(box.left() + 4, y + line / 2, box.left() + 24, y + line / 2));
    painter.setPen(c.text);
    painter.drawText(QRect(box.left() + 30, y, widest + 4, line), Qt::AlignLeft | Qt::AlignVCenter,
                     curve->name);
    y += line;
  }
}

void CurvePlot::set_cursor(double x) {
  cursor_ = x;
  layer("cursor")->replot();
}

void CurvePlot::draw_cursor(QCPPainter& painter) {
  if (!std::isfinite(cursor_) || curves_.empty()) return;
  const ColourRoles& c = colours();
  const QRect area = axisRect()->rect();
  // The measured point nearest to the cursor, of the first curve that has any.
  double at = nan;
  for (const Curve& curve : curves_) {
    for (const double x : curve.x) {
      if (!std::isfinite(at) || std::abs(x - cursor_) < std::abs(at - cursor_)) at = x;
    }
  }
  if (!std::isfinite(at)) return;
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
    if (!curve.in_legend) continue;
    const auto it = std::find(curve.x.begin(), curve.x.end(), at);
    if (it == curve.x.end()) continue;
    const double y = curve.y[static_cast<size_t>(it - curve.x.begin())];
    if (!std::isfinite(y)) continue;
    painter.setPen(QPen(c.base, 1));
    painter.setBrush(pen_of(curve.role).color());
    if (curve.role != Curve::Role::raw) painter.drawEllipse(QPointF(px, yAxis->coordToPixel(y)), 4, 4);
    lines.push_back({curve.name, text_of(y)});
  }
  const QFont bold = text_font(TextSize::secondary, true), normal = text_font(TextSize::secondary);
  const QFontMetrics wide(bold), metrics(normal);
  const QString head = x_label_ + ' ' + count(std::llround(at));
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

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
  set_cursor(axisRect()->rect().contains(event->pos()) ? xAxis->pixelToCoord(event->position().x()) : nan);
}

void CurvePlot::leaveEvent(QEvent*) { set_cursor(nan); }

void CurvePlot::keyPressEvent(QKeyEvent* event) {
  const bool right = event->key() == Qt::Key_Right;
  if (event->key() == Qt::Key_Escape) return set_cursor(nan);
  if (!right && event->key() != Qt::Key_Left) return CustomPlot::keyPressEvent(event);
  // To the next measured point.
  double next = nan;
  for (const Curve& curve : curves_) {
    for (const double x : curve.x) {
      if (!std::isfinite(cursor_))
        next = right ? (std::isfinite(next) ? std::min(next, x) : x)
                     : (std::isfinite(next) ? std::max(next, x) : x);
      else if (right && x > cursor_ + 1e-9)
        next = std::isfinite(next) ? std::min(next, x) : x;
      else if (!right && x < cursor_ - 1e-9)
        next = std::isfinite(next) ? std::max(next, x) : x;
    }
  }
  if (std::isfinite(next)) set_cursor(next);
}

void CurvePlot::focusInEvent(QFocusEvent* event) {
  CustomPlot::focusInEvent(event);
  request_replot();
}

void CurvePlot::focusOutEvent(QFocusEvent* event) {
  CustomPlot::focusOutEvent(event);
  set_cursor(nan);
}

QString CurvePlot::csv() const {
  QString out = QStringLiteral("curve,x,y\n");
  for (const Curve& curve : curves_) {
    QString name = curve.name;
    name.replace('"', QStringLiteral("\"\""));
    for (size_t i = 0; i < curve.x.size(); ++i) {
      out +=
          QStringLiteral("\"%1\",%2,%3\n").arg(name).arg(curve.x[i], 0, 'g', 12).arg(curve.y[i], 0, 'g', 17);
    }
  }
  return out;
}

}  // namespace seamark
