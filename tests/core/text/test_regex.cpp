// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "support/error.h"
#include "text/regex.h"

using namespace seamark;

namespace {

QStringList matches(const char* pattern, const std::string& text) {
  QStringList out;
  Regex(pattern).for_each_match(text, [&](size_t begin, size_t end) {
    out << QString::fromStdString(text.substr(begin, end - begin));
  });
  return out;
}

}  // namespace

class TestRegex : public QObject {
  Q_OBJECT
 private slots:
  void matches_go_from_left_to_right() {
    QCOMPARE(matches("a+", "aabaaa"), (QStringList{"aa", "aaa"}));
    QCOMPARE(matches(" ?\\p{L}+",
                     "die Stra\xc3\x9f"
                     "e"),
             (QStringList{"die", " Stra\u00dfe"}));
    QCOMPARE(matches("x*", "a\xc3\xa9"), (QStringList{"", "", ""}));  // empty matches move on by characters
  }

  void white_space_is_unicodes() {
    QCOMPARE(matches("\\s", "\xe1\xa0\x8e"), QStringList());  // U+180E is none since Unicode 6.3
    QCOMPARE(matches("\\S", "\xe1\xa0\x8e"), QStringList{"\u180e"});
    QCOMPARE(matches("[\\s]", "a\xc2\xa0"), QStringList{"\u00a0"});
    QCOMPARE(matches("[^\\s]", "a\xc2\xa0"), QStringList{"a"});
    QCOMPARE(matches("[\\S\\n]", " \na"), (QStringList{"\n", "a"}));
  }

  void what_means_something_else_in_oniguruma_is_refused_data() {
    QTest::addColumn<QString>("pattern");
    for (const char* pattern :
         {"\\w",     "\\b",       "\\h",   "\\R",   "\\X",    "\\K",  "\\pL", "\\p{Han}", "\\p{^L}",
          "\\1",     "^a",        "a$",    "[[a]]", "[a&&b]", "[]a]", "[a",   "(?R)",     "(?x:a)",
          "(?<n>a)", "(*ACCEPT)", "(?i)a", "a{,3}", "a{2}+",  "a{",   "\\"}) {
      QTest::newRow(pattern) << QString(pattern);
    }
  }
  void what_means_something_else_in_oniguruma_is_refused() {
    QFETCH(QString, pattern);
    QVERIFY_EXCEPTION_THROWN(Regex(pattern.toStdString()), Error);
  }

  void an_invalid_pattern_is_refused() {
    for (const char* pattern : {"(a", "a)", "*", "a**", "(?<=a+)b", "[z-a]"})
      QVERIFY_EXCEPTION_THROWN(Regex{pattern}, Error);
    QVERIFY_EXCEPTION_THROWN(Regex(std::string(100'000, 'a')), Error);
  }

  void a_pattern_that_takes_forever_is_stopped() {
    const Regex regex("(?:a|a|aa)*(?:x|y)");
    QVERIFY_EXCEPTION_THROWN(regex.for_each_match(std::string(2000, 'a') + "c", [](size_t, size_t) {}),
                             Error);
  }

  void long_texts_are_matched() {
    size_t count = 0;
    const Regex llama3(R"([^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|\s*[\r\n]+|\s+(?!\S)|\s+)");
    const std::string text = std::string(1'000'000, 'a') + std::string(1'000'000, ' ') + "a";
    llama3.for_each_match(text, [&](size_t, size_t) { ++count; });
    QCOMPARE(count, size_t{3});
  }
};

QTEST_GUILESS_MAIN(TestRegex)
#include "test_regex.moc"
