// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that windows which ended too soon have left behind: each can be recovered or given up, or left for
// later.
#pragma once

#include <QDialog>

#include "document/session_document.h"

class QPushButton;
class QTableWidget;

namespace seamark {

// Whether what was not saved of it may be deleted.
bool ask_to_discard(const LeftBehind& left, QWidget* parent);

class RecoveryDialog : public QDialog {
  Q_OBJECT

 public:
  RecoveryDialog(SessionDocument& document, QWidget* parent);
  // Of the row that was chosen to be recovered, when the dialog was accepted.
  LeftBehind chosen() const;

 private:
  void fill();
  void discard();
  SessionDocument& document_;
  QList<LeftBehind> left_;
  QTableWidget* table_;
  QPushButton *recover_, *discard_;
};

}  // namespace seamark
