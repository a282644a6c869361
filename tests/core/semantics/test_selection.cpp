// SPDX-License-Identifier: GPL-3.0-or-later
// Filters with the reason of each exclusion and the core set (METHOD 5), loss weights of facts (METHOD 6).
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>

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

  void aSelectionTrainsWhatItNamesWhateverTheDistance() {
    FactTable facts = table_of(5);
    for (size_t i = 0; i < 5; ++i) facts.facts[i].id = "f" + std::to_string(i);
    FilterOptions filter;
    filter.rule = FilterRule::selection;
    filter.ids = {"f3", "f1", "f1"};
    const SelectionTable s = select_facts(facts, {}, filter, {});  // needs no distances
    QCOMPARE(s.kept, (std::vector<int8_t>{0, 1, 0, 1, 0}));
    QCOMPARE(s.reason[0], std::string("not selected"));
    QCOMPARE(s.reason[1], std::string());
    QCOMPARE(s.weight[3], 1.0);
    QVERIFY(std::isnan(s.weight[0]));
    // A core set is trained whatever the filter; a fact without a distance can be selected.
    filter.core = 2;
    DistanceTable d = distances_of({0.1, undefined, 0.3, 0.4, 0.5});
    d.reason[1] = "the data give no original answer";
    const SelectionTable with_core = select_facts(facts, d, filter, {});
    for (size_t i = 0; i < 5; ++i)
      QCOMPARE(with_core.kept[i] == 1, with_core.core[i] == 1 || i == 1 || i == 3);
    QCOMPARE(std::count(with_core.core.begin(), with_core.core.end(), 1), std::ptrdiff_t{2});
    // Weights by distance need one.
    filter.core = 0;
    const SelectionTable weighed = select_facts(facts, d, filter, {WeightRule::static_, 0.5});
    QCOMPARE(weighed.kept, (std::vector<int8_t>{0, 0, 0, 1, 0}));
    QCOMPARE(weighed.reason[1], d.reason[1]);
  }

  void aSelectionOfAFactThatIsNotThereNamesIt() {
    FilterOptions filter;
    filter.rule = FilterRule::selection;
    filter.ids = {"gone"};
    try {
      select_facts(table_of(2), {}, filter, {});
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("filter.ids"));
      QCOMPARE(error.arguments(), std::vector<std::string>{"gone"});
    }
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
    const SelectionTable s = select_facts(facts, {}, {}, {WeightRule::column});
    QCOMPARE(s.kept, (std::vector<int8_t>{1, 1, 0, 0}));
    QCOMPARE(s.weight[0], 2.5);
    QCOMPARE(s.weight[1], 0.1);
    QCOMPARE(s.reason[3], std::string("no weight in the data"));
  }

  void aMissingWeightColumnAndWeightsThatAreNoNumbersAreErrorsAtTheirField() {
    FactTable undefined_weight = table_of(2);
    undefined_weight.facts[0].weight = 1;
    undefined_weight.facts[1].weight = NAN;
    for (const FactTable& facts : {table_of(2), undefined_weight}) {
      try {
        select_facts(facts, {}, {}, {WeightRule::column});
        QFAIL("no error");
      } catch (const Error& error) {
        QCOMPARE(error.field(), std::string("loss.weights"));
        QVERIFY(error.code() == ExitCode::bad_input);
      }
    }
  }

  void aFileOfWeightsStandsInForTheColumn() {
    QTemporaryDir folder;
    LossOptions loss{.weights = WeightRule::column, .weights_file = folder.path().toStdString() + "/w.csv"};
    std::ofstream(loss.weights_file) << "index,weight\n0,3\n2,0.01\n";
    const SelectionTable s = select_facts(table_of(3), {}, {}, loss);
    QCOMPARE(s.kept, (std::vector<int8_t>{1, 0, 1}));
    QCOMPARE(s.weight[0], 3.0);
    QCOMPARE(s.weight[2], 0.1);
  }

  void replacingKeepsTheSizeAndNamesEachReason() {
    std::vector<double> d;
    for (int i = 0; i < 20; ++i) d.push_back(0.05 * i);
    d.push_back(undefined);
    DistanceTable distances = distances_of(d);
    distances.reason[20] = "no vector";
    for (const FilterRule rule : {FilterRule::replace, FilterRule::random, FilterRule::exact}) {
      const FilterOptions filter{.rule = rule, .size = 8, .p = 0.5, .core = 2};
      const SelectionTable s = select_facts(table_of(21), distances, filter, {});
      QCOMPARE(std::count(s.kept.begin(), s.kept.end(), 1), 8);
      QCOMPARE(std::count(s.core.begin(), s.core.end(), 1), 2);
      int64_t replaced = 0, not_drawn = 0;
      for (size_t i = 0; i < 21; ++i) {
        QVERIFY(s.kept[i] == 1 || !s.core[i]);
        QCOMPARE(s.reason[i].empty(), s.kept[i] == 1);
        QCOMPARE(std::isnan(s.weight[i]), s.kept[i] == 0);
        not_drawn += s.reason[i] == "not drawn";
        replaced += s.reason[i].starts_with(rule == FilterRule::replace  ? "replaced in swap "
                                            : rule == FilterRule::random ? "replaced at random"
                                                                         : "not in the best set");
      }
      QCOMPARE(replaced, 3);
      QCOMPARE(not_drawn, 20 - 8 - 3);
      QCOMPARE(s.reason[20], std::string("no vector"));
    }
  }

  void theCoreSetIsTheSameUnderEveryRuleAndOutsideTheBandToo() {
    std::vector<double> d;
    for (int i = 0; i < 20; ++i) d.push_back(0.05 * i);
    const DistanceTable distances = distances_of(d);
    const FilterOptions replace{.rule = FilterRule::replace, .size = 8, .core = 4};
    const auto core = select_facts(table_of(20), distances, replace, {}).core;
    FilterOptions others[] = {
        replace, {.core = 4}, {.rule = FilterRule::band, .low = 5, .high = 6, .core = 4}};
    others[0].p = 1;
    for (const FilterOptions& other : others) {
      const SelectionTable s = select_facts(table_of(20), distances, other, {});
      QCOMPARE(s.core, core);
      for (size_t i = 0; i < 20; ++i) QVERIFY(!core[i] || s.kept[i]);
    }
  }

  void reasonsAreReadableWhileDragging() {
    const SelectionTable s = select_facts(table_of(2), distances_of({0.1, 0.9}), band(0.5000000001, {}), {});
    QCOMPARE(s.reason[0], std::string("D < 0.5"));
  }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
