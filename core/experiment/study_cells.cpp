// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study_cells.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "support/error.h"

namespace seamark {
namespace {

double flag(int8_t value) { return value < 0 ? undefined : value; }

double learned(const OutcomeTable& t, size_t i) { return flag(t.learned[i]); }
double moved_model(const OutcomeTable& t, size_t i) {
  return t.learned[i] == 0 ? flag(t.moved_model[i]) : undefined;
}
double moved_dataset(const OutcomeTable& t, size_t i) {
  return t.learned[i] == 0 ? flag(t.moved_dataset[i]) : undefined;
}
double direction(const OutcomeTable& t, size_t i) {
  constexpr double tolerance = 1e-6;  // METHOD 4
  if (t.learned[i] != 0 || t.moved_model[i] < 0) return undefined;
  if (t.moved_model[i] == 1) return 1;
  return t.d_after[i] < t.d_model[i] - tolerance ? -1 : 0;
}
double d_after(const OutcomeTable& t, size_t i) { return t.d_after[i]; }
double loss_after(const OutcomeTable& t, size_t i) { return t.loss_after[i]; }

constexpr Quantity all_quantities[] = {{"learned", learned},
                                       {"moved_away_model", moved_model},
                                       {"moved_away_dataset", moved_dataset},
                                       {"direction", direction},
                                       {"d_after", d_after},
                                       {"loss_after", loss_after}};

FactValues gather(const Cell& cell, double (*of)(const OutcomeTable&, size_t), bool only_core = false) {
  std::vector<int64_t> facts;
  std::vector<double> values;
  for (const RunRecord* run : cell.runs) {
    for (size_t i = 0; i < run->outcomes.fact.size(); ++i) {
      const auto fact = static_cast<size_t>(run->outcomes.fact[i]);
      if (only_core && (fact >= run->selection.core.size() || run->selection.core[fact] != 1)) continue;
      facts.push_back(run->outcomes.fact[i]);
      values.push_back(of(run->outcomes, i));
    }
  }
  return average_over_seeds(facts, values);
}

// Two groups of facts side by side; `bin` of each, -1: in none.
struct Groups {
  std::vector<double> value;
  std::vector<bool> second;
  std::vector<int32_t> bin;
  int32_t bins = 1;
};

// Within each bin the difference of the groups' means, weighted by the smaller group there; NaN where no bin
// has facts of both.
double difference(const Groups& groups, std::span<const int32_t> sample) {
  const auto bins = static_cast<size_t>(groups.bins);
  std::vector<double> sum(2 * bins, 0);
  std::vector<int64_t> count(2 * bins, 0);
  for (int32_t i : sample) {
    const auto at = static_cast<size_t>(i);
    if (groups.bin[at] < 0) continue;
    const size_t cell = 2 * static_cast<size_t>(groups.bin[at]) + (groups.second[at] ? 1 : 0);
    sum[cell] += groups.value[at];
    ++count[cell];
  }
  double total = 0, weights = 0;
  for (size_t b = 0; b < bins; ++b) {
    const int64_t first = count[2 * b], second = count[2 * b + 1];
    if (first == 0 || second == 0) continue;
    const auto weight = static_cast<double>(std::min(first, second));
    total +=
        weight * (sum[2 * b + 1] / static_cast<double>(second) - sum[2 * b] / static_cast<double>(first));
    weights += weight;
  }
  return weights > 0 ? total / weights : undefined;
}

PairedDifference resampled_difference(const Groups& groups, const BootstrapOptions& options) {
  return resampled_effect(
      static_cast<int64_t>(groups.value.size()),
      [&](std::span<const int32_t> sample) { return difference(groups, sample); }, options);
}

void append(Groups& groups, const FactValues& values, bool second) {
  for (double value : values.value) {
    groups.value.push_back(value);
    groups.second.push_back(second);
    groups.bin.push_back(0);
  }
}

}  // namespace

std::span<const Quantity> quantities() { return all_quantities; }

const Quantity& quantity(std::string_view name) {
  for (const Quantity& known : all_quantities) {
    if (known.name == name) return known;
  }
  assertion_failed("a known quantity", __FILE__, __LINE__);
}

double fact_distance(const OutcomeTable& outcomes, size_t row) {
  return std::isfinite(outcomes.d_dataset[row]) ? outcomes.d_dataset[row] : outcomes.d_model[row];
}

int64_t find_axis(const StudySpec& study, std::string_view name) {
  for (size_t a = 0; a < study.axes.size(); ++a) {
    if (study.axes[a].name == name) return static_cast<int64_t>(a);
  }
  return -1;
}

int64_t repeat_axis(const StudySpec& study) { return find_axis(study, study.statistics.repeat); }

size_t baseline_value(const StudySpec& study, size_t axis) {
  const StudyAxis& values = study.axes[axis];
  const auto named = study.statistics.baseline.find(values.name);
  if (named == study.statistics.baseline.end()) return 0;
  const auto found = std::find(values.labels.begin(), values.labels.end(), named->second);
  SEAMARK_ASSERT(found != values.labels.end());
  return static_cast<size_t>(found - values.labels.begin());
}

std::vector<Cell> study_cells(const StudySpec& study, const Session& session) {
  std::map<std::string_view, const RunRecord*> done;
  for (const RunRecord& run : session.runs) {
    if (run.state == RunState::done) done[run.name] = &run;
  }
  const int64_t repeat = repeat_axis(study);
  std::vector<Cell> out;
  std::map<std::vector<size_t>, size_t> known;
  for (const StudyPoint& point : expand(study)) {
    const auto run = done.find(point.spec.name);
    if (run == done.end()) continue;
    std::vector<size_t> choice = point.choice;
    if (repeat >= 0) choice[static_cast<size_t>(repeat)] = 0;
    const auto [at, fresh] = known.try_emplace(choice, out.size());
    if (fresh) out.push_back({choice, {}, {}});
    out[at->second].runs.push_back(run->second);
    out[at->second].repeats.push_back(repeat >= 0 ? point.choice[static_cast<size_t>(repeat)] : 0);
  }
  return out;
}

FactValues cell_values(const Cell& cell, const Quantity& quantity) { return gather(cell, quantity.of); }

FactValues cell_core_values(const Cell& cell, const Quantity& quantity) {
  return gather(cell, quantity.of, true);
}

FactValues cell_distances(const Cell& cell) { return gather(cell, fact_distance); }

BootstrapOptions bootstrap_options(const StudySpec& study, std::string name) {
  return {study.statistics.resamples, study.statistics.level, study.statistics.seed, std::move(name)};
}

PairedDifference resampled_effect(int64_t n, const std::function<double(std::span<const int32_t>)>& statistic,
                                  const BootstrapOptions& options) {
  int64_t below = 0, above = 0;
  PairedDifference out{};
  out.difference = bootstrap(
      n,
      [&](std::span<const int32_t> sample) {
        const double value = statistic(sample);
        below += value <= 0;
        above += value >= 0;
        return value;
      },
      options);
  // The estimate went through the same function and is no resample.
  below -= out.difference.estimate <= 0;
  above -= out.difference.estimate >= 0;
  const auto tries = static_cast<double>(out.difference.resamples + 1);
  out.p = std::isfinite(out.difference.low)
              ? std::min(1.0, 2 * static_cast<double>(std::min(below, above) + 1) / tries)
              : undefined;
  return out;
}

PairedDifference unpaired_difference(const FactValues& first, const FactValues& second,
                                     const BootstrapOptions& options) {
  Groups groups;
  append(groups, first, false);
  append(groups, second, true);
  return resampled_difference(groups, options);
}

PairedDifference matched_difference(const FactValues& first, const FactValues& first_distance,
                                    const FactValues& second, const FactValues& second_distance, int64_t bins,
                                    const BootstrapOptions& options) {
  Groups groups;
  std::vector<double> d;
  const auto add = [&](const FactValues& values, const FactValues& distances, bool is_second) {
    const PairedValues pairs = pair_facts(values, distances);
    append(groups, {pairs.fact, pairs.first, {}}, is_second);
    d.insert(d.end(), pairs.second.begin(), pairs.second.end());
  };
  add(first, first_distance, false);
  add(second, second_distance, true);
  std::vector<size_t> order(d.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return d[a] < d[b]; });
  groups.bins = static_cast<int32_t>(bins);
  for (size_t rank = 0; rank < order.size(); ++rank)
    groups.bin[order[rank]] = static_cast<int32_t>(rank * static_cast<size_t>(bins) / order.size());
  return resampled_difference(groups, options);
}

}  // namespace seamark
