// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own paper styles: use one, rename it in place, delete it, import a file.
#pragma once

#include <QWidget>

#include "document/figure_desk.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace seamark {

class OwnStylesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit OwnStylesPanel(FigureDesk& desk, QWidget* parent = nullptr);
  QListWidget* list() const { return list_; }

 Q_SIGNALS:
  void import_wanted();
  void delete_wanted(const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  QString chosen() const;
  void use();
  FigureDesk& desk_;
  QStackedWidget* stack_;
  QListWidget* list_;
  QPushButton *use_, *rename_, *delete_;
};

}  // namespace seamark
