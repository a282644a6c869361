// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/weights_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>

#include "support/csv.h"
#include "support/error.h"
#include "support/files.h"

namespace seamark {
namespace {

constexpr uint64_t text_limit = 1 << 28;

template <typename Number>
bool parse(const std::string& text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::optional<size_t> column(const CsvRow& header, const char* name) {
  const auto at = std::find(header.cells.begin(), header.cells.end(), name);
  if (at == header.cells.end()) return {};
  return static_cast<size_t>(at - header.cells.begin());
}

class WeightsReader {
 public:
  WeightsReader(std::string file, const FactTable& facts)
      : file_(std::move(file)), weights_(facts.facts.size(), std::numeric_limits<double>::quiet_NaN()) {
    for (size_t i = 0; i < facts.facts.size(); ++i) by_id_.emplace(facts.facts[i].id, i);
  }

  void header(const CsvRow& row) {
    const auto weight = column(row, "weight");
    id_ = column(row, "case_id");
    index_ = column(row, "index");
    if (!weight || (!id_ && !index_))
      throw bad_input(SEAMARK_TEXT("Error",
                                   "A file of weights has a first row that names the columns weight, and "
                                   "case_id or index."))
          .in_file(file_);
    weight_ = *weight;
  }

  void row(const CsvRow& row) {
    const std::string& text = cell(row, weight_);
    if (text.empty()) return;
    double weight = 0;
    if (!parse(text, weight) || !std::isfinite(weight) || weight < 0)
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "Line {0}: a weight is a finite number that is not negative, and this is {1}."),
          row.line, text.substr(0, 40))
          .in_file(file_)
          .at_field("weight");
    double& to = weights_[fact(row)];
    if (!std::isnan(to))
      throw bad_input(SEAMARK_TEXT("Error", "Line {0}: this fact has a weight already."), row.line)
          .in_file(file_)
          .at_field(id_ ? "case_id" : "index");
    to = weight;
    any_ = true;
  }

  std::vector<double> result() && {
    if (!any_) throw bad_input(SEAMARK_TEXT("Error", "The file holds no weights.")).in_file(file_);
    return std::move(weights_);
  }

 private:
  const std::string& cell(const CsvRow& row, size_t at) const {
    if (at < row.cells.size()) return row.cells[at];
    throw bad_input(SEAMARK_TEXT("Error", "Line {0} has fewer columns than the first row."), row.line)
        .in_file(file_);
  }
  size_t fact(const CsvRow& row) const {
    const std::string& name = cell(row, id_ ? *id_ : *index_);
    if (id_) {
      if (const auto found = by_id_.find(name); found != by_id_.end()) return found->second;
    } else {
      size_t index = 0;
      if (parse(name, index) && index < weights_.size()) return index;
    }
    throw bad_input(SEAMARK_TEXT("Error", "Line {0}: the data have no fact {1}."), row.line,
                    name.substr(0, 80))
        .in_file(file_)
        .at_field(id_ ? "case_id" : "index");
  }

  std::string file_;
  std::vector<double> weights_;
  std::unordered_map<std::string, size_t> by_id_;
  std::optional<size_t> id_, index_;
  size_t weight_ = 0;
  bool any_ = false;
};

}  // namespace

std::vector<double> read_weights(const std::filesystem::path& file, const FactTable& facts) {
  const std::string text = read_file(file, text_limit);
  CsvReader reader(text, file.string(), guess_delimiter(text));
  WeightsReader weights(file.string(), facts);
  CsvRow row;
  if (!reader.next(row)) throw bad_input(SEAMARK_TEXT("Error", "The file is empty.")).in_file(file.string());
  weights.header(row);
  while (reader.next(row)) weights.row(row);
  return std::move(weights).result();
}

}  // namespace seamark
