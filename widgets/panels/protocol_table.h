// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of a run's evaluation protocols, before and after: a column for each measure; at the left of a
// protocol's own columns stands its name, over the names of the rows.
#pragma once

#include <QStringList>
#include <QWidget>

#include "document/protocol_scores.h"

class QTableWidget;

namespace seamark {

class ProtocolTable : public QWidget {
  Q_OBJECT

 public:
  explicit ProtocolTable(QWidget* parent = nullptr);
  void set(std::vector<ProtocolScore> scores);
  bool is_empty() const { return scores_.empty(); }
  QStringList words() const;  // a line for each score
  // Without the row of how many facts there are, which the tooltips say too.
  void set_compact(bool compact);
  int height_of(bool compact) const;
  QTableWidget* table() const { return table_; }
  void copy() const;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  std::vector<ProtocolScore> scores_;
  QTableWidget* table_;
  bool compact_ = false;
};

}  // namespace seamark
