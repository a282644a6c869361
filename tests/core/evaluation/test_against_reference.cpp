// SPDX-License-Identifier: GPL-3.0-or-later
// Distances, outcomes and protocols on a committed tiny world equal what transformers and PEFT give
// (tests/reference/make_tiny_world.py, evaluate_reference.py).
#include <QTest>
#include <cmath>

#include "core/evaluation/numbers.h"
#include "support/error.h"

using namespace seamark;

namespace {

const std::string golden = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";

// Places where the two differ by more than `tolerance` (relative above 1), or in kind.
void differences(const Json& ours, const Json& theirs, double tolerance, const std::string& path,
                 QStringList& found) {
  const auto report = [&](const std::string& what) { found << QString::fromStdString(path + ": " + what); };
  if (ours.is_number() && theirs.is_number()) {
    const double a = ours.get<double>(), b = theirs.get<double>();
    if (!(std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b))))
      report(ours.dump() + " is not " + theirs.dump());
  } else if (ours.is_object() && theirs.is_object()) {
    for (const auto& [key, value] : theirs.items()) {
      if (ours.contains(key))
        differences(ours.at(key), value, tolerance, path + "/" + key, found);
      else
        report(key + " is missing");
    }
    for (const auto& [key, value] : ours.items())
      if (!theirs.contains(key)) report(key + " is not in the reference");
  } else if (ours.is_array() && theirs.is_array() && ours.size() == theirs.size()) {
    for (size_t i = 0; i < ours.size(); ++i)
      differences(ours[i], theirs[i], tolerance, path + "/" + std::to_string(i), found);
  } else if (ours != theirs) {
    report(ours.dump() + " is not " + theirs.dump());
  }
}

}  // namespace

class TestAgainstReference : public QObject {
  Q_OBJECT
 private slots:
  void everyNumberOfTheTinyWorld_data() {
    QTest::addColumn<QString>("facts");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("distances");
    QTest::newRow("counterfact-flat") << "facts"
                                      << "counterfact-flat" << true;
    QTest::newRow("zsre") << "zsre"
                          << "zsre" << false;
  }
  void everyNumberOfTheTinyWorld() {
    QFETCH(QString, facts);
    QFETCH(QString, format);
    QFETCH(bool, distances);
    NumbersRequest request;
    request.model = golden + "model";
    request.adapter = golden + "adapter";
    request.data = golden + facts.toStdString() + ".json";
    request.format = format.toStdString();
    request.vectors = golden + "vectors.csv";
    request.hidden = {0, 1, 2};
    request.distances = distances;
    const Json ours = evaluation_numbers(request);
    Json theirs = read_json(golden + "expected_" + facts.toStdString() + ".json");
    theirs.erase("made_by");
    QStringList found;
    differences(ours, theirs, 2e-5, "", found);
    QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 20).join('\n')));
  }
};

QTEST_GUILESS_MAIN(TestAgainstReference)
#include "test_against_reference.moc"
