// SPDX-License-Identifier: GPL-3.0-or-later
// Suppression (METHOD 8): how much of the variance of the facts' features lies between their relations. Where
// joint training pushes relations together, the share falls below that of single adapters.
#pragma once

#include <cstdint>
#include <span>

#include "support/matrix.h"

namespace seamark {

inline constexpr const char* variance_ratio_id = "between-total-variance";

// between = sum over groups of n_g |mean_g - mean|^2 / n, total = sum over rows of |x - mean|^2 / n, in fp64.
// Rows of a group of one are left out: all their variance would lie between groups. `chance` is the ratio
// that is expected of groups without meaning, (groups - 1) / (n - 1). NaN where nothing varies or fewer than
// two groups remain.
struct VarianceRatio {
  double between, total, ratio, chance;
  int64_t n, groups;
};
// One row of features and one group number a fact.
VarianceRatio variance_ratio(const Matrix& features, std::span<const int64_t> group);

}  // namespace seamark
