// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/outcome_sets.h"

#include <cmath>

namespace seamark {
namespace {

struct Set {
  const char* name;
  int8_t core;  // the flag of its facts; -1: any
};
constexpr Set sets[] = {{"all", -1}, {"core", 1}, {"others", 0}};

}  // namespace

ResultTable outcomes_by_set(const OutcomeTable& outcomes, const SelectionTable& selection) {
  const auto rows_of = [&](const Set& set) {
    std::vector<size_t> rows;
    for (size_t i = 0; i < outcomes.fact.size(); ++i) {
      const bool belongs = set.core < 0 || selection.core[static_cast<size_t>(outcomes.fact[i])] == set.core;
      if (belongs && outcomes.learned[i] >= 0) rows.push_back(i);
    }
    return rows;
  };
  const auto count = [&](const char* name, const std::vector<int8_t>& flags, int8_t value) {
    std::vector<int64_t> out;
    for (const Set& set : sets) {
      int64_t n = 0;
      for (const size_t i : rows_of(set)) n += flags[i] == value;
      out.push_back(n);
    }
    return ResultColumn{name, std::move(out)};
  };
  const auto mean = [&](const char* name, const std::vector<double>& values) {
    std::vector<double> out;
    for (const Set& set : sets) {
      double sum = 0, n = 0;
      for (const size_t i : rows_of(set)) {
        if (std::isnan(values[i])) continue;
        sum += values[i];
        n += 1;
      }
      out.push_back(n > 0 ? sum / n : undefined);
    }
    return ResultColumn{name, std::move(out)};
  };
  std::vector<std::string> names;
  std::vector<int64_t> facts;
  for (const Set& set : sets) {
    names.emplace_back(set.name);
    facts.push_back(static_cast<int64_t>(rows_of(set).size()));
  }
  ResultTable table{.name = "outcomes by set", .kind = "outcomes-by-set", .settings_json = "{}"};
  table.columns = {{"set", std::move(names)},
                   {"facts", std::move(facts)},
                   count("learned", outcomes.learned, 1),
                   count("not_learned", outcomes.learned, 0),
                   count("moved_dataset", outcomes.moved_dataset, 1),
                   count("moved_model", outcomes.moved_model, 1),
                   mean("d_dataset", outcomes.d_dataset),
                   mean("d_after", outcomes.d_after),
                   mean("loss_after", outcomes.loss_after)};
  return table;
}

}  // namespace seamark
