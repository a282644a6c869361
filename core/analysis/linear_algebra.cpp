// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/linear_algebra.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linalg_eigh.h>
#include <ATen/ops/linalg_qr.h>
#include <ATen/ops/linalg_svd.h>
#include <ATen/ops/mm.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

template <typename T>
at::Tensor view_of(const T* data, int64_t rows, int64_t cols, int64_t stride) {
  constexpr auto type = std::is_same_v<T, double> ? at::kDouble : at::kFloat;
  return at::from_blob(const_cast<T*>(data), {rows, cols}, {stride, 1}, type);
}
template <typename T>
at::Tensor view_of(const MatrixView<T>& a) {
  const at::Tensor tensor = view_of(a.data, a.rows, a.cols, a.stride);
  return a.transposed ? tensor.t() : tensor;
}

DoubleMatrix take(const at::Tensor& tensor) {
  DoubleMatrix out(tensor.size(0), tensor.size(1));
  view_of(DoubleView(out)).copy_(tensor);
  return out;
}
std::vector<double> take_vector(const at::Tensor& tensor) {
  const at::Tensor dense = tensor.contiguous();
  const double* data = dense.const_data_ptr<double>();
  return {data, data + dense.numel()};
}

template <typename Body>
void with_torch(const Body& body) {
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    body();
  });
}

}  // namespace

DoubleMatrix multiply(const DoubleView& a, const DoubleView& b) {
  DoubleMatrix c(a.result_rows(), b.result_cols());
  multiply_into(a, b, c.values.data(), c.cols, false);
  return c;
}

void multiply_into(const DoubleView& a, const DoubleView& b, double* c, int64_t c_stride, bool accumulate) {
  SEAMARK_ASSERT(a.result_cols() == b.result_rows());
  with_torch([&] {
    at::Tensor out = view_of(c, a.result_rows(), b.result_cols(), c_stride);
    if (accumulate) {
      at::addmm_out(out, out, view_of(a), view_of(b));
    } else {
      at::mm_out(out, view_of(a), view_of(b));
    }
  });
}

void add_float_product(const FloatView& a, const FloatView& b, double* c, int64_t c_stride) {
  SEAMARK_ASSERT(a.result_cols() == b.result_rows());
  with_torch([&] {
    const at::Tensor out = view_of(c, a.result_rows(), b.result_cols(), c_stride);
    out.add_(at::mm(view_of(a), view_of(b)));
  });
}

double frobenius_norm(const DoubleMatrix& a) {
  double sum = 0;
  for (const double value : a.values) sum += value * value;
  return std::sqrt(sum);
}

DoubleMatrix transpose(const DoubleMatrix& a) {
  DoubleMatrix out(a.cols, a.rows);
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < a.cols; ++j) out.at(j, i) = a.at(i, j);
  return out;
}

ThinQr thin_qr(const DoubleMatrix& a) {
  ThinQr out;
  with_torch([&] {
    const auto [q, r] = at::linalg_qr(view_of(DoubleView(a)), "reduced");
    out = {take(q), take(r)};
  });
  return out;
}

ThinSvd thin_svd(const DoubleMatrix& a) {
  ThinSvd out;
  with_torch([&] {
    const auto [u, s, vh] = at::linalg_svd(view_of(DoubleView(a)), false);
    out = {take(u), take(vh.t()), take_vector(s)};
  });
  return out;
}

Eigenpairs all_eigenpairs(DoubleMatrix a) {
  SEAMARK_ASSERT(a.rows == a.cols);
  Eigenpairs out;
  with_torch([&] {
    auto [values, vectors] = at::linalg_eigh(view_of(DoubleView(a)), "U");
    a = DoubleMatrix();  // its memory before the vectors are taken
    out.values = take_vector(values.flip(0));
    out.vectors = take(vectors.t().flip(0));
  });
  return out;
}

namespace {

// A Krylov basis as rows, with the operator's image of each.
class KrylovSpace {
 public:
  KrylovSpace(const SymmetricOperator& a, int64_t limit) : a_(a), basis_(0, a.n), image_(0, a.n) {
    const auto size = static_cast<size_t>(limit * a.n);
    basis_.values.reserve(size);
    image_.values.reserve(size);
  }

  int64_t size() const { return basis_.rows; }

  // Adds the block's part that is orthogonal to the basis. Returns the image of what was added.
  DoubleMatrix add(DoubleMatrix block) {
    for (int pass = 0; pass < 2; ++pass) {  // twice is enough (Kahan, Parlett)
      if (size() > 0) {
        const DoubleMatrix overlap = multiply(block, DoubleView(basis_).t());
        const DoubleMatrix inside = multiply(overlap, basis_);
        for (size_t i = 0; i < block.values.size(); ++i) block.values[i] -= inside.values[i];
      }
      block = transpose(thin_qr(transpose(block)).q);
    }
    DoubleMatrix image = a_.apply(block);
    append(basis_, block);
    append(image_, image);
    return image;
  }

  // Rayleigh-Ritz: the best approximations of the largest eigenpairs within the space.
  Eigenpairs ritz(int64_t count) const {
    DoubleMatrix projected = multiply(basis_, DoubleView(image_).t());
    for (int64_t i = 0; i < projected.rows; ++i)
      for (int64_t j = 0; j < i; ++j)
        projected.at(i, j) = projected.at(j, i) = (projected.at(i, j) + projected.at(j, i)) / 2;
    const Eigenpairs small = all_eigenpairs(std::move(projected));
    Eigenpairs out;
    out.values.assign(small.values.begin(), small.values.begin() + count);
    const DoubleView chosen(small.vectors.values.data(), count, small.vectors.cols, small.vectors.cols);
    out.vectors = multiply(chosen, basis_);
    const DoubleMatrix images = multiply(chosen, image_);
    for (int64_t i = 0; i < count; ++i) {
      double sum = 0;
      for (int64_t j = 0; j < a_.n; ++j) {
        const double off = images.at(i, j) - out.values[static_cast<size_t>(i)] * out.vectors.at(i, j);
        sum += off * off;
      }
      out.residual = std::max(out.residual, std::sqrt(sum));
    }
    if (out.values[0] > 0) out.residual /= out.values[0];
    return out;
  }

 private:
  static void append(DoubleMatrix& to, const DoubleMatrix& rows) {
    to.values.insert(to.values.end(), rows.values.begin(), rows.values.end());
    to.rows += rows.rows;
  }
  const SymmetricOperator& a_;
  DoubleMatrix basis_, image_;
};

}  // namespace

Eigenpairs leading_eigenpairs(const SymmetricOperator& a, int64_t count, double tolerance, int64_t limit) {
  // A few vectors more than asked for: multiple eigenvalues, and a gap behind the last.
  const int64_t block = count + std::max<int64_t>(4, count / 4);
  Random random(named_seed(0, {"krylov"}));
  KrylovSpace space(a, limit);
  DoubleMatrix next = random_normal(block, a.n, random);
  int64_t check_at = 4 * block;
  while (space.size() + block <= limit) {
    next = space.add(std::move(next));
    if (space.size() < check_at) continue;
    Eigenpairs found = space.ritz(count);
    if (found.residual <= tolerance) return found;
    check_at = space.size() + std::max(2 * block, space.size() / 4);
  }
  return {};
}

DoubleMatrix random_normal(int64_t rows, int64_t cols, Random& random) {
  DoubleMatrix out(rows, cols);
  for (size_t i = 0; i < out.values.size(); i += 2) {
    const double radius = std::sqrt(-2 * std::log(1 - random.uniform()));
    const double angle = 2 * std::numbers::pi * random.uniform();
    out.values[i] = radius * std::cos(angle);
    if (i + 1 < out.values.size()) out.values[i + 1] = radius * std::sin(angle);
  }
  return out;
}

double fix_sign(std::span<double> vector) {
  size_t largest = 0;
  for (size_t i = 1; i < vector.size(); ++i)
    if (std::abs(vector[i]) > std::abs(vector[largest])) largest = i;
  if (vector.empty() || vector[largest] >= 0) return 1;
  for (double& value : vector) value = -value;
  return -1;
}

}  // namespace seamark
