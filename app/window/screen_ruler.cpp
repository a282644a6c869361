// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screen_ruler.h"

#include <QDoubleSpinBox>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "panels/true_size.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int line_height = 22;
constexpr double most_px = 440;

}  // namespace

ScreenRuler::ScreenRuler(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, line_height, 0, 0);
  length_ = new QDoubleSpinBox;
  length_->setDecimals(1);
  length_->setSingleStep(0.5);
  length_->setSuffix(QStringLiteral(" mm"));
  column->addWidget(length_, 0, Qt::AlignLeft);
  length_->setRange(nominal_line_mm / 2 * share(), nominal_line_mm * 2 * share());
  length_->setValue(nominal_line_mm * share());
}

// Half of it where a small line of pixels is all that fits.
double ScreenRuler::share() const {
  return reported_pixels_per_mm(screen()) * nominal_line_mm <= most_px ? 1 : 0.5;
}

double ScreenRuler::drawn_px() const { return reported_pixels_per_mm(screen()) * nominal_line_mm * share(); }

void ScreenRuler::show_length(double line_mm) { length_->setValue(line_mm * share()); }

double ScreenRuler::line_mm() const { return length_->value() / share(); }

QSize ScreenRuler::sizeHint() const {
  return {static_cast<int>(drawn_px()) + 2, line_height + length_->sizeHint().height()};
}

// From the middle of one end's stroke to the middle of the other's.
void ScreenRuler::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(QPen(roles(palette()).text, 1));
  const double left = 0.5, right = left + drawn_px(), middle = line_height / 2.0 + 0.5;
  painter.drawLine(QPointF(left, middle), QPointF(right, middle));
  for (const double x : {left, right}) painter.drawLine(QPointF(x, middle - 7), QPointF(x, middle + 7));
}

}  // namespace seamark
