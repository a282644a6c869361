// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/spec_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>
#include <set>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {

SpecPanel::SpecPanel(SessionDocument& document, QWidget* parent) : QWidget(parent), document_(document) {
  QVBoxLayout* column = panel_column(*this);
  text_ = new QPlainTextEdit;
  text_->setReadOnly(true);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setFont(fixed_font());
  text_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);  // nothing scrolls sideways
  text_->setAccessibleName(tr("Spec as JSON"));
  text_->setToolTip(tr("The spec that Launch runs; `seamark run` accepts it unchanged."));
  text_->document()->setDocumentMargin(8);
  column->addWidget(text_, 1);
  auto* foot = new QWidget;
  auto* foot_column = new QVBoxLayout(foot);
  foot_column->setContentsMargins(8, 6, 8, 8);
  auto* buttons = new QHBoxLayout;
  legend_ = new SecondaryLabel;
  legend_->setTextFormat(Qt::RichText);
  foot_column->addWidget(legend_);
  foot_column->addLayout(buttons);
  auto* copy = new QPushButton(tr("Copy"));
  copy->setIcon(icon(IconName::copy));
  copy->setToolTip(tr("Copy the spec"));
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(json()); });
  auto* save = new QPushButton(tr("Save…"));
  save->setToolTip(tr("Save the spec as a file for `seamark run`"));
  connect(save, &QPushButton::clicked, this, [this] { Q_EMIT save_wanted(json()); });
  for (QPushButton* button : {copy, save}) {
    button->setAutoDefault(false);
    buttons->addWidget(button);
  }
  buttons->addStretch(1);
  column->addWidget(foot);
  connect(&document_, &SessionDocument::spec_changed, this, &SpecPanel::refresh);
  connect(&document_, &SessionDocument::opened, this, &SpecPanel::refresh);
  connect(&document_, &SessionDocument::runs_changed, this, &SpecPanel::refresh);
  refresh();
}

QString SpecPanel::json() const {
  return QString::fromStdString(dump_json(spec_to_json(document_.spec()), 2)) + '\n';
}

void SpecPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || !legend_) return;
  shown_.clear();  // the marks have other colours
  refresh();
}

void SpecPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void SpecPanel::refresh() {
  if (!isVisible()) return;  // made when it is shown
  const QString now = json();
  const RunRecord* run = document_.run();
  std::string key = now.toStdString() + (run ? run->name + run->spec_json : std::string());
  if (key == shown_) return;
  shown_ = std::move(key);
  if (text_->toPlainText() != now) {
    // What somebody looks at stays in sight while a field is typed.
    QScrollBar* bar = text_->verticalScrollBar();
    const int at = bar->value();
    text_->setPlainText(now);
    bar->setValue(at);
  }
  // Lines that differ from the current run's spec, and lines that are not valid.
  std::set<std::string> differs, wrong;
  const ExperimentSpec& spec = document_.spec();
  ExperimentSpec mine = spec, theirs;
  bool compare = false;
  if (run) {
    try {
      theirs = spec_from_json(parse_json(run->spec_json, "spec"), "spec");
      compare = true;
    } catch (const Error&) {
    }
  }
  Fields fields, others;
  describe(fields, mine);
  describe(others, theirs);
  for (const Field& field : fields.all()) {
    if (!field_problem(field).empty() && field_is_used(fields, field)) wrong.insert(field.path);
    if (compare && field_to_json(field) != field_to_json(*others.find(field.path)))
      differs.insert(field.path);
  }
  for (const Error& error : spec_problems(spec)) wrong.insert(error.field());
  const ColourRoles& c = roles(palette());
  QList<QTextEdit::ExtraSelection> marks;
  std::string group;
  for (QTextBlock block = text_->document()->firstBlock(); block.isValid(); block = block.next()) {
    const QString line = block.text();
    const qsizetype start = line.indexOf('"'), end = line.indexOf('"', start + 1);
    if (start < 0 || end < 0) continue;
    const std::string name = line.mid(start + 1, end - start - 1).toStdString();
    if (start == 2) group = line.endsWith('{') ? name : std::string();
    if (start > 4 || !line.mid(end + 1).startsWith(':')) continue;
    const std::string path = start == 2 || group.empty() ? name : group + "." + name;
    const bool is_wrong = wrong.count(path), is_other = differs.count(path);
    if (!is_wrong && !is_other) continue;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.format.setBackground(is_wrong ? c.error_back : c.selected_row);
    if (is_wrong) mark.format.setForeground(c.error_text);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks.push_back(mark);
  }
  text_->setExtraSelections(marks);
  QStringList legend;
  if (!differs.empty())
    legend << "<span style='color:" + c.accent.name() + "'>▌</span>" +
                  tr("differs from %1").arg(QString::fromStdString(run->name)).toHtmlEscaped();
  if (!wrong.empty()) legend << "<span style='color:" + c.error_text.name() + "'>▌</span>" + tr("not valid");
  legend_->setText(legend.join("&nbsp;&nbsp; "));
  legend_->setVisible(!legend.isEmpty());
}

}  // namespace seamark
