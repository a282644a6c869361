// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of a session, newest first, with what waits in the queue above them.
#pragma once

#include <QAbstractTableModel>
#include <string>

#include "document/queue_forecast.h"
#include "document/session_document.h"

namespace seamark {

class RunListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    state_column,
    run_column,
    facts_column,
    weights_column,
    seed_column,
    progress_column,
    time_column,
    learned_column,
    column_count
  };
  enum Role { run_role = Qt::UserRole + 1, queued_role, state_role, share_role, failure_role, name_role };

  explicit RunListModel(SessionDocument& document, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  int row_of_run(int run) const;
  int row_of_queued(int place) const;  // 0: the next to run
  QueueForecast& forecast() { return *forecast_; }

 private:
  void refresh();
  // How long the queued run will take: in its cell, or in full.
  QString expected_text(int place, int role) const;
  SessionDocument& document_;
  QueueForecast* forecast_;
  int queued_ = 0, runs_ = 0;
};

QString run_label(const SessionDocument& document, const RunRecord& run);  // "R4 LoRA r 8"
QString run_state_text(const RunRecord& run, bool paused);
QString run_failure(const RunRecord& run);        // why it failed; "" where it did not
QString method_text(const ExperimentSpec& spec);  // "LoRA r 8", "full fine-tuning"

}  // namespace seamark
