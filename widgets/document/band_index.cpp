// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/band_index.h"

#include <algorithm>
#include <cmath>

namespace seamark {

BandIndex::BandIndex(std::span<const double> distance) {
  sorted_.reserve(distance.size());
  for (const double d : distance) {
    if (std::isfinite(d)) {
      sorted_.push_back(d);
    } else {
      ++without_;
    }
  }
  std::sort(sorted_.begin(), sorted_.end());
  for (const double d : sorted_) shift_ += d;
  if (!sorted_.empty()) shift_ /= static_cast<double>(sorted_.size());
  sums_.reserve(sorted_.size() + 1);
  squares_.reserve(sorted_.size() + 1);
  sums_.push_back(0);
  squares_.push_back(0);
  for (const double d : sorted_) {
    sums_.push_back(sums_.back() + (d - shift_));
    squares_.push_back(squares_.back() + (d - shift_) * (d - shift_));
  }
}

BandIndex::Kept BandIndex::kept(std::optional<double> low, std::optional<double> high) const {
  const auto first = low ? std::lower_bound(sorted_.begin(), sorted_.end(), *low) : sorted_.begin();
  const auto last = high ? std::upper_bound(first, sorted_.end(), *high) : sorted_.end();
  Kept out;
  out.below = first - sorted_.begin();
  out.above = sorted_.end() - last;
  out.statistics.n = last - first;
  if (first == last) return out;
  const auto a = static_cast<size_t>(out.below), b = static_cast<size_t>(last - sorted_.begin());
  const auto n = static_cast<double>(out.statistics.n);
  const double mean = (sums_[b] - sums_[a]) / n;
  out.statistics.mean = shift_ + mean;
  out.statistics.sd = std::sqrt(std::max(0.0, (squares_[b] - squares_[a]) / n - mean * mean));
  out.lowest = *first;
  out.highest = *(last - 1);
  return out;
}

double BandIndex::next_above(double value) const {
  const auto it = std::upper_bound(sorted_.begin(), sorted_.end(), value);
  return it == sorted_.end() ? undefined : *it;
}

double BandIndex::next_below(double value) const {
  const auto it = std::lower_bound(sorted_.begin(), sorted_.end(), value);
  return it == sorted_.begin() ? undefined : *(it - 1);
}

}  // namespace seamark
