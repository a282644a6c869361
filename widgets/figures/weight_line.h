// SPDX-License-Identifier: GPL-3.0-or-later
// Static weights over the distance (METHOD 6), for the view and for figures: the same line on the same axis.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "semantics/options.h"

namespace seamark {

// 1 + lambda (D - mean D of the kept facts), clipped below.
inline double static_weight(double lambda, double mean, double distance) {
  return std::max(least_weight, 1 + lambda * (distance - mean));
}

// Its ends, and where it leaves the clip between them.
struct WeightLine {
  std::vector<double> distance, weight;
};
inline WeightLine weight_line(double lambda, double mean, double low, double high) {
  WeightLine out;
  if (!(low < high)) return out;
  out.distance = {low, high};
  const double bend = lambda > 0 ? mean + (least_weight - 1) / lambda : low;
  if (bend > low && bend < high) out.distance = {low, bend, high};
  for (const double d : out.distance) out.weight.push_back(static_weight(lambda, mean, d));
  return out;
}

// Where an axis from 0 ends that shows weights up to `highest`.
inline double weight_axis_top(double highest) {
  return std::max(1.5, std::isfinite(highest) ? std::ceil(highest * 1.15 * 2) / 2 : 0);
}

}  // namespace seamark
