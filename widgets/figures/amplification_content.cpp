// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/amplification_content.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "figures/table_parts.h"

namespace seamark {
namespace {

struct ByLayer {
  std::vector<double> layer, adapter, random, own;
};

ByLayer read_rows(const ResultView& view) {
  ByLayer out;
  out.layer = view.numbers("layer", "table");
  out.adapter = view.numbers("amplification", "table");
  const auto change = view.numbers("change_norm", "table");
  const auto over = [&](const char* control) {
    std::vector<double> values = view.numbers(control, "table");
    for (size_t i = 0; i < values.size(); ++i) values[i] = change[i] / values[i];
    return values;
  };
  out.random = over("random_norm");
  out.own = over("own_norm");
  return out;
}

bool names(const std::vector<std::string>& conditions, const std::string& column) {
  return std::any_of(conditions.begin(), conditions.end(),
                     [&](const std::string& one) { return one.starts_with(column + '='); });
}

// The panel's conditions, and what they leave open: the first fact or group, the last step, the module that
// stands out.
std::vector<std::string> complete(const ResultTable& table, std::vector<std::string> where) {
  const auto choose = [&](const std::string& column, bool last) {
    const ResultView view(table, where);
    if (names(where, column) || !view.has(column)) return;
    const auto values = distinct(view.texts(column, "where"));
    if (values.size() > 1) where.push_back(column + '=' + (last ? values.back() : values.front()));
  };
  choose("fact", false);
  choose("cohort", false);
  choose("step", true);
  const ResultView view(table, where);
  if (!names(where, "module") && view.has("module")) {
    const auto modules = view.texts("module", "where");
    const auto values = view.numbers("amplification", "table");
    size_t most = 0;
    for (size_t i = 1; i < values.size(); ++i)
      if (std::isnan(values[most]) || values[i] > values[most]) most = i;
    if (!modules.empty()) where.push_back("module=" + modules[most]);
  }
  return where;
}

// One axis for all steps, so that what grows is seen to grow while one slides.
void fix_axis(AxisContent& axis, const ResultTable& table, std::vector<std::string> where) {
  constexpr double margin = 0.06;
  std::erase_if(where, [](const std::string& condition) { return condition.starts_with("step="); });
  const ByLayer all = read_rows(ResultView(table, where));
  double low = INFINITY, high = 0;
  for (const auto* values : {&all.adapter, &all.random, &all.own}) {
    for (const double value : *values) {
      if (!std::isfinite(value) || value <= 0) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (!(low < high)) return;
  const double factor = std::pow(high / low, margin);
  axis.min = low / factor;
  axis.max = high * factor;
}

}  // namespace

PanelContent table_amplification(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const ResultTable& table = open_table(session, panel).table();
  const std::vector<std::string> where = complete(table, panel.where);
  const ResultView view(table, where);
  const ByLayer rows = read_rows(view);
  if (std::set<double>(rows.layer.begin(), rows.layer.end()).size() != rows.layer.size())
    throw bad_input(
        SEAMARK_TEXT("Error", "Several rows are of one layer; choose among them with a condition (where)."))
        .at_field("where");
  const std::vector<std::string> modules = view.texts("module", "where");
  const QString module = QString::fromStdString(modules.empty() ? "" : modules.front());
  PanelContent out;
  const auto add = [&](const QString& name, Ink ink, size_t index, const std::vector<double>& y) {
    out.series.push_back(
        {.form = Series::Form::line, .name = name, .ink = ink, .index = index, .x = rows.layer, .y = y});
  };
  add(words(SEAMARK_TEXT("Figure", "adapter")), Ink::series, 0, rows.adapter);
  add(words(SEAMARK_TEXT("Figure", "random subspace")), Ink::grey, 2, rows.random);
  add(words(SEAMARK_TEXT("Figure", "W's own directions")), Ink::grey, 1, rows.own);
  out.data.header = {"layer", "adapter", "random", "own"};
  for (size_t i = 0; i < rows.layer.size(); ++i)
    out.data.rows.push_back({data_cell(rows.layer[i]), data_cell(rows.adapter[i]), data_cell(rows.random[i]),
                             data_cell(rows.own[i])});
  out.x.label = words(SEAMARK_TEXT("Figure", "Layer"));
  out.x.whole = true;
  out.y.label = words(SEAMARK_TEXT("Figure", "Amplification of %1")).arg(module);
  if (view.has("step")) fix_axis(out.y, table, where);
  out.summary = words(SEAMARK_TEXT("Figure",
                                   "Amplification \u2016\u0394W\u2016 / \u2016U\u1D40WV\u2016 of %1 over %2 "
                                   "layers, beside a random subspace and W's own directions."))
                    .arg(module)
                    .arg(rows.layer.size());
  add_runs(out, session, table);
  return out;
}

}  // namespace seamark
