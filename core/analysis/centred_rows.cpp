// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/centred_rows.h"

#include <algorithm>
#include <cmath>

#include "semantics/parallel.h"
#include "support/error.h"

namespace seamark {
namespace {

// Items of a loop over rows that one thread takes at a time.
constexpr size_t rows_at_once = 16;
// The mean is a sum of this many sums, so that it does not depend on the number of threads.
constexpr int64_t partial_sums = 64;

}  // namespace

CentredRows::CentredRows(const Matrix& x, bool normalise, std::vector<double> mean)
    : x_(x), normalise_(normalise), mean_(std::move(mean)) {
  SEAMARK_ASSERT(static_cast<int64_t>(mean_.size()) == x.cols);
}

CentredRows::CentredRows(const Matrix& x, bool normalise) : x_(x), normalise_(normalise) { find_mean(); }

int64_t CentredRows::per_block(int64_t values) const {
  return std::min(std::clamp<int64_t>(values / cols(), 64, 4096), rows());
}

double CentredRows::factor(int64_t i) const {
  if (!normalise_) return 1;
  double sum = 0;
  for (const float value : x_.row(i)) sum += static_cast<double>(value) * static_cast<double>(value);
  if (sum == 0)
    throw bad_input(SEAMARK_TEXT("Error",
                                 "Row {0} of the features is zero and cannot be divided by its length. Leave "
                                 "row normalisation off, or that fact out."),
                    i + 1)
        .at_field("normalise_rows");
  return 1 / std::sqrt(sum);
}

void CentredRows::find_mean() {
  const int64_t each = (rows() + partial_sums - 1) / partial_sums;
  DoubleMatrix sums(partial_sums, cols());
  for_each_parallel(
      partial_sums,
      [&](size_t part) {
        double* sum = sums.row(static_cast<int64_t>(part));
        const int64_t first = static_cast<int64_t>(part) * each;
        for (int64_t i = first; i < std::min(rows(), first + each); ++i) {
          const double scale = factor(i);
          const float* row = x_.row(i).data();
          for (int64_t j = 0; j < cols(); ++j) sum[j] += static_cast<double>(row[j]) * scale;
        }
      },
      1);
  mean_.assign(static_cast<size_t>(cols()), 0);
  for (int64_t part = 0; part < partial_sums; ++part)
    for (size_t j = 0; j < mean_.size(); ++j) mean_[j] += sums.row(part)[j];
  for (double& value : mean_) value /= static_cast<double>(rows());
}

DoubleMatrix CentredRows::block(int64_t first, int64_t count) const {
  DoubleMatrix out(count, cols());
  for_each_parallel(
      static_cast<size_t>(count),
      [&](size_t k) {
        const int64_t i = first + static_cast<int64_t>(k);
        const double scale = factor(i);
        const float* row = x_.row(i).data();
        double* to = out.row(static_cast<int64_t>(k));
        for (size_t j = 0; j < mean_.size(); ++j) to[j] = static_cast<double>(row[j]) * scale - mean_[j];
      },
      rows_at_once);
  return out;
}

void CentredRows::read_floats(int64_t first, int64_t count, double scale, float* out, double* squares) const {
  for_each_parallel(
      static_cast<size_t>(count),
      [&](size_t k) {
        const int64_t i = first + static_cast<int64_t>(k);
        const double own = factor(i);
        const float* row = x_.row(i).data();
        float* to = out + static_cast<int64_t>(k) * cols();
        double sum = 0;
        for (size_t j = 0; j < mean_.size(); ++j) {
          const double value = static_cast<double>(row[j]) * own - mean_[j];
          sum += value * value;
          to[j] = static_cast<float>(value * scale);
        }
        if (squares) squares[k] = sum;
      },
      rows_at_once);
}

double CentredRows::largest() const {
  if (normalise_) return 1;
  std::vector<float> found(static_cast<size_t>(rows()));
  for_each_parallel(found.size(), [&](size_t i) {
    float most = 0;
    for (const float value : x_.row(static_cast<int64_t>(i))) most = std::max(most, std::abs(value));
    found[i] = most;
  });
  return static_cast<double>(*std::ranges::max_element(found));
}

}  // namespace seamark
