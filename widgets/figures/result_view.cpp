// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/result_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "session/columns.h"
#include "support/error.h"

namespace seamark {
namespace {

// A table of matrices alone has as many rows as the first of them.
int64_t rows_of(const ResultTable& table) {
  return table.columns.empty() && !table.matrices.empty() ? table.matrices.begin()->second.rows
                                                          : result_rows(table);
}

// "scores:2" -> the matrix and its column 1; null where `name` names no matrix column.
const Matrix* matrix_column(const ResultTable& table, const std::string& name, int64_t& column) {
  const size_t colon = name.rfind(':');
  if (colon == std::string::npos) return nullptr;
  const auto found = table.matrices.find(name.substr(0, colon));
  const char* begin = name.data() + colon + 1;
  const auto [end, error] = std::from_chars(begin, name.data() + name.size(), column);
  if (found == table.matrices.end() || error != std::errc() || end != name.data() + name.size())
    return nullptr;
  --column;
  return column >= 0 && column < found->second.cols && found->second.rows == rows_of(table) ? &found->second
                                                                                            : nullptr;
}

}  // namespace

std::string result_cell(const ResultColumn& column, int64_t row) {
  const auto i = static_cast<size_t>(row);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column.values)) return texts->at(i);
  if (const auto* whole = std::get_if<std::vector<int64_t>>(&column.values))
    return std::to_string(whole->at(i));
  const double value = std::get<std::vector<double>>(column.values).at(i);
  return std::isfinite(value) ? fmt::format("{}", value) : "";
}

ResultView::ResultView(const ResultTable& table, const std::vector<std::string>& where) : table_(table) {
  for (int64_t i = 0; i < rows_of(table); ++i) rows_.push_back(i);
  for (const std::string& condition : where) {
    const size_t equals = condition.find('=');
    const ResultColumn* column = find(condition.substr(0, equals));
    if (!column) no_column(condition.substr(0, equals), "where", false);
    const std::string wanted = condition.substr(equals + 1);
    // Without making a text of each cell: a trajectory of many facts has millions.
    if (const auto* whole = std::get_if<std::vector<int64_t>>(&column->values)) {
      int64_t value = 0;
      const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), value);
      const bool is_whole = error == std::errc() && end == wanted.data() + wanted.size();
      std::erase_if(rows_,
                    [&](int64_t row) { return !is_whole || whole->at(static_cast<size_t>(row)) != value; });
    } else {
      std::erase_if(rows_, [&](int64_t row) { return result_cell(*column, row) != wanted; });
    }
  }
  if (rows_.empty()) {
    throw bad_input(where.empty()
                        ? SEAMARK_TEXT("Error", "The table \"{0}\" is empty.")
                        : SEAMARK_TEXT("Error", "No row of the table \"{0}\" meets the conditions."),
                    table.name)
        .at_field(where.empty() ? "table" : "where");
  }
}

const ResultColumn* ResultView::find(const std::string& column) const {
  const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                  [&](const ResultColumn& c) { return c.name == column; });
  return found == table_.columns.end() ? nullptr : &*found;
}

void ResultView::no_column(const std::string& column, const char* field, bool of_numbers) const {
  std::string there;
  for (const ResultColumn& c : table_.columns) {
    if (of_numbers && std::holds_alternative<std::vector<std::string>>(c.values)) continue;
    there += (there.empty() ? "" : ", ") + c.name;
  }
  for (const auto& [name, matrix] : table_.matrices) {
    if (of_numbers && matrix.rows == rows_of(table_))
      there += fmt::format("{}{}:1 to {}:{}", there.empty() ? "" : ", ", name, name, matrix.cols);
  }
  throw bad_input(
      of_numbers ? SEAMARK_TEXT("Error", "The table \"{0}\" has no column of numbers \"{1}\". It has: {2}.")
                 : SEAMARK_TEXT("Error", "The table \"{0}\" has no column \"{1}\". It has: {2}."),
      table_.name, column, there.empty() ? "none" : there)
      .at_field(field);
}

bool ResultView::has(const std::string& column) const {
  int64_t ignored = 0;
  return find(column) || matrix_column(table_, column, ignored);
}

bool ResultView::is_number(const std::string& column) const {
  const ResultColumn* found = find(column);
  return found ? !std::holds_alternative<std::vector<std::string>>(found->values) : has(column);
}

std::vector<double> ResultView::numbers(const std::string& column, const char* field) const {
  std::vector<double> out;
  out.reserve(rows_.size());
  int64_t matrix_index = 0;
  if (const ResultColumn* found = find(column)) {
    if (std::holds_alternative<std::vector<std::string>>(found->values)) no_column(column, field, true);
    for (const int64_t row : rows_) {
      const auto i = static_cast<size_t>(row);
      const auto* whole = std::get_if<std::vector<int64_t>>(&found->values);
      out.push_back(whole ? static_cast<double>((*whole)[i])
                          : std::get<std::vector<double>>(found->values)[i]);
    }
  } else if (const Matrix* matrix = matrix_column(table_, column, matrix_index)) {
    for (const int64_t row : rows_) out.push_back(matrix->at(row, matrix_index));
  } else {
    no_column(column, field, true);
  }
  return out;
}

std::vector<std::string> ResultView::texts(const std::string& column, const char* field) const {
  const ResultColumn* found = find(column);
  if (!found) no_column(column, field, false);
  std::vector<std::string> out;
  for (const int64_t row : rows_) out.push_back(result_cell(*found, row));
  return out;
}

std::string ResultView::first_of(const std::vector<std::string>& candidates) const {
  for (const std::string& name : candidates) {
    if (has(name)) return name;
  }
  return "";
}

}  // namespace seamark
