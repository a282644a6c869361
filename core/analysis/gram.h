// SPDX-License-Identifier: GPL-3.0-or-later
// The leading eigenpairs of the Gram matrix of centred rows, of its smaller side (METHOD 8).
#pragma once

#include "analysis/centred_rows.h"
#include "support/run_control.h"

namespace seamark {

struct GramPairs {
  Eigenpairs pairs;      // at least as many as asked for; vectors [.., min(n, d)]
  bool of_rows = false;  // eigenvectors of Xc Xc^T [n, n], else of Xc^T Xc [d, d]
  double trace = 0;      // the sum of all squares
};

// Few pairs of a large Gram matrix G: that matrix is built in fp32 (its product takes half the time), its
// leading pairs found, and then corrected against G itself, which is applied to them from the rows in fp64.
// With V what was found and D = (G - G~) V, the matrix
//   G~ + V^T D + D^T V - V^T (D V^T) V
// maps V as G does, so its pairs are off by the square of the first error; this goes on until every
// ||G v - lambda v|| is below 1e-13 lambda_1 (measured, not assumed: two or three applications). Where that
// is not reached, where many pairs are wanted, and for small matrices, G is built in fp64. Peak memory: 8 m^2
// bytes, m = min(n, d), and as much again at most (LAPACK's way, for many pairs: 5 times that).
GramPairs leading_gram_pairs(const CentredRows& rows, int64_t count, const RunControl* control,
                             const ProgressFunction& progress);

// Components [count, d] from eigenvectors u [.., n] of Xc Xc^T: Xc^T u / ||Xc^T u||.
DoubleMatrix components_from_rows(const CentredRows& rows, const DoubleMatrix& vectors, int64_t count);

}  // namespace seamark
