// SPDX-License-Identifier: GPL-3.0-or-later
// What learning one fact, or relation, does to the others, in clustered order.
#pragma once

#include "panels/view_panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace seamark {

class HeatMap;
class Segmented;

class InterferencePanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit InterferencePanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  HeatMap* map() const { return map_; }
  void show_by(bool relations);
  // The facts that a row or column of the map stands for.
  std::vector<int64_t> facts_of(int index) const;
  void compute();
  QString text() const;  // of the chosen cell and the pairs that stand out, as rich text

 protected:
  void refresh() override;

 private:
  // What figure() is of but for the selected facts, which the plot marks by itself.
  std::optional<PanelSpec> drawn() const;
  const ResultTable* table(bool by_relation) const;
  const ResultTable* table() const { return table(by_relation()); }
  bool by_relation() const;
  bool can_compute() const;
  void find_facts();
  std::vector<double> changes_of_cell() const;
  void find_interval();
  void cell_chosen(int row, int column, Qt::KeyboardModifiers modifiers);
  void refresh_marks();
  void refresh_text();
  Segmented* by_;
  QComboBox *matrix_, *kind_;
  QSpinBox* most_;
  QPushButton* compute_;
  HeatMap* map_;
  QLabel* text_;
  std::vector<std::vector<int64_t>> facts_;  // of each row and column of the map
  // Of the chosen cell of relations: worked out beside the window.
  struct CellInterval {
    std::vector<double> changes;  // of each fact affected, what it is of
    double low = undefined, high = undefined;
  } interval_;
};

}  // namespace seamark
