// SPDX-License-Identifier: GPL-3.0-or-later
// Streamed pairs equal scikit-learn's whole matrix (tests/reference/analysis_reference.py), and distance().
#include <QTest>
#include <numeric>

#include "analysis/pairwise.h"
#include "core/analysis/golden.h"
#include "semantics/distance.h"
#include "support/error.h"

using namespace seamark;

namespace {

bool near(const PairMoments& ours, std::span<const double> theirs, double tolerance = 1e-9) {
  const double numbers[] = {static_cast<double>(ours.n), ours.mean, ours.variance, ours.min, ours.max};
  return largest_difference(numbers, theirs) < tolerance;
}

double exact(const Matrix& x, DistanceMetric metric, int64_t i, int64_t j) {
  const auto a = x.row(i), b = x.row(j);
  return distance(metric, std::vector<double>(a.begin(), a.end()), std::vector<double>(b.begin(), b.end()));
}

}  // namespace

class TestPairwise : public QObject {
  Q_OBJECT
 private slots:
  void equalsScikitLearn_data() {
    QTest::addColumn<int>("metric");
    for (int i = 0; i < 4; ++i) QTest::newRow(distance_metric_names[i]) << i;
  }
  void equalsScikitLearn() {
    QFETCH(int, metric);
    const Golden golden("pairwise");
    const std::string name = distance_metric_names[metric];
    const Matrix x = golden.features("x");
    const std::vector<int64_t> group = golden.integers("group");
    PairwiseOptions options{.metric = static_cast<DistanceMetric>(metric), .neighbours = 35, .bins = 8};
    options.high = golden.values(name + "_high").at(0);
    const PairwiseSummary summary = pairwise_distances(x, group, options);

    // scikit-learn's angle of equal rows is 1e-8 off; ours is 0.
    const double tolerance = options.metric == DistanceMetric::angular ? 2e-8 : 1e-9;
    const DoubleMatrix moments = golden.matrix(name + "_moments");
    QVERIFY(near(summary.all, std::span(moments.row(0), 5), tolerance));
    QVERIFY(near(summary.within, std::span(moments.row(1), 5), tolerance));
    QVERIFY(near(summary.between, std::span(moments.row(2), 5), tolerance));
    const DoubleMatrix groups = golden.matrix(name + "_groups");
    QCOMPARE(static_cast<int64_t>(summary.groups.size()), groups.rows);
    for (int64_t g = 0; g < groups.rows; ++g) {
      QVERIFY(near(summary.groups[static_cast<size_t>(g)].within, std::span(groups.row(g), 5), tolerance));
      QVERIFY(
          near(summary.groups[static_cast<size_t>(g)].between, std::span(groups.row(g) + 5, 5), tolerance));
    }
    QCOMPARE(summary.within_counts, golden.integers(name + "_within_counts"));
    QCOMPARE(summary.between_counts, golden.integers(name + "_between_counts"));
    int64_t inside = 0;
    for (size_t i = 0; i < 8; ++i) inside += summary.within_counts[i] + summary.between_counts[i];
    QCOMPARE(inside + summary.below + summary.above, summary.all.n);

    // With n - 1 neighbours the whole matrix is there, row by row.
    const DoubleMatrix distances = golden.matrix(name + "_distances");
    for (int64_t i = 0; i < x.rows; ++i) {
      for (int64_t k = 0; k < 35; ++k) {
        const auto at = static_cast<size_t>(35 * i + k);
        const double d = summary.nearest_distance[at];
        QVERIFY(std::abs(d - distances.at(i, summary.nearest[at])) < tolerance);
        if (k > 0) QVERIFY(summary.nearest_distance[at - 1] <= d);
      }
    }
  }

  void closePairsKeepTheirDigits() {
    const Golden golden("pairwise");
    const Matrix x = golden.features("x");  // rows 4 and 9 differ by 1e-7
    for (const DistanceMetric metric :
         {DistanceMetric::cosine, DistanceMetric::angular, DistanceMetric::euclidean}) {
      const PairwiseSummary summary = pairwise_distances(x, {}, {.metric = metric, .neighbours = 1});
      QCOMPARE(summary.nearest[4], int64_t{9});
      QCOMPARE(summary.nearest_distance[4], exact(x, metric, 4, 9));
      QCOMPARE(summary.nearest_distance[2], 0.0);  // its equal
      QCOMPARE(summary.nearest[2], int64_t{5});    // the lower of two
      QCOMPARE(summary.nearest[30], int64_t{2});
    }
  }

  // More rows than a block has, groups of uneven size, all pairs by hand.
  void blocksDoNotShow_data() { equalsScikitLearn_data(); }
  void blocksDoNotShow() {
    QFETCH(int, metric);
    constexpr int64_t n = 1400, d = 5, k = 3;
    const Matrix x = normal_features(n, d, 9);
    std::vector<int64_t> group;
    for (int64_t i = 0; i < n; ++i) group.push_back((i * i) % 7);
    PairwiseOptions options{.metric = static_cast<DistanceMetric>(metric), .neighbours = k, .bins = 20};
    options.low = 0.1;
    options.high = 0.7;
    const PairwiseSummary summary = pairwise_distances(x, group, options);

    double sum = 0, squares = 0;
    int64_t within = 0, outside = 0, first_bin = 0;
    std::vector<std::vector<std::pair<double, int64_t>>> nearest(static_cast<size_t>(n));
    for (int64_t i = 0; i < n; ++i) {
      for (int64_t j = 0; j < n; ++j) {
        if (i == j) continue;
        const double value = exact(x, options.metric, i, j);
        nearest[static_cast<size_t>(i)].emplace_back(value, j);
        if (j < i) continue;
        sum += value;
        squares += value * value;
        within += group[static_cast<size_t>(i)] == group[static_cast<size_t>(j)];
        outside += value < 0.1 || value > 0.7;
        first_bin += value >= 0.1 && value < 0.1 + 0.6 / 20;
      }
    }
    const auto pairs = static_cast<double>(n * (n - 1) / 2);
    QCOMPARE(summary.all.n, n * (n - 1) / 2);
    QVERIFY(std::abs(summary.all.mean - sum / pairs) < 1e-11);
    QVERIFY(std::abs(summary.all.variance - (squares / pairs - sum / pairs * sum / pairs)) < 1e-10);
    QCOMPARE(summary.within.n, within);
    QCOMPARE(summary.below + summary.above, outside);
    QCOMPARE(summary.within_counts[0] + summary.between_counts[0], first_bin);
    const auto total = [](const std::vector<int64_t>& counts) {
      return std::accumulate(counts.begin(), counts.end(), int64_t{0});
    };
    QCOMPARE(total(summary.within_counts) + total(summary.between_counts) + outside, summary.all.n);
    for (int64_t i = 0; i < n; ++i) {
      auto& expected = nearest[static_cast<size_t>(i)];
      std::partial_sort(expected.begin(), expected.begin() + k, expected.end());
      for (int64_t j = 0; j < k; ++j) {
        const auto at = static_cast<size_t>(i * k + j);
        QVERIFY(std::abs(summary.nearest_distance[at] - expected[static_cast<size_t>(j)].first) < 1e-12);
        QCOMPARE(summary.nearest[at], expected[static_cast<size_t>(j)].second);
      }
    }
    int64_t rows = 0;
    for (const auto& one : summary.groups) rows += one.rows;
    QCOMPARE(rows, n);
    // The same again: the same bits, whatever the threads did.
    const PairwiseSummary again = pairwise_distances(x, group, options);
    QCOMPARE(again.all.mean, summary.all.mean);
    QCOMPARE(again.groups[2].between.variance, summary.groups[2].between.variance);
  }

  void equalRowsEverywhere() {
    const Matrix x = Matrix::from_values(std::vector<float>(40, 0.3f), 10, 4);
    for (const DistanceMetric metric :
         {DistanceMetric::cosine, DistanceMetric::euclidean, DistanceMetric::manhattan}) {
      const PairwiseSummary summary =
          pairwise_distances(x, {}, {.metric = metric, .neighbours = 2, .bins = 3});
      QCOMPARE(summary.all.max, 0.0);
      QCOMPARE(summary.between_counts[0], int64_t{45});
      QCOMPARE(summary.nearest[0], int64_t{1});
    }
  }

  void badInput() {
    const Matrix x = normal_features(4, 3, 1);
    const auto field_of = [](const Matrix& features, PairwiseOptions options) {
      try {
        pairwise_distances(features, {}, options);
      } catch (const Error& error) {
        return error.field();
      }
      return std::string("no error");
    };
    QCOMPARE(field_of(normal_features(1, 3, 1), {}), std::string("features"));
    QCOMPARE(field_of(Matrix::from_values({1, std::nanf(""), 1, 2}, 2, 2), {}), std::string("features"));
    QCOMPARE(field_of(x, {.neighbours = 4}), std::string("neighbours"));
    QCOMPARE(field_of(x, {.metric = DistanceMetric::directional, .neighbours = 1}), std::string("metric"));
    PairwiseOptions turned{.neighbours = 1};
    turned.low = 2;
    turned.high = 1;
    QCOMPARE(field_of(x, turned), std::string("low"));
  }

  void cancelling() {
    const Matrix x = normal_features(3000, 4, 1);
    RunControl control;
    QVERIFY_THROWS_EXCEPTION(
        Cancelled, pairwise_distances(x, {}, {}, &control, [&](const Progress&) { control.abort(); }));
  }
};

QTEST_GUILESS_MAIN(TestPairwise)
#include "test_pairwise.moc"
