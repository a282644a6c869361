// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a facts file that were skipped, and why: to read, to copy and to save.
#pragma once

#include <QDialog>

#include "document/csv_text.h"
#include "facts/load.h"

class QTableView;

namespace seamark {

class SkippedRecordsDialog : public QDialog {
  Q_OBJECT

 public:
  SkippedRecordsDialog(const LoadReport& report, QWidget* parent);

 Q_SIGNALS:
  void save_csv_wanted(const QString& name, const std::function<seamark::CsvText()>& csv);

 protected:
  void keyPressEvent(QKeyEvent* event) override;  // Ctrl+C, wherever the focus is

 private:
  void copy() const;  // the chosen rows, else all
  std::shared_ptr<const LoadReport> report_;
  QTableView* table_;
};

}  // namespace seamark
