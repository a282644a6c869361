// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recovery_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "document/wording.h"
#include "theme/theme.h"

namespace seamark {
namespace {

QString contents_text(const LeftContents& contents) {
  if (!contents.problem.isEmpty()) return contents.problem;
  QStringList parts;
  parts << RecoveryDialog::tr("%1 facts").arg(count(contents.facts));
  if (contents.runs > 0) parts << RecoveryDialog::tr("%n run(s)", nullptr, static_cast<int>(contents.runs));
  if (contents.selections > 0)
    parts << RecoveryDialog::tr("%n named selection(s)", nullptr, static_cast<int>(contents.selections));
  if (contents.interrupted) parts << RecoveryDialog::tr("an interrupted run");
  if (contents.study_planned > 0)
    parts << RecoveryDialog::tr("a study: %1 of %2 runs are done")
                 .arg(count(contents.study_done), count(contents.study_planned));
  if (contents.changed) parts << RecoveryDialog::tr("unsaved changes");
  return parts.join(", ");
}

}  // namespace

bool ask_to_discard(const LeftBehind& left, QWidget* parent) {
  QMessageBox question(
      QMessageBox::Question, RecoveryDialog::tr("Discard?"),
      left.untitled ? RecoveryDialog::tr("%1 has no file of its own: all of it is deleted.").arg(left.title)
                    : RecoveryDialog::tr(
                          "What was changed in %1 since it was saved is deleted. The file itself stays, and "
                          "so does a run that was interrupted in it.")
                          .arg(left.title),
      QMessageBox::NoButton, parent);
  QPushButton* yes = question.addButton(RecoveryDialog::tr("Discard"), QMessageBox::DestructiveRole);
  question.setDefaultButton(question.addButton(QMessageBox::Cancel));
  question.exec();
  return question.clickedButton() == yes;
}

RecoveryDialog::RecoveryDialog(SessionDocument& document, QWidget* parent)
    : QDialog(parent), document_(document) {
  setWindowTitle(tr("Recover sessions"));
  auto* column = new QVBoxLayout(this);
  auto* text = new QLabel(tr("Seamark did not close properly while these sessions were open."));
  text->setWordWrap(true);
  column->addWidget(text);
  table_ = new QTableWidget(0, 3);
  table_->setHorizontalHeaderLabels({tr("Session"), tr("Last change"), tr("What is in it")});
  for (int i = 0; i < 3; ++i)
    table_->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->setAccessibleName(tr("Sessions that can be recovered"));
  table_->setToolTip(tr("Choose a session, then recover or discard it."));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(true);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->verticalHeader()->setMinimumSectionSize(row_height);
  column->addWidget(table_, 1);
  auto* row = new QHBoxLayout;
  discard_ = new QPushButton(tr("&Discard…"));
  discard_->setToolTip(tr("Deletes what was not saved of the chosen session, after a question"));
  auto* later = new QPushButton(tr("&Later"));
  later->setToolTip(tr("Leaves all as it is; File, Recover sessions shows this list again"));
  recover_ = new QPushButton(tr("&Recover"));
  recover_->setToolTip(tr("Opens the chosen session with everything that was committed"));
  recover_->setProperty("primary", true);
  recover_->setDefault(true);
  row->addWidget(discard_);
  row->addStretch(1);
  row->addWidget(later);
  row->addWidget(recover_);
  column->addLayout(row);
  connect(discard_, &QPushButton::clicked, this, &RecoveryDialog::discard);
  connect(later, &QPushButton::clicked, this, &QDialog::reject);
  connect(recover_, &QPushButton::clicked, this, &QDialog::accept);
  connect(table_, &QTableWidget::cellDoubleClicked, this, &QDialog::accept);
  resize(720, 320);
  fill();
}

LeftBehind RecoveryDialog::chosen() const { return left_.value(table_->currentRow()); }

void RecoveryDialog::fill() {
  left_ = document_.left_behind();
  table_->setRowCount(static_cast<int>(left_.size()));
  for (int row = 0; row < left_.size(); ++row) {
    const LeftBehind& left = left_[row];
    const QString place = left.untitled ? tr("without a file of its own") : home_relative(left.file);
    const QString cells[] = {left.title + '\n' + place, QLocale().toString(left.when, QLocale::ShortFormat),
                             tr("reading…")};
    for (int i = 0; i < 3; ++i) {
      auto* item = new QTableWidgetItem(cells[i]);
      item->setToolTip(i == 0 ? place : cells[i]);
      table_->setItem(row, i, item);
    }
    document_.look_at(left, [dialog = QPointer(this), note = left.note](const LeftContents& contents) {
      if (!dialog) return;
      for (int at = 0; at < dialog->left_.size(); ++at) {
        if (dialog->left_[at].note != note) continue;
        dialog->table_->item(at, 2)->setText(contents_text(contents));
        dialog->table_->item(at, 2)->setToolTip(contents_text(contents));
      }
    });
  }
  if (!left_.isEmpty()) table_->setCurrentCell(0, 0);
  recover_->setEnabled(!left_.isEmpty());
  discard_->setEnabled(!left_.isEmpty());
}

void RecoveryDialog::discard() {
  const LeftBehind left = chosen();
  if (!ask_to_discard(left, this)) return;
  document_.discard(left);
  fill();
  if (left_.isEmpty()) reject();
}

}  // namespace seamark
