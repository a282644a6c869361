// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/export.h"

#include <cmath>
#include <system_error>

#include "session/columns.h"
#include "session/curves.h"
#include "session/hdf5.h"
#include "support/csv.h"
#include "support/error.h"
#include "support/files.h"
#include "support/json.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

std::string cell(int64_t value) { return std::to_string(value); }
std::string cell(double value) { return std::isnan(value) ? std::string() : fmt::format("{}", value); }
std::string cell(const std::string& value) { return value; }

OrderedJson json_cell(double value) {
  return std::isfinite(value) ? OrderedJson(value) : OrderedJson(nullptr);
}
template <typename T>
OrderedJson json_cell(const T& value) {
  return value;
}

size_t rows_of(const std::vector<ResultColumn>& columns) {
  if (columns.empty()) return 0;
  return std::visit([](const auto& values) { return values.size(); }, columns.front().values);
}

std::string table_json(const std::vector<ResultColumn>& columns) {
  OrderedJson out = OrderedJson::object();
  for (const ResultColumn& column : columns) {
    OrderedJson& to = out[column.name] = OrderedJson::array();
    std::visit(
        [&](const auto& values) {
          for (const auto& value : values) to.push_back(json_cell(value));
        },
        column.values);
  }
  return dump_json(out, 1) + "\n";
}

std::string matrix_csv(const Matrix& matrix) {
  std::string out;
  for (int64_t i = 0; i < matrix.rows; ++i) {
    for (int64_t j = 0; j < matrix.cols; ++j) {
      if (j > 0) out += ',';
      if (const float value = matrix.at(i, j); !std::isnan(value)) out += fmt::format("{}", value);
    }
    out += '\n';
  }
  return out;
}

// The columns of a table of columns.h; flags become whole numbers.
template <typename Table>
std::vector<ResultColumn> columns_of(const Table& table) {
  std::vector<ResultColumn> out;
  for_each_column(table, [&](const char* name, const auto& column) {
    using Value = typename std::remove_cvref_t<decltype(column)>::value_type;
    if constexpr (std::is_same_v<Value, int8_t>) {
      out.push_back({name, std::vector<int64_t>(column.begin(), column.end())});
    } else {
      out.push_back({name, column});
    }
  });
  return out;
}

std::vector<ResultColumn> columns_of(const FactTable& table) {
  std::vector<std::string> id, subject, prompt, target, original, relation;
  std::vector<int64_t> index, has_original;
  std::vector<double> weight;
  for (const Fact& fact : table.facts) {
    index.push_back(static_cast<int64_t>(index.size()));
    id.push_back(fact.id);
    subject.push_back(fact.subject);
    prompt.push_back(fact.prompt);
    target.push_back(fact.target);
    original.push_back(fact.original.value_or(""));
    has_original.push_back(fact.original.has_value());
    relation.push_back(fact.relation);
    weight.push_back(fact.weight.value_or(undefined));
  }
  return {{"fact", index},        {"id", id},
          {"subject", subject},   {"prompt", prompt},
          {"target", target},     {"original", original},
          {"relation", relation}, {"has_original", has_original},
          {"weight", weight}};
}

class Exporter {
 public:
  explicit Exporter(fs::path folder) : folder_(std::move(folder)) {}

  void table(const fs::path& name, const std::vector<ResultColumn>& columns) {
    write(name.string() + ".csv", table_csv(columns));
    write(name.string() + ".json", table_json(columns));
  }
  void matrix(const fs::path& name, const Matrix& matrix) {
    write(name.string() + ".csv", matrix_csv(matrix));
  }
  void csv(const fs::path& name, const std::string& text) { write(name.string() + ".csv", text); }
  void results(const fs::path& folder, const std::vector<ResultTable>& tables) {
    for (const ResultTable& result : tables) {
      const fs::path name = folder / hdf5::link_name(result.name);
      table(name, result.columns);
      for (const auto& [key, values] : result.matrices)
        matrix(name.string() + "." + hdf5::link_name(key), values);
    }
  }
  std::vector<fs::path> take() { return std::move(files_); }

 private:
  void write(const std::string& name, const std::string& text) {
    const fs::path file = folder_ / name;
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    if (code) {
      throw cannot_write(SEAMARK_TEXT("Error", "The folder cannot be made: {0}."), code.message())
          .in_file(file.parent_path().string());
    }
    replace_file(file, text);
    files_.push_back(file);
  }
  fs::path folder_;
  std::vector<fs::path> files_;
};

std::vector<ResultColumn> distance_columns(const Session& session) {
  std::vector<int64_t> fact;
  std::vector<std::string> space, metric, from, model, reason;
  std::vector<double> value;
  for (const DistanceTable& table : session.distances) {
    for (size_t i = 0; i < table.value.size(); ++i) {
      fact.push_back(static_cast<int64_t>(i));
      space.push_back(table.space);
      metric.push_back(table.metric);
      from.push_back(table.from);
      model.push_back(table.model.empty() ? session.model : table.model);
      value.push_back(table.value[i]);
      reason.push_back(table.reason[i]);
    }
  }
  return {{"fact", fact},   {"space", space}, {"metric", metric}, {"from", from},
          {"model", model}, {"value", value}, {"reason", reason}};
}

std::vector<ResultColumn> selection_columns(const Session& session) {
  std::vector<std::string> name;
  std::vector<int64_t> fact;
  for (const NamedSelection& selection : session.selections) {
    name.insert(name.end(), selection.facts.size(), selection.name);
    fact.insert(fact.end(), selection.facts.begin(), selection.facts.end());
  }
  return {{"name", name}, {"fact", fact}};
}

}  // namespace

std::string table_csv(const std::vector<ResultColumn>& columns) {
  std::string out;
  std::vector<std::string> cells;
  for (const ResultColumn& column : columns) cells.push_back(column.name);
  if (!cells.empty()) append_csv_row(out, cells);
  for (size_t i = 0; i < rows_of(columns); ++i) {
    cells.clear();
    for (const ResultColumn& column : columns)
      cells.push_back(std::visit([i](const auto& values) { return cell(values[i]); }, column.values));
    append_csv_row(out, cells);
  }
  return out;
}

std::vector<fs::path> export_tables(const Session& session, const fs::path& folder) {
  Exporter out(folder);
  out.table("facts", columns_of(session.facts));
  out.table("distances", distance_columns(session));
  out.table("selections", selection_columns(session));
  out.results("results", session.results);
  for (const RunRecord& run : session.runs) {
    const fs::path at = fs::path("runs") / hdf5::link_name(run.name);
    out.table(at / "selection", columns_of(run.selection));
    out.table(at / "steps", columns_of(run.steps));
    out.table(at / "scores", columns_of(run.scores));
    out.table(at / "outcomes", columns_of(run.outcomes));
    out.table(at / "metrics", columns_of(to_table(run.metrics)));
    out.csv(at / "curves", curves_csv(run));
    out.matrix(at / "fact_curves", run.fact_curves);
    out.results(at / "results", run.results);
  }
  return out.take();
}

}  // namespace seamark
