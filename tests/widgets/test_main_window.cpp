// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: it starts, opens, runs, and can be used by keyboard and screen reader.
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QWhatsThis>
#include <cstdio>

#include "app/window/about_dialog.h"
#include "app/window/main_window.h"
#include "app/window/preferences.h"
#include "app/window/selections_menu.h"
#include "app/window/tour.h"
#include "document/help.h"
#include "figures/installed_styles.h"
#include "panels/controls.h"
#include "panels/facts_panel.h"
#include "panels/figures_panel.h"
#include "panels/own_styles_panel.h"
#include "panels/run_form.h"
#include "panels/view_drag.h"
#include "plots/distance_histogram.h"
#include "support/files.h"
#include "theme/theme.h"
#include "widgets/fakes.h"
#include "widgets/watchdog.h"

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
    engine_ = std::make_shared<FakeEngine>();
    window_ = std::make_unique<MainWindow>(fake_calls(engine_), false);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->activateWindow();  // shortcuts belong to the active window
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void cleanup() {
    for (QTimer* timer : findChildren<QTimer*>()) delete timer;  // a dialog that never came
    window_.reset();
  }

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
    QTRY_VERIFY(dock("outcomes")->isVisible());
    QVERIFY(window_->document().outcome_counts().trained > 0);
  }

  void undo_and_redo_are_in_the_menu_with_the_usual_keys() {
    open();
    auto* histogram = window_->findChild<DistanceHistogram*>();
    const Band before = window_->document().band();
    drag(histogram, -60);
    const Band after = window_->document().band();
    QVERIFY(after.high < before.high);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window_->document().band(), before);
    QTest::keyClick(window_.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(window_->document().band(), after);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window_->document().band(), after);
  }

  void named_selections_have_a_menu() {
    open();
    SessionDocument& document = window_->document();
    auto* menu = window_->findChild<SelectionsMenu*>();
    QVERIFY(!menu->menuAction()->isEnabled());
    document.select({1, 2, 3}, SelectMode::replace);
    when_asked([](QWidget* dialog) {
      dialog->findChild<QLineEdit*>()->setText("mine & yours");
      qobject_cast<QDialog*>(dialog)->accept();
    });
    action("Name the selection…")->trigger();
    QVERIFY(document.named_selection("mine & yours"));
    QVERIFY(menu->menuAction()->isEnabled());
    const auto choose = [&](const char* text) {
      menu->fill();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      for (QAction* a : menu->actions().front()->menu()->actions()) {
        if (a->text().remove('&') == text) a->trigger();
      }
      QTest::qWait(10);
    };
    document.select_none();
    choose("Select");
    QCOMPARE(document.selection().count(), int64_t{3});
    choose("Show only these in the table");
    QCOMPARE(window_->findChild<FactTableView*>()->model()->rowCount(), 3);
    choose("Show only these in the table");
    QCOMPARE(window_->findChild<FactTableView*>()->model()->rowCount(), 60);
    choose("Colour the histogram");
    QCOMPARE(document.coloured_selections().size(), size_t{1});
    when_asked([](QWidget* dialog) {
      dialog->findChild<QLineEdit*>()->setText("ours");
      qobject_cast<QDialog*>(dialog)->accept();
    });
    choose("Rename…");
    QTRY_VERIFY(document.named_selection("ours"));
    choose("Delete");
    QVERIFY(document.session().selections.empty());
    action("Undo Delete the selection ours")->trigger();
    QVERIFY(document.named_selection("ours"));
  }

  void closing_while_a_run_goes_on_asks_stops_waits_and_keeps() {
    QTemporaryDir folder;
    open(folder.filePath("s.h5"));
    launch_long_run();
    when_asked([](QWidget* dialog) { press(dialog, "Keep running"); });
    window_->close();
    QVERIFY(window_->isVisible() && window_->document().is_running());
    when_asked([](QWidget* dialog) { press(dialog, "Stop, keep and close"); });
    window_->close();
    QVERIFY(window_->isVisible());  // until the step is done
    QTRY_VERIFY(!window_->isVisible());
    const RunRecord& run = window_->document().session().runs.back();
    QVERIFY(run.state == RunState::stopped);
    QVERIFY(run.steps.rows() > 0);
  }

  void another_session_is_not_opened_over_a_run_or_over_changes() {
    QTemporaryDir folder;
    open(folder.filePath("s.h5"));
    launch_long_run();
    const QString facts = folder.filePath("facts.json");
    replace_file(facts.toStdString(), "[]");
    window_->open_path(facts);
    QVERIFY(window_->message_bar()->text().contains("Stop it before"));
    QTest::mouseClick(window_->message_bar()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!window_->document().is_running());
    window_->document().set_band({0.3, 0.4});
    when_asked([](QWidget* dialog) { press(dialog, "Cancel"); });
    window_->open_path(facts);
    QTest::qWait(50);
    QCOMPARE(window_->document().fact_count(), int64_t{60});
    // An error while saving keeps what is open, too.
    engine_->save_error = "The disk is full.";
    when_asked([](QWidget* dialog) { press(dialog, "Save"); });
    window_->open_path(facts);
    QTest::qWait(50);
    QCOMPARE(window_->document().fact_count(), int64_t{60});
    QCOMPARE(window_->message_bar()->text(), QString("The disk is full."));
    when_asked([](QWidget* dialog) { press(dialog, "Discard"); });
    window_->open_path(facts);
    QTRY_COMPARE(window_->document().fact_count(), int64_t{300});
  }

  void a_session_is_saved_where_the_dialog_says_or_not_at_all() {
    QTemporaryDir folder;
    open();
    when_asked([](QWidget* dialog) { qobject_cast<QDialog*>(dialog)->reject(); });
    action("Save")->trigger();
    QVERIFY(window_->document().file().isEmpty());
    choose_file(folder.filePath("mine"));
    action("Save")->trigger();
    QCOMPARE(window_->document().file(), folder.filePath("mine.h5"));
    QVERIFY(QFile::exists(folder.filePath("mine.h5")));
    engine_->save_error = "The disk is full.";
    choose_file(folder.filePath("other.h5"));
    action("Save as…")->trigger();
    QCOMPARE(window_->document().file(), folder.filePath("mine.h5"));
    QCOMPARE(window_->message_bar()->text(), QString("The disk is full."));
  }

  void tables_and_plots_that_cannot_be_written_say_so() {
    open();
    for (const char* name : {"Save table as CSV…", "Save plot data as CSV…"}) {
      QTemporaryDir folder;
      choose_file(folder.filePath("x.csv"));
      action(name)->trigger();
      QVERIFY(QFile(folder.filePath("x.csv")).size() > 100);
      // As long as a name can be: the file that is written beside it, to be renamed, has no name.
      const QString name_too_long = QString(251, 'x') + ".csv";
      choose_file(folder.filePath(name_too_long));
      action(name)->trigger();
      QVERIFY2(window_->message_bar()->text().contains(name_too_long),
               qPrintable(window_->message_bar()->text()));
      QVERIFY(window_->message_bar()->isVisible());
    }
  }

  void what_cannot_be_opened_is_said_in_the_message_bar() {
    QTemporaryDir folder;
    const QString session = folder.filePath("s.h5");
    replace_file(session.toStdString(), std::string("\x89HDF\r\n\x1a\n", 8));
    engine_->load_error =
        "The session has format 9.0; this Seamark reads up to 1. Open it with a newer Seamark.";
    window_->open_path(session);
    QTRY_VERIFY(window_->message_bar()->text().contains("Open it with a newer Seamark."));
    QVERIFY(!window_->document().is_open());
    engine_->facts_error = "No record is good.";
    const QString facts = folder.filePath("facts.json");
    replace_file(facts.toStdString(), "[]");
    window_->open_path(facts);
    QTRY_COMPARE(window_->message_bar()->text(), QString("No record is good."));
    engine_->has_model = false;
    window_->open_path(folder.path());
    QTRY_VERIFY(window_->message_bar()->text().contains("There is no model named"));
    engine_->load_error.clear();
    window_->open_path(folder.filePath("gone.h5"));
    QVERIFY(window_->message_bar()->text().contains("is not there"));
    choose_file(session);
    QTest::mouseClick(window_->message_bar()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(window_->document().is_open());
    QCOMPARE(window_->document().file(), session);
    // Its model is not on this computer: the offer leads to a dialog, and to the check of its weights.
    QTRY_VERIFY(window_->message_bar()->text().contains("is not on this computer"));
    engine_->has_model = true;
    when_asked([&](QWidget* dialog) {
      auto* chooser = qobject_cast<QFileDialog*>(dialog);
      chooser->setDirectory(folder.path());
      QMetaObject::invokeMethod(chooser, "accept");
    });
    QTest::mouseClick(window_->message_bar()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(window_->document().model());
  }

  void preferences_are_kept_and_can_be_left() {
    const auto in_dialog = [this](auto then) {
      when_asked([then](QWidget* dialog) { then(*qobject_cast<PreferencesDialog*>(dialog)); });
      action("Preferences…")->trigger();
    };
    const auto combo = [](QWidget& dialog, const char* name) {
      for (auto* box : dialog.findChildren<QComboBox*>()) {
        if (box->accessibleName() == name) return box;
      }
      return static_cast<QComboBox*>(nullptr);
    };
    const auto choose = [](QComboBox* box, int i) {
      box->setCurrentIndex(i);
      Q_EMIT box->activated(i);
    };
    in_dialog([&](PreferencesDialog& dialog) {
      choose(combo(dialog, "Palette"), 2);
      QVERIFY(roles(qApp->palette()).dark);  // seen at once
      dialog.reject();
    });
    QVERIFY(!roles(qApp->palette()).dark);
    QVERIFY(Preferences::load().palette == PaletteChoice::system);
    in_dialog([&](PreferencesDialog& dialog) {
      choose(combo(dialog, "Palette"), 1);
      choose(combo(dialog, "Figure style"), 1);
      choose(combo(dialog, "Device"), 1);
      choose(combo(dialog, "Language"), 2);
      dialog.findChild<QSpinBox*>()->setValue(1);
      for (QWidget* child : dialog.findChildren<QWidget*>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || child->objectName().startsWith("qt_")) continue;
        QVERIFY2(!child->toolTip().isEmpty(), child->metaObject()->className());
        QVERIFY(!QAccessible::queryAccessibleInterface(child)->text(QAccessible::Name).isEmpty());
      }
      dialog.accept();
    });
    const Preferences kept = Preferences::load();
    QVERIFY(kept.palette == PaletteChoice::light);
    QVERIFY(kept.device.device == DeviceKind::cpu);
    QCOMPARE(kept.device.threads, int64_t{1});
    QCOMPARE(kept.language, QString("de"));
    QVERIFY(!kept.figure_style.isEmpty() && kept.figure_style != Preferences().figure_style);
    QVERIFY(window_->message_bar()->text().contains("next start"));
    window_->document().set_session(fake_session(20, 0));
    QVERIFY(window_->document().spec().device.device == DeviceKind::cpu);
    // A new figure starts with the preferred style.
    window_->document().set_session(fake_session(60, 2));
    PanelSpec panel;
    window_->make_figure(panel);
    QCOMPARE(QString::fromStdString(window_->figure_desk().spec()->style), kept.figure_style);
    QSettings().clear();
  }

  void a_style_is_saved_imported_and_deleted_by_the_dialogs() {
    std::filesystem::remove_all(own_style_folder());
    open();
    window_->document().set_current_run(0);
    window_->make_figure({});
    auto* style = window_->findChild<FigureStylePanel*>();
    when_asked([](QWidget* dialog) {
      auto* input = qobject_cast<QInputDialog*>(dialog);
      input->setTextValue("Thesis");
      input->accept();
    });
    Q_EMIT style->save_style_wanted();
    QCOMPARE(window_->figure_desk().spec()->style, std::string("Thesis"));
    auto* own = window_->findChild<OwnStylesPanel*>();
    QTRY_COMPARE(own->list()->count(), 1);
    // A file that is no style is refused with its field, and changes nothing.
    QTemporaryDir folder;
    const QString bad = folder.filePath("bad.json");
    replace_file(bad.toStdString(), "{\"label_pt\": -1}");
    choose_file(bad);
    Q_EMIT own->import_wanted();
    QVERIFY(window_->message_bar()->text().contains("label_pt"));
    QCOMPARE(own->list()->count(), 1);
    const QString good = folder.filePath("house.json");
    replace_file(good.toStdString(), "{\"name\": \"House\", \"column_mm\": 70}");
    choose_file(good);
    Q_EMIT own->import_wanted();
    QTRY_COMPARE(own->list()->count(), 2);
    when_asked([](QWidget* dialog) { press(dialog, "No"); });
    Q_EMIT own->delete_wanted("Thesis");
    QCOMPARE(own->list()->count(), 2);
    when_asked([](QWidget* dialog) { press(dialog, "Yes"); });
    Q_EMIT own->delete_wanted("Thesis");
    QTRY_COMPARE(own->list()->count(), 1);
    std::filesystem::remove_all(own_style_folder());
  }

  // Views and figures are in different layouts: the way leads over the layout's button.
  void a_view_is_dragged_over_the_button_of_the_figures() {
    open();
    window_->document().set_current_run(0);
    window_->set_layout(MainWindow::Layout::analyse);
    QAbstractButton* button = nullptr;
    for (auto* one : window_->findChildren<QAbstractButton*>()) {
      if (one->text() == "Figures") button = one;
    }
    QVERIFY(button);
    PanelSpec panel;
    panel.kind = FigureKind::accuracy_by_distance;
    const auto data = view_data(panel);
    QDragEnterEvent enter(QPoint(4, 4), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(button, &enter);
    QVERIFY(enter.isAccepted());
    QTRY_VERIFY(window_->layout_kind() == MainWindow::Layout::figures);
    window_->set_layout(MainWindow::Layout::analyse);
    QApplication::sendEvent(button, &enter);
    QDropEvent drop(QPointF(4, 4), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(button, &drop);
    QCOMPARE(window_->document().figures().size(), size_t{1});
    QVERIFY(window_->layout_kind() == MainWindow::Layout::figures);
    // The keys' way: the view becomes a panel of the open figure.
    window_->set_layout(MainWindow::Layout::analyse);
    action("Add this view to the figure")->trigger();
    QCOMPARE(window_->document().figures().size(), size_t{1});
    QCOMPARE(window_->figure_desk().spec()->panels.size(), size_t{2});
  }

  void about_names_versions_and_licences() {
    AboutDialog about;
    QVERIFY(about.text().contains(qVersion()));
    QVERIFY(about.text().contains("libtorch"));
    auto* table = about.findChild<QTableWidget*>();
    QVERIFY(table->rowCount() >= 8);
    for (int row = 0; row < table->rowCount(); ++row) QVERIFY(!table->item(row, 2)->text().isEmpty());
  }

  void the_tour_has_four_steps_and_can_be_skipped() {
    open();
    QSettings().remove("tour_done");
    window_->start_tour();
    auto* tour = window_->findChild<Tour*>();
    QCOMPARE(tour->step(), 0);
    QCOMPARE(tour->target(), static_cast<QWidget*>(dock("facts")));
    const auto button = [&](const char* text) {
      for (QPushButton* b : tour->findChildren<QPushButton*>()) {
        if (b->text() == text) return b;
      }
      return static_cast<QPushButton*>(nullptr);
    };
    for (int step = 1; step < 4; ++step) {
      QTest::mouseClick(button("Next"), Qt::LeftButton);
      QCOMPARE(tour->step(), step);
      QVERIFY(tour->target() && tour->target()->isVisible());
      QVERIFY(window_->rect().contains(tour->geometry()));
    }
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    QCOMPARE(tour->step(), 2);
    QTest::keyClick(tour, Qt::Key_Escape);
    QVERIFY(!tour->isVisible());
    QVERIFY(QSettings().value("tour_done").toBool());
    window_->start_tour();
    QTest::mouseClick(button("Skip the tour"), Qt::LeftButton);
    QVERIFY(!tour->isVisible());
  }

  void f1_explains_what_has_the_focus() {
    open();
    window_->set_layout(MainWindow::Layout::train);
    auto* form = window_->findChild<RunForm*>();
    QWidget* rate = form->editor("training.learning_rate");
    rate->setFocus();
    QVERIFY(help_of(rate).contains("training.learning_rate"));
    QVERIFY(help_of(rate).contains("7e-4"));
    const auto shown = [] {
      for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->inherits("QWhatsThat") && top->isVisible()) return true;
      }
      return false;
    };
    QVERIFY(!shown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    QTRY_VERIFY(shown());
    QWhatsThis::hideText();
    QTRY_VERIFY(!shown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(shown());
    QWhatsThis::hideText();
    window_->set_layout(MainWindow::Layout::explore);
    auto* table = window_->findChild<FactTableView*>();
    table->setCurrentIndex(table->model()->index(0, FactTableModel::weight_column));
    QVERIFY(help_of(table).contains("mean D"));
    table->setCurrentIndex(table->model()->index(0, FactTableModel::relation_column));
    QVERIFY(help_of(table).contains("Relation"));
    QVERIFY(help_of(window_->findChild<DistanceHistogram*>()).contains("e(target)"));
    // Every control that can have the focus has something to say.
    for (QWidget* widget : window_->findChildren<QWidget*>()) {
      if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        QVERIFY2(!help_of(widget).isEmpty(), widget->metaObject()->className());
    }
  }

  void work_in_the_windows_thread_is_watched() {
    {
      Watchdog watchdog;
      QTimer::singleShot(0, window_.get(), [] {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 400) {
        }
      });
      QTRY_VERIFY(!watchdog.reports().empty());  // it does see what is there
    }
    open();
    window_->document().set_session(fake_session(5000, 1));
    QTest::qWait(200);
    auto* histogram = window_->findChild<DistanceHistogram*>();
    auto* table = window_->findChild<FactTableView*>();
    const auto watch = [](const char* what, auto work) {
      Watchdog watchdog;
      work();
      QTest::qWait(20);
      std::printf("longest work in the window's thread, %s: %.0f ms\n%s", what, watchdog.longest(),
                  qPrintable(watchdog.text()));
      if (qEnvironmentVariableIsSet("SEAMARK_WATCHDOG")) QVERIFY2(watchdog.reports().empty(), what);
    };
    watch("drag", [&] { drag(histogram, -100); });
    watch("scroll", [&] {
      for (int i = 0; i < 60; ++i) {
        table->verticalScrollBar()->setValue(i * 37);
        QTest::qWait(1);
      }
    });
    window_->set_layout(MainWindow::Layout::train);
    watch("live plots", [&] {
      launch_long_run();
      QTest::qWait(1500);
    });
    window_->document().stop_and_keep();
    QTRY_VERIFY(!window_->document().is_running());
  }

  void every_dock_has_its_own_object_name() {
    QSet<QString> names;
    for (QDockWidget* dock : window_->findChildren<QDockWidget*>()) {
      QVERIFY(!dock->objectName().isEmpty());
      QVERIFY(!names.contains(dock->objectName()));
      names.insert(dock->objectName());
    }
    QCOMPARE(names.size(), 18);
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

  void every_control_has_a_name_and_a_tooltip_in_every_layout() {
    walk("welcome");
    open();
    walk("explore");
    const std::pair<MainWindow::Layout, const char*> others[] = {{MainWindow::Layout::train, "train"},
                                                                 {MainWindow::Layout::analyse, "analyse"},
                                                                 {MainWindow::Layout::figures, "figures"}};
    for (const auto& [layout, name] : others) {
      window_->set_layout(layout);
      QTest::qWait(150);
      walk(name);
    }
    PanelSpec panel;
    window_->make_figure(panel);
    QTest::qWait(150);
    walk("a figure");
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

  void a_layout_comes_back_as_it_was_left() {
    open();
    const auto shown = [this] {
      QStringList names;
      for (const QDockWidget* dock : window_->docks())
        if (!dock->isHidden()) names << dock->objectName();
      names.sort();
      return names;
    };
    using Layout = MainWindow::Layout;
    const Layout all[] = {Layout::explore, Layout::train, Layout::analyse, Layout::figures};
    std::map<Layout, QStringList> first;
    for (const Layout layout : all) {
      window_->set_layout(layout);
      QCoreApplication::processEvents();
      first[layout] = shown();
      QVERIFY(first[layout].size() >= 4);
    }
    QVERIFY(first[Layout::explore] != first[Layout::train]);
    for (const Layout layout :
         {Layout::train, Layout::explore, Layout::figures, Layout::train, Layout::analyse}) {
      window_->set_layout(layout);
      QCoreApplication::processEvents();
      QCOMPARE(shown(), first[layout]);
    }
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
  // Until the dialog takes it: it looks into folders on its own time.
  void choose_file(const QString& path) {
    QTest::qWait(50);  // the answer before this one has ended
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [timer, path, asked = false]() mutable {
      auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (!chooser) {
        if (asked) timer->deleteLater();
        return;
      }
      asked = true;
      chooser->findChild<QLineEdit*>("fileNameEdit")->setText(path);
      QMetaObject::invokeMethod(chooser, "accept");
    });
    timer->start(20);
  }
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

  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
