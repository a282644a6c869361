// SPDX-License-Identifier: GPL-3.0-or-later
// Equality of results that came about in two ways: bit for bit on a CPU (CONTRIBUTING, rule 6), near on a GPU.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/model/golden_llama.h"

namespace seamark {

// ||a - b|| / ||b||; infinite where the sizes differ. Of lists of lists: the largest.
template <typename T>
double relative_difference(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.size() != b.size()) return std::numeric_limits<double>::infinity();
  double difference = 0, norm = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double x = a[i], y = b[i];
    difference += (x - y) * (x - y);
    norm += y * y;
  }
  return difference > 0 ? std::sqrt(difference / norm) : 0;
}
template <typename T>
double relative_difference(const std::vector<std::vector<T>>& a, const std::vector<std::vector<T>>& b) {
  if (a.size() != b.size()) return std::numeric_limits<double>::infinity();
  double worst = 0;
  for (size_t i = 0; i < a.size(); ++i) worst = std::max(worst, relative_difference(a[i], b[i]));
  return worst;
}

}  // namespace seamark

// Adam divides a gradient by its own size, so that rounding in a tiny one moves a parameter as far as a large
// one does: on a GPU parameters are compared as a whole, and less closely than losses.
#define COMPARE_BITS(actual, expected)                                \
  do {                                                                \
    if (test_device() == DeviceKind::cpu)                             \
      QVERIFY((actual) == (expected));                                \
    else                                                              \
      QCOMPARE_LE(relative_difference((actual), (expected)), 1e-3);   \
  } while (false)
