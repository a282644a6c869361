// SPDX-License-Identifier: GPL-3.0-or-later
// What the current run's adapter does to each weight: a map of layers and modules, a cell's spectrum, and its
// amplification beside what random and the weight's own directions give.
#pragma once

#include "panels/view_panel.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace seamark {

class HeatMap;

class LensPanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit LensPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  HeatMap* map() const { return map_; }
  ContentPlot* spectrum() const { return spectrum_; }
  ContentPlot* amplification() const { return amplification_; }
  void compute();

 protected:
  void refresh() override;

 private:
  const ResultTable* table() const;
  std::vector<std::string> where() const;  // of one adapter
  void refresh_cell();
  QComboBox* value_;
  QPushButton* compute_;
  HeatMap* map_;
  ContentPlot *spectrum_, *amplification_;
  QLabel *cell_, *numbers_;
};

}  // namespace seamark
