// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of options, on a struct with a field of each kind.
#include <QTest>

#include "support/describe.h"
#include "support/error.h"

using namespace seamark;

namespace {

enum class Kind { plain, fancy };
constexpr const char* kind_names[] = {"plain", "fancy"};
constexpr const char* part_names[] = {"q_proj", "v_proj"};

struct Options {
  std::string name = "x";
  Kind kind = Kind::plain;
  bool flag = false;
  int64_t rank = 8;
  double rate = 0.5;
  std::optional<double> cap;
  std::vector<std::string> parts = {"q_proj"};
  std::vector<int64_t> layers;
  bool operator==(const Options&) const = default;
};

void describe(Fields& fields, Options& o) {
  fields.field("name", o.name);
  fields.group("method", "Method", [&] {
    fields.field("kind", o.kind, kind_names);
    fields.field("flag", o.flag, {.when = "method.kind=fancy"});
    fields.field("rank", o.rank, {.min = 1, .max = 1024, .when = "method.flag=true"});
    fields.field("rate", o.rate, {.min = 0, .above_min = true});
    fields.field("cap", o.cap, {.min = 1});
    fields.field("parts", o.parts, {.one_of = part_names});
    fields.field("layers", o.layers, {.min = 0});
  });
}

Options read(const std::string& text) {
  Options out;
  Fields fields;
  describe(fields, out);
  fields_from_json(fields, parse_json(text, "spec.json"), "spec.json");
  return out;
}

Error error_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

}  // namespace

class TestDescribe : public QObject {
  Q_OBJECT
 private slots:
  void writes_and_reads_every_kind_of_field() {
    Options options{.name = "é\n",
                    .kind = Kind::fancy,
                    .flag = true,
                    .rank = 3,
                    .rate = 1e-300,
                    .cap = 2.5,
                    .parts = {"v_proj", "q_proj"},
                    .layers = {0, 9007199254740993}};
    Fields fields;
    describe(fields, options);
    QVERIFY(read(dump_json(fields_to_json(fields))) == options);
    options.cap.reset();
    QVERIFY(read(dump_json(fields_to_json(fields))) == options);
    QCOMPARE(dump_json(fields_to_json(fields)).substr(0, 32),
             std::string("{\"name\":\"é\\n\",\"method\":{\"kind\":"));
  }

  void absent_fields_keep_their_value() {
    QVERIFY(read("{}") == Options{});
    QCOMPARE(read(R"({"method": {"rank": 2}})").rank, 2);
    QCOMPARE(read(R"({"method": {"rank": 2}})").rate, 0.5);
  }

  void unknown_keys_are_errors_with_the_nearest_one() {
    const Error error = error_of(R"({"method": {"rnk": 2}})");
    QCOMPARE(error.file(), std::string("spec.json"));
    QCOMPARE(error.field(), std::string("method.rnk"));
    QVERIFY2(error.sentence().find("\"method.rank\"") != std::string::npos, error.what());
    QVERIFY(error_of(R"({"methd": {}})").sentence().find("\"method\"") != std::string::npos);
    QVERIFY(error_of(R"({"zzzzzzzzzzzzzzzz": 1})").sentence().find("seamark spec") != std::string::npos);
    // A dotted path is no key, and a group no field.
    QCOMPARE(error_of(R"({"method.rank": 2})").field(), std::string("method.rank"));
    QCOMPARE(error_of(R"({"method": 3})").field(), std::string("method"));
    QCOMPARE(error_of("[]").file(), std::string("spec.json"));
  }

  void wrong_types_are_errors_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const char* value : {"1", "null", "\"true\"", "[]"})
      QTest::addRow("flag %s", value) << "flag" << value;
    for (const char* value : {"1.5", "1e3", "\"1\"", "true", "null", "9223372036854775808", "1e999"})
      QTest::addRow("rank %s", value) << "rank" << value;
    for (const char* value : {"\"1\"", "null", "[1]", "true"})
      QTest::addRow("rate %s", value) << "rate" << value;
    for (const char* value : {"\"1\"", "true"}) QTest::addRow("cap %s", value) << "cap" << value;
    for (const char* value : {"0", "\"Plain\"", "\"\"", "null"})
      QTest::addRow("kind %s", value) << "kind" << value;
    for (const char* value : {"\"q_proj\"", "[1]", "null", "{}"})
      QTest::addRow("parts %s", value) << "parts" << value;
    for (const char* value : {"1", "[1.5]", "[null]", "[[1]]"})
      QTest::addRow("layers %s", value) << "layers" << value;
  }
  void wrong_types_are_errors() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Error error =
        error_of("{\"method\": {\"" + field.toStdString() + "\": " + value.toStdString() + "}}");
    QVERIFY(error.code() == ExitCode::bad_input);
    if (value != "1e999") QCOMPARE(error.field(), "method." + field.toStdString());
  }

  void values_out_of_range_are_errors() {
    for (const char* text :
         {R"({"method": {"rank": 0}})", R"({"method": {"rank": 1025}})", R"({"method": {"rate": 0}})",
          R"({"method": {"rate": -1}})", R"({"method": {"cap": 0.5}})", R"({"method": {"layers": [1, -1]}})",
          R"({"method": {"parts": ["q_proj", "w_proj"]}})"}) {
      QVERIFY2(error_of(text).code() == ExitCode::bad_input, text);
    }
    QVERIFY(error_of(R"({"method": {"rank": 1025}})")
                .sentence()
                .find("at least 1 and at most 1024, and is 1025") != std::string::npos);
    QVERIFY(error_of(R"({"method": {"rate": 0}})").sentence().find("above 0") != std::string::npos);
    QVERIFY(error_of(R"({"method": {"parts": ["w_proj"]}})").sentence().find("one of q_proj, v_proj") !=
            std::string::npos);
    QVERIFY(error_of(R"({"method": {"kind": "fnacy"}})").sentence().find("did you mean \"fancy\"") !=
            std::string::npos);
    read(R"({"method": {"rank": 1024, "cap": 1, "rate": 1e-300}})");
  }

  void tells_which_fields_are_used() {
    Options options;
    Fields fields;
    describe(fields, options);
    const auto used = [&](const char* path) { return field_is_used(fields, *fields.find(path)); };
    QVERIFY(used("name") && !used("method.flag") && !used("method.rank"));
    options.kind = Kind::fancy;
    QVERIFY(used("method.flag"));
    options.flag = true;
    QVERIFY(used("method.rank"));
    QVERIFY(!fields.find("rank") && !fields.find("method"));
  }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "test_describe.moc"
