// SPDX-License-Identifier: GPL-3.0-or-later
// A view on its way into a figure: the button that makes a figure of it, or is dragged onto the list or the
// page of figures.
#pragma once

#include <QToolButton>
#include <functional>
#include <memory>
#include <optional>

#include "figures/figure_spec.h"

class QMimeData;

namespace seamark {

std::unique_ptr<QMimeData> view_data(const PanelSpec& panel);
// None where the data is no view.
std::optional<PanelSpec> dragged_view(const QMimeData* data);

class FigureButton : public QToolButton {
  Q_OBJECT

 public:
  using Drag = std::function<void(std::unique_ptr<QMimeData>)>;
  // `figure`: what the view would draw; none while it is empty.
  explicit FigureButton(std::function<std::optional<PanelSpec>()> figure, QWidget* parent = nullptr);
  // What takes a drag over from here; by itself the desktop's drag and drop.
  void set_drag(Drag drag) { drag_ = std::move(drag); }

 Q_SIGNALS:
  void figure_wanted(const seamark::PanelSpec& panel);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  std::function<std::optional<PanelSpec>()> figure_;
  Drag drag_;
  QPoint press_;
};

}  // namespace seamark
