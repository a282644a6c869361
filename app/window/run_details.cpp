// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_details.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/run_list_model.h"
#include "document/wording.h"
#include "support/json.h"
#include "theme/theme.h"

namespace seamark {
namespace {

QString indented(const std::string& json) {
  const Json value = Json::parse(json, nullptr, false);
  return QString::fromStdString(value.is_discarded() ? json : dump_json(value, 2));
}

}  // namespace

RunDetailsDialog::RunDetailsDialog(const RunRecord& run, const std::vector<std::string>& log, QWidget* parent)
    : QDialog(parent) {
  setObjectName("run_details");
  setWindowTitle(tr("Details of %1").arg(QString::fromStdString(run.name)));
  auto* column = new QVBoxLayout(this);
  auto* why = new QLabel(run_failure(run));
  why->setWordWrap(true);
  why->setFont(text_font(TextSize::body, true));
  why->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(why);
  auto* how_far = new QLabel(tr("Step %1 of %2. What was learned up to there is kept.")
                                 .arg(count(run.steps.rows()), count(run.planned_steps)));
  how_far->setWordWrap(true);
  column->addWidget(how_far);
  QStringList text;
  text << QString::fromStdString(run.name) << QString::fromStdString(run.started + " " + run.ended).trimmed()
       << QString();
  text << tr("Log") + ':';
  for (const std::string& line : log) text << QString::fromStdString(line);
  if (log.empty()) text << tr("Nothing was logged.");
  const std::pair<QString, const std::string*> parts[] = {{tr("Ran with"), &run.resolved_json},
                                                          {tr("Spec"), &run.spec_json},
                                                          {tr("Provenance"), &run.provenance_json}};
  for (const auto& [title, json] : parts) {
    if (!json->empty()) text << QString() << title + ':' << indented(*json);
  }
  auto* view = new QPlainTextEdit(text.join('\n'));
  view->setReadOnly(true);
  view->setFont(fixed_font());
  view->setLineWrapMode(QPlainTextEdit::NoWrap);
  view->setTabChangesFocus(true);
  view->setAccessibleName(tr("Details and log"));
  column->addWidget(view, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
  copy->setToolTip(tr("Copies all of it, for a report of the fault"));
  connect(copy, &QPushButton::clicked, this,
          [why, view] { QGuiApplication::clipboard()->setText(why->text() + "\n\n" + view->toPlainText()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(640, 480);
}

}  // namespace seamark
