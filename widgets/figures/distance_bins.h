// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of equal width over distances, for the view and for figures: the same numbers in both.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace seamark {

struct DistanceBins {
  double first = 0, width = 1;
  int64_t count = 1;
  // -1: beside them. What lies at the end of the last one belongs to it.
  int64_t of(double value) const {
    const double bin = std::floor((value - first) / width + 1e-9);
    if (bin >= 0 && bin < static_cast<double>(count)) return static_cast<int64_t>(bin);
    const bool at_end = bin == static_cast<double>(count) && value <= edge(count) + 1e-9 * width;
    return at_end ? count - 1 : -1;
  }
  double edge(int64_t i) const { return first + width * static_cast<double>(i); }
};

inline constexpr int64_t most_distance_bins = 512;

// From low to high, in bars that begin at multiples of `width`; of more than there may be the first.
inline DistanceBins distance_bins(double low, double high, double width) {
  const double first = std::floor(low / width + 1e-9) * width;
  const double count = std::ceil((high - first) / width - 1e-9);
  return {first, width,
          static_cast<int64_t>(std::clamp(count, 1.0, static_cast<double>(most_distance_bins)))};
}

}  // namespace seamark
