// SPDX-License-Identifier: GPL-3.0-or-later
// A window over made-up numbers, and hands for its dialogs: what tests of the window share.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QToolBar>

#include "app/window/main_window.h"
#include "panels/controls.h"
#include "plots/distance_histogram.h"
#include "theme/theme.h"
#include "widgets/fakes.h"
#include "widgets/file_answer.h"

namespace seamark {

class WindowTest : public QObject {
 protected:
  static void prepare(const char* name) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName(name);
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    // Qt's own file dialogs: a native one would not be ours to fill.
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }
  void new_window() {
    engine_ = std::make_shared<FakeEngine>();
    window_ = std::make_unique<MainWindow>(fake_calls(engine_), false);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->activateWindow();  // shortcuts belong to the active window
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void no_window() {
    for (QTimer* timer : findChildren<QTimer*>()) delete timer;  // a dialog that never came
    window_.reset();
  }
  // Answers the next dialog as a user would.
  template <typename Answer>
  void when_asked(Answer answer) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [timer, answer] {
      QWidget* dialog = QApplication::activeModalWidget();
      if (!dialog) return;
      timer->stop();
      timer->deleteLater();
      answer(dialog);
    });
    timer->start(10);
  }
  static void press(QWidget* dialog, const QString& text) {
    for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
      if (button->text().remove('&') == text) return button->click();
    }
    qobject_cast<QDialog*>(dialog)->reject();
    QFAIL(qPrintable("no button " + text));
  }
  void choose_file(const QString& path) { answer_.give(path); }
  QAction* action(const QString& text) {
    for (QAction* a : window_->findChildren<QAction*>()) {
      if (a->text().remove('&') == text) return a;
    }
    return nullptr;
  }
  static void drag(DistanceHistogram* histogram, int by) {
    const QPoint from = histogram->grip_position(true);
    QTest::mousePress(histogram, Qt::LeftButton, {}, from);
    for (int i = 0; i <= 20; ++i) {
      QTest::mouseMove(histogram, from + QPoint(by * i / 20, 0));
      QTest::qWait(1);
    }
    QTest::mouseRelease(histogram, Qt::LeftButton, {}, from + QPoint(by, 0));
  }
  void launch_long_run() {
    ExperimentSpec spec = window_->document().spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    window_->document().launch(spec);
    QTRY_VERIFY(window_->document().running_run() >= 0 &&
                window_->document().session().runs.back().steps.rows() > 2);
  }
  void open(const QString& file = {}) {
    window_->document().open_model("m");
    Session session = fake_session(60, 1);
    session.model = "m";
    window_->document().set_session(session, file);
    QTRY_VERIFY(window_->document().model());
    QTest::qWait(50);
  }
  QDockWidget* dock(const char* name) { return window_->findChild<QDockWidget*>(name); }
  QPushButton* primary_button() {
    for (QPushButton* button : window_->findChildren<QPushButton*>()) {
      if (button->property("primary").toBool() && qobject_cast<QToolBar*>(button->parentWidget()))
        return button;
    }
    return nullptr;
  }

  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;
  FileAnswer answer_;
};

}  // namespace seamark
