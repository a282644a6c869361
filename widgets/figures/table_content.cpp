// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table_content.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "figures/result_view.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

// What a kind takes from a table where the panel names nothing: names in the order of preference.
using Names = std::vector<std::string>;
struct Preference {
  Names tables;  // kinds of tables
  Names x, y, low, high, value, series;
};

const Preference& preference(FigureKind kind) {
  static const Preference scatter{.tables = {"pca"},
                                  .x = {"PC1", "pc1", "scores:1", "coordinates:1", "projection:1"},
                                  .y = {"PC2", "pc2", "scores:2", "coordinates:2", "projection:2"}};
  static const Preference heat_map{.tables = {"interference", "interference-gradient", "weight-lens"},
                                   .x = {"layer", "learned", "j"},
                                   .y = {"module", "harmed", "i"},
                                   .value = {"amplification", "change_norm", "value", "mean"}};
  static const Preference spectrum{.tables = {"spectrum", "weight-lens"},
                                   .x = {"index", "component", "k"},
                                   .y = {"singular_value", "sigma", "value"}};
  static const Preference effects{.tables = {"study-summary", "study-bins", "study-comparisons"},
                                  .x = {"mean_d", "compared"},
                                  .y = {"mean", "effect", "estimate", "difference", "value"},
                                  .low = {"low", "ci_low", "lower"},
                                  .high = {"high", "ci_high", "upper"}};
  switch (kind) {
    case FigureKind::scatter:
      return scatter;
    case FigureKind::heat_map:
      return heat_map;
    case FigureKind::spectrum:
      return spectrum;
    default:
      return effects;
  }
}

std::vector<const ResultTable*> tables_of(const Session& session, const PanelSpec& panel) {
  std::vector<const ResultTable*> out;
  const auto wanted = [&](const RunRecord& run) {
    return panel.runs.empty() ||
           std::find(panel.runs.begin(), panel.runs.end(), run.name) != panel.runs.end();
  };
  for (auto run = session.runs.rbegin(); run != session.runs.rend(); ++run) {
    if (!wanted(*run)) continue;
    for (const ResultTable& table : run->results) out.push_back(&table);
  }
  for (const ResultTable& table : session.results) {
    if (table.kind != "figure") out.push_back(&table);
  }
  return out;
}

ResultView open_table(const Session& session, const PanelSpec& panel) {
  if (const ResultTable* found = find_result(session, panel)) return ResultView(*found, panel.where);
  std::string there;
  for (const ResultTable* table : tables_of(session, panel))
    there += fmt::format("{}{} ({})", there.empty() ? "" : ", ", table->name, table->kind);
  if (there.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The session holds no result tables yet.")).at_field("table");
  throw bad_input(panel.table.empty()
                      ? SEAMARK_TEXT("Error", "No result table fits this kind of figure; name one of: {0}.")
                      : SEAMARK_TEXT("Error", "There is no result table of this name. There are: {0}."),
                  there)
      .at_field("table");
}

std::string chosen(const ResultView& view, const std::string& named, const Names& preferred,
                   const char* field) {
  if (!named.empty()) return named;
  const std::string found = view.first_of(preferred);
  if (!found.empty()) return found;
  throw bad_input(SEAMARK_TEXT("Error", "Name a column of the table \"{0}\"."), view.table().name)
      .at_field(field);
}

// "change_norm" -> "Change norm"; single letters are symbols and stay.
QString words_of(const std::string& column) {
  QString out = QString::fromStdString(column).replace('_', ' ');
  if (out.size() > 1 && out[1].isLower()) out[0] = out[0].toUpper();
  return out;
}

// A principal component's axis: "PC 1 (34.2 %)" where the table says how much it explains.
QString component_label(const ResultTable& table, const std::string& column, const FigureWords& words) {
  static const std::set<std::string> first = {"PC1", "pc1", "scores:1", "coordinates:1", "projection:1"};
  static const std::set<std::string> second = {"PC2", "pc2", "scores:2", "coordinates:2", "projection:2"};
  const int component = table.kind != "pca"       ? 0
                        : first.contains(column)  ? 1
                        : second.contains(column) ? 2
                                                  : 0;
  if (component == 0) return words_of(column);
  QString out = QStringLiteral("PC\u00A0%1").arg(component);
  const auto share = [&]() -> double {
    try {
      const Json settings = parse_json(table.settings_json, table.name);
      for (const char* key : {"variance_ratio", "explained_variance_ratio"}) {
        if (settings.contains(key) && settings[key].is_array() &&
            settings[key].size() >= static_cast<size_t>(component) &&
            settings[key][static_cast<size_t>(component - 1)].is_number())
          return settings[key][static_cast<size_t>(component - 1)].get<double>();
      }
    } catch (const Error&) {
    }
    return undefined;
  }();
  if (std::isfinite(share)) out += QStringLiteral(" (%1\u00A0%)").arg(words.number(100 * share, 1));
  return out;
}

// The run whose results hold the table; null for the session's own.
const RunRecord* run_of(const Session& session, const ResultTable& table) {
  for (const RunRecord& run : session.runs) {
    for (const ResultTable& result : run.results) {
      if (&result == &table) return &run;
    }
  }
  return nullptr;
}

// Outcome, relation or distance of the fact that each row names in its column `fact`.
struct FactColours {
  std::vector<std::string> texts;
  std::vector<double> numbers;
};
FactColours colours_by_fact(const Session& session, const ResultView& view, const std::string& what,
                            const PanelSpec& panel) {
  FactColours out;
  const auto facts = view.numbers("fact", "colour");
  const RunRecord* run = run_of(session, view.table());
  if (what == "outcome" && !run) {
    for (const RunRecord& candidate : session.runs) {
      if (panel.runs.empty() || candidate.name == panel.runs.front()) run = &candidate;
    }
  }
  std::map<int64_t, size_t> row_of;
  if (run) {
    for (size_t i = 0; i < run->outcomes.fact.size(); ++i) row_of[run->outcomes.fact[i]] = i;
  }
  for (const double value : facts) {
    const auto fact = static_cast<int64_t>(value);
    const bool known = fact >= 0 && fact < session.facts.size();
    if (what == "relation") {
      out.texts.push_back(known ? session.facts.at(FactIndex{fact}).relation : "");
    } else if (what == "distance") {
      const bool there = known && !session.distances.empty();
      out.numbers.push_back(there ? session.distances.front().value[static_cast<size_t>(fact)] : undefined);
    } else {
      const auto row = row_of.find(fact);
      const int8_t learned = row == row_of.end() ? int8_t{-1} : run->outcomes.learned[row->second];
      const bool moved = learned == 0 && run->outcomes.moved_model[row->second] == 1;
      out.texts.push_back(learned < 0    ? "not trained"
                          : learned == 1 ? "learned"
                          : moved        ? "moved away"
                                         : "not learned");
    }
  }
  return out;
}

std::optional<Ink> outcome_ink(const std::string& text) {
  if (text == "learned") return Ink::learned;
  if (text == "not learned") return Ink::not_learned;
  if (text == "moved away") return Ink::moved_away;
  if (text == "not trained") return Ink::excluded;
  return std::nullopt;
}

QString outcome_word(const std::string& text, const FigureWords& words) {
  if (text == "learned") return words(SEAMARK_TEXT("Figure", "learned"));
  if (text == "not learned") return words(SEAMARK_TEXT("Figure", "not learned"));
  if (text == "moved away") return words(SEAMARK_TEXT("Figure", "moved away"));
  if (text == "not trained") return words(SEAMARK_TEXT("Figure", "not trained"));
  return QString::fromStdString(text);
}

// Whether every value reads as a number, and the numbers.
bool all_numbers(const std::vector<std::string>& texts, std::vector<double>& numbers) {
  numbers.clear();
  for (const std::string& text : texts) {
    bool fine = false;
    numbers.push_back(QString::fromStdString(text).toDouble(&fine));
    if (!fine) return false;
  }
  return true;
}

// Distinct values: numbers ascending, texts in the order of appearance.
std::vector<std::string> distinct(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const std::string& value : values) {
    if (seen.insert(value).second) out.push_back(value);
  }
  std::vector<double> numbers;
  if (all_numbers(out, numbers)) {
    std::sort(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
      return QString::fromStdString(a).toDouble() < QString::fromStdString(b).toDouble();
    });
  }
  return out;
}

void set_scale(PanelContent& out, const std::vector<double>& values, const QString& label) {
  ColourScale scale{.label = label, .min = INFINITY, .max = -INFINITY};
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    scale.min = std::min(scale.min, value);
    scale.max = std::max(scale.max, value);
  }
  if (!(scale.min <= scale.max)) scale.min = scale.max = 0;
  scale.has_sign = scale.min < 0;
  if (scale.has_sign) {
    scale.max = std::max(-scale.min, scale.max);
    scale.min = -scale.max;
  }
  if (scale.min == scale.max) scale.max = scale.min + 1;
  out.scale = scale;
}

// `order` holds the place of each row; here the row of each place. Empty where there is none, or no order.
std::vector<int64_t> row_order(const ResultView& view) {
  if (!view.has("order")) return {};
  const auto places = view.numbers("order", "matrix");
  std::vector<int64_t> out(places.size(), -1);
  for (size_t i = 0; i < places.size(); ++i) {
    if (!(places[i] >= 0 && places[i] < static_cast<double>(out.size()))) return {};
    out[static_cast<size_t>(places[i])] = static_cast<int64_t>(i);
  }
  return std::find(out.begin(), out.end(), -1) == out.end() ? out : std::vector<int64_t>();
}

std::vector<QString> row_names(const Session& session, const ResultView& view, const std::string& column) {
  std::vector<QString> out;
  if (column.empty() && view.has("fact")) {
    for (const double value : view.numbers("fact", "y")) {
      const auto fact = static_cast<int64_t>(value);
      const bool known = fact >= 0 && fact < session.facts.size();
      out.push_back(QString::fromStdString(known ? session.facts.at(FactIndex{fact}).subject : "").left(24));
    }
    return out;
  }
  const std::string names = column.empty() ? view.first_of({"label", "relation", "name"}) : column;
  if (names.empty()) return {};
  for (const std::string& name : view.texts(names, "y")) out.push_back(QString::fromStdString(name).left(24));
  return out;
}

QString matrix_label(const std::string& kind, const std::string& matrix, const FigureWords& words) {
  if (kind.starts_with("interference") && matrix == "loss")
    return words(SEAMARK_TEXT("Figure", "Change of loss (nats per token)"));
  if (kind.starts_with("interference") && matrix == "distance")
    return words(SEAMARK_TEXT("Figure", "Change of distance"));
  if (kind.starts_with("interference") && matrix == "cosine")
    return words(SEAMARK_TEXT("Figure", "Cosine of gradients"));
  return words_of(matrix);
}

void add_runs(PanelContent& out, const Session& session, const ResultTable& table) {
  if (const RunRecord* run = run_of(session, table)) out.runs = {run->name};
}

}  // namespace

const ResultTable* find_result(const Session& session, const PanelSpec& panel) {
  const auto tables = tables_of(session, panel);
  if (!panel.table.empty()) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const ResultTable* t) { return t->name == panel.table; });
    return found == tables.end() ? nullptr : *found;
  }
  for (const std::string& kind : preference(panel.kind).tables) {
    for (const ResultTable* table : tables) {
      if (table->kind == kind) return table;
    }
  }
  return nullptr;
}

PanelContent table_scatter(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultView view = open_table(session, panel);
  const Preference& preferred = preference(panel.kind);
  const std::string x = chosen(view, panel.x, preferred.x, "x"), y = chosen(view, panel.y, preferred.y, "y");
  const auto xs = view.numbers(x, "x"), ys = view.numbers(y, "y");
  PanelContent out;
  out.data.header = {x, y};
  const bool of_fact =
      !panel.colour.empty() && !view.has(panel.colour) && view.has("fact") &&
      (panel.colour == "outcome" || panel.colour == "relation" || panel.colour == "distance");
  std::vector<std::string> texts;
  std::vector<double> numbers;
  if (of_fact) {
    FactColours colours = colours_by_fact(session, view, panel.colour, panel);
    texts = std::move(colours.texts);
    numbers = std::move(colours.numbers);
  } else if (!panel.colour.empty()) {
    if (view.is_number(panel.colour)) {
      numbers = view.numbers(panel.colour, "colour");
    } else {
      texts = view.texts(panel.colour, "colour");
    }
  }
  if (!panel.colour.empty()) out.data.header.push_back(panel.colour);
  out.data.make_rows = [xs, ys, numbers, texts] {
    DataTable::Rows rows;
    for (size_t i = 0; i < xs.size(); ++i) {
      rows.push_back({data_cell(xs[i]), data_cell(ys[i])});
      if (!numbers.empty()) rows.back().push_back(data_cell(numbers[i]));
      if (!texts.empty()) rows.back().push_back(texts[i]);
    }
    return rows;
  };
  std::vector<int64_t> facts;
  if (view.has("fact")) {
    for (const double fact : view.numbers("fact", "colour")) facts.push_back(static_cast<int64_t>(fact));
  }
  if (texts.empty()) {
    out.series.push_back({.form = Series::Form::points, .x = xs, .y = ys, .value = numbers, .fact = facts});
    if (!numbers.empty()) set_scale(out, numbers, words_of(panel.colour));
  } else {
    // The largest groups get colours of their own; the rest shares a grey.
    std::map<std::string, size_t> sizes;
    for (const std::string& text : texts) ++sizes[text];
    std::vector<std::string> names = distinct(texts);
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& a, const std::string& b) { return sizes[a] > sizes[b]; });
    const bool outcomes =
        std::all_of(names.begin(), names.end(), [](const std::string& n) { return outcome_ink(n); });
    // What matters most lies on top.
    if (outcomes) {
      const std::vector<std::string> order = {"not trained", "not learned", "learned", "moved away"};
      std::sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
        return std::find(order.begin(), order.end(), a) < std::find(order.begin(), order.end(), b);
      });
    }
    constexpr size_t most = 5;
    const auto rest = std::min(names.size(), names.size() > most && !outcomes ? most : names.size());
    std::map<std::string, size_t> place;
    for (size_t i = 0; i < rest; ++i) place[names[i]] = i;
    for (size_t i = 0; i < rest; ++i) {
      Series group{.form = Series::Form::points, .index = i};
      if (outcomes) {
        group.ink = *outcome_ink(names[i]);
        group.name = outcome_word(names[i], words);
      } else {
        group.name =
            names[i].empty() ? words(SEAMARK_TEXT("Figure", "none")) : QString::fromStdString(names[i]);
      }
      group.name += QStringLiteral(" (%1)").arg(sizes[names[i]]);
      out.series.push_back(std::move(group));
    }
    Series other{.form = Series::Form::points, .ink = Ink::excluded};
    for (size_t i = 0; i < xs.size(); ++i) {
      const auto found = place.find(texts[i]);
      Series& series = found == place.end() ? other : out.series[found->second];
      series.x.push_back(xs[i]);
      series.y.push_back(ys[i]);
      if (!facts.empty()) series.fact.push_back(facts[i]);
    }
    if (!other.x.empty()) {
      other.name =
          words(SEAMARK_TEXT("Figure", "%1 others (%2)")).arg(names.size() - rest).arg(other.x.size());
      out.series.insert(out.series.begin(), std::move(other));
    }
  }
  out.x.label = component_label(view.table(), x, words);
  out.y.label = component_label(view.table(), y, words);
  out.summary = words(SEAMARK_TEXT("Figure", "%1 points of %2."))
                    .arg(xs.size())
                    .arg(QString::fromStdString(view.table().name));
  add_runs(out, session, view.table());
  return out;
}

PanelContent table_heat_map(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultView view = open_table(session, panel);
  const ResultTable& table = view.table();
  PanelContent out;
  Cells cells;
  const bool square_kind = table.kind.starts_with("interference");
  const bool from_matrix =
      !panel.matrix.empty() || (panel.value.empty() && square_kind && !table.matrices.empty());
  if (from_matrix) {
    auto found = table.matrices.find(panel.matrix);
    for (const char* preferred : {"loss", "cosine", "value"}) {
      if (panel.matrix.empty() && found == table.matrices.end()) found = table.matrices.find(preferred);
    }
    if (panel.matrix.empty() && found == table.matrices.end()) found = table.matrices.begin();
    if (found == table.matrices.end()) {
      std::string there;
      for (const auto& [name, matrix] : table.matrices) there += (there.empty() ? "" : ", ") + name;
      throw bad_input(SEAMARK_TEXT("Error", "The table \"{0}\" has no matrix \"{1}\". It has: {2}."),
                      table.name, panel.matrix, there.empty() ? "none" : there)
          .at_field("matrix");
    }
    const Matrix& matrix = found->second;
    if (matrix.empty()) throw bad_input(SEAMARK_TEXT("Error", "The matrix is empty.")).at_field("matrix");
    const bool square =
        matrix.rows == matrix.cols && result_rows(table) == matrix.rows && panel.where.empty();
    // Rows and columns in the order of the clusters, where the analysis gives one.
    const std::vector<int64_t> order = square ? row_order(view) : std::vector<int64_t>();
    const auto source = [&](int64_t i) { return order.empty() ? i : order[static_cast<size_t>(i)]; };
    const auto source_column = [&](int64_t j) { return square ? source(j) : j; };
    cells.rows = matrix.rows;
    cells.columns = matrix.cols;
    out.data.header = {"row", "column", "value"};
    for (int64_t i = 0; i < matrix.rows; ++i) {
      for (int64_t j = 0; j < matrix.cols; ++j) cells.value.push_back(matrix.at(source(i), source_column(j)));
    }
    out.data.make_rows = [order, square, value = cells.value, columns = matrix.cols] {
      DataTable::Rows rows;
      const auto place = [&](int64_t i, bool ordered) {
        return std::to_string(ordered && !order.empty() ? order[static_cast<size_t>(i)] : i);
      };
      for (int64_t i = 0; i < static_cast<int64_t>(value.size()); ++i) {
        rows.push_back(
            {place(i / columns, true), place(i % columns, square), data_cell(value[static_cast<size_t>(i)])});
      }
      return rows;
    };
    if (square) {
      const std::vector<QString> names = row_names(session, view, panel.y);
      for (int64_t i = 0; i < matrix.rows && !names.empty(); ++i)
        cells.row_names.push_back(names[static_cast<size_t>(source(i))]);
      cells.column_names = cells.row_names;
    }
    for (int64_t i = 0; square && i < matrix.rows; ++i) cells.row_source.push_back(source(i));
    const bool causes = table.kind == "interference";
    out.x.label = causes ? words(SEAMARK_TEXT("Figure", "Learned fact")) : QString();
    out.y.label = causes ? words(SEAMARK_TEXT("Figure", "Changed fact")) : QString();
    set_scale(out, cells.value, matrix_label(table.kind, found->first, words));
  } else {
    const Preference& preferred = preference(panel.kind);
    const std::string x = chosen(view, panel.x, preferred.x, "x"),
                      y = chosen(view, panel.y, preferred.y, "y");
    const std::string value = chosen(view, panel.value, preferred.value, "value");
    const auto xs = view.texts(x, "x"), ys = view.texts(y, "y");
    const auto values = view.numbers(value, "value");
    const auto columns = distinct(xs), rows = distinct(ys);
    cells.rows = static_cast<int64_t>(rows.size());
    cells.columns = static_cast<int64_t>(columns.size());
    cells.value.assign(rows.size() * columns.size(), undefined);
    std::map<std::string, size_t> column_of, row_of;
    for (size_t i = 0; i < columns.size(); ++i) column_of[columns[i]] = i;
    for (size_t i = 0; i < rows.size(); ++i) row_of[rows[i]] = i;
    std::set<size_t> taken;
    out.data.header = {x, y, value};
    for (size_t i = 0; i < values.size(); ++i) {
      const size_t cell = row_of[ys[i]] * columns.size() + column_of[xs[i]];
      if (!taken.insert(cell).second) {
        throw bad_input(SEAMARK_TEXT("Error",
                                     "Two rows fall into the cell {0}, {1}; choose among them with a "
                                     "condition (where)."),
                        xs[i], ys[i])
            .at_field("where");
      }
      cells.value[cell] = values[i];
      out.data.rows.push_back({xs[i], ys[i], data_cell(values[i])});
    }
    for (const std::string& name : columns) cells.column_names.push_back(QString::fromStdString(name));
    for (const std::string& name : rows) cells.row_names.push_back(QString::fromStdString(name));
    out.x.label = words_of(x);
    out.y.label = words_of(y);
    set_scale(out, cells.value, words_of(value));
  }
  out.summary = words(SEAMARK_TEXT("Figure", "%1 rows and %2 columns of %3; from %4 to %5."))
                    .arg(cells.rows)
                    .arg(cells.columns)
                    .arg(QString::fromStdString(table.name), words.general(out.scale->min, 3),
                         words.general(out.scale->max, 3));
  out.cells = std::move(cells);
  add_runs(out, session, table);
  return out;
}

PanelContent table_spectrum(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultView view = open_table(session, panel);
  const ResultTable& table = view.table();
  PanelContent out;
  out.data.header = {"series", "index", "value"};
  const auto add = [&](const QString& name, std::vector<double> xs, std::vector<double> ys) {
    for (size_t i = 0; i < xs.size(); ++i)
      out.data.rows.push_back({name.toStdString(), data_cell(xs[i]), data_cell(ys[i])});
    out.series.push_back({.form = Series::Form::points,
                          .name = name,
                          .index = out.series.size(),
                          .x = std::move(xs),
                          .y = std::move(ys),
                          .joined = true});
  };
  const std::string matrix_name = !panel.matrix.empty()                                    ? panel.matrix
                                  : table.matrices.contains("spectrum") && panel.y.empty() ? "spectrum"
                                                                                           : "";
  if (!matrix_name.empty()) {
    const auto found = table.matrices.find(matrix_name);
    if (found == table.matrices.end() || found->second.rows != result_rows(table))
      throw bad_input(
          SEAMARK_TEXT("Error", "The table \"{0}\" has no matrix \"{1}\" with a row for each of its own."),
          table.name, matrix_name)
          .at_field("matrix");
    constexpr int64_t most = 5;
    for (int64_t i = 0; i < std::min(view.rows(), most); ++i) {
      QString name;
      for (const char* column : {"layer", "module"}) {
        if (view.has(column))
          name += (name.isEmpty() ? QString() : QStringLiteral(", ")) +
                  (std::string(column) == "layer" ? words(SEAMARK_TEXT("Figure", "layer ")) : QString()) +
                  QString::fromStdString(view.texts(column, "series")[static_cast<size_t>(i)]);
      }
      std::vector<double> xs, ys;
      const auto row = found->second.row(view.source_row(i));
      for (size_t k = 0; k < row.size(); ++k) {
        if (!std::isfinite(row[k])) continue;
        xs.push_back(static_cast<double>(k + 1));
        ys.push_back(row[k]);
      }
      add(name, std::move(xs), std::move(ys));
    }
  } else {
    const Preference& preferred = preference(panel.kind);
    const std::string y = chosen(view, panel.y, preferred.y, "y");
    const std::string x = panel.x.empty() ? view.first_of(preferred.x) : panel.x;
    const auto ys = view.numbers(y, "y");
    std::vector<double> xs;
    for (size_t i = 0; i < ys.size(); ++i) xs.push_back(static_cast<double>(i + 1));
    if (!x.empty()) xs = view.numbers(x, "x");
    const bool split = !panel.series.empty() && panel.series != "none";
    const auto groups = split ? view.texts(panel.series, "series") : std::vector<std::string>(ys.size());
    for (const std::string& group : distinct(groups)) {
      std::vector<double> gx, gy;
      for (size_t i = 0; i < ys.size(); ++i) {
        if (groups[i] != group) continue;
        gx.push_back(xs[i]);
        gy.push_back(ys[i]);
      }
      add(split ? words_of(panel.series) + ' ' + QString::fromStdString(group) : QString(), std::move(gx),
          std::move(gy));
    }
  }
  out.x.label = words(SEAMARK_TEXT("Figure", "Index"));
  out.x.whole = true;
  out.y.label = words(SEAMARK_TEXT("Figure", "Singular value"));
  out.y.zero = !panel.log_y;
  out.summary = words(SEAMARK_TEXT("Figure", "%1 spectra of %2."))
                    .arg(out.series.size())
                    .arg(QString::fromStdString(table.name));
  add_runs(out, session, table);
  return out;
}

namespace {

// How a study's table is read where the panel names nothing: the quantity learned, over the first axis, with
// a series for each level of the next one.
PanelSpec with_study_defaults(const ResultTable& table, PanelSpec panel) {
  if (!table.kind.starts_with("study-")) return panel;
  const auto column = [&](const std::string& name) {
    return std::find_if(table.columns.begin(), table.columns.end(),
                        [&](const ResultColumn& c) { return c.name == name; });
  };
  const auto is_chosen = [&](const std::string& name) {
    return std::any_of(panel.where.begin(), panel.where.end(),
                       [&](const std::string& condition) { return condition.starts_with(name + "="); });
  };
  if (column("quantity") != table.columns.end() && !is_chosen("quantity"))
    panel.where.push_back("quantity=learned");
  std::vector<std::string> axes;
  for (const ResultColumn& c : table.columns) {
    if (c.name == "quantity") break;
    if (c.name != "axis" && c.name != "baseline" && c.name != "compared") axes.push_back(c.name);
  }
  if (panel.x.empty() && table.kind == "study-summary" && !axes.empty()) panel.x = axes.front();
  if (!panel.series.empty()) return panel;
  if (column("matching") != table.columns.end() && !is_chosen("matching")) {
    panel.series = "matching";
    return panel;
  }
  for (const std::string& axis : axes) {
    std::set<std::string> levels;
    for (int64_t i = 0; i < result_rows(table); ++i) levels.insert(result_cell(*column(axis), i));
    if (axis != panel.x && levels.size() > 1) {
      panel.series = axis;
      break;
    }
  }
  return panel;
}

// The quantity that the conditions choose, and whether it is a share (drawn in percent).
struct Shown {
  std::string quantity;
  bool share = false;
};
Shown shown_quantity(const PanelSpec& panel) {
  Shown out;
  for (const std::string& condition : panel.where) {
    if (condition.starts_with("quantity=")) out.quantity = condition.substr(9);
  }
  out.share = out.quantity == "learned" || out.quantity.starts_with("moved_away");
  return out;
}

QString quantity_label(const Shown& shown, const std::string& y, const FigureWords& words) {
  if (shown.quantity.empty()) return words_of(y);
  QString name = words_of(shown.quantity);
  if (shown.quantity == "learned") name = words(SEAMARK_TEXT("Figure", "Learned"));
  if (shown.quantity.starts_with("moved_away")) name = words(SEAMARK_TEXT("Figure", "Moved away"));
  if (y != "difference") return shown.share ? name + QStringLiteral(" (%)") : name;
  return (shown.share ? words(SEAMARK_TEXT("Figure", "%1, difference (points)"))
                      : words(SEAMARK_TEXT("Figure", "%1, difference")))
      .arg(name);
}

PanelContent effects_of(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultView view = open_table(session, panel);
  const Preference& preferred = preference(panel.kind);
  const std::string x = chosen(view, panel.x, preferred.x, "x"), y = chosen(view, panel.y, preferred.y, "y");
  const std::string low = panel.low.empty() ? view.first_of(preferred.low) : panel.low;
  const std::string high = panel.high.empty() ? view.first_of(preferred.high) : panel.high;
  const Shown shown = shown_quantity(panel);
  const auto scaled = [&](std::vector<double> values) {
    for (double& value : values) value *= shown.share ? 100 : 1;
    return values;
  };
  const auto ys = scaled(view.numbers(y, "y"));
  const auto xs = view.texts(x, "x");
  const bool intervals = !low.empty() && !high.empty();
  const auto lows = intervals ? scaled(view.numbers(low, "low")) : ys;
  const auto highs = intervals ? scaled(view.numbers(high, "high")) : ys;
  const bool split = !panel.series.empty() && panel.series != "none";
  const auto groups = split ? view.texts(panel.series, "series") : std::vector<std::string>(ys.size());

  PanelContent out;
  std::vector<double> numbers;
  const bool numeric = all_numbers(xs, numbers);
  const auto levels = distinct(xs), names = distinct(groups);
  std::map<std::string, double> place;
  for (size_t i = 0; i < levels.size(); ++i) {
    place[levels[i]] = static_cast<double>(i);
    if (!numeric) out.x.categories.push_back(QString::fromStdString(levels[i]));
  }
  // Series stand side by side, so that their intervals do not cover each other: a fixed step between
  // categories, a small share of the range between numbers that all series share.
  double step = numeric ? 0 : 0.16;
  if (numeric && !panel.log_x && levels.size() * names.size() == ys.size()) {
    const auto [first, last] = std::minmax_element(numbers.begin(), numbers.end());
    step = 0.008 * (*last - *first);
  }
  for (size_t g = 0; g < names.size(); ++g) {
    Series series{.form = Series::Form::points, .index = g, .joined = numeric};
    if (split) series.name = QString::fromStdString(names[g]);
    std::vector<size_t> order;
    for (size_t i = 0; i < ys.size(); ++i) {
      if (groups[i] == names[g]) order.push_back(i);
    }
    const auto at = [&](size_t i) { return numeric ? numbers[i] : place[xs[i]]; };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return at(a) < at(b); });
    const double shift = step * (static_cast<double>(g) - 0.5 * static_cast<double>(names.size() - 1));
    for (const size_t i : order) {
      series.x.push_back(at(i) + shift);
      series.y.push_back(ys[i]);
      if (intervals) {
        series.low.push_back(lows[i]);
        series.high.push_back(highs[i]);
      }
      out.data.rows.push_back({names[g], xs[i], data_cell(ys[i]), intervals ? data_cell(lows[i]) : "",
                               intervals ? data_cell(highs[i]) : ""});
    }
    out.series.push_back(std::move(series));
  }
  out.data.header = {"series", x, y, "low", "high"};
  double lowest = INFINITY, highest = -INFINITY;
  for (size_t i = 0; i < ys.size(); ++i) {
    for (const double value : {ys[i], lows[i], highs[i]}) {
      if (!std::isfinite(value)) continue;
      lowest = std::min(lowest, value);
      highest = std::max(highest, value);
    }
  }
  if (lowest < 0 && highest > 0) out.rules.push_back({true, 0});
  out.x.label = x == "mean_d" ? words(SEAMARK_TEXT("Figure", "Target distance D")) : words_of(x);
  out.y.label = quantity_label(shown, y, words);
  out.summary = words(SEAMARK_TEXT("Figure", "%1 estimates of %2 with their intervals."))
                    .arg(ys.size())
                    .arg(QString::fromStdString(view.table().name));
  add_runs(out, session, view.table());
  return out;
}

}  // namespace

PanelContent table_effects(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultTable* found = find_result(session, panel);
  return effects_of(session, found ? with_study_defaults(*found, panel) : panel, words);
}

}  // namespace seamark
