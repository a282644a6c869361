// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/csv.h"

using namespace seamark;
using Cells = std::vector<std::string>;

namespace {

std::vector<Cells> rows_of(std::string_view text, char delimiter = ',') {
  CsvReader reader(text, "file.csv", delimiter);
  std::vector<Cells> out;
  CsvRow row;
  while (reader.next(row)) out.push_back(row.cells);
  return out;
}

}  // namespace

class TestCsv : public QObject {
  Q_OBJECT
 private slots:
  void reads_what_rfc_4180_shows() {
    QVERIFY((rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") ==
             std::vector<Cells>{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
    QVERIFY((rows_of("aaa,bbb\nzzz,yyy") == std::vector<Cells>{{"aaa", "bbb"}, {"zzz", "yyy"}}));
    QVERIFY((rows_of("\"aaa\",\"b \r\nbb\",\"c,c\"\r\n") == std::vector<Cells>{{"aaa", "b \r\nbb", "c,c"}}));
    QVERIFY((rows_of("\"b\"\"bb\",\"\"\"\"\n") == std::vector<Cells>{{"b\"bb", "\""}}));
  }

  void reads_what_programs_write() {
    QVERIFY((rows_of("\xef\xbb\xbf\"a\";b\n1;2\n", ';') == std::vector<Cells>{{"a", "b"}, {"1", "2"}}));
    QVERIFY((rows_of(",\n,,\n") == std::vector<Cells>{{"", ""}, {"", "", ""}}));
    QVERIFY((rows_of("\n\r\na\n\n\nb\n\n") == std::vector<Cells>{{"a"}, {"b"}}));
    // A quote inside an unquoted cell is a quote; spaces belong to the cell.
    QVERIFY((rows_of("5\" disk, x \n") == std::vector<Cells>{{"5\" disk", " x "}}));
    QVERIFY(rows_of("").empty());
    QVERIFY(rows_of("\n\n").empty());
  }

  void names_the_line_and_goes_on_after_a_bad_row() {
    CsvReader reader("a,\"b\nc\"\n\"x\"y\n\xff\n\"open\nlast\n", "file.csv");
    CsvRow row;
    QVERIFY(reader.next(row));
    QCOMPARE(row.line, 1);
    for (int64_t line : {3, 4, 5}) {
      try {
        reader.next(row);
        QFAIL("a bad row was read");
      } catch (const Error& error) {
        QCOMPARE(error.file(), std::string("file.csv"));
        QCOMPARE(error.field(), "line " + std::to_string(line));
        QCOMPARE(reader.line(), line);
      }
    }
    QVERIFY(reader.next(row));
    QCOMPARE(row.line, 6);
    QVERIFY(row.cells == Cells{"last"});
    QVERIFY(!reader.next(row));
  }

  void refuses_a_row_of_endless_cells() {
    QCOMPARE(rows_of(std::string(9999, ',')).at(0).size(), 10000u);
    QVERIFY_EXCEPTION_THROWN(rows_of(std::string(10000, ',')), Error);
  }

  void guesses_the_delimiter_from_the_first_line() {
    QCOMPARE(guess_delimiter("a;b\nc,d"), ';');
    QCOMPARE(guess_delimiter("a\tb;c"), '\t');
    QCOMPARE(guess_delimiter("a;b,c"), ',');
    QCOMPARE(guess_delimiter("a"), ',');
  }

  void writes_what_it_reads() {
    std::string out;
    const std::vector<Cells> rows = {
        {"plain", "with, comma", "with \"quote\"", "two\nlines", "\r", ""}, {""}, {"ä", " "}};
    for (const Cells& row : rows) append_csv_row(out, row);
    QCOMPARE(out,
             std::string("plain,\"with, comma\",\"with \"\"quote\"\"\",\"two\nlines\",\"\r\",\n\"\"\nä, \n"));
    QVERIFY(rows_of(out) == rows);
  }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
