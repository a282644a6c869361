// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated tables (RFC 4180): quoted cells, "" inside them, line breaks inside them, LF or CRLF, a
// BOM.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace seamark {

struct CsvRow {
  int64_t line = 0;  // where the row starts, from 1
  std::vector<std::string> cells;
};

class CsvReader {
 public:
  // `text` must outlive the reader; `file` is for errors.
  CsvReader(std::string_view text, std::string file, char delimiter = ',');
  // The next row; empty lines are passed over. False at the end. Throws Error(bad_input) with file and line
  // for a row that is no CSV or no UTF-8; the next call then goes on at the line after it.
  bool next(CsvRow& row);
  // Line where the row of the last call starts, also when that call threw.
  int64_t line() const { return row_line_; }

 private:
  void read_row(CsvRow& row);
  std::string quoted_cell();
  Error problem(const char* text) const;
  std::string_view text_;
  std::string file_;
  char delimiter_;
  size_t at_ = 0;
  int64_t line_ = 1, row_line_ = 1;
};

// The delimiter of a table's first line: comma, else tab, else semicolon.
char guess_delimiter(std::string_view text);

// Appends one row, quoting cells where needed, and "\n".
void append_csv_row(std::string& out, std::span<const std::string> cells);

}  // namespace seamark
