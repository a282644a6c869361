// SPDX-License-Identifier: GPL-3.0-or-later
// Windows that end too soon, by SIGKILL, and what the next one brings back. The test starts itself as the
// window that is killed.
#include <signal.h>

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "app/window/main_window.h"
#include "app/window/recovery_dialog.h"
#include "panels/controls.h"
#include "support/files.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

void say(const QString& text) {
  std::printf("%s\n", qPrintable(text));
  std::fflush(stdout);
}

ExperimentSpec long_run(const SessionDocument& document) {
  ExperimentSpec spec = document.spec();
  spec.training.mode = TrainingMode::joint;
  spec.training.steps = 4000;
  spec.evaluation.every = 10;
  return spec;
}

// What the killed window does: KIND FILE ("" for a session without a name).
int child(const QString& kind, const QString& file) {
  auto engine = std::make_shared<FakeEngine>();
  engine->step_milliseconds = 3;
  MainWindow window(fake_calls_with_files(engine), false);
  window.show();
  SessionDocument& document = window.document();
  document.open_model("m");
  if (!QTest::qWaitFor([&] { return document.model().has_value(); })) return 1;
  if (file.isEmpty()) {
    document.set_session(storable_session(60, 0));
  } else {
    document.open_session(file);
  }
  // The session's own model takes the place of the other one.
  if (!QTest::qWaitFor([&] { return document.fact_count() > 0 && document.model(); })) return 1;
  if (kind == "idle") {
    document.set_band({0.25, 0.5});
    document.select({4, 5}, SelectMode::replace);
    document.name_selection("mine");
    if (!QTest::qWaitFor([&] { return !document.recovery_file().isEmpty(); }, 10000)) return 1;
    say("ready");
  } else if (kind == "run") {
    document.launch(long_run(document));
    if (!QTest::qWaitFor([&] { return document.running_run() >= 0; })) return 1;
    document.select({7}, SelectMode::replace);
    document.name_selection("during");
    document.write_recovery();
    const auto steps = [&] { return document.session().runs.back().steps.rows(); };
    if (!QTest::qWaitFor([&] { return steps() >= 30 && !document.recovery_file().isEmpty(); }, 20000))
      return 1;
    say(QString::number(steps()));
  } else if (kind == "all") {
    // Everything at once, over and over: runs that end, saves and changes beside them; says what is safe:
    // selections, runs, steps of the last one.
    for (int i = 1;; ++i) {
      document.select({i % 60}, SelectMode::replace);
      document.name_selection(QString::number(i));
      document.write_recovery();
      QTest::qWait(1);
      const bool runs = document.is_running();
      if (!runs && i % 3 == 0) {
        ExperimentSpec spec = long_run(document);
        spec.training.steps = 25 + i % 4;
        document.launch(spec);
      } else if (!runs && i % 4 == 0) {
        bool ended = false;
        document.save({}, [&](bool) { ended = true; });
        if (!QTest::qWaitFor([&] { return ended; }, 20000)) return 1;
      }
      if (i % 5) continue;
      const auto written = [&] {
        const QString recovery = document.recovery_file();
        if (recovery.isEmpty() && document.is_running()) return false;
        const QString kept = recovery.isEmpty() ? document.file() : recovery;
        return load_session(kept.toStdString()).session.selections.size() >= static_cast<size_t>(i);
      };
      if (!QTest::qWaitFor(written, 20000)) return 1;
      const auto& all = document.session().runs;
      say(QString("%1 %2 %3").arg(i).arg(all.size()).arg(all.back().steps.rows()));
    }
  } else {
    // Names one selection after the other, and says which are safe.
    for (int i = 1;; ++i) {
      document.select({i % 60}, SelectMode::replace);
      document.name_selection(QString::number(i));
      document.write_recovery();
      QTest::qWait(1);
      if (i % 5) continue;
      const auto written = [&] {
        const QString recovery = document.recovery_file();
        return !recovery.isEmpty() &&
               load_session(recovery.toStdString()).session.selections.size() >= static_cast<size_t>(i);
      };
      if (!QTest::qWaitFor(written, 20000)) return 1;
      say(QString::number(i));
    }
  }
  while (true) QTest::qWait(1000);
}

}  // namespace

class TestDocumentRecovery : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  // Runs the child until it has said `lines` lines and a little longer; returns the last line.
  QString killed(const QString& kind, const QString& file, int lines = 1, int then_ms = 0) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SEAMARK_TEST_CHILD", kind);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {file});
    QString last;
    for (int seen = 0; seen < lines;) {
      if (!process.waitForReadyRead(60000)) return {};
      while (process.canReadLine()) {
        last = QString::fromLatin1(process.readLine()).trimmed();
        ++seen;
      }
    }
    QTest::qWait(then_ms);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    return last;
  }

  std::unique_ptr<MainWindow> next_window() {
    auto window = std::make_unique<MainWindow>(fake_calls_with_files(std::make_shared<FakeEngine>()), false);
    window->show();
    return window;
  }
  static void press(QWidget& dialog, const QString& text) {
    for (auto* button : dialog.findChildren<QAbstractButton*>())
      if (button->text().remove('&') == text) return button->click();
    QFAIL(qPrintable("no button " + text));
  }
  // In the list of what can be recovered, once it is open.
  template <typename Then>
  void in_list(Then then) {
    QTimer::singleShot(50, this, [then] {
      auto* list = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
      QVERIFY(list);
      then(*list, *list->findChild<QTableWidget*>());
      if (list->isVisible()) list->reject();
    });
  }
  static void show_list(MainWindow& window) {
    for (QAction* action : window.findChildren<QAction*>())
      if (action->text().remove('&') == "Recover sessions…") action->trigger();
  }
  static QPushButton* offer(MainWindow& window) {
    auto* button = window.message_bar()->findChild<QPushButton*>();
    return window.message_bar()->isVisible() && button->text() == "Recover" ? button : nullptr;
  }

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }
  void init() { QVERIFY(RecoveryNote::left_behind().isEmpty()); }

  void a_window_that_closes_leaves_nothing_to_recover() {
    auto window = next_window();
    window->document().set_session(storable_session(60, 0));
    window->document().set_band({0.2, 0.4});
    window->document().write_recovery();
    QTRY_VERIFY(!window->document().recovery_file().isEmpty());
    QVERIFY(RecoveryNote::left_behind().isEmpty());  // it lives
    const QString file = window->document().recovery_file();
    window.reset();
    QVERIFY(!QFile::exists(file));
    QVERIFY(RecoveryNote::left_behind().isEmpty());
    auto next = next_window();
    next->offer_recovery();
    QVERIFY(!offer(*next));
  }

  void saving_makes_the_recovery_file_go() {
    const QString file = folder_.filePath("saved.h5");
    auto window = next_window();
    SessionDocument& document = window->document();
    document.set_session(storable_session(60, 1));
    bool saved = false;
    document.save(file, [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    document.set_band({0.2, 0.4});
    document.write_recovery();
    QTRY_COMPARE(document.recovery_file(), file + ".recovery");
    saved = false;
    document.save({}, [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    QVERIFY(!QFile::exists(file + ".recovery"));
  }

  void changes_of_an_idle_window_come_back_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("without a name") << QString();
    QTest::newRow("of a file") << folder_.filePath("idle.h5");
  }
  void changes_of_an_idle_window_come_back() {
    QFETCH(QString, file);
    if (!file.isEmpty()) save_session(file.toStdString(), storable_session(60, 1));
    QCOMPARE(killed("idle", file), QString("ready"));
    auto window = next_window();
    window->offer_recovery();
    QVERIFY(offer(*window));
    QTest::mouseClick(offer(*window), Qt::LeftButton);
    SessionDocument& document = window->document();
    QTRY_COMPARE(document.fact_count(), int64_t{60});
    QCOMPARE(document.band().low, 0.25);
    QVERIFY(document.named_selection("mine")->facts == (std::vector<int64_t>{4, 5}));
    QCOMPARE(document.session().runs.size(), file.isEmpty() ? size_t{0} : size_t{1});
    QCOMPARE(document.file(), file);
    QVERIFY(document.is_dirty());
    // Not saved yet, so the next crash must not lose it either.
    QVERIFY(!document.recovery_file().isEmpty());
    bool saved = false;
    document.save(file.isEmpty() ? folder_.filePath("named.h5") : QString(),
                  [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    QVERIFY(document.recovery_file().isEmpty());
  }

  void a_killed_run_comes_back_with_every_committed_step_and_what_was_changed_beside_it_data() {
    changes_of_an_idle_window_come_back_data();
  }
  void a_killed_run_comes_back_with_every_committed_step_and_what_was_changed_beside_it() {
    QFETCH(QString, file);
    if (!file.isEmpty()) save_session(file.toStdString(), storable_session(60, 1));
    const int steps = killed("run", file).toInt();
    QVERIFY(steps >= 30);
    auto window = next_window();
    window->offer_recovery();
    QVERIFY(offer(*window));
    QTest::mouseClick(offer(*window), Qt::LeftButton);
    SessionDocument& document = window->document();
    QTRY_COMPARE(document.fact_count(), int64_t{60});
    const auto& runs = document.session().runs;
    QCOMPARE(runs.size(), file.isEmpty() ? size_t{1} : size_t{2});
    QVERIFY(runs.back().state == RunState::interrupted);
    QVERIFY(runs.back().steps.rows() >= steps);
    QVERIFY(document.named_selection("during"));
    QTRY_COMPARE(window->message_bar()->findChild<QPushButton*>()->text(), QString("Continue the run"));
    bool saved = false;
    document.save(file.isEmpty() ? folder_.filePath("run.h5") : QString(), [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
  }

  void what_was_left_behind_is_discarded_from_the_message_after_a_question() {
    const QString file = folder_.filePath("discarded.h5");
    save_session(file.toStdString(), storable_session(60, 1));
    QCOMPARE(killed("idle", file), QString("ready"));
    auto window = next_window();
    window->offer_recovery();
    for (const char* answer : {"Cancel", "Discard"}) {
      QVERIFY(offer(*window));  // it comes back where nothing was discarded
      QPushButton* discard = nullptr;
      for (QPushButton* button : window->message_bar()->findChildren<QPushButton*>())
        if (button->text() == "Discard…" && button->isVisible()) discard = button;
      QVERIFY(discard);
      QTimer::singleShot(50, this, [answer] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question);
        press(*question, answer);
      });
      QTest::mouseClick(discard, Qt::LeftButton);
    }
    QVERIFY(!offer(*window));
    QVERIFY(RecoveryNote::left_behind().isEmpty());
    QVERIFY(!QFile::exists(file + ".recovery"));
    QVERIFY(load_session(file.toStdString()).session.selections.empty());
  }

  void whatever_the_moment_of_the_kill_what_was_safe_comes_back() {
    for (const int then_ms : {0, 3, 11, 29, 57}) {
      const int safe = killed("busy", {}, 2, then_ms).toInt();
      QVERIFY(safe >= 10);
      auto window = next_window();
      window->offer_recovery();
      QVERIFY(offer(*window));
      QTest::mouseClick(offer(*window), Qt::LeftButton);
      QTRY_COMPARE(window->document().fact_count(), int64_t{60});
      const auto& selections = window->document().session().selections;
      QVERIFY2(static_cast<int>(selections.size()) >= safe,
               qPrintable(QString("%1 of %2").arg(selections.size()).arg(safe)));
      for (size_t i = 0; i < selections.size(); ++i) QCOMPARE(selections[i].name, std::to_string(i + 1));
    }
  }

  void whatever_is_killed_in_the_midst_of_runs_and_saves_comes_back() {
    int number = 0;
    for (const auto& [lines, then_ms] :
         {std::pair{1, 0}, {2, 1}, {3, 8}, {4, 3}, {5, 21}, {6, 0}, {7, 13}, {8, 5}}) {
      const QString file = folder_.filePath(QString("all%1.h5").arg(++number));
      save_session(file.toStdString(), storable_session(60, 1));
      const QStringList safe = killed("all", file, lines, then_ms).split(' ');
      QCOMPARE(safe.size(), 3);
      auto window = next_window();
      window->offer_recovery();
      // Killed between a save and the next change it is all in the file.
      if (QPushButton* recover = offer(*window)) {
        QTest::mouseClick(recover, Qt::LeftButton);
      } else {
        window->open_path(file);
      }
      SessionDocument& document = window->document();
      QTRY_COMPARE(document.fact_count(), int64_t{60});
      const Session& found = document.session();
      const QString what = QString("kill %1: %2 selections, %3 runs; safe were %4")
                               .arg(number)
                               .arg(found.selections.size())
                               .arg(found.runs.size())
                               .arg(safe.join(' '));
      const auto runs = static_cast<size_t>(safe[1].toInt());
      QVERIFY2(found.selections.size() >= static_cast<size_t>(safe[0].toInt()), qPrintable(what));
      QVERIFY2(found.runs.size() >= runs, qPrintable(what));
      QVERIFY2(found.runs[runs - 1].steps.rows() >= safe[2].toInt(), qPrintable(what));
      for (size_t i = 0; i < found.selections.size(); ++i)
        QCOMPARE(found.selections[i].name, std::to_string(i + 1));
      // Each run but the last ended, and none was lost or came twice.
      for (size_t i = 0; i < found.runs.size(); ++i) {
        QCOMPARE(found.runs[i].name, "R" + std::to_string(i + 1));
        if (i + 1 < found.runs.size()) QVERIFY2(found.runs[i].state == RunState::done, qPrintable(what));
      }
      bool saved = false;
      document.save({}, [&](bool good) { saved = good; });
      QTRY_VERIFY(saved);
    }
  }

  void all_that_was_left_behind_is_listed_and_each_is_recovered_discarded_or_left() {
    const QString first = folder_.filePath("first.h5"), second = folder_.filePath("second.h5");
    for (const QString& file : {first, second}) save_session(file.toStdString(), storable_session(60, 1));
    QCOMPARE(killed("idle", first), QString("ready"));
    QCOMPARE(killed("idle", second), QString("ready"));
    QVERIFY(killed("run", {}).toInt() >= 30);
    auto window = next_window();
    window->offer_recovery();
    auto* show = window->message_bar()->findChild<QPushButton*>();
    QVERIFY(window->message_bar()->isVisible());
    QCOMPARE(show->text(), QString("Show…"));
    QVERIFY2(window->message_bar()->text().contains("3 session"), qPrintable(window->message_bar()->text()));
    // Later: all stays.
    in_list([&](QDialog& list, QTableWidget& table) {
      QCOMPARE(table.rowCount(), 3);
      press(list, "Later");
    });
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(RecoveryNote::left_behind().size(), 3);
    in_list([&](QDialog& list, QTableWidget& table) {
      const auto row_of = [&](const QString& name) {
        for (int row = 0; row < table.rowCount(); ++row)
          if (table.item(row, 0)->text().contains(name)) return row;
        return -1;
      };
      for (int row = 0; row < 3; ++row) {
        QTRY_VERIFY2(table.item(row, 2)->text().contains("60 facts"), qPrintable(table.item(row, 2)->text()));
        QVERIFY(!table.item(row, 1)->text().isEmpty());
      }
      QVERIFY(table.item(row_of("first.h5"), 2)->text().contains("unsaved changes"));
      QVERIFY(table.item(row_of("without a file"), 2)->text().contains("an interrupted run"));
      // Discarded only after a question, and the file itself stays.
      for (const char* answer : {"Cancel", "Discard"}) {
        table.setCurrentCell(row_of("first.h5"), 0);
        QTimer::singleShot(50, this, [answer] {
          auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
          QVERIFY(question);
          press(*question, answer);
        });
        press(list, "Discard…");
      }
      QCOMPARE(table.rowCount(), 2);
      QVERIFY(!QFile::exists(first + ".recovery"));
      table.setCurrentCell(row_of("second.h5"), 0);
      press(list, "Recover");
    });
    show_list(*window);
    SessionDocument& document = window->document();
    QTRY_COMPARE(document.file(), second);
    QVERIFY(document.named_selection("mine"));
    QVERIFY(load_session(first.toStdString()).session.selections.empty());
    QCOMPARE(RecoveryNote::left_behind().size(), 1);
    // The one without a file is left; what is open here is not in the list.
    QVERIFY(document.left_behind().size() == 1 && document.left_behind().front().untitled);
    const QString untitled = document.left_behind().front().file;
    in_list([&](QDialog& list, QTableWidget&) {
      QTimer::singleShot(50, this, [] {
        if (QWidget* question = QApplication::activeModalWidget()) press(*question, "Discard");
      });
      press(list, "Discard…");
    });
    show_list(*window);
    QVERIFY(document.left_behind().isEmpty());
    QVERIFY(!QFile::exists(untitled) && !QFile::exists(untitled + ".journal"));
  }

  void what_is_damaged_is_said_in_the_list_and_in_the_window() {
    const QString file = folder_.filePath("damaged.h5");
    save_session(file.toStdString(), storable_session(60, 0));
    QCOMPARE(killed("idle", file), QString("ready"));
    for (const QString& part : {file, file + ".recovery"}) {
      QFile all(part);
      QVERIFY(all.open(QIODevice::ReadWrite));
      all.seek(all.size() / 2);
      all.write("damage");
    }
    auto window = next_window();
    in_list([&](QDialog& list, QTableWidget& table) {
      QTRY_VERIFY2(table.item(0, 2)->text().contains("damaged.h5"), qPrintable(table.item(0, 2)->text()));
      press(list, "Recover");
    });
    show_list(*window);
    QTRY_VERIFY(window->message_bar()->isVisible());
    QVERIFY2(window->message_bar()->text().contains("damaged.h5"), qPrintable(window->message_bar()->text()));
    QVERIFY(!window->document().is_open());
    QCOMPARE(RecoveryNote::left_behind().size(), 1);  // nothing is thrown away
    window->document().discard(RecoveryNote::left_behind().front());
  }

  void changes_beside_a_file_are_offered_when_it_is_opened() {
    const QString file = folder_.filePath("beside.h5");
    Session session = storable_session(60, 0);
    save_session(file.toStdString(), session);
    session.selections.push_back({"mine", {1}});
    save_recovery(file.toStdString(), session);
    auto window = next_window();
    window->open_path(file);
    QTRY_VERIFY(offer(*window));
    QVERIFY(!window->document().named_selection("mine"));
    QTest::mouseClick(offer(*window), Qt::LeftButton);
    QTRY_VERIFY(window->document().named_selection("mine"));
    QCOMPARE(window->document().file(), file);
    // And kept once where it is not taken.
    window.reset();
    QVERIFY(!QFile::exists(file + ".recovery"));
    save_recovery(file.toStdString(), session);
    window = next_window();
    window->open_path(file);
    QTRY_VERIFY(offer(*window));
    window->document().set_band({0.2, 0.4});
    window->document().write_recovery();
    QTRY_VERIFY(QFile::exists(file + ".recovery~"));
  }

  void a_recovery_file_that_cannot_be_written_is_said_once() {
    auto engine = std::make_shared<FakeEngine>();
    engine->recovery_error = "The disk is full.";
    SessionDocument document(fake_calls(engine));
    QSignalSpy told(&document, &SessionDocument::told);
    document.set_session(storable_session(60, 0));
    for (int i = 0; i < 3; ++i) {
      document.set_band({0.2 + 0.01 * i, 0.4});
      document.write_recovery();
      QTest::qWait(50);
    }
    QCOMPARE(told.count(), 1);
    QVERIFY(told[0][0].value<Message>().text.contains("The disk is full."));
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
  QApplication::setApplicationName("test_document_recovery");
  QLocale::setDefault(QLocale::c());
  apply_style(application);
  apply_palette(application, PaletteChoice::light, false);
  if (!kind.isEmpty()) return child(kind, QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
  TestDocumentRecovery test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_document_recovery.moc"
