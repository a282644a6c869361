// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of METHOD 10 on numbers small enough to check by hand.
#include <QTest>
#include <cmath>
#include <map>

#include "evaluation/options.h"
#include "evaluation/protocols.h"
#include "support/error.h"

using namespace seamark;

namespace {

TokenScore nll(double x) { return {x, 0, 1}; }
TokenScore tokens(int64_t correct, int64_t of) { return {0, correct, of}; }
PromptScores pair(double x_target, double x_original) { return {nll(x_target), nll(x_original)}; }

std::map<std::string, Metric> metrics_of(const std::string& protocol, const std::vector<FactScores>& facts) {
  std::map<std::string, Metric> by_name;
  for (const Metric& metric : protocol_metrics(protocol, facts)) by_name[metric.name] = metric;
  return by_name;
}

bool near(double a, double b) { return std::abs(a - b) < 1e-12 * std::max(1.0, std::abs(b)); }

}  // namespace

class TestProtocols : public QObject {
  Q_OBJECT
 private slots:
  void memitByHand() {
    const double ln2 = std::log(2.0);
    FactScores one, two;
    one.prompt = pair(1, 2);                                            // target wins
    one.paraphrases = {pair(1, 2), pair(3, 2)};                         // half
    one.neighbours = {pair(3, 1), pair(3, 1), pair(3, 1), pair(0, 1)};  // three quarters keep the original
    two.prompt = pair(ln2, 2 * ln2);                                    // 1/2 - 1/4
    two.paraphrases = {pair(2 * ln2, ln2)};
    two.neighbours = {pair(2 * ln2, ln2)};
    const auto m = metrics_of("memit", {one, two});
    QVERIFY(near(m.at("ES").value, 100));
    QVERIFY(near(m.at("ES").sd, 0));
    QVERIFY(near(m.at("PS").value, 25));  // mean of 1/2 and 0
    QVERIFY(near(m.at("PS").sd, 25));     // ddof 0
    QVERIFY(near(m.at("NS").value, 87.5));
    QVERIFY(near(m.at("NS").sd, 12.5));
    const double em_one = std::exp(-1) - std::exp(-2);
    QVERIFY(near(m.at("EM").value, 100 * (em_one + 0.25) / 2));
    QVERIFY(near(m.at("EM").sd, 100 * std::abs(em_one - 0.25) / 2));
    const double pm_one = (em_one + std::exp(-3) - std::exp(-2)) / 2;
    QVERIFY(near(m.at("PM").value, 100 * (pm_one - 0.25) / 2));
    const double nm_one = (3 * (std::exp(-1) - std::exp(-3)) + std::exp(-1) - 1) / 4;
    QVERIFY(near(m.at("NM").value, 100 * (nm_one + 0.25) / 2));
    QVERIFY(near(m.at("score").value, 3 / (1 / 100.0 + 1 / 25.0 + 1 / 87.5)));
    for (const auto& [name, metric] : m) {
      QCOMPARE(metric.n, int64_t{2});
      QCOMPARE(metric.protocol, std::string("memit"));
      QCOMPARE(metric.when, std::string());
    }
  }

  void memitIsStrict() {
    FactScores tie;
    tie.prompt = pair(1, 1);
    tie.neighbours = {pair(1, 1)};
    const auto m = metrics_of("memit", {tie});
    QCOMPARE(m.at("ES").value, 0.0);
    QCOMPARE(m.at("NS").value, 0.0);
  }

  void memitScoreIsZeroWhenOneMeanIsAndUndefinedWhenOneIs() {
    FactScores fact;
    fact.prompt = pair(2, 1);
    fact.paraphrases = {pair(1, 2)};
    fact.neighbours = {pair(2, 1)};
    QCOMPARE(metrics_of("memit", {fact}).at("score").value, 0.0);
    fact.neighbours.clear();
    const auto m = metrics_of("memit", {fact});
    QCOMPARE(m.at("NS").n, int64_t{0});
    QVERIFY(std::isnan(m.at("NS").value));
    QCOMPARE(m.at("score").n, int64_t{0});
    QVERIFY(std::isnan(m.at("score").value));
  }

  void factsWithoutAnOriginalDoNotCountInMemit() {
    FactScores with, without;
    with.prompt = pair(1, 2);
    without.prompt.target = nll(1);
    const auto m = metrics_of("memit", {with, without});
    QCOMPARE(m.at("ES").n, int64_t{1});
    QCOMPARE(m.at("ES").value, 100.0);
  }

  void easyeditAveragesWithinAFactFirst() {
    FactScores one, two;
    one.prompt.target = tokens(1, 2);
    one.paraphrases = {{tokens(1, 1), {}}, {tokens(0, 3), {}}};
    one.locality_unchanged = {1, 0.5};
    two.prompt.target = tokens(4, 4);
    two.paraphrases = {{tokens(0, 4), {}}};
    const auto m = metrics_of("easyedit", {one, two});
    QVERIFY(near(m.at("reliability").value, 75));
    QVERIFY(near(m.at("reliability").sd, 25));
    QVERIFY(near(m.at("generalisation").value, 25));
    QVERIFY(near(m.at("locality").value, 75));
    QCOMPARE(m.at("locality").n, int64_t{1});
    QVERIFY(!m.contains("portability"));
    one.portability = {tokens(1, 4)};
    QVERIFY(near(metrics_of("easyedit", {one, two}).at("portability").value, 25));
  }

  void romeZsreCountsTokens() {
    FactScores fact;
    fact.prompt.target = tokens(2, 3);
    fact.paraphrases = {{tokens(1, 3), {}}};
    fact.nq_answers = {tokens(1, 2)};
    const auto m = metrics_of("rome-zsre", {fact});
    QVERIFY(near(m.at("efficacy").value, 200.0 / 3));
    QVERIFY(near(m.at("paraphrase").value, 100.0 / 3));
    QVERIFY(near(m.at("specificity").value, 50));
    fact.nq_answers.clear();
    QCOMPARE(metrics_of("rome-zsre", {fact}).at("specificity").n, int64_t{0});
  }

  void strictWantsEveryToken() {
    FactScores one, two, three;
    one.prompt.target = tokens(3, 3);
    two.prompt.target = tokens(2, 3);
    three.prompt.target = tokens(1, 1);
    const auto m = metrics_of("strict", {one, two, three});
    QVERIFY(near(m.at("strict").value, 200.0 / 3));
    QVERIFY(near(m.at("strict").sd, 100 * std::sqrt(2.0) / 3));
    QCOMPARE(m.at("strict").n, int64_t{3});
  }

  void generationComparesNormalisedTexts() {
    FactScores exact, inside, wrong, missing;
    exact.generated = " The Eiffel-Tower.";
    exact.target = "Eiffel Tower";
    inside.generated = "in Paris, France";
    inside.target = "Paris";
    wrong.generated = "";
    wrong.target = "Paris";
    const auto m = metrics_of("generation", {exact, inside, wrong, missing});
    QCOMPARE(m.at("exact").n, int64_t{3});
    QVERIFY(near(m.at("exact").value, 0));  // "eiffeltower" is not "eiffel tower"
    QVERIFY(near(m.at("contains").value, 100.0 / 3));
    exact.generated = " The Eiffel Tower!";
    QVERIFY(near(metrics_of("generation", {exact}).at("exact").value, 100));
  }

  void normalisation_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case") << "NEW york"
                          << "new york";
    QTest::newRow("unicode case") << QString::fromUtf8("ÅNGSTRÖM ДОМ Ω")
                                  << QString::fromUtf8("ångström дом ω");
    QTest::newRow("articles") << "The cat and a dog, an owl"
                              << "cat and dog owl";
    QTest::newRow("article inside a word") << "Athena"
                                           << "athena";
    QTest::newRow("punctuation") << "  U.S.A.\n"
                                 << "usa";
    QTest::newRow("only an article") << "A"
                                     << "a";
    QTest::newRow("nothing") << "..."
                             << "";
  }
  void normalisation() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(normalised_answer(text.toStdString())), expected);
  }

  void normalisationKeepsBytesThatAreNoUtf8() {
    QCOMPARE(normalised_answer("A\xFF\xC3"), std::string("a\xFF\xC3"));
    QCOMPARE(normalised_answer("\xE2\x82"), std::string("\xE2\x82"));
  }

  void withoutFactsEveryMetricHasNZero() {
    for (const char* protocol : protocol_names) {
      const auto metrics = protocol_metrics(protocol, {});
      QVERIFY(!metrics.empty());
      for (const Metric& metric : metrics) {
        QCOMPARE(metric.n, int64_t{0});
        QVERIFY(std::isnan(metric.value) && std::isnan(metric.sd));
      }
    }
  }

  void anUnknownProtocolIsAnError() { QVERIFY_THROWS_EXCEPTION(Error, protocol_metrics("mend", {})); }
};

QTEST_GUILESS_MAIN(TestProtocols)
#include "test_protocols.moc"
