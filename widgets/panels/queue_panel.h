// SPDX-License-Identifier: GPL-3.0-or-later
// Runs: what is running, waits and was done, with the controls of the running one. What waits is put in
// another order by dragging or Alt+Up and Alt+Down, removed, or taken back into the form.
#pragma once

#include <QStackedWidget>
#include <QTableView>
#include <array>

#include "document/run_list_model.h"

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace seamark {

class EmptyState;

// The rows of runs; those that wait are dragged to another place.
class RunTable : public QTableView {
  Q_OBJECT

 public:
  explicit RunTable(SessionDocument& document, QWidget* parent = nullptr);
  RunListModel& runs() { return model_; }
  // Where "Details" of a run that failed stands, in the viewport; empty for other runs.
  QRect details_rect(const QModelIndex& index) const;

 Q_SIGNALS:
  void details_wanted(int run);
  void current_row_changed();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void restore();  // spans and the current row, after the rows were made anew
  SessionDocument& document_;
  RunListModel model_;
  std::array<int, RunListModel::column_count> widths_{};  // also of columns that are hidden now
  QString current_name_;
  int current_row_ = -1;
  int dragged_ = -1;       // place in the queue
  size_t dragged_of_ = 0;  // runs that waited then
};

class QueuePanel : public QWidget {
  Q_OBJECT

 public:
  explicit QueuePanel(SessionDocument& document, QWidget* parent = nullptr);
  RunTable* table() const { return table_; }
  QString waiting_text() const;  // "3 runs wait: 12 to 20 min"; "": none waits

 Q_SIGNALS:
  void details_wanted(int run);  // what is known of a run that failed
  void form_wanted();            // the form has other settings now

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void refresh_actions();
  void show_whole_queue();
  void make_row_actions();
  void remove_from_queue(int place);
  int queued() const;  // of the current row; -1: none
  int run() const;
  SessionDocument& document_;
  QPushButton *pause_, *step_, *go_, *stop_;
  QLabel *run_, *left_, *waiting_;
  QProgressBar* bar_;
  RunTable* table_;
  QStackedWidget* stack_;
  QAction *edit_, *earlier_, *later_, *remove_, *settings_, *continue_, *details_;
};

// "R5 step 92 of 200", or the stage before the first step.
QString run_progress_text(const SessionDocument& document);

}  // namespace seamark
