// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pca.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/feature_rows.h"
#include "analysis/linear_algebra.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr double residual_tolerance = 1e-13;
// Below this size LAPACK finds all eigenpairs sooner than the Krylov space finds the first.
constexpr int64_t small_gram = 256;
// Columns of one tile of the Gram matrix: only tiles on and above the diagonal are computed.
constexpr int64_t tile = 512;

// Rows of a matrix as fp64, checked, normalised where asked.
class Rows {
 public:
  Rows(const Matrix& x, bool normalise) : x_(x), normalise_(normalise) {}

  // 16 MiB of fp64, so that a block stays in the cache while every tile of it is used.
  int64_t per_block() const { return std::clamp<int64_t>((int64_t{1} << 21) / x_.cols, 64, 4096); }

  // Row i minus `mean` (none when empty), into out [cols].
  void read(int64_t i, const std::vector<double>& mean, double* out) const {
    const std::span<const float> row = x_.row(i);
    double scale = 1;
    if (normalise_) {
      double sum = 0;
      for (const float value : row) sum += static_cast<double>(value) * static_cast<double>(value);
      if (sum == 0) throw zero_row(i);
      scale = 1 / std::sqrt(sum);
    }
    for (size_t j = 0; j < row.size(); ++j)
      out[j] = static_cast<double>(row[j]) * scale - (mean.empty() ? 0 : mean[j]);
  }
  // Rows [first, first + block.rows).
  void read_block(int64_t first, const std::vector<double>& mean, DoubleMatrix& block) const {
    for (int64_t i = 0; i < block.rows; ++i) read(first + i, mean, block.row(i));
  }

 private:
  static Error zero_row(int64_t i) {
    return bad_input(
               SEAMARK_TEXT("Error",
                            "Row {0} of the features is zero and cannot be divided by its length. Leave "
                            "row normalisation off, or that fact out."),
               i + 1)
        .at_field("normalise_rows");
  }
  const Matrix& x_;
  bool normalise_;
};

void check(const Matrix& x, const PcaOptions& options) {
  check_features(x);
  const int64_t most = std::min(x.rows, x.cols);
  if (options.components < 1 || options.components > most)
    throw bad_input(SEAMARK_TEXT("Error", "{0} rows of {1} dimensions have 1 to {2} components, not {3}."),
                    x.rows, x.cols, most, options.components)
        .at_field("components");
}

std::vector<double> mean_of(const Rows& rows, int64_t n, int64_t d) {
  std::vector<double> mean(static_cast<size_t>(d)), row(static_cast<size_t>(d));
  for (int64_t i = 0; i < n; ++i) {
    rows.read(i, {}, row.data());
    for (size_t j = 0; j < row.size(); ++j) mean[j] += row[j];
  }
  for (double& value : mean) value /= static_cast<double>(n);
  return mean;
}

void mirror(DoubleMatrix& a) {
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < i; ++j) a.at(i, j) = a.at(j, i);
}

// Xc^T Xc [d, d].
DoubleMatrix gram_of_columns(const Rows& rows, int64_t n, const std::vector<double>& mean,
                             const RunControl* control, const ProgressFunction& progress) {
  const auto d = static_cast<int64_t>(mean.size());
  DoubleMatrix gram(d, d);
  for (int64_t first = 0; first < n; first += rows.per_block()) {
    if (control) control->check();
    if (progress) progress({SEAMARK_TEXT("Progress", "Finding principal components"), first, n});
    DoubleMatrix block(std::min(rows.per_block(), n - first), d);
    rows.read_block(first, mean, block);
    for (int64_t c = 0; c < d; c += tile) {
      const int64_t width = std::min(tile, d - c);
      const DoubleView left(block.values.data() + c, block.rows, width, d);
      const DoubleView right(block.values.data() + c, block.rows, d - c, d);
      multiply_into(left.t(), right, gram.row(c) + c, d, true);
    }
  }
  mirror(gram);
  return gram;
}

// Xc Xc^T [n, n], where n <= d.
DoubleMatrix gram_of_rows(const Rows& rows, int64_t n, const std::vector<double>& mean,
                          const RunControl* control, const ProgressFunction& progress) {
  const auto d = static_cast<int64_t>(mean.size());
  DoubleMatrix gram(n, n);
  for (int64_t i = 0; i < n; i += rows.per_block()) {
    DoubleMatrix left(std::min(rows.per_block(), n - i), d);
    rows.read_block(i, mean, left);
    for (int64_t j = i; j < n; j += rows.per_block()) {
      if (control) control->check();
      if (progress) progress({SEAMARK_TEXT("Progress", "Finding principal components"), i, n});
      DoubleMatrix right(std::min(rows.per_block(), n - j), d);
      rows.read_block(j, mean, right);
      multiply_into(left, DoubleView(right).t(), gram.row(i) + j, n, false);
    }
  }
  mirror(gram);
  return gram;
}

Eigenpairs eigenpairs_of(DoubleMatrix gram, int64_t count) {
  if (gram.rows > small_gram && count <= gram.rows / 16) {
    const SymmetricOperator a{gram.rows, [&gram](const DoubleMatrix& x) { return multiply(x, gram); }};
    Eigenpairs found = leading_eigenpairs(a, count, residual_tolerance, gram.rows / 2);
    if (!found.values.empty()) return found;
  }
  return all_eigenpairs(std::move(gram));
}

// Components [count, d] from the eigenvectors of Xc Xc^T: Xc^T u / ||Xc^T u||.
DoubleMatrix components_from_rows(const Rows& rows, const std::vector<double>& mean, const Eigenpairs& pairs,
                                  int64_t count) {
  const auto d = static_cast<int64_t>(mean.size());
  const int64_t n = pairs.vectors.cols;
  DoubleMatrix out(count, d);
  for (int64_t first = 0; first < n; first += rows.per_block()) {
    DoubleMatrix block(std::min(rows.per_block(), n - first), d);
    rows.read_block(first, mean, block);
    const DoubleView u(pairs.vectors.values.data() + first, count, block.rows, n);
    multiply_into(u, block, out.values.data(), d, first > 0);
  }
  for (int64_t i = 0; i < count; ++i) {
    double sum = 0;
    for (int64_t j = 0; j < d; ++j) sum += out.at(i, j) * out.at(i, j);
    for (int64_t j = 0; j < d; ++j) out.at(i, j) /= std::sqrt(sum);
  }
  return out;
}

void add_notes(Pca& pca, int64_t asked) {
  if (pca.count() < asked)
    pca.notes.push_back(fmt::format("The rows span {} dimensions only: {} of {} components are defined.",
                                    pca.count(), pca.count(), asked));
  if (pca.variance_ratio[0] > 0.9)
    pca.notes.push_back(
        fmt::format("Component 1 takes {:.1f} % of the variance: a few large dimensions may hide all others. "
                    "Compare with "
                    "row normalisation.",
                    100 * pca.variance_ratio[0]));
}

}  // namespace

void describe(Fields& fields, PcaOptions& options) {
  fields.field("components", options.components,
               {.min = 1,
                .max = 4096,
                .label = SEAMARK_TEXT("Spec", "Components"),
                .help = SEAMARK_TEXT("Spec", "How many principal components are kept."),
                .source = "METHOD 8"});
  fields.field("normalise_rows", options.normalise_rows,
               {.label = SEAMARK_TEXT("Spec", "Normalise rows"),
                .help = SEAMARK_TEXT("Spec", "Divide each feature vector by its length first.")});
}

Matrix Pca::component_matrix() const {
  return Matrix::from_values({components.begin(), components.end()}, count(), dimensions);
}

Pca fit_pca(const Matrix& x, const PcaOptions& options, const RunControl* control,
            const ProgressFunction& progress) {
  check(x, options);
  const Rows rows(x, options.normalise_rows);
  Pca pca;
  pca.samples = x.rows;
  pca.dimensions = x.cols;
  pca.normalise_rows = options.normalise_rows;
  pca.mean = mean_of(rows, x.rows, x.cols);

  const bool of_rows = x.rows < x.cols;
  DoubleMatrix gram = of_rows ? gram_of_rows(rows, x.rows, pca.mean, control, progress)
                              : gram_of_columns(rows, x.rows, pca.mean, control, progress);
  double trace = 0;
  for (int64_t i = 0; i < gram.rows; ++i) trace += gram.at(i, i);
  const auto m = static_cast<double>(gram.rows);
  // What rounding of the mean alone leaves of rows that are equal.
  double scale = 0;
  for (const double value : pca.mean) scale += value * value;
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  const auto n = static_cast<double>(x.rows);
  if (trace <= n * n * n * epsilon * epsilon * scale)
    throw bad_input(
        SEAMARK_TEXT("Error", "All rows of the features are equal, so there is no direction to show."))
        .at_field("features");

  const Eigenpairs pairs = eigenpairs_of(std::move(gram), options.components);
  int64_t count = 0;
  while (count < options.components &&
         pairs.values[static_cast<size_t>(count)] > m * epsilon * pairs.values[0])
    ++count;
  DoubleMatrix components;
  if (of_rows) {
    components = components_from_rows(rows, pca.mean, pairs, count);
  } else {
    components = pairs.vectors;
  }
  pca.components.assign(components.values.begin(), components.values.begin() + count * x.cols);
  const auto freedom = static_cast<double>(x.rows - 1);
  pca.total_variance = trace / freedom;
  for (int64_t i = 0; i < count; ++i) {
    fix_sign(std::span(pca.components).subspan(static_cast<size_t>(i * x.cols), static_cast<size_t>(x.cols)));
    pca.variance.push_back(pairs.values[static_cast<size_t>(i)] / freedom);
    pca.variance_ratio.push_back(pairs.values[static_cast<size_t>(i)] / trace);
  }
  add_notes(pca, options.components);
  return pca;
}

Matrix project(const Pca& basis, const Matrix& x) {
  if (x.cols != basis.dimensions)
    throw bad_input(SEAMARK_TEXT("Error", "The features have {0} dimensions, the basis has {1}."), x.cols,
                    basis.dimensions)
        .at_field("features");
  check_finite(x);
  const Rows rows(x, basis.normalise_rows);
  const int64_t k = basis.count();
  std::vector<float> out;
  out.reserve(static_cast<size_t>(x.rows * k));
  const DoubleView components(basis.components.data(), k, basis.dimensions, basis.dimensions);
  for (int64_t first = 0; first < x.rows; first += rows.per_block()) {
    DoubleMatrix block(std::min(rows.per_block(), x.rows - first), x.cols);
    rows.read_block(first, basis.mean, block);
    const DoubleMatrix coordinates = multiply(block, components.t());
    for (const double value : coordinates.values) out.push_back(static_cast<float>(value));
  }
  return Matrix::from_values(std::move(out), x.rows, k);
}

}  // namespace seamark
