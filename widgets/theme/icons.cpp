// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include "theme/theme.h"

namespace seamark {
namespace {

void polyline(QPainterPath& path, std::initializer_list<QPointF> points, bool closed = false) {
  auto it = points.begin();
  path.moveTo(*it);
  while (++it != points.end()) path.lineTo(*it);
  if (closed) path.closeSubpath();
}

struct Drawing {
  QPainterPath lines, fill;
};

Drawing drawing(IconName name) {
  Drawing d;
  QPainterPath& p = d.lines;
  switch (name) {
    case IconName::play:
      polyline(p, {{4.5, 2.5}, {12.5, 8}, {4.5, 13.5}}, true);
      break;
    case IconName::plus:
      polyline(p, {{8, 3}, {8, 13}});
      polyline(p, {{3, 8}, {13, 8}});
      break;
    case IconName::folder:
      polyline(p, {{1.5, 13}, {1.5, 3.5}, {6, 3.5}, {7.5, 5.5}, {14.5, 5.5}, {14.5, 13}}, true);
      break;
    case IconName::document:
      polyline(p, {{3.5, 1.5}, {9.5, 1.5}, {12.5, 4.5}, {12.5, 14.5}, {3.5, 14.5}}, true);
      polyline(p, {{9.5, 1.5}, {9.5, 4.5}, {12.5, 4.5}});
      break;
    case IconName::cube:
      polyline(p, {{8, 1.5}, {13.8, 4.6}, {13.8, 11.4}, {8, 14.5}, {2.2, 11.4}, {2.2, 4.6}}, true);
      polyline(p, {{2.2, 4.6}, {8, 7.8}, {13.8, 4.6}});
      polyline(p, {{8, 7.8}, {8, 14.5}});
      break;
    case IconName::save:
      polyline(p, {{2, 2}, {11, 2}, {14, 5}, {14, 14}, {2, 14}}, true);
      polyline(p, {{4.5, 2}, {4.5, 6}, {10.5, 6}, {10.5, 2}});
      polyline(p, {{4.5, 14}, {4.5, 9.5}, {11.5, 9.5}, {11.5, 14}});
      break;
    case IconName::undo:
    case IconName::redo: {
      polyline(p, {{5.5, 2.5}, {2.5, 5.5}, {5.5, 8.5}});
      p.moveTo(2.5, 5.5);
      p.lineTo(9.5, 5.5);
      p.cubicTo(15, 5.5, 15, 13, 9.5, 13);
      p.lineTo(7, 13);
      if (name == IconName::redo) p = QTransform(-1, 0, 0, 1, 16, 0).map(p);
      break;
    }
    case IconName::search:
      p.addEllipse(QPointF(7, 7), 4.5, 4.5);
      polyline(p, {{10.3, 10.3}, {14, 14}});
      break;
    case IconName::close:
      polyline(p, {{4, 4}, {12, 12}});
      polyline(p, {{12, 4}, {4, 12}});
      break;
    case IconName::float_:
      polyline(p, {{5.5, 2.5}, {13.5, 2.5}, {13.5, 10.5}, {5.5, 10.5}}, true);
      polyline(p, {{5.5, 5.5}, {2.5, 5.5}, {2.5, 13.5}, {10.5, 13.5}, {10.5, 10.5}});
      break;
    case IconName::columns:
      polyline(p, {{2, 3}, {14, 3}, {14, 13}, {2, 13}}, true);
      polyline(p, {{6, 3}, {6, 13}});
      polyline(p, {{10, 3}, {10, 13}});
      break;
    case IconName::pause:
      polyline(p, {{5.5, 3}, {5.5, 13}});
      polyline(p, {{10.5, 3}, {10.5, 13}});
      break;
    case IconName::step:
      polyline(p, {{3.5, 3}, {10, 8}, {3.5, 13}}, true);
      polyline(p, {{12.5, 3}, {12.5, 13}});
      break;
    case IconName::stop:
      polyline(p, {{3.5, 3.5}, {12.5, 3.5}, {12.5, 12.5}, {3.5, 12.5}}, true);
      break;
    case IconName::check:
      polyline(p, {{3, 8.5}, {6.5, 12}, {13, 4}});
      break;
    case IconName::warning:
      polyline(p, {{8, 2}, {14.5, 13.5}, {1.5, 13.5}}, true);
      polyline(p, {{8, 6}, {8, 9.7}});
      d.fill.addEllipse(QPointF(8, 11.7), 0.9, 0.9);
      break;
    case IconName::error:
      p.addEllipse(QPointF(8, 8), 6.2, 6.2);
      polyline(p, {{8, 4.6}, {8, 8.8}});
      d.fill.addEllipse(QPointF(8, 11), 0.9, 0.9);
      break;
    case IconName::info:
      p.addEllipse(QPointF(8, 8), 6.2, 6.2);
      polyline(p, {{8, 7.4}, {8, 11.4}});
      d.fill.addEllipse(QPointF(8, 5), 0.9, 0.9);
      break;
    case IconName::autoscale:
      polyline(p, {{2.5, 6}, {2.5, 2.5}, {6, 2.5}});
      polyline(p, {{10, 2.5}, {13.5, 2.5}, {13.5, 6}});
      polyline(p, {{13.5, 10}, {13.5, 13.5}, {10, 13.5}});
      polyline(p, {{6, 13.5}, {2.5, 13.5}, {2.5, 10}});
      break;
    case IconName::copy:
      polyline(p, {{5.5, 5.5}, {13.5, 5.5}, {13.5, 13.5}, {5.5, 13.5}}, true);
      polyline(p, {{10.5, 5.5}, {10.5, 2.5}, {2.5, 2.5}, {2.5, 10.5}, {5.5, 10.5}});
      break;
    case IconName::table:
      polyline(p, {{2, 3}, {14, 3}, {14, 13}, {2, 13}}, true);
      polyline(p, {{2, 6.5}, {14, 6.5}});
      polyline(p, {{2, 9.8}, {14, 9.8}});
      polyline(p, {{7, 3}, {7, 13}});
      break;
    case IconName::clock:
      p.addEllipse(QPointF(8, 8), 6.2, 6.2);
      polyline(p, {{8, 4.2}, {8, 8}, {10.8, 9.6}});
      break;
    case IconName::invert:
      polyline(p, {{2.5, 2.5}, {13.5, 2.5}, {13.5, 13.5}, {2.5, 13.5}}, true);
      polyline(p, {{13.5, 2.5}, {2.5, 13.5}});
      break;
    case IconName::clear:
      polyline(p, {{4.5, 4.5}, {11.5, 11.5}});
      polyline(p, {{11.5, 4.5}, {4.5, 11.5}});
      break;
    case IconName::export_:
      polyline(p, {{8, 2}, {8, 10}});
      polyline(p, {{4.8, 7}, {8, 10.2}, {11.2, 7}});
      polyline(p, {{2.5, 11}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 11}});
      break;
    case IconName::chevron_right:
      polyline(p, {{6, 3.5}, {10.5, 8}, {6, 12.5}});
      break;
    case IconName::chevron_down:
      polyline(p, {{4, 6}, {8, 10}, {12, 6}});
      break;
    case IconName::lens:
      p.addEllipse(QPointF(8, 8), 5, 5);
      break;
    case IconName::cursor:
      polyline(p, {{8, 1.5}, {8, 6}});
      polyline(p, {{8, 10}, {8, 14.5}});
      polyline(p, {{1.5, 8}, {6, 8}});
      polyline(p, {{10, 8}, {14.5, 8}});
      d.fill.addEllipse(QPointF(8, 8), 1, 1);
      break;
    case IconName::lasso:
      p.addEllipse(QPointF(8.3, 6), 6, 4);
      p.moveTo(4.6, 9.2);
      p.cubicTo(2, 10, 4.5, 12.5, 6, 11.2);
      p.cubicTo(6.6, 10.2, 4.2, 9, 4, 11.5);
      p.cubicTo(4, 13, 5.4, 13.6, 6.6, 14.4);
      break;
    case IconName::rectangle:
      for (const double at : {2.5, 6.7, 10.9}) {
        polyline(p, {{at, 3}, {at + 2.6, 3}});
        polyline(p, {{at, 13}, {at + 2.6, 13}});
      }
      for (const double at : {3.0, 6.9, 10.8}) {
        polyline(p, {{2.5, at}, {2.5, at + 2.2}});
        polyline(p, {{13.5, at}, {13.5, at + 2.2}});
      }
      break;
    case IconName::hand:
      polyline(p, {{8, 1.5}, {8, 14.5}});
      polyline(p, {{1.5, 8}, {14.5, 8}});
      polyline(p, {{6, 3.5}, {8, 1.5}, {10, 3.5}});
      polyline(p, {{6, 12.5}, {8, 14.5}, {10, 12.5}});
      polyline(p, {{3.5, 6}, {1.5, 8}, {3.5, 10}});
      polyline(p, {{12.5, 6}, {14.5, 8}, {12.5, 10}});
      break;
    case IconName::chart:
      polyline(p, {{2.5, 2.5}, {2.5, 13.5}, {13.5, 13.5}});
      polyline(p, {{4.5, 10.5}, {7, 7}, {9.5, 9}, {13, 4}});
      break;
    case IconName::lock:
      polyline(p, {{3.5, 7}, {12.5, 7}, {12.5, 14}, {3.5, 14}}, true);
      p.moveTo(5.5, 7);
      p.cubicTo(5.5, 1.2, 10.5, 1.2, 10.5, 7);
      break;
    case IconName::again:
      p.arcMoveTo(QRectF(3, 3, 10, 10), 40);
      p.arcTo(QRectF(3, 3, 10, 10), 40, 290);
      polyline(p, {{12.6, 1.6}, {12.2, 5}, {8.8, 4.6}});
      break;
  }
  return d;
}

class LineIcon : public QIconEngine {
 public:
  explicit LineIcon(IconName name) : name_(name) {}
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const ColourRoles& c = roles(QApplication::palette());
    const QColor colour = mode == QIcon::Disabled ? c.disabled : state == QIcon::On ? c.accent : c.secondary;
    paint_icon(*painter, name_, rect, colour);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap out(size);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return out;
  }
  QIconEngine* clone() const override { return new LineIcon(name_); }

 private:
  IconName name_;
};

}  // namespace

void paint_icon(QPainter& painter, IconName name, const QRectF& rect, const QColor& colour) {
  const Drawing d = drawing(name);
  const qreal side = std::min(rect.width(), rect.height());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.center() - QPointF(side / 2, side / 2));
  painter.scale(side / 16, side / 16);
  painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(d.lines);
  painter.fillPath(d.fill, colour);
  painter.restore();
}

QIcon icon(IconName name) { return QIcon(new LineIcon(name)); }

QPixmap icon_pixmap(IconName name, const QColor& colour, int size, qreal pixel_ratio) {
  QPixmap out(QSize(size, size) * pixel_ratio);
  out.setDevicePixelRatio(pixel_ratio);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  paint_icon(painter, name, QRectF(0, 0, size, size), colour);
  return out;
}

}  // namespace seamark
