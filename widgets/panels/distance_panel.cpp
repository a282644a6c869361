// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/distance_panel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "document/help.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/view_drag.h"

namespace seamark {

DistancePanel::DistancePanel(SessionDocument& document, QWidget* parent)
    : QWidget(parent), document_(document) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  auto* setting = new QWidget;
  auto* first = new FlowLayout(setting);
  first->setContentsMargins(8, 8, 8, 0);
  metric_ = new QComboBox;
  for (const char* name : distance_metric_names) metric_->addItem(QString::fromLatin1(name));
  first->addWidget(labelled(tr("Metric"), metric_, tr("How the distance between two answers is measured.")));
  space_ = new QComboBox;
  for (const char* name : representation_space_names) space_->addItem(QString::fromLatin1(name));
  first->addWidget(labelled(tr("Space"), space_,
                            tr("Space: where answers are compared: the model's input or output word vectors, "
                               "a hidden layer, or your own vectors.")));
  layer_ = new NumberEdit;
  layer_->set_range(0, 4096);
  layer_box_ =
      labelled(tr("Layer"), layer_, tr("0: the embeddings; the number of layers: after the final norm."));
  first->addWidget(layer_box_);
  from_ = new QComboBox;
  const QString from_tip =
      tr("From: which old answer counts: the one in the data set, the one the model itself gives before "
         "training, or the relation's answer it ranks best.");
  for (int i = 0; i < static_cast<int>(std::size(distance_from_names)); ++i)
    from_->addItem(QString::fromLatin1(distance_from_names[i]));
  first->addWidget(labelled(tr("From"), from_, from_tip));
  first->add_right(tool_button(IconName::copy, tr("Copy plot"),
                               tr("Copy this plot as a picture (Ctrl+Shift+C)"),
                               [this] { histogram_->copy_to_clipboard(); }));
  first->add_right(tool_button(IconName::table, tr("Save plot data"),
                               tr("Save this plot's data as CSV (Ctrl+Shift+D)"),
                               [this] { Q_EMIT save_csv_wanted(histogram_); }));
  auto* make_figure = new FigureButton([this] { return figure(); });
  connect(make_figure, &FigureButton::figure_wanted, this, &DistancePanel::figure_wanted);
  first->add_right(make_figure);
  column->addWidget(setting);

  band_row_ = new QWidget;
  auto* second = new FlowLayout(band_row_);
  second->setContentsMargins(8, 6, 8, 0);
  const QString band_tip =
      tr("Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the "
         "reason.");
  low_ = new NumberEdit;
  high_ = new NumberEdit;
  for (NumberEdit* edit : {low_, high_}) {
    edit->set_step(0.01, 3);
    edit->setFixedWidth(74);
  }
  second->addWidget(labelled(tr("Low"), low_, band_tip));
  second->addWidget(labelled(tr("High"), high_, band_tip));
  auto* reset = new QPushButton(tr("Keep all"));
  reset->setToolTip(tr("Moves both handles to the ends, so that every fact is kept."));
  reset->setAutoDefault(false);
  connect(reset, &QPushButton::clicked, this, [this] {
    document_.begin_gesture();
    document_.set_band(document_.full_band());
  });
  second->addWidget(reset);
  log_ = new QCheckBox(tr("Log count"));
  log_->setToolTip(tr("Logarithmic axis of counts: small bars stay visible beside large ones."));
  second->addWidget(log_);
  colours_ = new QToolButton;
  colours_->setText(tr("Named selections"));
  colours_->setAccessibleName(tr("Named selections in the histogram"));
  colours_->setToolTip(tr("Draws the distances of named selections over the bars, at most four."));
  colours_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  colours_->setAutoRaise(true);
  colours_->setPopupMode(QToolButton::InstantPopup);
  colours_menu_ = new QMenu(colours_);
  colours_->setMenu(colours_menu_);
  second->addWidget(colours_);
  column->addWidget(band_row_);

  stack_ = new QStackedWidget;
  histogram_ = new DistanceHistogram(document_);
  empty_ = new EmptyState;
  stack_->addWidget(histogram_);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);

  numbers_ = new QWidget;
  auto* rows = new QGridLayout(numbers_);
  rows->setContentsMargins(16, 4, 16, 8);
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(2);
  for (int row = 0; row < 2; ++row) {
    for (int i = 0; i < 6; ++i) {
      auto* label = i == 0 ? new SecondaryLabel : new QLabel;
      label->setTextFormat(Qt::RichText);
      label->setAlignment((i == 1 || i == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
      rows->addWidget(label, row, i);
      cells_.push_back(label);
    }
  }
  rows->setColumnStretch(5, 1);
  column->addWidget(numbers_);

  metric_->setWhatsThis(field_help("distance.metric"));
  space_->setWhatsThis(field_help("distance.space"));
  layer_->setWhatsThis(field_help("distance.layer"));
  from_->setWhatsThis(field_help("distance.from"));
  low_->setWhatsThis(field_help("filter.low") + term_help(Term::band));
  high_->setWhatsThis(field_help("filter.high") + term_help(Term::band));
  histogram_->setWhatsThis(term_help(Term::target_distance) + term_help(Term::band) +
                           term_help(Term::weight));
  numbers_->setWhatsThis(term_help(Term::kept_numbers));
  colours_->setWhatsThis(term_help(Term::named_selection));
  connect(metric_, &QComboBox::activated, this, [this](int i) {
    change_distance([&](ExperimentSpec& spec) {
      spec.distance.metric = static_cast<DistanceMetric>(i);
      spec.filter = {};  // another metric has another scale
    });
  });
  connect(space_, &QComboBox::activated, this, [this](int i) {
    change_distance([&](ExperimentSpec& spec) {
      spec.distance.space = static_cast<RepresentationSpace>(i);
      if (spec.distance.space == RepresentationSpace::hidden && spec.distance.layer == 0 && document_.model())
        spec.distance.layer = document_.model()->layers;
    });
  });
  connect(from_, &QComboBox::activated, this, [this](int i) {
    change_distance([&](ExperimentSpec& spec) { spec.distance.from = static_cast<DistanceFrom>(i); });
  });
  connect(layer_, &QAbstractSpinBox::editingFinished, this, [this] {
    bool good = false;
    const qlonglong layer = layer_->value_text().toLongLong(&good);
    const int64_t most = document_.model() ? document_.model()->layers : 4096;
    if (good)
      change_distance(
          [&](ExperimentSpec& spec) { spec.distance.layer = std::clamp<int64_t>(layer, 0, most); });
    refresh_controls();
  });
  const auto typed = [this](NumberEdit* edit, bool high) {
    const std::optional<double> value = read_number(edit->value_text());
    Band band = document_.band();
    if (value && std::abs(*value - (high ? band.high : band.low)) > 5e-4) {
      document_.begin_gesture();
      document_.set_band(high ? Band{band.low, std::max(*value, band.low)}
                              : Band{std::min(*value, band.high), band.high});
    }
    refresh_numbers();
  };
  connect(low_, &QAbstractSpinBox::editingFinished, this, [=, this] { typed(low_, false); });
  connect(high_, &QAbstractSpinBox::editingFinished, this, [=, this] { typed(high_, true); });
  connect(low_, &NumberEdit::stepped, this, [=, this] { typed(low_, false); });
  connect(high_, &NumberEdit::stepped, this, [=, this] { typed(high_, true); });
  connect(log_, &QCheckBox::toggled, histogram_, &DistanceHistogram::set_log_count);
  connect(histogram_, &DistanceHistogram::value_wanted, this, &DistancePanel::type_value);
  connect(empty_, &EmptyState::clicked, this, &DistancePanel::open_model_wanted);
  connect(&document_, &SessionDocument::named_selections_changed, this, &DistancePanel::fill_colours);
  connect(&document_, &SessionDocument::opened, this, [this] {
    fill_colours();
    refresh_controls();
    refresh_numbers();
  });
  connect(&document_, &SessionDocument::model_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::spec_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::distances_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::jobs_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::band_changed, this, &DistancePanel::refresh_numbers);
  connect(&document_, &SessionDocument::distances_changed, this, &DistancePanel::refresh_numbers);
  fill_colours();
  refresh_controls();
  refresh_numbers();
}

void DistancePanel::fill_colours() {
  colours_menu_->clear();
  const auto& coloured = document_.coloured_selections();
  for (const NamedSelection& s : document_.session().selections) {
    const QString name = QString::fromStdString(s.name);
    QAction* action = colours_menu_->addAction(QString(name).replace('&', "&&"));
    action->setCheckable(true);
    action->setChecked(std::find(coloured.begin(), coloured.end(), s.name) != coloured.end());
    connect(action, &QAction::toggled, this, [this, name](bool on) {
      // Not while the menu is still telling: it is filled anew.
      QMetaObject::invokeMethod(
          this, [this, name, on] { document_.colour_selection(name, on); }, Qt::QueuedConnection);
    });
  }
  colours_->setVisible(!colours_menu_->isEmpty());
}

void DistancePanel::type_value(bool high) {
  NumberEdit* edit = high ? high_ : low_;
  edit->setFocus(Qt::ShortcutFocusReason);
  edit->selectAll();
}

void DistancePanel::change_distance(const std::function<void(ExperimentSpec&)>& change) {
  ExperimentSpec spec = document_.spec();
  change(spec);
  const DistanceOptions &a = spec.distance, &b = document_.spec().distance;
  if (a.metric == b.metric && a.space == b.space && a.from == b.from && a.layer == b.layer) return;
  document_.change_spec(tr("Change distance"), spec);
}

std::optional<PanelSpec> DistancePanel::figure() const {
  if (!document_.distances()) return std::nullopt;
  const DistanceTable& table = *document_.distances();
  PanelSpec panel;
  if (document_.run()) panel.runs = {document_.run()->name};
  panel.space = table.space;
  panel.metric = table.metric;
  panel.from = table.from;
  return panel;
}

void DistancePanel::refresh_controls() {
  const DistanceOptions& options = document_.spec().distance;
  metric_->setCurrentIndex(static_cast<int>(options.metric));
  space_->setCurrentIndex(static_cast<int>(options.space));
  from_->setCurrentIndex(static_cast<int>(options.from));
  layer_->set_text(QString::number(options.layer));
  layer_box_->setVisible(options.space == RepresentationSpace::hidden);
  const bool there = document_.distances();
  stack_->setCurrentIndex(there ? 0 : 1);
  numbers_->setVisible(there);
  band_row_->setEnabled(there);
  if (there) return;
  if (document_.fact_count() == 0) {
    empty_->set(tr("No facts yet."), tr("Open a facts file or the demo."));
  } else if (document_.is_model_loading()) {
    empty_->set(tr("Loading the model."), tr("Distances follow by themselves."));
  } else if (!document_.model()) {
    empty_->set(tr("No distances yet."), tr("They need a model."), tr("Open model…"));
  } else if (document_.are_distances_running()) {
    empty_->set(tr("Measuring %1 facts.").arg(count(document_.fact_count())), distance_setting_text(options));
  } else {
    empty_->set(tr("No distances in this setting."), tr("The message above says why."));
  }
}

void DistancePanel::refresh_numbers() {
  if (!document_.distances()) return;
  const Band band = document_.band();
  for (const auto& [edit, value] : {std::pair(low_, band.low), std::pair(high_, band.high)}) {
    const std::optional<double> shown = read_number(edit->value_text());
    if (!shown || std::abs(*shown - value) > 5e-4 || !edit->hasFocus())
      edit->set_text(edited_number(value, 3));
  }
  const BandSummary& s = document_.summary();
  const auto bold = [](const QString& text) { return "<b>" + text + "</b>"; };
  const QString grey = roles(palette()).secondary.name();
  const auto pair = [&](const QString& name, const QString& value) {
    return "<span style='color:" + grey + "'>" + name + "</span>&nbsp; " + bold(value);
  };
  const auto row = [&](size_t r, const QString& name, const DistanceStatistics& values) {
    cells_[r * 6]->setText(name);
    cells_[r * 6 + 1]->setText(bold(count(values.n)));
    cells_[r * 6 + 2]->setText(
        percent(s.all.n > 0 ? static_cast<double>(values.n) / static_cast<double>(document_.fact_count())
                            : undefined));
    cells_[r * 6 + 3]->setText(pair(tr("mean"), number(values.mean, 3)));
    cells_[r * 6 + 4]->setText(pair(tr("sd"), number(values.sd, 3)));
  };
  row(0, tr("Kept"), s.kept);
  row(1, tr("All"), s.all);
  const bool weighted = std::isfinite(s.weight_low) && document_.spec().loss.weights != WeightRule::none;
  cells_[5]->setText(weighted ? pair(tr("weight"), number(s.weight_low, 2) + QStringLiteral("\u2013") +
                                                       number(s.weight_high, 2))
                              : QString());
  QString excluded =
      "<span style='color:" + grey + "'>" +
      tr("excluded %1 below, %2 above")
          .arg("<b style='color:" + palette().text().color().name() + "'>" + count(s.below) + "</b>",
               "<b style='color:" + palette().text().color().name() + "'>" + count(s.above) + "</b>");
  if (s.without > 0)
    excluded += ", " + tr("%1 without a distance")
                           .arg("<b style='color:" + palette().text().color().name() + "'>" +
                                count(s.without) + "</b>");
  cells_[11]->setText(excluded + "</span>");
}

}  // namespace seamark
