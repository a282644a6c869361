// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/run_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "document/text_order.h"
#include "figures/fact_values.h"
#include "figures/figure_filter.h"
#include "figures/outcome_rows.h"
#include "figures/panel_distances.h"
#include "figures/run_axis.h"
#include "figures/run_groups.h"
#include "figures/seed_curve.h"
#include "figures/text_fit.h"
#include "plots/curve_plot.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

bool has_outcomes(const RunRecord& run) {
  return std::any_of(run.outcomes.learned.begin(), run.outcomes.learned.end(),
                     [](int8_t flag) { return flag >= 0; });
}

std::vector<std::string> names_of(const std::vector<const RunRecord*>& runs) {
  std::vector<std::string> out;
  for (const RunRecord* run : runs) out.push_back(run->name);
  return out;
}

// Each fact's own loss before each step, averaged over facts; steps count from 0.
RunCurve fact_mean_curve(const RunRecord& run) {
  RunCurve out;
  for (int64_t j = 0; j < run.fact_curves.cols; ++j) {
    double sum = 0;
    int64_t n = 0;
    for (int64_t i = 0; i < run.fact_curves.rows; ++i) {
      const double value = run.fact_curves.at(i, j);
      if (!std::isfinite(value)) continue;
      sum += value;
      ++n;
    }
    out.x.push_back(static_cast<double>(j));
    out.y.push_back(n > 0 ? sum / static_cast<double>(n) : undefined);
  }
  return out;
}

// The places of a run's rows. Throws at "axis" where it was recorded without them.
std::vector<double> places_of(const RunRecord& run, CurveUnit unit) {
  std::vector<double> out = axis_values(run, unit);
  if (out.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The run \"{0}\" was recorded without it: draw its curves against steps."),
        run.name)
        .at_field("axis");
  }
  return out;
}

constexpr std::string_view memory_in_gb = "memory_gb";

// A column of the run's rows. Throws at "y" with those that are there.
std::vector<double> step_column(const RunRecord& run, const std::string& column) {
  std::vector<double> out;
  bool found = false;
  const double unit = column == memory_in_gb ? 1e9 : 1;
  const std::string_view wanted = column == memory_in_gb ? "memory_bytes" : std::string_view(column);
  for_each_column(run.steps, [&](std::string_view name, const auto& values) {
    if (name != wanted) return;
    found = true;
    for (const auto value : values) out.push_back(static_cast<double>(value) / unit);
  });
  if (found) return out;
  std::string known;
  for_each_column(run.steps, [&](std::string_view name, const auto&) {
    if (name != "step" && name != "cohort") known += (known.empty() ? "" : ", ") + std::string(name);
  });
  throw bad_input(SEAMARK_TEXT("Error", "Runs have no column \"{0}\". They have: {1}."), column, known)
      .at_field("y");
}

RunCurve step_curve(const RunRecord& run, const std::string& column, CurveUnit unit) {
  if (unit != CurveUnit::steps) return {places_of(run, unit), step_column(run, column)};
  // A cohort's mean weighs as many facts as it has; the facts' own curves know them.
  if (has_cohorts(run) && column == "ce" && !run.fact_curves.empty()) return fact_mean_curve(run);
  RunCurve out;
  std::map<int64_t, std::pair<double, int64_t>> by_step;
  const std::vector<double> values = step_column(run, column);
  for (size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) continue;
    auto& [sum, n] = by_step[run.steps.step[i]];
    sum += values[i];
    ++n;
  }
  for (const auto& [step, entry] : by_step) {
    out.x.push_back(static_cast<double>(step));
    out.y.push_back(entry.first / static_cast<double>(entry.second));
  }
  return out;
}

// The newest cohorts' own rows: more say nothing more.
std::vector<std::pair<int64_t, RunCurve>> cohort_curves(const RunRecord& run, const std::string& column) {
  constexpr size_t most = 60;
  std::vector<std::pair<int64_t, RunCurve>> out;
  const std::vector<double> values = step_column(run, column);
  for (size_t i = 0; i < values.size(); ++i) {
    if (out.empty() || out.back().first != run.steps.cohort[i]) out.push_back({run.steps.cohort[i], {}});
    out.back().second.x.push_back(static_cast<double>(run.steps.step[i]));
    out.back().second.y.push_back(values[i]);
  }
  if (out.size() > most) out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(most));
  return out;
}

QString step_column_label(const std::string& column, const FigureWords& words) {
  if (column == "ce") return words(SEAMARK_TEXT("Figure", "Cross-entropy (nats per token)"));
  if (column == "loss") return words(SEAMARK_TEXT("Figure", "Loss"));
  if (column == "learning_rate") return words(SEAMARK_TEXT("Figure", "Learning rate"));
  if (column == "gradient_norm") return words(SEAMARK_TEXT("Figure", "Gradient norm"));
  if (column == "tokens_per_second") return words(SEAMARK_TEXT("Figure", "Tokens per second"));
  if (column == "orthogonality") return words(SEAMARK_TEXT("Figure", "Orthogonality term"));
  if (column == "regulariser") return words(SEAMARK_TEXT("Figure", "Regulariser"));
  if (column == "facts_trained") return words(SEAMARK_TEXT("Figure", "Facts trained in the step"));
  if (column == "tokens") return words(SEAMARK_TEXT("Figure", "Tokens trained in the step"));
  if (column == "seconds") return words(SEAMARK_TEXT("Figure", "Seconds of the step"));
  if (column == memory_in_gb) return words(SEAMARK_TEXT("Figure", "Memory (GB)"));
  return QString::fromStdString(column).replace('_', ' ');
}

// Of learned_curves: one of its two shares alone.
constexpr const char *learned_share = "learned", *moved_share = "moved-away";

void set_curve_axis(PanelContent& out, CurveUnit unit, const FigureWords& words) {
  const AxisScale scale = axis_scale(unit);
  out.x.label = words(scale.label);
  out.x.whole = scale.whole;
}

// Its name in files.
std::string place_column(CurveUnit unit) {
  if (unit == CurveUnit::steps || unit == CurveUnit::run_steps) return "step";
  return curve_unit_names[static_cast<int>(unit)];
}

QString seeds_suffix(size_t n, const FigureWords& words) {
  return n < 2 ? QString() : words(SEAMARK_TEXT("Figure", " (%1 seeds, ± sd)")).arg(n);
}

// Share in percent of counts at one place.
struct ShareCurve {
  std::vector<double> x, share, low, high;
  std::vector<int64_t> count, whole;
  void add(double place, int64_t n, int64_t of) {
    const auto [least, most] = wilson_interval(n, of);
    x.push_back(place);
    share.push_back(of > 0 ? 100.0 * static_cast<double>(n) / static_cast<double>(of) : undefined);
    low.push_back(100 * least);
    high.push_back(100 * most);
    count.push_back(n);
    whole.push_back(of);
  }
};

// What is counted of the facts, and of which.
enum class ShareOf { learned, moved_of_not_learned, moved_of_all };

// Against the steps of a fact: over all cohorts that were looked at then; else over what the run had trained.
ShareCurve share_curve(const RunRecord& run, ShareOf what, OutcomeBefore before, CurveUnit unit) {
  ShareCurve out;
  if (unit != CurveUnit::steps) {
    const RunShares shares = run_shares(run, before, places_of(run, unit));
    const auto& counts = what == ShareOf::learned ? shares.learned : shares.moved;
    const auto& wholes = what == ShareOf::moved_of_not_learned ? shares.not_learned : shares.facts;
    for (size_t i = 0; i < shares.x.size(); ++i) out.add(shares.x[i], counts[i], wholes[i]);
    return out;
  }
  const ScoreTable& scores = run.scores;
  const auto& moved = before == OutcomeBefore::model ? scores.moved_model : scores.moved_dataset;
  const auto& counts = what == ShareOf::learned ? scores.learned : moved;
  const auto& wholes = what == ShareOf::moved_of_not_learned ? scores.not_learned : scores.facts;
  std::map<int64_t, std::pair<int64_t, int64_t>> at;
  for (size_t i = 0; i < scores.step.size(); ++i) {
    auto& [count, whole] = at[scores.step[i]];
    count += counts[i];
    whole += wholes[i];
  }
  for (const auto& [step, entry] : at) out.add(static_cast<double>(step), entry.first, entry.second);
  return out;
}

const std::vector<double>& before_of(const RunRecord& run, OutcomeBefore before) {
  return before == OutcomeBefore::model ? run.outcomes.d_model : run.outcomes.d_dataset;
}

}  // namespace

std::pair<double, double> wilson_interval(int64_t count, int64_t n) {
  if (n <= 0) return {undefined, undefined};
  const double z = 1.959963984540054, N = static_cast<double>(n), p = static_cast<double>(count) / N;
  const double centre = (p + z * z / (2 * N)) / (1 + z * z / N);
  const double half = z / (1 + z * z / N) * std::sqrt(p * (1 - p) / N + z * z / (4 * N * N));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::pair<double, double> bootstrap_interval(int64_t count, int64_t n) {
  if (n < 2) return {undefined, undefined};
  const double p = static_cast<double>(count) / static_cast<double>(n);
  if (count == 0 || count == n) return {p, p};
  const auto log_choose = [n](int64_t k) {
    return std::lgamma(static_cast<double>(n) + 1) - std::lgamma(static_cast<double>(k) + 1) -
           std::lgamma(static_cast<double>(n - k) + 1);
  };
  // Beyond nine sd there is nothing that a quantile would notice.
  const double sd = std::sqrt(static_cast<double>(n) * p * (1 - p));
  const auto from = std::max<int64_t>(0, count - static_cast<int64_t>(9 * sd) - 9);
  double below = 0, low = undefined;
  for (int64_t k = from; k <= n; ++k) {
    below += std::exp(log_choose(k) + static_cast<double>(k) * std::log(p) +
                      static_cast<double>(n - k) * std::log1p(-p));
    if (std::isnan(low) && below >= 0.025) low = static_cast<double>(k) / static_cast<double>(n);
    if (below >= 0.975) return {low, static_cast<double>(k) / static_cast<double>(n)};
  }
  return {low, 1};
}

std::vector<const RunRecord*> chosen_runs(const Session& session, const PanelSpec& panel,
                                          const std::function<bool(const RunRecord&)>& has) {
  std::vector<const RunRecord*> out;
  std::string there;
  for (const RunRecord& run : session.runs) there += (there.empty() ? "" : ", ") + run.name;
  for (const std::string& name : panel.runs) {
    const auto found = std::find_if(session.runs.begin(), session.runs.end(),
                                    [&](const RunRecord& run) { return run.name == name; });
    if (found == session.runs.end()) {
      throw bad_input(SEAMARK_TEXT("Error", "The session has no run \"{0}\". It has: {1}."), name,
                      there.empty() ? "none" : there)
          .at_field("runs");
    }
    if (!has(*found)) {
      throw bad_input(SEAMARK_TEXT("Error", "The run \"{0}\" has nothing to show here yet."), name)
          .at_field("runs");
    }
    out.push_back(&*found);
  }
  if (!out.empty()) return out;
  for (auto run = session.runs.rbegin(); run != session.runs.rend(); ++run) {
    if (has(*run)) return {&*run};
  }
  throw bad_input(SEAMARK_TEXT("Error", "The session has no run with these results.")).at_field("runs");
}

PanelContent loss_curves(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const auto runs = chosen_runs(session, panel, [](const RunRecord& run) { return run.steps.rows() > 0; });
  const std::string column = panel.y.empty() ? "ce" : panel.y;
  PanelContent out;
  // What is drawn over the raw values has a column too where there is such a curve.
  struct DrawnCurve {
    std::string name;
    SeedCurve curve;
    std::vector<double> smoothed;
  };
  std::vector<DrawnCurve> drawn;
  bool any_smoothed = false;
  const auto groups = group_runs(runs, panel.seeds_as_band, words.locale());
  for (size_t g = 0; g < groups.size(); ++g) {
    std::vector<RunCurve> curves;
    for (const RunRecord* run : groups[g].runs) curves.push_back(step_curve(*run, column, panel.axis));
    SeedCurve curve = over_seeds(curves, panel.axis);
    const QString name = groups[g].label + seeds_suffix(curves.size(), words);
    // Means over the groups of facts of single runs are drawn as they are, the first one's groups under them.
    const bool of_cohorts = panel.series == "cohort" && panel.axis == CurveUnit::steps &&
                            std::all_of(groups[g].runs.begin(), groups[g].runs.end(),
                                        [](const RunRecord* run) { return has_cohorts(*run); });
    const double weight =
        of_cohorts ? 0 : panel.smoothing.value_or(curve.x.size() >= 100 && curves.size() == 1 ? 0.9 : 0.0);
    Series line{.form = Series::Form::line,
                .index = g,
                .x = curve.x,
                .y = curve.mean,
                .low = curve.low,
                .high = curve.high};
    if (weight > 0) {
      Series raw = line;
      raw.faint = true;
      raw.low.clear();
      raw.high.clear();
      out.series.push_back(raw);
      any_smoothed = true;
      if (curves.size() == 1) {
        line.y = smoothed(curve.mean, weight);
      } else {  // the band is that of the curves that are drawn
        SeedCurve over = over_smoothed_seeds(curves, panel.axis, weight);
        line.y = std::move(over.mean);
        line.low = curve.low = std::move(over.low);
        line.high = curve.high = std::move(over.high);
      }
    }
    if (of_cohorts && g == 0 && curves.size() == 1) {
      for (const auto& [cohort, of] : cohort_curves(*groups[g].runs[0], column)) {
        out.series.push_back({.form = Series::Form::line, .index = g, .x = of.x, .y = of.y, .faint = true});
        drawn.push_back({"cohort " + std::to_string(cohort + 1), {of.x, of.y, {}, {}}, {}});
      }
    }
    if (groups.size() > 1 || curves.size() > 1) line.name = name;
    drawn.push_back({groups[g].label.toStdString(), curve, weight > 0 ? line.y : std::vector<double>()});
    out.series.push_back(std::move(line));
  }
  out.data.header = {"curve", place_column(panel.axis), column, "low", "high"};
  if (any_smoothed) out.data.header.emplace_back("smoothed");
  out.data.make_rows = [drawn = std::move(drawn), any_smoothed] {
    DataTable::Rows rows;
    const auto cell = [](const std::vector<double>& values, size_t i) {
      return values.empty() ? std::string() : data_cell(values[i]);
    };
    for (const DrawnCurve& d : drawn) {
      for (size_t i = 0; i < d.curve.x.size(); ++i) {
        rows.push_back({d.name, data_cell(d.curve.x[i]), data_cell(d.curve.mean[i]), cell(d.curve.low, i),
                        cell(d.curve.high, i)});
        if (any_smoothed) rows.back().push_back(cell(d.smoothed, i));
      }
    }
    return rows;
  };
  set_curve_axis(out, panel.axis, words);
  out.y.label = step_column_label(column, words);
  out.y.zero = column == "ce" || column == "loss";
  out.runs = names_of(runs);
  out.summary = words(SEAMARK_TEXT("Figure", "%1 over the steps of training.")).arg(out.y.label);
  return out;
}

PanelContent learned_curves(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const auto runs = chosen_runs(session, panel, [](const RunRecord& run) { return run.scores.rows() > 0; });
  const bool moved_alone = panel.y == moved_share, learned_alone = panel.y == learned_share;
  if (!panel.y.empty() && !moved_alone && !learned_alone) {
    throw bad_input(
        SEAMARK_TEXT("Error", "Shares over the steps are \"{0}\" and \"{1}\", or both: write nothing."),
        learned_share, moved_share)
        .at_field("y");
  }
  PanelContent out;
  out.data.header = {"curve", place_column(panel.axis), "count", "of", "share_percent", "low", "high"};
  const auto add = [&](const QString& name, const std::string& key, Ink ink, size_t index, ShareOf what) {
    const ShareCurve curve = share_curve(*runs[0], what, panel.before, panel.axis);
    out.series.push_back({.form = Series::Form::line,
                          .name = name,
                          .ink = ink,
                          .index = index,
                          .x = curve.x,
                          .y = curve.share,
                          .low = curve.low,
                          .high = curve.high});
    for (size_t i = 0; i < curve.x.size(); ++i) {
      out.data.rows.push_back({key, data_cell(curve.x[i]), std::to_string(curve.count[i]),
                               std::to_string(curve.whole[i]), data_cell(curve.share[i]),
                               data_cell(curve.low[i]), data_cell(curve.high[i])});
    }
  };
  if (runs.size() == 1) {
    if (!moved_alone)
      add(learned_alone ? QString() : words(SEAMARK_TEXT("Figure", "learned")), "learned", Ink::learned, 0,
          ShareOf::learned);
    if (!learned_alone)
      add(words(moved_alone ? SEAMARK_TEXT("Figure", "of the not learned")
                            : SEAMARK_TEXT("Figure", "moved away, of the not learned")),
          "moved away, of not learned", Ink::moved_away, moved_alone ? 0 : 1, ShareOf::moved_of_not_learned);
    if (moved_alone)
      add(words(SEAMARK_TEXT("Figure", "of all")), "moved away, of all", Ink::moved_away, 2,
          ShareOf::moved_of_all);
  } else {
    const ShareOf what = moved_alone ? ShareOf::moved_of_not_learned : ShareOf::learned;
    const auto groups = group_runs(runs, panel.seeds_as_band, words.locale());
    for (size_t g = 0; g < groups.size(); ++g) {
      std::vector<RunCurve> curves;
      ShareCurve share;
      for (const RunRecord* run : groups[g].runs) {
        share = share_curve(*run, what, panel.before, panel.axis);
        curves.push_back({share.x, share.share});
      }
      const bool one = curves.size() == 1;  // then its counts are known
      const SeedCurve curve = over_seeds(curves, panel.axis);
      out.series.push_back({.form = Series::Form::line,
                            .name = groups[g].label + seeds_suffix(curves.size(), words),
                            .index = g,
                            .x = curve.x,
                            .y = curve.mean,
                            .low = curve.low,
                            .high = curve.high});
      for (size_t i = 0; i < curve.x.size(); ++i) {
        out.data.rows.push_back({groups[g].label.toStdString(), data_cell(curve.x[i]),
                                 one ? std::to_string(share.count[i]) : "",
                                 one ? std::to_string(share.whole[i]) : "", data_cell(curve.mean[i]),
                                 curve.low.empty() ? "" : data_cell(curve.low[i]),
                                 curve.high.empty() ? "" : data_cell(curve.high[i])});
      }
    }
  }
  set_curve_axis(out, panel.axis, words);
  if (moved_alone) {
    out.y.label = words(runs.size() == 1 ? SEAMARK_TEXT("Figure", "Moved away (%)")
                                         : SEAMARK_TEXT("Figure", "Moved away (% of the not learned)"));
  } else {
    out.y.label = words(runs.size() == 1 && !learned_alone ? SEAMARK_TEXT("Figure", "Facts (%)")
                                                           : SEAMARK_TEXT("Figure", "Learned (%)"));
  }
  out.y.min = 0;
  out.y.max = 100;
  out.runs = names_of(runs);
  const auto& last = out.series.front().y;
  out.summary =
      words(moved_alone ? SEAMARK_TEXT("Figure", "Share moved away over the steps; %1 % at the end.")
                        : SEAMARK_TEXT("Figure", "Share learned over the steps; %1 % at the end."))
          .arg(words.number(last.empty() ? undefined : last.back(), 1));
  return out;
}

namespace {

// What the marks of the share by distance are of; `facts` a bin, 0: not said.
QString bins_text(const PanelSpec& panel, long long facts, const FigureWords& words) {
  const bool wilson = panel.interval == ShareInterval::wilson;
  if (panel.bin_rule == BinRule::equal_count && wilson && facts > 0)
    return words(SEAMARK_TEXT("Figure", "about %1 facts a bin, 95 % intervals")).arg(facts);
  const QString interval = wilson ? words(SEAMARK_TEXT("Figure", "Wilson 95 % intervals"))
                                  : words(SEAMARK_TEXT("Figure", "bootstrap 95 % intervals"));
  if (panel.bin_rule == BinRule::equal_width)
    return words(SEAMARK_TEXT("Figure", "bins of equal width, %1")).arg(interval);
  return facts > 0
             ? words(SEAMARK_TEXT("Figure", "about %1 facts a bin, %2")).arg(QString::number(facts), interval)
             : words(SEAMARK_TEXT("Figure", "bins of equal count, %1")).arg(interval);
}

}  // namespace

PanelContent accuracy_by_distance(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const auto runs = chosen_runs(session, panel, has_outcomes);
  PanelContent out;
  out.data.header = {"run",   "bin_low",       "bin_high", "mean_distance", "learned",
                     "facts", "share_percent", "low",      "high"};
  const auto labels = run_labels(runs, words.locale());
  std::string metric;
  int64_t all = 0, known = 0;
  out.selected = selected_facts(session, panel);
  if (!out.selected.empty()) out.data.header.emplace_back("selected");
  bool any_selected = false;
  for (size_t r = 0; r < runs.size(); ++r) {
    const RunRecord& run = *runs[r];
    const DistanceTable& table = find_distances(session, panel, &run);
    metric = table.metric;
    struct Scored {
      double distance;
      bool learned;
      int64_t fact;
    };
    std::vector<Scored> facts;
    int64_t learned_in_all = 0;
    for (size_t i = 0; i < run.outcomes.fact.size(); ++i) {
      const auto fact = static_cast<size_t>(run.outcomes.fact[i]);
      if (run.outcomes.learned[i] < 0 || fact >= table.value.size() || !std::isfinite(table.value[fact]))
        continue;
      // What the model knew before is not learned from this run (METHOD 3).
      if (run.outcomes.known_before[i] == 1) {
        ++known;
        continue;
      }
      facts.push_back({table.value[fact], run.outcomes.learned[i] == 1, run.outcomes.fact[i]});
      learned_in_all += run.outcomes.learned[i] == 1;
    }
    if (facts.empty()) continue;
    all += static_cast<int64_t>(facts.size());
    std::stable_sort(facts.begin(), facts.end(),
                     [](const Scored& a, const Scored& b) { return a.distance < b.distance; });
    const auto n = static_cast<int64_t>(facts.size());
    const int64_t bins = std::min(n, panel.bins > 0 ? panel.bins : std::clamp<int64_t>(n / 25, 3, 8));
    const double first = facts.front().distance, span = facts.back().distance - first;
    const auto end_of = [&](int64_t bin) {
      if (bin == bins) return facts.size();
      if (panel.bin_rule == BinRule::equal_count) return static_cast<size_t>(n * bin / bins);
      const double edge = first + span * static_cast<double>(bin) / static_cast<double>(bins);
      return static_cast<size_t>(
          std::partition_point(facts.begin(), facts.end(),
                               [&](const Scored& scored) { return scored.distance < edge; }) -
          facts.begin());
    };
    Series points{.form = Series::Form::points, .index = r, .joined = true};
    // Runs of the same facts have the same bins: their intervals would cover each other.
    points.aside = 0.7 * (static_cast<double>(r) - 0.5 * static_cast<double>(runs.size() - 1));
    for (int64_t b = 0; b < bins; ++b) {
      const size_t begin = b == 0 ? 0 : end_of(b), end = end_of(b + 1);
      if (begin >= end) continue;  // no fact lies in this part of the axis
      double sum = 0;
      int64_t learned = 0;
      std::vector<int64_t> in_bin;
      for (size_t i = begin; i < end; ++i) {
        sum += facts[i].distance;
        learned += facts[i].learned;
        in_bin.push_back(facts[i].fact);
      }
      const auto size = static_cast<int64_t>(end - begin);
      const auto [low, high] = panel.interval == ShareInterval::wilson ? wilson_interval(learned, size)
                                                                       : bootstrap_interval(learned, size);
      points.x.push_back(sum / static_cast<double>(size));
      points.y.push_back(100.0 * static_cast<double>(learned) / static_cast<double>(size));
      points.low.push_back(100 * low);
      points.high.push_back(100 * high);
      const auto selected = std::count_if(in_bin.begin(), in_bin.end(), [&](int64_t fact) {
        return std::binary_search(out.selected.begin(), out.selected.end(), fact);
      });
      any_selected = any_selected || selected > 0;
      points.bin_facts.push_back(std::move(in_bin));
      out.data.rows.push_back({run.name, data_cell(facts[begin].distance), data_cell(facts[end - 1].distance),
                               data_cell(points.x.back()), std::to_string(learned), std::to_string(size),
                               data_cell(points.y.back()), data_cell(points.low.back()),
                               data_cell(points.high.back())});
      if (!out.selected.empty()) out.data.rows.back().push_back(std::to_string(selected));
    }
    points.name = (runs.size() > 1 ? labels[r] + QStringLiteral(", ") : QString()) +
                  bins_text(panel, std::llround(static_cast<double>(n) / static_cast<double>(bins)), words);
    out.series.push_back(std::move(points));
    if (runs.size() == 1)
      out.rules.push_back({true, 100.0 * static_cast<double>(learned_in_all) / static_cast<double>(n)});
  }
  if (out.series.empty())
    throw bad_input(SEAMARK_TEXT("Error", "No trained fact has a distance in this setting."))
        .at_field("from");
  const auto of_runs = static_cast<int64_t>(out.series.size());
  if (any_selected)
    out.series.push_back({.form = Series::Form::points,
                          .name = words(SEAMARK_TEXT("Figure", "with selected facts")),
                          .ink = Ink::text,
                          .selected = true});
  if (!panel.filter.empty()) {
    const FilterOptions filter = filter_of(panel.filter);
    if (filter.rule == FilterRule::band) out.band = band_between(filter.low, filter.high);
  }
  out.x.label = distance_label(metric, words);
  out.y.label = words(SEAMARK_TEXT("Figure", "Learned (%)"));
  out.y.min = 0;
  out.y.max = 100;
  out.runs = names_of(runs);
  if (panel.bin_rule != BinRule::equal_count || panel.interval != ShareInterval::wilson) {
    out.summary = words(SEAMARK_TEXT("Figure", "Share learned by distance over %1 facts: %2."))
                      .arg(QString::number(all), bins_text(panel, 0, words));
    return out;
  }
  out.summary =
      words(out.rules.empty()
                ? SEAMARK_TEXT("Figure",
                               "Share learned in bins of equal count over %1 facts of %2 runs; Wilson 95 % "
                               "intervals; facts known before are left out.")
                : SEAMARK_TEXT("Figure",
                               "Share learned in bins of equal count over %1 facts (%2 known before are left "
                               "out); Wilson 95 % intervals; the dashed line is the share over all."))
          .arg(all)
          .arg(out.rules.empty() ? of_runs : known);
  return out;
}

namespace {

// "selected first, prompt, ascending"
QString order_words(const PanelSpec& panel, const FigureWords& words) {
  const char* const columns[] = {SEAMARK_TEXT("Figure", "change"),
                                 SEAMARK_TEXT("Figure", "outcome"),
                                 SEAMARK_TEXT("Figure", "prompt"),
                                 SEAMARK_TEXT("Figure", "target"),
                                 SEAMARK_TEXT("Figure", "answer"),
                                 SEAMARK_TEXT("Figure", "distance after training"),
                                 SEAMARK_TEXT("Figure", "loss before training"),
                                 SEAMARK_TEXT("Figure", "loss after training")};
  static_assert(std::size(columns) == std::size(outcome_sort_names));
  QString out =
      words(columns[static_cast<int>(panel.sort)]) + QStringLiteral(", ") +
      words(panel.ascending ? SEAMARK_TEXT("Figure", "ascending") : SEAMARK_TEXT("Figure", "descending"));
  return panel.selected_first ? words(SEAMARK_TEXT("Figure", "selected first")) + QStringLiteral(", ") + out
                              : out;
}

}  // namespace

PanelContent outcome_arrows(const Session& session, const PanelSpec& panel, const FigureWords& words) {
  const RunRecord& run = *chosen_runs(session, panel, has_outcomes).front();
  const OutcomeTable& outcomes = run.outcomes;
  const std::vector<double>& before = before_of(run, panel.before);
  std::vector<FactOutcome> came_to;
  std::vector<double> change;
  int64_t trained = 0, not_learned = 0;
  for (size_t i = 0; i < outcomes.fact.size(); ++i) {
    came_to.push_back(outcome_of(outcomes, i, panel.before));
    change.push_back(outcomes.d_after[i] - before[i]);
    trained += came_to[i] != FactOutcome::none;
    not_learned += outcomes.learned[i] == 0 && std::isfinite(change[i]);
  }
  const auto& moved = panel.before == OutcomeBefore::model ? outcomes.moved_model : outcomes.moved_dataset;
  const auto all_moved = std::count(moved.begin(), moved.end(), int8_t{1});
  std::vector<int32_t> rows = chosen_outcomes(came_to, change, panel.show, static_cast<size_t>(panel.top));
  if (rows.empty()) {
    throw bad_input(
        panel.show == OutcomeShow::worst
            ? SEAMARK_TEXT("Error", "No fact that was not learned has a distance before and after.")
            : SEAMARK_TEXT("Error", "No fact of the run came to this."))
        .at_field(panel.show == OutcomeShow::worst ? "runs" : "show");
  }
  const std::vector<int64_t> selected = selected_facts(session, panel);
  const auto is_selected = [&](int32_t row) {
    return std::binary_search(selected.begin(), selected.end(), outcomes.fact[static_cast<size_t>(row)]);
  };
  OutcomeOrder order{panel.sort, panel.ascending};
  std::vector<int32_t> places;
  if (is_by_text(panel.sort)) {
    places = text_places(
        outcomes.rows(),
        [&](int64_t row) {
          return outcome_text(session.facts, outcomes, static_cast<size_t>(row), panel.sort);
        },
        words.sorting(), nullptr);
    order.places = &places;
  }
  sort_outcomes(rows, outcomes, came_to, change, order);
  if (panel.selected_first) lift_rows(rows, is_selected);
  rows.resize(std::min(rows.size(), static_cast<size_t>(panel.top)));

  PanelContent out;
  out.data.header = {"fact",   "subject",    "target",        "before",      "after",
                     "change", "moved_away", "answer_before", "answer_after"};
  const bool may_be_learned = panel.show != OutcomeShow::worst;
  if (may_be_learned) out.data.header.emplace_back("learned");
  if (!selected.empty()) out.data.header.emplace_back("selected");
  size_t marked = 0;
  bool any_moved = false, any_other = false, any_learned = false;
  for (const int32_t row : rows) {
    const auto i = static_cast<size_t>(row);
    const Fact& fact = session.facts.at(FactIndex{outcomes.fact[i]});
    const bool is_moved = came_to[i] == FactOutcome::moved_away,
               is_learned = came_to[i] == FactOutcome::learned;
    (is_moved ? any_moved : is_learned ? any_learned : any_other) = true;
    const QString subject =
        shortened_text(QString::fromStdString(fact.subject.empty() ? fact.prompt : fact.subject), 22);
    out.arrows.push_back(
        {subject + QStringLiteral(" \u2192 ") + shortened_text(QString::fromStdString(fact.target), 16),
         before[i], outcomes.d_after[i],
         is_moved     ? Ink::moved_away
         : is_learned ? Ink::learned
                      : Ink::not_learned,
         is_selected(row)});
    marked += out.arrows.back().selected;
    out.data.rows.push_back({fact.id, fact.subject, fact.target, data_cell(before[i]),
                             data_cell(outcomes.d_after[i]), data_cell(change[i]), is_moved ? "1" : "0",
                             outcomes.answer_before[i], outcomes.answer_after[i]});
    if (may_be_learned) out.data.rows.back().emplace_back(is_learned ? "1" : "0");
    if (!selected.empty()) out.data.rows.back().emplace_back(is_selected(row) ? "1" : "0");
  }
  out.before_name = words(SEAMARK_TEXT("Figure", "before training"));
  // Legend entries without points.
  const auto explain = [&](const QString& name, Ink ink) {
    out.series.push_back({.form = Series::Form::points, .name = name, .ink = ink});
  };
  if (any_moved)
    explain(
        words(SEAMARK_TEXT("Figure", "moved away (%1 of %2 not learned)")).arg(all_moved).arg(not_learned),
        Ink::moved_away);
  if (any_other) explain(words(SEAMARK_TEXT("Figure", "not learned, not moved away")), Ink::not_learned);
  if (any_learned) explain(words(SEAMARK_TEXT("Figure", "learned")), Ink::learned);
  if (marked > 0)
    out.series.push_back({.form = Series::Form::bars,
                          .name = words(SEAMARK_TEXT("Figure", "selected (%1)")).arg(marked),
                          .ink = Ink::text,
                          .selected = true});
  const std::string metric = spec_text_at(run, "distance", "metric");
  out.x.label = words(SEAMARK_TEXT("Figure", "Distance to the target (%1)"))
                    .arg(choice_name("distance.metric", metric.empty() ? "cosine" : metric, words));
  out.runs = {run.name};
  const bool as_usual = panel.sort == OutcomeSort::change && !panel.ascending && !panel.selected_first;
  if (!as_usual) {
    out.summary =
        words(
            SEAMARK_TEXT("Figure", "%1 of %2 trained facts (order: %3); tick: before training, mark: after."))
            .arg(QString::number(rows.size()), QString::number(trained), order_words(panel, words));
    return out;
  }
  out.summary =
      words(panel.show == OutcomeShow::worst
                ? SEAMARK_TEXT("Figure",
                               "The %1 facts whose answers moved farthest from the target, of %2 not "
                               "learned; tick: before training, mark: after.")
                : SEAMARK_TEXT("Figure",
                               "%1 of %2 trained facts, those whose answers moved farthest from the target "
                               "first; tick: before training, mark: after."))
          .arg(rows.size())
          .arg(panel.show == OutcomeShow::worst ? not_learned : trained);
  return out;
}

}  // namespace seamark
