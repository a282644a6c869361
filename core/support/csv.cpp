// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/csv.h"

#include <algorithm>
#include <utility>

#include "support/utf8.h"

namespace seamark {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
// A row of commas must not become gigabytes of empty strings.
constexpr size_t max_cells = 10000;

}  // namespace

CsvReader::CsvReader(std::string_view text, std::string file, char delimiter)
    : text_(text), file_(std::move(file)), delimiter_(delimiter) {
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
}

Error CsvReader::problem(const char* text) const {
  return std::move(bad_input(text).in_file(file_).at_field(fmt::format("line {}", row_line_)));
}

bool CsvReader::next(CsvRow& row) {
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) line_ += text_[at_++] == '\n';
  row_line_ = line_;
  if (at_ == text_.size()) return false;
  const size_t start = at_;
  try {
    read_row(row);
    if (!is_utf8(text_.substr(start, at_ - start))) {
      throw problem(
          SEAMARK_TEXT("Error", "This row is not UTF-8 text. Save the table with the UTF-8 encoding."));
    }
  } catch (Error&) {
    const size_t end = text_.find('\n', start);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    line_ = row_line_ + 1;
    throw;
  }
  return true;
}

void CsvReader::read_row(CsvRow& row) {
  row.line = row_line_;
  row.cells.clear();
  for (;;) {
    if (row.cells.size() == max_cells) {
      throw problem(SEAMARK_TEXT("Error", "This row has more than 10,000 cells. Is it a table of facts?"));
    }
    if (at_ < text_.size() && text_[at_] == '"') {
      row.cells.push_back(quoted_cell());
    } else {
      const size_t start = at_;
      while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
      size_t end = at_;
      if (end > start && text_[end - 1] == '\r' && (at_ == text_.size() || text_[at_] == '\n')) --end;
      row.cells.emplace_back(text_.substr(start, end - start));
    }
    if (at_ < text_.size() && text_[at_] == delimiter_) {
      ++at_;
      continue;
    }
    if (text_.substr(at_, 2) == "\r\n") ++at_;
    if (at_ == text_.size()) return;
    if (text_[at_] != '\n') {
      throw problem(SEAMARK_TEXT(
          "Error", "A cell goes on after its closing quote. Write a quote inside a quoted cell twice."));
    }
    ++at_;
    ++line_;
    return;
  }
}

std::string CsvReader::quoted_cell() {
  std::string cell;
  ++at_;
  for (;;) {
    const size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      throw problem(
          SEAMARK_TEXT("Error", "A quoted cell starts in this row and never ends. Close it with a quote."));
    }
    const std::string_view piece = text_.substr(at_, quote - at_);
    line_ += std::count(piece.begin(), piece.end(), '\n');
    cell += piece;
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"') return cell;
    cell += '"';
    ++at_;
  }
}

char guess_delimiter(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  for (char delimiter : {',', '\t', ';'}) {
    if (first.find(delimiter) != std::string_view::npos) return delimiter;
  }
  return ',';
}

void append_csv_row(std::string& out, std::span<const std::string> cells) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!std::exchange(first, false)) out += ',';
    // Readers would pass over the empty line of one empty cell, and over a mark at the start.
    const bool misread = (cell.empty() && cells.size() == 1) || cell.starts_with(byte_order_mark);
    if (!misread && cell.find_first_of(",\"\r\n") == std::string::npos) {
      out += cell;
      continue;
    }
    out += '"';
    for (char c : cell) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += '\n';
}

}  // namespace seamark
