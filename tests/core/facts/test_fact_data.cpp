// SPDX-License-Identifier: GPL-3.0-or-later
// The loaders on real data sets, where they are at hand. The numbers were counted independently in Python.
#include <QTest>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "facts/load.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

fs::path shared_data() {
  const char* own = std::getenv("SEAMARK_SHARED_DATA");
  return own ? fs::path(own) : fs::path(SEAMARK_SOURCE_DIR) / ".." / "shared" / "data";
}

struct RelationCount {
  const char* name;
  int64_t records, loaded;  // the rest are samples that are there twice
};
constexpr RelationCount relation_counts[] = {
    {"city_in_country", 27, 27},
    {"company_ceo", 298, 298},
    {"company_hq", 674, 674},
    {"country_capital_city", 24, 24},
    {"country_currency", 30, 30},
    {"country_language", 24, 24},
    {"country_largest_city", 24, 24},
    {"food_from_country", 30, 30},
    {"landmark_in_country", 836, 836},
    {"landmark_on_continent", 947, 947},
    {"person_band_lead_singer", 21, 21},
    {"person_father", 991, 991},
    {"person_mother", 994, 994},
    {"person_native_language", 919, 919},
    {"person_occupation", 821, 821},
    {"person_plays_instrument", 513, 513},
    {"person_plays_position_in_sport", 952, 952},
    {"person_plays_pro_sport", 318, 318},
    {"person_university", 91, 91},
    {"pokemon_evolutions", 44, 44},
    {"presidents_birth_year", 19, 18},
    {"presidents_election_year", 19, 19},
    {"product_by_company", 522, 502},
    {"star_constellation", 362, 362},
    {"superhero_archnemesis", 96, 96},
    {"superhero_person", 100, 100},
};

}  // namespace

class TestFactData : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    if (!fs::exists(shared_data())) QSKIP("No shared data here.");
  }

  void loads_counterfact_whole_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("paraphrases_with_line_breaks");
    QTest::newRow("edit") << "counterfact-edit.json"
                          << "Danielle Darrieux" << 262;
    QTest::newRow("train") << "counterfact-train.json"
                           << "Toko Yasuda" << 258;
  }
  void loads_counterfact_whole() {
    QFETCH(QString, name);
    QFETCH(QString, subject);
    LoadReport report;
    const FactTable table =
        load_facts({.files = {(shared_data() / "counterfact" / name.toStdString()).string()}}, report);
    QCOMPARE(table.format, std::string("counterfact-flat"));
    QCOMPARE(report.records, 10000);
    QCOMPARE(table.size(), 10000);
    QVERIFY(report.issues.empty());
    QCOMPARE(report.without_original, 0);
    QCOMPARE(report.derived_relations, 10000);
    QVERIFY(report.notes.at(0).find("not comparable with published") != std::string::npos);
    QCOMPARE(QString::fromStdString(table.at(FactIndex{0}).subject), subject);
    int line_breaks = 0;
    std::set<std::string> ids;
    for (const Fact& fact : table.facts) {
      line_breaks += fact.paraphrases.at(0).find('\n') != std::string::npos;
      ids.insert(fact.id);
    }
    QTEST(line_breaks, "paraphrases_with_line_breaks");
    QCOMPARE(ids.size(), 10000u);
  }

  void loads_both_counterfact_files_together() {
    LoadReport report;
    const fs::path folder = shared_data() / "counterfact";
    const FactTable table = load_facts({.files = {(folder / "counterfact-edit.json").string(),
                                                  (folder / "counterfact-train.json").string()}},
                                       report);
    QCOMPARE(table.size(), 20000);
  }

  void loads_zsre() {
    // Of 600: 13 whose alt is answers[0], and one that is empty.
    LoadReport report;
    const std::string file = (shared_data() / "zsre" / "zsre_600.json").string();
    const FactTable table = load_facts({.files = {file}}, report);
    QCOMPARE(table.format, std::string("zsre"));
    QCOMPARE(report.records, 600);
    QCOMPARE(table.size(), 586);
    QCOMPARE(report.issues.size(), 14u);
    const FactTable answers = load_facts({.files = {file}, .zsre_target = ZsreTarget::answer}, report);
    QCOMPARE(answers.size(), 600);
    QCOMPARE(report.without_original, 600);
  }

  void loads_every_relation() {
    LoadReport report;
    FactOptions all;
    all.files.clear();
    for (const RelationCount& count : relation_counts) {
      const std::string file =
          (shared_data() / "triples" / "relations_factual" / (std::string(count.name) + ".json")).string();
      const FactTable table = load_facts({.files = {file}}, report);
      QCOMPARE(table.format, std::string("relations"));
      QCOMPARE(report.records, count.records);
      QVERIFY2(table.size() == count.loaded, count.name);
      QCOMPARE(report.relations, 1);
      std::map<std::string, std::set<std::string>> truth;
      for (const Fact& fact : table.facts) truth[fact.subject].insert(*fact.original);
      for (const Fact& fact : table.facts)
        QVERIFY2(!truth[fact.subject].count(fact.target), fact.subject.c_str());
      all.files.push_back(file);
    }
    const FactTable table = load_facts(all, report);
    QCOMPARE(report.records, 9696);
    QCOMPARE(table.size(), 9675);
    QCOMPARE(report.relations, 26);
  }
};

QTEST_GUILESS_MAIN(TestFactData)
#include "test_fact_data.moc"
