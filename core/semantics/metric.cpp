// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "semantics/distance.h"
#include "support/error.h"

namespace seamark {
namespace {

double cosine(std::span<const double> a, std::span<const double> b) {
  double ab = 0, aa = 0, bb = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  if (aa == 0 || bb == 0) return 0;
  // sqrt(aa * bb) gives exactly 1 for a = b; the other form does not overflow.
  const double product = aa * bb;
  const double norms = std::isnormal(product) ? std::sqrt(product) : std::sqrt(aa) * std::sqrt(bb);
  return std::clamp(ab / norms, -1.0, 1.0);
}

}  // namespace

double distance(DistanceMetric metric, std::span<const double> a, std::span<const double> b) {
  SEAMARK_ASSERT(a.size() == b.size() && metric != DistanceMetric::directional);
  switch (metric) {
    case DistanceMetric::angular:
      return std::acos(cosine(a, b)) / std::numbers::pi;
    case DistanceMetric::euclidean: {
      double sum = 0;
      for (size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
      return std::sqrt(sum);
    }
    case DistanceMetric::manhattan: {
      double sum = 0;
      for (size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
      return sum;
    }
    default:
      return 1 - cosine(a, b);
  }
}

}  // namespace seamark
