// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own vectors: three file formats, and what each refuses. (Mutations: tests/fuzz/fuzz_vectors.cpp.)
#include <QTemporaryDir>
#include <QTest>
#include <cstring>

#include "semantics/answer_space.h"
#include "support/error.h"
#include "support/files.h"

using namespace seamark;

namespace {

std::string npy(const std::string& header, const std::string& data, char version = 1) {
  std::string bytes = std::string("\x93NUMPY") + version + '\0';
  const size_t n = header.size();
  bytes += static_cast<char>(n & 255);
  bytes += static_cast<char>(n >> 8);
  if (version >= 2) bytes += std::string(2, '\0');
  return bytes + header + data;
}

template <typename Number>
std::string raw(std::initializer_list<Number> numbers) {
  std::string bytes(numbers.size() * sizeof(Number), '\0');
  std::memcpy(bytes.data(), std::data(numbers), bytes.size());
  return bytes;
}

}  // namespace

class TestExternalVectors : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;

  std::filesystem::path write(const std::string& name, const std::string& bytes) {
    const std::filesystem::path file = directory_.path().toStdString() + "/" + name;
    replace_file(file, bytes);
    return file;
  }
  // The error's sentence; the file must be named.
  std::string refusal(const std::filesystem::path& file) {
    try {
      ExternalVectors::load(file);
    } catch (const Error& error) {
      return error.file().empty() ? "no file named" : error.what();
    }
    return "accepted";
  }

 private slots:
  void csvWithAndWithoutHeader() {
    const auto with =
        ExternalVectors::load(write("a.csv", "answer,x,y\nParis,1,2.5\n\"New York, NY\",-3e-2,+4\r\n"));
    QCOMPARE(with.dimensions(), int64_t{2});
    QCOMPARE(with.size(), int64_t{2});
    QCOMPARE(with.find("Paris"), (std::vector<double>{1, 2.5}));
    QCOMPARE(with.find(" New York, NY"), (std::vector<double>{-0.03, 4}));
    QVERIFY(with.find("paris").empty());
    QCOMPARE(ExternalVectors::load(write("b.csv", "Paris,1\n\nRome,2")).size(), int64_t{2});
  }

  void csvRefusesWhatItCannotUse_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << ""
                           << "no vectors";
    QTest::newRow("header only") << "a,b,c\n"
                                 << "no vectors";
    QTest::newRow("ragged") << "a,1,2\nb,1\n"
                            << "one length";
    QTest::newRow("no numbers") << "a\n"
                                << "one length";
    QTest::newRow("not a number") << "a,1\nb,x\n"
                                  << "not a number";
    QTest::newRow("half a number") << "a,1\nb,1.5e\n"
                                   << "not a number";
    QTest::newRow("nan") << "a,1\nb,nan\n"
                         << "finite";
    QTest::newRow("infinite") << "a,1\nb,inf\n"
                              << "finite";
    QTest::newRow("twice") << "a,1\na,2\n"
                           << "two vectors";
    QTest::newRow("no key") << ",1\n"
                            << "empty answer";
  }
  void csvRefusesWhatItCannotUse() {
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString what = QString::fromStdString(refusal(write("bad.csv", text.toStdString())));
    QVERIFY2(what.contains(says), qPrintable(what));
  }

  void npyWithKeys() {
    const auto file = write("v.npy", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
                                         raw({1.f, 2.f, 3.f, 4.f, 5.f, 6.f})));
    write("v.keys.txt", "Paris\nRome\n");
    QCOMPARE(ExternalVectors::load(file).find("Rome"), (std::vector<double>{4, 5, 6}));
    const auto wide = write(
        "w.npy", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }", raw({0.1, 0.2}), 2));
    write("w.keys.json", "[\"Paris\"]");
    QCOMPARE(ExternalVectors::load(wide).find("Paris"), (std::vector<double>{0.1, 0.2}));
    const auto half = write("h.npy", npy("{'descr': '<f2', 'fortran_order': False, 'shape': (1, 4), }",
                                         raw<uint16_t>({0x3C00, 0xC000, 0x0001, 0x7BFF})));
    write("h.keys.txt", "Paris");
    QCOMPARE(ExternalVectors::load(half).find("Paris"), (std::vector<double>{1, -2, 0x1p-24, 65504}));
  }

  void npyRefusesWhatItCannotUse_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::string& bytes, const char* says) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(says);
    };
    const std::string two = raw({1.f, 2.f});
    row("empty", "", "whole");
    row("other magic", std::string(64, 'x'), "whole");
    row("header cut", npy("{'descr'", "").substr(0, 11), "whole");
    row("data cut", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }", two), "whole");
    row("huge", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }", two),
        "whole");
    row("overflow",
        npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 99999999999999999999), }", two), "matrix");
    row("negative", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1, 2), }", two), "matrix");
    row("vector", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", two), "matrix");
    row("cube", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 1), }", two), "matrix");
    row("integers", npy("{'descr': '<i4', 'fortran_order': False, 'shape': (1, 2), }", two), "<i4");
    row("big-endian", npy("{'descr': '>f4', 'fortran_order': False, 'shape': (1, 2), }", two), ">f4");
    row("columns", npy("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }", two), "by columns");
    row("no shape", npy("{'descr': '<f4', 'fortran_order': False, }", two), "shape");
    row("nan", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", raw({1.f, NAN})), "finite");
    row("rows without keys", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }", two),
        "Each row needs one");
  }
  void npyRefusesWhatItCannotUse() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    write("bad.keys.txt", "Paris\n");
    const QString what = QString::fromStdString(refusal(write("bad.npy", bytes.toStdString())));
    QVERIFY2(what.contains(says), qPrintable(what));
  }

  void npyNeedsItsKeys() {
    const auto file = write(
        "lonely.npy", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", raw({1.f, 2.f})));
    QVERIFY(refusal(file).find("lonely.keys.txt") != std::string::npos);
    write("lonely.keys.json", "{\"Paris\": 1}");
    QVERIFY(refusal(file).find("array of texts") != std::string::npos);
  }

  void otherFilesAreRefused() {
    QVERIFY(refusal(write("a.txt", "Paris,1\n")).find(".safetensors") != std::string::npos);
    QVERIFY(refusal(directory_.path().toStdString() + "/absent.csv").find("absent.csv") != std::string::npos);
  }

  void anAnswerWithoutAVectorIsUndefinedWithAReason() {
    const auto space = make_external_space(ExternalVectors::load(write("s.csv", "Paris,1,2\n")));
    const std::vector<AnswerSpace::Request> requests{{{}, 0, "Paris"}, {{}, 0, "Rome"}};
    const auto results = space->represent(requests, nullptr, {});
    QCOMPARE(results[0].vector, (std::vector<double>{1, 2}));
    QVERIFY(results[1].vector.empty());
    QVERIFY(results[1].reason.find("Rome") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestExternalVectors)
#include "test_external_vectors.moc"
