// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: what it says of recent sessions and of models, and that no drive keeps it waiting.
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <memory>

#include "app/window/preferences.h"
#include "app/window/welcome_page.h"
#include "checkpoint/model_folders.h"
#include "support/files.h"
#include "widgets/window_test.h"

using namespace seamark;

class TestWelcome : public WindowTest {
  Q_OBJECT

  QTemporaryDir folder_;
  QString path(const char* name) const { return folder_.filePath(name); }

  // A session as a later Seamark writes it, but for its seal, which lists do not look at.
  QString newer_session(const char* name) {
    QFile whole(SEAMARK_SOURCE_DIR "/tests/golden/session-1.2.h5");
    QByteArray bytes = whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
    const qsizetype at = bytes.indexOf("1.2", bytes.indexOf("schema_version"));
    if (at < 0) return {};
    bytes.replace(at, 3, "3.0");
    replace_file(path(name).toStdString(), bytes.toStdString());
    return path(name);
  }
  WelcomePage* page() { return window_->findChild<WelcomePage*>(); }
  QTableWidget* table() { return page()->findChild<QTableWidget*>(); }
  QString detail(int row) { return table()->item(row, 0)->data(Qt::UserRole + 2).toString(); }
  bool warns(int row) { return table()->item(row, 0)->data(Qt::UserRole + 1).toBool(); }
  void click(int row) {
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualItemRect(table()->item(row, 0)).center());
  }
  QString said() const {
    return window_->message_bar()->isVisible() ? window_->message_bar()->text() : QString();
  }
  QLabel* label(const QString& text) {
    for (QLabel* label : page()->findChildren<QLabel*>())
      if (label->text().contains(text)) return label;
    return nullptr;
  }
  QPushButton* link(const QString& text) {
    for (QPushButton* button : page()->findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
  static void make_model(const QString& folder) {
    QDir().mkpath(folder);
    replace_file((folder + "/config.json").toStdString(), "{}");
  }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_CONFIG_HOME", path("config").toLocal8Bit());
    qputenv("SEAMARK_CACHE", path("cache").toLocal8Bit());
    prepare("test_welcome");
  }
  void init() {
    forget_sessions();
    QFile::remove(QString::fromStdString(model_folders_file().string()));
    new_window();
  }
  void cleanup() { no_window(); }

  void a_session_of_a_newer_seamark_is_marked_and_its_click_is_refused() {
    const QString newer = newer_session("newer.h5"), fine = path("fine.h5");
    QVERIFY(!newer.isEmpty());
    QVERIFY(QFile::copy(SEAMARK_SOURCE_DIR "/tests/golden/session-1.2.h5", fine));
    remember_session({newer, "m", 10, 1});
    remember_session({fine, "m", 10, 1});
    page()->refresh();
    QTRY_VERIFY(warns(1));
    QCOMPARE(detail(1), QString("Written by a newer Seamark (file version 3; this one reads up to 1)."));
    QVERIFY(!table()->item(1, 4)->text().isEmpty());  // when it was changed
    QCOMPARE(table()->columnSpan(1, 0), 4);           // the sentence has room
    QVERIFY(!warns(0));
    QCOMPARE(detail(0), folder_.path());
    engine_->load_error = "The session has format 3.0; this Seamark reads up to 1.";
    click(1);
    QTRY_VERIFY2(said().contains("format 3.0"), qPrintable(said()));
    QVERIFY(!window_->document().is_open());
    // Replaced by one that opens, it is one.
    QVERIFY(QFile::remove(newer) && QFile::copy(fine, newer));
    page()->refresh();
    QTRY_VERIFY(!warns(1));
    QCOMPARE(table()->columnSpan(1, 0), 1);
  }

  void a_session_is_read_again_only_when_its_file_was_changed() {
    const QString newer = newer_session("read.h5");
    const SessionLook first = look_at_session(newer, {});
    QCOMPARE(first.newer.value_or(""), std::string("3"));
    SessionLook before = first;
    before.newer = "4";
    QCOMPARE(look_at_session(newer, before).newer.value_or(""), std::string("4"));  // not read
    before.file.size += 1;
    QCOMPARE(look_at_session(newer, before).newer.value_or(""), std::string("3"));
    QVERIFY(!look_at_session(path("nothing.h5"), first).file.is_there());
  }

  void a_drive_that_does_not_answer_holds_up_its_own_row_alone() {
    const QString stuck = path("stuck.h5"), fine = path("fine2.h5");
    QVERIFY(QFile::copy(SEAMARK_SOURCE_DIR "/tests/golden/session-1.2.h5", fine));
    remember_session({fine, "m", 10, 1});
    remember_session({stuck, "m", 10, 1});
    const auto answers = std::make_shared<QSemaphore>();
    auto page = std::make_unique<WelcomePage>(
        QList<WelcomePage::Card>{{action("Open the demo"), IconName::play, "x"}}, nullptr,
        [answers, stuck](const QString& file, const SessionLook& before) {
          if (file == stuck) answers->acquire();
          return look_at_session(file, before);
        });
    page->show();
    auto* table = page->findChild<QTableWidget*>();
    QTRY_VERIFY(!table->item(1, 4)->text().isEmpty());  // the other one has its date
    QCOMPARE(table->item(0, 0)->data(Qt::UserRole + 2).toString(), folder_.path());
    QTRY_COMPARE(table->item(0, 0)->data(Qt::UserRole + 2).toString(), QString("Its drive does not answer."));
    // The page answers: a click waits for the drive, not the window.
    QSignalSpy open(page.get(), &WelcomePage::open_wanted), locate(page.get(), &WelcomePage::locate_wanted);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualItemRect(table->item(0, 0)).center());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualItemRect(table->item(1, 0)).center());
    QTRY_COMPARE(open.count(), 1);
    QCOMPARE(open[0][0].toString(), fine);
    QCOMPARE(locate.count(), 0);
    answers->release(2);
    QTRY_COMPARE(locate.count(), 1);
    QTRY_VERIFY(table->item(0, 0)->data(Qt::UserRole + 2).toString().startsWith("Not found."));
    // One that is still waited for when the page goes is not waited for.
    page->refresh();
    page.reset();
    answers->release(1);
  }

  void a_folder_with_models_is_added_by_mouse_and_found_by_name() {
    QTRY_VERIFY(label("none found"));
    const QString folder = path("our models");
    make_model(folder + "/Llama-ours");
    make_model(folder + "/another");
    choose_file(folder);
    QTest::mouseClick(link("Add folder…"), Qt::LeftButton);
    QTRY_VERIFY(label("2 found"));
    QVERIFY(label("Llama-ours, another"));
    QVERIFY(added_model_folders() == std::vector<std::filesystem::path>{folder.toStdString()});
    // Where the program's own folder has one of the same name, it is one.
    make_model(path("cache/models/another"));
    page()->refresh();
    QTest::qWait(50);
    QTRY_VERIFY(label("2 found"));
    QDir(path("cache/models")).removeRecursively();
  }

  void a_folder_without_a_model_is_said_to_have_none() {
    const QString folder = path("empty");
    QDir().mkpath(folder);
    choose_file(folder);
    QPushButton* add = link("Add folder…");
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);  // by keys
    QTRY_VERIFY(label("No model lies in"));
    QVERIFY(label("No model lies in")->text().contains("empty"));
    // Left without a choice nothing is added.
    when_asked([](QWidget* dialog) { qobject_cast<QDialog*>(dialog)->reject(); });
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(added_model_folders().size(), size_t{1});
  }

  void folders_are_taken_back_in_the_preferences() {
    const QString folder = path("two");
    make_model(folder + "/m");
    Preferences preferences = Preferences::load();
    preferences.model_folders = {folder, path("gone")};
    PreferencesDialog dialog(preferences);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.preferences().model_folders == preferences.model_folders);
    auto* list = dialog.findChild<QListWidget*>();
    QVERIFY(!list->accessibleName().isEmpty());
    list->setFocus();
    for (int i = 0; i < 2; ++i) QTest::keyClick(list, Qt::Key_Down);  // onto the first, then on
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(dialog.preferences().model_folders, QStringList{folder});
    list->setCurrentRow(0);
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text().remove('&') == "Remove") QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dialog.preferences().model_folders.isEmpty());
    choose_file(folder);
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text().remove('&').startsWith("Add folder")) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(dialog.preferences().model_folders, QStringList{folder});
    dialog.preferences().store();
    QVERIFY(Preferences::load().model_folders == QStringList{folder});
  }

  void a_list_of_folders_that_cannot_be_written_is_said() {
    const QString list = QString::fromStdString(model_folders_file().string());
    QDir().mkpath(list);  // a folder in its place
    choose_file(folder_.path());
    QTest::mouseClick(link("Add folder…"), Qt::LeftButton);
    QTRY_VERIFY2(said().contains("cannot be written"), qPrintable(said()));
    QDir(list).removeRecursively();
  }

  void a_session_finds_its_model_in_a_folder_that_is_added_in_the_preferences() {
    engine_->has_model = false;
    window_->document().open_session("/tmp/s.h5");
    QTRY_VERIFY(said().contains("is not on this computer"));
    engine_->has_model = true;  // as it is once its folder is known
    when_asked([&](QWidget* dialog) {
      dialog->findChild<QListWidget*>()->addItem(folder_.path());
      qobject_cast<QDialog*>(dialog)->accept();
    });
    action("Preferences…")->trigger();
    QTRY_VERIFY(window_->document().model());
  }
};

QTEST_MAIN(TestWelcome)
#include "test_welcome.moc"
