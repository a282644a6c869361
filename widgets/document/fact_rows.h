// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table of facts as they were at one moment, for files and the clipboard: numbers in full and
// with a decimal point, words in English, whatever the window's language. It owns what it reads, so that
// another thread can write it: 10^5 rows take longer than the window may wait.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace seamark {

struct FactRows {
  struct Column {
    std::string name;
    std::function<std::string(int64_t fact)> cell;
  };
  std::vector<int64_t> facts;
  std::vector<Column> columns;

  std::string csv() const;   // with a row of names
  std::string tabs() const;  // without, for spreadsheets
};

}  // namespace seamark
