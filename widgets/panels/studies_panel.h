// SPDX-License-Identifier: GPL-3.0-or-later
// Studies: one is chosen, checked and started here; its runs are seen as a grid, and what they say about the
// paper's claims below it.
#pragma once

#include <QWidget>

#include "document/study_desk.h"
#include "figures/figure_spec.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace seamark {

class EmptyState;
class FigureButton;
class StudyGrid;
class StudyGridModel;

class StudiesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit StudiesPanel(StudyDesk& desk, SessionDocument& document, QWidget* parent = nullptr);
  StudyGrid* grid() const { return grid_; }
  QComboBox* chooser() const { return chooser_; }
  QString claims_text() const;
  // What `seamark figure` draws of the study: its conditions with their intervals; none until its session is
  // open and has them.
  std::optional<PanelSpec> figure() const;
  void focus_first();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
  // Questions that the window asks.
  void open_study_wanted();
  void data_file_wanted(const QString& name);
  void start_wanted();
  void open_model_wanted();
  void figure_wanted(const seamark::PanelSpec& panel);

 private:
  QWidget* make_controls();
  QWidget* make_form();
  QWidget* make_results();
  void refresh_form();
  void refresh_data();
  void refresh_state();
  void refresh_grid();
  void refresh_claims();
  void mark_run();
  void refresh_figure();

  StudyDesk& desk_;
  SessionDocument& document_;
  StudyGridModel* model_;
  QPushButton *check_, *start_, *pause_, *stop_, *continue_, *open_, *another_;
  QLabel *title_, *left_;
  QProgressBar* bar_;
  QWidget* form_;
  QComboBox *chooser_, *models_, *studies_;
  QLabel *question_, *study_problem_, *model_problem_, *file_problem_, *checked_, *grid_text_;
  QWidget* model_row_;
  QPushButton* open_model_;
  QVBoxLayout* data_rows_;
  struct DataRow {
    QString name;
    QLineEdit* file;
    QLabel* problem;
  };
  std::vector<DataRow> data_;
  QWidget* counts_;
  QSplitter *split_, *results_;
  StudyGrid* grid_;
  FigureButton* make_figure_;
  QTextBrowser* claims_;
  QWidget* claims_box_;
  QStackedWidget* stack_;
  EmptyState* empty_;
};

}  // namespace seamark
