// SPDX-License-Identifier: GPL-3.0-or-later
// Dense fp64 linear algebra for the analyses: BLAS and LAPACK as libtorch brings them. This header is free of
// libtorch.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <type_traits>
#include <vector>

#include "support/matrix.h"
#include "support/random.h"

namespace seamark {

// Row-major fp64 matrix that owns its values.
struct DoubleMatrix {
  int64_t rows = 0, cols = 0;
  std::vector<double> values;

  DoubleMatrix() = default;
  DoubleMatrix(int64_t r, int64_t c) : rows(r), cols(c), values(static_cast<size_t>(r * c)) {}
  double* row(int64_t i) { return values.data() + i * cols; }
  const double* row(int64_t i) const { return values.data() + i * cols; }
  double at(int64_t i, int64_t j) const { return values[static_cast<size_t>(i * cols + j)]; }
  double& at(int64_t i, int64_t j) { return values[static_cast<size_t>(i * cols + j)]; }
};

// A part of a row-major matrix, for products.
template <typename T>
struct MatrixView {
  const T* data = nullptr;
  int64_t rows = 0, cols = 0, stride = 0;
  bool transposed = false;

  MatrixView(const DoubleMatrix& m) requires std::is_same_v<T, double>
      : data(m.values.data()), rows(m.rows), cols(m.cols), stride(m.cols) {}
  MatrixView(const T* values, int64_t r, int64_t c, int64_t s) : data(values), rows(r), cols(c), stride(s) {}
  MatrixView t() const {
    MatrixView view = *this;
    view.transposed = !transposed;
    return view;
  }
  int64_t result_rows() const { return transposed ? cols : rows; }
  int64_t result_cols() const { return transposed ? rows : cols; }
};
using DoubleView = MatrixView<double>;
using FloatView = MatrixView<float>;

// a b
DoubleMatrix multiply(const DoubleView& a, const DoubleView& b);
// c (+)= a b, where row i of c starts at c + i * c_stride.
void multiply_into(const DoubleView& a, const DoubleView& b, double* c, int64_t c_stride, bool accumulate);
// c += a b, where the product is rounded to fp32 before it is added.
void add_float_product(const FloatView& a, const FloatView& b, double* c, int64_t c_stride);
double frobenius_norm(const DoubleMatrix& a);
DoubleMatrix transpose(const DoubleMatrix& a);

// a = q r with orthonormal columns of q [rows, min(rows, cols)].
struct ThinQr {
  DoubleMatrix q, r;
};
ThinQr thin_qr(const DoubleMatrix& a);

// a = u diag(s) v^T, s descending. u [rows, k], v [cols, k], k = min(rows, cols). For small matrices.
struct ThinSvd {
  DoubleMatrix u, v;
  std::vector<double> s;
};
ThinSvd thin_svd(const DoubleMatrix& a);

// Eigenpairs of a symmetric matrix, largest first; vectors in rows.
struct Eigenpairs {
  std::vector<double> values;
  DoubleMatrix vectors;
  double residual = 0;  // the largest ||A v - lambda v|| of leading_eigenpairs(), relative to lambda_1
};
// All of them (LAPACK's divide and conquer). `a` is overwritten.
Eigenpairs all_eigenpairs(DoubleMatrix a);

// A symmetric positive semi-definite operator of n dimensions: apply(x) gives x A for rows x.
struct SymmetricOperator {
  int64_t n = 0;
  std::function<DoubleMatrix(const DoubleMatrix&)> apply;
};
// The `count` largest eigenpairs by a block Krylov space with full orthogonalisation, grown until every
// residual is below tolerance * lambda_1 (Halko, Martinsson, Tropp 2011; Saad 2011, chapter 6). No pair is
// taken on trust: residual says what was reached. Empty when the space would grow beyond `limit` vectors: use
// all_eigenpairs then. Deterministic.
Eigenpairs leading_eigenpairs(const SymmetricOperator& a, int64_t count, double tolerance, int64_t limit);

// Independent standard normal numbers (Box-Muller).
DoubleMatrix random_normal(int64_t rows, int64_t cols, Random& random);

// Makes the entry of largest magnitude of a vector positive (the lowest index among equals). Returns the sign
// by which it multiplied.
double fix_sign(std::span<double> vector);

}  // namespace seamark
