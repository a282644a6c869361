// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "semantics/weights_file.h"
#include "support/error.h"

using namespace seamark;

class TestWeightsFile : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  std::vector<double> read(const std::string& text) {
    const std::string file = folder_.path().toStdString() + "/weights.csv";
    std::ofstream(file) << text;
    FactTable facts;
    for (const char* id : {"a", "b,c", "7"}) {
      facts.facts.emplace_back();
      facts.facts.back().id = id;
    }
    return read_weights(file, facts);
  }
  std::string refusal(const std::string& text) {
    try {
      read(text);
    } catch (const Error& error) {
      return error.file().empty() ? "no file" : error.sentence();
    }
    return "read";
  }

 private slots:
  void weightsGoByIdOrByIndex() {
    const auto by_id = read("case_id,weight\n7,2.5\n\"b,c\",0\n");
    QVERIFY(std::isnan(by_id[0]));
    QCOMPARE(by_id[1], 0.0);
    QCOMPARE(by_id[2], 2.5);
    QCOMPARE(read("weight,index\n3,0\n4,1\n5,2\n"), (std::vector<double>{3, 4, 5}));
  }
  void idsCountWhereBothAreThereAndOtherColumnsArePassedOver() {
    const auto weights = read("index,case_id,reason,weight\n0,7,,2\n1,a,D > 1,\n");
    QCOMPARE(weights[2], 2.0);
    QVERIFY(std::isnan(weights[0]) && std::isnan(weights[1]));
  }
  void badFilesAreRefusedWithTheirLine() {
    QVERIFY(refusal("case_id,weight\na,1\n7,nan\n").starts_with("Line 3"));
    QVERIFY(refusal("case_id,weight\na,-1\n").starts_with("Line 2"));
    QVERIFY(refusal("case_id,weight\na,1e999\n").starts_with("Line 2"));
    QVERIFY(refusal("case_id,weight\na,one\n").starts_with("Line 2"));
    QVERIFY(refusal("case_id,weight\nz,1\n").starts_with("Line 2"));
    QVERIFY(refusal("index,weight\n3,1\n").starts_with("Line 2"));
    QVERIFY(refusal("case_id,weight\na,1\na,1\n").starts_with("Line 3"));
    QVERIFY(refusal("case_id,weight\na\n").starts_with("Line 2"));
    QVERIFY(refusal("case_id,weights\na,1\n").starts_with("A file of weights"));
    QCOMPARE(refusal("case_id,weight\na,\n"), std::string("The file holds no weights."));
    QCOMPARE(refusal(""), std::string("The file is empty."));
  }
};

QTEST_GUILESS_MAIN(TestWeightsFile)
#include "test_weights_file.moc"
