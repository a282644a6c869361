// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "support/error.h"
#include "support/sha256.h"

using namespace seamark;

class TestSha256 : public QObject {
  Q_OBJECT
 private slots:
  void gives_the_standards_digests() {
    QCOMPARE(sha256_hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256_hex("abc"),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sha256_hex(std::string(1000000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
  }

  void takes_a_text_in_pieces() {
    Sha256 hash;
    hash.update("a");
    hash.update("");
    hash.update("bc");
    QCOMPARE(to_hex(hash.digest()), sha256_hex("abc"));
  }

  void reads_files() {
    QTemporaryDir folder;
    const std::string file = folder.filePath("file").toStdString();
    const std::string content(3000001, 'x');  // above one block of reading
    std::ofstream(file) << content;
    QCOMPARE(sha256_file(file), sha256_hex(content));
    QVERIFY_EXCEPTION_THROWN(sha256_file(file + ".missing"), Error);
    QVERIFY_EXCEPTION_THROWN(sha256_file(folder.path().toStdString()), Error);
  }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
