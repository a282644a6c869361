// SPDX-License-Identifier: GPL-3.0-or-later
// Equality of results to the last bit, where what is undefined (NaN) equals itself.
#pragma once

#include <cstring>
#include <variant>
#include <vector>

#include "session/records.h"

namespace seamark {

inline bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() &&
         (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

inline bool same_bits(const ResultTable& a, const ResultTable& b) {
  if (a.columns.size() != b.columns.size()) return false;
  for (size_t c = 0; c < a.columns.size(); ++c) {
    const auto* x = std::get_if<std::vector<double>>(&a.columns[c].values);
    const auto* y = std::get_if<std::vector<double>>(&b.columns[c].values);
    if (!x != !y || !(x ? same_bits(*x, *y) : a.columns[c].values == b.columns[c].values)) return false;
  }
  return true;
}

}  // namespace seamark
