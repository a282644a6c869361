// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of matrix plots and variance between relations, against scipy and numpy
// (tests/reference/interference_reference.py).
#include <QTest>
#include <cmath>

#include "analysis/cluster_order.h"
#include "analysis/variance_ratio.h"
#include "support/json.h"

using namespace seamark;

namespace {

const Json& golden() {
  static const Json json = read_json(SEAMARK_SOURCE_DIR "/tests/golden/analysis/interference.json");
  return json;
}

Matrix matrix(const Json& rows) {
  std::vector<float> values;
  for (const Json& row : rows)
    for (const Json& value : row) values.push_back(value.get<float>());
  return Matrix::from_values(std::move(values), static_cast<int64_t>(rows.size()),
                             static_cast<int64_t>(rows[0].size()));
}

Matrix euclidean(const Matrix& points) {
  std::vector<float> out;
  for (int64_t i = 0; i < points.rows; ++i) {
    for (int64_t j = 0; j < points.rows; ++j) {
      double sum = 0;
      for (int64_t k = 0; k < points.cols; ++k) {
        const double d = static_cast<double>(points.at(i, k)) - static_cast<double>(points.at(j, k));
        sum += d * d;
      }
      out.push_back(static_cast<float>(std::sqrt(sum)));
    }
  }
  return Matrix::from_values(std::move(out), points.rows, points.rows);
}

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

}  // namespace

class TestGroups : public QObject {
  Q_OBJECT
 private slots:
  void leavesAreScipys() {
    for (const Json& expected : golden()["orders"])
      QCOMPARE(cluster_order(euclidean(matrix(expected["points"]))),
               expected["leaves"].get<std::vector<int64_t>>());
    QVERIFY(cluster_order(Matrix{}).empty());
  }

  void undefinedDistancesCountAsTheLargest() {
    Matrix distances = Matrix::from_values({0, NAN, 1, NAN, 0, 2, 1, 2, 0}, 3, 3);
    QCOMPARE(cluster_order(distances), (std::vector<int64_t>{1, 0, 2}));
  }

  void profilesAreRowsBesideColumns() {
    const Matrix found = profile_distances(matrix(golden()["profiles"]["square"]));
    const Matrix expected = matrix(golden()["profiles"]["distances"]);
    for (int64_t i = 0; i < 5; ++i)
      for (int64_t j = 0; j < 5; ++j) QVERIFY(std::abs(found.at(i, j) - expected.at(i, j)) < 1e-5f);
  }

  void varianceBetweenRelations() {
    const Json& expected = golden()["variance"];
    const VarianceRatio found =
        variance_ratio(matrix(expected["features"]), expected["group"].get<std::vector<int64_t>>());
    QVERIFY(near(found.between, expected["between"].get<double>()));
    QVERIFY(near(found.total, expected["total"].get<double>()));
    QVERIFY(near(found.ratio, expected["ratio"].get<double>()));
    QCOMPARE(found.n, int64_t{11});  // the group of one is left out
    QCOMPARE(found.groups, int64_t{3});
    QVERIFY(near(found.chance, 0.2));
  }

  void theRatioIsOneWhereGroupsArePoints() {
    const Matrix features = Matrix::from_values({1, 2, 1, 2, 5, 6, 5, 6}, 4, 2);
    QVERIFY(near(variance_ratio(features, std::vector<int64_t>{0, 0, 1, 1}).ratio, 1));
    QVERIFY(near(variance_ratio(features, std::vector<int64_t>{0, 1, 0, 1}).ratio, 0));
    QVERIFY(std::isnan(variance_ratio(features, std::vector<int64_t>{0, 0, 0, 0}).ratio));
  }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "test_groups.moc"
