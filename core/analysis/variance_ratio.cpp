// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/variance_ratio.h"

#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "support/error.h"

namespace seamark {
namespace {

std::vector<double> mean_of(const Matrix& features, std::span<const int64_t> rows) {
  std::vector<double> mean(static_cast<size_t>(features.cols), 0.0);
  for (const int64_t row : rows) {
    const std::span<const float> x = features.row(row);
    for (size_t k = 0; k < mean.size(); ++k) mean[k] += static_cast<double>(x[k]);
  }
  for (double& value : mean) value /= static_cast<double>(rows.size());
  return mean;
}

}  // namespace

VarianceRatio variance_ratio(const Matrix& features, std::span<const int64_t> group) {
  SEAMARK_ASSERT(features.rows == static_cast<int64_t>(group.size()));
  std::map<int64_t, std::vector<int64_t>> groups;
  for (size_t i = 0; i < group.size(); ++i) groups[group[i]].push_back(static_cast<int64_t>(i));
  std::erase_if(groups, [](const auto& entry) { return entry.second.size() < 2; });
  std::vector<int64_t> all;
  for (const auto& [number, rows] : groups) all.insert(all.end(), rows.begin(), rows.end());
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  VarianceRatio out{
      nan, nan, nan, nan, static_cast<int64_t>(all.size()), static_cast<int64_t>(groups.size())};
  if (groups.size() < 2) return out;
  const std::vector<double> mean = mean_of(features, all);
  out.between = out.total = 0;
  for (const auto& [number, rows] : groups) {
    const std::vector<double> of_group = mean_of(features, rows);
    for (size_t k = 0; k < mean.size(); ++k) {
      out.between += static_cast<double>(rows.size()) * (of_group[k] - mean[k]) * (of_group[k] - mean[k]);
      for (const int64_t row : rows) {
        const double d = static_cast<double>(features.row(row)[k]) - mean[k];
        out.total += d * d;
      }
    }
  }
  const auto n = static_cast<double>(all.size());
  out.between /= n;
  out.total /= n;
  out.ratio = out.total > 0 ? out.between / out.total : nan;
  out.chance = static_cast<double>(groups.size() - 1) / (n - 1);
  return out;
}

}  // namespace seamark
