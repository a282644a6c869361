// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/probe_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "document/help.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/token_bars.h"
#include "support/csv.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int answer_tokens = 16;
const QString probe_kind = QStringLiteral("prompt");

}  // namespace

ProbePanel::ProbePanel(SessionDocument& document, QWidget* parent) : ViewPanel(document, parent) {
  QVBoxLayout* column = make_column();
  auto* first = new QWidget;
  auto* line = new QHBoxLayout(first);
  line->setContentsMargins(8, 8, 8, 0);
  prompt_ = new QLineEdit;
  prompt_->setPlaceholderText(tr("Type a prompt"));
  prompt_->setAccessibleName(tr("Prompt"));
  prompt_->setToolTip(tr("The model continues this text. Enter asks."));
  prompt_->setWhatsThis(term_help(Term::next_token));
  prompt_->setClearButtonEnabled(true);
  prompt_->setTextMargins(4, 0, 4, 0);
  for (QToolButton* button : prompt_->findChildren<QToolButton*>()) {
    button->setAccessibleName(tr("Clear the prompt"));
    button->setToolTip(tr("Clear the prompt"));
  }
  line->addWidget(prompt_, 1);
  ask_ = new QPushButton(tr("Ask"));
  ask_->setAutoDefault(false);
  ask_->setToolTip(tr("Asks the untuned model and the current run (Enter)."));
  line->addWidget(ask_);
  column->addWidget(first);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  top_ = new QSpinBox;
  top_->setRange(1, 50);
  top_->setValue(10);
  top_->setWhatsThis(term_help(Term::next_token));
  flow->addWidget(labelled(tr("Tokens"), top_, tr("How many of the most likely next tokens are shown.")));
  auto* use = new QPushButton(tr("Use the current fact"));
  use->setAutoDefault(false);
  use->setToolTip(tr("Takes the prompt of the fact in the Fact panel."));
  connect(use, &QPushButton::clicked, this, &ProbePanel::use_current_fact);
  flow->addWidget(use);
  flow->add_right(tool_button(
      IconName::table, tr("Save answers"), tr("Save both lists of tokens as CSV"),
      [this] { Q_EMIT save_csv_wanted(QStringLiteral("probe"), [this] { return csv_text(); }); }));
  column->addWidget(controls);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget;
  page->setAutoFillBackground(true);
  page->setBackgroundRole(QPalette::Base);
  auto* grid_layout = new QGridLayout(page);
  grid_layout->setContentsMargins(form_padding, 4, form_padding, form_padding);
  grid_layout->setHorizontalSpacing(24);
  grid_layout->setVerticalSpacing(8);
  hint_ = new SecondaryLabel;
  hint_->setWordWrap(true);
  grid_layout->addWidget(hint_, 0, 0, 1, 2);
  const auto answer = [&](int at) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    grid_layout->addWidget(label, 1, at);
    return label;
  };
  untuned_answer_ = answer(0);
  tuned_answer_ = answer(1);
  untuned_ = new TokenBars;
  tuned_ = new TokenBars;
  grid_layout->addWidget(untuned_, 2, 0, Qt::AlignTop);
  grid_layout->addWidget(tuned_, 2, 1, Qt::AlignTop);
  change_ = new SecondaryLabel;
  change_->setWordWrap(true);
  grid_layout->addWidget(change_, 3, 0, 1, 2);
  grid_layout->setColumnStretch(0, 1);
  grid_layout->setColumnStretch(1, 1);
  grid_layout->setRowStretch(4, 1);
  area->setWidget(page);
  column->addWidget(area, 1);
  connect(ask_, &QPushButton::clicked, this, &ProbePanel::ask);
  connect(prompt_, &QLineEdit::returnPressed, this, &ProbePanel::ask);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::model_changed, &SessionDocument::runs_changed,
        &SessionDocument::current_fact_changed, &SessionDocument::jobs_changed})
    connect(&document_, signal, this, &ProbePanel::touch);
  connect(&document_, &SessionDocument::opened, this, [this] {
    prompt_->clear();
    forget();
  });
  // Answers of another model are no answers.
  connect(&document_, &SessionDocument::model_changed, this, &ProbePanel::forget);
  forget();
}

void ProbePanel::forget() {
  asked_.clear();
  target_.clear();
  tuned_name_.clear();
  result_ = {};
  refresh();
}

QString ProbePanel::title() const { return tr("Probe"); }

QString ProbePanel::answer(bool tuned) const {
  return (tuned ? tuned_answer_ : untuned_answer_)->property("answer").toString();
}

void ProbePanel::use_current_fact() {
  const int64_t fact = document_.current_fact();
  if (fact < 0) return;
  prompt_->setText(QString::fromStdString(document_.session().facts.facts[static_cast<size_t>(fact)].prompt));
  ask();
}

void ProbePanel::ask() {
  const QString prompt = prompt_->text();
  if (prompt.trimmed().isEmpty()) return;
  // What was asked with, whatever is chosen when the answer comes.
  const int64_t fact = document_.current_fact();
  const QString run = document_.run() ? QString::fromStdString(document_.run()->name) : QString();
  const QString target =
      fact >= 0 && fact < document_.fact_count()
          ? QString::fromStdString(document_.session().facts.facts[static_cast<size_t>(fact)].target)
          : QString();
  document_.request_probe(probe_kind, prompt, document_.run(), fact, top_->value(), answer_tokens,
                          [this, prompt, run, target](const ProbeResult& result) {
                            asked_ = prompt;
                            target_ = target;
                            tuned_name_ = run;
                            result_ = result;
                            refresh();
                          });
  refresh();
}

void ProbePanel::show_answers() {
  const auto show = [&](QLabel* label, TokenBars* bars, const QString& who, const ProbedAnswer& answer) {
    const bool any = !answer.next.empty();
    const QString text = QString::fromStdString(answer.text).simplified();
    label->setProperty("answer", text);
    label->setText("<span style='color:" + roles(palette()).secondary.name() + "'>" + who.toHtmlEscaped() +
                   "</span><br>" + asked_.toHtmlEscaped() +
                   (QString::fromStdString(answer.text).startsWith(text) ? "" : " ") + "<b>" +
                   text.toHtmlEscaped() + "</b>");
    bars->set(tr("Next token"), answer.next, target_);
    label->setVisible(any);
    bars->setVisible(any);
    return any;
  };
  const ProbedAnswer tuned = result_.tuned.value_or(ProbedAnswer());
  const bool both = show(untuned_answer_, untuned_, tr("Untuned model"), result_.untuned) &
                    show(tuned_answer_, tuned_, tr("After %1").arg(tuned_name_), tuned);
  change_->setVisible(both);
  if (both) {
    change_->setText(result_.untuned.next.front().text == tuned.next.front().text
                         ? tr("The most likely next token is the same.")
                         : tr("The most likely next token changed."));
  }
}

CsvText ProbePanel::csv_text() const {
  std::string out;
  append_csv_row(out, std::vector<std::string>{"prompt", "state", "place", "token", "probability"});
  for (const bool tuned : {false, true}) {
    int place = 0;
    for (const Token& token : bars(tuned)->tokens()) {
      append_csv_row(
          out, std::vector<std::string>{asked_.toStdString(),
                                        tuned ? tuned_name_.toStdString() : std::string("untuned"),
                                        std::to_string(++place), token.text, data_cell(token.probability)});
    }
  }
  return [out] { return out; };
}

void ProbePanel::refresh() {
  if (!document_.model())
    return show_empty(tr("A probe needs a model."), tr("Open one, then type a prompt to see both answers."),
                      tr("Open model…"), [this] { Q_EMIT open_model_wanted(); });
  show_content();
  show_answers();
  const RunRecord* run = document_.run();
  QString hint;
  if (document_.job_of("probe " + probe_kind)) {
    hint = document_.is_running() ? tr("Waiting for the run's next step…") : tr("Asking…");
  } else if (asked_.isEmpty()) {
    hint = tr("Type a prompt to see both answers.");
  }
  if (run && !keeps_adapter_for(*run, document_.current_fact())) {
    const QString name = QString::fromStdString(run->name);
    hint += (hint.isEmpty() ? QString() : QStringLiteral(" ")) +
            (run->state == RunState::running
                 ? tr("%1 is going on; its answers can be asked for when it ends.").arg(name)
             : run->adapter_facts.empty()
                 ? tr("%1 kept no adapter, so only the untuned model answers.").arg(name)
                 : tr("%1 has an adapter for each fact, and none for the current one.").arg(name));
  } else if (run && run->adapter_facts.front() != -1) {
    hint += (hint.isEmpty() ? QString() : QStringLiteral(" ")) +
            tr("%1 has an adapter for each fact; the current fact's answers.")
                .arg(QString::fromStdString(run->name));
  }
  hint_->setText(hint);
  hint_->setVisible(!hint.isEmpty());
}

}  // namespace seamark
