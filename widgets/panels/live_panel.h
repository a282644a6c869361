// SPDX-License-Identifier: GPL-3.0-or-later
// Curves of the current run: loss, learned, moved away, and four small ones.
#pragma once

#include <QComboBox>
#include <QStackedWidget>
#include <QTimer>
#include <string>
#include <vector>

#include "document/session_document.h"
#include "figures/figure_spec.h"
#include "figures/run_axis.h"
#include "plots/curve_plot.h"

class QCheckBox;
class QLabel;
class QToolButton;

namespace seamark {

class EmptyState;
class NumberEdit;

class LivePanel : public QWidget {
  Q_OBJECT

 public:
  explicit LivePanel(SessionDocument& document, QWidget* parent = nullptr);
  CurvePlot* loss_plot() const { return loss_; }
  CurvePlot* focused_plot() const;  // the one with the focus, else the loss
  QList<CurvePlot*> plots() const { return {loss_, learned_, moved_, rate_, norm_, speed_, memory_}; }
  RunAxis axis() const;
  QString title() const;
  // What `seamark figure` draws for this view; none while it is empty.
  std::optional<PanelSpec> figure() const;

 Q_SIGNALS:
  void save_csv_wanted(seamark::CustomPlot* plot);
  void figure_wanted(const seamark::PanelSpec& panel);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void refresh_soon();
  void fill_overlays();
  void offer_axes(const RunRecord& run);
  // The run that is overlaid, and where it is one of several seeds the others that came as far; empty: none.
  std::vector<const RunRecord*> overlaid_runs() const;
  void find_seeds();
  // What the curves over the whole run are drawn against now.
  struct Shown {
    RunAxis against = RunAxis::steps;
    CurveUnit unit = CurveUnit::run_steps;
  };
  Shown shown_axis(const RunRecord& run, const std::vector<const RunRecord*>& others) const;
  void set_tool(CurvePlot::Tool tool);

  SessionDocument& document_;
  QStackedWidget* stack_;
  QCheckBox* log_;
  NumberEdit* smoothing_;
  QComboBox *axis_, *overlay_;
  QToolButton* autoscale_;
  QList<QToolButton*> tools_;  // by CurvePlot::Tool
  QLabel* axis_name_;
  CurvePlot *loss_, *learned_, *moved_, *rate_, *norm_, *speed_, *memory_;
  std::vector<std::string> seeds_;  // names of the overlaid run and of those that differ by their seed alone
  double weight_ = 0.8;
  QTimer rest_;           // after a drawing
  bool waiting_ = false;  // something came while it rested
};

// A run's loss as curves: the row of each step and its smoothed form. Single runs against steps: the steps of
// a fact on the x axis, each cohort faint, their mean on top. Empty where the run does not say where it
// stands on the axis.
std::vector<Curve> loss_curves(const RunRecord& run, double smoothing, RunAxis axis = RunAxis::steps);

}  // namespace seamark
