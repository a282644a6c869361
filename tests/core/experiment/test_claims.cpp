// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and claims of studies whose outcomes are made up, so that what they must say is known.
#include <QTest>
#include <cmath>

#include "core/experiment/made_study.h"
#include "experiment/claims.h"
#include "session/columns.h"

using namespace seamark;
using namespace seamark::made;

namespace {

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
    const std::string text = claim_paragraph(claims[0]);
    QVERIFY2(text.find("after Holm's adjustment p = ") != std::string::npos, text.c_str());
    QVERIFY2(claim_verdict(claims[0]).find("Holm") != std::string::npos, text.c_str());
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
    QVERIFY(claim_verdict(claim).find("Too little") != std::string::npos);
    QVERIFY(claim_outlook(claim).empty());
    QCOMPARE(claim.n_to_see, int64_t{-1});
  }

  // Whatever the numbers are: no sentence claims what the interval does not.
  void no_sentence_is_stronger_than_its_interval() {
    for (const double shift : {-0.3, -0.05, 0.0, 0.05, 0.3}) {
      const StudySpec study = study_of("reweighting", losses);
      const Session session = made_up(study, 120, [&](const StudyPoint& point, int64_t fact) {
        Made made;
        made.learned = noise(fact, 3 * point.index + 1) < 0.5 + (other(point) ? shift : 0);
        return made;
      });
      const ClaimResult claim = study_claims(session).at(0);
      const std::string text = claim_paragraph(claim);
      const bool decided = claim.verdict != Verdict::undecided;
      QVERIFY2(!decided || claim.low > 0 || claim.high < 0, text.c_str());
      QCOMPARE(text.find("supports") != std::string::npos, claim.verdict == Verdict::supports);
      QCOMPARE(text.find("contradicts") != std::string::npos, claim.verdict == Verdict::contradicts);
      QCOMPARE(claim_outlook(claim).empty(), decided);
      QVERIFY2(text.find("95 % interval") != std::string::npos, text.c_str());
      QVERIFY2(text.find("120 facts, 2 seeds") != std::string::npos, text.c_str());
    }
  }

  // Twice the facts at the same spread: what it takes stays the same.
  void what_it_would_take_does_not_depend_on_how_much_there_is() {
    const StudySpec study = study_of("reweighting", losses);
    const auto needed = [&](int64_t facts) {
      return study_claims(made_up(study, facts,
                                  [&](const StudyPoint& point, int64_t fact) {
                                    Made made;
                                    made.learned = noise(fact, point.index) < 0.5;
                                    return made;
                                  }))
          .at(0)
          .n_to_see;
    };
    // The mean over two seeds of coins, differenced: variance 2 x 1/4 / 2. Above the least that is asked for.
    const double expected = std::pow((1.959964 + 0.841621) / 0.03, 2) * 0.25;
    QVERIFY2(std::abs(static_cast<double>(needed(400)) / expected - 1) < 0.2,
             qPrintable(QString::number(needed(400))));
    QVERIFY(std::abs(static_cast<double>(needed(1600)) / expected - 1) < 0.1);
  }

  // METHOD 8: what facts of joint runs say is conditional on the runs.
  void joint_runs_decide_only_where_the_runs_agree() {
    Json json = {{"name", "joint"}, {"claims", {"reweighting"}}, {"statistics", {{"resamples", 2000}}}};
    json["base"] = {{"training", {{"mode", "joint"}}}};
    json["axes"] = Json::parse(
        R"([{"name": "loss", "path": "training.learning_rate", "values": [0.1, 0.2], "labels": ["cross-entropy", "other"]},
            {"path": "training.seed", "values": [1, 2, 3, 4]}])");
    const auto claim_of = [&](const std::vector<double>& gains) {
      Json cut = json;
      Json seeds = Json::array();
      for (size_t i = 0; i < gains.size(); ++i) seeds.push_back(i + 1);
      cut["axes"][1]["values"] = seeds;
      const StudySpec study = study_from_json(cut, "joint.json");
      return study_claims(made_up(study, 300,
                                  [&](const StudyPoint& point, int64_t fact) {
                                    Made made;
                                    const double gain = other(point) ? gains[point.choice[1]] : 0;
                                    made.learned = noise(fact, 17) < 0.4 + gain;
                                    return made;
                                  }))
          .at(0);
    };
    // All runs agree; they do not, though their facts taken together would; there is only one.
    const ClaimResult agree = claim_of({0.2, 0.22, 0.18, 0.21}), differ = claim_of({0.4, 0.35, -0.05, 0.0}),
                      one = claim_of({0.2});
    QCOMPARE(agree.verdict, Verdict::supports);
    QCOMPARE(agree.runs_n, int64_t{4});
    QVERIFY(agree.runs_low > 0.1 && agree.runs_high < 0.3);
    QVERIFY(std::abs(agree.runs_mean - agree.value) < 1e-9);
    QVERIFY(differ.low > 0);
    QVERIFY(differ.runs_low < 0);
    QCOMPARE(differ.verdict, Verdict::undecided);
    QVERIFY2(claim_verdict(differ).find("runs are too few or too unlike") != std::string::npos,
             claim_verdict(differ).c_str());
    QVERIFY(one.low > 0);
    QCOMPARE(one.verdict, Verdict::undecided);
    QVERIFY2(claim_finding(one).find("one run a condition") != std::string::npos, claim_finding(one).c_str());
    // The paper's size of the effect stands beside it, and is no part of the verdict.
    QVERIFY2(claim_finding(agree).find("3 to 5 points lie below") != std::string::npos,
             claim_finding(agree).c_str());
  }

  void claims_are_a_table_of_the_session() {
    const StudySpec study = study_of("reweighting", losses);
    const Session session = made_up(study, 200, [&](const StudyPoint& point, int64_t fact) {
      Made made;
      made.learned = noise(fact, point.index) < (other(point) ? 0.7 : 0.4);
      return made;
    });
    const auto table = std::find_if(session.results.begin(), session.results.end(),
                                    [](const ResultTable& t) { return t.kind == study_claims_kind; });
    QVERIFY(table != session.results.end());
    QCOMPARE(table->name, std::string("made up: claims"));
    const ClaimResult claim = study_claims(session).at(0);
    const auto text = [&](const char* name) {
      return std::get<std::vector<std::string>>(find_column(*table, name)->values).at(0);
    };
    const auto value = [&](const char* name) {
      return std::get<std::vector<double>>(find_column(*table, name)->values).at(0);
    };
    QCOMPARE(text("claim"), std::string("reweighting"));
    QCOMPARE(text("verdict"), std::string("supports"));
    QCOMPARE(text("paragraph"), claim_paragraph(claim));
    QCOMPARE(value("low"), claim.low);
    QCOMPARE(value("p_holm"), claim.p_holm);
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
    QVERIFY(claim.effect.worded().find("core set") != std::string::npos);
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
    // Higher in the middle than in one outer third only, and higher than their mean.
    QCOMPARE(claim_of([](double d) { return d < 1.0 / 3 ? 0.2 : 0.8; }).verdict, Verdict::undecided);
  }

  // The better of two equal thirds, picked after looking, beats a third one that is as good.
  void the_better_outer_third_is_not_picked_by_chance() {
    const StudySpec study = study_of("moderate-distance", R"([{"path": "training.seed", "values": [1]}])");
    int against = 0;
    for (int64_t trial = 0; trial < 200; ++trial) {
      const ClaimResult claim = study_claims(made_up(study, 90, [&](const StudyPoint&, int64_t fact) {
                                  Made made;
                                  made.d = noise(fact, 3);
                                  made.learned = noise(fact, 1000 + trial) < 0.5;
                                  return made;
                                })).at(0);
      against += claim.verdict == Verdict::contradicts;
      QVERIFY(claim.verdict != Verdict::supports || claim.low > 0);
    }
    // Of 200 at 95 % about 5 lie wrongly on this side; with the better one picked, about three times as many.
    QVERIFY2(against <= 10, qPrintable(QString::number(against)));
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
