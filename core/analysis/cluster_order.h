// SPDX-License-Identifier: GPL-3.0-or-later
// An order of items in which similar ones are neighbours, for the rows and columns of a matrix plot.
#pragma once

#include <cstdint>
#include <vector>

#include "support/matrix.h"

namespace seamark {

inline constexpr const char* cluster_order_id = "average-linkage-leaves";

// The leaves of the average-linkage tree of items with these distances [n, n] (symmetric; NaN counts as the
// largest), from left to right: of two clusters that merge, the one that was there first goes left (items in
// their order, then merged clusters in theirs), as scipy.cluster.hierarchy.leaves_list orders them. Ties: the
// lowest numbers merge first.
std::vector<int64_t> cluster_order(const Matrix& distances);

// Euclidean distances between items' profiles in a square matrix: item i's row beside its column, so that
// items that do and suffer alike come together. Undefined entries (NaN) count as 0. [n, n]
Matrix profile_distances(const Matrix& square);

}  // namespace seamark
