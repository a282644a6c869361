// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/distance_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>
#include <span>

#include "document/choice_words.h"
#include "document/help.h"
#include "document/wording.h"
#include "figures/figure_filter.h"
#include "panels/controls.h"
#include "panels/view_drag.h"
#include "panels/view_figure.h"

namespace seamark {
namespace {

constexpr int slider_steps = 100;  // of p, 0.01 each
constexpr size_t most_groups = 12;

enum NumberRow : size_t { kept_row, before_row, all_row, number_rows };
constexpr size_t number_columns = 6;

// A share to 0.01, or as exactly as it was set.
QString share_text(double p) {
  int decimals = 2;
  while (decimals < 6 && std::abs(p * std::pow(10, decimals) - std::round(p * std::pow(10, decimals))) > 1e-6)
    ++decimals;
  return edited_number(p, decimals);
}

std::optional<double> typed_number(const NumberEdit& edit) { return read_number(edit.value_text()); }

// Whether the session has these distances, so that they can be drawn again from it.
bool holds(const Session& session, const DistanceTable& distances) {
  return std::any_of(session.distances.begin(), session.distances.end(), [&](const DistanceTable& table) {
    return table.space == distances.space && table.metric == distances.metric &&
           table.from == distances.from && table.model == distances.model;
  });
}

QComboBox* choice_box(const char* path, std::span<const char* const> names) {
  auto* box = new QComboBox;
  add_choices(*box, path, names);
  return box;
}

}  // namespace

DistancePanel::DistancePanel(SessionDocument& document, QWidget* parent)
    : QWidget(parent), document_(document) {
  QVBoxLayout* column = panel_column(*this);
  histogram_ = new DistanceHistogram(document_);
  column->addWidget(make_setting());
  column->addWidget(make_filter());

  problem_box_ = new QWidget;
  auto* problem_row = new QHBoxLayout(problem_box_);
  problem_row->setContentsMargins(8, 4, 8, 0);
  problem_icon_ = new QLabel;
  problem_ = new QLabel;
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->setAccessibleName(tr("Why no fact is kept"));
  problem_->setToolTip(tr("Why no fact is kept"));
  problem_row->addWidget(problem_icon_, 0, Qt::AlignTop);
  problem_row->addWidget(problem_, 1);
  column->addWidget(problem_box_);

  stack_ = new QStackedWidget;
  empty_ = new EmptyState;
  stack_->addWidget(histogram_);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);
  column->addWidget(make_numbers());
  histogram_->setWhatsThis(term_help(Term::target_distance) + term_help(Term::band) +
                           term_help(Term::replacing) + term_help(Term::weight));
  listen();
  find_groups();
  refresh_controls();
  refresh_numbers();
}

// A field that has the focus says that it is finished while it is destroyed, which is too late.
DistancePanel::~DistancePanel() {
  for (NumberEdit* edit : findChildren<NumberEdit*>()) edit->disconnect(this);
}

QWidget* DistancePanel::make_setting() {
  auto* setting = new QWidget;
  auto* row = new FlowLayout(setting);
  row->setContentsMargins(8, 8, 8, 0);
  metric_ = choice_box("distance.metric", distance_metric_names);
  row->addWidget(labelled(tr("Metric"), metric_, tr("How the distance between two answers is measured.")));
  space_ = choice_box("distance.space", representation_space_names);
  row->addWidget(labelled(tr("Space"), space_,
                          tr("Space: where answers are compared: the model's input or output word vectors, "
                             "a hidden layer, or your own vectors.")));
  layer_ = new NumberEdit;
  layer_->set_range(0, 4096);
  layer_box_ =
      labelled(tr("Layer"), layer_, tr("0: the embeddings; the number of layers: after the final norm."));
  row->addWidget(layer_box_);
  from_ = choice_box("distance.from", distance_from_names);
  row->addWidget(labelled(
      tr("From"), from_,
      tr("From: which old answer counts: the one in the data set, the one the model itself gives before "
         "training, or the relation's answer it ranks best.")));
  log_ = new QCheckBox(tr("Log count"));
  log_->setToolTip(tr("Logarithmic axis of counts: small bars stay visible beside large ones."));
  row->addWidget(log_);
  selections_ = make_overlay_menu(
      Overlay::Kind::selection, tr("Named selections"), tr("Named selections in the histogram"),
      tr("Draws the distances of named selections over the bars; at most four lines, relations with them."));
  relations_ = make_overlay_menu(
      Overlay::Kind::relation, tr("Relations"), tr("Relations in the histogram"),
      tr("Draws the distances of the largest relations over the bars; at most four lines in all."));
  splits_ = make_overlay_menu(
      Overlay::Kind::split, tr("Splits"), tr("Splits in the histogram"),
      tr("Draws the distances of the data's splits over the bars; at most four lines in all."));
  for (const OverlayMenu* menu : {&selections_, &relations_, &splits_}) row->addWidget(menu->button);
  selections_.button->setWhatsThis(term_help(Term::named_selection));
  show_all_ = tool_button(IconName::autoscale, tr("Show all distances"),
                          tr("Show the whole axis again (0 in the plot); the wheel, + and \u2212 zoom"),
                          [this] { histogram_->show_all(); });
  show_all_->setEnabled(false);
  connect(histogram_, &DistanceHistogram::zoomed_changed, this,
          [this] { show_all_->setEnabled(histogram_->is_zoomed()); });
  row->add_right(show_all_);
  row->add_right(tool_button(IconName::copy, tr("Copy plot"),
                             tr("Copy this plot as a picture (Ctrl+Shift+C)"),
                             [this] { histogram_->copy_to_clipboard(); }));
  row->add_right(tool_button(IconName::table, tr("Save plot data"),
                             tr("Save this plot's data as CSV (Ctrl+Shift+D)"),
                             [this] { Q_EMIT save_csv_wanted(histogram_); }));
  auto* make_figure = new FigureButton([this] { return figure(); });
  connect(make_figure, &FigureButton::figure_wanted, this, &DistancePanel::figure_wanted);
  row->add_right(make_figure);
  metric_->setWhatsThis(field_help("distance.metric"));
  space_->setWhatsThis(field_help("distance.space"));
  layer_->setWhatsThis(field_help("distance.layer"));
  from_->setWhatsThis(field_help("distance.from"));
  return setting;
}

QWidget* DistancePanel::make_filter() {
  filter_row_ = new QWidget;
  auto* row = new FlowLayout(filter_row_);
  row->setContentsMargins(8, 6, 8, 0);
  rule_ = choice_box("filter.rule", filter_rule_names);
  rule_->setObjectName("filter_rule");
  const QString rule_tips[] = {
      tr("All facts are trained."),
      tr("Facts whose distance lies between the two handles are trained."),
      tr("A sample is trained, part of which is replaced by near and varied facts: one best swap after "
         "another."),
      tr("A sample is trained, part of which is replaced at random: the control."),
      tr("A sample is trained, part of which is replaced so that the set is the best of all."),
      tr("The facts that are selected now are trained. Later selections change nothing, until they are taken "
         "over.")};
  static_assert(std::size(rule_tips) == std::size(filter_rule_names));
  for (int i = 0; i < rule_->count(); ++i)
    rule_->setItemData(i, choice_tip(rule_tips[i], filter_rule_names[i]), Qt::ToolTipRole);
  row->addWidget(labelled(
      tr("Filter"), rule_,
      tr("Filter: which facts are trained: all of them; those between the handles (band); a sample, part of "
         "which is replaced by near and varied facts, at random, or by the best; or the selected ones.")));

  const QString band_tip =
      tr("Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the "
         "reason.");
  low_ = new NumberEdit;
  high_ = new NumberEdit;
  for (NumberEdit* edit : {low_, high_}) {
    edit->set_step(0.01, 3);
    edit->setFixedWidth(74);
  }
  auto* reset = new QPushButton(tr("Keep all"));
  reset->setToolTip(tr("Moves both handles to the ends, so that every fact is kept."));
  reset->setAutoDefault(false);
  connect(reset, &QPushButton::clicked, this, [this] {
    document_.begin_gesture();
    document_.set_band(document_.full_band());
  });
  band_controls_ = {labelled(tr("Low"), low_, band_tip), labelled(tr("High"), high_, band_tip), reset};

  size_ = new NumberEdit;
  size_->setObjectName("filter_size");
  size_->set_range(1, 1e9);
  size_->set_step(1, 0);
  lambda_ = new NumberEdit;
  lambda_->setObjectName("filter_lambda");
  lambda_->set_range(0, 1000);
  lambda_->set_step(0.1, -1);
  for (NumberEdit* edit : {size_, lambda_}) edit->setFixedWidth(66);
  lambda_box_ =
      labelled(tr("Lambda"), lambda_,
               tr("How much variety counts against nearness: the mean of the distances, less lambda times "
                  "their standard deviation, is made small."));
  sample_controls_ = {
      make_share(),
      labelled(tr("Sample"), size_, tr("How many facts are drawn, those of the core set with them.")),
      lambda_box_};
  take_selection_ = new QPushButton(tr("Train only the selected"));
  take_selection_->setObjectName("take_selection");
  take_selection_->setToolTip(tr("Trains the facts that are selected now, and no others."));
  take_selection_->setAutoDefault(false);
  connect(take_selection_, &QPushButton::clicked, this,
          [this] { document_.train_only(document_.selection().facts()); });
  row->addWidget(take_selection_);
  for (const auto& controls : {band_controls_, sample_controls_}) {
    for (QWidget* control : controls) row->addWidget(control);
  }

  rule_->setWhatsThis(field_help("filter.rule") + term_help(Term::replacing));
  low_->setWhatsThis(field_help("filter.low") + term_help(Term::band));
  high_->setWhatsThis(field_help("filter.high") + term_help(Term::band));
  for (QWidget* widget : {static_cast<QWidget*>(share_), static_cast<QWidget*>(share_value_)})
    widget->setWhatsThis(field_help("filter.p") + term_help(Term::replacing));
  size_->setWhatsThis(field_help("filter.size") + term_help(Term::replacing));
  lambda_->setWhatsThis(field_help("filter.lambda") + term_help(Term::replacing));
  return filter_row_;
}

QWidget* DistancePanel::make_share() {
  const QString tip =
      tr("p: the share of the sample, without its core set, that is replaced by other facts of the pool.");
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  share_ = new QSlider(Qt::Horizontal);
  share_->setObjectName("filter_p");
  share_->setRange(0, slider_steps);
  share_->setPageStep(slider_steps / 10);
  share_->setFixedWidth(90);
  share_->setAccessibleName(tr("Share replaced"));
  share_->setToolTip(tip);
  share_value_ = new NumberEdit;
  share_value_->set_range(0, 1);
  share_value_->set_step(0.01, 2);
  share_value_->setFixedWidth(58);
  share_value_->setAccessibleName(tr("Share replaced, as a number"));
  share_value_->setToolTip(tip);
  auto* label = new SecondaryLabel(tr("Replaced"));
  label->setBuddy(share_);
  label->setToolTip(tip);
  for (QWidget* widget :
       {static_cast<QWidget*>(label), static_cast<QWidget*>(share_), static_cast<QWidget*>(share_value_)})
    row->addWidget(widget);
  return box;
}

DistancePanel::OverlayMenu DistancePanel::make_overlay_menu(Overlay::Kind kind, const QString& text,
                                                            const QString& name, const QString& tip) {
  OverlayMenu out;
  out.button = new QToolButton;
  out.button->setObjectName(QStringLiteral("overlay_%1").arg(overlay_kind_names[static_cast<int>(kind)]));
  out.button->setText(text);
  out.button->setAccessibleName(name);
  out.button->setToolTip(tip);
  out.button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  out.button->setAutoRaise(true);
  out.button->setPopupMode(QToolButton::InstantPopup);
  out.menu = new QMenu(out.button);
  out.menu->setToolTipsVisible(true);
  out.button->setMenu(out.menu);
  return out;
}

QWidget* DistancePanel::make_numbers() {
  numbers_ = new QWidget;
  auto* rows = new QGridLayout(numbers_);
  rows->setContentsMargins(16, 4, 16, 8);
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(2);
  for (size_t row = 0; row < number_rows; ++row) {
    for (size_t i = 0; i < number_columns; ++i) {
      auto* label = i == 0 ? new SecondaryLabel : new QLabel;
      label->setTextFormat(Qt::RichText);
      label->setAlignment((i == 1 || i == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
      rows->addWidget(label, static_cast<int>(row), static_cast<int>(i));
      cells_.push_back(label);
    }
  }
  cells_.back()->setWordWrap(true);  // the longest; it would hold the panels beside it narrow
  rows->setColumnStretch(static_cast<int>(number_columns) - 1, 1);
  numbers_->setWhatsThis(term_help(Term::kept_numbers));
  return numbers_;
}

// In a narrow panel what is excluded has a line of its own.
void DistancePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  show_lambda();
  constexpr int room_beside = 640;
  auto* rows = static_cast<QGridLayout*>(numbers_->layout());
  const int column = static_cast<int>(number_columns) - 1;
  QLabel* excluded = cells_.back();
  rows->removeWidget(excluded);
  if (width() >= room_beside) {
    rows->addWidget(excluded, static_cast<int>(all_row), column);
  } else {
    rows->addWidget(excluded, static_cast<int>(number_rows), 0, 1, column + 1);
  }
}

void DistancePanel::listen() {
  connect(metric_, &QComboBox::activated, this, [this](int i) {
    change_distance([&](ExperimentSpec& spec) {
      spec.distance.metric = static_cast<DistanceMetric>(i);
      // Another metric has another scale.
      spec.filter.low.reset();
      spec.filter.high.reset();
      if (spec.filter.rule == FilterRule::band) spec.filter.rule = FilterRule::none;
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
  connect(rule_, &QComboBox::activated, this, [this](int i) {
    const auto rule = static_cast<FilterRule>(i);
    if (rule == FilterRule::selection && document_.selection().count() > 0)
      return document_.train_only(document_.selection().facts());
    change_filter([&](FilterOptions& filter) { filter.rule = rule; });
  });
  for (const auto& [edit, high] : {std::pair(low_, false), std::pair(high_, true)}) {
    connect(edit, &QAbstractSpinBox::editingFinished, this, [this, high = high] { typed_limit(high); });
    connect(edit, &NumberEdit::stepped, this, [this, high = high] { typed_limit(high); });
  }
  // A drag of the slider, or a run of its keys, is one undo step.
  connect(share_, &QSlider::sliderPressed, this, [this] { document_.begin_gesture(); });
  connect(share_, &QSlider::sliderReleased, this, [this] { last_run_.invalidate(); });
  connect(share_, &QSlider::valueChanged, this, [this](int value) {
    if (!share_->isSliderDown()) begin_run();
    change_filter([&](FilterOptions& filter) { filter.p = static_cast<double>(value) / slider_steps; }, true);
  });
  const auto take = [this](NumberEdit* edit, double low, double high, auto set) {
    const auto typed = [this, edit, low, high, set](bool stepped) {
      if (const std::optional<double> value = typed_number(*edit)) {
        stepped ? begin_run() : document_.begin_gesture();
        change_filter([&](FilterOptions& filter) { set(filter, std::clamp(*value, low, high)); }, true);
      }
      refresh_filter();
    };
    connect(edit, &QAbstractSpinBox::editingFinished, this, [typed] { typed(false); });
    connect(edit, &NumberEdit::stepped, this, [typed] { typed(true); });
  };
  take(share_value_, 0, 1, [](FilterOptions& filter, double value) { filter.p = value; });
  take(size_, 1, 1e9, [](FilterOptions& filter, double value) { filter.size = std::llround(value); });
  take(lambda_, 0, 1000, [](FilterOptions& filter, double value) { filter.lambda = value; });
  connect(log_, &QCheckBox::toggled, histogram_, &DistanceHistogram::set_log_count);
  connect(histogram_, &DistanceHistogram::value_wanted, this, &DistancePanel::type_value);
  connect(empty_, &EmptyState::clicked, this, &DistancePanel::open_model_wanted);
  connect(&document_, &SessionDocument::named_selections_changed, this, &DistancePanel::fill_overlays);
  connect(&document_, &SessionDocument::overlays_changed, this, &DistancePanel::fill_overlays);
  connect(&document_, &SessionDocument::opened, this, [this] {
    find_groups();
    refresh_controls();
    refresh_numbers();
  });
  connect(&document_, &SessionDocument::model_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::spec_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::distances_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::jobs_changed, this, &DistancePanel::refresh_controls);
  connect(&document_, &SessionDocument::band_changed, this, &DistancePanel::refresh_numbers);
  connect(&document_, &SessionDocument::selection_changed, this, &DistancePanel::show_take_selection);
  connect(&document_, &SessionDocument::distances_changed, this, &DistancePanel::refresh_numbers);
}

void DistancePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !cells_.empty()) refresh_numbers();
}

// --- what is drawn over the bars
// ------------------------------------------------------------------------------------------------------

// Once a session: a pass over all facts.
void DistancePanel::find_groups() {
  const FactTable& facts = document_.session().facts;
  relations_.groups = largest_groups(facts, Overlay::Kind::relation, most_groups);
  splits_.groups = largest_groups(facts, Overlay::Kind::split, most_groups);
  fill_overlays();
}

void DistancePanel::fill_overlays() {
  selections_.groups.clear();
  for (const NamedSelection& s : document_.session().selections)
    selections_.groups.push_back({s.name, static_cast<int64_t>(s.facts.size())});
  fill(selections_, Overlay::Kind::selection);
  fill(relations_, Overlay::Kind::relation);
  fill(splits_, Overlay::Kind::split);
}

void DistancePanel::fill(OverlayMenu& menu, Overlay::Kind kind) {
  menu.menu->clear();
  for (const FactGroup& group : menu.groups) {
    const QString name = QString::fromStdString(group.name);
    // A relation without an id is a whole prompt.
    const QString shown =
        fontMetrics().elidedText(name, Qt::ElideMiddle, 40 * fontMetrics().averageCharWidth());
    QAction* action = menu.menu->addAction(
        QStringLiteral("%1 (%2)").arg(QString(shown).replace('&', "&&"), count(group.facts)));
    action->setToolTip(name);
    action->setCheckable(true);
    const Overlay overlay{kind, group.name};
    action->setChecked(document_.is_overlaid(overlay));
    connect(action, &QAction::toggled, this, [this, overlay](bool on) {
      // Not while the menu is still telling: it is filled anew.
      QMetaObject::invokeMethod(
          this, [this, overlay, on] { document_.set_overlay(overlay, on); }, Qt::QueuedConnection);
    });
  }
  menu.button->setVisible(!menu.menu->isEmpty());
}

// --- what a user sets
// ------------------------------------------------------------------------------------------------------

void DistancePanel::type_value(bool high) {
  NumberEdit* edit = high ? high_ : low_;
  edit->setFocus(Qt::ShortcutFocusReason);
  edit->selectAll();
}

void DistancePanel::focus_filter() {
  if (draws_sample(document_.spec().filter.rule)) {
    share_->setFocus(Qt::ShortcutFocusReason);
  } else if (!has_band(document_.spec().filter.rule)) {
    rule_->setFocus(Qt::ShortcutFocusReason);
  } else {
    histogram_->focus_low_grip();
  }
}

void DistancePanel::typed_limit(bool high) {
  const Band band = document_.band();
  const std::optional<double> value = typed_number(high ? *high_ : *low_);
  if (value && std::abs(*value - (high ? band.high : band.low)) > 5e-4) {
    document_.begin_gesture();
    document_.set_band(high ? Band{band.low, std::max(*value, band.low)}
                            : Band{std::min(*value, band.high), band.high});
  }
  refresh_filter();
}

void DistancePanel::begin_run() {
  if (!last_run_.isValid() || last_run_.elapsed() > 1000) document_.begin_gesture();
  last_run_.start();
}

void DistancePanel::change_distance(const std::function<void(ExperimentSpec&)>& change) {
  ExperimentSpec spec = document_.spec();
  change(spec);
  const DistanceOptions &a = spec.distance, &b = document_.spec().distance;
  if (a.metric == b.metric && a.space == b.space && a.from == b.from && a.layer == b.layer) return;
  document_.change_spec(tr("Change distance"), spec);
}

void DistancePanel::change_filter(const std::function<void(FilterOptions&)>& change, bool merge) {
  ExperimentSpec spec = document_.spec();
  change(spec.filter);
  const ExperimentSpec& now = document_.spec();
  if (!choose_alike(spec.filter, spec.loss, now.filter, now.loss))
    document_.change_spec(tr("Change filter"), spec, merge);
}

// --- what is shown
// ------------------------------------------------------------------------------------------------------

std::optional<PanelSpec> DistancePanel::figure() const {
  if (!document_.distances()) return std::nullopt;
  const DistanceTable& table = *document_.distances();
  PanelSpec panel;
  panel.space = table.space;
  panel.metric = table.metric;
  panel.from = table.from;
  // The bars that are seen, over the same axis.
  panel.bin_width = histogram_->bin_width();
  panel.x_min = histogram_->seen().low;
  panel.x_max = histogram_->seen().high;
  panel.log_y = histogram_->log_count();
  // What the filter makes of the facts here and now, whatever a run has kept.
  panel.filter = filter_settings(document_.spec().filter);
  for (const Overlay& overlay : document_.overlays()) {
    constexpr size_t longest = 900;  // a relation without an id is a whole prompt
    if (panel.overlays.size() < most_panel_overlays && overlay.name.size() <= longest)
      panel.overlays.push_back(
          fmt::format("{}={}", overlay_kind_names[static_cast<int>(overlay.kind)], overlay.name));
  }
  // The outline of the setting before this one, as the session holds it.
  if (const DistanceTable* previous = document_.previous_distances();
      previous && histogram_->shows_previous() && holds(document_.session(), *previous)) {
    panel.previous = {"space=" + previous->space, "from=" + previous->from};
    if (!previous->model.empty()) panel.previous.push_back("model=" + previous->model);
  }
  const LossOptions& loss = document_.spec().loss;
  if (loss.weights == WeightRule::static_ && loss.lambda >= 0 && loss.lambda <= 1000)
    panel.weight_lambda = loss.lambda;
  take_selection(panel, document_);
  // One that does not read (a number is being typed), or names more facts than a description holds.
  FigureSpec whole;
  whole.panels = {panel};
  if (!figure_problems(whole).empty()) {
    panel.filter.clear();
    panel.weight_lambda.reset();  // the weights of the run may be others
    if (document_.run()) panel.runs = {document_.run()->name};
  }
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
  filter_row_->setEnabled(there);
  log_->setEnabled(there);
  for (const OverlayMenu* menu : {&selections_, &relations_, &splits_}) menu->button->setEnabled(there);
  refresh_filter();
  refresh_problem();
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

void DistancePanel::refresh_filter() {
  const FilterOptions& filter = document_.spec().filter;
  rule_->setCurrentIndex(static_cast<int>(filter.rule));
  const bool sample = draws_sample(filter.rule);
  for (QWidget* control : band_controls_) control->setVisible(has_band(filter.rule));
  show_take_selection();
  for (QWidget* control : sample_controls_) control->setVisible(sample);
  show_lambda();
  {
    const QSignalBlocker blocker(share_);
    share_->setValue(static_cast<int>(std::lround(std::clamp(filter.p, 0.0, 1.0) * slider_steps)));
  }
  // What is being typed stays as typed while it means the value.
  const auto show = [](NumberEdit* edit, double value, const QString& text, double within) {
    const std::optional<double> shown = typed_number(*edit);
    if (!shown || std::abs(*shown - value) > within || !edit->hasFocus()) edit->set_text(text);
  };
  const Band band = document_.band();
  show(low_, band.low, edited_number(band.low, 3), 5e-4);
  show(high_, band.high, edited_number(band.high, 3), 5e-4);
  show(share_value_, filter.p, share_text(filter.p), 1e-6);
  show(size_, static_cast<double>(filter.size), QString::number(filter.size), 0);
  show(lambda_, filter.lambda, short_number(filter.lambda), 0);
}

// Where there is something to take: another selection than the one that is trained.
void DistancePanel::show_take_selection() {
  take_selection_->setVisible(document_.spec().filter.rule == FilterRule::selection);
  take_selection_->setEnabled(document_.selection().count() > 0);
}

// Where a third line of controls would take the bars' room, the form of a run has it alone.
void DistancePanel::show_lambda() {
  constexpr int room_for_lambda = 560;
  const FilterRule rule = document_.spec().filter.rule;
  lambda_box_->setVisible((rule == FilterRule::replace || rule == FilterRule::exact) &&
                          width() >= room_for_lambda);
}

// The handles say so themselves.
void DistancePanel::refresh_problem() {
  const QString why = has_band(document_.spec().filter.rule) ? QString() : document_.why_none_kept();
  problem_box_->setVisible(!why.isEmpty());
  if (why.isEmpty()) return;
  problem_->setText(why);
  const ColourRoles& c = roles(palette());
  QPalette p = problem_->palette();
  p.setColor(QPalette::WindowText, c.warning_text);
  problem_->setPalette(p);
  problem_icon_->setPixmap(icon_pixmap(IconName::warning, c.warning_text, 16, devicePixelRatioF()));
}

void DistancePanel::refresh_numbers() {
  refresh_problem();
  if (!document_.distances()) return;
  refresh_filter();
  const FilterSummary& s = document_.summary();
  const auto& result = document_.filter_result();
  const bool draws = result && draws_sample(result->filter.rule);
  const auto bold = [](const QString& text) { return "<b>" + text + "</b>"; };
  const QString grey = roles(palette()).secondary.name(), black = palette().text().color().name();
  const auto secondary = [&](const QString& text) {
    return "<span style='color:" + grey + "'>" + text + "</span>";
  };
  const auto pair = [&](const QString& name, const QString& value) {
    return secondary(name) + "&nbsp; " + bold(value);
  };
  const auto cell = [&](NumberRow row, size_t i) { return cells_[row * number_columns + i]; };
  const auto show_row = [&](NumberRow row, const QString& name, const DistanceStatistics& values) {
    cell(row, 0)->setText(name);
    cell(row, 1)->setText(bold(count(values.n)));
    cell(row, 2)->setText(
        percent(s.all.n > 0 ? static_cast<double>(values.n) / static_cast<double>(document_.fact_count())
                            : undefined));
    cell(row, 3)->setText(pair(tr("mean"), number(values.mean, 3)));
    cell(row, 4)->setText(pair(tr("sd"), number(values.sd, 3)));
  };
  show_row(kept_row, tr("Kept"), s.kept);
  show_row(before_row, tr("Before"), s.before);
  show_row(all_row, tr("All"), s.all);
  for (size_t i = 0; i < number_columns; ++i) cell(before_row, i)->setVisible(draws);
  const bool weighted = std::isfinite(s.weight_low) && document_.spec().loss.weights != WeightRule::none;
  cell(kept_row, 5)
      ->setText(weighted ? pair(tr("weight"),
                                number(s.weight_low, 2) + QStringLiteral("\u2013") + number(s.weight_high, 2))
                         : QString());
  const auto strong = [&](int64_t n) { return "<b style='color:" + black + "'>" + count(n) + "</b>"; };
  const bool named = result && result->filter.rule == FilterRule::selection;
  QString excluded =
      named   ? tr("excluded %1 not selected").arg(strong(s.not_drawn))
      : draws ? tr("excluded %1 replaced, %2 not drawn").arg(strong(s.replaced), strong(s.not_drawn))
              : tr("excluded %1 below, %2 above").arg(strong(s.below), strong(s.above));
  if (s.without > 0) excluded += ", " + tr("%1 without a distance").arg(strong(s.without));
  if (s.weightless > 0) excluded += ", " + tr("%1 without a weight").arg(strong(s.weightless));
  cell(all_row, 5)->setText(secondary(excluded));
}

}  // namespace seamark
