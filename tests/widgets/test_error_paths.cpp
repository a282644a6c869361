// SPDX-License-Identifier: GPL-3.0-or-later
// What each action of the menus, and each control that writes or reads a file, does when it cannot do its
// work. An action that is in no list here fails the first test.
#include <sys/resource.h>

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <csignal>
#include <map>

#include "app/window/welcome_page.h"
#include "panels/facts_panel.h"
#include "panels/figures_panel.h"
#include "panels/interference_panel.h"
#include "panels/lens_panel.h"
#include "panels/linked_table.h"
#include "panels/outcomes_panel.h"
#include "panels/own_styles_panel.h"
#include "panels/probe_panel.h"
#include "panels/run_form.h"
#include "panels/spec_panel.h"
#include "support/files.h"
#include "widgets/window_test.h"

using namespace seamark;

namespace {

// As long as a name can be: the file that is written beside it, to be renamed, has no name.
const QString long_name = QString(250, 'x');

// While it lives no file may grow beyond this: a disk that is full for whoever writes.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit now{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

class TestErrorPaths : public WindowTest {
  Q_OBJECT

  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QString said() const {
    return window_->message_bar()->isVisible() ? window_->message_bar()->text() : QString();
  }
  void trigger(const char* text) {
    QAction* wanted = action(text);
    QVERIFY2(wanted, text);
    QVERIFY2(wanted->isEnabled(), text);
    wanted->trigger();
  }
  template <typename Panel>
  Panel* panel(const char* dock_name) {
    dock(dock_name)->show();
    dock(dock_name)->raise();
    return window_->findChild<Panel*>();
  }
  static QPushButton* seen_button(QWidget* in, const QString& text) {
    for (QPushButton* button : in->findChildren<QPushButton*>())
      if (button->text().remove('&') == text && button->isVisible()) return button;
    return nullptr;
  }

 private Q_SLOTS:
  void initTestCase() { prepare("test_error_paths"); }
  void init() { new_window(); }
  void cleanup() { no_window(); }

  void every_action_of_the_menus_is_tested_here_or_cannot_fail() {
    open();
    // By the test that is about it.
    const QSet<QString> here{"Open the demo",
                             "New session…",
                             "Open session…",
                             "Open facts…",
                             "Open model…",
                             "Recover sessions…",
                             "Save",
                             "Save as…",
                             "Save table as CSV…",
                             "Save plot data as CSV…",
                             "Export…",
                             "Close session",
                             "Quit",
                             "Name the selection…",
                             "Launch",
                             "Add to queue",
                             "Pause or continue",
                             "One step",
                             "Stop and keep",
                             "Probe",
                             "Features",
                             "Weight lens",
                             "Interference",
                             "Compare runs",
                             "Outcomes",
                             "Accuracy by distance",
                             "Select the worst movers",
                             "Make figure of this view",
                             "Add this view to the figure"};
    // Rows of the queue: test_queue_panel. Studies: test_studies.
    const QSet<QString> elsewhere{"Edit in the form", "Run later",
                                  "Run earlier",      "Remove from the queue",
                                  "Continue the run", "Take its settings into the form",
                                  "Details…",         "Study…"};
    // They change what is seen or chosen, and need nothing that could be missing; those that would have
    // nothing to do are disabled.
    const QSet<QString> cannot_fail{"Undo",
                                    "Redo",
                                    "Copy facts",
                                    "Copy plot",
                                    "Preferences…",
                                    "Layout Explore",
                                    "Layout Train",
                                    "Layout Analyse",
                                    "Layout Figures",
                                    "Restore default layout",
                                    "Next panel",
                                    "Previous panel",
                                    "Jobs",
                                    "Full screen",
                                    "Search",
                                    "Select all",
                                    "Select none",
                                    "Invert selection",
                                    "Band",
                                    "Skipped records…",
                                    "Train kept facts…",
                                    "Explain the focused term",
                                    "Tour",
                                    "About Seamark"};
    const QSet<QString> known = here + elsewhere + cannot_fail;
    QStringList unknown;
    const QMenu* panels = nullptr;
    for (const QMenu* menu : window_->menuBar()->findChildren<QMenu*>())
      if (menu->title().remove('&') == "Panels") panels = menu;
    for (const QMenu* menu : window_->menuBar()->findChildren<QMenu*>()) {
      if (menu == panels) continue;
      for (const QAction* action : menu->actions()) {
        const QString text = action->text().remove('&');
        if (!action->isSeparator() && !action->menu() && !known.contains(text)) unknown << text;
      }
    }
    QVERIFY2(unknown.isEmpty(), qPrintable("without an error path: " + unknown.join(", ")));
  }

  // --- opening
  void what_is_opened_and_cannot_be_read_is_said_and_what_is_open_stays_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"demo", "new", "session", "facts", "model", "drop", "recent"})
      QTest::newRow(what) << what;
  }
  void what_is_opened_and_cannot_be_read_is_said_and_what_is_open_stays() {
    QFETCH(QString, what);
    open(file("mine.h5"));
    const auto open_file = folder_.filePath(what + (what == "session" || what == "recent" ? ".h5" : ".json"));
    replace_file(open_file.toStdString(), what == "session" ? std::string("\x89HDF\r\n\x1a\n", 8) : "[]");
    QString expected = "No record is good.";
    engine_->facts_error = expected.toStdString();
    if (what == "demo") {
      engine_->load_error = expected.toStdString();
      trigger("Open the demo");
    } else if (what == "new" || what == "facts") {
      choose_file(open_file);
      trigger(what == "new" ? "New session…" : "Open facts…");
    } else if (what == "session") {
      expected = "The session has format 9.0; this Seamark reads up to 1. Open it with a newer Seamark.";
      engine_->load_error = expected.toStdString();
      choose_file(open_file);
      trigger("Open session…");
    } else if (what == "model") {
      expected = "There is no model named";
      engine_->has_model = false;
      when_asked([&](QWidget* dialog) {
        auto* chooser = qobject_cast<QFileDialog*>(dialog);
        chooser->setDirectory(folder_.path());
        QMetaObject::invokeMethod(chooser, "accept");
      });
      trigger("Open model…");
    } else if (what == "drop") {
      QMimeData data;
      data.setUrls({QUrl::fromLocalFile(open_file)});
      QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(window_.get(), &enter);
      QVERIFY(enter.isAccepted());
      QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(window_.get(), &drop);
    } else {
      expected = "is not there";
      QFile::remove(open_file);
      window_->open_path(open_file);
    }
    QTRY_VERIFY2(said().contains(expected), qPrintable(said()));
    QCOMPARE(window_->document().file(), file("mine.h5"));
    QCOMPARE(window_->document().fact_count(), int64_t{60});
    QVERIFY(window_->document().model());
  }

  void dialogs_that_are_left_change_nothing() {
    open(file("mine.h5"));
    const QString title = window_->windowTitle();
    for (const char* text : {"Open session…", "Open facts…", "Open model…", "Save as…", "Save table as CSV…",
                             "Save plot data as CSV…"}) {
      bool asked = false;
      when_asked([&](QWidget* dialog) {
        asked = true;
        qobject_cast<QDialog*>(dialog)->reject();
      });
      trigger(text);
      QVERIFY2(asked, text);
      QCOMPARE(window_->windowTitle(), title);
      QVERIFY2(said().isEmpty(), qPrintable(said()));
    }
  }

  void a_new_session_without_facts_asks_for_no_model() {
    QStringList asked;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      asked << dialog->windowTitle();
      dialog->reject();
    });
    timer.start(10);
    trigger("New session…");
    QCOMPARE(asked, QStringList{"Open facts"});
  }

  void where_nothing_was_left_behind_the_window_says_so() {
    trigger("Recover sessions…");
    QVERIFY2(said().contains("nothing to recover"), qPrintable(said()));
  }

  // --- writing
  void a_disk_that_is_full_leaves_the_saved_session_as_it_was() {
    window_ = std::make_unique<MainWindow>(fake_calls_with_files(engine_), false);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    const QString name = file("full.h5");
    SessionDocument& document = window_->document();
    document.set_session(storable_session(60, 1));
    choose_file(name);
    trigger("Save");
    QTRY_COMPARE(document.file(), name);
    const std::string before = read_file(name.toStdString(), 1 << 26);
    document.select({1}, SelectMode::replace);
    document.name_selection("mine");
    {
      const FullDisk full(static_cast<rlim_t>(before.size() / 2));
      trigger("Save");
      QTRY_VERIFY(!said().isEmpty());
    }
    QVERIFY2(said().contains("full.h5"), qPrintable(said()));
    QVERIFY(document.is_dirty());
    QVERIFY(read_file(name.toStdString(), 1 << 26) == before);
    QVERIFY(load_session(name.toStdString()).session.selections.empty());
    QCOMPARE(QDir(folder_.path()).entryList({"full.h5*"}, QDir::Files).filter("tmp"), QStringList());
    trigger("Save");
    QTRY_VERIFY(!document.is_dirty());
    QCOMPARE(load_session(name.toStdString()).session.selections.size(), size_t{1});
  }

  void files_that_cannot_be_written_are_named() {
    open();
    window_->make_figure(PanelSpec{});
    QTest::qWait(50);
    QVERIFY(window_->figure_desk().figure());
    const std::pair<const char*, const char*> writers[] = {
        {"Save as…", ".h5"}, {"Save table as CSV…", ".csv"}, {"Export…", ".pdf"}};
    for (const auto& [text, ending] : writers) {
      engine_->save_error = "It has no room for " + long_name.toStdString() + ending;
      choose_file(file(long_name + ending));
      trigger(text);
      QTRY_VERIFY2(said().contains(long_name), qPrintable(QString(text) + ": " + said()));
      QVERIFY(!QFile::exists(file(long_name + ending)));
      window_->document().tell({Message::Kind::info, "next", {}, {}});
    }
    window_->set_layout(MainWindow::Layout::explore);
    choose_file(file(long_name + ".csv"));
    trigger("Save plot data as CSV…");
    QTRY_VERIFY2(said().contains(long_name), qPrintable(said()));
    window_->document().tell({Message::Kind::info, "next", {}, {}});
    window_->set_layout(MainWindow::Layout::train);
    choose_file(file(long_name + ".json"));
    Q_EMIT window_->findChild<SpecPanel*>()->save_wanted("{}");
    QVERIFY2(said().contains(long_name), qPrintable(said()));
  }

  void a_style_that_does_not_read_is_refused() {
    open();
    window_->make_figure(PanelSpec{});
    const std::string style = window_->figure_desk().spec()->style;
    replace_file(file("style.json").toStdString(), "{\"no such field\": 1}");
    choose_file(file("style.json"));
    Q_EMIT window_->findChild<OwnStylesPanel*>()->import_wanted();
    QVERIFY2(said().contains("style.json"), qPrintable(said()));
    QCOMPARE(window_->figure_desk().spec()->style, style);
  }

  void without_an_open_figure_nothing_is_exported() {
    open();
    QVERIFY(!action("Export…")->isEnabled());
    std::optional<bool> written;
    window_->export_figure_to(file("none.pdf"), [&](bool good) { written = good; });
    QTRY_VERIFY(written);
    QVERIFY(!*written);
    QCOMPARE(said(), QString("No figure is open."));
    QVERIFY(!QFile::exists(file("none.pdf")));
  }

  void an_image_that_is_too_large_is_refused_and_nothing_is_written() {
    open();
    window_->make_figure(PanelSpec{});
    FigureSpec spec = *window_->figure_desk().spec();
    spec.width_mm = spec.height_mm = 1000;
    spec.dpi = 1200;
    window_->figure_desk().change("Resize", spec);
    std::optional<bool> written;
    window_->export_figure_to(file("large.png"), [&](bool good) { written = good; });
    QTRY_VERIFY(written);
    QVERIFY(!*written);
    QVERIFY2(said().contains("too large"), qPrintable(said()));
    QVERIFY(!QFile::exists(file("large.png")));
  }

  // --- leaving
  void leaving_asks_for_unsaved_work_and_a_failed_save_keeps_the_window_data() {
    QTest::addColumn<QString>("way");
    for (const char* way : {"Quit", "Close session", "window"}) QTest::newRow(way) << way;
  }
  void leaving_asks_for_unsaved_work_and_a_failed_save_keeps_the_window() {
    QFETCH(QString, way);
    open(file("leave.h5"));
    SessionDocument& document = window_->document();
    document.select({1, 2}, SelectMode::replace);
    document.name_selection("mine");
    const auto leave = [&] {
      if (way == "window")
        window_->close();
      else
        trigger(qPrintable(way));
    };
    for (const char* answer : {"Cancel", "Save"}) {
      engine_->save_error = "The disk is full.";
      bool asked = false;
      when_asked([&](QWidget* dialog) {
        asked = true;
        press(dialog, answer);
      });
      leave();
      QVERIFY(asked);
      QVERIFY(window_->isVisible());
      QCOMPARE(document.fact_count(), int64_t{60});
      QVERIFY(document.named_selection("mine"));
    }
    QCOMPARE(said(), QString("The disk is full."));
    engine_->save_error.clear();
    when_asked([](QWidget* dialog) { press(dialog, "Save"); });
    leave();
    QCOMPARE(engine_->saves.load(), 1);
    if (way == "Close session") {
      QVERIFY(window_->isVisible() && !document.is_open());
    } else {
      QVERIFY(!window_->isVisible());
    }
  }

  // Not in a file yet, and no change of what can be undone by name: a figure all the same is work.
  void a_figure_or_an_analysis_alone_is_asked_for_too() {
    Session session = fake_session(60, 0);
    session.model = "m";
    window_->document().set_session(session);
    window_->document().store_results({}, {{.name = "mine", .kind = "mine", .settings_json = "{}"}});
    bool asked = false;
    when_asked([&](QWidget* dialog) {
      asked = true;
      press(dialog, "Cancel");
    });
    window_->close();
    QVERIFY(asked && window_->isVisible());
    when_asked([](QWidget* dialog) { press(dialog, "Discard"); });
    window_->close();
    QVERIFY(!window_->isVisible());
  }

  void runs_that_wait_are_given_up_by_an_answer_and_not_begun_behind_a_window_that_closes() {
    open(file("waiting.h5"));
    launch_long_run();
    SessionDocument& document = window_->document();
    document.launch(document.spec());
    document.launch(document.spec());
    QCOMPARE(document.queue().size(), size_t{2});
    QString text;
    when_asked([&](QWidget* dialog) {
      text = qobject_cast<QMessageBox*>(dialog)->text();
      press(dialog, "Stop, keep and close");
    });
    window_->close();
    QVERIFY2(text.contains("2 run"), qPrintable(text));
    QTRY_VERIFY(!window_->isVisible());
    QTest::qWait(50);
    QVERIFY(!document.is_running() && document.queue().empty());
    QCOMPARE(document.session().runs.size(), size_t{2});
  }

  void a_queue_that_waits_after_a_failure_is_asked_for() {
    open(file("queue.h5"));
    SessionDocument& document = window_->document();
    engine_->fail_run = true;
    document.launch(document.spec());
    document.launch(document.spec());
    QTRY_VERIFY(!document.is_running());
    QCOMPARE(document.queue().size(), size_t{1});
    const bool dirty = document.is_dirty();
    QVERIFY(!dirty);
    when_asked([](QWidget* dialog) {
      QVERIFY(qobject_cast<QMessageBox*>(dialog)->text().contains("1 run"));
      press(dialog, "Cancel");
    });
    trigger("Close session");
    QCOMPARE(document.queue().size(), size_t{1});
    when_asked([](QWidget* dialog) { press(dialog, "Discard"); });
    trigger("Close session");
    QVERIFY(!document.is_open() && document.queue().empty());
  }

  void what_is_said_of_a_session_goes_with_it() {
    Session session = fake_session(60, 1);
    engine_->to_load = {session, true, {}};
    window_->document().open_session(file("interrupted.h5"));
    QTRY_VERIFY2(said().contains("was interrupted"), qPrintable(said()));
    window_->document().set_session(fake_session(20, 1), file("another.h5"));
    QCOMPARE(said(), QString());
    // What is said of something else stays.
    window_->document().tell({Message::Kind::info, "Exported it.", {}, {}});
    window_->document().set_session(fake_session(20, 1), file("third.h5"));
    QCOMPARE(said(), QString("Exported it."));
  }

  void a_session_is_not_closed_under_a_run() {
    open(file("busy.h5"));
    launch_long_run();
    trigger("Close session");
    QVERIFY(said().contains("Stop it before"));
    QVERIFY(window_->document().is_open() && window_->document().is_running());
    trigger("Stop and keep");
    QTRY_VERIFY(!window_->document().is_running());
    QVERIFY(!action("Pause or continue")->isEnabled() && !action("One step")->isEnabled());
    QVERIFY(!action("Stop and keep")->isEnabled());
  }

  void a_run_that_fails_while_the_window_closes_does_not_hold_it() {
    open(file("closing.h5"));
    engine_->fail_run = true;
    engine_->hold_before_first_step = true;
    ExperimentSpec spec = window_->document().spec();
    spec.training.steps = 4000;
    spec.training.mode = TrainingMode::joint;
    window_->document().launch(spec);
    QTRY_VERIFY(window_->document().running_run() >= 0);
    when_asked([](QWidget* dialog) { press(dialog, "Stop, keep and close"); });
    window_->close();
    engine_->hold_before_first_step = false;
    QTRY_VERIFY(!window_->isVisible());
  }

  // --- selections
  void a_name_that_is_empty_or_taken_is_no_accident() {
    open();
    SessionDocument& document = window_->document();
    QVERIFY(!action("Name the selection…")->isEnabled());
    document.select({1, 2, 3}, SelectMode::replace);
    when_asked([](QWidget* dialog) {
      dialog->findChild<QLineEdit*>()->setText("   ");
      qobject_cast<QDialog*>(dialog)->accept();
    });
    trigger("Name the selection…");
    QVERIFY(document.session().selections.empty());
  }

  // --- runs
  void a_run_that_cannot_start_or_fails_says_why() {
    Session session = fake_session(60, 1);
    session.model.clear();
    window_->document().set_session(session);
    window_->set_layout(MainWindow::Layout::train);
    QTRY_VERIFY(!action("Launch")->isEnabled() && !action("Add to queue")->isEnabled());
    QVERIFY(window_->findChild<RunForm*>()->why_not().contains("Open a model first"));
    window_->document().open_model("m");
    QTRY_VERIFY(action("Launch")->isEnabled());
    ExperimentSpec spec = window_->document().spec();
    spec.training.learning_rate = -1;
    window_->document().change_spec("x", spec);
    QTRY_VERIFY(!action("Launch")->isEnabled());
    window_->document().undo_stack()->undo();
    QTRY_VERIFY(action("Launch")->isEnabled());
    engine_->fail_run = true;
    trigger("Launch");
    QTRY_VERIFY2(said().contains("failed. Out of memory at step 5"), qPrintable(said()));
    QVERIFY(window_->document().session().runs.back().steps.rows() == 5);
    QTRY_VERIFY(action("Launch")->isEnabled());  // it can be tried again
  }

  // --- analyses
  void analyses_that_fail_say_so_and_leave_the_way_to_try_again_data() {
    QTest::addColumn<QString>("view");
    for (const char* view : {"Features", "Weight lens", "Interference", "Probe"}) QTest::newRow(view) << view;
  }
  void analyses_that_fail_say_so_and_leave_the_way_to_try_again() {
    QFETCH(QString, view);
    open(file("analyse.h5"));
    engine_->analysis_error = "The adapter of this run is damaged.";
    trigger(qPrintable(view));
    const std::map<QString, const char*> docks{{"Features", "features"},
                                               {"Weight lens", "lens"},
                                               {"Interference", "interference"},
                                               {"Probe", "probe"}};
    QDockWidget* shown = dock(docks.at(view));
    QTRY_VERIFY(shown->isVisible());
    if (view == "Probe") {
      auto* probe = window_->findChild<ProbePanel*>();
      probe->prompt()->setText("The capital of France is");
      probe->ask();
    } else {
      QTRY_VERIFY(seen_button(shown, "Compute"));
      QTest::mouseClick(seen_button(shown, "Compute"), Qt::LeftButton);
    }
    QTRY_COMPARE(said(), QString("The adapter of this run is damaged."));
    if (view == "Probe") return;
    engine_->analysis_error.clear();
    QTRY_VERIFY(seen_button(shown, "Compute"));
    QTest::mouseClick(seen_button(shown, "Compute"), Qt::LeftButton);
    QTRY_VERIFY(!seen_button(shown, "Compute") || !window_->document().is_dirty() ||
                !window_->document().session().results.empty() ||
                !window_->document().run()->results.empty());
  }

  void views_of_outcomes_without_a_run_say_what_to_do() {
    window_->document().open_model("m");
    window_->document().set_session(fake_session(60, 0));
    QTRY_VERIFY(window_->document().model());
    const std::pair<const char*, const char*> views[] = {
        {"Outcomes", "outcomes"}, {"Accuracy by distance", "accuracy"}, {"Compare runs", "compare"}};
    for (const auto& [text, name] : views) {
      trigger(text);
      QTRY_VERIFY(dock(name)->isVisible());
      bool told = false;
      QTRY_VERIFY(
          (told = dock(name)->findChild<EmptyState*>() && dock(name)->findChild<EmptyState*>()->isVisible()));
    }
    trigger("Select the worst movers");
    QCOMPARE(window_->document().selection().count(), int64_t{0});
  }

  void a_view_with_nothing_to_show_makes_no_figure() {
    window_->document().set_session([] {
      Session session;
      session.facts = fake_facts(20);
      return session;
    }());
    QTest::qWait(50);
    for (const char* text : {"Make figure of this view", "Add this view to the figure"}) {
      trigger(text);
      QVERIFY2(said().contains("nothing to") || said().contains("No figure"), qPrintable(said()));
      window_->document().tell({Message::Kind::info, "next", {}, {}});
    }
    QVERIFY(window_->document().figures().empty());
  }
};

QTEST_MAIN(TestErrorPaths)
#include "test_error_paths.moc"
