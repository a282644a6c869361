// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of each table by name, once, for the file, the journal and the checks.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>
#include <vector>

#include "session/records.h"

namespace seamark {

// Metrics and lists of strings of a fact as columns, as they stand in the file.
struct MetricTable {
  std::vector<std::string> protocol, name, when;
  std::vector<double> value, sd;
  std::vector<int64_t> n;
};

template <typename T, typename U>
concept MaybeConst = std::same_as<std::remove_const_t<T>, U>;

// visit(name, column) for each column; column is a vector of int64_t, int8_t, double or std::string.
template <MaybeConst<StepTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("step", table.step);
  visit("cohort", table.cohort);
  visit("loss", table.loss);
  visit("ce", table.ce);
  visit("learning_rate", table.learning_rate);
  visit("gradient_norm", table.gradient_norm);
  visit("tokens_per_second", table.tokens_per_second);
  visit("memory_bytes", table.memory_bytes);
  visit("orthogonality", table.orthogonality);
  visit("regulariser", table.regulariser);
  visit("facts_trained", table.facts_trained);
  visit("tokens", table.tokens);
  visit("seconds", table.seconds);
}

template <MaybeConst<ScoreTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("step", table.step);
  visit("cohort", table.cohort);
  visit("facts", table.facts);
  visit("learned", table.learned);
  visit("not_learned", table.not_learned);
  visit("moved_dataset", table.moved_dataset);
  visit("moved_model", table.moved_model);
  visit("ce", table.ce);
}

template <MaybeConst<OutcomeTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("fact", table.fact);
  visit("learned", table.learned);
  visit("known_before", table.known_before);
  visit("moved_dataset", table.moved_dataset);
  visit("moved_model", table.moved_model);
  visit("d_dataset", table.d_dataset);
  visit("d_model", table.d_model);
  visit("d_after", table.d_after);
  visit("loss_before", table.loss_before);
  visit("loss_after", table.loss_after);
  visit("learned_step", table.learned_step);
  visit("answer_before", table.answer_before);
  visit("answer_after", table.answer_after);
}

template <MaybeConst<SelectionTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("kept", table.kept);
  visit("reason", table.reason);
  visit("weight", table.weight);
  visit("core", table.core);
}

template <MaybeConst<DistanceTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("value", table.value);
  visit("reason", table.reason);
}

template <MaybeConst<MetricTable> T, typename Visit>
void for_each_column(T& table, Visit&& visit) {
  visit("protocol", table.protocol);
  visit("name", table.name);
  visit("when", table.when);
  visit("value", table.value);
  visit("sd", table.sd);
  visit("n", table.n);
}

// visit(column of `to`, column of `from`) for each column of two tables of one kind.
template <typename Table, typename Visit>
void for_each_column_pair(Table& to, const Table& from, Visit&& visit) {
  std::vector<const void*> columns;
  for_each_column(from, [&](const char*, const auto& column) { columns.push_back(&column); });
  size_t next = 0;
  for_each_column(to, [&](const char*, auto& column) {
    visit(column, *static_cast<const std::remove_reference_t<decltype(column)>*>(columns[next++]));
  });
}

// Row `i` of `rows` as row `at` of `table`; at == table.rows() appends.
template <typename Table>
void put_row(Table& table, int64_t at, const Table& rows, size_t i) {
  for_each_column_pair(table, rows, [&](auto& column, const auto& from) {
    if (at == static_cast<int64_t>(column.size())) {
      column.push_back(from[i]);
    } else {
      column[static_cast<size_t>(at)] = from[i];
    }
  });
}

template <typename Table>
void append_rows(Table& table, const Table& rows) {
  for_each_column_pair(table, rows, [](auto& column, const auto& from) {
    column.insert(column.end(), from.begin(), from.end());
  });
}

// The name of the first column whose length differs from the first column's; nullptr: all agree.
template <typename Table>
const char* uneven_column(const Table& table) {
  const char* uneven = nullptr;
  int64_t rows = -1;
  for_each_column(table, [&](const char* name, const auto& column) {
    const auto size = static_cast<int64_t>(column.size());
    if (rows < 0) rows = size;
    if (size != rows && !uneven) uneven = name;
  });
  return uneven;
}

// Rows of a result table: those of its columns.
int64_t result_rows(const ResultTable& table);
const ResultColumn* find_column(const ResultTable& table, std::string_view name);  // nullptr: none

const ResultTable* find_result(const std::vector<ResultTable>& tables, std::string_view name);  // nullptr
// Adds the table, in the place of one of the same name.
void put_result(std::vector<ResultTable>& tables, ResultTable table);

MetricTable to_table(const std::vector<Metric>& metrics);
std::vector<Metric> to_metrics(MetricTable table);

// Facts are indices into the session's; names are unique; columns agree; flags are flags. Throws
// Error(bad_input) that names the object. What is saved is checked too, so that no file is written that
// cannot be opened again.
void check_session(const Session& session);
void check_run(const RunRecord& run, int64_t facts);
void check_result(const ResultTable& table, const std::string& object);

}  // namespace seamark
