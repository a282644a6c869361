// SPDX-License-Identifier: GPL-3.0-or-later
// What a band keeps of a column of distances, in O(log n): the distances sorted, with running sums. So
// numbers follow a drag over 10^5 facts within its frame.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "session/records.h"

namespace seamark {

struct DistanceStatistics {
  int64_t n = 0;
  double mean = undefined, sd = undefined;  // population
};

class BandIndex {
 public:
  BandIndex() = default;
  explicit BandIndex(std::span<const double> distance);  // NaN: no distance

  struct Kept {
    DistanceStatistics statistics;
    int64_t below = 0, above = 0;                    // excluded
    double lowest = undefined, highest = undefined;  // of the kept
  };
  // low <= D <= high; absent: no limit.
  Kept kept(std::optional<double> low, std::optional<double> high) const;
  DistanceStatistics all() const { return kept({}, {}).statistics; }
  int64_t without() const { return without_; }
  bool empty() const { return sorted_.empty(); }
  double lowest() const { return sorted_.empty() ? undefined : sorted_.front(); }
  double highest() const { return sorted_.empty() ? undefined : sorted_.back(); }
  // The nearest distance above (below) a value; NaN: there is none.
  double next_above(double value) const;
  double next_below(double value) const;

 private:
  std::vector<double> sorted_;
  // Of the first i distances, of D - shift_: so that the difference of two sums keeps its digits.
  std::vector<double> sums_, squares_;
  double shift_ = 0;
  int64_t without_ = 0;
};

}  // namespace seamark
