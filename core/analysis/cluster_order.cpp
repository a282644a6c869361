// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cluster_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "support/error.h"

namespace seamark {
namespace {

struct Cluster {
  int64_t number;                // items 0 to n - 1, then merged clusters
  std::vector<int64_t> leaves;   // from left to right
  std::vector<double> distance;  // to the clusters in the other places
};

// Each place's nearest later place.
struct Nearest {
  size_t place = 0;
  double distance = std::numeric_limits<double>::infinity();
};

Nearest nearest_after(const std::vector<Cluster>& clusters, size_t place) {
  Nearest best;
  for (size_t other = place + 1; other < clusters.size(); ++other) {
    if (clusters[other].leaves.empty() || !(clusters[place].distance[other] < best.distance)) continue;
    best = {other, clusters[place].distance[other]};
  }
  return best;
}

}  // namespace

std::vector<int64_t> cluster_order(const Matrix& distances) {
  SEAMARK_ASSERT(distances.rows == distances.cols);
  const auto n = static_cast<size_t>(distances.rows);
  if (n == 0) return {};
  double largest = 0;
  for (int64_t i = 0; i < distances.rows; ++i)
    for (const float d : distances.row(i))
      if (!std::isnan(d)) largest = std::max(largest, static_cast<double>(d));
  std::vector<Cluster> clusters(n);
  for (size_t i = 0; i < n; ++i) {
    clusters[i] = {static_cast<int64_t>(i), {static_cast<int64_t>(i)}, {}};
    for (const float d : distances.row(static_cast<int64_t>(i)))
      clusters[i].distance.push_back(std::isnan(d) ? largest : static_cast<double>(d));
  }
  std::vector<Nearest> nearest(n);
  for (size_t i = 0; i < n; ++i) nearest[i] = nearest_after(clusters, i);
  for (size_t merge = 0; merge + 1 < n; ++merge) {
    size_t a = n;
    for (size_t i = 0; i < n; ++i)
      if (!clusters[i].leaves.empty() && nearest[i].place > i &&
          (a == n || nearest[i].distance < nearest[a].distance))
        a = i;
    const size_t b = nearest[a].place;
    Cluster &left = clusters[a].number < clusters[b].number ? clusters[a] : clusters[b],
            &right = clusters[a].number < clusters[b].number ? clusters[b] : clusters[a];
    const auto size_a = static_cast<double>(clusters[a].leaves.size()),
               size_b = static_cast<double>(clusters[b].leaves.size());
    std::vector<int64_t> leaves = std::move(left.leaves);
    leaves.insert(leaves.end(), right.leaves.begin(), right.leaves.end());
    clusters[a].leaves = std::move(leaves);
    clusters[b].leaves.clear();
    clusters[a].number = static_cast<int64_t>(n + merge);
    for (size_t i = 0; i < n; ++i) {
      if (i == a || clusters[i].leaves.empty()) continue;
      const double d =
          (size_a * clusters[a].distance[i] + size_b * clusters[b].distance[i]) / (size_a + size_b);
      clusters[a].distance[i] = clusters[i].distance[a] = d;
    }
    for (size_t i = 0; i < n; ++i) {
      if (clusters[i].leaves.empty()) continue;
      if (i == a || nearest[i].place == a || nearest[i].place == b) {
        nearest[i] = nearest_after(clusters, i);
      } else if (i < a && clusters[i].distance[a] < nearest[i].distance) {
        nearest[i] = {a, clusters[i].distance[a]};
      }
    }
  }
  return std::move(std::find_if(clusters.begin(), clusters.end(), [](const Cluster& c) {
                     return !c.leaves.empty();
                   })->leaves);
}

Matrix profile_distances(const Matrix& square) {
  SEAMARK_ASSERT(square.rows == square.cols);
  const int64_t n = square.rows;
  const auto entry = [&](int64_t i, int64_t j) {
    const double value = static_cast<double>(square.at(i, j));
    return std::isnan(value) ? 0.0 : value;
  };
  std::vector<float> out(static_cast<size_t>(n * n), 0.0f);
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t j = i + 1; j < n; ++j) {
      double sum = 0;
      for (int64_t k = 0; k < n; ++k) {
        const double row = entry(i, k) - entry(j, k), column = entry(k, i) - entry(k, j);
        sum += row * row + column * column;
      }
      out[static_cast<size_t>(i * n + j)] = out[static_cast<size_t>(j * n + i)] =
          static_cast<float>(std::sqrt(sum));
    }
  }
  return Matrix::from_values(std::move(out), n, n);
}

}  // namespace seamark
