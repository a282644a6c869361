// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/scatter_content.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "figures/fact_trails.h"
#include "figures/fact_values.h"
#include "figures/table_parts.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

constexpr size_t most_groups = 5;  // the rest shares a grey

std::vector<double> variance_ratios(const ResultTable& table) {
  std::vector<double> out;
  try {
    const Json settings = parse_json(table.settings_json, table.name);
    for (const char* key : {"variance_ratio", "explained_variance_ratio"}) {
      if (!settings.contains(key) || !settings[key].is_array()) continue;
      for (const Json& share : settings[key])
        out.push_back(share.is_number() ? share.get<double>() : undefined);
      return out;
    }
  } catch (const std::exception&) {
    // Made by another program: its axes say nothing of themselves.
  }
  return out;
}

// A principal component's axis: "PC 1 (34.2 %)" where the table says how much it explains.
QString component_label(const ResultTable& table, const std::string& column, const FigureWords& words) {
  static const std::set<std::string> first = {"PC1", "pc1", "scores:1", "coordinates:1", "projection:1"};
  static const std::set<std::string> second = {"PC2", "pc2", "scores:2", "coordinates:2", "projection:2"};
  const int component = table.kind != "pca" && table.kind != "trajectory" ? 0
                        : first.contains(column)                          ? 1
                        : second.contains(column)                         ? 2
                                                                          : 0;
  if (component == 0) return column_label(column, words);
  QString out = QStringLiteral("PC\u00A0%1").arg(component);
  const std::vector<double> ratios = variance_ratios(table);
  if (static_cast<size_t>(component) <= ratios.size() &&
      std::isfinite(ratios[static_cast<size_t>(component) - 1]))
    out +=
        QStringLiteral(" (%1\u00A0%)").arg(words.number(100 * ratios[static_cast<size_t>(component) - 1], 1));
  return out;
}

template <typename T>
const T* column_of(const ResultTable& table, const std::string& name) {
  for (const ResultColumn& column : table.columns) {
    if (column.name == name) return std::get_if<T>(&column.values);
  }
  return nullptr;
}

const RunRecord* run_named(const Session& session, const std::string& name) {
  const auto found = std::find_if(session.runs.begin(), session.runs.end(),
                                  [&](const RunRecord& r) { return r.name == name; });
  return found == session.runs.end() ? nullptr : &*found;
}

// Whether two tables were projected on the same components.
bool share_axes(const ResultTable& a, const ResultTable& b) {
  const std::vector<double> one = variance_ratios(a), other = variance_ratios(b);
  if (one.size() != other.size()) return false;
  for (size_t i = 0; i < one.size(); ++i) {
    if (!(std::abs(one[i] - other[i]) < 1e-3)) return false;
  }
  const auto first = a.matrices.find("components"), second = b.matrices.find("components");
  if (first == a.matrices.end() || second == b.matrices.end()) return true;
  const Matrix &x = first->second, &y = second->second;
  if (x.rows != y.rows || x.cols != y.cols) return false;
  for (int64_t k = 0; k < x.rows; ++k) {
    double product = 0;
    for (int64_t j = 0; j < x.cols; ++j)
      product += static_cast<double>(x.at(k, j)) * static_cast<double>(y.at(k, j));
    if (!(product > 0.99)) return false;  // unit vectors of one sign convention
  }
  return true;
}

// The run whose numbers each row takes: the state's where it is a run, else the panel's.
std::vector<FactOfRun> facts_of_rows(const Session& session, const ResultView& view, const PanelSpec& panel) {
  std::vector<FactOfRun> out;
  if (!view.has("fact")) return out;
  const RunRecord* of_panel = panel.runs.empty() ? nullptr : run_named(session, panel.runs.front());
  if (const RunRecord* holder = run_of(session, view.table()); holder && !of_panel) of_panel = holder;
  if (!of_panel && panel.runs.empty() && !session.runs.empty()) of_panel = &session.runs.back();
  std::vector<std::string> states;
  if (view.has("state") && !view.is_number("state")) states = view.texts("state", "colour");
  const auto facts = view.numbers("fact", "colour");
  out.reserve(facts.size());
  const RunRecord* run = of_panel;
  for (size_t i = 0; i < facts.size(); ++i) {
    // The rows of a state stand together.
    if (!states.empty() && (i == 0 || states[i] != states[i - 1])) {
      run = run_named(session, states[i]);
      if (!run) run = of_panel;
    }
    out.push_back({static_cast<int64_t>(facts[i]), run});
  }
  return out;
}

// How one group is drawn; in a list the first lies at the bottom.
struct Group {
  std::string text;
  QString name;
  Ink ink = Ink::series;
  size_t index = 0;
};

// What matters most lies on top.
std::vector<Group> outcome_groups(const FigureWords& words) {
  return {{"not trained", words(SEAMARK_TEXT("Figure", "not trained")), Ink::excluded},
          {"not learned", words(SEAMARK_TEXT("Figure", "not learned")), Ink::not_learned},
          {"learned", words(SEAMARK_TEXT("Figure", "learned")), Ink::learned},
          {"moved away", words(SEAMARK_TEXT("Figure", "moved away")), Ink::moved_away}};
}

// As the histogram draws them: the first coloured selection takes the colour after the current run's.
std::vector<Group> selection_groups(const Session& session, const PanelSpec& panel,
                                    const FigureWords& words) {
  std::vector<Group> out = {{"", words(SEAMARK_TEXT("Figure", "in none of them")), Ink::excluded}};
  size_t index = 1;
  for (const NamedSelection* selection : selections_of(session, panel))
    out.push_back({selection->name, QString::fromStdString(selection->name), Ink::series, index++});
  return out;
}

std::vector<Group> state_groups(const std::vector<std::string>& texts, const FigureWords& words) {
  std::vector<Group> out;
  size_t index = 0;
  std::string last;
  std::set<std::string> seen;
  for (const std::string& text : texts) {
    if (text == last || !seen.insert(text).second) continue;
    last = text;
    const bool is_untuned = text == "untuned";
    out.push_back({text, is_untuned ? words(SEAMARK_TEXT("Figure", "untuned")) : QString::fromStdString(text),
                   is_untuned ? Ink::grey : Ink::series, is_untuned ? size_t{4} : index});
    if (!is_untuned) ++index;
  }
  return out;
}

// The largest groups get colours of their own. `first`: this one leads.
std::vector<Group> groups_by_size(const std::map<std::string, size_t>& sizes,
                                  const std::vector<std::string>& texts, const std::string& first,
                                  const std::function<QString(const std::string&)>& word) {
  std::vector<std::string> names = distinct(texts);
  std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    if ((a == first) != (b == first)) return a == first;
    return sizes.at(a) > sizes.at(b);
  });
  std::vector<Group> out;
  for (const std::string& name : names) {
    if (out.size() < most_groups) out.push_back({name, word(name), Ink::series, out.size()});
  }
  return out;
}

std::vector<Group> groups_of(const Session& session, const PanelSpec& panel,
                             const std::vector<std::string>& texts,
                             const std::map<std::string, size_t>& sizes, const FigureWords& words) {
  const std::vector<Group> outcomes = outcome_groups(words);
  const auto is_outcome = [&](const std::string& text) {
    return std::any_of(outcomes.begin(), outcomes.end(), [&](const Group& g) { return g.text == text; });
  };
  if (panel.colour == "outcome" ||
      std::all_of(sizes.begin(), sizes.end(), [&](const auto& entry) { return is_outcome(entry.first); }))
    return outcomes;
  if (panel.colour == "selection") return selection_groups(session, panel, words);
  if (panel.colour == "run" || panel.colour == "state") return state_groups(texts, words);
  const QString none = words(SEAMARK_TEXT("Figure", "none"));
  if (panel.colour == "kept") {
    const QString kept = words(SEAMARK_TEXT("Figure", "kept"));
    return groups_by_size(sizes, texts, "kept", [&](const std::string& text) {
      return text == "kept" ? kept : text.empty() ? none : words("Distance", text.c_str());
    });
  }
  return groups_by_size(sizes, texts, "", [&](const std::string& text) {
    return text.empty() ? none : QString::fromStdString(text);
  });
}

// The step of a trajectory that the panel shows; none: all of them, or the table has none.
std::optional<int64_t> step_of(const PanelSpec& panel) {
  static constexpr std::string_view condition = "step=";
  for (const std::string& one : panel.where) {
    int64_t step = 0;
    const char* begin = one.data() + condition.size();
    if (one.starts_with(condition) && std::from_chars(begin, one.data() + one.size(), step).ec == std::errc())
      return step;
  }
  return std::nullopt;
}

// What the rows show, by column or by fact.
struct Rows {
  std::vector<double> x, y;
  std::vector<int64_t> fact;  // or empty
  std::vector<std::string> group;
  std::vector<double> value;  // colour on a scale
  std::vector<double> size;   // share of the largest area
};

void take(Series& series, const Rows& rows, size_t i) {
  series.x.push_back(rows.x[i]);
  series.y.push_back(rows.y[i]);
  if (!rows.fact.empty()) series.fact.push_back(rows.fact[i]);
  if (!rows.size.empty()) series.size.push_back(rows.size[i]);
}

void add_groups(PanelContent& out, const Rows& rows, const std::vector<Group>& groups,
                const std::map<std::string, size_t>& sizes, const FigureWords& words) {
  std::map<std::string, size_t> place;
  std::vector<Series> series;
  for (const Group& group : groups) {
    const auto size = sizes.find(group.text);
    if (size == sizes.end()) continue;
    place[group.text] = series.size();
    series.push_back({.form = Series::Form::points,
                      .name = group.name + QStringLiteral(" (%1)").arg(size->second),
                      .ink = group.ink,
                      .index = group.index});
    series.back().x.reserve(size->second);
    series.back().y.reserve(size->second);
  }
  Series other{.form = Series::Form::points, .ink = Ink::excluded};
  for (size_t i = 0; i < rows.x.size(); ++i) {
    const auto found = place.find(rows.group[i]);
    take(found == place.end() ? other : series[found->second], rows, i);
  }
  if (!other.x.empty()) {
    other.name =
        words(SEAMARK_TEXT("Figure", "%1 others (%2)")).arg(sizes.size() - place.size()).arg(other.x.size());
    series.insert(series.begin(), std::move(other));
  }
  out.series = std::move(series);
}

// Points on a colour scale; those without a value apart, so that the legend counts them.
void add_values(PanelContent& out, const Rows& rows, const QString& label, const FigureWords& words) {
  Series known{.form = Series::Form::points};
  Series unknown{.form = Series::Form::points, .ink = Ink::excluded};
  for (size_t i = 0; i < rows.x.size(); ++i) {
    const bool is_known = std::isfinite(rows.value[i]);
    take(is_known ? known : unknown, rows, i);
    if (is_known) known.value.push_back(rows.value[i]);
  }
  set_scale(out, rows.value, label);
  if (!unknown.x.empty()) {
    unknown.name = words(SEAMARK_TEXT("Figure", "without a value (%1)")).arg(unknown.x.size());
    out.series.push_back(std::move(unknown));
  }
  out.series.push_back(std::move(known));
}

// The largest value with one digit, and a quarter of it: what the legend shows.
double rounded(double value) {
  if (!(value > 0)) return 0;
  const double unit = std::pow(10, std::floor(std::log10(value)));
  return std::floor(value / unit + 1e-9) * unit;
}

void set_sizes(PanelContent& out, Rows& rows, const std::vector<double>& values, const QString& label,
               const FigureWords& words) {
  SizeScale scale;
  bool has_sign = false;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    scale.max = std::max(scale.max, std::abs(value));
    has_sign = has_sign || value < 0;
  }
  scale.label = has_sign ? words(SEAMARK_TEXT("Figure", "%1 (either way)")).arg(label) : label;
  const double large = rounded(scale.max);
  if (large > 0) scale.shown = {large / 4, large};
  for (const double value : values)
    rows.size.push_back(scale.max > 0 ? std::abs(value) / scale.max : undefined);
  out.sizes = scale;
}

}  // namespace

double shown_variance(const ResultTable& table, size_t components) {
  const std::vector<double> ratios = variance_ratios(table);
  if (ratios.size() < components) return undefined;
  double sum = 0;
  for (size_t i = 0; i < components; ++i) sum += ratios[i];
  return sum;
}

std::optional<ResultTable> joined_states(const Session& session, const PanelSpec& panel) {
  std::vector<std::pair<const RunRecord*, const ResultTable*>> tables;
  for (const std::string& name : panel.runs) {
    const RunRecord* run = run_named(session, name);
    if (!run) continue;
    const auto found = std::find_if(run->results.begin(), run->results.end(), [&](const ResultTable& t) {
      return t.kind == "pca" && (panel.table.empty() || t.name == panel.table) &&
             column_of<std::vector<std::string>>(t, "state");
    });
    if (found != run->results.end()) tables.push_back({run, &*found});
  }
  if (tables.size() < 2) return std::nullopt;
  ResultTable out = *tables.front().second;
  out.matrices.clear();
  std::set<std::string> seen;
  const auto states = [](const ResultTable& table) -> const std::vector<std::string>& {
    return *column_of<std::vector<std::string>>(table, "state");
  };
  seen.insert(states(out).begin(), states(out).end());
  for (size_t t = 1; t < tables.size(); ++t) {
    const ResultTable& table = *tables[t].second;
    if (!share_axes(*tables.front().second, table))
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The features of {0} and {1} do not lie on the same axes. Compute them anew "
                       "for the same facts."),
          tables.front().first->name, tables[t].first->name)
          .at_field("runs");
    const auto& added = states(table);
    std::vector<size_t> rows;
    for (size_t i = 0; i < added.size(); ++i) {
      if (!seen.contains(added[i])) rows.push_back(i);
    }
    for (ResultColumn& column : out.columns) {
      const auto from = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const ResultColumn& c) { return c.name == column.name; });
      std::visit(
          [&](auto& values) {
            using Values = std::decay_t<decltype(values)>;
            const auto* source = from == table.columns.end() ? nullptr : std::get_if<Values>(&from->values);
            for (const size_t i : rows)
              values.push_back(source ? (*source)[i] : typename Values::value_type());
          },
          column.values);
    }
    seen.insert(added.begin(), added.end());
  }
  return out;
}

PanelContent table_scatter(const Session& session, const PanelSpec& panel, const FigureWords& words,
                           const PanelReading& reading) {
  const std::optional<ResultTable> joined = joined_states(session, panel);
  const ResultView view = joined ? ResultView(*joined, panel.where) : open_table(session, panel);
  const Preference& preferred = preference(panel.kind);
  const std::string x = chosen(view, panel.x, preferred.x, "x"), y = chosen(view, panel.y, preferred.y, "y");
  // "run" is the state of the model, which is a run or none.
  const std::string colour =
      panel.colour == "run" && !view.has("run") && view.has("state") ? "state" : panel.colour;
  PanelContent out;
  Rows rows{.x = view.numbers(x, "x"), .y = view.numbers(y, "y")};
  Names header = {x, y};
  const bool has_facts = view.has("fact");
  const std::vector<FactOfRun> facts = facts_of_rows(session, view, panel);
  for (const FactOfRun& at : facts) rows.fact.push_back(at.fact);
  if (!colour.empty()) {
    header.push_back(panel.colour);
    if (view.has(colour)) {
      if (view.is_number(colour)) {
        rows.value = view.numbers(colour, "colour");
      } else {
        rows.group = view.texts(colour, "colour");
      }
    } else if (has_facts && is_fact_group(colour)) {
      // As the window's filter is set, the panel's own, or the run's.
      std::optional<FilterResult> own;
      const DistanceTable* distances = distances_of(session, panel);
      if (colour == "kept" && !reading.now && !panel.filter.empty() && distances)
        own = filtered_facts(session, panel, *distances);
      rows.group = fact_groups(session, panel, colour, facts, own ? &own->selection : reading.now);
    } else if (has_facts && is_fact_quantity(colour)) {
      rows.value = fact_quantities(session, panel, colour, facts, reading.now, "colour");
    } else {
      std::string columns;
      for (const ResultColumn& column : view.table().columns)
        columns += (columns.empty() ? "" : ", ") + column.name;
      throw bad_input(
          has_facts ? SEAMARK_TEXT("Error",
                                   "Points cannot be coloured by \"{0}\". Take a column ({1}) or what their "
                                   "facts have: outcome, relation, selection, kept, distance, weight, loss, "
                                   "d_before, d_after, change; or run.")
                    : SEAMARK_TEXT("Error", "Points cannot be coloured by \"{0}\". Take a column: {1}."),
          colour, columns)
          .at_field("colour");
    }
  }
  std::vector<double> sizes;
  if (!panel.size.empty()) {
    header.push_back(panel.size);
    const bool of_fact = has_facts && !view.has(panel.size) && is_fact_quantity(panel.size);
    sizes = of_fact ? fact_quantities(session, panel, panel.size, facts, reading.now, "size")
                    : view.numbers(panel.size, "size");
    set_sizes(out, rows, sizes,
              of_fact ? fact_quantity_label(panel.size, words) : column_label(panel.size, words), words);
  }
  std::vector<Trail> ways;
  if (panel.series == "fact" && has_facts) {
    ways = fact_trails(view.table(), x, y, step_of(panel));
    for (const char* name : {"fact", "way"}) header.emplace_back(name);
  }
  const bool has_ways = panel.series == "fact" && has_facts;
  if (has_facts) out.selected = selected_facts(session, panel);
  if (!out.selected.empty()) header.emplace_back("selected");
  out.data.header = std::move(header);
  out.data.make_rows = [x = rows.x, y = rows.y, value = rows.value, group = rows.group, sizes, has_ways,
                        fact = has_ways || !out.selected.empty() ? rows.fact : std::vector<int64_t>(), ways,
                        selected = out.selected] {
    const auto mark = [&selected](std::vector<std::string>& row, int64_t of) {
      if (selected.empty()) return;
      row.emplace_back(std::binary_search(selected.begin(), selected.end(), of) ? "1" : "0");
    };
    DataTable::Rows table;
    table.reserve(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      std::vector<std::string>& row = table.emplace_back();
      row.push_back(data_cell(x[i]));
      row.push_back(data_cell(y[i]));
      if (!value.empty()) row.push_back(data_cell(value[i]));
      if (!group.empty()) row.push_back(group[i]);
      if (!sizes.empty()) row.push_back(data_cell(sizes[i]));
      if (has_ways) row.insert(row.end(), {std::to_string(fact[i]), std::string()});
      mark(row, fact.empty() ? -1 : fact[i]);
    }
    // Each place on the way of a fact, from its first on.
    for (const Trail& way : ways) {
      for (size_t i = 0; i < way.x.size(); ++i) {
        std::vector<std::string>& row = table.emplace_back();
        row = {data_cell(way.x[i]), data_cell(way.y[i])};
        row.resize(2 + (!value.empty() || !group.empty()) + !sizes.empty());
        row.insert(row.end(), {std::to_string(way.fact), std::to_string(i + 1)});
        mark(row, way.fact);
      }
    }
    return table;
  };
  if (!rows.value.empty()) {
    const QString label = fact_quantity_label(colour, words);
    add_values(out, rows, label.isEmpty() ? column_label(colour, words) : label, words);
  } else if (!rows.group.empty()) {
    std::map<std::string, size_t> counts;
    for (const std::string& text : rows.group) ++counts[text];
    add_groups(out, rows, groups_of(session, panel, rows.group, counts, words), counts, words);
  } else {
    out.series.push_back({.form = Series::Form::points, .x = rows.x, .y = rows.y, .fact = rows.fact});
    out.series.back().size = rows.size;
  }
  const auto ringed = std::count_if(rows.fact.begin(), rows.fact.end(), [&](int64_t fact) {
    return std::binary_search(out.selected.begin(), out.selected.end(), fact);
  });
  if (ringed > 0)
    out.series.push_back({.form = Series::Form::points,
                          .name = words(SEAMARK_TEXT("Figure", "selected (%1)")).arg(ringed),
                          .ink = Ink::text,
                          .selected = true});
  if (!ways.empty()) {  // one series, parted between the facts; last: the points decide about the axes
    Series line{.form = Series::Form::line, .ink = Ink::grey, .faint = true};
    for (const Trail& way : ways) {
      line.x.insert(line.x.end(), way.x.begin(), way.x.end());
      line.y.insert(line.y.end(), way.y.begin(), way.y.end());
      line.x.push_back(undefined);
      line.y.push_back(undefined);
    }
    out.series.push_back(std::move(line));
  }
  out.x.label = component_label(view.table(), x, words);
  out.y.label = component_label(view.table(), y, words);
  out.summary = words(SEAMARK_TEXT("Figure", "%1 points of %2."))
                    .arg(rows.x.size())
                    .arg(table_label(view.table(), words));
  if (joined) {
    for (const std::string& name : panel.runs) out.runs.push_back(name);
  } else {
    add_runs(out, session, view.table());
  }
  return out;
}

}  // namespace seamark
