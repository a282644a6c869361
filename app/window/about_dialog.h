// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of Seamark and of what it is built on, with their licences.
#pragma once

#include <QDialog>

namespace seamark {

class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(QWidget* parent = nullptr);
  QString text() const;  // plain, for reports of faults
};

}  // namespace seamark
