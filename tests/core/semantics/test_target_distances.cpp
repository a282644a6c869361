// SPDX-License-Identifier: GPL-3.0-or-later
// D_i from given old answers, over a small space and a tokenizer of whole words (METHOD 3).
#include <QTest>
#include <cmath>
#include <map>

#include "semantics/answer_space.h"
#include "semantics/target_distance.h"
#include "support/error.h"

using namespace seamark;

namespace {

// Words "0", "1", ... are ids; any other word is id 99.
class WordTokenizer : public Tokenizer {
 public:
  std::vector<int32_t> encode(std::string_view text, bool) const override {
    std::vector<int32_t> ids;
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      const std::string word(text.substr(at, end - at));
      if (!word.empty())
        ids.push_back(word.find_first_not_of("0123456789") == word.npos ? std::stoi(word) : 99);
      at = end + 1;
    }
    return ids;
  }
  std::string decode(std::span<const int32_t> ids) const override {
    std::string text;
    for (const int32_t id : ids) text += " " + std::to_string(id);
    return text;
  }
  std::string piece(int32_t id) const override { return std::to_string(id); }
  int64_t vocabulary_size() const override { return 100; }
  bool is_special(int32_t) const override { return false; }
};

// Row i: (cos, sin) of i degrees, so that distances between words are known.
std::unique_ptr<AnswerSpace> degrees() {
  std::vector<float> rows;
  for (int i = 0; i < 91; ++i) {
    rows.push_back(static_cast<float>(std::cos(i * std::acos(-1) / 180)));
    rows.push_back(static_cast<float>(std::sin(i * std::acos(-1) / 180)));
  }
  return make_embedding_space(Matrix::from_values(std::move(rows), 91, 2));
}

Fact fact_of(const std::string& target, std::optional<std::string> original,
             const std::string& relation = "r") {
  Fact fact;
  fact.prompt = "a prompt";
  fact.target = target;
  fact.original = std::move(original);
  fact.relation = relation;
  return fact;
}

DistanceTable measure(const AnswerSpace& space, const FactTable& facts, DistanceMetric metric,
                      std::span<const OldAnswer> old) {
  DistanceOptions options;
  options.metric = metric;
  return measure_distances(space, WordTokenizer(), facts, old, options, nullptr, {});
}

}  // namespace

class TestTargetDistances : public QObject {
  Q_OBJECT
 private slots:
  void anglesAreFound() {
    FactTable facts;
    facts.facts = {fact_of("30", "0"), fact_of("10", "70"), fact_of("45", "45")};
    const DistanceTable table = measure(*degrees(), facts, DistanceMetric::angular, dataset_answers(facts));
    QVERIFY(std::abs(table.value[0] - 30 / 180.0) < 1e-7);
    QVERIFY(std::abs(table.value[1] - 60 / 180.0) < 1e-7);
    QCOMPARE(table.value[2], 0.0);
    QCOMPARE(table.space, std::string("input-embedding"));
    QCOMPARE(table.metric, std::string("angular"));
    QCOMPARE(table.from, std::string("dataset"));
  }

  void severalTokensAreAveraged() {
    FactTable facts;
    facts.facts = {fact_of("20 40", "0")};  // the mean of 20 and 40 degrees points at 30
    const DistanceTable table = measure(*degrees(), facts, DistanceMetric::angular, dataset_answers(facts));
    QVERIFY(std::abs(table.value[0] - 30 / 180.0) < 1e-7);
  }

  void whatIsMissingHasAReason() {
    FactTable facts;
    facts.facts = {fact_of("30", std::nullopt), fact_of("30", "unknown word"), fact_of("30", "0")};
    const DistanceTable table = measure(*degrees(), facts, DistanceMetric::cosine, dataset_answers(facts));
    QVERIFY(std::isnan(table.value[0]) && !table.reason[0].empty());
    QVERIFY(std::isnan(table.value[1]) && !table.reason[1].empty());
    QVERIFY(!std::isnan(table.value[2]) && table.reason[2].empty());
  }

  void generatedIdsStandWhereTheTargetStands() {
    FactTable facts;
    facts.facts = {fact_of("30", "0"), fact_of("30", "0")};
    std::vector<OldAnswer> old(2);
    old[0].ids = std::vector<int32_t>{50};
    old[1].ids = std::vector<int32_t>{30};
    const DistanceTable table = measure(*degrees(), facts, DistanceMetric::angular, old);
    QVERIFY(std::abs(table.value[0] - 20 / 180.0) < 1e-7);
    QCOMPARE(table.value[1], 0.0);  // already known
  }

  void manyFactsGiveTheNumbersOfFew() {
    FactTable facts;
    for (int i = 0; i < 5000; ++i)
      facts.facts.push_back(fact_of(std::to_string(i % 90), std::to_string(i * 7 % 90)));
    const auto space = degrees();
    const DistanceTable all = measure(*space, facts, DistanceMetric::cosine, dataset_answers(facts));
    for (const size_t i : {size_t{0}, size_t{2047}, size_t{2048}, size_t{4999}}) {
      FactTable one;
      one.facts = {facts.facts[i]};
      QCOMPARE(all.value[i], measure(*space, one, DistanceMetric::cosine, dataset_answers(one)).value[0]);
    }
  }

  void directionalComparesWithTheOthersOfTheRelation() {
    // Rows 0 (0,0), 1 (1,0), 2 (0,1), 3 (-1,0): three facts of one relation with differences (1,0), (1,0),
    // (0,1).
    const auto space = make_embedding_space(Matrix::from_values({0, 0, 1, 0, 0, 1, -1, 0}, 4, 2));
    FactTable facts;
    facts.facts = {fact_of("1", "0"), fact_of("2", "0", "lonely"), fact_of("1", "0"), fact_of("2", "0"),
                   fact_of("0", "0")};
    const DistanceTable table = measure(*space, facts, DistanceMetric::directional, dataset_answers(facts));
    QVERIFY(std::abs(table.value[0] - (1 - std::sqrt(0.5))) < 1e-15);  // others: mean of (1,0) and (0,1)
    QVERIFY(std::abs(table.value[2] - (1 - std::sqrt(0.5))) < 1e-15);
    QCOMPARE(table.value[3], 1.0);  // others: (1,0)
    QVERIFY(std::isnan(table.value[1]) && table.reason[1].find("three") != std::string::npos);
    QVERIFY(std::isnan(table.value[4]) && table.reason[4].find("direction") != std::string::npos);
  }

  void directionalWithSmallRelationsOnlyIsAnError() {
    FactTable facts;
    facts.facts = {fact_of("10", "0"), fact_of("20", "0"), fact_of("30", "0", "other")};
    try {
      measure(*degrees(), facts, DistanceMetric::directional, dataset_answers(facts));
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("distance.metric"));
    }
  }

  void cancelling() {
    FactTable facts;
    for (int i = 0; i < 3000; ++i) facts.facts.push_back(fact_of("1", "0"));
    RunControl control;
    int reports = 0;
    const auto stop = [&](const Progress& progress) {
      ++reports;
      QCOMPARE(progress.total, int64_t{3000});
      control.abort();
    };
    const auto old = dataset_answers(facts);
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             measure_distances(*degrees(), WordTokenizer(), facts, old, {}, &control, stop));
    QCOMPARE(reports, 1);
  }

  void functionWordsOpenAnAnswer() {
    const std::vector<std::string> texts{"the city", " In Paris", "Paris",   "Canadá",
                                         "",         "not",       "theatre", "\na"};
    QCOMPARE(function_word_share(texts), 0.5);
  }
};

QTEST_GUILESS_MAIN(TestTargetDistances)
#include "test_target_distances.moc"
