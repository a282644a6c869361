// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs, or two groups of runs that differ by their seeds, on the facts that both trained.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "analysis/statistics.h"
#include "session/records.h"

namespace seamark {

struct RunComparison {
  // Facts that both first runs trained, by what became of them there.
  std::vector<int64_t> both, only_first, only_second, neither;
  McNemar test{};  // of the first runs
  // Learned in the second minus in the first, all seeds averaged. Its interval takes most of the time: it is
  // undefined until learned_difference() gave it.
  PairedDifference share{};
  bool has_interval = false;
  size_t first_seeds = 0, second_seeds = 0;
  int64_t shared() const {
    return static_cast<int64_t>(both.size() + only_first.size() + only_second.size() + neither.size());
  }
  // -1, 0, 1: the side on which the interval lies; 0: it holds zero, or there is none.
  int side() const;
};
RunComparison compare_runs(const std::vector<const RunRecord*>& first,
                           const std::vector<const RunRecord*>& second);
// ... with the interval: percentile bootstrap, 10,000 resamples of facts (METHOD 8). Not for the window's
// thread.
PairedValues learned_pairs(const std::vector<const RunRecord*>& first,
                           const std::vector<const RunRecord*>& second);
PairedDifference learned_difference(const PairedValues& pairs);
// The test alone.
McNemar flip_test(const RunRecord& first, const RunRecord& second);

QString p_text(double p);  // "p = 0.56", "p < 0.001"
// One of several comparisons that are looked at together: its p value adjusted for that (Holm).
struct AmongSeveral {
  double p_holm;
  size_t comparisons;
};
// "No clear difference on 214 shared facts: +3.3 points, ...", as rich text with the verdict in bold.
QString comparison_text(const RunComparison& found, const QString& first, const QString& second,
                        const std::optional<AmongSeveral>& among = std::nullopt);

}  // namespace seamark
