// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/custom_plot.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QTimer>
#include <deque>

namespace seamark {
namespace {

// In the order of their first request. Plots live in the window's thread.
std::deque<QPointer<CustomPlot>>& waiting_plots() {
  static std::deque<QPointer<CustomPlot>> plots;
  return plots;
}

}  // namespace

Drawn::Drawn(QCustomPlot* plot, const QString& layer, Draw draw, bool clip_to_axes)
    : QCPLayerable(plot, layer), draw_(std::move(draw)), clip_(clip_to_axes) {}

QRect Drawn::clipRect() const {
  return clip_ ? mParentPlot->axisRect()->rect().adjusted(-1, -1, 1, 1) : mParentPlot->viewport();
}

CustomPlot::CustomPlot(QWidget* parent) : QCustomPlot(parent) {
  setLocale(QLocale());  // QCustomPlot itself leaves the groups of thousands out
  setNoAntialiasingOnDrag(false);
  setPlottingHint(QCP::phImmediateRefresh, false);
  for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(4);
    axis->setSubTickLength(0, 0);
    axis->setSubTicks(false);
    axis->setNumberFormat("gb");
    axis->setLabelPadding(2);
    axis->setTickLabelPadding(3);
  }
  xAxis->grid()->setVisible(false);
  apply_theme();
}

void CustomPlot::apply_theme() {
  const ColourRoles& c = colours();
  setBackground(c.base);
  const QFont small = text_font(TextSize::secondary);
  for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
    axis->setBasePen(QPen(c.control_edge, 1));
    axis->setTickPen(QPen(c.control_edge, 1));
    axis->setTickLabelColor(c.text);
    axis->setLabelColor(c.text);
    axis->setTickLabelFont(small);
    axis->setLabelFont(small);
    axis->grid()->setPen(QPen(c.hairline, 1));
    axis->grid()->setZeroLinePen(QPen(c.hairline, 1));
  }
}

void CustomPlot::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_theme();
    request_replot();
  }
}

void CustomPlot::request_replot() {
  if (waits_) return;
  waits_ = true;
  waiting_plots().push_back(this);
  if (waiting_plots().size() == 1) QTimer::singleShot(0, qApp, &CustomPlot::replot_next);
}

void CustomPlot::replot_next() {
  auto& plots = waiting_plots();
  const QPointer<CustomPlot> plot = plots.front();
  plots.pop_front();
  if (!plots.empty()) QTimer::singleShot(0, qApp, &CustomPlot::replot_next);
  if (!plot) return;
  plot->waits_ = false;
  plot->replot(QCustomPlot::rpQueuedRefresh);
}

void CustomPlot::resizeEvent(QResizeEvent*) {
  setViewport(rect());
  request_replot();
}

void CustomPlot::zoom(double x_factor, double y_factor, QPointF around) {
  xAxis->scaleRange(x_factor, xAxis->pixelToCoord(around.x()));
  yAxis->scaleRange(y_factor, yAxis->pixelToCoord(around.y()));
  request_replot();
}

void CustomPlot::pan(double x, double y) {
  const QRectF area = axisRect()->rect();
  xAxis->setRange(xAxis->pixelToCoord(area.left() + x), xAxis->pixelToCoord(area.right() + x));
  yAxis->setRange(yAxis->pixelToCoord(area.bottom() + y), yAxis->pixelToCoord(area.top() + y));
  request_replot();
}

void CustomPlot::copy_to_clipboard() { QApplication::clipboard()->setPixmap(toPixmap(width(), height(), 2)); }

}  // namespace seamark
