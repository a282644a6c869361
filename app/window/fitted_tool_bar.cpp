// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fitted_tool_bar.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>

namespace seamark {

FittedToolBar::FittedToolBar(const QString& title, QWidget* parent) : QToolBar(title, parent) {}

int FittedToolBar::narrowest() const {
  const QMargins margins = layout()->contentsMargins();
  int need = margins.left() + margins.right(), shown = 0;
  for (int i = 0; i < layout()->count(); ++i) {
    QLayoutItem* item = layout()->itemAt(i);
    if (item->isEmpty()) continue;
    need += item->minimumSize().width();
    ++shown;
  }
  return need + std::max(0, shown - 1) * layout()->spacing();
}

void FittedToolBar::fit() {
  int need = narrowest();
  for (size_t i = 0; i < taken_; ++i) need += ways_[i].saves();
  size_t wanted = 0;
  for (; wanted < ways_.size() && need > width(); ++wanted) need -= ways_[wanted].saves();
  if (wanted == taken_) return;
  while (taken_ < wanted) ways_[taken_++].apply(true);
  while (taken_ > wanted) ways_[--taken_].apply(false);
  // At once: the bar is laid out for the words of before.
  for (QAction* action : actions()) {
    QWidget* widget = widgetForAction(action);
    if (!widget || !widget->layout()) continue;
    widget->layout()->activate();
    widget->updateGeometry();
  }
  layout()->activate();
}

bool FittedToolBar::event(QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
      event->type() == QEvent::Show)
    fit();
  return QToolBar::event(event);
}

}  // namespace seamark
