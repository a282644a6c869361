// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/live_panel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "document/help.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "figures/run_groups.h"
#include "figures/seed_curve.h"
#include "panels/controls.h"
#include "panels/view_drag.h"
#include "panels/view_figure.h"
#include "panels/view_panel.h"

namespace seamark {
namespace {

struct LiveWords {
  Q_DECLARE_TR_FUNCTIONS(LivePanel)
};

// What an axis is, in the words of figures and the window's language.
QString axis_words(CurveUnit unit) { return QCoreApplication::translate("Figure", axis_scale(unit).label); }

std::vector<double> shares_of(const std::vector<int64_t>& part, const std::vector<int64_t>& whole) {
  std::vector<double> out;
  for (size_t i = 0; i < part.size(); ++i)
    out.push_back(whole[i] > 0 ? static_cast<double>(part[i]) / static_cast<double>(whole[i]) : undefined);
  return out;
}

// Whether an overlaid run has such curves over this axis.
bool has_losses(const RunRecord& run, RunAxis axis) {
  return run.steps.rows() > 0 && !axis_values(run, axis).empty();
}
bool has_shares(const RunRecord& run, RunAxis axis) {
  return run.scores.rows() > 0 && !axis_values(run, axis).empty();
}

// "R5, 3 seeds"
QString overlay_name(const std::vector<const RunRecord*>& runs) {
  const QString name = name_of_seeds(runs);
  return runs.size() == 1 ? name
                          : LiveWords::tr("%1, %n seed(s)", nullptr, static_cast<int>(runs.size())).arg(name);
}

// Of several runs their mean with a band of sd.
Curve overlay_curve(const QString& name, const std::vector<RunCurve>& runs, CurveUnit unit,
                    double smoothing = 0) {
  SeedCurve over = smoothing > 0 ? over_smoothed_seeds(runs, unit, smoothing) : over_seeds(runs, unit);
  return {.name = name,
          .x = std::move(over.x),
          .y = std::move(over.mean),
          .role = Curve::Role::overlay,
          .low = std::move(over.low),
          .high = std::move(over.high)};
}

}  // namespace

std::vector<Curve> loss_curves(const RunRecord& run, double smoothing, RunAxis axis) {
  std::vector<Curve> out;
  const StepTable& steps = run.steps;
  const QString name = QString::fromStdString(run.name);
  if (!has_cohorts(run) || axis != RunAxis::steps) {
    std::vector<double> places = axis_values(run, axis);
    if (places.empty()) return out;
    Curve raw{LiveWords::tr("%1, every step").arg(name), std::move(places), steps.loss, Curve::Role::raw};
    Curve smooth{LiveWords::tr("%1, smoothed").arg(name), raw.x, smoothed(steps.loss, smoothing),
                 Curve::Role::current};
    out.push_back(std::move(raw));
    out.push_back(std::move(smooth));
    return out;
  }
  std::map<int64_t, std::pair<double, int64_t>> mean;
  Curve cohort;
  const auto flush = [&] {
    if (!cohort.x.empty()) out.push_back(cohort);
  };
  for (size_t i = 0; i < steps.step.size(); ++i) {
    if (i == 0 || steps.cohort[i] != steps.cohort[i - 1]) {
      flush();
      cohort = {LiveWords::tr("facts %1").arg(steps.cohort[i] + 1), {}, {}, Curve::Role::raw, false, false};
    }
    cohort.x.push_back(static_cast<double>(steps.step[i]));
    cohort.y.push_back(steps.loss[i]);
    if (!std::isfinite(steps.loss[i])) continue;
    auto& [sum, n] = mean[steps.step[i]];
    sum += steps.loss[i];
    ++n;
  }
  flush();
  if (out.size() > 60) out.erase(out.begin(), out.end() - 60);  // the newest tell enough
  if (!out.empty()) {                                           // one stands for all in the legend
    out.front().name = LiveWords::tr("each group of facts trained together");
    out.front().in_legend = true;
  }
  Curve average{LiveWords::tr("%1, mean over facts").arg(name), {}, {}, Curve::Role::current};
  for (const auto& [step, value] : mean) {
    average.x.push_back(static_cast<double>(step));
    average.y.push_back(value.first / static_cast<double>(value.second));
  }
  out.push_back(std::move(average));
  return out;
}

LivePanel::LivePanel(SessionDocument& document, QWidget* parent) : QWidget(parent), document_(document) {
  QVBoxLayout* column = panel_column(*this);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  log_ = new QCheckBox(tr("Log loss"));
  log_->setToolTip(tr("Logarithmic axis of the loss."));
  flow->addWidget(log_);
  smoothing_ = new NumberEdit;
  smoothing_->set_step(0.05, 2);
  smoothing_->set_range(0, 0.99);
  smoothing_->setFixedWidth(64);
  flow->addWidget(labelled(tr("Smoothing"), smoothing_,
                           tr("Weight of the past in the smoothed loss. 0 shows every step as it is.")));
  axis_ = new QComboBox;
  axis_->addItem(tr("Steps"), static_cast<int>(RunAxis::steps));
  axis_->addItem(tr("Epochs"), static_cast<int>(RunAxis::epochs));
  axis_->addItem(tr("Time"), static_cast<int>(RunAxis::time));
  axis_->addItem(tr("Tokens"), static_cast<int>(RunAxis::tokens));
  flow->addWidget(
      labelled(tr("Against"), axis_,
               tr("What the curves are drawn against: steps, passes over the kept facts, seconds of "
                  "training (without pauses and looks), or tokens.")));
  overlay_ = new QComboBox;
  overlay_->setMinimumWidth(120);
  flow->addWidget(labelled(
      tr("Overlay"), overlay_,
      tr("Another run to compare with, dashed; of one of several seeds their mean, with a band of one sd.")));
  autoscale_ = tool_button(IconName::autoscale, tr("Autoscale"),
                           tr("Show all of every curve again (0 in a plot, or a double click)"), [this] {
                             for (CurvePlot* plot : plots()) plot->autoscale();
                           });
  struct ToolWords {
    IconName icon;
    QString name, tip;
  };
  const ToolWords tools[] = {
      {IconName::cursor, tr("Cursor"),
       tr("Read values under the pointer, or step by step with Left and Right (C)")},
      {IconName::hand, tr("Move"), tr("Move the curves by dragging (H); the wheel zooms")},
      {IconName::rectangle, tr("Zoom into a rectangle"), tr("Drag a rectangle to see its part larger (R)")}};
  for (const ToolWords& words : tools) {
    QToolButton* button = toggle_button(words.icon, words.name, words.tip);
    const auto tool = static_cast<CurvePlot::Tool>(tools_.size());
    connect(button, &QToolButton::clicked, this, [this, tool] { set_tool(tool); });
    flow->add_right(button);
    tools_ << button;
  }
  flow->add_right(autoscale_);
  flow->add_right(tool_button(IconName::copy, tr("Copy plot"),
                              tr("Copy the focused plot, or the loss, as a picture (Ctrl+Shift+C)"),
                              [this] { focused_plot()->copy_to_clipboard(); }));
  flow->add_right(tool_button(IconName::table, tr("Save plot data"),
                              tr("Save the data of the focused plot, or of the loss, as CSV (Ctrl+Shift+D)"),
                              [this] { Q_EMIT save_csv_wanted(focused_plot()); }));
  auto* make_figure = new FigureButton([this] { return figure(); });
  connect(make_figure, &FigureButton::figure_wanted, this, &LivePanel::figure_wanted);
  flow->add_right(make_figure);
  column->addWidget(controls);
  auto* plots = new QWidget;
  auto* rows = new QGridLayout(plots);
  rows->setContentsMargins(8, 4, 8, 8);
  rows->setHorizontalSpacing(8);
  rows->setVerticalSpacing(8);
  using Format = CurvePlot::Format;
  loss_ = new CurvePlot(tr("Loss"), Format::number, false);
  loss_->setWhatsThis(term_help(Term::loss_curve));
  learned_ = new CurvePlot(tr("Learned"), Format::percent, false);
  moved_ = new CurvePlot(tr("Moved away"), Format::percent, false);
  for (CurvePlot* plot : {learned_, moved_})
    plot->setWhatsThis(term_help(Term::outcome) + term_help(Term::shares));
  rate_ = new CurvePlot(tr("Learning rate"), Format::scientific, true);
  norm_ = new CurvePlot(tr("Gradient norm"), Format::number, true);
  speed_ = new CurvePlot(tr("Tokens/s"), Format::count, true);
  memory_ = new CurvePlot(tr("Memory (GB)"), Format::bytes, true);
  const std::pair<CurvePlot*, const char*> names[] = {{loss_, "loss"},          {learned_, "learned"},
                                                      {moved_, "moved-away"},   {rate_, "learning-rate"},
                                                      {norm_, "gradient-norm"}, {speed_, "tokens-per-second"},
                                                      {memory_, "memory"}};
  for (const auto& [plot, name] : names) plot->set_csv_name(QString::fromLatin1(name));
  rows->addWidget(loss_, 0, 0, 1, 4);
  rows->addWidget(learned_, 1, 0, 1, 2);
  rows->addWidget(moved_, 1, 2, 1, 2);
  rows->addWidget(rate_, 2, 0);
  rows->addWidget(norm_, 2, 1);
  rows->addWidget(speed_, 2, 2);
  rows->addWidget(memory_, 2, 3);
  // All plots share it, but for the loss of single runs, which says its own.
  axis_name_ = new QLabel;
  axis_name_->setAlignment(Qt::AlignHCenter);
  axis_name_->setFont(text_font(TextSize::secondary));
  axis_name_->setTextFormat(Qt::PlainText);
  rows->addWidget(axis_name_, 3, 0, 1, 4);
  rows->setRowStretch(0, 5);
  rows->setRowStretch(1, 3);
  rows->setRowStretch(2, 2);
  // What does not fit the smallest window scrolls.
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  plots->setAutoFillBackground(true);
  plots->setBackgroundRole(QPalette::Base);
  area->setWidget(plots);
  area->setMinimumSize(plots->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
                       120);
  stack_ = new QStackedWidget;
  stack_->addWidget(area);
  auto* empty = new EmptyState;
  empty->set(tr("No curves yet."), tr("They appear with the first step."));
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  for (CurvePlot* plot : this->plots()) {
    connect(plot, &CurvePlot::zoomed_changed, this, [this] {
      const auto all = this->plots();
      autoscale_->setEnabled(
          std::any_of(all.begin(), all.end(), [](CurvePlot* p) { return p->is_zoomed(); }));
    });
  }
  for (CurvePlot* plot : this->plots()) connect(plot, &CurvePlot::tool_changed, this, &LivePanel::set_tool);
  set_tool(CurvePlot::Tool::cursor);
  autoscale_->setEnabled(false);
  QSettings settings;
  weight_ = std::clamp(settings.value("live/smoothing", weight_).toDouble(), 0.0, 0.99);
  smoothing_->set_text(edited_number(weight_, 2));
  log_->setChecked(settings.value("live/log").toBool());
  loss_->set_log(log_->isChecked());
  axis_->setCurrentIndex(std::max(0, axis_->findData(settings.value("live/axis", 0))));
  connect(log_, &QCheckBox::toggled, this, [this](bool on) {
    QSettings().setValue("live/log", on);
    loss_->set_log(on);
    loss_->autoscale();
    refresh();
  });
  connect(smoothing_, &NumberEdit::edited, this, [this] {
    const std::optional<double> value = read_number(smoothing_->value_text());
    const bool good = value && *value >= 0 && *value < 1;
    if (good) weight_ = *value;
    smoothing_->setProperty("problem", !good);
    smoothing_->setAccessibleDescription(good ? QString() : tr("A number from 0 to below 1"));
    smoothing_->update();
    QSettings().setValue("live/smoothing", weight_);
    refresh();
  });
  connect(axis_, &QComboBox::activated, this, [this] {
    QSettings().setValue("live/axis", axis_->currentData());
    refresh();
  });
  connect(overlay_, &QComboBox::activated, this, [this] {
    find_seeds();
    refresh();
  });
  connect(&document_, &SessionDocument::opened, this, [this] {
    overlay_->setCurrentIndex(0);  // runs of another session
    fill_overlays();
  });
  connect(&document_, &SessionDocument::runs_changed, this, &LivePanel::fill_overlays);
  connect(&document_, &SessionDocument::outcomes_changed, this, &LivePanel::refresh);
  rest_.setSingleShot(true);
  connect(&rest_, &QTimer::timeout, this, [this] {
    if (std::exchange(waiting_, false)) refresh_soon();
  });
  connect(&document_, &SessionDocument::run_advanced, this, [this] {
    if (document_.current_run() == document_.running_run()) refresh_soon();
  });
  fill_overlays();
}

QString LivePanel::title() const {
  const RunRecord* run = document_.run();
  if (!run) return tr("Live");
  return run->state == RunState::running ? tr("Live: %1").arg(QString::fromStdString(run->name))
                                         : tr("Curves: %1").arg(QString::fromStdString(run->name));
}

RunAxis LivePanel::axis() const { return static_cast<RunAxis>(axis_->currentData().toInt()); }

// Specs are read once, not at every row of a run.
void LivePanel::find_seeds() {
  seeds_.clear();
  const std::string chosen = overlay_->currentData().toString().toStdString();
  if (chosen.empty()) return;
  std::vector<const RunRecord*> all;
  for (const RunRecord& run : document_.session().runs) all.push_back(&run);
  for (const RunGroup& group : group_runs(all, true)) {
    const auto is_chosen = [&](const RunRecord* run) { return run->name == chosen; };
    if (std::none_of(group.runs.begin(), group.runs.end(), is_chosen)) continue;
    seeds_ = {chosen};
    // Seeds of the current run's own setting are compared with it one by one.
    if (std::find(group.runs.begin(), group.runs.end(), document_.run()) != group.runs.end()) return;
    for (const RunRecord* run : group.runs)
      if (!is_chosen(run)) seeds_.push_back(run->name);
  }
}

std::vector<const RunRecord*> LivePanel::overlaid_runs() const {
  std::vector<const RunRecord*> out;
  const RunRecord* chosen = nullptr;
  for (const std::string& name : seeds_) {
    for (const RunRecord& run : document_.session().runs) {
      if (run.name != name || &run == document_.run()) continue;
      if (name == seeds_.front()) chosen = &run;
      // A mean is of places that all reached: one that is not as far would cut the others off.
      if (chosen && run.steps.rows() >= chosen->steps.rows()) out.push_back(&run);
    }
  }
  return out;
}

LivePanel::Shown LivePanel::shown_axis(const RunRecord& run,
                                       const std::vector<const RunRecord*>& others) const {
  const RunAxis against = axis_values(run, axis()).empty() ? RunAxis::steps : axis();
  double end = expected_end(run, against);
  for (const RunRecord* other : others) end = std::max(end, expected_end(*other, against));
  return {against, curve_unit(against, end)};
}

// One tool for all plots, whether a button or a key in one of them chose it.
void LivePanel::set_tool(CurvePlot::Tool tool) {
  for (CurvePlot* plot : plots()) {
    if (plot->tool() != tool) plot->set_tool(tool);
  }
  for (int i = 0; i < tools_.size(); ++i) tools_[i]->setChecked(i == static_cast<int>(tool));
}

// What the plot shows that has the focus, else the loss: the same curves over the same axes.
std::optional<PanelSpec> LivePanel::figure() const {
  const RunRecord* run = document_.run();
  if (!run || run->steps.rows() == 0) return std::nullopt;
  const std::vector<const RunRecord*> others = overlaid_runs();
  const CurvePlot* plot = focused_plot();
  const bool shares = plot == learned_ || plot == moved_;
  if (shares && run->scores.rows() == 0) return std::nullopt;
  const Shown shown = shown_axis(*run, others);
  PanelSpec panel;
  panel.kind = shares ? FigureKind::learned_curves : FigureKind::loss_curves;
  panel.runs = {run->name};
  panel.seeds_as_band = others.size() > 1;
  panel.axis = shown.unit;
  // A joint run's own steps are those of its facts.
  const bool any_cohorts =
      has_cohorts(*run) ||
      std::any_of(others.begin(), others.end(), [](const RunRecord* other) { return has_cohorts(*other); });
  if (shown.against == RunAxis::steps && (plot == loss_ || !any_cohorts)) panel.axis = CurveUnit::steps;
  const auto add_others = [&](const auto& is_drawn) {
    for (const RunRecord* other : others)
      if (is_drawn(*other)) panel.runs.push_back(other->name);
  };
  double y_unit = 1;
  if (shares) {
    panel.y = plot == learned_ ? "learned" : "moved-away";
    panel.before = document_.before();
    y_unit = 100;  // percent
    add_others([&](const RunRecord& other) { return has_shares(other, shown.against); });
  } else if (plot == loss_) {
    panel.y = "loss";
    panel.log_y = log_->isChecked();
    panel.smoothing = weight_;
    add_others([&](const RunRecord& other) { return has_losses(other, shown.against); });
    // The mean over the facts of a single run is drawn as it is, over its groups of facts.
    if (shown.against == RunAxis::steps && any_cohorts) panel.series = "cohort";
  } else {
    panel.y = plot == rate_    ? "learning_rate"
              : plot == norm_  ? "gradient_norm"
              : plot == speed_ ? "tokens_per_second"
                               : "memory_gb";
    panel.smoothing = 0;
    if (plot == memory_) y_unit = 1e-9;
  }
  take_part(panel, *plot, y_unit);
  return panel;
}

CurvePlot* LivePanel::focused_plot() const {
  for (CurvePlot* plot : plots()) {
    if (plot->hasFocus()) return plot;
  }
  return loss_;
}

void LivePanel::fill_overlays() {
  const QVariant chosen = overlay_->currentData();
  overlay_->clear();
  overlay_->addItem(tr("none"), QString());
  for (size_t i = 0; i < document_.session().runs.size(); ++i) {
    if (static_cast<int>(i) != document_.current_run())
      overlay_->addItem(run_label(document_, document_.session().runs[i]),
                        QString::fromStdString(document_.session().runs[i].name));
  }
  overlay_->setCurrentIndex(std::max(0, overlay_->findData(chosen)));
  find_seeds();
  refresh();
}

void LivePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

// At most a twentieth of one core goes into drawing: a run that shares the cores must not feel it.
void LivePanel::refresh_soon() {
  if (rest_.isActive()) {
    waiting_ = true;
    return;
  }
  QElapsedTimer clock;
  clock.start();
  refresh();
  double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  for (CurvePlot* plot : plots()) ms += plot->replotTime(true);  // painted after this, as long as on average
  constexpr double share = 20, shortest = 100, longest = 5000;
  rest_.start(static_cast<int>(std::clamp(share * ms, shortest, longest)));
}

// What a run's rows do not say cannot be chosen.
void LivePanel::offer_axes(const RunRecord& run) {
  auto* model = qobject_cast<QStandardItemModel*>(axis_->model());
  for (int i = 0; i < axis_->count(); ++i) {
    const bool known =
        run.steps.rows() == 0 || !axis_values(run, static_cast<RunAxis>(axis_->itemData(i).toInt())).empty();
    model->item(i)->setEnabled(known);
    model->item(i)->setToolTip(known ? QString() : tr("This run was recorded without it."));
  }
}

void LivePanel::refresh() {
  const RunRecord* run = document_.run();
  stack_->setCurrentIndex(run && (run->steps.rows() > 0 || run->scores.rows() > 0) ? 0 : 1);
  if (!run || stack_->currentIndex() == 1 || !isVisible()) return;
  const StepTable& steps = run->steps;
  const std::vector<const RunRecord*> others = overlaid_runs();
  offer_axes(*run);
  const Shown shown = shown_axis(*run, others);
  const RunAxis against = shown.against;
  const AxisScale scale = axis_scale(shown.unit);
  const QString axis_text = axis_words(shown.unit);
  const auto scaled = [&](std::vector<double> values) {
    for (double& value : values) value /= scale.unit;
    return values;
  };
  const std::vector<double> places = axis_values(*run, shown.unit);
  const CurveAxis axis{axis_text, expected_end(*run, against) / scale.unit, scale.whole};
  axis_name_->setText(axis_text);

  const bool by_fact = has_cohorts(*run) && against == RunAxis::steps;
  auto curves = loss_curves(*run, weight_, against);
  const auto drawn_others = [&](bool (*is_drawn)(const RunRecord&, RunAxis)) {
    std::vector<const RunRecord*> out;
    for (const RunRecord* other : others)
      if (is_drawn(*other, against)) out.push_back(other);
    return out;
  };
  if (const auto drawn = drawn_others(has_losses); drawn.size() == 1) {
    Curve overlay = std::move(loss_curves(*drawn[0], weight_, against).back());
    overlay.role = Curve::Role::overlay;
    curves.push_back(std::move(overlay));
  } else if (!drawn.empty()) {
    // Means over the facts of single runs are drawn as they are.
    const bool by_cohort = against == RunAxis::steps && has_cohorts(*drawn[0]);
    std::vector<RunCurve> theirs;
    for (const RunRecord* other : drawn) {
      Curve curve = std::move(loss_curves(*other, 0, against).back());
      theirs.push_back({std::move(curve.x), std::move(curve.y)});
    }
    curves.push_back(overlay_curve(overlay_name(drawn), theirs, by_cohort ? CurveUnit::steps : shown.unit,
                                   by_cohort ? 0 : weight_));
  }
  if (!by_fact)
    for (Curve& curve : curves) curve.x = scaled(std::move(curve.x));
  loss_->set_title(has_cohorts(*run) ? tr("Loss (mean over the facts trained together)")
                                     : tr("Loss (mean over the facts of a batch)"));
  loss_->set_value_text(steps.loss.empty() ? QString() : number(steps.loss.back(), 3));
  loss_->set_axis_named(by_fact);
  loss_->set_curves(std::move(curves), by_fact ? CurveAxis{tr("Step of a fact"), 0, true} : axis);

  const OutcomeBefore before = document_.before();
  const RunShares own = run_shares(*run, before, places);
  const int64_t facts = own.facts.empty() ? 0 : own.facts.back(),
                not_learned = own.not_learned.empty() ? 0 : own.not_learned.back();
  const std::vector<double> own_learned = shares_of(own.learned, own.facts),
                            own_moved = shares_of(own.moved, own.not_learned);
  std::vector<Curve> learned, moved;
  learned.push_back({QString::fromStdString(run->name), own.x, own_learned, Curve::Role::current});
  moved.push_back({tr("of %1 not learned").arg(count(not_learned)), own.x, own_moved, Curve::Role::current});
  moved.push_back(
      {tr("of %1").arg(count(facts)), own.x, shares_of(own.moved, own.facts), Curve::Role::current_all});
  if (const auto drawn = drawn_others(has_shares); !drawn.empty()) {
    std::vector<RunCurve> their_learned, their_moved;
    for (const RunRecord* other : drawn) {
      const RunShares theirs = run_shares(*other, before, axis_values(*other, shown.unit));
      their_learned.push_back({theirs.x, shares_of(theirs.learned, theirs.facts)});
      their_moved.push_back({theirs.x, shares_of(theirs.moved, theirs.not_learned)});
    }
    const QString name = overlay_name(drawn);
    learned.push_back(overlay_curve(name, their_learned, shown.unit));
    moved.push_back(overlay_curve(tr("%1, of not learned").arg(name), their_moved, shown.unit));
  }
  learned_->set_title(tr("Learned, share of %1 facts").arg(count(facts)));
  learned_->set_value_text(own_learned.empty() ? QString() : percent(own_learned.back()));
  learned_->set_curves(std::move(learned), axis);
  moved_->set_title(document_.before() == Before::dataset ? tr("Moved away from the data set's answer")
                                                          : tr("Moved away from the model's answer"));
  moved_->set_value_text(own_moved.empty() ? QString() : percent(own_moved.back()));
  moved_->set_curves(std::move(moved), axis);

  const auto small = [&](CurvePlot* plot, const std::vector<double>& values, const QString& value) {
    plot->set_value_text(value);
    plot->set_curves({{QString::fromStdString(run->name), places, values, Curve::Role::current}}, axis);
  };
  const auto latest = [](const std::vector<double>& values) {
    return values.empty() ? undefined : values.back();
  };
  small(rate_, steps.learning_rate,
        steps.learning_rate.empty() ? QString() : minus(short_number(latest(steps.learning_rate), 3)));
  small(norm_, steps.gradient_norm, number(latest(steps.gradient_norm), 2));
  small(speed_, steps.tokens_per_second,
        steps.tokens_per_second.empty() ? QString() : count(std::llround(latest(steps.tokens_per_second))));
  const std::vector<double> memory(steps.memory_bytes.begin(), steps.memory_bytes.end());
  small(memory_, memory, bytes(latest(memory)));
}

}  // namespace seamark
