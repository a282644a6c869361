// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/step_rows.h"

#include <functional>

#include "support/error.h"

namespace seamark {
namespace {

void keep_rows(ResultTable& table, const std::function<bool(int64_t cohort, int64_t step)>& keep) {
  const auto& cohort = std::get<std::vector<int64_t>>(table.columns.at(0).values);
  const auto& step = std::get<std::vector<int64_t>>(table.columns.at(1).values);
  SEAMARK_ASSERT(cohort.size() == step.size());
  std::vector<char> kept(cohort.size());
  for (size_t i = 0; i < kept.size(); ++i) kept[i] = keep(cohort[i], step[i]);
  for (ResultColumn& column : table.columns) {
    std::visit(
        [&](auto& values) {
          size_t to = 0;
          for (size_t i = 0; i < kept.size(); ++i) {
            if (!kept[i]) continue;
            if (to != i) values[to] = std::move(values[i]);
            ++to;
          }
          values.resize(to);
        },
        column.values);
  }
}

}  // namespace

void keep_rows_until(ResultTable& table, int64_t cohort, int64_t step) {
  keep_rows(table, [=](int64_t c, int64_t s) { return c < cohort || (c == cohort && s <= step); });
}

void drop_step(ResultTable& table, int64_t cohort, int64_t step) {
  keep_rows(table, [=](int64_t c, int64_t s) { return c != cohort || s != step; });
}

void append_value(ResultTable& table, size_t column, int64_t value) {
  std::get<std::vector<int64_t>>(table.columns.at(column).values).push_back(value);
}
void append_value(ResultTable& table, size_t column, double value) {
  std::get<std::vector<double>>(table.columns.at(column).values).push_back(value);
}
void append_value(ResultTable& table, size_t column, std::string value) {
  std::get<std::vector<std::string>>(table.columns.at(column).values).push_back(std::move(value));
}

}  // namespace seamark
