// SPDX-License-Identifier: GPL-3.0-or-later
// The band filter with its reasons (METHOD 5) and the loss weights of facts (METHOD 6).
#include <QTest>
#include <cmath>

#include "semantics/distance.h"
#include "support/error.h"

using namespace seamark;

namespace {

FactTable table_of(size_t count) {
  FactTable facts;
  facts.facts.resize(count);
  return facts;
}

DistanceTable distances_of(std::vector<double> values) {
  DistanceTable table;
  table.reason.resize(values.size());
  table.value = std::move(values);
  return table;
}

FilterOptions band(std::optional<double> low, std::optional<double> high) {
  return {FilterRule::band, low, high};
}

}  // namespace

class TestSelection : public QObject {
  Q_OBJECT
 private slots:
  void withoutAFilterEveryFactStaysWithWeightOne() {
    const SelectionTable s = select_facts(table_of(3), {}, {}, {});
    QCOMPARE(s.kept, (std::vector<int8_t>{1, 1, 1}));
    QCOMPARE(s.weight, (std::vector<double>{1, 1, 1}));
    QCOMPARE(s.reason, (std::vector<std::string>{"", "", ""}));
  }

  void theBandIncludesItsLimitsAndNamesTheSide() {
    DistanceTable d = distances_of({0.1, 0.25, 0.4, 0.56, 0.9, undefined});
    d.reason[5] = "the data give no original answer";
    const SelectionTable s = select_facts(table_of(6), d, band(0.25, 0.56), {});
    QCOMPARE(s.kept, (std::vector<int8_t>{0, 1, 1, 1, 0, 0}));
    QCOMPARE(s.reason, (std::vector<std::string>{"D < 0.25", "", "", "", "D > 0.56",
                                                 "the data give no original answer"}));
    for (const size_t i : {0u, 4u, 5u}) QVERIFY(std::isnan(s.weight[i]));
  }

  void anOpenBandHasOneLimitOrNone() {
    const DistanceTable d = distances_of({0.1, 0.5, 0.9});
    QCOMPARE(select_facts(table_of(3), d, band({}, 0.5), {}).kept, (std::vector<int8_t>{1, 1, 0}));
    QCOMPARE(select_facts(table_of(3), d, band(0.5, {}), {}).kept, (std::vector<int8_t>{0, 1, 1}));
    QCOMPARE(select_facts(table_of(3), d, band({}, {}), {}).kept, (std::vector<int8_t>{1, 1, 1}));
  }

  void aBandThatKeepsNothingIsAnError() {
    const DistanceTable d = distances_of({0.1, 0.5});
    QVERIFY_THROWS_EXCEPTION(Error, select_facts(table_of(2), d, band(0.6, 0.4), {}));
    QVERIFY_THROWS_EXCEPTION(
        Error, select_facts(table_of(2), distances_of({undefined, undefined}), band({}, {}), {}));
    QVERIFY_THROWS_EXCEPTION(Error, select_facts(table_of(0), {}, {}, {}));
  }

  void staticWeightsAreCentredOnTheKeptFacts() {
    // kept 0.2, 0.4, 0.6: mean 0.4
    const DistanceTable d = distances_of({0.2, 0.4, 0.6, 0.9});
    const SelectionTable s = select_facts(table_of(4), d, band({}, 0.6), {WeightRule::static_, 0.5});
    QVERIFY(std::abs(s.weight[0] - 0.9) < 1e-15);
    QVERIFY(std::abs(s.weight[1] - 1.0) < 1e-15);
    QVERIFY(std::abs(s.weight[2] - 1.1) < 1e-15);
    QVERIFY(std::isnan(s.weight[3]));
  }

  void weightsAreClippedBelow() {
    const DistanceTable d = distances_of({0.0, 1.0});
    const SelectionTable s = select_facts(table_of(2), d, {}, {WeightRule::static_, 10});
    QCOMPARE(s.weight, (std::vector<double>{0.1, 6.0}));
  }

  void staticWeightsWithLambdaZeroAreExactlyOne() {
    const SelectionTable s =
        select_facts(table_of(2), distances_of({0.3, 0.7}), {}, {WeightRule::static_, 0});
    QCOMPARE(s.weight, (std::vector<double>{1, 1}));
  }

  void staticWeightsExcludeFactsWithoutADistance() {
    DistanceTable d = distances_of({0.3, undefined});
    d.reason[1] = "no vector";
    const SelectionTable s = select_facts(table_of(2), d, {}, {WeightRule::static_, 1});
    QCOMPARE(s.kept, (std::vector<int8_t>{1, 0}));
    QCOMPARE(s.reason[1], std::string("no vector"));
  }

  void columnWeightsComeFromTheData() {
    FactTable facts = table_of(4);
    facts.facts[0].weight = 2.5;
    facts.facts[1].weight = -3;
    facts.facts[2].weight = NAN;
    const SelectionTable s = select_facts(facts, {}, {}, {WeightRule::column});
    QCOMPARE(s.kept, (std::vector<int8_t>{1, 1, 0, 0}));
    QCOMPARE(s.weight[0], 2.5);
    QCOMPARE(s.weight[1], 0.1);
    QCOMPARE(s.reason[3], std::string("no weight in the data"));
  }

  void aMissingWeightColumnIsAnErrorAtItsField() {
    try {
      select_facts(table_of(2), {}, {}, {WeightRule::column});
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("loss.weights"));
      QVERIFY(error.code() == ExitCode::bad_input);
    }
  }

  void reasonsAreReadableWhileDragging() {
    const SelectionTable s = select_facts(table_of(2), distances_of({0.1, 0.9}), band(0.5000000001, {}), {});
    QCOMPARE(s.reason[0], std::string("D < 0.5"));
  }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
