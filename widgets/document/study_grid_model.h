// SPDX-License-Identifier: GPL-3.0-or-later
// A study's runs as a grid: the first axis down, the others across, repetitions (seeds) innermost, so that
// the runs of one condition stand side by side. Where there is one axis, it goes across.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "document/study_desk.h"

namespace seamark {

class StudyGridModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { state_role = Qt::UserRole + 1, share_role, run_role, paused_role };

  explicit StudyGridModel(StudyDesk& desk, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  int point_at(const QModelIndex& index) const;  // of the current study; -1: left out of the grid
  QModelIndex index_of(int point) const;
  // Headers in levels, the outermost first: an axis each, and the label that a column has there.
  int levels() const { return static_cast<int>(column_axes_.size()); }
  QString level_name(int level) const;
  QString level_label(int level, int column) const;
  QString row_name() const;  // of the axis that goes down; "": there is none
  // The outermost level at which a column differs from the one before it; levels(): it does not.
  int breaks_at(int column) const;

 private:
  void refresh();
  std::vector<size_t> choice_of(int column) const;  // of the column axes
  QString axis_label(int axis, size_t value) const;
  StudyDesk& desk_;
  int row_axis_ = -1, rows_ = 0, columns_ = 0;
  std::vector<int> column_axes_;
  std::vector<int> points_;  // row by row; -1: left out
};

QString study_state_text(StudyCell::State state);

}  // namespace seamark
