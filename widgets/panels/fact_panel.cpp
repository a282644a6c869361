// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fact_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

#include "document/choice_words.h"
#include "document/help.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/token_bars.h"
#include "theme/theme.h"

namespace seamark {
namespace {

QString bold(const QString& text) { return "<b>" + text.toHtmlEscaped() + "</b>"; }

}  // namespace

FactPanel::FactPanel(SessionDocument& document, QWidget* parent) : QWidget(parent), document_(document) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  stack_ = new QStackedWidget;
  outer->addWidget(stack_);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  content->setAutoFillBackground(true);
  content->setBackgroundRole(QPalette::Base);
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(form_padding, grid, form_padding, grid);
  row->setSpacing(16);
  auto* table = new QGridLayout;
  table->setHorizontalSpacing(12);
  table->setVerticalSpacing(6);
  table->setColumnStretch(1, 1);
  for (const QString& name : {tr("Target"), tr("Original"), tr("Distance"), tr("Weight"), tr("Filter"),
                              tr("Outcome"), tr("Answers"), tr("Loss"), tr("Prompts")}) {
    auto* label = new SecondaryLabel(name);
    auto* value = new QLabel;
    value->setTextFormat(Qt::RichText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int line = static_cast<int>(names_.size());
    table->addWidget(label, line, 0, Qt::AlignTop);
    table->addWidget(value, line, 1);
    names_.push_back(label);
    values_.push_back(value);
  }
  table->setRowStretch(static_cast<int>(names_.size()), 1);
  row->addLayout(table, 3);
  before_ = new TokenBars;
  after_ = new TokenBars;
  auto* bars = new QVBoxLayout;
  auto* both = new QHBoxLayout;
  both->setSpacing(12);
  for (TokenBars* side : {before_, after_}) {
    side->hide();
    both->addWidget(side, 1, Qt::AlignTop);
  }
  bars->addLayout(both);
  probe_ = new QPushButton(tr("Open in Probe"));
  probe_->setAutoDefault(false);
  probe_->setToolTip(tr("Asks more of this prompt in the Probe panel (Ctrl+Shift+P)."));
  probe_->setWhatsThis(
      term_help({Term::target_distance, Term::weight, Term::outcome, Term::fact_loss, Term::next_token}));
  probe_->hide();
  connect(probe_, &QPushButton::clicked, this, &FactPanel::probe_wanted);
  bars->addWidget(probe_, 0, Qt::AlignLeft);
  bars->addStretch(1);
  row->addLayout(bars, 3);
  area->setWidget(content);
  stack_->addWidget(area);
  auto* empty = new EmptyState;
  empty->set(tr("No fact chosen."), tr("Click a row, a point or an arrow."));
  stack_->addWidget(empty);
  token_timer_ = new QTimer(this);
  token_timer_->setSingleShot(true);
  token_timer_->setInterval(120);
  connect(token_timer_, &QTimer::timeout, this, &FactPanel::request_tokens);
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::current_fact_changed,
                            &SessionDocument::distances_changed, &SessionDocument::outcomes_changed,
                            &SessionDocument::model_changed, &SessionDocument::runs_changed}) {
    connect(&document_, signal, this, &FactPanel::refresh);
  }
  connect(&document_, &SessionDocument::band_changed, this, &FactPanel::refresh_distance);
  refresh();
}

QString FactPanel::title() const {
  const int64_t fact = document_.current_fact();
  if (fact < 0 || fact >= document_.fact_count()) return tr("Fact");
  return tr("Fact %1: %2")
      .arg(count(fact + 1),
           QString::fromStdString(document_.session().facts.facts[static_cast<size_t>(fact)].prompt)
               .simplified());
}

void FactPanel::refresh() {
  const int64_t fact = document_.current_fact();
  if (fact < 0 || fact >= document_.fact_count()) {
    stack_->setCurrentIndex(1);
    return;
  }
  stack_->setCurrentIndex(0);
  const auto i = static_cast<size_t>(fact);
  const Fact& f = document_.session().facts.facts[i];
  const auto text = [](const std::string& s) { return QString::fromStdString(s).simplified(); };
  const QString grey = "<span style='color:" + roles(palette()).secondary.name() + "'>";
  const RunRecord* run = document_.run();
  const int64_t row = document_.outcome_row(fact);
  const auto r = static_cast<size_t>(std::max<int64_t>(0, row));
  const OutcomeTable* o = row >= 0 && run ? &run->outcomes : nullptr;
  show_line(0, bold(text(f.target)));
  const bool says = o && r < o->answer_before.size() && !o->answer_before[r].empty();
  const QString stop = says ? QStringLiteral(";") : QString();
  QString original = f.original ? bold(text(*f.original)) + secondary(tr("in the data set") + stop)
                                : grey + tr("none in the data set").toHtmlEscaped() + stop + "</span>";
  if (says) original += secondary(tr("the model says")) + ' ' + bold(text(o->answer_before[r]));
  show_line(1, original);
  refresh_distance();
  if (o) {
    const FactOutcome outcome = document_.outcome(fact);
    const ColourRoles& c = roles(palette());
    const QString word = outcome == FactOutcome::learned      ? tr("learned")
                         : outcome == FactOutcome::moved_away ? tr("moved away")
                                                              : tr("not learned");
    const QColor colour = outcome == FactOutcome::learned      ? c.learned
                          : outcome == FactOutcome::moved_away ? c.moved_away
                                                               : c.not_learned;
    const QString mark = outcome == FactOutcome::learned      ? QStringLiteral("●")
                         : outcome == FactOutcome::moved_away ? QStringLiteral("▲")
                                                              : QStringLiteral("○");
    QString line = "<span style='color:" + colour.name() + "'>" + mark + "</span> " + bold(word);
    if (outcome == FactOutcome::learned && r < o->learned_step.size() && o->learned_step[r] >= 0) {
      line += secondary(tr("by step %1").arg(count(o->learned_step[r])));
    }
    names_[5]->setText(QString::fromStdString(run->name));
    show_line(5, line);
    show_line(6, r < o->answer_after.size() && !o->answer_after[r].empty()
                     ? secondary(tr("after training")).mid(6) + ' ' + bold(text(o->answer_after[r])) +
                           (r < o->d_after.size() && std::isfinite(o->d_after[r])
                                ? secondary(tr("%1 from the target").arg(number(o->d_after[r], 3)))
                                : QString())
                     : QString());
    show_line(
        7, r < o->loss_after.size()
               ? bold(number(o->loss_after[r], 3)) +
                     (r < o->loss_before.size() ? secondary(tr("before %1").arg(number(o->loss_before[r], 3)))
                                                : QString())
               : QString());
  } else {
    show_line(5, {});
    show_line(6, {});
    show_line(7, {});
  }
  const QString prompts = tr("%n paraphrase(s)", nullptr, static_cast<int>(f.paraphrases.size())) + ", " +
                          tr("%n neighbour(s)", nullptr, static_cast<int>(f.neighbours.size()));
  QString all;
  for (const std::string& p : f.paraphrases) all += text(p) + '\n';
  for (const NeighbourPrompt& p : f.neighbours)
    all += text(p.prompt) + (p.answer.empty() ? QString() : " → " + text(p.answer)) + '\n';
  show_line(8, bold(prompts));
  values_[8]->setToolTip(all.trimmed());
  if (tokens_key() != tokens_of_) {
    before_->set({}, {}, {});
    after_->set({}, {}, {});
    probe_->hide();
    token_timer_->start();
  }
}

QString FactPanel::secondary(const QString& words) const {
  return "&nbsp; <span style='color:" + roles(palette()).secondary.name() + "'>" + words.toHtmlEscaped() +
         "</span>";
}

void FactPanel::show_line(size_t line, const QString& html) {
  names_[line]->setVisible(!html.isEmpty());
  values_[line]->setVisible(!html.isEmpty());
  values_[line]->setText(html);
}

// What the filter asked of a fact that it keeps.
QString FactPanel::kept_by(int64_t fact) const {
  const auto& result = document_.filter_result();
  if (result && result->selection.core[static_cast<size_t>(fact)]) return tr("in the core set");
  if (!result || result->before.empty()) {
    const Band b = document_.band();
    return QStringLiteral("%1 ≤ D ≤ %2").arg(number(b.low, 2), number(b.high, 2));
  }
  return result->before[static_cast<size_t>(fact)] ? tr("drawn, not replaced")
                                                   : tr("takes a replaced one's place");
}

// What follows from metric and band; the rest stays while a band is dragged.
void FactPanel::refresh_distance() {
  const int64_t fact = document_.current_fact();
  if (fact < 0 || fact >= document_.fact_count()) return;
  const auto i = static_cast<size_t>(fact);
  if (const DistanceTable* table = document_.distances()) {
    const double d = table->value[i];
    show_line(2, (std::isfinite(d)
                      ? bold(number(d, 3)) + secondary(distance_setting_text(document_.spec().distance))
                      : bold(tr("none")) + secondary(reason_text(table->reason[i]))));
    const bool is_kept = document_.is_kept(fact);
    const LossOptions& loss = document_.spec().loss;
    QString rule = choice_text("loss.weights", weight_rule_names[static_cast<int>(loss.weights)]);
    if (loss.weights == WeightRule::static_) rule += QStringLiteral(", λ ") + number(loss.lambda, 1);
    show_line(3, is_kept && loss.weights != WeightRule::none
                     ? bold(number(document_.weight(fact), 2)) + secondary(rule)
                     : QString());
    show_line(4, is_kept ? bold(tr("kept")) + secondary(kept_by(fact))
                         : bold(tr("excluded")) + secondary(reason_text(document_.exclusion_reason(fact))));
  } else {
    show_line(2, {});
    show_line(3, {});
    show_line(4, {});
  }
}

// What the shown tokens are of: the fact, the model, and the run's adapter once it is kept.
QString FactPanel::tokens_key() const {
  const RunRecord* run = document_.run();
  const int64_t fact = document_.current_fact();
  return QStringLiteral("%1 %2 %3")
      .arg(fact)
      .arg(document_.model() ? QString::fromStdString(document_.model()->name) : QString(),
           run && keeps_adapter_for(*run, fact) ? QString::fromStdString(run->name) : QString());
}

void FactPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void FactPanel::request_tokens() {
  const int64_t fact = document_.current_fact();
  if (fact < 0 || !document_.model() || !isVisible()) return;
  const Fact f = document_.session().facts.facts[static_cast<size_t>(fact)];
  const QString run = document_.run() ? QString::fromStdString(document_.run()->name) : QString();
  document_.request_probe(
      QStringLiteral("fact"), QString::fromStdString(f.prompt), document_.run(), fact, 5, 0,
      [this, panel = QPointer<FactPanel>(this), key = tokens_key(), run,
       target = QString::fromStdString(f.target)](const ProbeResult& found) {
        if (!panel || key != tokens_key()) return;
        tokens_of_ = key;
        before_->set(tr("Before training"), found.untuned.next, target);
        after_->set(tr("After %1").arg(run), found.tuned ? found.tuned->next : std::vector<Token>(), target);
        probe_->show();
      });
}

}  // namespace seamark
