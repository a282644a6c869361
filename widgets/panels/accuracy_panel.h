// SPDX-License-Identifier: GPL-3.0-or-later
// Share learned over bins of the target distance, beside another run, with the paired verdict.
#pragma once

#include "panels/view_panel.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace seamark {

class RunVerdict;

class AccuracyPanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit AccuracyPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  ContentPlot* plot() const { return plot_; }
  QComboBox* bin_rule() const { return rule_; }
  QComboBox* interval() const { return interval_; }
  void compare_with(const QString& run);  // empty: none
  QString verdict() const;                // as rich text

 protected:
  void refresh() override;

 private:
  // What figure() is of but for the selected facts, which the plot marks by itself.
  std::optional<PanelSpec> drawn() const;
  const RunRecord* other() const;
  void say_verdict();
  ContentPlot* plot_;
  QSpinBox* bins_;
  QComboBox *rule_, *interval_, *compare_;
  QLabel* verdict_;
  RunVerdict* comparison_;
  QString shown_;  // what is on the plot: zoom and place stay while it grows
};

}  // namespace seamark
