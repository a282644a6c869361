// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/selection_summary.h"

#include <cmath>

namespace seamark {
namespace {

SetStatistics statistics_where(const DistanceTable& distances, const std::vector<int8_t>& flags) {
  std::vector<size_t> set;
  for (size_t i = 0; i < flags.size(); ++i)
    if (flags[i] && std::isfinite(distances.value[i])) set.push_back(i);
  return set_statistics(distances.value, set);
}

}  // namespace

SelectionSummary summarize_selection(const FactTable& facts, const DistanceTable& distances,
                                     const FilterOptions& filter, const LossOptions& loss,
                                     const SelectionTable& selection) {
  FilterOptions unchanged = filter;
  unchanged.p = 0;
  if (filter.rule == FilterRule::band || filter.rule == FilterRule::selection)
    unchanged.rule = FilterRule::none;
  SelectionSummary out;
  out.pool = statistics_where(distances, std::vector<int8_t>(selection.kept.size(), 1));
  out.before = statistics_where(distances, select_facts(facts, distances, unchanged, loss).kept);
  out.kept = statistics_where(distances, selection.kept);
  out.core = statistics_where(distances, selection.core);
  if (out.pool.sd > 0) {
    const auto score = [&](const SetStatistics& s) { return (s.mean - filter.lambda * s.sd) / out.pool.sd; };
    out.score_before = score(out.before);
    out.score_kept = score(out.kept);
  }
  return out;
}

}  // namespace seamark
