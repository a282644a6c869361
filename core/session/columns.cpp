// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/columns.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "support/error.h"

namespace seamark {
namespace {

Error problem(const std::string& object, Error error) {
  error.at_field(object);
  return error;
}

template <typename Table>
void check_even(const Table& table, const std::string& object) {
  if (const char* column = uneven_column(table)) {
    throw problem(object + "/" + column,
                  bad_input(SEAMARK_TEXT("Error", "The columns of this table differ in length.")));
  }
}

void check_rows(int64_t rows, int64_t expected, const std::string& object) {
  if (rows != expected) {
    throw problem(object, bad_input(SEAMARK_TEXT("Error", "There are {0} rows where {1} are expected."), rows,
                                    expected));
  }
}

// Indices into the facts of the session, each at most once.
void check_facts(const std::vector<int64_t>& facts, int64_t count, int64_t lowest,
                 const std::string& object) {
  std::vector<bool> seen(static_cast<size_t>(count - lowest));
  for (int64_t fact : facts) {
    if (fact < lowest || fact >= count) {
      throw problem(
          object,
          bad_input(SEAMARK_TEXT("Error", "It names fact {0}, but the session has {1} facts."), fact, count));
    }
    if (seen[static_cast<size_t>(fact - lowest)]) {
      throw problem(object, bad_input(SEAMARK_TEXT("Error", "Fact {0} is there twice."), fact));
    }
    seen[static_cast<size_t>(fact - lowest)] = true;
  }
}

void check_flags(const std::vector<int8_t>& flags, int lowest, const std::string& object) {
  for (int8_t flag : flags) {
    if (flag < lowest || flag > 1) {
      throw problem(object,
                    bad_input(SEAMARK_TEXT("Error", "The value {0} is not a flag."), static_cast<int>(flag)));
    }
  }
}

void check_name(const std::string& name, std::set<std::string_view>& seen, const std::string& object) {
  if (name.empty() || name.size() > 4096) {
    throw problem(object, bad_input(SEAMARK_TEXT("Error", "A name is missing, or longer than 4096 bytes.")));
  }
  if (!seen.insert(name).second) {
    throw problem(object, bad_input(SEAMARK_TEXT("Error", "The name \"{0}\" is there twice."), name));
  }
}

void check_results(const std::vector<ResultTable>& tables, const std::string& object) {
  std::set<std::string_view> names;
  for (const ResultTable& table : tables) {
    check_name(table.name, names, object);
    check_result(table, object + "/" + table.name);
  }
}

}  // namespace

MetricTable to_table(const std::vector<Metric>& metrics) {
  MetricTable out;
  for (const Metric& metric : metrics) {
    out.protocol.push_back(metric.protocol);
    out.name.push_back(metric.name);
    out.when.push_back(metric.when);
    out.value.push_back(metric.value);
    out.sd.push_back(metric.sd);
    out.n.push_back(metric.n);
  }
  return out;
}

std::vector<Metric> to_metrics(MetricTable table) {
  std::vector<Metric> out(table.protocol.size());
  for (size_t i = 0; i < out.size(); ++i) {
    out[i] = {std::move(table.protocol[i]),
              std::move(table.name[i]),
              std::move(table.when[i]),
              table.value[i],
              table.sd[i],
              table.n[i]};
  }
  return out;
}

int64_t result_rows(const ResultTable& table) {
  if (table.columns.empty()) return 0;
  return std::visit([](const auto& values) { return static_cast<int64_t>(values.size()); },
                    table.columns.front().values);
}

void put_result(std::vector<ResultTable>& tables, ResultTable table) {
  const auto same = std::find_if(tables.begin(), tables.end(),
                                 [&](const ResultTable& old) { return old.name == table.name; });
  if (same == tables.end()) {
    tables.push_back(std::move(table));
  } else {
    *same = std::move(table);
  }
}

const ResultTable* find_result(const std::vector<ResultTable>& tables, std::string_view name) {
  for (const ResultTable& table : tables) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

const ResultColumn* find_column(const ResultTable& table, std::string_view name) {
  for (const ResultColumn& column : table.columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

void check_result(const ResultTable& table, const std::string& object) {
  std::set<std::string_view> names;
  for (const ResultColumn& column : table.columns) {
    check_name(column.name, names, object + "/columns");
    std::visit(
        [&](const auto& values) {
          check_rows(static_cast<int64_t>(values.size()), result_rows(table),
                     object + "/columns/" + column.name);
        },
        column.values);
  }
  names.clear();
  for (const auto& [name, matrix] : table.matrices) {
    check_name(name, names, object + "/matrices");
    if (matrix.rows < 0 || matrix.cols < 0) {
      throw problem(object + "/matrices/" + name, bad_input(SEAMARK_TEXT("Error", "A size is negative.")));
    }
  }
}

void check_run(const RunRecord& run, int64_t facts) {
  const std::string object = "/runs/" + run.name;
  check_even(run.steps, object + "/steps");
  check_even(run.scores, object + "/scores");
  check_even(run.outcomes, object + "/outcomes");
  check_even(run.selection, object + "/selection");
  // A run that failed early has no selection yet.
  if (!run.selection.kept.empty()) {
    check_rows(static_cast<int64_t>(run.selection.kept.size()), facts, object + "/selection");
  }
  check_flags(run.selection.kept, 0, object + "/selection/kept");
  check_flags(run.selection.core, 0, object + "/selection/core");
  check_facts(run.outcomes.fact, facts, 0, object + "/outcomes/fact");
  check_flags(run.outcomes.learned, -1, object + "/outcomes/learned");
  check_flags(run.outcomes.known_before, -1, object + "/outcomes/known_before");
  check_flags(run.outcomes.moved_dataset, -1, object + "/outcomes/moved_dataset");
  check_flags(run.outcomes.moved_model, -1, object + "/outcomes/moved_model");
  if (run.fact_curves.rows < 0 || run.fact_curves.cols < 0) {
    throw problem(object + "/fact_curves", bad_input(SEAMARK_TEXT("Error", "A size is negative.")));
  }
  if (run.fact_curves.rows > 0)
    check_rows(run.fact_curves.rows, run.outcomes.rows(), object + "/fact_curves");
  check_facts(run.adapter_facts, facts, -1, object + "/adapter_facts");
  if (run.planned_steps < 0) {
    throw problem(object + "/planned_steps", bad_input(SEAMARK_TEXT("Error", "A size is negative.")));
  }
  check_results(run.results, object + "/results");
}

void check_session(const Session& session) {
  const int64_t facts = session.facts.size();
  for (const DistanceTable& table : session.distances) {
    const std::string object = "/distances/" + table.space + "-" + table.metric + "-" + table.from;
    check_even(table, object);
    check_rows(static_cast<int64_t>(table.value.size()), facts, object);
  }
  std::set<std::string_view> names;
  for (const RunRecord& run : session.runs) {
    check_name(run.name, names, "/runs");
    check_run(run, facts);
  }
  names.clear();
  for (const NamedSelection& selection : session.selections) {
    check_name(selection.name, names, "/selections");
    check_facts(selection.facts, facts, 0, "/selections/" + selection.name);
  }
  check_results(session.results, "/results");
}

}  // namespace seamark
