// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/result_tables.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "support/csv.h"
#include "support/error.h"

namespace seamark {
namespace {

using Integers = std::vector<int64_t>;
using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

// Columns state, fact, id, relation of all states' rows.
std::vector<ResultColumn> fact_columns(std::span<const FeatureState> states, const FactTable& facts) {
  Texts state, id, relation;
  Integers fact;
  for (const FeatureState& one : states) {
    for (const FactIndex i : one.set.facts) {
      state.push_back(one.name);
      fact.push_back(static_cast<int64_t>(i));
      id.push_back(facts.at(i).id);
      relation.push_back(facts.at(i).relation);
    }
  }
  return {{"state", state}, {"fact", fact}, {"id", id}, {"relation", relation}};
}

void append_rows(std::vector<float>& values, const Matrix& matrix) {
  for (int64_t i = 0; i < matrix.rows; ++i)
    values.insert(values.end(), matrix.row(i).begin(), matrix.row(i).end());
}

struct MomentColumns {
  Integers pairs;
  Numbers mean, sd, min, max;
  void add(const PairMoments& moments) {
    pairs.push_back(moments.n);
    mean.push_back(moments.mean);
    sd.push_back(std::sqrt(moments.variance));
    min.push_back(moments.min);
    max.push_back(moments.max);
  }
  void append_to(std::vector<ResultColumn>& columns, const std::string& prefix) const {
    columns.push_back({prefix + "pairs", pairs});
    columns.push_back({prefix + "mean", mean});
    columns.push_back({prefix + "sd", sd});
    columns.push_back({prefix + "min", min});
    columns.push_back({prefix + "max", max});
  }
};

ResultTable moments_table(const std::string& name, const PairwiseSummary& summary, int64_t rows,
                          std::span<const std::string> relations, const std::string& settings) {
  Texts relation = {"(all)"};
  Integers count = {rows};
  MomentColumns within, between;
  within.add(summary.within);
  between.add(summary.between);
  for (const PairwiseSummary::Group& group : summary.groups) {
    relation.push_back(relations[static_cast<size_t>(group.group)]);
    count.push_back(group.rows);
    within.add(group.within);
    between.add(group.between);
  }
  ResultTable table{.name = name, .kind = "pairwise", .settings_json = settings};
  table.columns = {{"relation", relation}, {"facts", count}};
  within.append_to(table.columns, "within_");
  between.append_to(table.columns, "between_");
  return table;
}

ResultTable histogram_table(const std::string& name, const PairwiseSummary& summary,
                            const std::string& settings) {
  Numbers low, high;
  const auto bins = static_cast<double>(summary.within_counts.size());
  const double width = (summary.high - summary.low) / bins;
  for (size_t i = 0; i < summary.within_counts.size(); ++i) {
    low.push_back(summary.low + static_cast<double>(i) * width);
    high.push_back(summary.low + static_cast<double>(i + 1) * width);
  }
  ResultTable table{.name = name + " histogram", .kind = "pairwise-histogram", .settings_json = settings};
  table.columns = {
      {"low", low}, {"high", high}, {"within", summary.within_counts}, {"between", summary.between_counts}};
  return table;
}

ResultTable nearest_table(const std::string& name, const PairwiseSummary& summary, const FeatureSet& set,
                          const FactTable& facts, const std::string& settings) {
  Integers fact, place, neighbour;
  Texts id, neighbour_id;
  for (size_t at = 0; at < summary.nearest.size(); ++at) {
    const FactIndex one = set.facts[at / static_cast<size_t>(summary.neighbours)];
    const FactIndex other = set.facts[static_cast<size_t>(summary.nearest[at])];
    fact.push_back(static_cast<int64_t>(one));
    id.push_back(facts.at(one).id);
    place.push_back(static_cast<int64_t>(at) % summary.neighbours + 1);
    neighbour.push_back(static_cast<int64_t>(other));
    neighbour_id.push_back(facts.at(other).id);
  }
  ResultTable table{.name = name + " nearest", .kind = "pairwise-nearest", .settings_json = settings};
  table.columns = {{"fact", fact},
                   {"id", id},
                   {"place", place},
                   {"neighbour", neighbour},
                   {"neighbour_id", neighbour_id},
                   {"distance", summary.nearest_distance}};
  return table;
}

Matrix to_fp32(const DoubleMatrix& m) {
  return Matrix::from_values({m.values.begin(), m.values.end()}, m.rows, m.cols);
}

std::string cell(const ResultColumn& column, size_t row) {
  return std::visit(
      [row](const auto& values) -> std::string {
        using Value = typename std::decay_t<decltype(values)>::value_type;
        if constexpr (std::is_same_v<Value, double>)
          return std::isnan(values[row]) ? "" : fmt::format("{}", values[row]);
        else if constexpr (std::is_same_v<Value, std::string>)
          return values[row];
        else
          return std::to_string(values[row]);
      },
      column.values);
}

}  // namespace

OrderedJson feature_settings(const FeatureOptions& options, const std::string& model) {
  OrderedJson settings = {{"model", model}, {"feature", feature_kind_names[static_cast<int>(options.kind)]}};
  if (options.kind == FeatureKind::answer) {
    settings["space"] = representation_space_names[static_cast<int>(options.space.space)];
    if (options.space.space == RepresentationSpace::hidden) settings["layer"] = options.space.layer;
    return settings;
  }
  settings["layer"] = options.layer;
  settings["token"] = feature_token_names[static_cast<int>(options.token)];
  if (options.kind == FeatureKind::change) settings["module"] = options.module;
  return settings;
}

ResultTable features_table(const std::string& name, std::span<const FeatureState> states,
                           const FactTable& facts, OrderedJson settings) {
  ResultTable table{.name = name, .kind = "features", .settings_json = dump_json(settings)};
  table.columns = fact_columns(states, facts);
  std::vector<float> values;
  int64_t rows = 0;
  for (const FeatureState& state : states) {
    append_rows(values, state.set.values);
    rows += state.set.values.rows;
  }
  table.matrices["features"] = Matrix::from_values(std::move(values), rows, states[0].set.values.cols);
  return table;
}

ResultTable pca_table(const std::string& name, const Pca& basis, std::span<const FeatureState> states,
                      const FactTable& facts, OrderedJson settings) {
  settings["definition"] = pca_id;
  settings["normalise_rows"] = basis.normalise_rows;
  settings["basis"] = states.empty() ? "untuned" : states[0].name;
  settings["variance_ratio"] = basis.variance_ratio;
  settings["notes"] = basis.notes;
  ResultTable table{.name = name, .kind = "pca", .settings_json = dump_json(settings)};
  table.columns = fact_columns(states, facts);
  std::vector<Numbers> coordinates(static_cast<size_t>(basis.count()));
  for (const FeatureState& state : states) {
    const Matrix projected = project(basis, state.set.values);
    for (int64_t i = 0; i < projected.rows; ++i)
      for (int64_t k = 0; k < basis.count(); ++k)
        coordinates[static_cast<size_t>(k)].push_back(static_cast<double>(projected.at(i, k)));
  }
  std::vector<float> variance;
  for (size_t k = 0; k < coordinates.size(); ++k) {
    table.columns.push_back({fmt::format("PC{}", k + 1), std::move(coordinates[k])});
    variance.push_back(static_cast<float>(basis.variance[k]));
    variance.push_back(static_cast<float>(basis.variance_ratio[k]));
  }
  table.matrices["components"] = basis.component_matrix();
  table.matrices["mean"] = Matrix::from_values({basis.mean.begin(), basis.mean.end()}, 1, basis.dimensions);
  table.matrices["variance"] = Matrix::from_values(std::move(variance), basis.count(), 2);
  return table;
}

std::vector<ResultTable> pairwise_tables(const std::string& name, const PairwiseSummary& summary,
                                         const FeatureSet& set, std::span<const std::string> relations,
                                         const FactTable& facts, const OrderedJson& settings) {
  OrderedJson all = settings;
  all["definition"] = pairwise_id;
  all["below_histogram"] = summary.below;
  all["above_histogram"] = summary.above;
  const std::string text = dump_json(all);
  const auto rows = static_cast<int64_t>(set.facts.size());
  std::vector<ResultTable> tables = {moments_table(name, summary, rows, relations, text),
                                     histogram_table(name, summary, text)};
  if (summary.neighbours > 0) tables.push_back(nearest_table(name, summary, set, facts, text));
  return tables;
}

ResultTable lens_table(const std::string& name, std::span<const LensedAdapter> adapters,
                       const FactTable& facts, OrderedJson settings) {
  Integers fact, layer, rank;
  Texts id, module;
  struct Column {
    const char* name;
    double (*value)(const ModuleLens&);
    Numbers values;
  };
  std::vector<Column> numbers = {
      {"change_norm", [](const ModuleLens& m) { return m.change_norm; }, {}},
      {"projected_norm", [](const ModuleLens& m) { return m.projected_norm; }, {}},
      {"weight_norm", [](const ModuleLens& m) { return m.controls.norm; }, {}},
      {"amplification", [](const ModuleLens& m) { return m.amplification; }, {}},
      {"effective_rank", [](const ModuleLens& m) { return m.effective_rank; }, {}},
      {"own_norm", [](const ModuleLens& m) { return m.controls.own; }, {}},
      {"own_error", [](const ModuleLens& m) { return m.controls.own_error; }, {}},
      {"random_norm", [](const ModuleLens& m) { return m.controls.random; }, {}},
      {"random_sd", [](const ModuleLens& m) { return m.controls.random_sd; }, {}},
      {"random_expected", [](const ModuleLens& m) { return m.controls.random_expected; }, {}},
      {"residual", [](const ModuleLens& m) { return m.spectrum.residual; }, {}},
      {"magnitude_mean", [](const ModuleLens& m) { return m.magnitude_mean; }, {}},
      {"magnitude_min", [](const ModuleLens& m) { return m.magnitude_min; }, {}},
      {"magnitude_max", [](const ModuleLens& m) { return m.magnitude_max; }, {}}};
  int64_t largest = 0;
  for (const LensedAdapter& adapter : adapters)
    for (const ModuleLens& m : adapter.modules) largest = std::max(largest, m.spectrum.rank());
  std::vector<float> spectra;
  for (const LensedAdapter& adapter : adapters) {
    for (const ModuleLens& m : adapter.modules) {
      fact.push_back(adapter.fact);
      id.push_back(adapter.fact < 0 ? "" : facts.at(FactIndex{adapter.fact}).id);
      layer.push_back(m.layer);
      module.push_back(m.module);
      rank.push_back(m.spectrum.rank());
      for (Column& column : numbers) column.values.push_back(column.value(m));
      for (int64_t k = 0; k < largest; ++k)
        spectra.push_back(k < m.spectrum.rank() ? static_cast<float>(m.spectrum.s[static_cast<size_t>(k)])
                                                : std::numeric_limits<float>::quiet_NaN());
    }
  }
  settings["definition"] = weight_lens_id;
  ResultTable table{.name = name, .kind = "weight-lens", .settings_json = dump_json(settings)};
  const auto rows = static_cast<int64_t>(layer.size());
  table.columns = {{"fact", fact}, {"id", id}, {"layer", layer}, {"module", module}, {"rank", rank}};
  for (Column& column : numbers) table.columns.push_back({column.name, std::move(column.values)});
  table.matrices["spectrum"] = Matrix::from_values(std::move(spectra), rows, largest);
  return table;
}

ResultTable similarity_table(const std::string& name, std::span<const ModuleLens> first,
                             std::span<const ModuleLens> second, OrderedJson settings) {
  settings["definition"] = subspace_similarity_id;
  ResultTable table{.name = name, .kind = "subspace-similarity", .settings_json = dump_json(settings)};
  Integers layer, rank;
  Texts module;
  Numbers u_similarity, v_similarity, u_random, v_random;
  for (const ModuleLens& one : first) {
    const auto other = std::find_if(second.begin(), second.end(), [&](const ModuleLens& m) {
      return m.layer == one.layer && m.module == one.module;
    });
    if (other == second.end() || one.spectrum.rank() == 0 || other->spectrum.rank() == 0) continue;
    const DoubleMatrix u = subspace_similarity(one.spectrum.u, other->spectrum.u);
    const DoubleMatrix v = subspace_similarity(one.spectrum.v, other->spectrum.v);
    const int64_t least = std::min(u.rows, u.cols);
    layer.push_back(one.layer);
    module.push_back(one.module);
    rank.push_back(least);
    u_similarity.push_back(u.at(least - 1, least - 1));
    v_similarity.push_back(v.at(least - 1, least - 1));
    u_random.push_back(static_cast<double>(least) / static_cast<double>(one.spectrum.u.rows));
    v_random.push_back(static_cast<double>(least) / static_cast<double>(one.spectrum.v.rows));
    table.matrices[fmt::format("U layer {} {}", one.layer, one.module)] = to_fp32(u);
    table.matrices[fmt::format("V layer {} {}", one.layer, one.module)] = to_fp32(v);
  }
  if (layer.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The two adapters change no module in common."))
        .at_field("--compare");
  table.columns = {{"layer", layer},        {"module", module},      {"rank", rank},
                   {"phi_u", u_similarity}, {"phi_v", v_similarity}, {"random_u", u_random},
                   {"random_v", v_random}};
  return table;
}

std::string result_csv(const ResultTable& table, const std::string& matrix) {
  const auto found = table.matrices.find(matrix);
  const Matrix* beside = found == table.matrices.end() ? nullptr : &found->second;
  std::string csv;
  Texts cells;
  for (const ResultColumn& column : table.columns) cells.push_back(column.name);
  for (int64_t j = 0; beside && j < beside->cols; ++j) cells.push_back(fmt::format("{}_{}", matrix, j + 1));
  append_csv_row(csv, cells);
  const size_t rows =
      std::visit([](const auto& values) { return values.size(); }, table.columns.at(0).values);
  for (size_t i = 0; i < rows; ++i) {
    cells.clear();
    for (const ResultColumn& column : table.columns) cells.push_back(cell(column, i));
    for (int64_t j = 0; beside && j < beside->cols; ++j) {
      const float value = beside->at(static_cast<int64_t>(i), j);
      cells.push_back(std::isnan(value) ? "" : fmt::format("{}", value));
    }
    append_csv_row(csv, cells);
  }
  return csv;
}

}  // namespace seamark
