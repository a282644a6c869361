// SPDX-License-Identifier: GPL-3.0-or-later
// Facts by what the model computes of them, on the untuned model's principal components: untuned, after a
// run, and on the way there.
#pragma once

#include "analysis/features.h"
#include "analysis/pca.h"
#include "document/feature_forecast.h"
#include "panels/view_panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QTimer;

namespace seamark {

class FeaturesPanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit FeaturesPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  ContentPlot* plot() const { return plot_; }
  QComboBox* colour() const { return colour_; }
  QComboBox* size_by() const { return size_; }
  QComboBox* state() const { return state_; }
  QSlider* step_slider() const { return step_; }
  FeatureOptions wanted() const;
  void compute();

 Q_SIGNALS:
  void open_model_wanted();

 protected:
  void refresh() override;

 private:
  // What figure() is of but for the selected facts, which the plot marks by itself.
  std::optional<PanelSpec> drawn() const;
  // The table of the wanted features, and the run that holds it (null: the session).
  struct Found {
    const ResultTable* table = nullptr;
    const RunRecord* run = nullptr;
  };
  Found find_table() const { return find_table(rows_normalised()); }
  Found find_table(bool normalised) const;
  bool rows_normalised() const;
  bool side_by_side() const;  // all states at once
  bool has_table(const RunRecord& run) const;
  bool lacks_run() const;  // the current one's features can be had and are not there
  std::vector<std::string> runs_with_table() const;  // the current one first
  bool needs_filter() const;                         // what is shown follows the filter as it is set now
  const SelectionTable* filter_now() const;          // null: not needed, or there are no distances yet
  void state_chosen();
  void keep_choices();
  void restore_choices();
  void choose_stored();
  const ResultTable* trajectory() const;
  void fill_states();
  void normalise_rows();  // shows them so, computed where they are not yet
  void show_progress();
  void show_notes(const ResultTable& table);
  void show_basis(const ResultTable& table);

  QComboBox *kind_, *token_, *state_, *colour_, *size_;
  QSpinBox* layer_;
  QCheckBox *normalise_, *trajectories_;
  QToolButton* compute_;
  FeatureForecast forecast_;
  ContentPlot* plot_;
  QWidget* note_;  // a warning, and what to do about it
  QPushButton* note_button_;
  QLabel *basis_, *note_text_, *step_text_;
  QSlider* step_;
  QTimer* band_timer_;
  bool layer_is_kept_ = false;  // by the session: it stays when the model comes
  QString shown_;  // table that is on the plot: its view stays while the colour or the step changes
};

}  // namespace seamark
