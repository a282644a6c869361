// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "text/utf8.h"

using namespace seamark;

class TestUtf8 : public QObject {
  Q_OBJECT
 private slots:
  // Expected: Python 3.11, bytes.decode("utf-8", "replace").
  void invalid_bytes_become_replacement_characters_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* bytes, const char* expected) {
      QTest::newRow(name) << QByteArray(bytes) << QByteArray(expected);
    };
    row("valid", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
    row("lone continuation", "a\x80z", "a\xef\xbf\xbdz");
    row("truncated four", "\xf0\x9f\x98", "\xef\xbf\xbd");
    row("truncated, then text", "\xe2\x82z", "\xef\xbf\xbdz");
    row("surrogate", "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("overlong", "\xc0\xaf\xe0\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("too large", "\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("no such byte", "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd");
  }
  void invalid_bytes_become_replacement_characters() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(valid_utf8(bytes.toStdString())), expected);
  }

  void nfc_composes_and_orders_marks() {
    QCOMPARE(normalize_nfc("e\xcc\x81"), std::string("\xc3\xa9"));
    QCOMPARE(normalize_nfc("q\xcc\x87\xcc\xa3"), std::string("q\xcc\xa3\xcc\x87"));
    QCOMPARE(normalize_nfc(std::string("a\0b", 3)), std::string("a\0b", 3));
    QCOMPARE(normalize_nfc(""), std::string());
  }

  void code_points_are_encoded_and_read_back() {
    for (char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600', U'\U0010FFFF'}) {
      std::string text;
      append_utf8(text, c);
      QCOMPARE(code_point_at(text, 0).value, c);
      QCOMPARE(code_point_at(text, 0).length, text.size());
    }
  }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"
