// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/skipped_records.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "document/wording.h"
#include "support/csv.h"
#include "theme/theme.h"

namespace seamark {
namespace {

enum Column { record_column, field_column, reason_column, file_column, column_count };

// The view's own Ctrl+C would copy one cell: the dialog's copies rows.
class IssueTable : public QTableView {
 protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (event->matches(QKeySequence::Copy)) return event->ignore();
    QTableView::keyPressEvent(event);
  }
};

class IssueModel : public QAbstractTableModel {
 public:
  IssueModel(std::shared_ptr<const LoadReport> report, QObject* parent)
      : QAbstractTableModel(parent), report_(std::move(report)) {}
  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(report_->issues.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : column_count;
  }
  QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RecordIssue& issue = report_->issues[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == record_column)
      return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
      case record_column:
        return count(issue.record);
      case field_column:
        return issue.field.empty() ? QStringLiteral("–") : QString::fromStdString(issue.field);
      case reason_column:
        return QString::fromStdString(issue.reason);
      default:
        return home_relative(QString::fromStdString(issue.file));
    }
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
      return QVariant((section == record_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == record_column)
      return SkippedRecordsDialog::tr("Counted from 1; of a table and of JSON lines the line in the file.");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
      case record_column:
        return SkippedRecordsDialog::tr("Record");
      case field_column:
        return SkippedRecordsDialog::tr("Field");
      case reason_column:
        return SkippedRecordsDialog::tr("Reason");
      default:
        return SkippedRecordsDialog::tr("File");
    }
  }

 private:
  std::shared_ptr<const LoadReport> report_;
};

std::string issues_csv(const LoadReport& report) {
  std::string out;
  append_csv_row(out, std::vector<std::string>{"file", "record", "field", "reason"});
  for (const RecordIssue& issue : report.issues)
    append_csv_row(
        out, std::vector<std::string>{issue.file, std::to_string(issue.record), issue.field, issue.reason});
  return out;
}

}  // namespace

SkippedRecordsDialog::SkippedRecordsDialog(const LoadReport& report, QWidget* parent)
    : QDialog(parent), report_(std::make_shared<const LoadReport>(report)) {
  setObjectName("skipped_records");
  setWindowTitle(tr("Skipped records"));
  auto* column = new QVBoxLayout(this);
  const auto listed = static_cast<qint64>(report_->issues.size());
  const qint64 skipped = report_->records - report_->loaded;
  QString text = tr("%1 of %2 records were skipped; the others are in the session.")
                     .arg(count(skipped), count(report_->records));
  if (listed < skipped) text += ' ' + tr("The first %1 are listed.").arg(count(listed));
  auto* words = new QLabel(text);
  words->setWordWrap(true);
  column->addWidget(words);
  table_ = new IssueTable;
  table_->setModel(new IssueModel(report_, table_));
  table_->setObjectName("skipped_table");
  table_->setAccessibleName(tr("Skipped records"));
  table_->setToolTip(tr("The records that were left out, and what is wrong with each"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(row_height);
  QHeaderView* header = table_->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(reason_column, QHeaderView::Stretch);
  table_->setColumnWidth(record_column, 76);
  table_->setColumnWidth(field_column, 120);
  table_->setColumnWidth(file_column, 200);
  const bool has_files = std::any_of(report_->issues.begin(), report_->issues.end(),
                                     [](const RecordIssue& issue) { return !issue.file.empty(); });
  table_->setColumnHidden(file_column, !has_files);
  column->addWidget(table_, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QPushButton* copy_button = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
  copy_button->setToolTip(tr("Copies the chosen rows, or all of them, as a table (Ctrl+C)"));
  QPushButton* save = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
  save->setToolTip(tr("Saves all of these rows as a table"));
  connect(copy_button, &QPushButton::clicked, this, &SkippedRecordsDialog::copy);
  connect(save, &QPushButton::clicked, this, [this] {
    Q_EMIT save_csv_wanted(QStringLiteral("skipped-records"), [report = report_]() -> CsvText {
      return [report] { return issues_csv(*report); };
    });
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(760, 420);
  if (listed > 0) table_->setCurrentIndex(table_->model()->index(0, record_column));
  table_->clearSelection();
  table_->setFocus();
}

void SkippedRecordsDialog::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  QDialog::keyPressEvent(event);
}

void SkippedRecordsDialog::copy() const {
  QList<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) rows << index.row();
  std::sort(rows.begin(), rows.end());
  if (rows.isEmpty()) {
    for (int row = 0; row < table_->model()->rowCount(); ++row) rows << row;
  }
  QString text;
  for (int c = 0; c < column_count; ++c)
    text += table_->model()->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString() +
            (c + 1 < column_count ? '\t' : '\n');
  for (const int row : rows) {
    for (int c = 0; c < column_count; ++c)
      text += table_->model()->index(row, c).data().toString() + (c + 1 < column_count ? '\t' : '\n');
  }
  QGuiApplication::clipboard()->setText(text);
}

}  // namespace seamark
