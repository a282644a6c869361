// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot with Seamark's theme, drawings of our own on its layers, copy and CSV. The only file that
// includes qcustomplot.h, which needs Qt's keywords while core has members named `slots`.
#pragma once

#include <functional>

#pragma push_macro("signals")
#pragma push_macro("slots")
#pragma push_macro("emit")
#pragma push_macro("foreach")
#undef signals
#undef slots
#undef emit
#undef foreach
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#pragma pop_macro("foreach")
#pragma pop_macro("emit")
#pragma pop_macro("slots")
#pragma pop_macro("signals")

#include "document/csv_text.h"
#include "theme/theme.h"

namespace seamark {

// Something drawn by a function: exact control over pixels, and the same code on screen and paper.
class Drawn : public QCPLayerable {
 public:
  using Draw = std::function<void(QCPPainter&)>;
  Drawn(QCustomPlot* plot, const QString& layer, Draw draw, bool clip_to_axes);

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override { draw_(*painter); }
  QRect clipRect() const override;

 private:
  Draw draw_;
  bool clip_;
};

class CustomPlot : public QCustomPlot {
 public:
  explicit CustomPlot(QWidget* parent = nullptr);
  // The numbers it shows, in the C locale, full precision.
  virtual CsvText csv_text() const = 0;
  QString csv() const { return QString::fromStdString(csv_text()()); }
  virtual QString csv_name() const = 0;  // suggested file name, without ".csv"
  void copy_to_clipboard();
  // Soon, and once for all requests until then; one plot in a turn of the event loop, so that many plots that
  // change together leave the window time for its user.
  void request_replot();
  const ColourRoles& colours() const { return roles(palette()); }

 protected:
  virtual void apply_theme();
  // Both axes about a place of the widget; by pixels of the axes.
  void zoom(double x_factor, double y_factor, QPointF around);
  void pan(double x, double y);
  void changeEvent(QEvent* event) override;
  // Draws later, and once: a layout pass gives many plots several sizes.
  void resizeEvent(QResizeEvent* event) override;

 private:
  static void replot_next();
  bool waits_ = false;
};

}  // namespace seamark
