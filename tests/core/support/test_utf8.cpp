// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "support/utf8.h"

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

  void code_points_are_encoded_and_read_back() {
    for (char32_t c : {U'a', U'\u00e9', U'\u07ff', U'\u0800', U'\u20ac', U'\U00010000', U'\U0001F600', U'\U0010FFFF'}) {
      std::string text;
      append_utf8(text, c);
      QCOMPARE(code_point_at(text, 0).value, c);
      QCOMPARE(code_point_at(text, 0).length, text.size());
    }
  }

  void tells_utf8_from_other_bytes() {
    for (const char* good : {"", "a", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                             "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
      QVERIFY2(is_utf8(good), good);
    }
    for (const char* bad :
         {"\x80", "\xc0\x80", "\xc1\xbf", "\xc2", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xe2\x82",
          "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "a\xe2\x28\xa1"}) {
      QVERIFY2(!is_utf8(bad), bad);
    }
  }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"
