// SPDX-License-Identifier: GPL-3.0-or-later
// Why a run failed: the sentence, how far it came, what it ran on, and the last lines of the log.
#pragma once

#include <QDialog>

#include "session/records.h"

namespace seamark {

class RunDetailsDialog : public QDialog {
  Q_OBJECT

 public:
  RunDetailsDialog(const RunRecord& run, const std::vector<std::string>& log, QWidget* parent = nullptr);
};

}  // namespace seamark
