// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/codec.h"

#include <algorithm>
#include <cmath>

namespace seamark {
namespace {

// Curves of a run that has just begun are all undefined: their size is enough.
constexpr int64_t most_cells = int64_t{1} << 28;

// Also of a matrix without columns, whose rows take no bytes: what goes over it must come to an end.
bool is_possible(int64_t rows, int64_t cols) {
  return rows >= 0 && cols >= 0 && rows <= most_cells && cols <= most_cells &&
         (cols == 0 || rows <= most_cells / cols);
}

void encode(ByteWriter& out, const Matrix& matrix) {
  out.put(matrix.rows);
  out.put(matrix.cols);
  bool any = false;
  for (int64_t i = 0; i < matrix.rows && !any; ++i) {
    any = std::any_of(matrix.row(i).begin(), matrix.row(i).end(),
                      [](float value) { return !std::isnan(value); });
  }
  out.put<uint8_t>(any);
  if (!any) return;
  std::vector<float> values;
  values.reserve(static_cast<size_t>(matrix.rows * matrix.cols));
  for (int64_t i = 0; i < matrix.rows; ++i)
    values.insert(values.end(), matrix.row(i).begin(), matrix.row(i).end());
  out.put(values);
}

// The size that a matrix without values may have at most, since no bytes stand behind it.
void decode(ByteReader& in, Matrix& matrix, int64_t most_rows, int64_t most_cols) {
  const auto rows = in.get<int64_t>();
  const auto cols = in.get<int64_t>();
  if (!is_possible(rows, cols)) throw bad_input(SEAMARK_TEXT("Error", "A matrix has an impossible size."));
  const auto cells = static_cast<size_t>(rows * cols);
  std::vector<float> values;
  if (in.get<uint8_t>()) {
    in.get(values);
    if (values.size() != cells) throw bad_input(SEAMARK_TEXT("Error", "A matrix has an impossible size."));
  } else {
    if (rows > most_rows || cols > most_cols)
      throw bad_input(SEAMARK_TEXT("Error", "A matrix has an impossible size."));
    values.assign(cells, std::nanf(""));
  }
  matrix = Matrix::from_values(std::move(values), rows, cols);
}

// A matrix with all its values: as large as its bytes, whatever they say.
void encode_values(ByteWriter& out, const Matrix& matrix) {
  std::vector<float> values;
  values.reserve(static_cast<size_t>(matrix.rows * matrix.cols));
  for (int64_t i = 0; i < matrix.rows; ++i)
    values.insert(values.end(), matrix.row(i).begin(), matrix.row(i).end());
  out.put(matrix.rows);
  out.put(matrix.cols);
  out.put(values);
}

Matrix decode_values(ByteReader& in) {
  const auto rows = in.get<int64_t>();
  const auto cols = in.get<int64_t>();
  std::vector<float> values;
  in.get(values);
  if (!is_possible(rows, cols) || static_cast<size_t>(rows * cols) != values.size())
    throw bad_input(SEAMARK_TEXT("Error", "A matrix has an impossible size."));
  return Matrix::from_values(std::move(values), rows, cols);
}

void encode(ByteWriter& out, const Fact& fact) {
  out.put(fact.id);
  out.put(fact.subject);
  out.put(fact.prompt);
  out.put(fact.target);
  out.put<uint8_t>(fact.original.has_value());
  out.put(fact.original.value_or(""));
  out.put(fact.paraphrases);
  out.put<uint64_t>(fact.neighbours.size());
  for (const NeighbourPrompt& neighbour : fact.neighbours) {
    out.put(neighbour.prompt);
    out.put(neighbour.answer);
  }
  out.put(fact.generation_prompts);
  out.put(fact.relation);
  out.put<uint8_t>(fact.relation_derived);
  out.put<uint8_t>(fact.weight.has_value());
  out.put(fact.weight.value_or(0));
  out.put<uint64_t>(fact.attributes.size());
  for (const auto& [key, value] : fact.attributes) {
    out.put(key);
    out.put(value);
  }
}

void decode(ByteReader& in, Fact& fact) {
  in.get(fact.id);
  in.get(fact.subject);
  in.get(fact.prompt);
  in.get(fact.target);
  const bool has_original = in.get<uint8_t>() != 0;
  std::string original;
  in.get(original);
  if (has_original) fact.original = std::move(original);
  in.get(fact.paraphrases);
  fact.neighbours.resize(in.count(2 * sizeof(uint64_t)));
  for (NeighbourPrompt& neighbour : fact.neighbours) {
    in.get(neighbour.prompt);
    in.get(neighbour.answer);
  }
  in.get(fact.generation_prompts);
  in.get(fact.relation);
  fact.relation_derived = in.get<uint8_t>() != 0;
  const bool has_weight = in.get<uint8_t>() != 0;
  const auto weight = in.get<double>();
  if (has_weight) fact.weight = weight;
  for (uint64_t n = in.count(2 * sizeof(uint64_t)); n > 0; --n) {
    std::string key;
    in.get(key);
    in.get(fact.attributes[key]);
  }
}

void encode_results(ByteWriter& out, const std::vector<ResultTable>& tables) {
  out.put<uint64_t>(tables.size());
  for (const ResultTable& table : tables) seamark::encode(out, table);
}

void decode_results(ByteReader& in, std::vector<ResultTable>& tables) {
  tables.resize(in.count(5 * sizeof(uint64_t)));
  for (ResultTable& table : tables) seamark::decode(in, table);
}

constexpr uint64_t smallest_fact = 60;  // bytes of a fact whose texts are empty

}  // namespace

void encode(ByteWriter& out, const Session& session) {
  out.put(session.facts.source);
  out.put(session.facts.format);
  out.put(session.facts.sha256);
  out.put<uint64_t>(session.facts.facts.size());
  for (const Fact& fact : session.facts.facts) encode(out, fact);
  out.put(session.model);
  out.put<uint64_t>(session.distances.size());
  for (const DistanceTable& table : session.distances) {
    out.put(table.space);
    out.put(table.metric);
    out.put(table.from);
    out.put(table.model);
    encode_table(out, table);
  }
  out.put<uint64_t>(session.selections.size());
  for (const NamedSelection& selection : session.selections) {
    out.put(selection.name);
    out.put(selection.facts);
  }
  out.put(session.view_json);
  encode_results(out, session.results);
}

void decode(ByteReader& in, Session& session) {
  in.get(session.facts.source);
  in.get(session.facts.format);
  in.get(session.facts.sha256);
  session.facts.facts.resize(in.count(smallest_fact));
  for (Fact& fact : session.facts.facts) decode(in, fact);
  in.get(session.model);
  session.distances.resize(in.count(6 * sizeof(uint64_t)));
  for (DistanceTable& table : session.distances) {
    in.get(table.space);
    in.get(table.metric);
    in.get(table.from);
    in.get(table.model);
    decode_table(in, table);
  }
  session.selections.resize(in.count(2 * sizeof(uint64_t)));
  for (NamedSelection& selection : session.selections) {
    in.get(selection.name);
    in.get(selection.facts);
  }
  in.get(session.view_json);
  decode_results(in, session.results);
}

void encode(ByteWriter& out, const std::vector<Metric>& metrics) { encode_table(out, to_table(metrics)); }

void decode(ByteReader& in, std::vector<Metric>& metrics) {
  MetricTable table;
  decode_table(in, table);
  metrics = to_metrics(std::move(table));
}

void encode(ByteWriter& out, const RunRecord& run) {
  out.put(run.name);
  out.put<uint8_t>(static_cast<uint8_t>(run.state));
  out.put(run.message);
  out.put(run.spec_json);
  out.put(run.resolved_json);
  out.put(run.provenance_json);
  out.put(run.started);
  out.put(run.ended);
  out.put(run.planned_steps);
  encode_table(out, run.selection);
  encode_table(out, run.steps);
  encode_table(out, run.scores);
  encode_table(out, run.outcomes);
  encode(out, run.fact_curves);
  encode(out, run.metrics);
  out.put(run.adapter_facts);
  encode_results(out, run.results);
}

void decode(ByteReader& in, RunRecord& run) {
  in.get(run.name);
  const auto state = in.get<uint8_t>();
  if (state >= std::size(run_state_names))
    throw bad_input(SEAMARK_TEXT("Error", "The run's state is unknown."));
  run.state = static_cast<RunState>(state);
  in.get(run.message);
  in.get(run.spec_json);
  in.get(run.resolved_json);
  in.get(run.provenance_json);
  in.get(run.started);
  in.get(run.ended);
  in.get(run.planned_steps);
  decode_table(in, run.selection);
  decode_table(in, run.steps);
  decode_table(in, run.scores);
  decode_table(in, run.outcomes);
  // A value a fact and step at most.
  decode(in, run.fact_curves, run.outcomes.rows(), run.planned_steps);
  decode(in, run.metrics);
  in.get(run.adapter_facts);
  decode_results(in, run.results);
}

void encode(ByteWriter& out, const AdapterRecord& adapter) {
  out.put(adapter.fact);
  out.put(adapter.config_json);
  out.put<uint64_t>(adapter.tensors.size());
  for (const auto& [key, tensor] : adapter.tensors) {
    out.put(key);
    encode(out, tensor);
  }
}

void decode(ByteReader& in, AdapterRecord& adapter) {
  in.get(adapter.fact);
  in.get(adapter.config_json);
  for (uint64_t n = in.count(sizeof(uint64_t)); n > 0; --n) {
    std::string key;
    in.get(key);
    decode(in, adapter.tensors[key], most_cells, most_cells);
  }
}

void encode(ByteWriter& out, const ResultTable& table) {
  out.put(table.name);
  out.put(table.kind);
  out.put(table.settings_json);
  out.put<uint64_t>(table.columns.size());
  for (const ResultColumn& column : table.columns) {
    out.put(column.name);
    out.put<uint8_t>(static_cast<uint8_t>(column.values.index()));
    std::visit([&](const auto& values) { out.put(values); }, column.values);
  }
  out.put<uint64_t>(table.matrices.size());
  for (const auto& [name, matrix] : table.matrices) {
    out.put(name);
    encode_values(out, matrix);
  }
}

void decode(ByteReader& in, ResultTable& table) {
  in.get(table.name);
  in.get(table.kind);
  in.get(table.settings_json);
  table.columns.resize(in.count(2 * sizeof(uint64_t) + 1));
  for (ResultColumn& column : table.columns) {
    in.get(column.name);
    switch (in.get<uint8_t>()) {
      case 0:
        in.get(column.values.emplace<0>());
        break;
      case 1:
        in.get(column.values.emplace<1>());
        break;
      case 2:
        in.get(column.values.emplace<2>());
        break;
      default:
        throw bad_input(SEAMARK_TEXT("Error", "A column is of an unknown type."));
    }
  }
  for (uint64_t n = in.count(3 * sizeof(uint64_t)); n > 0; --n) {
    std::string name;
    in.get(name);
    table.matrices[name] = decode_values(in);
  }
}

}  // namespace seamark
