// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/histogram_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "document/overlay.h"
#include "figures/distance_bins.h"
#include "figures/fact_values.h"
#include "figures/figure_filter.h"
#include "figures/panel_distances.h"
#include "figures/run_content.h"
#include "figures/text_fit.h"
#include "figures/weight_line.h"

namespace seamark {
namespace {

// 1, 2, 2.5 or 5 times a power of ten, at least `value`.
double nice_width(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * power >= value * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

// Freedman and Diaconis' width, rounded to a nice number, about 10 to 50 bins; or about as many as wanted.
DistanceBins bins_of(std::vector<double> values, int64_t wanted) {
  std::sort(values.begin(), values.end());
  const double low = values.front(), high = values.back();
  if (!(high > low)) return {low - 0.05, 0.1, 1};
  const auto quantile = [&](double q) {
    return values[static_cast<size_t>(q * static_cast<double>(values.size() - 1))];
  };
  const double range = high - low;
  double width = 2 * (quantile(0.75) - quantile(0.25)) / std::cbrt(static_cast<double>(values.size()));
  width = wanted > 0 ? range / static_cast<double>(wanted) : std::clamp(width, range / 50, range / 16);
  DistanceBins bins;
  bins.width = wanted > 0 ? width : nice_width(width);
  bins.first = wanted > 0 ? low : std::floor(low / bins.width + 1e-9) * bins.width;
  bins.count = std::max<int64_t>(1, static_cast<int64_t>(std::ceil((high - bins.first) / bins.width - 1e-9)));
  return bins;
}

// Of a width that the panel names, over its axis.
DistanceBins bins_of_width(const std::vector<double>& values, const PanelSpec& panel) {
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const double low = panel.x_min.value_or(*least), high = std::max(low, panel.x_max.value_or(*most));
  if ((high - low) / panel.bin_width > static_cast<double>(most_distance_bins)) {
    throw bad_input(SEAMARK_TEXT("Error", "Bars of this width would be more than {0}. Choose a larger one."),
                    most_distance_bins)
        .at_field("bin_width");
  }
  return distance_bins(low, high, panel.bin_width);
}

// What keeps the facts of a histogram; without a filter and a run nothing is said of them.
struct HistogramFilter {
  bool is_there = false;
  std::vector<int8_t> kept,
      before;  // `before`: the sample before a part of it was replaced; empty: none is drawn
  std::optional<std::pair<double, double>> band;
};

HistogramFilter filter_of_run(const RunRecord& run) {
  HistogramFilter out{true, run.selection.kept, {}, {}};
  if (spec_text_at(run, "filter", "rule") == "band")
    out.band = band_between(spec_number_at(run, "filter", "low"), spec_number_at(run, "filter", "high"));
  return out;
}

HistogramFilter filter_of_panel(const Session& session, const PanelSpec& panel, const DistanceTable& table) {
  const FilterOptions filter = filter_of(panel.filter);
  HistogramFilter out{true, {}, {}, {}};
  if (filter.rule == FilterRule::band) out.band = band_between(filter.low, filter.high);
  if (is_band_alone(filter, {})) {
    const auto [low, high] = out.band.value_or(std::pair{-INFINITY, INFINITY});
    for (const double d : table.value) out.kept.push_back(d >= low && d <= high);
    return out;
  }
  FilterResult result = filtered_facts(session, panel, table);
  out.kept = std::move(result.selection.kept);
  out.before = std::move(result.before);
  return out;
}

// The facts of "relation=P101" and the like.
std::vector<int64_t> overlaid_facts(const Session& session, const std::string& overlay) {
  const size_t equals = overlay.find('=');
  const std::string kind = overlay.substr(0, equals), name = overlay.substr(equals + 1);
  std::vector<int64_t> out;
  if (kind == overlay_kind_names[static_cast<int>(Overlay::Kind::selection)]) {
    for (const NamedSelection& selection : session.selections) {
      if (selection.name == name) out = selection.facts;
    }
  } else {
    const bool is_split = kind == overlay_kind_names[static_cast<int>(Overlay::Kind::split)];
    out = facts_of_group(session.facts, is_split ? Overlay::Kind::split : Overlay::Kind::relation, name);
  }
  if (out.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The session has no facts of \"{0}\" to draw over the bars."),
                    overlay)
        .at_field("overlays");
  }
  return out;
}

// The outline of bars.
Series outline_of(const std::vector<int64_t>& counts, const DistanceBins& bins) {
  Series out{.form = Series::Form::line};
  for (int64_t i = 0; i < bins.count; ++i) {
    for (const double x : {bins.edge(i), bins.edge(i + 1)}) {
      out.x.push_back(x);
      out.y.push_back(static_cast<double>(counts[static_cast<size_t>(i)]));
    }
  }
  return out;
}

// The setting that is outlined: of the bars' metric, and of the session's model where none is named.
const DistanceTable& previous_distances(const Session& session, const PanelSpec& panel,
                                        const DistanceTable& of_bars) {
  std::string space, from, model, wanted;
  for (const std::string& one : panel.previous) {
    const size_t equals = one.find('=');
    const std::string kind = one.substr(0, equals);
    (kind == "space" ? space : kind == "from" ? from : model) = one.substr(equals + 1);
    wanted += (wanted.empty() ? "" : ", ") + one;
  }
  for (const DistanceTable& table : session.distances) {
    const bool of_model =
        model.empty() ? table.model.empty() || table.model == session.model : table.model == model;
    if (of_model && table.metric == of_bars.metric && (space.empty() || table.space == space) &&
        (from.empty() || table.from == from))
      return table;
  }
  throw bad_input(SEAMARK_TEXT("Error", "The session has no distances for {0} in the metric {1}."), wanted,
                  of_bars.metric)
      .at_field("previous");
}

// What differs from the setting of the bars.
QString previous_name(const DistanceTable& previous, const DistanceTable& of_bars, const FigureWords& words) {
  if (previous.space != of_bars.space) {
    const size_t layer = std::min(previous.space.find('('), previous.space.size());
    QString space = choice_name("distance.space", previous.space.substr(0, layer), words);
    if (layer < previous.space.size()) space += ' ' + QString::fromStdString(previous.space.substr(layer));
    return words(SEAMARK_TEXT("Figure", "previous: %1")).arg(space);
  }
  if (previous.from == of_bars.from && previous.model != of_bars.model)
    return words(SEAMARK_TEXT("Figure", "previous: %1")).arg(QString::fromStdString(previous.model));
  return words(SEAMARK_TEXT("Figure", "previous: from %1"))
      .arg(choice_name("distance.from", previous.from, words));
}

std::vector<int64_t> counts_of(const std::vector<double>& values, const DistanceBins& bins) {
  std::vector<int64_t> out(static_cast<size_t>(bins.count));
  for (const double value : values) {
    const int64_t bin = std::isfinite(value) ? bins.of(value) : -1;
    if (bin >= 0) ++out[static_cast<size_t>(bin)];
  }
  return out;
}

// The distances of these facts, as far as they have one.
std::vector<double> distances_of_facts(const DistanceTable& table, const std::vector<int64_t>& facts) {
  std::vector<double> out;
  for (const int64_t fact : facts) {
    const auto i = static_cast<size_t>(fact);
    if (fact >= 0 && i < table.value.size() && std::isfinite(table.value[i])) out.push_back(table.value[i]);
  }
  return out;
}

void add_column(DataTable& data, const std::string& name, const std::vector<int64_t>& counts) {
  data.header.push_back(name);
  for (size_t bin = 0; bin < counts.size(); ++bin) data.rows[bin].push_back(std::to_string(counts[bin]));
}

// The part of the bars that is selected.
void add_selected(PanelContent& out, const Session& session, const PanelSpec& panel,
                  const DistanceTable& table, const DistanceBins& bins, double scale,
                  const FigureWords& words) {
  const std::vector<double> values = distances_of_facts(table, selected_facts(session, panel));
  const std::vector<int64_t> counts = counts_of(values, bins);
  Series bars{.form = Series::Form::bars, .ink = Ink::text, .selected = true};
  for (int64_t i = 0; i < bins.count; ++i) {
    bars.x.push_back(bins.edge(i));
    bars.x_end.push_back(bins.edge(i + 1));
    bars.base.push_back(0);
    bars.y.push_back(static_cast<double>(counts[static_cast<size_t>(i)]) / scale);
  }
  bars.name = words(SEAMARK_TEXT("Figure", "selected (%1)")).arg(values.size());
  out.series.push_back(std::move(bars));
  add_column(out.data, "selected", counts);
}

// The expected weight of facts that are kept, and its axis.
void add_weights(PanelContent& out, double lambda, const std::vector<double>& kept, const DistanceBins& bins,
                 const FigureWords& words) {
  const auto n = static_cast<double>(kept.size());
  const double mean = std::accumulate(kept.begin(), kept.end(), 0.0) / n;
  const auto [low, high] = out.band.value_or(std::pair{-INFINITY, INFINITY});
  const double from = std::max(low, bins.edge(0)), to = std::min(high, bins.edge(bins.count));
  WeightLine line = weight_line(lambda, mean, from, to);
  double heaviest = 0;
  for (const double d : kept) heaviest = std::max(heaviest, static_weight(lambda, mean, d));
  out.series.push_back({.form = Series::Form::line,
                        .name = words(SEAMARK_TEXT("Figure", "expected weight (right)")),
                        .ink = Ink::text,
                        .index = 1,
                        .x = std::move(line.distance),
                        .y = std::move(line.weight),
                        .right = true});
  out.y_right = AxisContent{.label = words(SEAMARK_TEXT("Figure", "Weight (1: normal)")),
                            .min = 0,
                            .max = weight_axis_top(heaviest)};
  // In the middle of each bar, as far as the line goes.
  out.data.header.emplace_back("expected_weight");
  for (int64_t i = 0; i < bins.count; ++i) {
    const double middle = bins.edge(i) + bins.width / 2;
    out.data.rows[static_cast<size_t>(i)].push_back(
        middle >= from && middle <= to ? data_cell(static_weight(lambda, mean, middle)) : "");
  }
}

}  // namespace

PanelContent distance_histogram(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const RunRecord* run = nullptr;
  const auto has = [](const RunRecord& r) { return !r.selection.kept.empty(); };
  if (!panel.runs.empty() ||
      (panel.filter.empty() && std::any_of(session.runs.begin(), session.runs.end(), has)))
    run = chosen_runs(session, panel, has).front();
  const DistanceTable& table = find_distances(session, panel, run);

  std::vector<double> defined;
  for (const double value : table.value) {
    if (std::isfinite(value)) defined.push_back(value);
  }
  if (defined.empty())
    throw bad_input(SEAMARK_TEXT("Error", "No fact has a distance in this setting.")).at_field("from");
  const HistogramFilter filter = !panel.filter.empty() ? filter_of_panel(session, panel, table)
                                 : run                 ? filter_of_run(*run)
                                                       : HistogramFilter();
  const DistanceBins bins =
      panel.bin_width > 0 ? bins_of_width(defined, panel) : bins_of(defined, panel.bins);
  std::vector<int64_t> kept(static_cast<size_t>(bins.count)), excluded(kept), before(kept);
  int64_t before_facts = 0;
  std::vector<double> kept_values;
  for (size_t i = 0; i < table.value.size(); ++i) {
    if (!std::isfinite(table.value[i])) continue;
    const bool is_kept = !filter.is_there || (i < filter.kept.size() && filter.kept[i] == 1);
    const bool was_drawn = i < filter.before.size() && filter.before[i] == 1;
    if (is_kept) kept_values.push_back(table.value[i]);
    before_facts += was_drawn;
    const int64_t bin = bins.of(table.value[i]);
    if (bin < 0) continue;
    ++(is_kept ? kept : excluded)[static_cast<size_t>(bin)];
    before[static_cast<size_t>(bin)] += was_drawn;
  }
  const auto count = static_cast<int64_t>(defined.size()),
             kept_facts = static_cast<int64_t>(kept_values.size());
  const DistanceTable* outlined =
      panel.previous.empty() ? nullptr : &previous_distances(session, panel, table);
  const std::vector<int64_t> previous =
      outlined ? counts_of(outlined->value, bins) : std::vector<int64_t>(excluded.size());
  const bool draws = !filter.before.empty();
  // A small sample would not be seen beside all facts: these are drawn to a smaller scale.
  const auto highest = [](const std::vector<int64_t>& counts) {
    return static_cast<double>(*std::max_element(counts.begin(), counts.end()));
  };
  double scale = 1;
  if (const double sample = std::max({1.0, highest(kept), highest(before)}),
      pool = std::max(highest(excluded), highest(previous));
      draws && !panel.log_y && pool > 4 * sample)
    scale = std::ceil(nice_width(pool / (1.1 * sample)));

  PanelContent out;
  Series solid{.form = Series::Form::bars},
      outline{.form = Series::Form::bars, .ink = Ink::excluded, .hollow = true};
  for (int64_t i = 0; i < bins.count; ++i) {
    const auto bin = static_cast<size_t>(i);
    const auto below = static_cast<double>(kept[bin]), above = static_cast<double>(excluded[bin]) / scale;
    for (Series* series : {&solid, &outline}) {
      series->x.push_back(bins.edge(i));
      series->x_end.push_back(bins.edge(i + 1));
    }
    solid.base.push_back(0);
    solid.y.push_back(below);
    outline.base.push_back(scale > 1 ? 0 : below);
    outline.y.push_back(scale > 1 ? above : below + above);
    // Multiples of a width that was chosen have few digits: 0.34, not 0.33999999999999997.
    const auto edge = [&](int64_t at) {
      return panel.bin_width > 0 ? fmt::format("{:.12g}", bins.edge(at)) : data_cell(bins.edge(at));
    };
    out.data.rows.push_back({edge(i), edge(i + 1), std::to_string(kept[bin]), std::to_string(excluded[bin])});
    if (draws) out.data.rows.back().push_back(std::to_string(before[bin]));
  }
  out.data.header = {"bin_low", "bin_high", "kept", "excluded"};
  if (draws) out.data.header.emplace_back("before");
  if (filter.is_there) {
    solid.name =
        words(draws ? SEAMARK_TEXT("Figure", "after replacing (%1)") : SEAMARK_TEXT("Figure", "kept (%1)"))
            .arg(kept_facts);
    outline.name = scale > 1 ? words(SEAMARK_TEXT("Figure", "excluded (%1), drawn 1 : %2"))
                                   .arg(count - kept_facts)
                                   .arg(static_cast<int64_t>(scale))
                             : words(SEAMARK_TEXT("Figure", "excluded (%1)")).arg(count - kept_facts);
    out.band = filter.band;
  }
  if (run) out.runs = {run->name};
  const bool any_excluded = count > kept_facts;
  if (scale > 1) {  // under the sample
    out.series = {outline, solid};
  } else {
    out.series = {solid};
    if (any_excluded) out.series.push_back(outline);
  }
  if (outlined) {
    Series line = outline_of(previous, bins);
    for (double& y : line.y) y /= scale;
    line.ink = Ink::grey;
    line.index = 2;  // the sample before replacing is solid
    line.name = previous_name(*outlined, table, words);
    out.series.push_back(std::move(line));
  }
  if (draws) {
    out.series.push_back(outline_of(before, bins));
    out.series.back().ink = Ink::grey;
    out.series.back().name = words(SEAMARK_TEXT("Figure", "before replacing (%1)")).arg(before_facts);
  }
  size_t index = 0;
  for (const std::string& overlay : panel.overlays) {
    const std::vector<double> values = distances_of_facts(table, overlaid_facts(session, overlay));
    const std::vector<int64_t> counts = counts_of(values, bins);
    Series line = outline_of(counts, bins);
    for (double& y : line.y) y /= scale;
    line.index = ++index;  // the first colour is that of the bars
    line.name = shortened_text(QString::fromStdString(overlay.substr(overlay.find('=') + 1)), 32) +
                QStringLiteral(" (%1)").arg(values.size());
    out.series.push_back(std::move(line));
    add_column(out.data, overlay, counts);
  }
  if (outlined) add_column(out.data, "previous", previous);
  if (!panel.selected.empty()) add_selected(out, session, panel, table, bins, scale, words);
  if (panel.weight_lambda && !kept_values.empty())
    add_weights(out, *panel.weight_lambda, kept_values, bins, words);
  out.x.label = distance_label(table.metric, words);
  out.y.label = words(SEAMARK_TEXT("Figure", "Facts"));
  out.y.zero = out.y.whole = true;
  const double mean = std::accumulate(defined.begin(), defined.end(), 0.0) / static_cast<double>(count);
  out.summary = words(SEAMARK_TEXT("Figure", "Target distances (%1, %2, from %3) of %4 facts; mean %5."))
                    .arg(QString::fromStdString(table.metric), QString::fromStdString(table.space),
                         QString::fromStdString(table.from))
                    .arg(count)
                    .arg(words.number(mean, 3));
  return out;
}

}  // namespace seamark
