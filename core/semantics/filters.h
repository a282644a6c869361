// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that draw a sample of the facts and replace a part of it (METHOD 5), over plain distances.
//
//   J(S) = (mean_S D - lambda sd_S D) / sd_pool D, with population standard deviations: the lower, the nearer
//   and the more varied the targets of S.
//
// Why no rule has to try |S| x |pool| pairs. With the others fixed, J is concave in one member's D (the mean
// is linear, the sd of a vector convex in each entry), so of any range of candidates the best to have is its
// lowest or its highest. J is convex in the D of the member to drop, with its minimum where y is
// mean + sd sqrt(n / (1 + lambda^2 (n + 1))) of the n + 1 facts with the new one (lambda = 0: the bound of
// Samuelson 1968 that no fact exceeds), so the best to drop lies next to that. By the same exchange the best
// set of all, with k swaps, drops a run of neighbours and adds some lowest and some highest: (k + 1) (m - k +
// 1) candidates for m members.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "semantics/options.h"

namespace seamark {

// Indices of facts. core and members make up S0; unused is the rest of the pool. Each in the order drawn.
struct FilterSample {
  std::vector<size_t> core, members, unused;
};

// The facts with eligible[i] != 0, shuffled by the seed: first the core, then the sample, then the unused.
// So the core does not depend on rule, size or p. `size` counts the core. Throws Error(bad_input): fewer
// eligible facts than core or size.
FilterSample draw_sample(std::span<const int8_t> eligible, int64_t core, int64_t size, int64_t seed);

// round(p * replaceable). Throws Error(bad_input) where the pool has fewer unused facts.
size_t swap_count(const FilterSample& sample, double p);

struct Swap {
  size_t dropped = 0, added = 0;  // indices of facts
};

// `count` swaps, one after another, each of the pair that makes J least, also when J rises (stop_early: ends
// before the first that does not lower it). Equal D: the lowest index; equal J: the lowest dropped, then the
// lowest added index. Throws Error(bad_input) when all distances of the pool are equal.
std::vector<Swap> greedy_swaps(std::span<const double> distance, const FilterSample& sample, double lambda,
                               size_t count, bool stop_early);
// The `count` swaps after which J is least of all sets that `count` swaps can reach.
std::vector<Swap> exact_swaps(std::span<const double> distance, const FilterSample& sample, double lambda,
                              size_t count);
// The control: drawn by the seed. The first swaps of a larger count are those of a smaller one.
std::vector<Swap> random_swaps(const FilterSample& sample, size_t count, int64_t seed);

struct SetStatistics {
  int64_t n = 0;
  double mean = 0, sd = 0;  // population; NaN for an empty set
};
SetStatistics set_statistics(std::span<const double> distance, std::span<const size_t> set);

}  // namespace seamark
