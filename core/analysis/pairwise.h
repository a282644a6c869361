// SPDX-License-Identifier: GPL-3.0-or-later
// Distances between all pairs of rows, streamed in blocks into a histogram, nearest neighbours and moments:
// never an n x n array (METHOD 3, pairwise distance between facts; METHOD 8).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "semantics/options.h"
#include "support/matrix.h"
#include "support/run_control.h"

namespace seamark {

inline constexpr const char* pairwise_id = "pairwise-streamed-fp64";

struct PairwiseOptions {
  DistanceMetric metric = DistanceMetric::cosine;  // all but directional
  int64_t neighbours = 10;                         // nearest rows of each row; 0: none
  int64_t bins = 100;
  std::optional<double> low, high;  // of the histogram; absent: all that can occur
};
void describe(Fields& fields, PairwiseOptions& options);

// Over unordered pairs. Variance with ddof 0; NaN where n = 0.
struct PairMoments {
  int64_t n = 0;
  double mean = 0, variance = 0, min = 0, max = 0;
};

struct PairwiseSummary {
  PairMoments all, within, between;  // within: both rows of one group; without groups all pairs are between
  // One a group, in the order of their numbers: pairs inside it, and pairs of one row inside and one outside.
  struct Group {
    int64_t group = 0, rows = 0;
    PairMoments within, between;
  };
  std::vector<Group> groups;
  double low = 0, high = 0;  // of the histogram: bin i covers low + [i, i + 1) (high - low) / bins, the last
                             // its upper end too
  std::vector<int64_t> within_counts, between_counts;
  int64_t below = 0, above = 0;  // pairs outside
  // Nearest first, ties by the lowest index: [rows, neighbours].
  int64_t neighbours = 0;
  std::vector<int64_t> nearest;
  std::vector<double> nearest_distance;
};

// All distances in fp64, equal to distance() of semantics/distance.h: products of blocks, and close pairs,
// where they cancel, once more by that function itself. group: one number a row (negative: of no group), or
// empty. Peak memory beside x: 16 n neighbours + 10,000 d + 10^7 bytes.
// Throws Error(bad_input): fewer than 2 rows, a value that is not finite, `directional`, more neighbours than
// other rows, low not below high.
PairwiseSummary pairwise_distances(const Matrix& x, std::span<const int64_t> group,
                                   const PairwiseOptions& options, const RunControl* control = nullptr,
                                   const ProgressFunction& progress = {});

}  // namespace seamark
