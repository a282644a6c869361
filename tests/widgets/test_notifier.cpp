// SPDX-License-Identifier: GPL-3.0-or-later
// A message when something long ends behind another window: when, what it says, and what goes over the bus.
#include <QDBusConnection>
#include <QDBusServer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/notifier.h"
#include "app/window/preferences.h"
#include "support/files.h"
#include "widgets/fakes.h"

using namespace seamark;

// As a desktop offers it.
class Desktop : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

 public:
  QStringList shown;

 public Q_SLOTS:
  uint Notify(const QString& program, uint, const QString&, const QString& title, const QString& text,
              const QStringList&, const QVariantMap& hints, int) {
    shown << program + "|" + title + "|" + text + "|" + hints.value("desktop-entry").toString();
    return 1;
  }
};

class TestNotifier : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_notifier");
    QLocale::setDefault(QLocale::c());
  }
  void init() {
    QSettings().clear();
    shown_.clear();
    engine_ = std::make_shared<FakeEngine>();
    document_ = std::make_unique<SessionDocument>(fake_calls(engine_));
    window_ = std::make_unique<QWidget>();
    other_ = std::make_unique<QWidget>();
    notifier_ = std::make_unique<Notifier>(
        *document_, *window_,
        [this](const QString& title, const QString& text) { shown_ << title + "|" + text; });
    notifier_->set_least_seconds(0);
    document_->open_model("m");
    QTRY_VERIFY(document_->model());
    document_->set_session(fake_session(60, 0), "/tmp/notes.h5");
    window_->show();
    other_->show();
    look_at(*other_);
    shown_.clear();
  }
  void cleanup() {
    notifier_.reset();
    document_.reset();
  }

  void a_run_that_ends_behind_another_window_is_told() {
    run();
    QCOMPARE(shown_.size(), 1);
    QVERIFY2(shown_[0].startsWith("Run R1 has ended|") && shown_[0].endsWith("of 60 facts learned."),
             qPrintable(shown_[0]));
    engine_->fail_run = true;
    run();
    QCOMPARE(shown_.size(), 2);
    QCOMPARE(shown_[1], QString("Run R2 failed|Out of memory at step 5."));
  }

  void a_run_that_fails_before_it_begins_is_told_by_its_own_name() {
    run();
    shown_.clear();
    document_->set_band({0.3, 0.5});
    engine_->save_error = "The disk is full.";  // what was changed goes into the file first
    run();
    QCOMPARE(shown_, QStringList{"Run R2 failed|The disk is full."});
    // One that is given up before it begins is no news.
    engine_->save_error.clear();
    shown_.clear();
    engine_->distance_milliseconds = 1000;
    ExperimentSpec spec = document_->spec();
    spec.distance.metric = DistanceMetric::angular;
    document_->change_spec("metric", spec);
    QTRY_VERIFY(document_->are_distances_running());
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    document_->stop_and_keep();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!ended[0][1].toBool());
    QVERIFY2(shown_.isEmpty(), qPrintable(shown_.join(' ')));
  }

  void nobody_is_told_at_the_window_nor_of_what_was_short() {
    look_at(*window_);
    run();
    QCOMPARE(shown_.size(), 0);
    look_at(*other_);
    notifier_->set_least_seconds(10);
    run();
    QCOMPARE(shown_.size(), 0);
  }

  void the_preferences_switch_it_off() {
    Preferences preferences;
    preferences.notify = false;
    preferences.store();
    run();
    QCOMPARE(shown_.size(), 0);
    // ... and the dialog has the switch.
    PreferencesDialog dialog(Preferences::load());
    QVERIFY(!dialog.preferences().notify);
  }

  void an_analysis_that_ends_is_told() {
    run();
    shown_.clear();
    QSignalSpy results(document_.get(), &SessionDocument::results_changed);
    document_->compute_features({}, {});
    QTRY_COMPARE(results.count(), 1);
    QTRY_COMPARE(shown_.size(), 1);
    QVERIFY(shown_[0].contains("Features of 60 facts"));
    document_->save({});
    QTRY_VERIFY(!document_->is_dirty());
    QCOMPARE(shown_.size(), 1);
  }

  void a_study_that_ends_says_what_it_came_to() {
    QTemporaryDir folder;
    const QString study = folder.filePath("tiny.json");
    replace_file(study.toStdString(), R"({
      "name": "tiny", "question": "Does a higher rate help?", "claims": [],
      "base": {"training": {"mode": "joint", "steps": 6, "batch": 8}},
      "axes": [{"name": "loss", "path": "training.learning_rate", "values": [0.001, 0.02]},
               {"path": "training.seed", "values": [1, 2]}]})");
    StudyDesk desk(*document_);
    notifier_->watch(desk);
    desk.choose(study);
    QTRY_VERIFY2(desk.can_start(), qPrintable(desk.problem("study")));
    engine_->fail_study_run = "loss=0.02 seed=1";
    QSignalSpy ended(&desk, &StudyDesk::ended);
    desk.start(folder.filePath("tiny.h5"));
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(shown_, QStringList{"Seamark|The study tiny is finished: 3 of 4 runs are done, 1 failed."});
    // Not at the window.
    look_at(*window_);
    desk.continue_study();
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(shown_.size(), 1);
  }

  void it_goes_over_the_bus_as_desktops_take_it() {
    Desktop desktop;
    QDBusServer server;
    QVERIFY(server.isConnected());
    bool connected = false;
    connect(&server, &QDBusServer::newConnection, this, [&](QDBusConnection client) {
      connected =
          client.registerObject("/org/freedesktop/Notifications", &desktop, QDBusConnection::ExportAllSlots);
    });
    QDBusConnection bus = QDBusConnection::connectToPeer(server.address(), "test");
    QTRY_VERIFY(connected);
    send_notification(bus, "Run R1 has ended", "3 < 4 facts");
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown[0], QString("Seamark|Run R1 has ended|3 &lt; 4 facts|org.seamark.Seamark"));
    QDBusConnection::disconnectFromPeer("test");
    // Where there is no bus, nothing happens.
    send_notification(QDBusConnection("nowhere"), "x", "y");
  }

 private:
  void look_at(QWidget& window) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
  }
  void run() {
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    QTRY_COMPARE(ended.count(), 1);
  }
  QStringList shown_;
  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<QWidget> window_, other_;
  std::unique_ptr<Notifier> notifier_;
};

QTEST_MAIN(TestNotifier)
#include "test_notifier.moc"
