// SPDX-License-Identifier: GPL-3.0-or-later
// What the current run's adapter does to each weight, after training and at the steps before: a map of layers
// and modules, and of the chosen cell its amplification beside what random and the weight's own directions
// give, its spectrum, and how its directions lie beside another adapter's.
#pragma once

#include <QVariant>

#include "experiment/run_analysis.h"
#include "panels/view_panel.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QSlider;

namespace seamark {

class HeatMap;
class Segmented;

class LensPanel : public ViewPanel {
  Q_OBJECT

 public:
  enum class Detail { spectrum, subspaces, amplification, numbers };

  explicit LensPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  HeatMap* map() const { return map_; }
  ContentPlot* spectrum() const { return spectrum_; }
  ContentPlot* amplification() const { return amplification_; }
  HeatMap* similarity() const { return similarity_; }
  QSlider* step_slider() const { return step_; }
  QString step_text() const;
  QComboBox* adapters() const { return adapters_; }
  QComboBox* beside() const { return beside_; }
  QComboBox* detail() const { return detail_; }
  QComboBox* value() const { return value_; }
  QComboBox* cell() const { return cell_; }
  Segmented* side() const { return side_; }
  void compute();
  void compute_subspaces();
  void show_detail(Detail detail);

 protected:
  void refresh() override;
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  QWidget* make_spectrum_page();
  QWidget* make_subspaces_page();
  const ResultTable* table_of(const char* kind) const;  // of the current run; null: none
  const ResultTable* adapter_table() const { return table_of("weight-lens"); }
  const ResultTable* steps_table() const { return table_of("weight-lens-steps"); }
  const ResultTable* shown_table() const;
  const ResultTable* subspaces() const;  // of the adapter beside what is chosen; null: not computed
  bool looked_at(int64_t fact) const;    // its adapter, after training
  bool shows_steps() const;
  int64_t adapter_fact() const;            // whose adapter; -1: the joint one
  std::vector<std::string> where() const;  // of one adapter, or of the chosen step
  std::vector<std::string> where_of_adapter() const;
  Beside chosen_beside() const;
  QString name_of(const Beside& beside) const;
  // The layer and module of the chosen cell.
  struct Cell {
    std::string layer, module;
    std::vector<std::string> where() const { return {"layer=" + layer, "module=" + module}; }
  };
  Cell chosen_cell() const;
  std::string matrix_of_cell() const;
  bool shows_similarity() const;  // the map is of subspaces
  bool can_compute() const;
  void compute_or_cancel(const QString& job);
  // As the box has it; one that is not there: the one that stands out.
  void choose_cell(const QVariant& cell);
  void fill_cells();
  void cell_picked();
  std::vector<CustomPlot*> plots() const;
  PanelSpec map_figure() const;
  PanelSpec amplification_figure() const;
  PanelSpec similarity_figure() const;
  PanelSpec spectrum_figure() const;
  void fill_adapters();
  void fill_steps();
  void fill_beside();
  void arrange();
  bool amplification_is_named() const;
  void refresh_cell();
  void refresh_amplification(const Cell& cell);
  void refresh_spectrum(const Cell& cell);
  void refresh_similarity(const Cell& cell);
  void offer_subspaces(EmptyState* where, const QString& nothing_here);
  void say_similarity();
  void set_help();
  void keep_choices();
  void restore_choices();

  QComboBox *value_, *adapters_, *cell_, *detail_, *beside_;
  Segmented* side_;
  QToolButton* compute_;
  QSlider* step_;
  QWidget *step_box_, *body_, *amplification_box_;
  QBoxLayout *left_, *columns_, *spectrum_column_;
  QStackedWidget *details_, *map_stack_, *spectrum_stack_, *similarity_stack_;
  EmptyState *map_empty_, *spectrum_empty_, *similarity_empty_;
  HeatMap *map_, *similarity_;
  ContentPlot *spectrum_, *amplification_;
  QLabel *step_text_, *no_steps_, *amplification_title_, *spectrum_note_, *numbers_, *similarity_text_;
  std::vector<int64_t> steps_;       // of the slider
  QString steps_of_;                 // run and group that they belong to
  CustomPlot* last_plot_ = nullptr;  // that had the focus
  QVariant wanted_adapters_;         // chosen by the user
  bool together_ = true;             // map and amplification stand one above the other
  bool named_ = false;               // the axis of the amplification
};

}  // namespace seamark
