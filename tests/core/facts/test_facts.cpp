// SPDX-License-Identifier: GPL-3.0-or-later
// The loaders of METHOD 1, on fixtures written here.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <map>
#include <set>

#include "facts/load.h"
#include "support/error.h"
#include "support/sha256.h"

using namespace seamark;

namespace {

const std::string nested_record = R"({"case_id": 4, "pararel_idx": 2796, "requested_rewrite": {
  "prompt": "The mother tongue of {} is", "relation_id": "P103", "subject": "Danielle Darrieux",
  "target_new": {"str": "English", "id": "Q1860"}, "target_true": {"str": "French", "id": "Q150"}},
 "paraphrase_prompts": ["Shayna does this.\nDanielle Darrieux, a native", "Danielle Darrieux spoke the language "],
 "neighborhood_prompts": ["The native language of Montesquieu is", "Raymond Barre, a native"],
 "attribute_prompts": ["J.R.R. Tolkien is a native speaker of"],
 "generation_prompts": ["The mother tongue of Danielle Darrieux is"]})";

const std::string flat_record = R"({"case_id": 7, "prompt": "The capital of France is", "subject": "France",
 "target_new": "Rome", "ground_truth": "Paris", "rephrase_prompt": "France has as its capital",
 "locality_prompt": "The capital of Japan is", "locality_ground_truth": "Tokyo", "split": "train"})";

const std::string zsre_record = R"({"subject": "UniFirst", "src": "What is the product made by UniFirst?",
 "pred": "uniform", "rephrase": "What will be the product of UniFirst?", "alt": " unmanned aircraft ",
 "answers": ["uniform", "clothes"], "loc": "nq question: who wrote it", "loc_ans": "Walter Sobchak",
 "cond": "uniform >> unmanned aircraft || What is the product made by UniFirst?"})";

const std::string relation =
    R"({"name": "country currency", "prompt_templates": ["The currency of {} is the", "{} pays with the"],
 "prompt_templates_zs": ["The currency of {} is the", "In {} they pay with the"],
 "properties": {}, "samples": [{"subject": "Japan", "object": "yen"}, {"subject": "Cuba", "object": "peso"},
 {"subject": "Panama", "object": "balboa"}, {"subject": "Panama", "object": "dollar"}, {"subject": "Mexico", "object": "peso"}]})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("the fixture does not hold " + from);
  return text.replace(at, from.size(), to);
}

class Folder {
 public:
  std::string write(const std::string& name, const std::string& text) const {
    const std::string file = folder_.filePath(QString::fromStdString(name)).toStdString();
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

 private:
  QTemporaryDir folder_;
};

struct Loaded {
  FactTable table;
  LoadReport report;
};

Loaded load(FactOptions options) {
  Loaded out;
  out.table = load_facts(options, out.report);
  return out;
}

Loaded load_text(const std::string& name, const std::string& text, FactOptions options = {}) {
  Folder folder;
  options.files = {folder.write(name, text)};
  return load(options);
}

// The error that loading `text` gives.
Error error_of(const std::string& name, const std::string& text, const FactOptions& options = {}) {
  try {
    load_text(name, text, options);
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

}  // namespace

class TestFacts : public QObject {
  Q_OBJECT
 private slots:
  void reads_nested_counterfact() {
    const auto [table, report] = load_text("data.json", "[" + nested_record + "]");
    QCOMPARE(table.format, std::string("counterfact"));
    QCOMPARE(table.size(), 1);
    const Fact& fact = table.at(FactIndex{0});
    QCOMPARE(fact.id, std::string("4"));
    QCOMPARE(fact.subject, std::string("Danielle Darrieux"));
    QCOMPARE(fact.prompt, std::string("The mother tongue of Danielle Darrieux is"));
    QCOMPARE(fact.target, std::string("English"));
    QCOMPARE(*fact.original, std::string("French"));
    QCOMPARE(fact.relation, std::string("P103"));
    QVERIFY(!fact.relation_derived);
    // Line breaks inside a prompt stay; a space at its end goes.
    const std::vector<std::string> paraphrases = {"Shayna does this.\nDanielle Darrieux, a native",
                                                  "Danielle Darrieux spoke the language"};
    QVERIFY(fact.paraphrases == paraphrases);
    // The neighbours' answer is the original: the file does not repeat it.
    QCOMPARE(fact.neighbours.size(), 2u);
    QCOMPARE(fact.neighbours[1].prompt, std::string("Raymond Barre, a native"));
    QCOMPARE(fact.neighbours[1].answer, std::string("French"));
    QCOMPARE(fact.generation_prompts.size(), 1u);
    QCOMPARE(report.notes.size(), 1u);
    QVERIFY(report.notes[0].find("not the official") != std::string::npos);
  }

  void reads_flat_counterfact() {
    const auto [table, report] = load_text("data.json", "[" + flat_record + "]");
    QCOMPARE(table.format, std::string("counterfact-flat"));
    const Fact& fact = table.at(FactIndex{0});
    QCOMPARE(fact.id, std::string("7"));
    QCOMPARE(fact.target, std::string("Rome"));
    QCOMPARE(*fact.original, std::string("Paris"));
    QVERIFY(fact.paraphrases == std::vector<std::string>{"France has as its capital"});
    QVERIFY((fact.neighbours == std::vector<NeighbourPrompt>{{"The capital of Japan is", "Tokyo"}}));
    QCOMPARE(fact.relation, std::string("The capital of {} is"));
    QVERIFY(fact.relation_derived);
    QCOMPARE(fact.attributes.at("split"), std::string("train"));
    QCOMPARE(report.derived_relations, 1);
    QVERIFY(report.notes.at(0).find("not comparable with published") != std::string::npos);
  }

  void reads_zsre_with_either_target() {
    const auto [table, report] = load_text("data.json", "[" + zsre_record + "]");
    const Fact& fact = table.at(FactIndex{0});
    QCOMPARE(table.format, std::string("zsre"));
    QCOMPARE(fact.target, std::string("unmanned aircraft"));
    QCOMPARE(*fact.original, std::string("uniform"));
    QCOMPARE(fact.prompt, std::string("What is the product made by UniFirst?"));
    QCOMPARE(fact.relation, std::string("What is the product made by {}?"));
    QVERIFY(
        (fact.neighbours == std::vector<NeighbourPrompt>{{"nq question: who wrote it", "Walter Sobchak"}}));
    const auto [answers, other_report] =
        load_text("data.json", "[" + zsre_record + "]", {.zsre_target = ZsreTarget::answer});
    QCOMPARE(answers.at(FactIndex{0}).target, std::string("uniform"));
    QVERIFY(!answers.at(FactIndex{0}).original);
    QCOMPARE(other_report.without_original, 1);
    QVERIFY(report.notes.at(0) != other_report.notes.at(0));
  }

  void draws_targets_of_relations() {
    const auto [table, report] = load_text("data.json", relation, {.seed = 3});
    QCOMPARE(table.format, std::string("relations"));
    QCOMPARE(table.size(), 5);
    QCOMPARE(report.relations, 1);
    std::map<std::string, std::set<std::string>> truth;
    for (const Fact& fact : table.facts) truth[fact.subject].insert(*fact.original);
    std::set<std::string> ids;
    for (const Fact& fact : table.facts) {
      QVERIFY(!truth[fact.subject].count(fact.target));
      QCOMPARE(fact.relation, std::string("country currency"));
      QCOMPARE(fact.prompt, "The currency of " + fact.subject + " is the");
      const std::vector<std::string> others = {fact.subject + " pays with the",
                                               "In " + fact.subject + " they pay with the"};
      QVERIFY(fact.paraphrases == others);
      ids.insert(fact.id);
    }
    QCOMPARE(ids.size(), 5u);
    // The seed alone decides, and leaving records out changes no other fact.
    QVERIFY(load_text("other.json", relation, {.seed = 3}).table.facts == table.facts);
    QVERIFY(load_text("data.json", relation, {.seed = 4}).table.facts != table.facts);
    const auto rest = load_text("data.json", relation, {.seed = 3, .first = 2, .limit = 2}).table;
    QCOMPARE(rest.size(), 2);
    QVERIFY(rest.at(FactIndex{0}) == table.at(FactIndex{2}));
    QVERIFY(rest.at(FactIndex{1}) == table.at(FactIndex{3}));
  }

  void draws_every_other_object_of_a_relation() {
    std::set<std::string> targets;
    for (int64_t seed = 0; seed < 200; ++seed) {
      targets.insert(
          load_text("data.json", relation, {.seed = seed, .limit = 1}).table.at(FactIndex{0}).target);
    }
    QVERIFY((targets == std::set<std::string>{"peso", "balboa", "dollar"}));
  }

  void reports_relations_without_another_object() {
    const auto [table, report] =
        load_text("data.json", R"({"name": "r", "prompt_templates": ["{} is"], "samples": [
      {"subject": "a", "object": "x"}, {"subject": "a", "object": "y"}, {"subject": "a", "object": "x"}, {"subject": "b", "object": "x"},
      {"subject": "c"}]})");
    QCOMPARE(table.size(), 1);
    QCOMPARE(report.records, 5);
    QCOMPARE(report.issues.size(), 4u);
    QVERIFY(report.issues[0].reason.find("no other object") != std::string::npos);
    QVERIFY(report.issues[2].reason.find("same subject and object as in record 1") != std::string::npos ||
            report.issues[2].reason.find("no other object") != std::string::npos);
    QCOMPARE(report.issues[3].record, 5);
    QCOMPARE(report.issues[3].field, std::string("object"));
  }

  void reads_a_table_in_three_shapes() {
    const Fact expected{.id = "f1",
                        .subject = "Lyon",
                        .prompt = "Lyon lies, \"they say\", in",
                        .target = "Spain",
                        .original = "France",
                        .paraphrases = {"Lyon belongs to", "The city\nof Lyon is in"},
                        .neighbours = {{"Nice lies in", "France"}, {"Oslo lies in", "Norway"}},
                        .relation = "country",
                        .weight = 2.5,
                        .attributes = {{"split", "a"}}};
    // moc does not know raw strings: an odd quote in one hides the rest of the file from it.
    std::string object =
        R"({"id": "f1", "subject": "Lyon", "prompt": "Lyon lies, QUOTE, in", "target": "Spain",)"
        R"("original": "France", "paraphrases": ["Lyon belongs to", "The city\nof Lyon is in"],)"
        R"("neighbours": ["Nice lies in", "Oslo lies in"], "neighbour_answers": ["France", "Norway"],)"
        R"("relation": "country", "weight": 2.5, "split": "a"})";
    object = replaced(object, "QUOTE", "\\\"they say\\\"");
    const std::string csv =
        "\xef\xbb\xbfid,subject,prompt,target,original,paraphrases,neighbours,neighbour_answers,relation,"
        "weight,split\r\n"
        "f1,Lyon,\"Lyon lies, \"\"they say\"\", in\",Spain,France,\"[\"\"Lyon belongs to\"\", \"\"The "
        "city\\nof Lyon is in\"\"]\","
        "\"[\"\"Nice lies in\"\", \"\"Oslo lies in\"\"]\",\"[\"\"France\"\", "
        "\"\"Norway\"\"]\",country,2.5,a\r\n";
    for (const auto& [name, text] :
         std::map<std::string, std::string>{{"a.json", "[" + object + "]"},
                                            {"a.jsonl", object},
                                            {"noname", object + "\n" + replaced(object, "f1", "f2")},
                                            {"a.csv", csv},
                                            {"a.txt", csv},
                                            {"a.tsv", "prompt\ttarget\nx\ty\n"}}) {
      const auto [table, report] = load_text(name, text);
      QCOMPARE(table.format, std::string("table"));
      if (name == "a.tsv") {
        QCOMPARE(table.at(FactIndex{0}).target, std::string("y"));
      } else {
        QVERIFY2(table.at(FactIndex{0}) == expected, name.c_str());
      }
    }
  }

  void maps_columns() {
    FactOptions options;
    options.columns = {.prompt = "question", .target = "wanted", .original = "truth"};
    const auto [table, report] =
        load_text("a.csv", "question;wanted;truth;target\nThe year is;1999;2000;no\n", options);
    QCOMPARE(table.at(FactIndex{0}).target, std::string("1999"));
    QCOMPARE(*table.at(FactIndex{0}).original, std::string("2000"));
    QCOMPARE(table.at(FactIndex{0}).attributes.at("target"), std::string("no"));
    QCOMPARE(table.at(FactIndex{0}).relation, std::string("The year is"));
    const Error error = error_of("a.csv", "question,wanted\na,b\n", options);
    QCOMPARE(error.field(), std::string("truth"));
    QVERIFY(error.sentence().find("question, wanted") != std::string::npos);
    QVERIFY(error.sentence().find("column_original") != std::string::npos);
    QCOMPARE(error_of("a.csv", "q,a\nx,y\n").field(), std::string("prompt"));
    options.format = FactFormat::zsre;
    QCOMPARE(error_of("a.json", "[" + zsre_record + "]", options).field(), std::string("format"));
  }

  void skips_and_reports_each_bad_record_data() {
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& record, const char* field, const char* reason) {
      QTest::newRow(name) << QString::fromStdString(record) << field << reason;
    };
    row("nested: no subject", replaced(nested_record, "\"subject\"", "\"other\""),
        "requested_rewrite.subject", "missing");
    row("nested: target is null",
        replaced(nested_record, "{\"str\": \"English\", \"id\": \"Q1860\"}", "null"),
        "requested_rewrite.target_new.str", "missing");
    row("nested: target is a text",
        replaced(nested_record, "{\"str\": \"English\", \"id\": \"Q1860\"}", "\"English\""),
        "requested_rewrite.target_new.str", "missing");
    row("nested: two gaps", replaced(nested_record, "tongue of {}", "{} of {}"), "requested_rewrite.prompt",
        "exactly once");
    row("nested: no gap", replaced(nested_record, "{} is", "is"), "requested_rewrite.prompt", "exactly once");
    row("nested: target is the original", replaced(nested_record, "English", "French"),
        "requested_rewrite.target_new.str", "nothing to learn");
    row("nested: paraphrases of numbers in lists", replaced(nested_record, "[\"Shayna", "[[1], \"Shayna"),
        "paraphrase_prompts", "Expected a text");
    row("nested: rewrite is a list", R"({"requested_rewrite": []})", "requested_rewrite.subject", "missing");
    row("flat: empty target", replaced(flat_record, "Rome", "  "), "target_new", "empty");
    row("flat: target with spaces is the original", replaced(flat_record, "Rome", " Paris"), "target_new",
        "nothing to learn");
    row("flat: prompt is a list", replaced(flat_record, "\"The capital of France is\"", "[]"), "prompt",
        "Expected a text");
    row("flat: NUL", replaced(flat_record, "Rome", "Ro\\u0000me"), "target_new", "NUL");
    row("flat: no end", replaced(flat_record, "Rome", std::string(70000, 'x')), "target_new", "70000");
    row("flat: answers without prompts",
        replaced(flat_record, "\"The capital of Japan is\"", "[\"a\", \"b\"]"), "locality_ground_truth",
        "1 answers for 2 prompts");
    row("zsre: empty alt", replaced(zsre_record, " unmanned aircraft ", ""), "alt", "empty");
    row("zsre: alt is the answer", replaced(zsre_record, " unmanned aircraft ", "uniform"), "alt",
        "nothing to learn");
    row("zsre: no answers", replaced(zsre_record, "[\"uniform\", \"clothes\"]", "[]"), "answers",
        "at least one");
    row("zsre: answers is a text", replaced(zsre_record, "[\"uniform\", \"clothes\"]", "\"uniform\""),
        "answers", "at least one");
    row("table: negative weight", R"({"prompt": "a", "target": "b", "weight": -1})", "weight",
        "not negative");
    row("table: weight is no number", R"({"prompt": "a", "target": "b", "weight": "2x"})", "weight", "2x");
    row("table: no prompt", R"({"target": "b"})", "prompt", "missing");
    row("table: target is a truth value", R"({"prompt": "a", "target": true})", "target",
        "Expected a text, found boolean");
    row("table: broken list", R"({"prompt": "a", "target": "b", "paraphrases": "[1] x"})", "paraphrases",
        "JSON list");
    row("table: neighbour without prompt",
        R"({"prompt": "a", "target": "b", "neighbours": [{"answer": "c"}]})", "neighbours", "needs a");
    row("no object", "17", "", "Expected a JSON object, found number");
    row("a list", "[]", "", "Expected a JSON object, found array");
  }
  void skips_and_reports_each_bad_record() {
    QFETCH(QString, record);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    // The good record that tells the format stands third: the first record may be the bad one.
    const std::string bad = record.toStdString();
    std::string good = R"({"prompt": "The sun is", "target": "cold", "original": "hot"})";
    for (const std::string& other : {nested_record, flat_record, zsre_record}) {
      if (QString(QTest::currentDataTag()).startsWith("nested") && other == nested_record) good = other;
      if (QString(QTest::currentDataTag()).startsWith("flat") && other == flat_record) good = other;
      if (QString(QTest::currentDataTag()).startsWith("zsre") && other == zsre_record) good = other;
    }
    const std::string text = "[" + bad + ",\n" + bad + ",\n" + good + "]";
    const auto [table, report] = load_text("data.json", text);
    QCOMPARE(table.size(), 1);
    QCOMPARE(report.records, 3);
    QCOMPARE(report.loaded, 1);
    QCOMPARE(report.issues.size(), 2u);
    QCOMPARE(report.issues[1].record, 2);
    QCOMPARE(QString::fromStdString(report.issues[1].field), field);
    QVERIFY2(report.issues[1].reason.find(reason.toStdString()) != std::string::npos,
             report.issues[1].reason.c_str());
    QVERIFY(report.issues[1].file.find("data.json") != std::string::npos);

    const Error strict = error_of("data.json", text, {.strict = true});
    QVERIFY(strict.code() == ExitCode::bad_input);
    QVERIFY(strict.file().find("data.json") != std::string::npos);
    QVERIFY(QString::fromStdString(strict.field()).startsWith("record 1"));
    QVERIFY(strict.sentence() == report.issues[0].reason);

    const Error none = error_of("data.json", "[" + bad + "]", {.format = FactFormat::table});
    QVERIFY(none.code() == ExitCode::bad_input);
  }

  void reports_bad_lines_by_their_line() {
    const auto [lines, report] = load_text(
        "a.jsonl",
        "{\"prompt\": \"a\", \"target\": \"b\"}\n\n{\"prompt\": \n{\"prompt\": \"c\", \"target\": \"d\"}\n"
        "{\"prompt\": \"c\", \"prompt\": \"d\"}\n");
    QCOMPARE(lines.size(), 2);
    QCOMPARE(report.issues.size(), 2u);
    QCOMPARE(report.issues[0].record, 3);
    QCOMPARE(report.issues[1].field, std::string("prompt"));
    const auto [rows, csv_report] =
        load_text("a.csv", "prompt,target\n\"two\nlines\",b\nshort\n\"x\"y,b\n\xff,b\nc,\n\"open,b\nd,e\n");
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(FactIndex{0}).prompt, std::string("two\nlines"));
    QCOMPARE(rows.at(FactIndex{1}).target, std::string("e"));
    QCOMPARE(csv_report.issues.size(), 5u);
    for (size_t i = 0; i < 5; ++i) QCOMPARE(csv_report.issues[i].record, static_cast<int64_t>(i + 4));
    QVERIFY(csv_report.issues[0].reason.find("1 cells, and the header 2") != std::string::npos);
    QVERIFY(csv_report.issues[1].reason.find("closing quote") != std::string::npos);
    QVERIFY(csv_report.issues[2].reason.find("UTF-8") != std::string::npos);
    QCOMPARE(csv_report.issues[3].field, std::string("target"));
    QVERIFY(csv_report.issues[4].reason.find("never ends") != std::string::npos);
  }

  void refuses_files_that_cannot_be_read() {
    Folder folder;
    QVERIFY(error_of("a.json", "").sentence().find("no records") != std::string::npos);
    QVERIFY(error_of("a.json", "[]").sentence().find("no records") != std::string::npos);
    QVERIFY(error_of("a.json", "[{]").sentence().find("not valid JSON") != std::string::npos);
    QCOMPARE(error_of("a.json", R"([{"prompt": "a", "prompt": "b"}])").field(), std::string("prompt"));
    QCOMPARE(error_of("a.csv", "prompt,prompt\na,b\n").field(), std::string("prompt"));
    QCOMPARE(error_of("a.json", R"({"name": "r", "prompt_templates": ["x"], "samples": []})").field(),
             std::string("prompt_templates"));
    QCOMPARE(error_of("a.json", R"({"name": "r", "prompt_templates": ["{}"], "samples": {}})").field(),
             std::string("samples"));
    QCOMPARE(error_of("a.json", "[" + flat_record + "]", {.first = 1}).field(), std::string("first"));
    for (const std::string& file : {folder.write("x", "") + "missing", std::string("/"), std::string()}) {
      LoadReport report;
      QVERIFY_EXCEPTION_THROWN(load_facts({.files = {file}}, report), Error);
    }
    LoadReport report;
    QVERIFY_EXCEPTION_THROWN(load_facts({.files = {}}, report), Error);
    QCOMPARE(error_of("a.json", std::string(100000, '[')).code() == ExitCode::bad_input, true);
  }

  void gives_unique_ids() {
    const std::string same = replaced(flat_record, "\"case_id\": 7", "\"case_id\": 7, \"x\": 1");
    const std::string other = replaced(flat_record, "Rome", "Madrid");
    const auto [table, report] = load_text("a.json", "[" + flat_record + "," + same + "," + other + "]");
    // Three records have case_id 7: it is no id. Two of them are one fact.
    QCOMPARE(table.size(), 2);
    const std::string zero(1, '\0');
    QCOMPARE(table.at(FactIndex{0}).id,
             sha256_hex("France" + zero + "The capital of France is" + zero + "Rome"));
    QVERIFY(table.at(FactIndex{0}).id != table.at(FactIndex{1}).id);
    QCOMPARE(report.issues.size(), 1u);
    QCOMPARE(report.issues[0].record, 2);
    QVERIFY(report.issues[0].reason.find("same fact as in record 1") != std::string::npos);
    // Longer than a name may be: no id.
    const std::string longer = replaced(flat_record, "7", "\"" + std::string(201, 'i') + "\"");
    QCOMPARE(load_text("a.json", "[" + longer + "]").table.at(FactIndex{0}).id, table.at(FactIndex{0}).id);
    // Different case ids: both stay, as in COUNTERFACT.
    QCOMPARE(load_text("a.json", "[" + flat_record + "," + replaced(flat_record, "7", "\"7b\"") + "]")
                 .table.size(),
             2);
  }

  void joins_files() {
    Folder folder;
    const std::string first = "[" + flat_record + "]", second = "[" + zsre_record + "]";
    const auto [table, report] =
        load({.files = {folder.write("a.json", first), folder.write("b.json", second)}});
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.format, std::string("counterfact-flat; zsre"));
    QCOMPARE(table.sha256, sha256_hex(first + second));
    QVERIFY(table.source.find("a.json; ") != std::string::npos);
    QCOMPARE(report.format, table.format);
  }

  void obeys_abort() {
    RunControl control;
    control.abort();
    LoadReport report;
    QVERIFY_EXCEPTION_THROWN(load_facts({}, report, &control), Cancelled);
  }

  void has_built_in_facts() {
    const auto [table, report] = load({.strict = true});
    QCOMPARE(table.source, std::string("built-in"));
    QCOMPARE(table.format, std::string("counterfact-flat"));
    QVERIFY(table.size() >= 250);
    QCOMPARE(report.derived_relations, 0);
    std::set<std::string> ids;
    std::map<std::string, std::set<std::string>> objects;
    for (const Fact& fact : table.facts) objects[fact.relation].insert(*fact.original);
    for (const Fact& fact : table.facts) {
      const char* id = fact.id.c_str();
      ids.insert(fact.id);
      QVERIFY2(fact.prompt.find(fact.subject) != std::string::npos, id);
      QVERIFY2(objects[fact.relation].count(fact.target), id);  // another object of the same relation
      QVERIFY2(fact.paraphrases.size() == 2 && fact.paraphrases[0] != fact.paraphrases[1], id);
      QVERIFY2(fact.neighbours.size() == 3, id);
      for (const std::string& prompt : fact.paraphrases) {
        QVERIFY2(prompt.find(fact.subject) != std::string::npos && prompt != fact.prompt, id);
      }
      for (const NeighbourPrompt& neighbour : fact.neighbours) {
        QVERIFY2(!neighbour.answer.empty() && neighbour.prompt != fact.prompt, id);
      }
    }
    QCOMPARE(ids.size(), table.facts.size());
  }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "test_facts.moc"
