// SPDX-License-Identifier: GPL-3.0-or-later
// Runs: what is running, waits and was done, with the controls of the running one.
#pragma once

#include <QStackedWidget>

#include "document/run_list_model.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace seamark {

class EmptyState;

class QueuePanel : public QWidget {
  Q_OBJECT

 public:
  explicit QueuePanel(SessionDocument& document, QWidget* parent = nullptr);
  QTableView* table() const { return table_; }

 private:
  void refresh();
  SessionDocument& document_;
  RunListModel model_;
  QPushButton *pause_, *step_, *go_, *stop_;
  QLabel *run_, *left_;
  QProgressBar* bar_;
  QTableView* table_;
  QStackedWidget* stack_;
};

// "R5 step 92 of 200", or the stage before the first step.
QString run_progress_text(const SessionDocument& document);

}  // namespace seamark
