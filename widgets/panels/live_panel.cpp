// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/live_panel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>
#include <cmath>
#include <map>
#include <numeric>

#include "document/help.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/view_drag.h"

namespace seamark {
namespace {

struct LiveWords {
  Q_DECLARE_TR_FUNCTIONS(LivePanel)
};

bool is_single(const RunRecord& run) {
  // Cohorts exist only in single runs; one cohort of the plan's full length may be either, and both read the
  // same.
  return !run.steps.cohort.empty() && run.steps.cohort.back() > 0;
}

std::vector<double> row_numbers(int64_t n) {
  std::vector<double> x(static_cast<size_t>(n));
  std::iota(x.begin(), x.end(), 1.0);
  return x;
}

// Share over all facts scored so far: each cohort's last score, summed.
struct Shares {
  std::vector<double> x, learned, moved_of_not_learned, moved_of_all;
  int64_t facts = 0, not_learned = 0;
};

Shares shares(const RunRecord& run, Before before) {
  Shares out;
  const ScoreTable& s = run.scores;
  const auto& moved = before == Before::dataset ? s.moved_dataset : s.moved_model;
  // The row of a score: steps of the cohorts before it, and its own.
  std::map<int64_t, int64_t> cohort_start;
  for (size_t i = 0; i < run.steps.cohort.size(); ++i)
    cohort_start.emplace(run.steps.cohort[i], static_cast<int64_t>(i));
  int64_t facts = 0, learned = 0, away = 0;  // of the cohorts that are done
  for (size_t i = 0; i < s.step.size(); ++i) {
    if (i > 0 && s.cohort[i] != s.cohort[i - 1]) {
      facts += s.facts[i - 1];
      learned += s.learned[i - 1];
      away += moved[i - 1];
    }
    const int64_t n = facts + s.facts[i], good = learned + s.learned[i], bad = away + moved[i];
    const auto start = cohort_start.find(s.cohort[i]);
    out.x.push_back(static_cast<double>((start == cohort_start.end() ? 0 : start->second) + s.step[i]));
    out.learned.push_back(n > 0 ? static_cast<double>(good) / static_cast<double>(n) : undefined);
    out.moved_of_all.push_back(n > 0 ? static_cast<double>(bad) / static_cast<double>(n) : undefined);
    out.moved_of_not_learned.push_back(n > good ? static_cast<double>(bad) / static_cast<double>(n - good)
                                                : undefined);
    out.facts = n;
    out.not_learned = n - good;
  }
  return out;
}

}  // namespace

std::vector<Curve> loss_curves(const RunRecord& run, double smoothing) {
  std::vector<Curve> out;
  const StepTable& steps = run.steps;
  const QString name = QString::fromStdString(run.name);
  if (!is_single(run)) {
    Curve raw{LiveWords::tr("%1, every step").arg(name), row_numbers(steps.rows()), steps.loss,
              Curve::Role::raw};
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
      cohort = {LiveWords::tr("facts %1").arg(steps.cohort[i] + 1), {}, {}, Curve::Role::raw, false};
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
  if (!out.empty()) {
    out.front().in_legend = false;
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
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  log_ = new QCheckBox(tr("Log loss"));
  log_->setToolTip(tr("Logarithmic axis of the loss."));
  flow->addWidget(log_);
  smoothing_ = new NumberEdit;
  smoothing_->set_step(0.05, 2);
  smoothing_->set_range(0, 0.99);
  smoothing_->set_text(edited_number(weight_, 2));
  smoothing_->setFixedWidth(64);
  flow->addWidget(labelled(tr("Smoothing"), smoothing_,
                           tr("Weight of the past in the smoothed loss. 0 shows every step as it is.")));
  overlay_ = new QComboBox;
  overlay_->setMinimumWidth(120);
  flow->addWidget(labelled(tr("Overlay"), overlay_, tr("Another run to compare with, dashed.")));
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
  rows->setRowStretch(0, 5);
  rows->setRowStretch(1, 3);
  rows->setRowStretch(2, 2);
  stack_ = new QStackedWidget;
  stack_->addWidget(plots);
  auto* empty = new EmptyState;
  empty->set(tr("No curves yet."), tr("They appear with the first step."));
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  connect(log_, &QCheckBox::toggled, this, [this](bool on) {
    loss_->set_log(on);
    refresh();
  });
  connect(smoothing_, &NumberEdit::edited, this, [this] {
    const std::optional<double> value = read_number(smoothing_->value_text());
    if (value && *value >= 0 && *value < 1) weight_ = *value;
    refresh();
  });
  connect(overlay_, &QComboBox::activated, this, &LivePanel::refresh);
  connect(&document_, &SessionDocument::opened, this, &LivePanel::fill_overlays);
  connect(&document_, &SessionDocument::runs_changed, this, &LivePanel::fill_overlays);
  connect(&document_, &SessionDocument::outcomes_changed, this, &LivePanel::refresh);
  connect(&document_, &SessionDocument::run_advanced, this, [this] {
    if (document_.current_run() == document_.running_run()) refresh();
  });
  fill_overlays();
}

QString LivePanel::title() const {
  const RunRecord* run = document_.run();
  if (!run) return tr("Live");
  return run->state == RunState::running ? tr("Live: %1").arg(QString::fromStdString(run->name))
                                         : tr("Curves: %1").arg(QString::fromStdString(run->name));
}

std::optional<PanelSpec> LivePanel::figure() const {
  if (!document_.run() || document_.run()->steps.rows() == 0) return std::nullopt;
  const CurvePlot* plot = focused_plot();
  PanelSpec panel;
  panel.kind = plot == learned_ || plot == moved_ ? FigureKind::learned_curves : FigureKind::loss_curves;
  if (plot == rate_) panel.y = "learning_rate";
  if (plot == norm_) panel.y = "gradient_norm";
  if (plot == speed_) panel.y = "tokens_per_second";
  if (plot == memory_) panel.y = "memory_bytes";
  panel.runs = {document_.run()->name};
  return panel;
}

CurvePlot* LivePanel::focused_plot() const {
  for (CurvePlot* plot : {loss_, learned_, moved_, rate_, norm_, speed_, memory_}) {
    if (plot->hasFocus()) return plot;
  }
  return loss_;
}

void LivePanel::fill_overlays() {
  const QVariant chosen = overlay_->currentData();
  overlay_->clear();
  overlay_->addItem(tr("none"), -1);
  for (size_t i = 0; i < document_.session().runs.size(); ++i) {
    if (static_cast<int>(i) != document_.current_run())
      overlay_->addItem(run_label(document_.session().runs[i]), static_cast<int>(i));
  }
  overlay_->setCurrentIndex(std::max(0, overlay_->findData(chosen)));
  refresh();
}

void LivePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void LivePanel::refresh() {
  const RunRecord* run = document_.run();
  stack_->setCurrentIndex(run && (run->steps.rows() > 0 || run->scores.rows() > 0) ? 0 : 1);
  if (!run || stack_->currentIndex() == 1 || !isVisible()) return;
  const StepTable& steps = run->steps;
  const int other_index = overlay_->currentData().toInt();
  const RunRecord* other = other_index >= 0 && other_index < static_cast<int>(document_.session().runs.size())
                               ? &document_.session().runs[static_cast<size_t>(other_index)]
                               : nullptr;
  const QString other_name = other ? QString::fromStdString(other->name) : QString();
  const bool single = is_single(*run);
  auto curves = loss_curves(*run, weight_);
  double last = single ? 0 : static_cast<double>(std::max(run->planned_steps, steps.rows()));
  if (other && other->steps.rows() > 0) {
    auto theirs = loss_curves(*other, weight_);
    Curve overlay = std::move(theirs.back());
    overlay.role = Curve::Role::overlay;
    curves.push_back(std::move(overlay));
  }
  loss_->set_title(single ? tr("Loss (mean over the facts trained together)")
                          : tr("Loss (mean over the facts of a batch)"));
  loss_->set_value_text(steps.loss.empty() ? QString() : number(steps.loss.back(), 3));
  loss_->set_curves(std::move(curves), last, single ? tr("Step of a fact") : tr("Step"));

  last = static_cast<double>(std::max(run->planned_steps, steps.rows()));
  const Shares own = shares(*run, document_.before());
  std::vector<Curve> learned, moved;
  learned.push_back({QString::fromStdString(run->name), own.x, own.learned, Curve::Role::current});
  moved.push_back({tr("of %1 not learned").arg(count(own.not_learned)), own.x, own.moved_of_not_learned,
                   Curve::Role::current});
  moved.push_back({tr("of %1").arg(count(own.facts)), own.x, own.moved_of_all, Curve::Role::current_all});
  if (other) {
    const Shares theirs = shares(*other, document_.before());
    learned.push_back({other_name, theirs.x, theirs.learned, Curve::Role::overlay});
    moved.push_back({tr("%1, of not learned").arg(other_name), theirs.x, theirs.moved_of_not_learned,
                     Curve::Role::overlay});
  }
  learned_->set_title(tr("Learned, share of %1 facts").arg(count(own.facts)));
  learned_->set_value_text(own.learned.empty() ? QString() : percent(own.learned.back()));
  learned_->set_curves(std::move(learned), last, tr("Step"));
  moved_->set_title(document_.before() == Before::dataset ? tr("Moved away from the data set's answer")
                                                          : tr("Moved away from the model's answer"));
  moved_->set_value_text(own.moved_of_not_learned.empty() ? QString()
                                                          : percent(own.moved_of_not_learned.back()));
  moved_->set_curves(std::move(moved), last, tr("Step"));

  const auto small = [&](CurvePlot* plot, const std::vector<double>& values, const QString& value) {
    plot->set_value_text(value);
    plot->set_curves({{QString::fromStdString(run->name), row_numbers(static_cast<int64_t>(values.size())),
                       values, Curve::Role::current}},
                     last, tr("Step"));
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
