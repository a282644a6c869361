// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the panels: the list of jobs, the status bar, the next step, the start page, the list of
// skipped records, and how the window comes back.
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QScreen>
#include <QStatusBar>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <filesystem>

#include "app/window/jobs_popup.h"
#include "app/window/skipped_records.h"
#include "app/window/tour.h"
#include "app/window/welcome_page.h"
#include "document/study_desk.h"
#include "document/wording.h"
#include "panels/run_form.h"
#include "support/files.h"
#include "widgets/window_test.h"

using namespace seamark;

class TestWindowFrame : public WindowTest {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepare("test_window_frame"); }
  void init() { new_window(); }
  void cleanup() { no_window(); }

  // --- jobs
  void jobs_are_listed_with_bars_and_crosses_that_follow() {
    open();
    launch_long_run();
    ask_for_distances();
    QTRY_COMPARE(document().jobs().size(), size_t{2});
    auto* popup = window_->findChild<JobsPopup*>();
    QVERIFY(popup && !popup->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    const auto crosses = popup->findChildren<QToolButton*>();
    QCOMPARE(crosses.size(), 2);
    QToolButton *run = nullptr, *measures = nullptr;
    for (QToolButton* cross : crosses) (cross->accessibleName().contains("Run ") ? run : measures) = cross;
    QVERIFY(run && measures);
    QVERIFY2(measures->accessibleName().contains("Target distances"), qPrintable(measures->accessibleName()));
    QVERIFY(run->hasFocus() || popup->focusWidget() == run);
    const auto bar = [&](const QToolButton* cross) {
      return cross->parentWidget()->findChild<QProgressBar*>();
    };
    const auto says = [&](const QToolButton* cross, const QString& words) {
      for (const QLabel* label : cross->parentWidget()->findChildren<QLabel*>())
        if (label->text().contains(words)) return true;
      return false;
    };
    QVERIFY(says(run, "step "));
    QVERIFY(!bar(run)->accessibleName().isEmpty());
    // It follows while it is open.
    const int value = bar(measures)->value();
    QTRY_VERIFY(bar(measures)->value() > value);
    // Above the button, on the screen.
    QVERIFY(popup->screen()->availableGeometry().contains(popup->geometry()));
    QVERIFY(popup->geometry().bottom() <= window_->statusBar()->mapToGlobal(QPoint(0, 8)).y());
    // A cross cancels its own job, and its row stays where it was.
    const QPoint place = measures->mapToGlobal(QPoint(0, 0));
    QTest::mouseClick(measures, Qt::LeftButton);
    QTRY_VERIFY(says(measures, "cancelled"));
    QCOMPARE(measures->mapToGlobal(QPoint(0, 0)), place);
    QVERIFY(!measures->isEnabled());
    QVERIFY(document().is_running());
    QCOMPARE(document().jobs().size(), size_t{1});
    // A job that begins meanwhile comes in above.
    const QPoint place_of_run = run->mapToGlobal(QPoint(0, 0));
    document().request_distances();
    QTRY_COMPARE(popup->findChildren<QToolButton*>().size(), 3);
    QCOMPARE(run->mapToGlobal(QPoint(0, 0)), place_of_run);
    QTest::mouseClick(cancel_all(), Qt::LeftButton);
    QTRY_VERIFY(document().jobs().empty());
    QTRY_VERIFY(says(run, "stopped"));
    QVERIFY(!cancel_all()->isEnabled());
    QVERIFY(document().session().runs.back().steps.rows() > 2);  // kept
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
  }

  void the_list_of_jobs_is_worked_by_keys() {
    open();
    launch_long_run();
    ask_for_distances();
    QTRY_COMPARE(document().jobs().size(), size_t{2});
    QTest::keyClick(window_.get(), Qt::Key_J, Qt::ControlModifier);
    auto* popup = window_->findChild<JobsPopup*>();
    QTRY_VERIFY(popup->isVisible());
    const auto focused = [&] {
      return popup->focusWidget() ? popup->focusWidget()->accessibleName() : QString();
    };
    const auto key = [&](Qt::Key k) { QTest::keyClick(popup->focusWidget(), k); };
    QVERIFY(focused().contains("Run "));
    key(Qt::Key_Down);
    QVERIFY2(focused().contains("Target distances"), qPrintable(focused()));
    key(Qt::Key_Up);
    QVERIFY(focused().contains("Run "));
    key(Qt::Key_Tab);
    QVERIFY(focused().contains("Target distances"));
    key(Qt::Key_Space);
    QTRY_COMPARE(document().jobs().size(), size_t{1});
    QVERIFY(document().is_running());
    // The shortcut closes it, opens it, and closes it again.
    for (const bool opens : {false, true, false, true, false}) {
      QTest::keyClick(opens ? window_.get() : static_cast<QWidget*>(popup), Qt::Key_J, Qt::ControlModifier);
      QCOMPARE(popup->isVisible(), opens);
    }
    // Without a job it says so.
    document().stop_and_keep();
    QTRY_VERIFY(document().jobs().empty());
    action("Jobs")->trigger();
    QTRY_VERIFY(popup->isVisible());
    QTRY_COMPARE(popup->findChildren<QProgressBar*>().size(), 0);
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
  }

  void the_job_that_ends_next_is_the_one_with_the_least_time_left() {
    QVERIFY(!ends_next({}));
    std::vector<JobLine> lines(4);
    for (size_t i = 0; i < lines.size(); ++i) lines[i].id = i + 1;
    lines[0].waits = true;
    lines[0].seconds_left = 1;
    QCOMPARE(ends_next(lines)->id, quint64{2});  // none can tell
    lines[2].seconds_left = 50;
    lines[3].seconds_left = 7;
    QCOMPARE(ends_next(lines)->id, quint64{4});
    lines[3].seconds_left = 70;
    QCOMPARE(ends_next(lines)->id, quint64{3});
  }

  void the_cross_of_the_status_bar_cancels_the_job_that_it_names() {
    open();
    launch_long_run();
    QToolButton* cross = nullptr;
    QTRY_VERIFY(cross = status_cross());
    QVERIFY2(cross->accessibleName().contains("Run "), qPrintable(cross->accessibleName()));
    QTest::mouseClick(cross, Qt::LeftButton);
    QTRY_VERIFY(!document().is_running());
    QCOMPARE(document().session().runs.back().state, RunState::stopped);
  }

  // --- the next step
  void the_next_step_in_train_follows_the_form_and_the_run() {
    window_->document().open_model("m");
    window_->document().set_session(fake_session(60, 0));
    QTRY_VERIFY(document().model());
    window_->set_layout(MainWindow::Layout::train);
    QTRY_COMPARE(primary_button()->text(), QString("Launch R1"));
    QVERIFY(primary_button()->isEnabled());
    QSignalSpy ended(&document(), &SessionDocument::run_ended);
    QTest::mouseClick(primary_button(), Qt::LeftButton);
    QTRY_COMPARE(ended.count(), 1);
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    // A form that was changed since asks for the next run; undone, it does not.
    ExperimentSpec spec = document().spec();
    spec.method.rank = 16;
    document().change_spec("rank", spec);
    QTRY_COMPARE(primary_button()->text(), QString("Launch R2"));
    document().undo_stack()->undo();
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    document().undo_stack()->redo();
    // What is wrong with the form is the button's reason.
    spec = document().spec();
    spec.method.rank = -1;
    document().change_spec("rank", spec);
    QTRY_VERIFY(!primary_button()->isEnabled());
    QCOMPARE(primary_button()->text(), QString("Launch R2"));
    QVERIFY(!primary_button()->toolTip().isEmpty());
    document().undo_stack()->undo();
    // While a run goes on, a form that asks for another one queues it.
    launch_long_run();
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    spec = document().spec();
    spec.method.rank = 4;
    document().change_spec("rank", spec);
    QTRY_COMPARE(primary_button()->text(), QString("Add R3 to queue"));
    QTest::mouseClick(primary_button(), Qt::LeftButton);
    QCOMPARE(document().queue().size(), size_t{1});
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    document().clear_queue();
    document().stop_and_keep();
    QTRY_VERIFY(!document().is_running());
  }

  void a_session_that_is_opened_shows_its_outcomes_until_the_form_is_changed() {
    open();
    window_->set_layout(MainWindow::Layout::train);
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    document().change_seeds("seeds", {1, 2});
    QTRY_COMPARE(primary_button()->text(), QString("Launch R2"));
  }

  // --- how the window comes back
  void a_maximised_window_and_its_layout_come_back() {
    open();
    window_->set_layout(MainWindow::Layout::analyse);
    window_->showMaximized();
    QTRY_VERIFY(window_->isMaximized());
    answer_discard();
    window_->close();
    QVERIFY(!window_->isVisible());
    new_window_as_left();
    QVERIFY(window_->isMaximized());
    open();
    QVERIFY(window_->layout_kind() == MainWindow::Layout::analyse);
    QVERIFY(dock("outcomes")->isVisible() && !dock("facts")->isVisible());
    answer_discard();
    window_->showNormal();
    window_->setGeometry(40, 60, 1100, 720);
    window_->set_layout(MainWindow::Layout::train);
    QTest::qWait(50);
    const QRect left = window_->geometry();
    window_->close();
    new_window_as_left();
    QVERIFY(!window_->isMaximized());
    QCOMPARE(window_->geometry(), left);
    QSettings().clear();
  }

  void a_window_whose_screen_is_gone_opens_on_one_that_is_there() {
    {
      QWidget far;
      far.setGeometry(9000, 7000, 1200, 800);
      QSettings().setValue("geometry", far.saveGeometry());
    }
    new_window_as_left();
    QVERIFY(window_->screen()->availableGeometry().contains(window_->geometry().center()));
    QSettings().setValue("geometry", QByteArray("nonsense"));
    QSettings().setValue("layout/current", "nonsense");
    new_window_as_left();
    QVERIFY(window_->layout_kind() == MainWindow::Layout::explore);
    QVERIFY(window_->screen()->availableGeometry().contains(window_->geometry().center()));
    QSettings().clear();
  }

  // --- skipped records
  void skipped_records_are_listed_copied_and_saved() {
    EngineCalls calls = fake_calls(engine_);
    calls.load_facts = [](const FactOptions&, LoadReport& report, const RunControl*) {
      FactTable table = fake_facts(40);
      report.records = 43;
      report.loaded = table.size();
      report.issues = {{"a.csv", 7, "target", "The target is empty."},
                       {"a.csv", 1200, "", "A line, with \"quotes\"."},
                       {"b.csv", 9, "prompt", "The prompt is empty."}};
      return table;
    };
    window_ = std::make_unique<MainWindow>(calls, false);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    QAction* again = action("Skipped records…");
    QVERIFY(again && !again->isEnabled());
    FactOptions options;
    options.files = {"a.csv"};
    document().open_facts(options);
    QTRY_VERIFY(window_->message_bar()->isVisible());
    QCOMPARE(window_->message_bar()->text(),
             QString("3 of 43 records were skipped. Record 7: target: The target is empty."));
    // The file's dialog is answered last, within the list's own answer.
    QTemporaryDir folder;
    const QString file = folder.filePath("skipped.csv");
    QString name, second, copied;
    bool named = false;
    when_asked([&](QWidget* dialog) {
      name = dialog->objectName();
      if (auto* table = dialog->findChild<QTableView*>("skipped_table")) {
        second = table->model()->index(1, 0).data().toString();
        named = !table->accessibleName().isEmpty();
      }
      press(dialog, "Copy");
      copied = QGuiApplication::clipboard()->text();
      choose_file(file);
      press(dialog, "Save as CSV…");
      qobject_cast<QDialog*>(dialog)->reject();
    });
    QTest::mouseClick(message_button("Show…"), Qt::LeftButton);
    QTRY_COMPARE(name, QString("skipped_records"));
    QCOMPARE(second, count(1200));
    QVERIFY(named);
    QVERIFY2(copied.startsWith("Record\tField\tReason\tFile\n7\ttarget\tThe target is empty.\ta.csv\n"),
             qPrintable(copied));
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(QString::fromStdString(read_file(file.toStdString(), 10000)),
             QString("file,record,field,reason\na.csv,7,target,The target is empty.\n"
                     "a.csv,1200,,\"A line, with \"\"quotes\"\".\"\nb.csv,9,prompt,The prompt is empty.\n"));
    // The message is gone; the menu still shows them, until another session is open.
    QTRY_VERIFY(again->isEnabled());
    bool listed = false;
    QStringList by_keys;
    when_asked([&](QWidget* dialog) {
      auto* table = dialog->findChild<QTableView*>("skipped_table");
      for (QWidget* focused : {static_cast<QWidget*>(table), static_cast<QWidget*>(dialog)}) {
        QGuiApplication::clipboard()->clear();
        table->clearSelection();
        table->selectRow(focused == table ? 1 : 2);
        QTest::keyClick(focused, Qt::Key_C, Qt::ControlModifier);
        by_keys << QGuiApplication::clipboard()->text().section('\n', 1);
      }
      listed = true;
      qobject_cast<QDialog*>(dialog)->reject();
    });
    again->trigger();
    QVERIFY(listed);
    QCOMPARE(by_keys, QStringList({count(1200) + "\t–\tA line, with \"quotes\".\ta.csv\n",
                                   QString("9\tprompt\tThe prompt is empty.\tb.csv\n")}));
    document().close();
    QTRY_VERIFY(!again->isEnabled());
  }

  // --- the start page
  void the_start_page_leads_to_preferences_and_the_tour() {
    bool asked = false;
    when_asked([&](QWidget* dialog) {
      asked = dialog->objectName() == "preferences";
      qobject_cast<QDialog*>(dialog)->reject();
    });
    QTest::mouseClick(welcome_button("Preferences…"), Qt::LeftButton);
    QVERIFY(asked);
    QTest::mouseClick(welcome_button("Take the tour"), Qt::LeftButton);
    QTRY_VERIFY(window_->findChild<Tour*>());
  }

  void a_session_that_is_not_where_it_was_is_located_from_the_list() {
    QTemporaryDir folder;
    const QString gone = folder.filePath("gone.h5"), found = folder.filePath("found.h5");
    QVERIFY(QFile::copy(SEAMARK_SOURCE_DIR "/tests/golden/session-1.1.h5", found));
    remember_session({gone, "m", 10, 1});
    auto* page = window_->findChild<WelcomePage*>();
    page->refresh();
    auto* table = page->findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 1);
    QTRY_VERIFY(table->item(0, 0)->data(Qt::UserRole + 2).toString().startsWith("Not found."));
    choose_file(found);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualItemRect(table->item(0, 4)).center());
    QTRY_COMPARE(document().file(), found);
    const auto recent = recent_sessions();
    QCOMPARE(recent.size(), 1);
    QCOMPARE(recent.front().path, found);
    forget_sessions();
  }

  void the_status_bar_says_when_the_session_was_saved() {
    QTemporaryDir folder;
    open(folder.filePath("s.h5"));
    bool saved = false;
    document().save(folder.filePath("s.h5"), [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    const QString time =
        QLocale().toString(QFileInfo(folder.filePath("s.h5")).lastModified().time(), "HH:mm");
    QTRY_VERIFY(status_says("Saved " + time));
    forget_sessions();
  }

 private:
  SessionDocument& document() { return window_->document(); }
  // They take long, between two steps of the run.
  void ask_for_distances() {
    engine_->distance_milliseconds = 60000;
    document().request_distances();
  }
  QPushButton* cancel_all() {
    for (QPushButton* button : window_->findChild<JobsPopup*>()->findChildren<QPushButton*>())
      if (button->text() == "Cancel all") return button;
    return nullptr;
  }
  QToolButton* status_cross() {
    for (QToolButton* button : window_->statusBar()->findChildren<QToolButton*>())
      if (button->isVisible() && button->accessibleName().startsWith("Cancel: ")) return button;
    return nullptr;
  }
  bool status_says(const QString& text) {
    for (const QLabel* label : window_->statusBar()->findChildren<QLabel*>())
      if (label->text() == text) return true;
    return false;
  }
  QPushButton* message_button(const QString& text) {
    for (QPushButton* button : window_->message_bar()->findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
  QPushButton* welcome_button(const QString& text) {
    for (QPushButton* button : window_->findChild<WelcomePage*>()->findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
  // To the question about what is not saved, should it come.
  void answer_discard() {
    when_asked([](QWidget* dialog) { press(dialog, "Discard"); });
  }
  void new_window_as_left() {
    no_window();
    window_ = std::make_unique<MainWindow>(fake_calls(engine_), false);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  }
};

QTEST_MAIN(TestWindowFrame)
#include "test_window_frame.moc"
