// SPDX-License-Identifier: GPL-3.0-or-later
// What the current run made of each fact it trained, as a table with its own filter and order over plain
// arrays.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <vector>

#include "document/csv_text.h"
#include "document/session_document.h"
#include "document/text_order.h"

namespace seamark {

struct OutcomeFilter {
  enum class Show { extremes, worst, all, learned, not_learned, moved_away };  // as a list offers them
  Show show = Show::extremes;
  bool selected_first = false;
  bool operator==(const OutcomeFilter&) const = default;
};

class OutcomeTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    mark_column,
    prompt_column,
    target_column,
    answers_column,
    arrow_column,
    change_column,
    loss_before_column,
    loss_after_column,
    column_count
  };
  enum Role {
    fact_role = Qt::UserRole + 1,
    outcome_role,
    before_role,  // distances; NaN where undefined
    after_role,
    answer_before_role,
    answer_after_role
  };
  static constexpr int worst_movers = 20;

  explicit OutcomeTableModel(SessionDocument& document, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

  void set_filter(const OutcomeFilter& filter);
  const OutcomeFilter& filter() const { return filter_; }
  // What a figure calls its list and its order.
  OutcomeShow shown() const;
  OutcomeSort sorted_by() const;
  bool is_ascending() const { return sort_order_ == Qt::AscendingOrder; }
  int64_t fact_at(int row) const;
  int row_of(int64_t fact) const;  // -1: filtered out
  std::vector<int64_t> facts() const;
  CsvText csv_text() const;  // of the rows that are shown, in their order
  // The axis that all arrows share.
  Band axis() const { return axis_; }
  SessionDocument& document() const { return document_; }

 Q_SIGNALS:
  void order_changed();

 private:
  void rebuild();
  void outcomes_changed();
  double change(size_t row) const;
  FactOutcome outcome(size_t row) const;
  const OutcomeTable& table() const;
  const std::vector<double>& before() const;
  QString text(size_t row, int column) const;
  TextOrder::Text texts_of(OutcomeSort sort) const;

  SessionDocument& document_;
  TextOrder text_order_;
  OutcomeFilter filter_;
  int sort_column_ = change_column;
  Qt::SortOrder sort_order_ = Qt::DescendingOrder;
  std::vector<int32_t> order_;   // rows of the outcome table
  std::vector<int32_t> row_of_;  // by fact
  Band axis_{0, 1};
  // What the rows were made of, to see whether a growing table can wait.
  int run_ = -1;
  int64_t rows_ = 0;
  QTimer rebuild_timer_;
};

QString outcome_word(FactOutcome outcome);  // "moved away"; "not trained" for none

}  // namespace seamark
