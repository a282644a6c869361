// SPDX-License-Identifier: GPL-3.0-or-later
// Principal components equal scikit-learn's (tests/reference/analysis_reference.py), whichever way they are
// found.
#include <QTest>

#include "analysis/pca.h"
#include "core/analysis/golden.h"
#include "support/error.h"

using namespace seamark;

namespace {

Matrix from(std::vector<float> values, int64_t rows, int64_t cols) {
  return Matrix::from_values(std::move(values), rows, cols);
}

// Rows about four directions of falling strength, with noise.
Matrix sloping_features(int64_t rows, int64_t cols) {
  Random random(3);
  DoubleMatrix strength = random_normal(rows, 4, random), directions = random_normal(4, cols, random);
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t k = 0; k < 4; ++k) strength.at(i, k) *= 4 - static_cast<double>(k);
  DoubleMatrix x = multiply(strength, directions), noise = random_normal(rows, cols, random);
  std::vector<float> values;
  for (size_t i = 0; i < x.values.size(); ++i)
    values.push_back(static_cast<float>(x.values[i] + 0.5 * noise.values[i] + 3));
  return from(std::move(values), rows, cols);
}

}  // namespace

class TestPca : public QObject {
  Q_OBJECT
 private slots:
  void equalsScikitLearn_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("components");
    QTest::addColumn<bool>("normalise");
    QTest::newRow("more rows than dimensions") << "pca_tall" << 5 << false;
    QTest::newRow("fewer rows than dimensions") << "pca_wide" << 6 << false;
    QTest::newRow("rows of unit length") << "pca_normalised" << 4 << true;
  }
  void equalsScikitLearn() {
    QFETCH(QString, name);
    QFETCH(int, components);
    QFETCH(bool, normalise);
    const Golden golden(name.toStdString());
    const Pca pca = fit_pca(golden.features("x"), {components, normalise});
    QVERIFY(largest_difference(pca.mean, golden.values("mean")) < 1e-10);
    QVERIFY(largest_difference(pca.components, golden.values("components")) < 1e-9);
    QVERIFY(largest_difference(pca.variance, golden.values("variance")) < 1e-8);
    QVERIFY(largest_difference(pca.variance_ratio, golden.values("ratio")) < 1e-10);
    // Others are projected with the base's mean, not their own.
    const Matrix projected = project(pca, golden.features("other"));
    const DoubleMatrix expected = golden.matrix("projected");
    QCOMPARE(projected.rows, expected.rows);
    for (int64_t i = 0; i < expected.rows; ++i)
      for (int64_t j = 0; j < expected.cols; ++j)
        QVERIFY(std::abs(static_cast<double>(projected.at(i, j)) - expected.at(i, j)) < 1e-5);
  }

  void theKrylovSpaceFindsWhatLapackFinds_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("cols");
    QTest::addColumn<float>(
        "large");  // the first dimension is this much larger: fp32 alone would lose the others
    QTest::newRow("tall") << 700 << 400 << 1.f;
    QTest::newRow("wide") << 300 << 900 << 1.f;
    QTest::newRow("tall, one dimension large") << 700 << 400 << 1000.f;
    QTest::newRow("wide, one dimension large") << 300 << 900 << 1000.f;
    QTest::newRow("tiny values") << 700 << 400 << 1e-25f;
    QTest::newRow("huge values") << 700 << 400 << 1e25f;
  }
  void theKrylovSpaceFindsWhatLapackFinds() {
    QFETCH(int, rows);
    QFETCH(int, cols);
    QFETCH(float, large);
    const Matrix sloping = sloping_features(rows, cols);
    std::vector<float> values(sloping.data, sloping.data + rows * cols);
    const bool one = large == 1000;
    for (size_t i = 0; i < values.size(); i += one ? static_cast<size_t>(cols) : 1) values[i] *= large;
    const Matrix x = from(std::move(values), rows, cols);
    const Pca few = fit_pca(x, {.components = 4}), many = fit_pca(x, {.components = 60});
    QVERIFY(largest_difference(few.variance, std::span(many.variance).first(4)) < 1e-12 * many.variance[0]);
    QVERIFY(largest_difference(few.components, std::span(many.components).first(few.components.size())) <
            1e-8);
    QVERIFY(std::abs(few.total_variance / many.total_variance - 1) < 1e-12);
  }

  // Noise has no leading directions: the residuals still hold, or LAPACK takes over.
  void aFlatSpectrumIsNoTrap() {
    const Matrix x = normal_features(600, 300, 1);
    const Pca few = fit_pca(x, {.components = 3}), many = fit_pca(x, {.components = 100});
    QVERIFY(largest_difference(few.variance, std::span(many.variance).first(3)) < 1e-9);
  }

  void theLargestEntryIsPositive() {
    const Pca pca = fit_pca(sloping_features(40, 9), {.components = 9});
    for (int64_t i = 0; i < pca.count(); ++i) {
      const auto component = std::span(pca.components).subspan(static_cast<size_t>(9 * i), 9);
      const auto by_size = [](double a, double b) { return std::abs(a) < std::abs(b); };
      QVERIFY(*std::max_element(component.begin(), component.end(), by_size) > 0);
    }
    std::vector<double> tie = {-0.5, 0.5};
    QCOMPARE(fix_sign(tie), -1.0);
    QCOMPARE(tie, (std::vector<double>{0.5, -0.5}));
  }

  void aFarOriginDoesNotBlurTheFeatures() {
    std::vector<float> near, far;
    Random random(8);
    for (int i = 0; i < 600; ++i) {
      const float value = static_cast<float>(std::floor(random.uniform() * 1024) / 1024);
      near.push_back(value);
      far.push_back(value + 4096);  // exact in fp32
    }
    const Pca a = fit_pca(from(near, 100, 6), {.components = 3}),
              b = fit_pca(from(far, 100, 6), {.components = 3});
    QVERIFY(largest_difference(a.components, b.components) < 1e-9);
    QVERIFY(largest_difference(a.variance, b.variance) < 1e-12);
  }

  void notesWhereOneComponentHidesTheRest() {
    Matrix x = normal_features(50, 8, 4);
    QVERIFY(fit_pca(x, {}).notes.empty());
    std::vector<float> values(x.data, x.data + 400);
    for (size_t i = 0; i < 50; ++i) values[8 * i] *= 100;
    const Pca pca = fit_pca(from(values, 50, 8), {});
    QCOMPARE(pca.notes.size(), size_t{1});
    QVERIFY(pca.notes[0].find("row normalisation") != std::string::npos);
  }

  void dependentRowsHaveFewerComponents() {
    const Pca pca = fit_pca(from({0, 0, 0, 1, 2, 3, 2, 4, 6, 5, 10, 15}, 4, 3), {.components = 3});
    QCOMPARE(pca.count(), int64_t{1});
    QVERIFY(pca.notes.at(0).find("1 of 3 components") != std::string::npos);
    QVERIFY(std::abs(pca.variance_ratio[0] - 1) < 1e-12);
  }

  void badInput_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<int>("components");
    QTest::addColumn<bool>("normalise");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("word");
    const float nan = std::nanf(""), inf = HUGE_VALF;
    QTest::newRow("one row") << 1 << QList<float>{1, 2} << 1 << false << "features"
                             << "two rows";
    QTest::newRow("NaN") << 2 << QList<float>{1, 2, 3, nan} << 1 << false << "features"
                         << "Row 2";
    QTest::newRow("infinity") << 2 << QList<float>{inf, 2, 3, 4} << 1 << false << "features"
                              << "Row 1";
    QTest::newRow("equal rows") << 3 << QList<float>{.1f, .7f, .1f, .7f, .1f, .7f} << 1 << false << "features"
                                << "equal";
    QTest::newRow("equal directions") << 2 << QList<float>{1, 3, 2, 6} << 1 << true << "features"
                                      << "equal";
    QTest::newRow("zero row") << 2 << QList<float>{1, 3, 0, 0} << 1 << true << "normalise_rows"
                              << "Row 2";
    QTest::newRow("too many components") << 2 << QList<float>{1, 3, 0, 0} << 3 << false << "components"
                                         << "1 to 2";
    QTest::newRow("no component") << 2 << QList<float>{1, 3, 0, 0} << 0 << false << "components"
                                  << "1 to 2";
  }
  void badInput() {
    QFETCH(int, rows);
    QFETCH(QList<float>, values);
    QFETCH(int, components);
    QFETCH(bool, normalise);
    QFETCH(QString, field);
    QFETCH(QString, word);
    try {
      fit_pca(from({values.begin(), values.end()}, rows, 2), {components, normalise});
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::bad_input);
      QCOMPARE(QString::fromStdString(error.field()), field);
      QVERIFY2(QString::fromStdString(error.sentence()).contains(word), error.what());
    }
  }
  void anotherWidthIsRefused() {
    const Pca pca = fit_pca(normal_features(10, 4, 1), {});
    try {
      project(pca, normal_features(10, 5, 1));
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("features"));
    }
  }
};

QTEST_GUILESS_MAIN(TestPca)
#include "test_pca.moc"
