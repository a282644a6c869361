// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: it starts, opens, runs, and can be used by keyboard and screen reader.
#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include "app/window/main_window.h"
#include "panels/controls.h"
#include "panels/facts_panel.h"
#include "panels/run_form.h"
#include "plots/distance_histogram.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestMainWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_main_window");
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }

  void init() {
    window_ = std::make_unique<MainWindow>(fake_calls(std::make_shared<FakeEngine>()), false);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  }
  void cleanup() { window_.reset(); }

  void the_demo_opens_with_distances_and_a_next_step() {
    window_->document().open_demo();
    QTRY_VERIFY(window_->document().distances());
    auto* primary = primary_button();
    QTRY_VERIFY(primary->text().startsWith("Train"));
    QVERIFY(primary->isEnabled());
    QVERIFY(dock("facts")->isVisible() && dock("distance")->isVisible());
    QVERIFY(!dock("run")->isVisible());
    QTest::mouseClick(primary, Qt::LeftButton);
    QTRY_VERIFY(dock("run")->isVisible());
    QVERIFY(!dock("facts")->isVisible());
  }

  void one_selection_links_table_and_histogram() {
    open();
    auto* table = window_->findChild<FactTableView*>();
    const QPoint third = table->visualRect(table->model()->index(2, FactTableModel::prompt_column)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third);
    QVERIFY(window_->document().selection().facts() == (std::vector<int64_t>{2}));
    QCOMPARE(window_->document().current_fact(), int64_t{2});
    const QPoint fifth = table->visualRect(table->model()->index(4, FactTableModel::prompt_column)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ShiftModifier, fifth);
    QVERIFY(window_->document().selection().facts() == (std::vector<int64_t>{2, 3, 4}));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, third);
    QCOMPARE(window_->document().selection().count(), int64_t{2});
    QVERIFY(window_->findChild<DistanceHistogram*>()->csv().contains(",1\n"));
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(window_->document().selection().count(), window_->document().fact_count());
  }

  void a_run_from_the_form_ends_in_outcomes() {
    open();
    window_->set_layout(MainWindow::Layout::train);
    QSignalSpy ended(&window_->document(), &SessionDocument::run_ended);
    window_->findChild<RunForm*>()->launch();
    QTRY_COMPARE(ended.count(), 1);
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    QTest::mouseClick(primary_button(), Qt::LeftButton);
    QTRY_VERIFY(dock("facts")->isVisible());
    QVERIFY(window_->document().outcome_counts().trained > 0);
  }

  void every_dock_has_its_own_object_name() {
    QSet<QString> names;
    for (QDockWidget* dock : window_->findChildren<QDockWidget*>()) {
      QVERIFY(!dock->objectName().isEmpty());
      QVERIFY(!names.contains(dock->objectName()));
      names.insert(dock->objectName());
    }
    QCOMPARE(names.size(), 7);
  }

  void every_shortcut_belongs_to_one_action_that_a_menu_shows() {
    QMap<QString, QString> owners;
    QSet<QAction*> in_menus;
    for (const QMenu* menu : window_->menuBar()->findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) in_menus.insert(action);
    }
    for (QAction* action : window_->findChildren<QAction*>()) {
      for (const QKeySequence& keys : action->shortcuts()) {
        if (keys.isEmpty() || !in_menus.contains(action)) continue;
        const QString key = keys.toString();
        QVERIFY2(!owners.contains(key), qPrintable(key + ": " + owners.value(key) + ", " + action->text()));
        owners.insert(key, action->text());
      }
    }
    QVERIFY(owners.size() > 25);
  }

  void every_control_has_a_name_and_a_tooltip_in_both_layouts() {
    walk("welcome");
    open();
    walk("explore");
    window_->set_layout(MainWindow::Layout::train);
    QTest::qWait(50);
    walk("train");
  }

  void a_session_is_known_by_what_it_holds() {
    QTemporaryDir folder;
    const QString file = folder.filePath("named-otherwise");
    QVERIFY(QFile::copy(SEAMARK_SOURCE_DIR "/tests/golden/session-1.1.h5", file));
    window_->open_path(file);
    QTRY_COMPARE(window_->document().file(), file);
    QVERIFY(window_->document().is_open());
  }

  void a_message_stands_under_the_tool_bar_until_it_is_closed() {
    window_->document().tell({Message::Kind::error, "It happened.", "Do it", {}});
    QVERIFY(window_->message_bar()->isVisible());
    QCOMPARE(window_->message_bar()->text(), QString("It happened."));
    QTest::mouseClick(window_->message_bar()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(!window_->message_bar()->isVisible());
  }

  void layouts_come_back_by_default() {
    open();
    dock("distance")->close();
    QVERIFY(!dock("distance")->isVisible());
    window_->restore_default_layout();
    QTRY_VERIFY(dock("distance")->isVisible());
    window_->document().close();
    QTRY_VERIFY(!dock("facts")->isVisible());
  }

  void both_palettes_paint() {
    open();
    apply_palette(*qApp, PaletteChoice::dark, false);
    QTRY_VERIFY(roles(window_->palette()).dark);
    const QImage dark = window_->grab().toImage();
    apply_palette(*qApp, PaletteChoice::light, false);
    QTRY_VERIFY(!roles(window_->palette()).dark);
    const QImage light = window_->grab().toImage();
    QVERIFY(qGray(dark.pixel(5, 300)) < 128 && qGray(light.pixel(5, 300)) > 128);
  }

 private:
  void open() {
    window_->document().open_model("m");
    window_->document().set_session(fake_session(60, 1));
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
  void walk(const char* where) {
    QStringList missing;
    for (QWidget* widget : window_->findChildren<QWidget*>()) {
      if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
      if (widget->objectName().startsWith("qt_") && !qobject_cast<QAbstractButton*>(widget))
        continue;  // parts of Qt's own widgets
      QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
      const QString what =
          QString("%1 %2 in %3")
              .arg(widget->metaObject()->className(), widget->objectName(),
                   widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "");
      if (!interface || interface->text(QAccessible::Name).isEmpty()) missing << "no name: " + what;
      if (widget->toolTip().isEmpty()) missing << "no tooltip: " + what;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QString(where) + "\n" + missing.join('\n')));
  }

  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
