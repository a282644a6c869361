// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/view_drag.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>

#include "theme/icons.h"

namespace seamark {
namespace {

constexpr const char* view_format = "application/x-seamark-view";

}  // namespace

std::unique_ptr<QMimeData> view_data(const PanelSpec& panel) {
  FigureSpec figure;
  figure.panels = {panel};
  auto out = std::make_unique<QMimeData>();
  out->setData(view_format, QByteArray::fromStdString(dump_json(figure_to_short_json(figure))));
  return out;
}

std::optional<PanelSpec> dragged_view(const QMimeData* data) {
  if (!data || !data->hasFormat(view_format)) return std::nullopt;
  try {
    // Another program may have put it there: it is read like any file.
    return figure_from_json(parse_json(data->data(view_format).toStdString(), "drop"), "drop").panels.front();
  } catch (const Error&) {
    return std::nullopt;
  }
}

FigureButton::FigureButton(std::function<std::optional<PanelSpec>()> figure, QWidget* parent)
    : QToolButton(parent), figure_(std::move(figure)) {
  setIcon(seamark::icon(IconName::chart));
  setAutoRaise(true);
  setFixedSize(24, 24);
  setAccessibleName(tr("Make figure"));
  setToolTip(tr("Make a figure for a paper of this view (Ctrl+Shift+F), or drag it onto a figure"));
  drag_ = [this](std::unique_ptr<QMimeData> view) {
    auto* drag = new QDrag(this);
    drag->setMimeData(view.release());
    drag->setPixmap(
        icon_pixmap(IconName::chart, palette().color(QPalette::WindowText), 24, devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
  };
  connect(this, &QToolButton::clicked, this, [this] {
    if (const auto panel = figure_()) Q_EMIT figure_wanted(*panel);
  });
}

void FigureButton::mousePressEvent(QMouseEvent* event) {
  press_ = event->pos();
  QToolButton::mousePressEvent(event);
}

void FigureButton::mouseMoveEvent(QMouseEvent* event) {
  if (!isDown() || !(event->buttons() & Qt::LeftButton) ||
      (event->pos() - press_).manhattanLength() < QApplication::startDragDistance())
    return QToolButton::mouseMoveEvent(event);
  const auto panel = figure_();
  if (!panel) return;
  setDown(false);  // a drag is no click
  drag_(view_data(*panel));
}

}  // namespace seamark
