// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram with metric, space and from above it and the numbers of the band below.
#pragma once

#include <QComboBox>
#include <QStackedWidget>

#include "figures/figure_spec.h"
#include "plots/distance_histogram.h"

class QCheckBox;
class QMenu;
class QToolButton;
class QLabel;

namespace seamark {

class EmptyState;
class NumberEdit;

class DistancePanel : public QWidget {
  Q_OBJECT

 public:
  explicit DistancePanel(SessionDocument& document, QWidget* parent = nullptr);
  DistanceHistogram* histogram() const { return histogram_; }
  // What `seamark figure` draws for this view; none while it is empty.
  std::optional<PanelSpec> figure() const;

 Q_SIGNALS:
  void open_model_wanted();
  void save_csv_wanted(seamark::CustomPlot* plot);
  void figure_wanted(const seamark::PanelSpec& panel);

 private:
  void refresh_controls();
  void refresh_numbers();
  void change_distance(const std::function<void(ExperimentSpec&)>& change);
  void type_value(bool high);
  void fill_colours();

  SessionDocument& document_;
  DistanceHistogram* histogram_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QComboBox *metric_, *space_, *from_;
  NumberEdit *layer_, *low_, *high_;
  QWidget* layer_box_;
  QCheckBox* log_;
  QToolButton* colours_;
  QMenu* colours_menu_;
  QWidget* numbers_;
  std::vector<QLabel*> cells_;
  QWidget* band_row_;
};

}  // namespace seamark
