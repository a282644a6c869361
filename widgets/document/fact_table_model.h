// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a document as a table: its own search, filters and order, over plain arrays, so that 10^5 rows
// stay smooth (a QSortFilterProxyModel asks for a QVariant a comparison). The selection lives in the
// document.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <functional>
#include <string>
#include <vector>

#include "document/fact_rows.h"
#include "document/session_document.h"
#include "document/text_order.h"

namespace seamark {

class FactTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    number_column,
    prompt_column,
    target_column,
    original_column,
    distance_column,
    weight_column,
    kept_column,
    outcome_column,
    relation_column,
    loss_column,
    answer_before_column,
    answer_after_column,
    distance_after_column,
    change_column,
    rank_column,
    case_column,
    column_count
  };
  enum Role { fact_role = Qt::UserRole + 1, excluded_role, outcome_role, kept_role };

  explicit FactTableModel(SessionDocument& document, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

  void set_filter(const FactFilter& filter) { document_.change_filter(filter); }
  int64_t fact_at(int row) const { return order_.at(static_cast<size_t>(row)); }
  int row_of(int64_t fact) const;  // -1: filtered out
  int selected_rows_at_top() const { return selected_at_top_; }
  std::vector<std::string> relations() const;
  SessionDocument& document() const { return document_; }
  // Text of a cell with full precision, for tooltips and screen readers.
  QString exact_text(int64_t fact, int column) const;
  // The rows that are shown.
  FactRows rows(const std::vector<int>& columns) const;

 Q_SIGNALS:
  void order_changed();

 private:
  const FactFilter& filter() const { return document_.filter(); }
  void rebuild_texts();
  void rebuild();  // filter and order anew
  void values_changed(int first, int last);
  void schedule_rebuild();
  double number_of(int64_t fact, int column) const;
  double sort_value(int64_t fact) const;
  std::function<std::string(int64_t)> cells_of(int column) const;
  TextOrder::Text texts_of(int column) const;
  const std::vector<int32_t>* places_of(int column);
  int32_t loss_rank(int64_t fact) const;
  bool passes(int64_t fact) const;
  QString text(int64_t fact, int column) const;

  SessionDocument& document_;
  int sort_column_ = number_column;
  Qt::SortOrder sort_order_ = Qt::AscendingOrder;
  // What the rows are ordered by: as was asked for, once the order of its texts is known.
  int ordered_column_ = number_column;
  Qt::SortOrder ordered_by_ = Qt::AscendingOrder;
  TextOrder text_order_;
  const std::vector<int32_t>* text_places_ = nullptr;  // while rebuild() sorts by text
  std::vector<std::string> search_texts_;              // prompt, target, original, relation in lower case
  std::string needle_;
  FactSet within_;  // the named selection that filters
  std::vector<int32_t> order_, row_of_;
  mutable std::vector<int32_t> loss_ranks_;  // by fact; 0: none; empty: not asked for yet
  int selected_at_top_ = 0;
  QTimer rebuild_timer_;
};

}  // namespace seamark
