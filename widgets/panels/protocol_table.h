// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of a run's evaluation protocols, before and after, over all facts and over its core set. Whole
// or compact: a column for each measure; at the left of a protocol's own columns stands its name, over the
// names of the rows. As a list: a row for each measure.
#pragma once

#include <QStringList>
#include <QWidget>
#include <array>
#include <vector>

#include "document/protocol_scores.h"

class QTableWidget;

namespace seamark {

class ProtocolTable : public QWidget {
  Q_OBJECT

 public:
  // compact: without intervals and numbers of facts, which the tooltips say too.
  enum class Form { whole, compact, list };
  explicit ProtocolTable(QWidget* parent = nullptr);
  void set(std::vector<ProtocolScore> scores);
  bool is_empty() const { return scores_.empty(); }
  QStringList words() const;  // a line for each score
  void set_form(Form form);
  Form form() const { return form_; }
  QSize size_of(Form form) const;  // with which nothing scrolls
  QTableWidget* table() const { return table_; }
  void copy() const;
  QSize sizeHint() const override { return size_of(form_); }
  QSize minimumSizeHint() const override { return {1, 1}; }  // what holds it hides it before it is cut

 private:
  struct Cell {
    QString text, tip, help, spoken;
    bool strong = false, is_number = false;
  };
  struct Grid {
    std::vector<Cell> header;
    std::vector<std::vector<Cell>> rows;
    std::vector<int> widths;
  };
  Grid columns_of_measures(bool compact) const;
  Grid list_of_measures() const;
  void measure(Grid& grid) const;
  void fill();
  std::vector<ProtocolScore> scores_;
  std::array<Grid, 3> grids_;  // by form
  QTableWidget* table_;
  Form form_ = Form::whole;
};

}  // namespace seamark
