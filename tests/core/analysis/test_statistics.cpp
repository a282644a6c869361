// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals, tests and bins against numpy and scipy (tests/reference/statistics_reference.py), and their
// laws.
#include <QTest>
#include <cmath>

#include "analysis/statistics.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;

namespace {

const Json& golden() {
  static const Json json = read_json(SEAMARK_SOURCE_DIR "/tests/golden/analysis/statistics.json");
  return json;
}

std::vector<double> numbers(const Json& list) {
  std::vector<double> out;
  for (const Json& value : list) out.push_back(value.is_null() ? NAN : value.get<double>());
  return out;
}

BootstrapOptions named(const std::string& name) {
  return {.resamples = golden()["resamples"].get<int64_t>(), .name = name};
}

void compare(double found, double expected, double tolerance = 1e-12) {
  QVERIFY2(std::abs(found - expected) <= tolerance,
           qPrintable(QString("%1 instead of %2").arg(found).arg(expected)));
}

void compare(const Interval& found, const Json& expected) {
  compare(found.estimate, expected["estimate"].get<double>());
  compare(found.low, expected["low"].get<double>());
  compare(found.high, expected["high"].get<double>());
  QCOMPARE(found.n, expected["n"].get<int64_t>());
  QCOMPARE(found.resamples, expected["resamples"].get<int64_t>());
}

FactValues condition(const char* name) {
  return average_over_seeds(golden()["fact"].get<std::vector<int64_t>>(), numbers(golden()[name]));
}

}  // namespace

class TestStatistics : public QObject {
  Q_OBJECT
 private slots:
  void seedsAreAveragedWithinAFactFirst() {
    const std::vector<int64_t> fact{7, 2, 7, 2, 5, 2};
    const std::vector<double> value{1, 0, 0, 1, NAN, 1};
    const FactValues found = average_over_seeds(fact, value);
    QCOMPARE(found.fact, (std::vector<int64_t>{2, 7}));
    QCOMPARE(found.value, (std::vector<double>{2.0 / 3, 0.5}));
    QCOMPARE(found.seeds, (std::vector<int64_t>{3, 2}));
  }

  void pairsAreTheFactsThatBothHave() {
    const PairedValues pairs = pair_facts({{1, 3, 4}, {0.1, 0.3, 0.4}, {}}, {{0, 3, 4, 9}, {5, 6, 7, 8}, {}});
    QCOMPARE(pairs.fact, (std::vector<int64_t>{3, 4}));
    QCOMPARE(pairs.first, (std::vector<double>{0.3, 0.4}));
    QCOMPARE(pairs.second, (std::vector<double>{6, 7}));
  }

  void aMeansIntervalIsThatOfNumpyOnTheSameResamples() {
    compare(bootstrap_mean(condition("first").value, named("mean")), golden()["mean"]);
  }

  void scipysResamplesGiveTheSameIntervalUpToChance() {
    // The end of an interval of 10,000 resamples varies by about 1 % of its width.
    const Interval mean = bootstrap_mean(condition("first").value, {});
    const double width = mean.high - mean.low;
    compare(mean.low, golden()["scipy_mean"]["low"].get<double>(), 0.05 * width);
    compare(mean.high, golden()["scipy_mean"]["high"].get<double>(), 0.05 * width);
    const Interval r =
        correlation(Correlation::pearson, numbers(golden()["d"]), condition("first").value, {});
    compare(r.low, golden()["scipy_pearson"]["low"].get<double>(), 0.05 * (r.high - r.low));
    compare(r.high, golden()["scipy_pearson"]["high"].get<double>(), 0.05 * (r.high - r.low));
  }

  void pairedDifferences() {
    const PairedDifference found =
        paired_difference(pair_facts(condition("first"), condition("second")), named("difference"));
    compare(found.difference, golden()["difference"]);
    compare(found.p, golden()["difference"]["p"].get<double>());
  }

  void aConditionDoesNotDifferFromItself() {
    const PairedDifference found = paired_difference(pair_facts(condition("first"), condition("first")), {});
    QCOMPARE(found.difference.estimate, 0.0);
    QCOMPARE(found.difference.high, 0.0);
    QCOMPARE(found.p, 1.0);
  }

  void binsHoldEquallyManyFacts() {
    const std::vector<Bin> bins =
        equal_count_bins(numbers(golden()["d"]), condition("first").value, 4, named("bins"));
    QCOMPARE(bins.size(), golden()["bins"].size());
    for (size_t i = 0; i < bins.size(); ++i) {
      const Json& expected = golden()["bins"][i];
      compare(bins[i].low, expected["low"].get<double>());
      compare(bins[i].high, expected["high"].get<double>());
      compare(bins[i].mean_x, expected["mean_x"].get<double>());
      compare(bins[i].value, expected["value"]);
    }
  }

  void moreBinsThanFactsLeaveEmptyOnes() {
    const std::vector<Bin> bins =
        equal_count_bins(std::vector<double>{0.2, 0.1}, std::vector<double>{1.0, 0.0}, 3, {});
    QCOMPARE(bins.size(), size_t{3});
    QCOMPARE(bins[0].value.estimate, 0.0);
    QCOMPARE(bins[1].value.estimate, 1.0);
    QCOMPARE(bins[2].value.n, int64_t{0});
    QVERIFY(std::isnan(bins[2].value.estimate));
  }

  void correlationsAreScipys() {
    const std::vector<double> d = numbers(golden()["d"]), value = condition("first").value;
    compare(correlation(Correlation::pearson, d, value, named("pearson")), golden()["pearson"]);
    compare(correlation(Correlation::spearman, d, value, named("spearman")), golden()["spearman"]);
  }

  void resamplesOfEqualValuesHaveNoCorrelation() {
    const Json& few = golden()["few"];
    const Interval found =
        correlation(Correlation::spearman, numbers(few["x"]), numbers(few["y"]), named("few"));
    compare(found, few["spearman"]);
    QVERIFY(found.resamples < golden()["resamples"].get<int64_t>());
    QVERIFY(std::isnan(
        correlation(Correlation::pearson, std::vector{0.1, 0.1, 0.1}, std::vector{1.0, 2.0, 3.0}, {})
            .estimate));
  }

  void undefinedFactsAreLeftOutAndOneFactHasNoInterval() {
    const Interval found = bootstrap_mean(std::vector<double>{NAN, 0.5, NAN}, {});
    QCOMPARE(found.n, int64_t{1});
    QCOMPARE(found.estimate, 0.5);
    QVERIFY(std::isnan(found.low) && std::isnan(found.high));
  }

  void theSeedDecidesTheResamples() {
    const std::vector<double> values = condition("first").value;
    const auto low = [&](int64_t seed, const char* name) {
      return bootstrap(30, [&](std::span<const int32_t> s) { return values[size_t(s[0])] + 0.01 * s[1]; },
                       {.resamples = 50, .seed = seed, .name = name})
          .low;
    };
    QCOMPARE(low(1, "a"), low(1, "a"));
    QVERIFY(low(1, "a") != low(2, "a"));
    QVERIFY(low(1, "a") != low(1, "b"));
  }

  void mcnemarIsTheExactBinomial() {
    for (const Json& expected : golden()["mcnemar"]) {
      const auto b = expected["only_first"].get<size_t>(), c = expected["only_second"].get<size_t>();
      std::vector<int8_t> first(b, 1), second(b, 0);
      first.insert(first.end(), c, 0);
      second.insert(second.end(), c, 1);
      for (const int8_t flag : {1, 0, -1}) {
        first.push_back(flag);
        second.push_back(std::abs(flag));
      }
      const McNemar found = mcnemar(first, second);
      QCOMPARE(found.only_first, int64_t(b));
      QCOMPARE(found.only_second, int64_t(c));
      QCOMPARE(found.both + found.neither, int64_t{2});  // the undefined pair is left out
      const double p = expected["p"].get<double>();
      compare(found.p, p, 1e-10 * p);
    }
    QVERIFY_EXCEPTION_THROWN(mcnemar(std::vector<int8_t>{1}, std::vector<int8_t>{1, 0}), Error);
  }

  void holmAdjusts() {
    const std::vector<double> found = holm(numbers(golden()["holm"]["p"])),
                              expected = numbers(golden()["holm"]["adjusted"]);
    for (size_t i = 0; i < found.size(); ++i) compare(found[i], expected[i]);
    // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm"); an undefined test does not count.
    const std::vector<double> r = holm(std::vector<double>{0.01, 0.02, NAN, 0.03, 0.04, 0.05});
    const std::vector<double> by_r{0.05, 0.08, NAN, 0.09, 0.09, 0.09};
    for (const size_t i : {0, 1, 3, 4, 5}) compare(r[i], by_r[i]);
    QVERIFY(std::isnan(r[2]));
  }

  void spreadIsOverSeedsWithN() {
    const Spread found = spread(numbers(golden()["spread"]["values"]));
    compare(found.mean, golden()["spread"]["mean"].get<double>());
    compare(found.sd, golden()["spread"]["sd"].get<double>());
    QCOMPARE(found.n, int64_t{4});
    QVERIFY(std::isnan(spread(std::vector{0.3}).sd));
  }

  // t_0.975 = 12.7062 (1 degree of freedom), 4.30265 (2), 2.26216 (9): the tables of any textbook.
  void a_mean_over_few_runs_has_students_interval() {
    const auto half = [](const std::vector<double>& values, double level = 0.95) {
      const Interval interval = mean_over_runs(values, level);
      const Spread s = spread(values);
      return (interval.high - interval.low) / 2 / (s.sd / std::sqrt(static_cast<double>(s.n)));
    };
    QVERIFY(std::abs(half({1, 2}) - 12.7062) < 1e-4);
    QVERIFY(std::abs(half({1, 2, 4}) - 4.30265) < 1e-5);
    QVERIFY(std::abs(half({1, 2, 4}, 0.9) - 2.91999) < 1e-5);
    QVERIFY(std::abs(half({1, 2, 4, 3, 5, 9, 7, 8, 6, 0}) - 2.26216) < 1e-5);
    QCOMPARE(mean_over_runs(std::vector<double>{1, 2, 6}, 0.95).estimate, 3.0);
    QVERIFY(std::isnan(mean_over_runs(std::vector<double>{1}, 0.95).low));
  }

  // n = (z_0.975 + z_0.8)^2 sd^2 / effect^2: of a mean with sd 1 and an effect of 0.5, 31.4 (Cohen 1988).
  void how_many_facts_would_show_an_effect() {
    const double error = 1 / std::sqrt(100.0), z = 1.959963984540054;
    QCOMPARE(facts_to_see(0.5, -z * error, z * error, 100, 0.95), int64_t{32});
    QCOMPARE(facts_to_see(0.5, 3 - z * error, 3 + z * error, 100, 0.95), int64_t{32});
    QCOMPARE(facts_to_see(0.25, -z * error, z * error, 100, 0.95), int64_t{126});
    QCOMPARE(facts_to_see(0.5, std::nan(""), 1, 100, 0.95), int64_t{-1});
  }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
