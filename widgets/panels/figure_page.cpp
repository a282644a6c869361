// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_page.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "document/wording.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr double margin_mm = 8;
constexpr int ruler = 22;
constexpr double grip = 10, reach = 8;
constexpr double snap_mm = 1.5;

}  // namespace

FigurePage::FigurePage(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("Preview of the figure"));
  setToolTip(
      tr("The figure as it is printed: 1 mm here is 1 mm on paper at true size. Drag a handle, or press "
         "Shift and "
         "an arrow key, to change its size; a click chooses a panel."));
}

void FigurePage::set(Sheet sheet) {
  sheet_ = std::move(sheet);
  // The caption in full, whatever its length.
  const QRect caption = QFontMetrics(caption_font())
                            .boundingRect(QRect(0, 0, static_cast<int>(sheet_.width_mm * sheet_.scale), 1),
                                          Qt::TextWordWrap | Qt::AlignLeft, sheet_.caption);
  const int below = std::max(96, caption.height() + 44);
  page_height_ =
      ruler + static_cast<int>(std::ceil((sheet_.height_mm + 2 * margin_mm) * sheet_.scale)) + below;
  // What is around it may be larger: rulers go to its edges.
  setMinimumSize(ruler + static_cast<int>(std::ceil((sheet_.width_mm + 2 * margin_mm) * sheet_.scale)) + 24,
                 page_height_);
  update();
}

// 9 pt on paper.
QFont FigurePage::caption_font() const {
  QFont font = text_font(TextSize::body);
  font.setPixelSize(std::max(6, static_cast<int>(std::lround(9 / points_per_mm * sheet_.scale))));
  return font;
}

QRectF FigurePage::place() const {
  // On whole pixels, so that nothing is painted twice into a blur.
  const double left = ruler + 12 + margin_mm * sheet_.scale;
  return QRectF(qRound(left), qRound(left), sheet_.width_mm * sheet_.scale, sheet_.height_mm * sheet_.scale);
}

QRectF FigurePage::handle_rect(Handle handle) const {
  const QRectF at = place();
  const QPointF centre = handle == Handle::right    ? QPointF(at.right(), at.center().y())
                         : handle == Handle::bottom ? QPointF(at.center().x(), at.bottom())
                                                    : at.bottomRight();
  return QRectF(centre - QPointF(grip / 2, grip / 2), QSizeF(grip, grip));
}

// The renderer shares the page out evenly among columns, and among rows by what they need.
QRectF FigurePage::panel_rect(int panel) const {
  const QRectF at = place();
  const int columns = std::max(1, sheet_.columns);
  const auto row = std::min(static_cast<size_t>(panel / columns), sheet_.row_shares.size() - 1);
  double above = 0;
  for (size_t i = 0; i < row; ++i) above += sheet_.row_shares[i];
  const double width = at.width() / columns;
  return QRectF(at.left() + panel % columns * width, at.top() + above * at.height(), width,
                sheet_.row_shares[row] * at.height());
}

FigurePage::Handle FigurePage::handle_at(QPointF at) const {
  const QRectF page = place();
  const bool right = std::abs(at.x() - page.right()) <= reach,
             bottom = std::abs(at.y() - page.bottom()) <= reach;
  if (right && bottom) return Handle::corner;
  if (right && at.y() >= page.top() && at.y() <= page.bottom()) return Handle::right;
  if (bottom && at.x() >= page.left() && at.x() <= page.right()) return Handle::bottom;
  return Handle::none;
}

void FigurePage::paintEvent(QPaintEvent*) {
  const ColourRoles& c = roles(palette());
  const double scale = sheet_.scale;
  QPainter painter(this);
  painter.fillRect(rect(), palette().window());
  const QRectF paper(ruler + 12, ruler + 12, (sheet_.width_mm + 2 * margin_mm) * scale,
                     page_height_ - ruler - 24);
  painter.setPen(QPen(c.frame, 1));
  painter.setBrush(Qt::white);
  painter.drawRect(paper);
  const QRectF at = place();
  painter.drawImage(at.topLeft(), sheet_.image);
  painter.setPen(QPen(light_roles().accent, 1, Qt::DotLine));
  for (const double mm : {0.0, sheet_.column_mm, sheet_.width_mm}) {
    if (mm > sheet_.width_mm + 0.01) continue;
    painter.drawLine(QLineF(at.left() + mm * scale, paper.top() + 1, at.left() + mm * scale, at.bottom()));
  }
  draw_rulers(painter);
  painter.setPen(light_roles().text);
  painter.setFont(caption_font());
  painter.drawText(QRectF(at.left(), at.bottom() + 12, at.width(), paper.bottom() - at.bottom() - 16),
                   Qt::TextWordWrap | Qt::AlignLeft, sheet_.caption);
  draw_handles(painter);
  if (hasFocus()) {
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
}

// With the figure's own extent tinted.
void FigurePage::draw_rulers(QPainter& painter) const {
  const ColourRoles& c = roles(palette());
  const QRectF at = place();
  const double scale = sheet_.scale;
  painter.fillRect(QRectF(0, 0, width(), ruler), c.base);
  painter.fillRect(QRectF(0, 0, ruler, height()), c.base);
  QColor tint = c.accent;
  tint.setAlphaF(0.4F);
  painter.fillRect(QRectF(at.left(), ruler - 4, at.width(), 4), tint);
  painter.fillRect(QRectF(ruler - 4, at.top(), 4, at.height()), tint);
  painter.setFont(text_font(TextSize::small));
  painter.setPen(c.secondary);
  const int step = scale > 6 ? 10 : 20;
  for (int mm = -20; mm * scale + at.left() < width(); mm += 5) {
    const double x = at.left() + mm * scale;
    if (x < ruler) continue;
    painter.drawLine(QLineF(x, ruler - (mm % step ? 3 : 6), x, ruler));
    if (mm % step == 0) painter.drawText(QRectF(x - 20, 1, 40, 13), Qt::AlignCenter, number(mm, 0));
  }
  for (int mm = -20; mm * scale + at.top() < height(); mm += 5) {
    const double y = at.top() + mm * scale;
    if (y < ruler) continue;
    painter.drawLine(QLineF(ruler - (mm % step ? 3 : 6), y, ruler, y));
    if (mm % step != 0) continue;
    painter.save();
    painter.translate(1, y);
    painter.rotate(-90);
    painter.drawText(QRectF(-20, 0, 40, 13), Qt::AlignCenter, number(mm, 0));
    painter.restore();
  }
  painter.fillRect(QRectF(0, 0, ruler, ruler), c.base);
}

void FigurePage::draw_handles(QPainter& painter) const {
  // On paper, which is light in both palettes.
  const QColor accent = light_roles().accent;
  painter.setBrush(Qt::NoBrush);
  if (sheet_.panels > 1) {
    painter.setPen(QPen(accent, 1.5));
    painter.drawRect(panel_rect(sheet_.panel).adjusted(1, 1, -1, -1));
  }
  painter.setPen(QPen(accent, is_resizing() ? 1.5 : 1, Qt::DashLine));
  painter.drawRect(place());
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Handle handle : {Handle::right, Handle::bottom, Handle::corner}) {
    const bool hot = handle == dragged_ || (handle == hover_ && !is_resizing());
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(hot ? accent : QColor(Qt::white));
    painter.drawRoundedRect(handle_rect(handle), 2, 2);
  }
  if (!is_resizing()) return;
  const QString text = QStringLiteral("%1\u00A0×\u00A0%2\u00A0mm")
                           .arg(number(sheet_.width_mm, 0), number(sheet_.height_mm, 0));
  painter.setFont(text_font(TextSize::body, true));
  const QRectF at = place();
  const double width = painter.fontMetrics().horizontalAdvance(text) + 16;
  const QRectF box(std::max<double>(ruler, at.right() - width - 10), at.bottom() - 32, width, 22);
  painter.setPen(Qt::NoPen);
  painter.setBrush(accent);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(Qt::white);
  painter.drawText(box, Qt::AlignCenter, text);
}

void FigurePage::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() != Qt::LeftButton) return;
  dragged_ = handle_at(event->position());
  if (is_resizing()) {
    press_ = event->globalPosition();  // the page itself may move below the pointer
    start_width_ = sheet_.width_mm;
    start_height_ = sheet_.height_mm;
    Q_EMIT resize_began();
    return update();
  }
  for (int i = 0; i < sheet_.panels; ++i) {
    if (panel_rect(i).contains(event->position())) return Q_EMIT panel_chosen(i);
  }
}

void FigurePage::mouseMoveEvent(QMouseEvent* event) {
  if (!is_resizing()) {
    const Handle now = handle_at(event->position());
    setCursor(now == Handle::right    ? Qt::SizeHorCursor
              : now == Handle::bottom ? Qt::SizeVerCursor
              : now == Handle::corner ? Qt::SizeFDiagCursor
                                      : Qt::ArrowCursor);
    if (now != hover_) update();
    hover_ = now;
    return;
  }
  const QPointF by = (event->globalPosition() - press_) / sheet_.scale;
  double width = 0, height = 0;
  if (dragged_ != Handle::bottom) {
    width = std::round(start_width_ + by.x());
    // To the style's own widths where they are near, unless Shift says no.
    if (!(event->modifiers() & Qt::ShiftModifier)) {
      for (const double guide : {sheet_.column_mm, sheet_.page_mm}) {
        if (std::abs(start_width_ + by.x() - guide) <= snap_mm) width = guide;
      }
    }
    width = std::clamp(width, shortest_mm, longest_mm);
  }
  if (dragged_ != Handle::right)
    height = std::clamp(std::round(start_height_ + by.y()), shortest_mm, longest_mm);
  Q_EMIT size_wanted(width, height);
}

void FigurePage::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !is_resizing()) return;
  dragged_ = Handle::none;
  update();
  Q_EMIT resize_ended();
}

void FigurePage::leaveEvent(QEvent*) {
  hover_ = Handle::none;
  update();
}

void FigurePage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && is_resizing()) {
    dragged_ = Handle::none;
    Q_EMIT resize_given_up();
    return update();
  }
  if (event->modifiers() & Qt::ShiftModifier) {
    const int x = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int y = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (x != 0 || y != 0) {
      if (!event->isAutoRepeat()) Q_EMIT resize_began();
      const auto next = [](double now, int step) {
        const double whole = step > 0 ? std::floor(now + 1e-6) : std::ceil(now - 1e-6);
        return std::clamp(whole + step, shortest_mm, longest_mm);
      };
      Q_EMIT size_wanted(x ? next(sheet_.width_mm, x) : 0, y ? next(sheet_.height_mm, y) : 0);
      return Q_EMIT resize_ended();
    }
  }
  QWidget::keyPressEvent(event);
}

}  // namespace seamark
