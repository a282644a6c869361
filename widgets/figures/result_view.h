// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a result table that meet a panel's conditions, with columns by name.
#pragma once

#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

class ResultView {
 public:
  // Keeps a reference. `where`: "column=value". Throws Error(bad_input) at "where": no such column, no row.
  ResultView(const ResultTable& table, const std::vector<std::string>& where);

  int64_t rows() const { return static_cast<int64_t>(rows_.size()); }
  int64_t source_row(int64_t i) const { return rows_[static_cast<size_t>(i)]; }  // in the whole table
  bool has(const std::string& column) const;
  bool is_number(const std::string& column) const;
  // Columns of numbers; also "NAME:k", column k (from 1) of a matrix that has a row for each of the table's.
  // Throws Error(bad_input) at `field` with the names that are there.
  std::vector<double> numbers(const std::string& column, const char* field) const;
  std::vector<std::string> texts(const std::string& column, const char* field) const;
  // The first of `candidates` that is there; "" where none is.
  std::string first_of(const std::vector<std::string>& candidates) const;
  const ResultTable& table() const { return table_; }

 private:
  const ResultColumn* find(const std::string& column) const;
  [[noreturn]] void no_column(const std::string& column, const char* field, bool of_numbers) const;
  const ResultTable& table_;
  std::vector<int64_t> rows_;
};

// A value as text; "" where it is not finite.
std::string result_cell(const ResultColumn& column, int64_t row);

}  // namespace seamark
