// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with flat, palette-aware controls: fields and buttons with a 1-px edge, radius 3, accent focus; dock
// titles, headers, bars. Widgets may set dynamic properties: "primary" (true) on a push button, "segment" (0
// first, 1 middle, 2 last, 3 only) on the buttons of a segmented control, "link" (true) on one that looks
// like words in the accent, "problem" (true) on a field whose value is not valid.
#pragma once

#include <QProxyStyle>

namespace seamark {

class SeamarkStyle : public QProxyStyle {
  Q_OBJECT

 public:
  SeamarkStyle();
  void polish(QWidget* widget) override;
  using QProxyStyle::polish;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                       const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace seamark
