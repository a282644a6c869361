// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram; above it how distances are measured and which filter chooses among them, below it the
// filter's numbers.
#pragma once

#include <QComboBox>
#include <QElapsedTimer>
#include <QStackedWidget>
#include <functional>

#include "figures/figure_spec.h"
#include "plots/distance_histogram.h"

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QToolButton;

namespace seamark {

class EmptyState;
class NumberEdit;

class DistancePanel : public QWidget {
  Q_OBJECT

 public:
  explicit DistancePanel(SessionDocument& document, QWidget* parent = nullptr);
  ~DistancePanel() override;
  DistanceHistogram* histogram() const { return histogram_; }
  void focus_filter();  // the low handle, or the share of the sample that is replaced
  // What `seamark figure` draws for this view; none while it is empty.
  std::optional<PanelSpec> figure() const;

 Q_SIGNALS:
  void open_model_wanted();
  void save_csv_wanted(seamark::CustomPlot* plot);
  void figure_wanted(const seamark::PanelSpec& panel);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct OverlayMenu {
    QToolButton* button = nullptr;
    QMenu* menu = nullptr;
    std::vector<FactGroup> groups;  // of a relation or split
  };
  QWidget* make_setting();
  QWidget* make_filter();
  QWidget* make_share();
  QWidget* make_numbers();
  OverlayMenu make_overlay_menu(Overlay::Kind kind, const QString& text, const QString& name,
                                const QString& tip);
  void listen();
  void refresh_controls();
  void refresh_filter();
  void refresh_numbers();
  void refresh_problem();
  void show_lambda();
  void show_take_selection();
  void change_distance(const std::function<void(ExperimentSpec&)>& change);
  void change_filter(const std::function<void(FilterOptions&)>& change, bool merge = false);
  void begin_run();  // of keys or turns of a wheel, which are one undo step while they follow each other
  void typed_limit(bool high);
  void type_value(bool high);
  void find_groups();
  void fill_overlays();
  void fill(OverlayMenu& menu, Overlay::Kind kind);

  SessionDocument& document_;
  DistanceHistogram* histogram_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QComboBox *metric_, *space_, *from_, *rule_;
  NumberEdit *layer_, *low_, *high_, *share_value_, *size_, *lambda_;
  QSlider* share_;
  QPushButton* take_selection_;
  QWidget *layer_box_, *lambda_box_, *filter_row_;
  std::vector<QWidget*> band_controls_, sample_controls_;
  QCheckBox* log_;
  QToolButton* show_all_;
  OverlayMenu selections_, relations_, splits_;
  QWidget *problem_box_, *numbers_;
  QLabel *problem_icon_, *problem_;
  std::vector<QLabel*> cells_;
  QElapsedTimer last_run_;
};

}  // namespace seamark
