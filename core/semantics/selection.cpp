// SPDX-License-Identifier: GPL-3.0-or-later
// Which facts are trained (METHOD 5), and how much each counts (METHOD 6).
#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "semantics/distance.h"
#include "semantics/filters.h"
#include "semantics/weights_file.h"
#include "support/error.h"

namespace seamark {
namespace {

bool draws_sample(FilterRule rule) {
  return rule == FilterRule::replace || rule == FilterRule::random || rule == FilterRule::exact;
}

bool chooses_by_distance(FilterRule rule) {
  return rule != FilterRule::none && rule != FilterRule::selection;
}

void exclude(SelectionTable& selection, size_t fact, std::string reason) {
  selection.kept[fact] = 0;
  selection.reason[fact] = std::move(reason);
}

void exclude_undefined(const DistanceTable& distances, SelectionTable& selection) {
  for (size_t i = 0; i < selection.kept.size(); ++i)
    if (std::isnan(distances.value[i])) exclude(selection, i, distances.reason[i]);
}

void apply_band(const DistanceTable& distances, const FilterOptions& filter, SelectionTable& selection) {
  const double low = filter.low.value_or(-INFINITY), high = filter.high.value_or(INFINITY);
  const std::string below = fmt::format("D < {:.4g}", low), above = fmt::format("D > {:.4g}", high);
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    const double d = distances.value[i];
    if (selection.kept[i] && !selection.core[i] && (d < low || d > high))
      exclude(selection, i, d < low ? below : above);
  }
}

// Ids that no fact has would train less than was asked for.
void apply_ids(const FactTable& facts, const FilterOptions& filter, SelectionTable& selection) {
  std::unordered_map<std::string_view, bool> found;
  for (const std::string& id : filter.ids) found.emplace(id, false);
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    const auto at = found.find(facts.facts[i].id);
    if (at != found.end()) {
      at->second = true;
    } else if (selection.kept[i] && !selection.core[i]) {
      exclude(selection, i, SEAMARK_TEXT("Distance", "not selected"));
    }
  }
  for (const std::string& id : filter.ids) {
    if (!found.at(id)) {
      throw bad_input(SEAMARK_TEXT("Error", "The data have no fact with the id \"{0}\"."), id)
          .at_field("filter.ids");
    }
  }
}

std::vector<Swap> swaps_of(const DistanceTable& distances, const FilterOptions& filter,
                           const FilterSample& sample) {
  const size_t count = swap_count(sample, filter.p);
  switch (filter.rule) {
    case FilterRule::replace:
      return greedy_swaps(distances.value, sample, filter.lambda, count, filter.stop_early);
    case FilterRule::exact:
      return exact_swaps(distances.value, sample, filter.lambda, count);
    default:
      return random_swaps(sample, count, filter.seed);
  }
}

void apply_swaps(const DistanceTable& distances, const FilterOptions& filter, const FilterSample& sample,
                 SelectionTable& selection) {
  const std::vector<Swap> swaps = swaps_of(distances, filter, sample);
  for (const size_t i : sample.unused) exclude(selection, i, SEAMARK_TEXT("Distance", "not drawn"));
  for (size_t s = 0; s < swaps.size(); ++s) {
    selection.kept[swaps[s].added] = 1;
    selection.reason[swaps[s].added].clear();
    exclude(selection, swaps[s].dropped,
            filter.rule == FilterRule::replace
                ? fmt::format(SEAMARK_TEXT("Distance", "replaced in swap {0}"), s + 1)
            : filter.rule == FilterRule::exact ? SEAMARK_TEXT("Distance", "not in the best set")
                                               : SEAMARK_TEXT("Distance", "replaced at random"));
  }
}

void apply_filter(const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                  SelectionTable& selection) {
  if (filter.core > 0 || draws_sample(filter.rule)) {
    std::vector<int8_t> eligible = selection.kept;
    for (size_t i = 0; i < eligible.size(); ++i)
      if (std::isnan(distances.value[i])) eligible[i] = 0;
    const int64_t size = draws_sample(filter.rule) ? filter.size : filter.core;
    const FilterSample sample = draw_sample(eligible, filter.core, size, filter.seed);
    for (const size_t i : sample.core) selection.core[i] = 1;
    if (draws_sample(filter.rule)) apply_swaps(distances, filter, sample, selection);
  }
  if (filter.rule == FilterRule::band) apply_band(distances, filter, selection);
  if (filter.rule == FilterRule::selection) apply_ids(facts, filter, selection);
}

void require_facts(const SelectionTable& selection, const FilterOptions& filter) {
  if (std::find(selection.kept.begin(), selection.kept.end(), 1) != selection.kept.end()) return;
  if (filter.rule == FilterRule::band)
    throw bad_input(SEAMARK_TEXT("Error", "No fact has a distance within the band. Widen it."))
        .at_field("filter");
  throw bad_input(SEAMARK_TEXT("Error", "No fact is left to train on.")).at_field("filter");
}

void weigh_static(const DistanceTable& distances, double lambda, SelectionTable& selection) {
  double sum = 0;
  int64_t count = 0;
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    if (!selection.kept[i]) continue;
    sum += distances.value[i];
    ++count;
  }
  const double mean = sum / static_cast<double>(count);
  for (size_t i = 0; i < selection.kept.size(); ++i)
    if (selection.kept[i])
      selection.weight[i] = std::max(least_weight, 1 + lambda * (distances.value[i] - mean));
}

// The weights of the data or of the file; facts without one are excluded before anything is drawn.
std::vector<double> given_weights(const FactTable& facts, const LossOptions& loss,
                                  SelectionTable& selection) {
  std::vector<double> weights(facts.facts.size(), undefined);
  if (!loss.weights_file.empty()) {
    weights = read_weights(loss.weights_file, facts);
  } else {
    for (size_t i = 0; i < weights.size(); ++i) weights[i] = facts.facts[i].weight.value_or(undefined);
    if (std::all_of(facts.facts.begin(), facts.facts.end(),
                    [](const Fact& fact) { return !fact.weight.has_value(); })) {
      throw bad_input(SEAMARK_TEXT("Error",
                                   "The data have no column of weights. Name it with facts.column_weight, or "
                                   "a file with loss.weights_file, or choose other weights."))
          .at_field("loss.weights");
    }
  }
  for (size_t i = 0; i < weights.size(); ++i) {
    const bool given =
        !loss.weights_file.empty() ? !std::isnan(weights[i]) : facts.facts[i].weight.has_value();
    if (!given) {
      exclude(selection, i, SEAMARK_TEXT("Distance", "no weight in the data"));
    } else if (!std::isfinite(weights[i])) {
      throw bad_input(SEAMARK_TEXT("Error", "The weight of the fact {0} is {1}. Weights are finite numbers."),
                      facts.facts[i].id, weights[i])
          .at_field("loss.weights");
    }
  }
  return weights;
}

}  // namespace

bool needs_distances(const FilterOptions& filter, const LossOptions& loss) {
  return chooses_by_distance(filter.rule) || filter.core > 0 || loss.weights == WeightRule::static_;
}

SelectionTable select_facts(const FactTable& facts, const DistanceTable& distances,
                            const FilterOptions& filter, const LossOptions& loss) {
  const size_t count = facts.facts.size();
  SEAMARK_ASSERT(!needs_distances(filter, loss) ||
                 (distances.value.size() == count && distances.reason.size() == count));
  SelectionTable selection;
  selection.kept.assign(count, 1);
  selection.reason.assign(count, "");
  selection.weight.assign(count, undefined);
  selection.core.assign(count, 0);
  if (chooses_by_distance(filter.rule) || loss.weights == WeightRule::static_)
    exclude_undefined(distances, selection);
  std::vector<double> given;
  if (loss.weights == WeightRule::column) given = given_weights(facts, loss, selection);
  apply_filter(facts, distances, filter, selection);
  require_facts(selection, filter);
  if (loss.weights == WeightRule::static_) {
    weigh_static(distances, loss.lambda, selection);
  } else {
    for (size_t i = 0; i < count; ++i)
      if (selection.kept[i]) selection.weight[i] = given.empty() ? 1 : std::max(least_weight, given[i]);
  }
  return selection;
}

}  // namespace seamark
