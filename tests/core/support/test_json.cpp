// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/error.h"
#include "support/json.h"

using namespace seamark;

namespace {

Error error_of(const std::string& text) {
  try {
    parse_json(text, "file.json");
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

std::string nested(size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

class TestJson : public QObject {
  Q_OBJECT
 private slots:
  void reads_json_with_a_byte_order_mark() {
    QCOMPARE(parse_json("\xef\xbb\xbf{\"a\": [1]}", "f")["a"][0].get<int>(), 1);
  }

  void names_line_and_column() {
    const Error error = error_of("{\n  \"a\": 1,\n  \"b\": x\n}");
    QVERIFY(error.code() == ExitCode::bad_input);
    QCOMPARE(error.file(), std::string("file.json"));
    QVERIFY2(error.sentence().find("line 3, column 8") != std::string::npos, error.what());
    QVERIFY(error_of("").sentence().find("line 1") != std::string::npos);
    QVERIFY(error_of("[1,\n2").sentence().find("line 2") != std::string::npos);
  }

  void refuses_what_is_no_json() {
    for (const char* text : {"{'a': 1}", "[1,]", "NaN", "[1] 2", "// c\n1", "\"\xff\"", "\"\\ud800\"", "01",
                             "1e999", "{\"a\" 1}"}) {
      QVERIFY2(error_of(text).code() == ExitCode::bad_input, text);
    }
  }

  void refuses_a_key_that_is_there_twice() {
    QCOMPARE(error_of(R"({"a": 1, "b": {"a": 2}, "a": 3})").field(), std::string("a"));
    QCOMPARE(error_of(R"([{"x": {"c": 1, "c": 1}}])").field(), std::string("c"));
    // The same key in different objects is none.
    parse_json(R"([{"a": {"a": 1}}, {"a": 2}])", "f");
  }

  void refuses_deep_nesting() {
    parse_json(nested(256), "f");
    QVERIFY(error_of(nested(257)).sentence().find("256") != std::string::npos);
    QVERIFY(error_of(nested(1000000)).code() == ExitCode::bad_input);
    QVERIFY(error_of(std::string(1000000, '[')).code() == ExitCode::bad_input);
  }

  void dumps_any_bytes() {
    QCOMPARE(dump_json(Json("a\xff"
                            "b")),
             std::string("\"a\xef\xbf\xbd"
                         "b\""));
    QCOMPARE(dump_json(OrderedJson{{"b", 1}, {"a", 2}}), std::string("{\"b\":1,\"a\":2}"));
  }

  void suggests_the_nearest_name() {
    QCOMPARE(nearest_name("rnak", {"rank", "alpha"}), std::string("rank"));
    QCOMPARE(nearest_name("learning_rat", {"rank", "learning_rate"}), std::string("learning_rate"));
    QCOMPARE(nearest_name("completely_other", {"rank", "alpha"}), std::string());
    QCOMPARE(nearest_name("x", {}), std::string());
    QCOMPARE(nearest_name(std::string(100000, 'x'), {"rank"}), std::string());
  }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
