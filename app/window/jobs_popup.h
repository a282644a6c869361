// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on: a row a job, with its bar and a cross that cancels it. It stands over the button of the
// status bar and follows the jobs while it is open. A row stays where it is until the list is closed, so that
// no other job's cross comes under the pointer: one that ended is greyed, a new one comes in above the
// others.
#pragma once

#include <QFrame>
#include <QTimer>
#include <memory>
#include <vector>

#include "document/session_document.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace seamark {

class StudyDesk;

// A job in words.
struct JobLine {
  quint64 id = 0;
  QString title;
  QString state;             // "step 3 of 80"; "" where its share says all
  double share = undefined;  // of it that is done
  double seconds_left = undefined;
  bool waits = false;
  bool keeps = false;  // cancelled, it stops at its next step and keeps what it has
};
std::vector<JobLine> job_lines(const SessionDocument& document, const StudyDesk& studies);
QString job_state_text(const JobLine& line);  // "62 %, 48 s left"
// The one that ends next; null: there are none. Of those that cannot tell, the first that is going on.
const JobLine* ends_next(const std::vector<JobLine>& lines);

class JobsPopup : public QFrame {
  Q_OBJECT

 public:
  JobsPopup(SessionDocument& document, const StudyDesk& studies, QWidget* parent);
  ~JobsPopup() override;
  void open_above(const QWidget& button);

 protected:
  bool event(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  struct Row;
  void follow();
  void add_row(const JobLine& line);
  void show_line(Row& row, const JobLine* line);  // null: it has ended
  void drop_row(size_t at);
  void place();
  void cancel(quint64 job);
  void cancel_all();

  SessionDocument& document_;
  const StudyDesk& studies_;
  std::vector<std::unique_ptr<Row>> rows_;  // from top to bottom
  QVBoxLayout* column_;
  QLabel* none_;
  QPushButton* cancel_all_;
  QTimer timer_;
  QPoint corner_;  // of the button, that the list stands on
};

}  // namespace seamark
