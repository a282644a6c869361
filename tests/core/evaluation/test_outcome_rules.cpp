// SPDX-License-Identifier: GPL-3.0-or-later
// Learned, moved away and their counts (METHOD 4).
#include <QTest>
#include <cmath>

#include "evaluation/outcome_rules.h"
#include "evaluation/outcome_sets.h"

using namespace seamark;

class TestOutcomeRules : public QObject {
  Q_OBJECT
 private slots:
  void movedAwayNeedsMoreThanTheMargin() {
    QCOMPARE(int(moved_away(0.5, 0.6, false)), 1);
    QCOMPARE(int(moved_away(0.5, 0.4, false)), 0);
    QCOMPARE(int(moved_away(0.5, 0.5 + 0.9e-6, false)), 0);
    QCOMPARE(int(moved_away(0.5, 0.5 + 1.1e-6, false)), 1);
  }

  void theSameIdsNeverMoved() { QCOMPARE(int(moved_away(0.5, 0.7, true)), 0); }

  void withoutADistanceItIsUndefined() {
    QCOMPARE(int(moved_away(NAN, 0.5, false)), -1);
    QCOMPARE(int(moved_away(0.5, NAN, false)), -1);
    QCOMPARE(int(moved_away(NAN, NAN, true)), -1);
  }

  void learnedIsEveryAnswerToken() {
    const std::vector<int32_t> target{5, 6}, wrong{5, 7}, longer{5, 6, 7};
    QVERIFY(is_learned(target, target));
    QVERIFY(!is_learned(wrong, target));
    QVERIFY(!is_learned(longer, target));
  }

  void aScoreRowCountsWhatIsYes() {
    OutcomeTable outcomes;
    outcomes.fact = {3, 5, 8, 9};
    outcomes.learned = {1, 0, 0, 0};
    outcomes.moved_dataset = {0, 1, -1, 1};
    outcomes.moved_model = {0, 0, 1, -1};
    outcomes.loss_after = {0.5, 1, 2, 4.5};
    const ScoreTable row = score_row(7, 2, outcomes);
    QCOMPARE(row.rows(), int64_t{1});
    QCOMPARE(row.step[0], int64_t{7});
    QCOMPARE(row.cohort[0], int64_t{2});
    QCOMPARE(row.facts[0], int64_t{4});
    QCOMPARE(row.learned[0], int64_t{1});
    QCOMPARE(row.not_learned[0], int64_t{3});
    QCOMPARE(row.moved_dataset[0], int64_t{2});
    QCOMPARE(row.moved_model[0], int64_t{1});
    QCOMPARE(row.ce[0], 2.0);
  }

  void outcomesAreCountedForTheCoreSetApart() {
    OutcomeTable outcomes;
    outcomes.fact = {0, 2, 3, 5};
    outcomes.learned = {1, 0, 0, -1};  // the last was never scored
    outcomes.moved_dataset = {0, 1, -1, -1};
    outcomes.moved_model = {0, 0, 1, -1};
    outcomes.d_dataset = {0.5, 0.7, undefined, 0.1};
    outcomes.d_after = {0, 0.9, 0.8, undefined};
    outcomes.loss_after = {0.5, 1, 3, undefined};
    SelectionTable selection;
    selection.core = {1, 0, 1, 0, 0, 1};
    const ResultTable table = outcomes_by_set(outcomes, selection);
    const auto counts = [&](size_t column) {
      return std::get<std::vector<int64_t>>(table.columns[column].values);
    };
    const auto means = [&](size_t column) {
      return std::get<std::vector<double>>(table.columns[column].values);
    };
    QCOMPARE(std::get<std::vector<std::string>>(table.columns[0].values),
             (std::vector<std::string>{"all", "core", "others"}));
    QCOMPARE(counts(1), (std::vector<int64_t>{3, 2, 1}));  // facts
    QCOMPARE(counts(2), (std::vector<int64_t>{1, 1, 0}));  // learned
    QCOMPARE(counts(3), (std::vector<int64_t>{2, 1, 1}));  // not learned
    QCOMPARE(counts(4), (std::vector<int64_t>{1, 1, 0}));  // moved away from the dataset's answer
    QCOMPARE(counts(5), (std::vector<int64_t>{1, 0, 1}));  // ... from the model's
    QCOMPARE(means(6)[1], 0.6);
    QVERIFY(std::isnan(means(6)[2]));
    QCOMPARE(means(8), (std::vector<double>{1.5, 0.75, 3}));
  }

  void aScoreRowOfNothingHasNoCe() { QVERIFY(std::isnan(score_row(0, 0, {}).ce[0])); }
};

QTEST_GUILESS_MAIN(TestOutcomeRules)
#include "test_outcome_rules.moc"
