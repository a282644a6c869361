// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a feature matrix as principal components see them: in fp64, of unit length where asked, less
// their mean; read block by block, never copied whole.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/linear_algebra.h"
#include "support/matrix.h"

namespace seamark {

class CentredRows {
 public:
  // `mean` [x.cols] is subtracted; `x` must outlive this.
  CentredRows(const Matrix& x, bool normalise, std::vector<double> mean);
  // ... the rows' own mean. Throws Error(bad_input) at "normalise_rows" for a zero row that is to be
  // normalised, as every read does.
  CentredRows(const Matrix& x, bool normalise);

  int64_t rows() const { return x_.rows; }
  int64_t cols() const { return x_.cols; }
  const std::vector<double>& mean() const { return mean_; }

  // Rows of one block of fp64: 16 MiB, so that it stays in the cache while every tile of it is used.
  int64_t per_block() const { return per_block(int64_t{1} << 21); }
  // ... of `values` values.
  int64_t per_block(int64_t values) const;

  // Rows [first, first + count) as fp64.
  DoubleMatrix block(int64_t first, int64_t count) const;
  // ... times `scale`, rounded to fp32, into out [count * cols]. squares[i], where wanted, takes the squared
  // length of row first + i before it is scaled.
  void read_floats(int64_t first, int64_t count, double scale, float* out, double* squares = nullptr) const;
  // The largest |entry| of a row before the mean is subtracted.
  double largest() const;

 private:
  double factor(int64_t i) const;
  void find_mean();

  const Matrix& x_;
  bool normalise_;
  std::vector<double> mean_;
};

}  // namespace seamark
