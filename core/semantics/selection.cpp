// SPDX-License-Identifier: GPL-3.0-or-later
// The band filter (METHOD 5) and loss weights of facts (METHOD 6).
#include <algorithm>
#include <cmath>

#include "semantics/distance.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr double least_weight = 0.1;

void apply_band(const DistanceTable& distances, const FilterOptions& filter, SelectionTable& selection) {
  const double low = filter.low.value_or(-INFINITY), high = filter.high.value_or(INFINITY);
  const std::string below = fmt::format("D < {:.4g}", low), above = fmt::format("D > {:.4g}", high);
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    const double d = distances.value[i];
    if (d < low || d > high) {
      selection.kept[i] = 0;
      selection.reason[i] = d < low ? below : above;
    }
  }
}

void exclude_undefined(const DistanceTable& distances, SelectionTable& selection) {
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    if (!std::isnan(distances.value[i])) continue;
    selection.kept[i] = 0;
    selection.reason[i] = distances.reason[i];
  }
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

void weigh_by_column(const FactTable& facts, SelectionTable& selection) {
  if (std::none_of(facts.facts.begin(), facts.facts.end(),
                   [](const Fact& fact) { return fact.weight.has_value(); }))
    throw bad_input(
        SEAMARK_TEXT(
            "Error",
            "The data have no column of weights. Name it with facts.column_weight, or choose other weights."))
        .at_field("loss.weights");
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    if (!selection.kept[i]) continue;
    const std::optional<double>& weight = facts.facts[i].weight;
    if (weight && std::isfinite(*weight)) {
      selection.weight[i] = std::max(least_weight, *weight);
    } else {
      selection.kept[i] = 0;
      selection.reason[i] = SEAMARK_TEXT("Distance", "no weight in the data");
    }
  }
}

}  // namespace

SelectionTable select_facts(const FactTable& facts, const DistanceTable& distances,
                            const FilterOptions& filter, const LossOptions& loss) {
  const size_t count = facts.facts.size();
  const bool by_distance = filter.rule == FilterRule::band || loss.weights == WeightRule::static_;
  SEAMARK_ASSERT(!by_distance || (distances.value.size() == count && distances.reason.size() == count));
  SelectionTable selection;
  selection.kept.assign(count, 1);
  selection.reason.assign(count, "");
  selection.weight.assign(count, undefined);
  selection.core.assign(count, 0);
  if (by_distance) exclude_undefined(distances, selection);
  if (filter.rule == FilterRule::band) apply_band(distances, filter, selection);
  require_facts(selection, filter);
  switch (loss.weights) {
    case WeightRule::static_:
      weigh_static(distances, loss.lambda, selection);
      break;
    case WeightRule::column:
      weigh_by_column(facts, selection);
      require_facts(selection, filter);
      break;
    default:
      for (size_t i = 0; i < count; ++i)
        if (selection.kept[i]) selection.weight[i] = 1;
  }
  return selection;
}

}  // namespace seamark
