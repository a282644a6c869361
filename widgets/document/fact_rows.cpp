// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/fact_rows.h"

#include <algorithm>

#include "support/csv.h"

namespace seamark {

std::string FactRows::csv() const {
  std::string out;
  std::vector<std::string> cells;
  for (const Column& column : columns) cells.push_back(column.name);
  append_csv_row(out, cells);
  for (const int64_t fact : facts) {
    for (size_t c = 0; c < columns.size(); ++c) cells[c] = columns[c].cell(fact);
    append_csv_row(out, cells);
  }
  return out;
}

std::string FactRows::tabs() const {
  std::string out;
  for (const int64_t fact : facts) {
    for (size_t c = 0; c < columns.size(); ++c) {
      std::string cell = columns[c].cell(fact);
      // A tab or a line break would be another cell.
      std::replace_if(
          cell.begin(), cell.end(), [](char ch) { return ch == '\t' || ch == '\n' || ch == '\r'; }, ' ');
      if (c > 0) out += '\t';
      out += cell;
    }
    out += '\n';
  }
  return out;
}

}  // namespace seamark
