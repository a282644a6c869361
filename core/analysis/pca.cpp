// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pca.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/feature_rows.h"
#include "analysis/gram.h"
#include "support/error.h"

namespace seamark {
namespace {

void check(const Matrix& x, const PcaOptions& options) {
  check_features(x);
  const int64_t most = std::min(x.rows, x.cols);
  if (options.components < 1 || options.components > most)
    throw bad_input(SEAMARK_TEXT("Error", "{0} rows of {1} dimensions have 1 to {2} components, not {3}."),
                    x.rows, x.cols, most, options.components)
        .at_field("components");
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
  const CentredRows rows(x, options.normalise_rows);
  Pca pca;
  pca.samples = x.rows;
  pca.dimensions = x.cols;
  pca.normalise_rows = options.normalise_rows;
  pca.mean = rows.mean();
  const GramPairs gram = leading_gram_pairs(rows, options.components, control, progress);
  const double trace = gram.trace;
  // What rounding of the mean alone leaves of rows that are equal.
  double scale = 0;
  for (const double value : pca.mean) scale += value * value;
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  const auto n = static_cast<double>(x.rows);
  if (trace <= n * n * n * epsilon * epsilon * scale)
    throw bad_input(
        SEAMARK_TEXT("Error", "All rows of the features are equal, so there is no direction to show."))
        .at_field("features");

  const auto m = static_cast<double>(std::min(x.rows, x.cols));
  const std::vector<double>& values = gram.pairs.values;
  int64_t count = 0;
  while (count < options.components && values[static_cast<size_t>(count)] > m * epsilon * values[0]) ++count;
  const DoubleMatrix components =
      gram.of_rows ? components_from_rows(rows, gram.pairs.vectors, count) : gram.pairs.vectors;
  pca.components.assign(components.values.begin(), components.values.begin() + count * x.cols);
  const auto freedom = static_cast<double>(x.rows - 1);
  pca.total_variance = trace / freedom;
  for (int64_t i = 0; i < count; ++i) {
    fix_sign(std::span(pca.components).subspan(static_cast<size_t>(i * x.cols), static_cast<size_t>(x.cols)));
    pca.variance.push_back(values[static_cast<size_t>(i)] / freedom);
    pca.variance_ratio.push_back(values[static_cast<size_t>(i)] / trace);
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
  const CentredRows rows(x, basis.normalise_rows, basis.mean);
  const int64_t k = basis.count();
  std::vector<float> out;
  out.reserve(static_cast<size_t>(x.rows * k));
  const DoubleView components(basis.components.data(), k, basis.dimensions, basis.dimensions);
  for (int64_t first = 0; first < x.rows; first += rows.per_block()) {
    const DoubleMatrix block = rows.block(first, std::min(rows.per_block(), x.rows - first));
    const DoubleMatrix coordinates = multiply(block, components.t());
    for (const double value : coordinates.values) out.push_back(static_cast<float>(value));
  }
  return Matrix::from_values(std::move(out), x.rows, k);
}

}  // namespace seamark
