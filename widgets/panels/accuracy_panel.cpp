// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/accuracy_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "document/help.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "figures/figure_filter.h"
#include "figures/run_content.h"
#include "figures/run_findings.h"
#include "panels/controls.h"
#include "panels/run_verdict.h"
#include "panels/view_figure.h"
#include "plots/content_plot.h"

namespace seamark {

AccuracyPanel::AccuracyPanel(SessionDocument& document, QWidget* parent) : ViewPanel(document, parent) {
  QVBoxLayout* column = make_column();
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  plot_ = new ContentPlot(tr("Accuracy by distance"));
  plot_->set_csv_name("accuracy-by-distance");
  plot_->setWhatsThis(term_help({Term::shares, Term::wilson_interval, Term::flips, Term::paired_difference}));
  link(plot_);
  bins_ = new QSpinBox;
  bins_->setRange(0, 40);
  bins_->setSpecialValueText(tr("auto"));
  connect(bins_, &QSpinBox::valueChanged, this, &AccuracyPanel::touch);
  flow->addWidget(labelled(
      tr("Bins"), bins_, tr("How many bins, from the nearest targets to the farthest; auto: by the facts.")));
  rule_ = new ChoiceBox;
  rule_->addItem(tr("equal count"), static_cast<int>(BinRule::equal_count));
  rule_->addItem(tr("equal width"), static_cast<int>(BinRule::equal_width));
  rule_->setAccessibleName(tr("What bins have in common"));
  rule_->setToolTip(
      tr("Bins of equally many facts, so that their intervals are alike, or of equal width on the axis."));
  flow->addWidget(rule_);
  interval_ = new ChoiceBox;
  interval_->addItem(tr("Wilson 95 %"), static_cast<int>(ShareInterval::wilson));
  interval_->addItem(tr("bootstrap 95 %"), static_cast<int>(ShareInterval::bootstrap));
  interval_->setWhatsThis(term_help(Term::wilson_interval));
  flow->addWidget(
      labelled(tr("Interval"), interval_,
               tr("Of the share in a bin: Wilson's score interval, or the percentile bootstrap over "
                  "the facts of the bin, which has no width where all or none were learned.")));
  for (QComboBox* box : {rule_, interval_}) connect(box, &QComboBox::activated, this, &AccuracyPanel::touch);
  compare_ = new QComboBox;
  compare_->setMinimumWidth(110);
  connect(compare_, &QComboBox::activated, this, &AccuracyPanel::touch);
  flow->addWidget(labelled(tr("Compare"), compare_,
                           tr("A second run over the same axis, and a test on the facts of both.")));
  for (QWidget* widget : std::initializer_list<QWidget*>{bins_, rule_})
    widget->setWhatsThis(term_help({Term::target_distance, Term::wilson_interval}));
  compare_->setWhatsThis(term_help({Term::flips, Term::paired_difference}));
  for (QToolButton* tool : plot_tools(plot_, false)) flow->add_right(tool);
  add_plot_buttons(*flow);
  column->addWidget(controls);
  column->addWidget(plot_, 1);
  verdict_ = new QLabel;
  verdict_->setTextFormat(Qt::RichText);
  verdict_->setWordWrap(true);
  verdict_->setContentsMargins(form_padding, 6, form_padding, 8);
  verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(verdict_);
  comparison_ = new RunVerdict(this);
  connect(comparison_, &RunVerdict::interval_found, this, &AccuracyPanel::touch);
  connect(&document_, &SessionDocument::opened, this, [this] { shown_.clear(); });
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::outcomes_changed,
                            &SessionDocument::runs_changed, &SessionDocument::distances_changed})
    connect(&document_, signal, this, &AccuracyPanel::touch);
}

QString AccuracyPanel::title() const { return tr("Accuracy by distance"); }

CustomPlot* AccuracyPanel::focused_plot() const { return plot_; }

const RunRecord* AccuracyPanel::other() const {
  const std::string name = compare_->currentData().toString().toStdString();
  for (const RunRecord& run : document_.session().runs) {
    if (!name.empty() && run.name == name && &run != document_.run()) return &run;
  }
  return nullptr;
}

void AccuracyPanel::compare_with(const QString& run) {
  compare_->setCurrentIndex(std::max(0, compare_->findData(run)));
  touch();
}

QString AccuracyPanel::verdict() const { return verdict_->text(); }

std::optional<PanelSpec> AccuracyPanel::figure() const {
  auto panel = drawn();
  if (panel) take_selection(*panel, document_);
  return panel;
}

std::optional<PanelSpec> AccuracyPanel::drawn() const {
  const RunRecord* run = document_.run();
  if (!run || run->outcomes.rows() == 0) return std::nullopt;
  PanelSpec panel;
  panel.kind = FigureKind::accuracy_by_distance;
  panel.runs = {run->name};
  if (const RunRecord* second = other()) {
    panel.runs.push_back(second->name);
    // The band that chose the run's facts.
    const FilterOptions& filter = document_.made_with(*run).filter;
    if (filter.rule == FilterRule::band && filter.low && filter.high) panel.filter = filter_settings(filter);
  }
  panel.bins = bins_->value();
  panel.bin_rule = static_cast<BinRule>(rule_->currentData().toInt());
  panel.interval = static_cast<ShareInterval>(interval_->currentData().toInt());
  take_part(panel, *plot_);
  return panel;
}

void AccuracyPanel::refresh() {
  std::vector<BoxChoice> runs = {{tr("none"), QString()}};
  for (const RunRecord& run : document_.session().runs) {
    const QString name = QString::fromStdString(run.name);
    if (&run != document_.run() && run.outcomes.rows() > 0) runs.push_back({name, name});
  }
  fill_choices(compare_, runs);
  const auto panel = drawn();
  if (!panel) return show_no_run();
  const RunRecord& run = *document_.run();
  const RunRecord* second = other();
  try {
    PanelContent found = read_panel(document_.session(), *panel, words());
    QString key = QString::number(panel->bins) + ' ' + rule_->currentData().toString();
    for (const std::string& name : panel->runs) key += '\n' + QString::fromStdString(name);
    plot_->set_content(std::move(found), {},
                       key == shown_ ? ContentPlot::Keep::users_view : ContentPlot::Keep::nothing);
    shown_ = key;
    mark(plot_);
    show_content();
  } catch (const Error& error) {
    return show_empty(tr("No accuracy to show."), error_sentence(error));
  }
  if (second) comparison_->compare({second}, {&run});
  say_verdict();
}

// Each run's share, then whether they differ.
void AccuracyPanel::say_verdict() {
  const RunRecord& run = *document_.run();
  const RunRecord* second = other();
  const auto share = [](const RunRecord& of) {
    const RunCounts counts = count_outcomes(of.outcomes);
    const auto [low, high] = wilson_interval(counts.learned, counts.scored);
    QString text = tr("%1 <b>%2</b> (%3 to %4), %5 facts")
                       .arg(QString::fromStdString(of.name).toHtmlEscaped(),
                            percent(static_cast<double>(counts.learned) /
                                    static_cast<double>(std::max<int64_t>(1, counts.scored))),
                            number(100 * low, 1), number(100 * high, 1), count(counts.scored));
    // The bins leave them out, so that their mean is another.
    if (counts.known > 0) text += tr(", %1 known before").arg(count(counts.known));
    return text;
  };
  QString text = share(run);
  if (second) {
    text += QStringLiteral("&nbsp;&nbsp;&nbsp; ") + share(*second) + "<br>" +
            comparison_text(comparison_->found(), QString::fromStdString(second->name),
                            QString::fromStdString(run.name));
  }
  verdict_->setText(text);
}

}  // namespace seamark
