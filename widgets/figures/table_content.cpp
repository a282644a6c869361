// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table_content.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "figures/fact_values.h"
#include "figures/table_parts.h"
#include "figures/text_fit.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

constexpr int most_name = 24;  // characters

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
      out.push_back(shortened_text(
          QString::fromStdString(known ? session.facts.at(FactIndex{fact}).subject : ""), most_name));
    }
    return out;
  }
  const std::string names = column.empty() ? view.first_of({"label", "relation", "name"}) : column;
  if (names.empty()) return {};
  for (const std::string& name : view.texts(names, "y"))
    out.push_back(shortened_text(QString::fromStdString(name), most_name));
  return out;
}

// The two whose directions a table of subspaces lays beside each other: "R4", "R4 1013", "W".
std::pair<QString, QString> names_of_subspaces(const ResultTable& table) {
  const auto name = [](const Json& settings, const char* run, const char* fact) {
    const std::string of_run = settings.value(run, std::string()),
                      of_fact = settings.value(fact, std::string());
    return QString::fromStdString(of_run + (of_fact.empty() ? "" : " " + of_fact));
  };
  try {
    const Json settings = parse_json(table.settings_json, table.name);
    if (!settings.contains("run")) return {};
    const QString other = name(settings, "beside_run", "beside_fact");
    return {name(settings, "run", "fact"), other.isEmpty() ? QStringLiteral("W") : other};
  } catch (const std::exception&) {
    return {};  // of another version
  }
}

// The scale of a lens over the steps is that of all steps, so that cells can be compared while one slides.
std::vector<double> values_of_all_steps(const ResultTable& table, std::vector<std::string> where,
                                        const std::string& value) {
  std::erase_if(where, [](const std::string& condition) { return condition.starts_with("step="); });
  return ResultView(table, where).numbers(value, "value");
}

// Rows and columns of selected facts, or of relations all of whose facts (in the run) are selected.
void mark_selected(PanelContent& out, Cells& cells, const Session& session, const PanelSpec& panel,
                   const ResultView& view, const FigureWords& words) {
  const std::vector<int64_t> selected = selected_facts(session, panel);
  const auto is_selected = [&](int64_t fact) {
    return std::binary_search(selected.begin(), selected.end(), fact);
  };
  std::vector<bool> marked;  // of the table's rows
  if (view.has("fact")) {
    for (const double fact : view.numbers("fact", "selected"))
      marked.push_back(is_selected(static_cast<int64_t>(fact)));
  } else if (view.has("relation")) {
    std::map<std::string, bool> whole;
    const auto take = [&](int64_t fact) {
      bool& all = whole.try_emplace(session.facts.at(FactIndex{fact}).relation, true).first->second;
      all = all && is_selected(fact);
    };
    if (const RunRecord* run = run_of(session, view.table())) {
      for (const int64_t fact : run->outcomes.fact) take(fact);
    } else {
      for (int64_t fact = 0; fact < session.facts.size(); ++fact) take(fact);
    }
    for (const std::string& relation : view.texts("relation", "selected")) {
      const auto found = whole.find(relation);
      marked.push_back(found != whole.end() && found->second);
    }
  }
  for (const int64_t row : cells.row_source) {
    const auto i = static_cast<size_t>(row);
    cells.marked_rows.push_back(i < marked.size() && marked[i]);
  }
  const auto n = std::count(cells.marked_rows.begin(), cells.marked_rows.end(), true);
  if (n == 0) {
    cells.marked_rows.clear();
    return;
  }
  cells.marked_columns = cells.marked_rows;
  out.series.push_back({.form = Series::Form::bars,
                        .name = words(SEAMARK_TEXT("Figure", "selected (%1)")).arg(n),
                        .ink = Ink::text,
                        .selected = true});
}

QString matrix_label(const std::string& kind, const std::string& matrix, const FigureWords& words) {
  if (kind.starts_with("interference") && matrix == "loss")
    return words(SEAMARK_TEXT("Figure", "Change of loss (nats per token)"));
  if (kind.starts_with("interference") && matrix == "distance")
    return words(SEAMARK_TEXT("Figure", "Change of distance"));
  if (kind.starts_with("interference") && matrix == "cosine")
    return words(SEAMARK_TEXT("Figure", "Cosine of gradients"));
  return column_label(matrix, words);
}

}  // namespace

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
    if (square) {
      const std::vector<QString> names = row_names(session, view, panel.y);
      for (int64_t i = 0; i < matrix.rows && !names.empty(); ++i)
        cells.row_names.push_back(names[static_cast<size_t>(source(i))]);
      cells.column_names = cells.row_names;
    }
    if (!cells.row_names.empty()) {
      for (const char* name : {"row_name", "column_name"}) out.data.header.emplace_back(name);
    }
    out.data.make_rows = [order, square, value = cells.value, columns = matrix.cols,
                          names = cells.row_names] {
      DataTable::Rows rows;
      const auto place = [&](int64_t i, bool ordered) {
        return std::to_string(ordered && !order.empty() ? order[static_cast<size_t>(i)] : i);
      };
      for (int64_t i = 0; i < static_cast<int64_t>(value.size()); ++i) {
        const int64_t row = i / columns, column = i % columns;
        rows.push_back({place(row, true), place(column, square), data_cell(value[static_cast<size_t>(i)])});
        if (names.empty()) continue;
        for (const int64_t at : {row, column})
          rows.back().push_back(names[static_cast<size_t>(at)].toStdString());
      }
      return rows;
    };
    for (int64_t i = 0; square && i < matrix.rows; ++i) cells.row_source.push_back(source(i));
    if (square && !panel.selected.empty()) mark_selected(out, cells, session, panel, view, words);
    const bool causes = table.kind == "interference";
    out.x.label = causes ? words(SEAMARK_TEXT("Figure", "Learned fact")) : QString();
    out.y.label = causes ? words(SEAMARK_TEXT("Figure", "Changed fact")) : QString();
    set_scale(out, cells.value, matrix_label(table.kind, found->first, words));
    if (table.kind == "subspace-similarity") {
      const auto [one, other] = names_of_subspaces(table);
      const QString directions = words(SEAMARK_TEXT("Figure", "First directions of %1"));
      out.x.label = other.isEmpty() ? QString() : directions.arg(other);
      out.y.label = one.isEmpty() ? QString() : directions.arg(one);
      out.scale = ColourScale{.label = words(SEAMARK_TEXT("Figure", "Subspace similarity \u03C6"))};
    }
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
    out.x.label = column_label(x, words);
    out.y.label = column_label(y, words);
    set_scale(
        out, table.kind == "weight-lens-steps" ? values_of_all_steps(table, panel.where, value) : cells.value,
        column_label(value, words));
  }
  out.summary =
      words(SEAMARK_TEXT("Figure", "%1 rows and %2 columns of %3; from %4 to %5."))
          .arg(cells.rows)
          .arg(cells.columns)
          .arg(table_label(table, words), words.general(out.scale->min, 3), words.general(out.scale->max, 3));
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
      add(split ? column_label(panel.series, words) + ' ' + QString::fromStdString(group) : QString(),
          std::move(gx), std::move(gy));
    }
  }
  out.x.label = words(SEAMARK_TEXT("Figure", "Index"));
  out.x.whole = true;
  out.y.label = words(SEAMARK_TEXT("Figure", "Singular value"));
  out.y.zero = !panel.log_y;
  out.summary = words(SEAMARK_TEXT("Figure", "%1 spectra of %2."))
                    .arg(out.series.size())
                    .arg(table_label(table, words));
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
  if (shown.quantity.empty()) return column_label(y, words);
  QString name = column_label(shown.quantity, words);
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
  std::vector<double> group_numbers;
  const bool numbered = all_numbers(names, group_numbers);
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
    // A number alone would not say of what.
    if (split)
      series.name =
          (numbered ? column_label(panel.series, words) + ' ' : QString()) + QString::fromStdString(names[g]);
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
  // What is drawn in percent stands so in the numbers.
  out.data.header = {"series", x, shown.share ? y + "_percent" : y, "low", "high"};
  double lowest = INFINITY, highest = -INFINITY;
  for (size_t i = 0; i < ys.size(); ++i) {
    for (const double value : {ys[i], lows[i], highs[i]}) {
      if (!std::isfinite(value)) continue;
      lowest = std::min(lowest, value);
      highest = std::max(highest, value);
    }
  }
  if (lowest < 0 && highest > 0) out.rules.push_back({true, 0});
  out.x.label = x == "mean_d" ? words(SEAMARK_TEXT("Figure", "Target distance D")) : column_label(x, words);
  out.y.label = quantity_label(shown, y, words);
  if (shown.share && y != "difference") {
    out.y.least = 0;
    out.y.most = 100;
  }
  out.summary = words(SEAMARK_TEXT("Figure", "%1 estimates of %2 with their intervals."))
                    .arg(ys.size())
                    .arg(table_label(view.table(), words));
  add_runs(out, session, view.table());
  return out;
}

}  // namespace

PanelContent table_effects(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultTable* found = find_result(session, panel);
  return effects_of(session, found ? with_study_defaults(*found, panel) : panel, words);
}

}  // namespace seamark
