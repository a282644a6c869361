// SPDX-License-Identifier: GPL-3.0-or-later
// Principal components, exact, on a frozen basis (METHOD 8): fitted once on the base model's features, so
// that runs and steps share the axes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/describe.h"
#include "support/matrix.h"
#include "support/run_control.h"

namespace seamark {

inline constexpr const char* pca_id = "pca-centred-gram-residual-1e-13";

struct PcaOptions {
  int64_t components = 2;
  bool normalise_rows = false;  // each row divided by its length first: a few huge dimensions then count less
};
void describe(Fields& fields, PcaOptions& options);

// The basis, in fp64. Components are unit vectors whose entry of largest magnitude is positive (ties: the
// lowest index), ordered by variance.
struct Pca {
  int64_t samples = 0, dimensions = 0;
  bool normalise_rows = false;
  std::vector<double> mean;            // [dimensions], of the (normalised) rows
  std::vector<double> components;      // [components(), dimensions]
  std::vector<double> variance;        // along each component, ddof 1
  std::vector<double> variance_ratio;  // of the total
  double total_variance = 0;           // over all dimensions, ddof 1
  std::vector<std::string> notes;      // "Component 1 takes 97 % of the variance ..."

  int64_t count() const { return static_cast<int64_t>(variance.size()); }
  Matrix component_matrix() const;  // fp32 [count, dimensions], for storing
};

// Fits on the rows of `x` [n, d] by the leading eigenpairs of the centred Gram matrix of the smaller side,
// exact to residuals of 1e-13 of the largest eigenvalue in fp64 (gram.h). Peak memory beside x: 8 m^2 bytes,
// m = min(n, d), and as much again at most, or 5 times that where many components are asked for; there is no
// n x n array where d < n. Throws Error(bad_input): fewer than 2 rows, a value that is not finite (with its
// row), rows that are all equal, more components than min(n, d), a zero row with normalise_rows.
Pca fit_pca(const Matrix& x, const PcaOptions& options, const RunControl* control = nullptr,
            const ProgressFunction& progress = {});

// Coordinates of other rows on a frozen basis: [rows, count]. The base's mean is subtracted. Throws
// Error(bad_input) for another number of dimensions and as above.
Matrix project(const Pca& basis, const Matrix& x);

}  // namespace seamark
