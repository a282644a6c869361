// SPDX-License-Identifier: GPL-3.0-or-later
// A study whose window is killed by SIGKILL, with the real engine on the tiny world: the next window offers
// it, has all that was committed, and goes on to the very results of a study that nobody killed. The test
// starts itself as the window that is killed.
#include <signal.h>

#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "app/window/recovery_dialog.h"
#include "core/experiment/findings.h"
#include "experiment/study.h"
#include "experiment/study_setup.h"
#include "experiment/study_tables.h"
#include "panels/controls.h"
#include "support/files.h"
#include "theme/theme.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const std::string world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";
constexpr int patience = 60'000;  // of a slow machine
constexpr int64_t steps_of_a_run = 6;

// Two learning rates and two seeds on the facts of the tiny world.
Json tiny_study() {
  Json out = Json::parse(R"({
    "name": "tiny", "question": "Does a higher rate help?", "claims": ["moves-away", "reweighting"],
    "base": {"training": {"mode": "joint", "steps": 6, "batch": 8, "checkpoint_every": 2},
             "evaluation": {"every": 0, "protocols": ["strict"]}},
    "axes": [{"name": "loss", "path": "training.learning_rate", "values": [0.001, 0.02]},
             {"path": "training.seed", "values": [1, 2]}],
    "statistics": {"resamples": 300}
  })");
  out["base"]["model"] = world + "model";
  out["base"]["facts"]["files"] = {world + "facts.json"};
  return out;
}

void say_and_wait(const char* text) {
  std::printf("%s\n", text);
  std::fflush(stdout);
  while (true) std::this_thread::sleep_for(std::chrono::seconds(1));
}

// The real engine, which stops for good in the second run: KIND "step" in its midst, after a checkpoint;
// "end" when it is finished and not merged into the study yet.
EngineCalls calls_that_stop(const QString& kind) {
  EngineCalls calls = engine_calls();
  calls.run_study = [run = calls.run_study, kind](const EngineCalls::Study& study, RunControl& control,
                                                  const StudyCallbacks& callbacks) {
    int64_t begun = 0, steps = 0;
    StudyCallbacks watched = callbacks;
    watched.point = [&](const StudyPoint& point, int64_t done, int64_t total) {
      ++begun;
      steps = 0;
      callbacks.point(point, done, total);
    };
    watched.run.step = [&](const StepTable& row) {
      callbacks.run.step(row);
      if (begun == 2 && ++steps == 3 && kind == "step") say_and_wait("ready");
    };
    watched.point_done = [&](const RunRecord& record) {
      callbacks.point_done(record);
      if (begun == 2 && kind == "end") say_and_wait("ready");
    };
    return run(study, control, watched);
  };
  return calls;
}

// What the killed window does: KIND STUDY FILE.
int child(const QString& kind, const QString& study, const QString& file) {
  MainWindow window(calls_that_stop(kind), false);
  window.show();
  StudyDesk& desk = window.study_desk();
  desk.choose(study);
  if (!QTest::qWaitFor([&] { return desk.can_start(); }, patience)) return 1;
  desk.start(file);
  while (true) QTest::qWait(1000);
}

}  // namespace

class TestStudyRecovery : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::unique_ptr<MainWindow> window_;
  std::atomic<int64_t> steps_{0};  // that this test's own windows took

  QString path(const QString& name) const { return folder_.filePath(name); }
  static Session read(const QString& file) { return load_session(file.toStdString()).session; }
  QString study_file() const {
    const QString file = path("tiny.json");
    replace_file(file.toStdString(), dump_json(tiny_study()));
    return file;
  }
  // What nobody killed.
  const Session& whole() {
    static const Session session = [this] {
      RunControl control;
      StudyObserver silent;
      run_studies({study_from_json(tiny_study(), "tiny.json")}, {.session = path("whole.h5").toStdString()},
                  control, silent);
      return read(path("whole.h5"));
    }();
    return session;
  }
  void kill_a_window(const QString& kind, const QString& file) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SEAMARK_TEST_CHILD", kind);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {study_file(), file});
    QVERIFY(process.waitForReadyRead(2 * patience));
    QCOMPARE(process.readLine().trimmed(), QByteArray("ready"));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
  }
  void next_window() {
    EngineCalls calls = engine_calls();
    calls.run_study = [this, run = calls.run_study](const EngineCalls::Study& study, RunControl& control,
                                                    const StudyCallbacks& callbacks) {
      StudyCallbacks counted = callbacks;
      counted.run.step = [&](const StepTable& row) {
        ++steps_;
        callbacks.run.step(row);
      };
      return run(study, control, counted);
    };
    window_ = std::make_unique<MainWindow>(std::move(calls), false);
    window_->show();
    steps_ = 0;
  }
  QString message() const {
    return window_->message_bar()->isVisible() ? window_->message_bar()->text() : QString();
  }
  QPushButton* button(const QString& text) const {
    auto* found = window_->message_bar()->findChild<QPushButton*>();
    return found->isVisible() && found->text() == text ? found : nullptr;
  }
  // In the window that offers it: everything that was committed, then the rest.
  void recover_and_continue(const QString& file, size_t done) {
    QVERIFY2(message().contains(QFileInfo(file).fileName() + " can be recovered"), qPrintable(message()));
    QVERIFY(button("Recover"));
    QTest::mouseClick(button("Recover"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window_->document().file(), file, patience);
    QCOMPARE(window_->document().session().runs.size(), done);
    const QString wanted = QString("is not finished: %1 of 4 runs are done").arg(done);
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains(wanted), qPrintable(message()), patience);
    QTRY_VERIFY_WITH_TIMEOUT(window_->document().model(), patience);
    QSignalSpy ended(&window_->study_desk(), &StudyDesk::ended);
    QVERIFY(button("Continue the study"));
    QTest::mouseClick(button("Continue the study"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(findings(read(file)) == findings(whole()));
    QTRY_COMPARE_WITH_TIMEOUT(window_->document().session().runs.size(), size_t{4}, patience);
  }

 private Q_SLOTS:
  void init() { QVERIFY(RecoveryNote::left_behind().isEmpty()); }
  void cleanup() { window_.reset(); }

  void a_study_that_is_killed_in_a_run_comes_back_and_goes_on() {
    const QString file = path("step.h5");
    kill_a_window("step", file);
    if (QTest::currentTestFailed()) return;
    // On disk: the first run whole, the second one with its journal.
    const Session left = read(file);
    QCOMPARE(left.runs.size(), size_t{1});
    const Session& first = whole();
    QVERIFY(left.runs[0].steps.loss == first.runs[0].steps.loss);
    QVERIFY(left.runs[0].outcomes.loss_after == first.runs[0].outcomes.loss_after);
    const LoadedSession half = load_session(study_run_session(file.toStdString()));
    QVERIFY(half.had_journal);
    QCOMPARE(half.session.runs.back().name, first.runs[1].name);
    QCOMPARE(half.session.runs.back().steps.rows(), int64_t{3});
    QVERIFY(half.session.runs.back().state == RunState::interrupted);
    next_window();
    window_->offer_recovery();
    recover_and_continue(file, 1);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(steps_.load(), 3 * steps_of_a_run - 2);  // from its last checkpoint on
  }

  void a_run_that_was_finished_and_not_merged_yet_is_not_trained_again() {
    const QString file = path("end.h5");
    kill_a_window("end", file);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(read(file).runs.size(), size_t{1});
    next_window();
    window_->offer_recovery();
    recover_and_continue(file, 1);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(steps_.load(), 2 * steps_of_a_run);
  }

  void the_list_says_how_far_the_study_is_and_giving_it_up_leaves_its_file() {
    const QString file = path("listed.h5");
    kill_a_window("step", file);
    if (QTest::currentTestFailed()) return;
    next_window();
    RecoveryDialog list(window_->document(), window_.get());
    auto* table = list.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 1);
    QTRY_VERIFY2_WITH_TIMEOUT(table->item(0, 2)->text().contains("a study: 1 of 4 runs are done"),
                              qPrintable(table->item(0, 2)->text()), patience);
    window_->document().discard(list.chosen());
    QVERIFY(RecoveryNote::left_behind().isEmpty());
    QCOMPARE(read(file).runs.size(), size_t{1});
    QVERIFY(fs::exists(journal_path(study_run_session(file.toStdString()))));
  }

  void all_runs_without_their_tables_are_not_the_end() {
    const QString file = path("tables.h5");
    Session session = whole();
    for (const StudySpec& study : stored_studies(whole(), {})) {
      remove_study_tables(study, session);
      session.results.push_back(study_table(study, session));
    }
    save_session(file.toStdString(), session);
    next_window();
    window_->open_path(file);
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains("is not finished: 4 of 4 runs"), qPrintable(message()),
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(window_->document().model(), patience);
    QSignalSpy ended(&window_->study_desk(), &StudyDesk::ended);
    QTest::mouseClick(button("Continue the study"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(findings(read(file)) == findings(whole()));
    QVERIFY(!window_->study_desk().can_continue());
  }

  void a_study_that_ends_leaves_nothing_to_recover() {
    next_window();
    StudyDesk& desk = window_->study_desk();
    desk.choose(study_file());
    QTRY_VERIFY_WITH_TIMEOUT(desk.can_start(), patience);
    QSignalSpy ended(&desk, &StudyDesk::ended);
    desk.start(path("ended.h5"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    window_.reset();
    QVERIFY(RecoveryNote::left_behind().isEmpty());
  }

  void a_session_that_another_program_runs_into_is_not_saved_over() {
    const QString file = path("locked.h5");
    save_session(file.toStdString(), whole());
    next_window();
    window_->open_path(file);
    QTRY_COMPARE_WITH_TIMEOUT(window_->document().file(), file, patience);
    bool ended = false, good = true;
    {
      const SessionLock other(file.toStdString());
      window_->document().save({}, [&](bool saved) { ended = true, good = saved; });
      QTRY_VERIFY(ended);
    }
    QVERIFY(!good);
    QVERIFY2(message().contains("is writing this session"), qPrintable(message()));
    window_->document().save({}, [&](bool saved) { good = saved; });
    QTRY_VERIFY(good);
  }
};

int main(int argc, char** argv) {
  QTemporaryDir home;
  const QString kind = qEnvironmentVariable("SEAMARK_TEST_CHILD");
  if (kind.isEmpty()) {
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"}) qputenv(name, home.path().toLocal8Bit());
  }
  QApplication application(argc, argv);
  QApplication::setOrganizationName("seamark-test");
  QApplication::setApplicationName("test_study_recovery");
  QLocale::setDefault(QLocale::c());
  apply_style(application);
  apply_palette(application, PaletteChoice::light, false);
  if (!kind.isEmpty()) return child(kind, QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
  TestStudyRecovery test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_study_recovery.moc"
