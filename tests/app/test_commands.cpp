// SPDX-License-Identifier: GPL-3.0-or-later
// The real binary: exit codes, one JSON document on stdout, a killed run that resumes.
#include <signal.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>

#include "session/session.h"
#include "support/error.h"
#include "support/files.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

struct Result {
  int code = -1;
  QByteArray out, err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

Result seamark_command(const QStringList& arguments, const QString& folder,
                       const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
  QProcess process;
  process.setProcessEnvironment(environment);
  process.setWorkingDirectory(folder);
  process.start(SEAMARK_BINARY, arguments);
  process.waitForFinished(240000);
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace

class TestCommands : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  bool model_ = false;

  Result seamark(const QStringList& arguments) const { return seamark_command(arguments, folder_.path()); }
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  void write(const char* name, const std::string& text) const { replace_file(file(name), text); }

 private slots:
  void initTestCase() {
    model_ = fs::exists(cache_directory() / "models" / "SmolLM2-135M-Instruct" / "config.json");
  }

  void help_shows_an_example_data() {
    QTest::addColumn<QString>("command");
    for (const char* name : {"demo", "run", "data", "tokenize", "probe", "distances", "select", "evaluate",
                             "info", "spec", "doctor"}) {
      QTest::newRow(name) << QString(name);
    }
    for (const char* name :
         {"adapter export", "adapter merge", "analyse interference", "analyse suppression", "study merge"})
      QTest::newRow(name) << QString(name);
  }
  void help_shows_an_example() {
    QFETCH(QString, command);
    const Result result = seamark(command.split(' ') + QStringList{"--help"});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("Example:\n  seamark " + command.toUtf8()));
    for (const char* common : {"--json", "--log-level", "--log-file"})
      QVERIFY2(result.out.contains(common), common);
    if (command == "study merge") QVERIFY(result.out.contains("-o,--output"));
  }

  void exit_codes_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown option") << QStringList{"data", "--nonsense", "builtin"} << 2 << "nonsense";
    QTest::newRow("unknown choice") << QStringList{"data", "builtin", "--format", "excel"} << 2 << "excel";
    QTest::newRow("merge of nothing") << QStringList{"adapter", "merge", "-o", "x"} << 2 << "--adapter";
    QTest::newRow("no spec") << QStringList{"run", "-o", "x.h5"} << 2 << "--resume";
    QTest::newRow("missing facts") << QStringList{"data", "missing.json"} << 3 << "missing.json";
    QTest::newRow("bad spec") << QStringList{"run", "bad-spec.json", "-o", "x.h5"} << 3 << "method.rnak";
    QTest::newRow("missing model") << QStringList{"tokenize", "--model", "no-such-model", "x"} << 3
                                   << "no-such-model";
    QTest::newRow("not a session") << QStringList{"info", "bad-spec.json"} << 3 << "bad-spec.json";
    QTest::newRow("nothing to resume") << QStringList{"run", "-o", "x.h5", "--resume"} << 3 << "x.h5";
    QTest::newRow("log cannot be written")
        << QStringList{"spec", "--log-file", "/proc/none/log"} << 4 << "log";
  }
  void exit_codes() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, message);
    write("bad-spec.json", R"({"method": {"rnak": 4}})");
    const Result result = seamark(arguments);
    QVERIFY2(QString::fromUtf8(result.err).contains(message), result.err.constData());
    QCOMPARE(result.code, code);
    QVERIFY(result.out.isEmpty());
  }

  void with_json_stdout_is_one_document() {
    const Result fine = seamark({"data", "builtin", "--json"});
    QCOMPARE(fine.code, 0);
    QVERIFY(fine.json()["loaded"].toInt() >= 250);
    QCOMPARE(fine.json()["skipped"].toArray().size(), 0);
    const Result bad = seamark({"--json", "data", "missing.json"});
    QCOMPARE(bad.code, 3);
    QVERIFY(bad.json()["error"].toObject()["file"].toString().contains("missing.json"));
    // Nor is it missing where the command line itself is wrong.
    for (const QStringList& wrong : {QStringList{"data", "builtin", "--nonsense", "--json"},
                                     QStringList{"--json", "run", "-o", "x.h5"}}) {
      const Result usage = seamark(wrong);
      QCOMPARE(usage.code, 2);
      QCOMPARE(usage.json()["error"].toObject()["code"].toInt(), 2);
      QVERIFY(!usage.json()["error"].toObject()["sentence"].toString().isEmpty());
      QVERIFY(!usage.err.isEmpty());
    }
    QVERIFY(seamark({"--json", "data", "--help"}).out.contains("Example:"));
  }

  void the_error_that_ends_a_command_is_in_the_log_file() {
    const Result result = seamark({"data", "missing.json", "--log-file", "log"});
    QCOMPARE(result.code, 3);
    QVERIFY(result.err.contains("missing.json"));
    const std::string log = read_file(file("log"), 1 << 20);
    QVERIFY2(log.find(" error ") != std::string::npos && log.find("missing.json") != std::string::npos,
             log.c_str());
  }

#ifdef SEAMARK_GUI
  void without_a_display_the_window_says_so() {
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) bare.remove(name);
    const Result result = seamark_command({}, folder_.path(), bare);
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains("no display"), result.err.constData());
  }

  void a_word_that_is_no_command_and_no_file_is_refused() {
    const Result result = seamark({"nocommand"});
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains("nocommand"), result.err.constData());
    QCOMPARE(seamark({"nocommand", "--json"}).json()["error"].toObject()["code"].toInt(), 2);
  }
#endif

  void resuming_a_run_that_was_stopped_says_what_became_of_it() {
    const auto text = [](const char* name) {
      return read_file(fs::path(SEAMARK_SOURCE_DIR "/tests/golden") / name, 1 << 26);
    };
    write("stopped.h5", text("session-1.2.h5"));
    Session session = load_session(file("stopped.h5")).session;
    QVERIFY(!session.runs.empty());
    session.runs.back().state = RunState::stopped;
    save_session(file("stopped.h5"), session);
    const Result result = seamark({"run", "-o", "stopped.h5", "--resume"});
    QCOMPARE(result.code, 3);
    const std::string sentence = "Run " + session.runs.back().name + " was stopped and kept";
    QVERIFY2(result.err.contains(sentence.c_str()), result.err.constData());
  }

  void version_says_what_was_built_with_what() {
    const Result json = seamark({"--version", "--json"});
    QCOMPARE(json.code, 0);
    for (const char* key :
         {"seamark", "compiler", "build_type", "libtorch", "libtorch_path", "hdf5", "sentencepiece"})
      QVERIFY2(!json.json()[key].toString().isEmpty(), key);
    QCOMPARE(json.json()["window"].toBool(), json.json()["qt"].isString());
    const Result text = seamark({"--version"});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.startsWith("seamark " + json.json()["seamark"].toString().toUtf8()));
    QVERIFY(text.out.contains(json.json()["libtorch_path"].toString().toUtf8()));
  }

  void the_example_spec_is_a_spec() {
    const Result example = seamark({"spec", "--example"});
    write("example.json", example.out.toStdString());
    QCOMPARE(seamark({"spec", "--check", "example.json"}).code, 0);
    QVERIFY(seamark({"spec", "--json"}).array().size() > 40);
  }

  void tokenize_and_probe() {
    if (!model_) QSKIP("the default model is not on this disk");
    const Result ids = seamark({"tokenize", "The capital of France is", " Paris"});
    QCOMPARE(ids.out, QByteArray("504 3575 282 4649 314\n7042\n"));
    const QJsonObject probe = seamark({"probe", "--prompt", "The capital of France is", "--target", "Rome",
                                       "--top", "3", "--generate", "4", "--json"})
                                  .json();
    QCOMPARE(probe["top"].toArray().size(), 3);
    QCOMPARE(probe["top"].toArray()[0].toObject()["id"].toInt(), 7042);
    QCOMPARE(probe["prompt_ids"].toArray().size(), 5);
    QCOMPARE(probe["target_ids"].toArray().size(), probe["target_logprobs"].toArray().size());
    QVERIFY(probe["target_logprobs"].toArray()[0].toDouble() <
            probe["top"].toArray()[0].toObject()["logprob"].toDouble());
    QVERIFY(probe["generated"].toString().startsWith(" Paris"));
  }

  void interference_and_suppression_of_runs() {
    const std::string world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation";
    for (const char* mode : {"joint", "single"}) {
      const Json spec = {
          {"name", mode},
          {"model", world + "/model"},
          {"facts", {{"files", {world + "/facts.json"}}, {"format", "counterfact-flat"}, {"limit", 12}}},
          {"method", {{"rank", 2}}},
          {"training", {{"mode", mode}, {"steps", 4}, {"batch", 6}, {"learning_rate", 0.01}}}};
      write("world.json", dump_json(spec));
      QCOMPARE(seamark({"run", "world.json", "-o", "world.h5"}).code, 0);
    }
    const auto interference = [&](const QStringList& more) {
      return seamark(QStringList{"analyse", "interference", "world.h5", "--json"} + more);
    };
    // Of a joint run by gradients, of single runs exactly, unless asked otherwise.
    const QJsonObject cheap = interference({"--run", "joint", "-o", "pairs.csv"}).json();
    QCOMPARE(cheap["result"].toString(), QString("interference (gradient)"));
    QCOMPARE(cheap["matrices"].toObject()["cosine"].toObject()["own"].toObject()["estimate"].toDouble(), 1.0);
    const QList<QByteArray> lines =
        QByteArray::fromStdString(read_file(file("pairs.csv"), 1 << 20)).split('\n');
    QCOMPARE(lines[0].trimmed(), QByteArray("fact,id,other,other_id,cosine"));
    QCOMPARE(lines.size(), 12 * 12 + 2);
    const QJsonObject exact = interference({"--run", "joint", "--kind", "exact", "--facts", "5"}).json();
    QCOMPARE(exact["facts"].toInt(), 5);
    QCOMPARE(exact["settings"].toObject()["steps"].toInt(), 2);  // 4 steps of 6 show each of 12 facts twice
    QVERIFY(exact["matrices"].toObject()["loss"].toObject()["own"].toObject()["estimate"].toDouble() < 0);
    QCOMPARE(interference({"--run", "single"}).json()["result"].toString(), QString("interference (exact)"));
    QCOMPARE(interference({"--run", "single", "--kind", "gradient"}).code, 3);
    QCOMPARE(interference({"--run", "nobody"}).code, 3);
    QCOMPARE(interference({}).code, 2);
    QCOMPARE(seamark({"analyse", "interference", "--spec", "world.json", "--facts", "3", "--json"})
                 .json()["stored"],
             QJsonValue(false));

    const QJsonArray rows =
        seamark({"analyse", "suppression", "world.h5", "--run", "single,joint", "--layer", "1", "--json"})
            .json()["rows"]
            .toArray();
    QCOMPARE(rows.size(), 3);
    for (const auto& row : rows) {
      const double ratio = row.toObject()["ratio"].toDouble();
      QVERIFY(ratio > 0 && ratio < 1);
    }
    const Session session = load_session(file("world.h5")).session;
    const auto names = [](const std::vector<ResultTable>& tables) {
      QStringList list;
      for (const ResultTable& table : tables) list.push_back(QString::fromStdString(table.name));
      return list;
    };
    QVERIFY(names(session.runs[0].results).contains("interference (gradient) by relation"));
    QVERIFY(names(session.runs[0].results).contains("interference (exact)"));
    QVERIFY(names(session.results).contains("suppression layer 1"));
  }

  void distances_are_a_table() {
    if (!model_) QSKIP("the default model is not on this disk");
    const Result result =
        seamark({"distances", "--data", "builtin", "--limit", "20", "-o", "d.csv", "--json"});
    QCOMPARE(result.code, 0);
    const QList<QByteArray> lines = QByteArray::fromStdString(read_file(file("d.csv"), 1 << 20)).split('\n');
    QCOMPARE(lines[0].trimmed(), QByteArray("index,case_id,subject,original,target,distance"));
    QCOMPARE(lines.size(), 22);  // header, 20 facts, end
    QVERIFY(result.json()["mean"].toDouble() > 0);
    QCOMPARE(seamark({"distances", "--data", "builtin", "--limit", "2", "-o", "/proc/none/d.csv"}).code, 4);
  }

  void a_selection_is_a_table_that_can_be_read_back_as_weights() {
    if (!model_) QSKIP("the default model is not on this disk");
    write("select.json",
          R"({"facts": {"limit": 60}, "filter": {"rule": "replace", "size": 20, "p": 0.5, "core": 4}})");
    const Result result = seamark({"select", "select.json", "-o", "s.csv", "--json"});
    QCOMPARE(result.code, 0);
    const QByteArray csv = QByteArray::fromStdString(read_file(file("s.csv"), 1 << 20));
    QCOMPARE(csv.split('\n')[0].trimmed(), QByteArray("index,case_id,distance,kept,core,weight,reason"));
    QCOMPARE(csv.count("replaced in swap "), 8);
    QCOMPARE(result.json()["kept"].toObject()["n"].toInt(), 20);
    QCOMPARE(result.json()["core"].toObject()["n"].toInt(), 4);
    QVERIFY(result.json()["j"].toDouble() < result.json()["j_before"].toDouble());
    write("weighted.json", R"({"facts": {"limit": 60}, "training": {"mode": "joint"},
                               "loss": {"weights": "column", "weights_file": "s.csv"}})");
    const Result again = seamark({"select", "weighted.json", "-o", "w.csv", "--json"});
    QCOMPARE(again.json()["kept"].toObject()["n"].toInt(), 20);
  }

  // kill -9 in the middle of a run: what was committed is there, and --resume gives an uninterrupted run's
  // steps.
  void a_killed_run_resumes() {
    if (!model_) QSKIP("the default model is not on this disk");
    write("kill.json",
          R"({"facts": {"limit": 9}, "training": {"steps": 12, "slots": 3, "checkpoint_every": 5},
                           "evaluation": {"every": 4, "protocols": []}, "output": {"adapters": "none"}})");
    QCOMPARE(seamark({"run", "kill.json", "-o", "whole.h5", "--json"}).code, 0);

    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(SEAMARK_BINARY, {"run", "kill.json", "-o", "killed.h5", "--json"});
    QElapsedTimer timer;
    timer.start();
    const fs::path session = file("killed.h5");
    const auto committed = [&] {
      return fs::exists(journal_path(session)) ? load_session(session).session.runs.at(0).steps.rows()
                                               : int64_t{0};
    };
    while (timer.elapsed() < 120000 && process.state() != QProcess::NotRunning && committed() < 17)
      QTest::qWait(20);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    QVERIFY(fs::exists(journal_path(session)));

    const Result info = seamark({"info", "killed.h5", "--json"});
    QCOMPARE(info.code, 0);
    QVERIFY(info.json()["interrupted"].toBool());
    QVERIFY(info.json()["runs"].toArray()[0].toObject()["steps"].toInt() >= 17);
    QCOMPARE(seamark({"run", "-o", "killed.h5", "--resume", "--json"}).code, 0);

    const RunRecord whole = load_session(file("whole.h5")).session.runs.at(0);
    const RunRecord resumed = load_session(session).session.runs.at(0);
    QCOMPARE(resumed.state, RunState::done);
    QVERIFY(resumed.steps.loss == whole.steps.loss);  // bit for bit: no tolerance
    QVERIFY(resumed.steps.step == whole.steps.step);
    QVERIFY(resumed.outcomes.answer_after == whole.outcomes.answer_after);
    QVERIFY(resumed.outcomes.loss_after == whole.outcomes.loss_after);
  }

  // ... and of a study: what is finished is whole, the run that went on has its journal, and --resume gives
  // an uninterrupted study's results.
  void a_killed_study_resumes() {
    const std::string world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";
    Json study = Json::parse(R"({
      "name": "killed", "claims": ["reweighting"],
      "base": {"training": {"mode": "joint", "steps": 400, "batch": 8, "checkpoint_every": 25},
               "evaluation": {"every": 0, "protocols": []}, "device": {"threads": 1}},
      "axes": [{"path": "training.seed", "values": [1, 2, 3]}], "statistics": {"resamples": 100}})");
    study["base"]["model"] = world + "model";
    study["base"]["facts"]["files"] = {world + "facts.json"};
    write("killed.json", dump_json(study));
    QCOMPARE(seamark({"study", "killed.json", "-o", "study.h5"}).code, 0);

    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(SEAMARK_BINARY, {"study", "killed.json", "-o", "dead.h5"});
    const fs::path session = file("dead.h5"), present = session.string() + ".run.h5";
    // Of the second run.
    const auto committed = [&] {
      if (!fs::exists(session) || !fs::exists(journal_path(present))) return int64_t{0};
      try {
        const LoadedSession run = load_session(present);
        if (run.had_journal && run.session.runs.back().name == "killed 001 seed=2")
          return run.session.runs.back().steps.rows();
      } catch (const Error&) {
        // It was merged and removed meanwhile.
      }
      return int64_t{0};
    };
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning || committed() >= 40, 120000);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    const Session whole = load_session(file("study.h5")).session, left = load_session(session).session;
    QCOMPARE(left.runs.size(), size_t{1});
    QCOMPARE(left.runs[0].state, RunState::done);
    QVERIFY(left.runs[0].steps.loss == whole.runs[0].steps.loss);
    QVERIFY(left.runs[0].outcomes.loss_after == whole.runs[0].outcomes.loss_after);
    QVERIFY(load_session(present).had_journal);
    QVERIFY(load_session(present).session.runs.back().steps.rows() >= 40);
    QCOMPARE(seamark({"info", "dead.h5", "--json"}).code, 0);
    QCOMPARE(seamark({"study", "killed.json", "-o", "dead.h5"}).code, 3);  // not without --resume
    QCOMPARE(seamark({"study", "-o", "dead.h5", "--resume", "--json"}).json()["done"].toInt(), 3);

    const Session resumed = load_session(session).session;
    QCOMPARE(resumed.runs.size(), whole.runs.size());
    for (size_t i = 0; i < whole.runs.size(); ++i) {
      QCOMPARE(resumed.runs[i].name, whole.runs[i].name);
      QCOMPARE(resumed.runs[i].state, RunState::done);
      QVERIFY(resumed.runs[i].steps.step == whole.runs[i].steps.step);
      QVERIFY(resumed.runs[i].steps.loss == whole.runs[i].steps.loss);
      QVERIFY(resumed.runs[i].outcomes.answer_after == whole.runs[i].outcomes.answer_after);
      QVERIFY(resumed.runs[i].outcomes.loss_after == whole.runs[i].outcomes.loss_after);
    }
    QCOMPARE(resumed.results.size(), whole.results.size());
    QVERIFY(!fs::exists(present) && !fs::exists(journal_path(present)));
  }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
