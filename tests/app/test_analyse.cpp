// SPDX-License-Identifier: GPL-3.0-or-later
// `seamark analyse` on the tiny world: what is printed, written and kept.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>

#include "session/session.h"
#include "support/files.h"

using namespace seamark;

namespace {
const QString world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";
}

class TestAnalyse : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  struct Result {
    int code;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  };
  Result analyse(const QStringList& arguments) const { return seamark(QStringList{"analyse"} + arguments); }
  Result seamark(const QStringList& arguments) const {
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(SEAMARK_BINARY, arguments);
    process.waitForFinished(240000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
  }
  QStringList on_data() const {
    return {"--model",          world + "model", "--data", world + "facts.json", "--format",
            "counterfact-flat", "--device",      "cpu",    "--threads",          "1"};
  }
  QList<QByteArray> lines(const char* name) const {
    const auto file = std::filesystem::path(folder_.path().toStdString()) / name;
    return QByteArray::fromStdString(read_file(file, 1 << 24)).trimmed().split('\n');
  }

 private slots:
  void help_shows_an_example_data() {
    QTest::addColumn<QString>("command");
    for (const char* name : {"features", "lens", "pairwise", "pca"}) QTest::newRow(name) << QString(name);
  }
  void help_shows_an_example() {
    QFETCH(QString, command);
    const Result result = analyse({command, "--help"});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("Example:\n  seamark analyse " + command.toUtf8()));
  }

  void pca_of_data_and_adapter() {
    const Result result = analyse(QStringList{"pca"} + on_data() +
                                  QStringList{"--adapter", world + "adapter", "--components", "3", "--layer",
                                              "1", "--token", "last-subject", "-o", "pca.csv", "--json"});
    QVERIFY2(result.code == 0, result.err.constData());
    const QJsonArray share = result.json()["variance_ratio"].toArray();
    QCOMPARE(share.size(), 3);
    QVERIFY(share[0].toDouble() >= share[1].toDouble());
    const auto csv = lines("pca.csv");
    QCOMPARE(csv[0], QByteArray("state,fact,id,relation,PC1,PC2,PC3"));
    QCOMPARE(csv.size(), 1 + 2 * result.json()["rows"].toInt());
    QVERIFY(csv[1].startsWith("untuned,0,") && csv.last().startsWith("tuned,"));
  }

  void pairs_of_answers() {
    const Result result = analyse(QStringList{"pairwise"} + on_data() +
                                  QStringList{"--neighbours", "2", "-o", "near.csv", "--json"});
    QVERIFY2(result.code == 0, result.err.constData());
    const QJsonObject state = result.json()["states"].toArray()[0].toObject();
    const int facts = state["facts"].toInt();
    QCOMPARE(state["all"].toObject()["pairs"].toInt(), facts * (facts - 1) / 2);
    QCOMPARE(lines("near.csv").size(), 1 + 2 * facts);
  }

  void lens_of_an_adapter_beside_the_weights() {
    const Result result = analyse(
        {"lens", "--model", world + "model", "--adapter", world + "adapter", "--compare-weight", "--json"});
    QCOMPARE(result.code, 0);
    const QJsonObject columns = result.json()["similarity"].toObject();
    QVERIFY(columns["phi_u"].toArray().size() > 0);
    for (const auto& phi : columns["phi_u"].toArray()) QVERIFY(phi.toDouble() > 0 && phi.toDouble() < 0.99);
    QVERIFY(columns["random_v"].toArray()[0].toDouble() > 0);
  }

  void lens_of_an_adapter_beside_itself() {
    const Result result = analyse({"lens", "--model", world + "model", "--adapter", world + "adapter",
                                   "--compare", world + "adapter", "-o", "lens.csv", "--json"});
    QVERIFY2(result.code == 0, result.err.constData());
    const QJsonObject columns = result.json()["lens"].toObject();
    QCOMPARE(columns["layer"].toArray().size(), lines("lens.csv").size() - 1);
    QVERIFY(columns["amplification"].toArray()[0].toDouble() > 0);
    QVERIFY(std::abs(result.json()["similarity"].toObject()["phi_u"].toArray()[0].toDouble() - 1) < 1e-6);
  }

  void changes_of_an_adapter() {
    const Result result = analyse(QStringList{"features"} + on_data() +
                                  QStringList{"--adapter", world + "adapter", "--feature", "change",
                                              "--module", "v_proj", "-o", "f.csv"});
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(lines("f.csv")[0].startsWith("state,fact,id,relation,features_1,features_2"));
  }

  void a_run_keeps_its_analyses() {
    const auto file = std::filesystem::path(folder_.path().toStdString()) / "spec.json";
    replace_file(
        file, "{\"model\": \"" + (world + "model").toStdString() + "\", \"facts\": {\"files\": [\"" +
                  (world + "facts.json").toStdString() +
                  "\"], \"format\": \"counterfact-flat\", \"limit\": 6}, \"training\": {\"steps\": 2}, "
                  "\"evaluation\": {\"protocols\": []}, \"device\": {\"device\": \"cpu\", \"threads\": 1}}");
    const Result run = seamark({"run", "spec.json", "-o", "s.h5", "--json"});
    QVERIFY2(run.code == 0, run.err.constData());
    for (const char* what : {"features", "lens", "pairwise", "pca"}) {
      QStringList arguments = {what, "s.h5", "--run", "R1"};
      if (QByteArray(what) != "lens") arguments += QStringList{"--feature", "hidden", "--threads", "1"};
      const Result result = analyse(arguments);
      QVERIFY2(result.code == 0, result.err.constData());
      QVERIFY(!result.out.isEmpty());
    }
    const Session session =
        load_session(std::filesystem::path(folder_.path().toStdString()) / "s.h5").session;
    QStringList kinds;
    for (const ResultTable& table : session.runs.at(0).results) kinds << QString::fromStdString(table.kind);
    for (const char* kind :
         {"features", "weight-lens", "pairwise", "pairwise-histogram", "pairwise-nearest", "pca"})
      QVERIFY2(kinds.contains(kind), kind);
  }

  void lens_of_a_fact_beside_another_one_of_the_same_run() {
    const auto folder = std::filesystem::path(folder_.path().toStdString());
    replace_file(
        folder / "single.json",
        "{\"model\": \"" + (world + "model").toStdString() + "\", \"facts\": {\"files\": [\"" +
            (world + "facts.json").toStdString() +
            "\"], \"format\": \"counterfact-flat\", \"limit\": 4}, \"method\": {\"rank\": 2}, \"training\": "
            "{\"steps\": 3, \"learning_rate\": 0.01}, \"evaluation\": {\"protocols\": []}, \"device\": "
            "{\"device\": \"cpu\", \"threads\": 1}}");
    const Result run = seamark({"run", "single.json", "-o", "single.h5", "--json"});
    QVERIFY2(run.code == 0, run.err.constData());
    const Session session = load_session(folder / "single.h5").session;
    const RunRecord& record = session.runs.at(0);
    QVERIFY(record.adapter_facts.size() >= 2);
    const auto id = [&](size_t i) {
      return QString::fromStdString(session.facts.at(FactIndex{record.adapter_facts[i]}).id);
    };
    const QStringList lens = {"lens", "single.h5", "--run", "R1", "--fact", id(0), "--json"};
    const auto similarity = [&](const QStringList& more, const char* column) {
      QList<double> out;
      const Result found = analyse(lens + more);
      for (const auto& phi : found.json()["similarity"].toObject()[column].toArray()) out << phi.toDouble();
      return out;
    };
    // Beside itself all of it is shared; of two facts less; and it does not matter which stands first.
    const QList<double> own = similarity({"--compare-fact", id(0)}, "phi_u"),
                        other = similarity({"--compare-fact", id(1)}, "phi_u");
    QVERIFY(!own.isEmpty());
    QCOMPARE(other.size(), own.size());
    bool less = false;
    for (int i = 0; i < own.size(); ++i) {
      QVERIFY(std::abs(own[i] - 1) < 1e-6);
      QVERIFY(other[i] >= 0 && other[i] < 1 + 1e-6);
      less |= other[i] < 0.999;
    }
    QVERIFY(less);
    const Result swapped =
        analyse({"lens", "single.h5", "--run", "R1", "--fact", id(1), "--compare-fact", id(0), "--json"});
    const QJsonArray back = swapped.json()["similarity"].toObject()["phi_u"].toArray();
    for (int i = 0; i < other.size(); ++i) QVERIFY(std::abs(back[i].toDouble() - other[i]) < 1e-6);
    // Kept with the run, under a name that says of which facts.
    bool kept = false;
    const Session after = load_session(folder / "single.h5").session;
    for (const ResultTable& table : after.runs.at(0).results) {
      if (table.kind != "subspace-similarity") continue;
      const QJsonObject settings =
          QJsonDocument::fromJson(QByteArray::fromStdString(table.settings_json)).object();
      kept |= settings["fact"].toString() == id(0) && settings["beside_fact"].toString() == id(1);
    }
    QVERIFY(kept);
    // A fact that the run has no adapter of, and a run where no session is named.
    const Result missing = analyse({"lens", "single.h5", "--run", "R1", "--compare-fact", "no-such-fact"});
    QCOMPARE(missing.code, 3);
    QVERIFY2(missing.err.contains("--compare-fact: The session has no fact of this id"),
             missing.err.constData());
    for (const char* option : {"--compare-fact", "--compare-run"}) {
      const Result nowhere =
          analyse({"lens", "--model", world + "model", "--adapter", world + "adapter", option, "x"});
      QCOMPARE(nowhere.code, 2);
      QVERIFY2(nowhere.err.contains(option), nowhere.err.constData());
    }
  }

  void bad_input_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing to look at") << QStringList{"pca"} << 2 << "--data";
    QTest::newRow("no such layer") << QStringList{"pca"} + on_data() + QStringList{"--layer", "9"} << 3
                                   << "layer";
    QTest::newRow("change without an adapter")
        << QStringList{"features"} + on_data() + QStringList{"--feature", "change"} << 3 << "--adapter";
    QTest::newRow("too many components")
        << QStringList{"pca"} + on_data() + QStringList{"--components", "999"} << 3 << "components";
    QTest::newRow("directional") << QStringList{"pairwise"} + on_data() +
                                        QStringList{"--metric", "directional"}
                                 << 3 << "metric";
    QTest::newRow("no adapter") << QStringList{"lens", "--model", world + "model"} << 2 << "--adapter";
  }
  void bad_input() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, message);
    const Result result = analyse(arguments);
    QVERIFY2(QString::fromUtf8(result.err).contains(message), result.err.constData());
    QCOMPARE(result.code, code);
  }
};

QTEST_GUILESS_MAIN(TestAnalyse)
#include "test_analyse.moc"
