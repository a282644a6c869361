// SPDX-License-Identifier: GPL-3.0-or-later
// The demo in the real window with the real engine: there at once, without a model, and never written over.
// With the model it goes on like any session.
#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>
#include <memory>

#include "app/window/engine_calls.h"
#include "app/window/welcome_page.h"
#include "document/demo.h"
#include "document/recovery_note.h"
#include "panels/controls.h"
#include "panels/run_form.h"
#include "session/session.h"
#include "support/files.h"
#include "widgets/window_test.h"

using namespace seamark;

class TestDemo : public WindowTest {
  Q_OBJECT

  static constexpr int patience = 60'000;  // of a slow machine that trains
  QTemporaryDir folder_;
  std::unique_ptr<QSignalSpy> told_;

  static QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  // Where the default model is on this machine; "": it is not.
  static QString model_folder() {
    const QString given = qEnvironmentVariable("SEAMARK_TEST_MODEL");
    const QString folder =
        given.isEmpty() ? QString::fromStdString((cache_directory() / "models" / default_model_name).string())
                        : given;
    return QFileInfo::exists(folder + "/config.json") ? folder : QString();
  }
  void open_window(const QString& model) {
    EngineCalls calls = engine_calls();
    calls.find_model = [model](const std::string& name) -> std::filesystem::path {
      if (!model.isEmpty() && (name == default_model_name || name == model.toStdString()))
        return model.toStdString();
      throw bad_input(SEAMARK_TEXT("Error", "There is no model {0}."), name);
    };
    window_ = std::make_unique<MainWindow>(calls, false);
    told_ = std::make_unique<QSignalSpy>(&window_->document(), &SessionDocument::told);
    window_->resize(1440, 900);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  SessionDocument& document() { return window_->document(); }
  // As a user does it who has just started the program: the first card has the focus.
  void open_by_the_card() {
    auto* page = window_->findChild<WelcomePage*>();
    page->setFocus();
    QTest::keyClick(page->focusProxy(), Qt::Key_Return);
    QTRY_VERIFY(document().is_open());
  }
  void trigger(const char* text) {
    QAction* wanted = action(text);
    QVERIFY2(wanted && wanted->isEnabled(), text);
    wanted->trigger();
  }
  static QStringList copies() {
    return QDir(SessionDocument::untitled_folder()).entryList({"demo-*"}, QDir::Files);
  }

 private Q_SLOTS:
  void initTestCase() { prepare("test_demo"); }
  void init() {
    forget_sessions();
    for (const char* left : {"/untitled", "/recovery"})
      QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + left).removeRecursively();
  }
  void cleanup() {
    told_.reset();
    no_window();
  }

  void it_is_there_without_a_model_and_every_view_has_something() {
    open_window({});
    open_by_the_card();
    QCOMPARE(document().title(), QString("Demo"));
    QCOMPARE(document().file(), QString());
    QVERIFY(window_->windowTitle().startsWith("Demo"));
    QVERIFY(!window_->isWindowModified());
    QVERIFY(document().distances());
    QVERIFY(document().summary().kept.n > 100 && document().summary().kept.n < document().fact_count());
    QVERIFY(document().run() && document().run()->state == RunState::done);
    QVERIFY(document().outcome_counts().learned > 20 && document().outcome_counts().not_learned > 5);
    QVERIFY(document().outcome_counts().moved_dataset > 0);
    QTRY_COMPARE(primary_button()->text(), QString("Open model…"));
    window_->set_layout(MainWindow::Layout::analyse);
    QTRY_COMPARE(primary_button()->text(), QString("Make figure…"));  // what needs no model is the next step
    for (const char* name : {"outcomes", "accuracy", "lens", "interference", "features"}) {
      dock(name)->show();
      dock(name)->raise();
      QTRY_VERIFY2(dock(name)->widget()->isVisible(), name);
      const auto is_filled = [&] {
        const auto parts = dock(name)->findChildren<EmptyState*>();
        return std::none_of(parts.begin(), parts.end(), [](EmptyState* part) { return part->isVisible(); });
      };
      QTRY_VERIFY2(is_filled(), name);
    }
    // Nothing nags, nothing is kept, and the list of sessions stays as it was.
    QTest::qWait(50);
    QVERIFY2(told_->isEmpty(), told_->isEmpty() ? "" : qPrintable(told_->at(0)[0].value<Message>().text));
    QVERIFY(!document().model());
    QVERIFY(recent_sessions().isEmpty());
    QVERIFY(document().recovery_file().isEmpty());
    QVERIFY(!document().is_dirty());
  }

  void what_needs_the_model_says_so_and_offers_to_locate_it() {
    open_window({});
    open_by_the_card();
    QSignalSpy wanted(&document(), &SessionDocument::locate_model_wanted);
    QTest::keyClick(window_.get(), Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(told_->count(), 1);
    const Message message = told_->at(0)[0].value<Message>();
    QVERIFY2(message.text.contains(default_model_name), qPrintable(message.text));
    QVERIFY(message.text.contains("is not on this computer"));
    QCOMPARE(message.action_text, QString("Locate…"));
    when_asked([](QWidget* dialog) { qobject_cast<QDialog*>(dialog)->reject(); });
    message.action();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!window_->findChild<RunForm*>()->can_launch());
  }

  void saving_asks_for_a_name_and_leaves_what_is_shipped_alone() {
    const QString mine = folder_.filePath("mine.h5"), before = folder_.filePath("before.h5"),
                  after = folder_.filePath("after.h5");
    write_demo(before);
    open_window({});
    open_by_the_card();
    QCOMPARE(copies().size(), 1);
    document().select({3}, SelectMode::replace);
    document().name_selection("Mine");
    QVERIFY(document().is_dirty());
    choose_file(mine);
    trigger("Save");
    QTRY_COMPARE(document().file(), mine);
    QCOMPARE(recent_sessions().size(), 1);
    QCOMPARE(recent_sessions().front().path, mine);
    QTRY_VERIFY(copies().isEmpty());
    // With the adapter, and with what was added.
    const LoadedSession saved = load_session(mine.toStdString());
    QCOMPARE(saved.session.selections.size(), size_t{1});
    QVERIFY(!load_adapter(mine.toStdString(), "R2", -1).tensors.empty());
    write_demo(after);
    QCOMPARE(contents(after), contents(before));
    // Opened again it is new.
    trigger("Close session");
    QTRY_VERIFY(!document().is_open());
    trigger("Open the demo");
    QTRY_VERIFY(document().is_open());
    QVERIFY(document().session().selections.empty());
  }

  void closing_it_leaves_nothing_behind() {
    open_window({});
    open_by_the_card();
    QCOMPARE(copies().size(), 1);
    trigger("Close session");  // nothing was changed: no question
    QTRY_VERIFY(!document().is_open());
    QVERIFY(copies().isEmpty());
    trigger("Open the demo");
    QTRY_VERIFY(document().is_open());
    window_->close();
    window_.reset();
    QVERIFY(copies().isEmpty());
    QVERIFY(RecoveryNote::left_behind().isEmpty());
  }

  void after_a_crash_it_is_offered_only_when_something_was_changed() {
    const QString file = SessionDocument::untitled_folder() + "/demo-left.h5";
    write_demo(file);
    {
      RecoveryNote note;  // its file stays, as when the program is killed
      QCOMPARE(note.write(file, "Demo", RecoveryNote::About::shipped), QString());
    }
    QVERIFY(RecoveryNote::left_behind().isEmpty());
    QVERIFY(!QFile::exists(file));
    open_window({});
    open_by_the_card();
    document().select({3}, SelectMode::replace);
    document().name_selection("Mine");
    document().write_recovery();
    QTRY_VERIFY(!document().recovery_file().isEmpty());
    // What the note says now, for a window that comes after this one.
    const QDir notes(RecoveryNote::folder());
    QCOMPARE(notes.entryList({"*.json"}, QDir::Files).size(), 1);
    const QByteArray note = contents(notes.filePath(notes.entryList({"*.json"}, QDir::Files).front()));
    QVERIFY2(note.contains("\"shipped\": false") && note.contains("\"untitled\": true"), note.trimmed());
  }

  void one_that_is_asked_for_while_something_changes_does_not_take_its_place() {
    open_window({});
    open_by_the_card();
    trigger("Open the demo");
    document().select({3}, SelectMode::replace);
    document().name_selection("Mine");
    QTRY_COMPARE(told_->count(), 1);
    QVERIFY(told_->at(0)[0].value<Message>().text.startsWith("Demo was not opened"));
    QCOMPARE(document().session().selections.size(), size_t{1});
    QTRY_COMPARE(copies().size(), 1);  // that of the open one
  }

  void with_its_model_a_run_is_added_to_it() {
    if (model_folder().isEmpty()) QSKIP("the default model is not fetched");
    open_window(model_folder());
    open_by_the_card();
    QVERIFY(document().run());  // it does not wait for the model
    QTRY_VERIFY_WITH_TIMEOUT(document().model(), patience);
    QVERIFY(!document().is_dirty());
    QCOMPARE(document().session().model, std::string(default_model_name));
    QCOMPARE(document().spec().name, std::string("R3"));
    ExperimentSpec spec = document().spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 2;
    spec.training.batch = 4;
    spec.evaluation.protocols = {"strict"};
    spec.evaluation.every = 0;
    spec.evaluation.trajectory = false;
    spec.filter.low = 0.5;
    spec.filter.high = 0.52;
    document().change_spec("test", spec);
    QTest::keyClick(window_.get(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(window_->findChild<RunForm*>()->can_launch());
    QSignalSpy ended(&document(), &SessionDocument::run_ended);
    QTest::keyClick(window_.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(document().session().runs.size(), size_t{3});
    const RunRecord& run = document().session().runs.back();
    QCOMPARE(run.name, std::string("R3"));
    QVERIFY2(run.state == RunState::done, run.message.c_str());
    QVERIFY(document().is_dirty());
    QCOMPARE(document().next_run_name(), QString("R4"));
    // All three are saved, with the adapters of two of them.
    const QString mine = folder_.filePath("trained.h5");
    choose_file(mine);
    trigger("Save");
    QTRY_COMPARE_WITH_TIMEOUT(document().file(), mine, patience);
    QCOMPARE(load_session(mine.toStdString()).session.runs.size(), size_t{3});
    for (const char* name : {"R2", "R3"})
      QVERIFY2(!load_adapter(mine.toStdString(), name, -1).tensors.empty(), name);
  }

  void a_model_that_is_named_by_its_folder_is_the_session_s_own() {
    if (model_folder().isEmpty()) QSKIP("the default model is not fetched");
    open_window(model_folder());
    document().open_demo(model_folder());  // seamark --demo --model FOLDER
    QTRY_VERIFY_WITH_TIMEOUT(document().model(), patience);
    QCOMPARE(document().session().model, std::string(default_model_name));
    QVERIFY(!document().is_dirty());
    QVERIFY(document().distances());
  }
};

QTEST_MAIN(TestDemo)
#include "test_demo.moc"
