// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/view_figure.h"

#include <algorithm>
#include <cmath>

#include "plots/content_plot.h"
#include "plots/curve_plot.h"
#include "plots/heat_map.h"

namespace seamark {
namespace {

// An end of an axis that is so long, as a figure's description has it: no digits that nobody sees.
double axis_end(double value, double range) {
  const double unit = std::pow(10, std::floor(std::log10(range)) - 3);
  return std::round(value / unit) * unit;
}

void take_axis(const QCPAxis& axis, double unit, std::optional<double>& from, std::optional<double>& to) {
  const double low = unit * axis.range().lower, high = unit * axis.range().upper;
  // On a logarithmic axis what tells the lower end apart is its own size.
  from = axis_end(low, axis.scaleType() == QCPAxis::stLogarithmic ? low : high - low);
  to = axis_end(high, high - low);
}

}  // namespace

void take_part(PanelSpec& panel, const ContentPlot& plot) {
  if (!plot.is_zoomed()) return;
  // Names have places, not numbers: all of them are drawn.
  if (plot.content().x.categories.empty()) take_axis(*plot.xAxis, 1, panel.x_min, panel.x_max);
  take_axis(*plot.yAxis, 1, panel.y_min, panel.y_max);
}

void take_part(PanelSpec& panel, const HeatMap& map) {
  if (!map.is_zoomed()) return;
  const QRect part = map.part();
  panel.x_min = part.left() - 0.5;
  panel.x_max = part.right() + 0.5;
  panel.y_min = part.top() - 0.5;
  panel.y_max = part.bottom() + 0.5;
}

void take_part(PanelSpec& panel, const CurvePlot& plot, double y_unit) {
  if (!plot.is_zoomed()) return;
  take_axis(*plot.xAxis, 1, panel.x_min, panel.x_max);
  take_axis(*plot.yAxis, y_unit, panel.y_min, panel.y_max);
}

void take_selection(PanelSpec& panel, const SessionDocument& document) {
  constexpr size_t longest_name = 900;
  const std::vector<int64_t> facts = document.selection().facts();
  if (facts.empty()) return;
  for (const NamedSelection& named : document.session().selections) {
    if (named.facts != facts || named.name.size() > longest_name) continue;
    panel.selected = {std::string(selected_kind_names[0]) + '=' + named.name};
    return;
  }
  if (facts.size() > most_selected_facts) return;
  std::vector<std::string> names;
  size_t bytes = 0;
  for (const int64_t fact : facts) {
    const std::string& id = document.session().facts.at(FactIndex{fact}).id;
    names.push_back(std::string(selected_kind_names[1]) + '=' + id);
    bytes += names.back().size();
    if (id.empty() || id.size() > longest_name || bytes > longest_selected) return;
  }
  panel.selected = std::move(names);
}

bool shows_selection(FigureKind kind) {
  switch (kind) {
    case FigureKind::distance_histogram:
    case FigureKind::accuracy_by_distance:
    case FigureKind::outcome_arrows:
    case FigureKind::scatter:
      return true;
    default:  // of a heat map that of interference alone
      return false;
  }
}

}  // namespace seamark
