// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of a study's runs: arrows move, Enter opens a run. A state is a shape, a colour, and words in the
// tooltip; a run that is done shows its share learned as number and bar.
#pragma once

#include <QTableView>

#include "document/study_grid_model.h"

class QPainter;

namespace seamark {

struct ColourRoles;

class StudyGrid : public QTableView {
  Q_OBJECT

 public:
  explicit StudyGrid(StudyGridModel& model, QWidget* parent = nullptr);
  StudyGridModel& grid() const { return model_; }
  void mark_run(const QString& run);  // the current run, where the study's session is open
  QString marked_run() const { return marked_; }

 protected:
  void updateGeometries() override;
  void changeEvent(QEvent* event) override;

 private:
  void lay_out();
  StudyGridModel& model_;
  QString marked_;
  QWidget* corner_ = nullptr;
};

// The mark of a state, 12 px: check, play, cross, pause, dash. `paused`: of one that runs.
void paint_study_state(QPainter& painter, StudyCell::State state, const QRectF& rect,
                       const ColourRoles& colours, bool paused = false);

}  // namespace seamark
