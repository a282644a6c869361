// SPDX-License-Identifier: GPL-3.0-or-later
// d(a, b) of METHOD 3, and representations over given embedding rows.
#include <QTest>
#include <cmath>
#include <numbers>

#include "semantics/answer_space.h"

using namespace seamark;
using enum DistanceMetric;

class TestMetrics : public QObject {
  Q_OBJECT
 private slots:
  void workedCheckOfTheMethod() {
    const double d = distance(cosine, std::vector{0.2, 0.8}, std::vector{0.8, 0.2});
    QVERIFY(std::abs(d - (1 - 0.32 / 0.68)) < 1e-15);
    QCOMPARE(std::round(d * 1e4) / 1e4, 0.5294);
  }

  void handComputedValues_data() {
    QTest::addColumn<int>("metric");
    QTest::addColumn<double>("expected");
    // a = (3, 4), b = (4, -3): orthogonal; b - a = (1, -7)
    QTest::newRow("cosine") << int(cosine) << 1.0;
    QTest::newRow("angular") << int(angular) << 0.5;
    QTest::newRow("euclidean") << int(euclidean) << std::sqrt(50.0);
    QTest::newRow("manhattan") << int(manhattan) << 8.0;
  }
  void handComputedValues() {
    QFETCH(int, metric);
    QFETCH(double, expected);
    const auto m = static_cast<DistanceMetric>(metric);
    QCOMPARE(distance(m, std::vector{3.0, 4.0}, std::vector{4.0, -3.0}), expected);
    QCOMPARE(distance(m, std::vector{4.0, -3.0}, std::vector{3.0, 4.0}), expected);  // symmetric
  }

  void equalVectorsHaveDistanceExactlyZero() {
    for (const double scale : {1e-200, 1.0, 0.1, 1e200}) {
      const std::vector<double> a{0.1 * scale, -0.7 * scale, 1e-3 * scale};
      for (const auto metric : {cosine, angular, euclidean, manhattan})
        if (scale > 1e-100 && scale < 1e100) QCOMPARE(distance(metric, a, a), 0.0);
      QVERIFY(std::abs(distance(euclidean, a, a)) == 0);
    }
  }

  void cosineSurvivesVeryLargeAndVerySmallVectors() {
    for (const double scale : {1e-100, 1e-80, 1e80, 1e100}) {
      const std::vector<double> a{0.2 * scale, 0.8 * scale}, b{0.8 * scale, 0.2 * scale};
      QVERIFY(std::abs(distance(cosine, a, b) - (1 - 0.32 / 0.68)) < 1e-12);
    }
  }

  void zeroVectorHasCosineZeroWithEverything() {
    const std::vector<double> zero{0.0, 0.0}, a{1.0, 2.0};
    QCOMPARE(distance(cosine, zero, a), 1.0);
    QCOMPARE(distance(cosine, zero, zero), 1.0);
    QCOMPARE(distance(angular, zero, a), 0.5);
    QCOMPARE(distance(euclidean, zero, zero), 0.0);
  }

  void oppositeVectorsAreAtTheEndOfTheRange() {
    const std::vector<double> a{0.1, 0.3, -0.7}, b{-0.3, -0.9, 2.1};
    QVERIFY(std::abs(distance(cosine, a, b) - 2) < 1e-15);
    QVERIFY(distance(cosine, a, b) <= 2);  // cos is clamped
    QVERIFY(std::abs(distance(angular, a, b) - 1) < 1e-7);
    QVERIFY(distance(angular, a, b) <= 1);
  }

  void anAnswerIsTheMeanOfItsRows() {
    const Matrix rows = Matrix::from_values({1, 2, 3, 4, 10, 20, 0.1f, -1}, 4, 2);
    const auto space = make_embedding_space(rows);
    const std::vector<int32_t> ids{0, 0, 1, 2, 3};  // the first two are the prompt
    const std::vector<AnswerSpace::Request> requests{{ids, 2, "x"}};
    const auto results = space->represent(requests, nullptr, {});
    const double tenth = 0.1f;  // rows are fp32, the mean is fp64
    QCOMPARE(results.at(0).vector, (std::vector<double>{(3 + 10 + tenth) / 3, (4.0 + 20 - 1) / 3}));
    QVERIFY(results.at(0).reason.empty());
  }

  void anIdBeyondTheRowsIsUndefinedWithAReason() {
    const auto space = make_embedding_space(Matrix::from_values({1, 2, 3, 4}, 2, 2));
    const std::vector<int32_t> beyond{0, 2}, negative{0, -1}, none{0};
    const std::vector<AnswerSpace::Request> requests{{beyond, 1, "x"}, {negative, 1, "x"}, {none, 1, "x"}};
    for (const auto& result : space->represent(requests, nullptr, {})) {
      QVERIFY(result.vector.empty());
      QVERIFY(!result.reason.empty());
    }
  }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
