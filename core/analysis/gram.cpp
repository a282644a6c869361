// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/gram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "support/error.h"

namespace seamark {
namespace {

constexpr double residual_tolerance = 1e-13;
// Of the rounded matrix's own pairs, which are off by about 1e-7 anyway.
constexpr double first_tolerance = 1e-9;
// Each correction squares the error; one that needs more has no gap to converge by.
constexpr int corrections = 4;
// Below this size LAPACK finds all eigenpairs sooner than the Krylov space finds the first.
constexpr int64_t small_gram = 256;
// Columns of one tile of the Gram matrix: only tiles on and above the diagonal are computed.
constexpr int64_t tile = 512;
// fp32 values of one block: sums over its rows are rounded once, and few blocks are added up.
constexpr int64_t float_block = int64_t{1} << 24;

class GramMatrix {
 public:
  GramMatrix(const CentredRows& rows, const RunControl* control, const ProgressFunction& progress)
      : rows_(rows), control_(control), progress_(progress), of_rows_(rows.rows() < rows.cols()) {}

  bool of_rows() const { return of_rows_; }
  int64_t size() const { return of_rows_ ? rows_.rows() : rows_.cols(); }

  DoubleMatrix exact() const {
    DoubleMatrix gram(size(), size());
    over_blocks(
        rows_.per_block(),
        [&](int64_t first, int64_t count) {
          const DoubleMatrix block = rows_.block(first, count);
          if (of_rows_) {
            for_row_pairs(rows_.per_block(), first, [&](int64_t j, int64_t width) {
              multiply_into(block, DoubleView(rows_.block(j, width)).t(), gram.row(first) + j, size(), false);
            });
          } else {
            add_tiles(block.values.data(), count,
                      [&](const DoubleView& left, const DoubleView& right, int64_t c) {
                        multiply_into(left.t(), right, gram.row(c) + c, size(), true);
                      });
          }
        },
        true);
    mirror(gram);
    return gram;
  }

  // Of rows times `scale`, products rounded to fp32. `trace` becomes that of the exact one, unscaled.
  DoubleMatrix rounded(double scale, double& trace) const {
    DoubleMatrix gram(size(), size());
    std::vector<double> squares(static_cast<size_t>(rows_.rows()));
    const int64_t at_once = rows_.per_block(float_block);
    std::vector<float> block(static_cast<size_t>(at_once * rows_.cols()));
    std::vector<float> other(of_rows_ ? block.size() : 0);
    over_blocks(
        at_once,
        [&](int64_t first, int64_t count) {
          rows_.read_floats(first, count, scale, block.data(), squares.data() + first);
          if (of_rows_) {
            const FloatView left(block.data(), count, rows_.cols(), rows_.cols());
            for_row_pairs(at_once, first, [&](int64_t j, int64_t width) {
              rows_.read_floats(j, width, scale, other.data());
              const FloatView right(other.data(), width, rows_.cols(), rows_.cols());
              add_float_product(left, right.t(), gram.row(first) + j, size());
            });
          } else {
            add_tiles(block.data(), count, [&](const FloatView& left, const FloatView& right, int64_t c) {
              add_float_product(left.t(), right, gram.row(c) + c, size());
            });
          }
        },
        true);
    mirror(gram);
    trace = std::accumulate(squares.begin(), squares.end(), 0.0);
    return gram;
  }

  // v G for rows v, from the rows themselves in fp64.
  DoubleMatrix apply(const DoubleMatrix& v) const {
    DoubleMatrix through(v.rows, of_rows_ ? rows_.cols() : 0), out(v.rows, size());
    over_blocks(rows_.per_block(), [&](int64_t first, int64_t count) {
      const DoubleMatrix block = rows_.block(first, count);
      if (of_rows_) {
        const DoubleView part(v.values.data() + first, v.rows, count, v.cols);
        multiply_into(part, block, through.values.data(), through.cols, true);
      } else {
        multiply_into(multiply(v, DoubleView(block).t()), block, out.values.data(), out.cols, true);
      }
    });
    if (of_rows_)
      over_blocks(rows_.per_block(), [&](int64_t first, int64_t count) {
        const DoubleMatrix block = rows_.block(first, count);
        multiply_into(through, DoubleView(block).t(), out.values.data() + first, out.cols, false);
      });
    return out;
  }

 private:
  template <typename Body>
  void over_blocks(int64_t at_once, const Body& body, bool report = false) const {
    for (int64_t first = 0; first < rows_.rows(); first += at_once) {
      if (control_) control_->check();
      if (report && progress_)
        progress_({SEAMARK_TEXT("Progress", "Finding principal components"), first, rows_.rows()});
      body(first, std::min(at_once, rows_.rows() - first));
    }
  }
  // body(first row, rows) of the blocks from `from` on.
  template <typename Body>
  void for_row_pairs(int64_t at_once, int64_t from, const Body& body) const {
    for (int64_t j = from; j < rows_.rows(); j += at_once) {
      if (control_) control_->check();
      body(j, std::min(at_once, rows_.rows() - j));
    }
  }
  // body(columns of one tile, these and all columns after them, the first column).
  template <typename T, typename Body>
  void add_tiles(const T* block, int64_t count, const Body& body) const {
    const int64_t d = rows_.cols();
    for (int64_t c = 0; c < d; c += tile)
      body(MatrixView<T>(block + c, count, std::min(tile, d - c), d),
           MatrixView<T>(block + c, count, d - c, d), c);
  }
  // In squares, since one of the two sides is always read or written by columns.
  static void mirror(DoubleMatrix& a) {
    constexpr int64_t side = 64;
    for (int64_t r = 0; r < a.rows; r += side)
      for (int64_t c = 0; c <= r; c += side)
        for (int64_t i = r; i < std::min(a.rows, r + side); ++i)
          for (int64_t j = c; j < std::min(i, c + side); ++j) a.at(i, j) = a.at(j, i);
  }

  const CentredRows& rows_;
  const RunControl* control_;
  const ProgressFunction& progress_;
  bool of_rows_;
};

// V G~ + D maps V as G does; for any other x only the part along V is corrected.
struct Correction {
  DoubleMatrix v, d, inner;  // [k, m], [k, m], D V^T [k, k]

  DoubleMatrix apply(const DoubleMatrix& x, const DoubleMatrix& rounded) const {
    DoubleMatrix out = multiply(x, rounded);
    if (v.rows == 0) return out;
    const DoubleMatrix along = multiply(x, DoubleView(v).t());
    DoubleMatrix back = multiply(x, DoubleView(d).t());
    const DoubleMatrix twice = multiply(along, inner);
    for (size_t i = 0; i < back.values.size(); ++i) back.values[i] -= twice.values[i];
    multiply_into(along, d, out.values.data(), out.cols, true);
    multiply_into(back, v, out.values.data(), out.cols, true);
    return out;
  }
};

double largest_residual(const Eigenpairs& pairs, const DoubleMatrix& images) {
  double most = 0;
  for (int64_t i = 0; i < images.rows; ++i) {
    double sum = 0;
    for (int64_t j = 0; j < images.cols; ++j) {
      const double off = images.at(i, j) - pairs.values[static_cast<size_t>(i)] * pairs.vectors.at(i, j);
      sum += off * off;
    }
    most = std::max(most, std::sqrt(sum));
  }
  return most / pairs.values[0];
}

// Empty values where the pairs did not get there.
Eigenpairs corrected_pairs(const GramMatrix& gram, int64_t count, double scale, double& trace) {
  const DoubleMatrix rounded = gram.rounded(scale, trace);
  Correction correction;
  const SymmetricOperator a{gram.size(), [&](const DoubleMatrix& x) { return correction.apply(x, rounded); }};
  for (int round = 0; round <= corrections; ++round) {
    const double tolerance = round == 0 ? first_tolerance : residual_tolerance / 2;
    Eigenpairs found = leading_eigenpairs(a, count, tolerance, gram.size() / 2);
    if (found.values.empty() || !(found.values[0] > 0)) return {};
    DoubleMatrix images = gram.apply(found.vectors);
    for (double& value : images.values) value *= scale * scale;
    found.residual = largest_residual(found, images);
    if (found.residual <= residual_tolerance) {
      for (double& value : found.values) value /= scale * scale;
      return found;
    }
    const DoubleMatrix own = multiply(found.vectors, rounded);
    for (size_t i = 0; i < images.values.size(); ++i) images.values[i] -= own.values[i];
    correction.inner = multiply(images, DoubleView(found.vectors).t());
    correction.v = std::move(found.vectors);
    correction.d = std::move(images);
  }
  return {};
}

}  // namespace

GramPairs leading_gram_pairs(const CentredRows& rows, int64_t count, const RunControl* control,
                             const ProgressFunction& progress) {
  const GramMatrix gram(rows, control, progress);
  GramPairs out;
  out.of_rows = gram.of_rows();
  const bool few = gram.size() > small_gram && count <= gram.size() / 16;
  const double largest = rows.largest();
  if (few && largest > 0) {
    // By a power of two, so that squares stay within fp32 and nothing is rounded by it.
    const double scale = std::exp2(-std::ilogb(largest));
    out.pairs = corrected_pairs(gram, count, scale, out.trace);
    if (!out.pairs.values.empty()) return out;
  }
  DoubleMatrix exact = gram.exact();
  out.trace = 0;
  for (int64_t i = 0; i < exact.rows; ++i) out.trace += exact.at(i, i);
  if (few) {
    const SymmetricOperator a{exact.rows, [&exact](const DoubleMatrix& x) { return multiply(x, exact); }};
    out.pairs = leading_eigenpairs(a, count, residual_tolerance, exact.rows / 2);
  }
  if (out.pairs.values.empty()) out.pairs = all_eigenpairs(std::move(exact));
  return out;
}

DoubleMatrix components_from_rows(const CentredRows& rows, const DoubleMatrix& vectors, int64_t count) {
  DoubleMatrix out(count, rows.cols());
  for (int64_t first = 0; first < rows.rows(); first += rows.per_block()) {
    const DoubleMatrix block = rows.block(first, std::min(rows.per_block(), rows.rows() - first));
    const DoubleView u(vectors.values.data() + first, count, block.rows, vectors.cols);
    multiply_into(u, block, out.values.data(), out.cols, first > 0);
  }
  for (int64_t i = 0; i < count; ++i) {
    double sum = 0;
    for (int64_t j = 0; j < out.cols; ++j) sum += out.at(i, j) * out.at(i, j);
    for (int64_t j = 0; j < out.cols; ++j) out.at(i, j) /= std::sqrt(sum);
  }
  return out;
}

}  // namespace seamark
