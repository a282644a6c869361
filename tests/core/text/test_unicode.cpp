// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "text/unicode.h"

using namespace seamark;

class TestUnicode : public QObject {
  Q_OBJECT
 private slots:
  void nfc_composes_and_orders_marks() {
    QCOMPARE(normalize_nfc("e\xcc\x81"), std::string("\xc3\xa9"));
    QCOMPARE(normalize_nfc("q\xcc\x87\xcc\xa3"), std::string("q\xcc\xa3\xcc\x87"));
    QCOMPARE(normalize_nfc(std::string("a\0b", 3)), std::string("a\0b", 3));
    QCOMPARE(normalize_nfc(""), std::string());
  }
};

QTEST_GUILESS_MAIN(TestUnicode)
#include "test_unicode.moc"
