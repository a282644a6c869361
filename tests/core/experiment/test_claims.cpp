// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and claims of studies whose outcomes are made up, so that what they must say is known.
#define QT_NO_KEYWORDS
#include <QTest>
#include <cmath>
#include <functional>

#include "experiment/claims.h"
#include "experiment/study_tables.h"
#include "session/columns.h"

using namespace seamark;

namespace {

// One fact's outcome in a run.
struct Made {
  bool trained = true;
  bool learned = false;
  double d = 0.5;
  bool moved = false;
  bool core = false;
};
using Make = std::function<Made(const StudyPoint& point, int64_t fact)>;

// Without structure, between 0 and 1.
double noise(int64_t a, int64_t b) {
  const double x = std::sin(static_cast<double>(a) * 12.9898 + static_cast<double>(b) * 78.233) * 43758.5453;
  return x - std::floor(x);
}

Session made_up(const StudySpec& study, int64_t facts, const Make& make) {
  Session session;
  session.facts.facts.resize(static_cast<size_t>(facts));
  for (const StudyPoint& point : expand(study)) {
    RunRecord run;
    run.name = point.spec.name;
    run.state = RunState::done;
    for (int64_t fact = 0; fact < facts; ++fact) {
      const Made made = make(point, fact);
      run.selection.kept.push_back(made.trained);
      run.selection.reason.emplace_back();
      run.selection.weight.push_back(1);
      run.selection.core.push_back(made.core);
      if (!made.trained) continue;
      OutcomeTable& t = run.outcomes;
      t.fact.push_back(fact);
      t.learned.push_back(made.learned);
      t.known_before.push_back(0);
      t.moved_dataset.push_back(made.moved);
      t.moved_model.push_back(made.moved);
      t.d_dataset.push_back(made.d);
      t.d_model.push_back(made.d);
      t.d_after.push_back(made.learned ? 0 : made.moved ? made.d + 0.2 : made.d);
      t.loss_before.push_back(5);
      t.loss_after.push_back(made.learned ? 0.1 : 3);
      t.learned_step.push_back(-1);
      t.answer_before.emplace_back();
      t.answer_after.emplace_back();
    }
    session.runs.push_back(std::move(run));
  }
  store_study_tables(study, session);
  return session;
}

StudySpec study_of(const char* claim, const char* axes) {
  Json json = {{"name", "made up"}, {"statistics", {{"resamples", 2000}}}};
  json["claims"] = Json::array({claim});
  json["axes"] = Json::parse(axes);
  return study_from_json(json, "made-up.json");
}

const char* const losses =
    R"([{"name": "loss", "path": "training.learning_rate", "values": [0.1, 0.2], "labels": ["cross-entropy", "other"]},
        {"path": "training.seed", "values": [1, 2]}])";
const char* const shares =
    R"([{"name": "replaced", "path": "filter.low", "values": [0, 0.6]}, {"path": "training.seed", "values": [1, 2]}])";

bool other(const StudyPoint& point) { return point.choice[0] == 1; }

}  // namespace

class TestClaims : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void an_effect_is_found_with_its_size_and_direction_data() {
    QTest::addColumn<double>("plain");
    QTest::addColumn<double>("weighed");
    QTest::addColumn<int>("verdict");
    QTest::newRow("helps") << 0.3 << 0.6 << static_cast<int>(Verdict::supports);
    QTest::newRow("harms") << 0.6 << 0.3 << static_cast<int>(Verdict::contradicts);
    QTest::newRow("does nothing") << 0.45 << 0.45 << static_cast<int>(Verdict::undecided);
  }
  void an_effect_is_found_with_its_size_and_direction() {
    QFETCH(double, plain);
    QFETCH(double, weighed);
    QFETCH(int, verdict);
    const StudySpec study = study_of("reweighting", losses);
    const Session session = made_up(study, 400, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      made.learned = noise(fact, point.index) < (other(point) ? weighed : plain);
      return made;
    });
    const auto claims = study_claims(session);
    QCOMPARE(claims.size(), size_t{1});
    const ClaimResult& claim = claims[0];
    QCOMPARE(static_cast<int>(claim.verdict), verdict);
    QVERIFY(std::abs(claim.value - (weighed - plain)) < 0.08);
    QVERIFY(claim.low <= claim.value && claim.value <= claim.high);
    QCOMPARE(claim.n, int64_t{400});
    QCOMPARE(claim.seeds, int64_t{2});
    QCOMPARE(claim.verdict == Verdict::undecided, claim.p > 0.05);
    QCOMPARE(claim.p_holm, claim.p);  // alone in its study
  }

  // One loss of twenty seems to help by itself; among twenty that is no wonder.
  void one_effect_among_many_decides_nothing() {
    Json json = {{"name", "many"}, {"claims", {"reweighting"}}, {"statistics", {{"resamples", 2000}}}};
    Json values = Json::array(), labels = Json::array({"cross-entropy"});
    values.push_back(0.5);
    for (int i = 1; i <= 20; ++i) {
      values.push_back(0.5 + i);
      labels.push_back("loss " + std::to_string(i));
    }
    json["axes"] = Json::array(
        {{{"name", "loss"}, {"path", "training.learning_rate"}, {"values", values}, {"labels", labels}}});
    for (Json& value : json["axes"][0]["values"]) value = value.get<double>() / 100;
    const StudySpec study = study_from_json(json, "many.json");
    const auto claims = study_claims(made_up(study, 100, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      // The first loss learns five facts more and none less; the others learn the same.
      made.learned = fact < 40 || (point.choice[0] == 1 && fact < 45);
      return made;
    }));
    QCOMPARE(claims.size(), size_t{20});
    QVERIFY(claims[0].low > 0 && claims[0].p < 0.05);
    QVERIFY(claims[0].p_holm > 0.05);
    QCOMPARE(claims[0].verdict, Verdict::undecided);
    QVERIFY2(claims[0].sentence.find("Holm") != std::string::npos, claims[0].sentence.c_str());
  }

  void few_facts_decide_nothing() {
    const StudySpec study = study_of("reweighting", losses);
    const Session session = made_up(study, 6, [&](const StudyPoint& point, int64_t) {
      Made made;
      made.learned = other(point);
      return made;
    });
    const ClaimResult claim = study_claims(session).at(0);
    QCOMPARE(claim.verdict, Verdict::undecided);
    QVERIFY(std::isnan(claim.low));
    QVERIFY(claim.sentence.find("Too little") != std::string::npos);
  }

  // Replacing hard facts by easy ones raises the share learned; on the core set nothing happens.
  void filters_are_compared_on_the_core_set() {
    const StudySpec study = study_of("filtering", shares);
    const Session session = made_up(study, 300, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      made.core = fact < 100;
      const bool easy = fact >= 200;
      made.trained = made.core || easy == other(point);
      made.learned = easy || noise(fact, point.choice[1]) < 0.5;
      return made;
    });
    const ClaimResult claim = study_claims(session).at(0);
    QCOMPARE(claim.n, int64_t{100});
    QCOMPARE(claim.value, 0.0);
    QCOMPARE(claim.verdict, Verdict::undecided);
    QVERIFY(claim.effect.find("core set") != std::string::npos);
  }

  // What a fact's chance to be learned depends on is D alone; one condition has the nearer facts.
  void conditions_of_other_facts_are_compared_at_matched_distance() {
    const StudySpec study = study_of("filtering", shares);
    const Session session = made_up(study, 2000, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      made.d = noise(fact, 7);
      const double chance = other(point) ? 1 - made.d : made.d;
      made.trained = (fact % 2 == 1) == other(point) && noise(fact, 11) < chance;
      made.learned = noise(fact, 13) < 1 - made.d;
      return made;
    });
    double all = undefined, matched = undefined, low = undefined, high = undefined;
    for (const ResultTable& table : session.results) {
      if (table.kind != study_comparisons_kind) continue;
      const auto texts = [&](const char* name) {
        return std::get<std::vector<std::string>>(find_column(table, name)->values);
      };
      const auto numbers = [&](const char* name) {
        return std::get<std::vector<double>>(find_column(table, name)->values);
      };
      for (size_t i = 0; i < texts("matching").size(); ++i) {
        if (texts("quantity")[i] != "learned") continue;
        if (texts("matching")[i] == "all facts") all = numbers("difference")[i];
        if (texts("matching")[i] != "matched D") continue;
        matched = numbers("difference")[i];
        low = numbers("low")[i];
        high = numbers("high")[i];
      }
    }
    QVERIFY2(all > 0.2, qPrintable(QString::number(all)));
    QVERIFY2(std::abs(matched) < 0.12, qPrintable(QString::number(matched)));
    QVERIFY(low <= 0 && 0 <= high);
  }

  void a_best_range_at_moderate_distance_is_found_and_a_trend_is_none() {
    const StudySpec study = study_of("moderate-distance", R"([{"path": "training.seed", "values": [1, 2]}])");
    const auto claim_of = [&](auto chance) {
      return study_claims(made_up(study, 600,
                                  [&](const StudyPoint& point, int64_t fact) {
                                    Made made;
                                    made.d = noise(fact, 3);
                                    made.learned = noise(fact, 100 + point.index) < chance(made.d);
                                    return made;
                                  }))
          .at(0);
    };
    QCOMPARE(claim_of([](double d) { return d > 1.0 / 3 && d < 2.0 / 3 ? 0.8 : 0.4; }).verdict,
             Verdict::supports);
    QCOMPARE(claim_of([](double d) { return 0.9 - 0.8 * d; }).verdict, Verdict::contradicts);
  }

  void answers_that_move_away_are_told_from_those_that_come_nearer() {
    const StudySpec study = study_of("moves-away", R"([{"path": "training.seed", "values": [1]}])");
    const Session session = made_up(study, 200, [&](const StudyPoint&, int64_t fact) {
      Made made;
      made.learned = fact % 2 == 0;
      made.moved = fact % 4 == 1;  // half of the not-learned; the others stay where they were
      return made;
    });
    const ClaimResult claim = study_claims(session).at(0);
    QCOMPARE(claim.n, int64_t{100});
    QCOMPARE(claim.value, 0.5);
    QCOMPARE(claim.verdict, Verdict::supports);
  }

  void facts_that_interfere_are_found_on_the_same_facts() {
    const StudySpec study =
        study_of("interference", R"([{"name": "together", "path": "facts.limit", "values": [1, 10, 100]},
                            {"path": "training.seed", "values": [1, 2, 3, 4]}])");
    const Session session = made_up(study, 100, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      made.trained = point.choice[0] != 1 || fact < 10;
      made.learned = noise(fact, point.index) < (point.choice[0] == 0   ? 0.8
                                                 : point.choice[0] == 1 ? 0.6
                                                                        : 0.3);
      return made;
    });
    const auto claims = study_claims(session);
    QCOMPARE(claims.size(), size_t{2});
    QCOMPARE(claims[0].n, int64_t{100});
    QCOMPARE(claims[0].verdict, Verdict::supports);
    QVERIFY(claims[0].value < -0.3);
    QCOMPARE(claims[1].unit, std::string("runs"));
    QCOMPARE(claims[1].n, int64_t{12});
    QCOMPARE(claims[1].verdict, Verdict::supports);
    for (const ClaimResult& claim : claims) QVERIFY(!(claim.p_holm < claim.p));
  }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "test_claims.moc"
