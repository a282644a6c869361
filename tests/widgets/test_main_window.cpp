// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: it starts, opens, runs, and can be used by keyboard and screen reader.
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QWhatsThis>
#include <cstdio>
#include <ctime>

#include "app/window/about_dialog.h"
#include "app/window/fitted_tool_bar.h"
#include "app/window/main_window.h"
#include "app/window/preferences.h"
#include "app/window/screen_ruler.h"
#include "app/window/selections_menu.h"
#include "app/window/tour.h"
#include "document/help.h"
#include "figures/installed_styles.h"
#include "panels/compare_panel.h"
#include "panels/controls.h"
#include "panels/facts_panel.h"
#include "panels/figures_panel.h"
#include "panels/own_styles_panel.h"
#include "panels/queue_panel.h"
#include "panels/run_form.h"
#include "panels/view_drag.h"
#include "panels/view_panel.h"
#include "plots/distance_histogram.h"
#include "support/files.h"
#include "theme/theme.h"
#include "widgets/fakes.h"
#include "widgets/watchdog.h"
#include "widgets/window_test.h"

using namespace seamark;

class TestMainWindow : public WindowTest {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepare("test_main_window"); }
  void init() { new_window(); }
  void cleanup() { no_window(); }

  // A plot that loses the focus draws itself anew, from the document.
  void a_window_ends_while_its_histogram_has_the_focus() {
    open();
    auto* histogram = window_->findChild<DistanceHistogram*>();
    histogram->setFocus();
    QTRY_VERIFY(histogram->hasFocus());
    window_.reset();
    QVERIFY(!QApplication::focusWidget());
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

  void the_next_step_of_a_run_that_goes_on_is_its_outcomes_once_there_are_some() {
    window_->document().open_model("m");
    window_->document().set_session(fake_session(60, 0));
    QTRY_VERIFY(window_->document().model());
    window_->set_layout(MainWindow::Layout::train);
    engine_->hold_before_first_step = true;
    launch_held_run();
    QTRY_COMPARE(primary_button()->text(), QString("Show outcomes"));
    QVERIFY(!primary_button()->isEnabled());
    QVERIFY2(primary_button()->toolTip().startsWith("No fact has an outcome yet"),
             qPrintable(primary_button()->toolTip()));
    engine_->hold_before_first_step = false;
    QTRY_VERIFY(primary_button()->isEnabled());
    QVERIFY(window_->document().is_running());
    QTest::mouseClick(primary_button(), Qt::LeftButton);
    QTRY_VERIFY(dock("outcomes")->isVisible());
    window_->document().stop_and_keep();
    QTRY_VERIFY(!window_->document().is_running());
  }

  void a_run_that_was_stopped_before_its_first_step_is_not_the_current_one() {
    open();
    SessionDocument& document = window_->document();
    QCOMPARE(document.current_run(), 0);
    const int64_t learned = document.outcome_counts().learned;
    engine_->hold_before_first_step = true;
    launch_held_run();
    QCOMPARE(document.current_run(), 1);
    QCOMPARE(document.outcome_counts().trained, int64_t{0});
    document.stop_and_keep();
    engine_->hold_before_first_step = false;
    QTRY_VERIFY(!document.is_running());
    QVERIFY(document.session().runs[1].state == RunState::stopped);
    QCOMPARE(document.current_run(), 0);
    QCOMPARE(document.outcome_counts().learned, learned);
    QCOMPARE(window_->message_bar()->text(),
             QString("Run R2 was stopped before the first step, so it has no outcomes."));
    // Nor can it be made the current one, or is it when the session is opened again.
    document.set_current_run(1);
    QCOMPARE(document.current_run(), 0);
    QTRY_COMPARE(runs_box()->count(), 2);
    QVERIFY(!(runs_box()->model()->flags(runs_box()->model()->index(0, 0)) & Qt::ItemIsEnabled));
    const Session again = document.session();
    document.set_session(again);
    QCOMPARE(document.current_run(), 0);
    bool said = false;
    auto* runs = window_->findChild<QAbstractItemView*>("runs_table")->model();
    for (int column = 0; column < runs->columnCount(); ++column)
      said |= runs->index(0, column).data().toString() == "stopped before the first step";
    QVERIFY(said);
  }

  void facts_that_a_run_has_not_looked_at_have_no_outcome() {
    open();
    Session session = window_->document().session();
    OutcomeTable& outcomes = session.runs[0].outcomes;
    const int64_t all = outcomes.rows(), fact = outcomes.fact[3];
    outcomes.learned[3] = -1;
    window_->document().set_session(session);
    QCOMPARE(window_->document().outcome_counts().trained, all - 1);
    QVERIFY(window_->document().outcome(fact) == FactOutcome::none);
  }

  void in_the_smallest_window_every_control_of_the_tool_bar_is_seen() {
    window_->resize(1024, 700);
    open();
    auto* bar = window_->findChild<FittedToolBar*>();
    auto* layouts = bar->findChild<Segmented*>();
    for (const MainWindow::Layout layout : {MainWindow::Layout::explore, MainWindow::Layout::train,
                                            MainWindow::Layout::analyse, MainWindow::Layout::figures}) {
      window_->set_layout(layout);
      QTest::qWait(80);
      QVERIFY(bar->narrowest() <= bar->width());
      QVERIFY(!bar->findChild<QWidget*>("qt_toolbar_ext_button")->isVisible());
      QVERIFY(primary_button()->isVisible());
      QVERIFY(bar->rect().contains(primary_button()->geometry()));
    }
    // What gives way comes back: longer words take the place of shorter ones, and leave it.
    const QString text = primary_button()->text();
    primary_button()->setText(QString(60, 'm'));
    QTRY_VERIFY(layouts->buttons().front()->text().isEmpty());
    QVERIFY(!layouts->buttons().front()->icon().isNull());
    QVERIFY(!layouts->buttons().front()->accessibleName().isEmpty());
    primary_button()->setText(text);
    window_->resize(1440, 900);
    QTRY_COMPARE(layouts->buttons().front()->text(), QString("Explore"));
  }

  void in_the_smallest_window_every_panel_has_the_room_it_needs() {
    window_->resize(1024, 700);
    open();
    for (const MainWindow::Layout layout : {MainWindow::Layout::explore, MainWindow::Layout::train,
                                            MainWindow::Layout::analyse, MainWindow::Layout::figures}) {
      window_->set_layout(layout);
      QTest::qWait(100);
      QCOMPARE(window_->size(), QSize(1024, 700));
      const int bottom = window_->statusBar()->geometry().top();
      for (QDockWidget* dock : window_->docks()) {
        if (!dock->isVisible() || dock->visibleRegion().isEmpty()) continue;
        QVERIFY2(dock->geometry().bottom() < bottom && dock->geometry().right() < 1024,
                 qPrintable(QString("%1 ends at %2, %3")
                                .arg(dock->objectName())
                                .arg(dock->geometry().right())
                                .arg(dock->geometry().bottom())));
      }
    }
    // Of controls in several lines no line is lost.
    for (const QWidget* row : window_->findChildren<QWidget*>()) {
      if (!row->isVisible() || !dynamic_cast<FlowLayout*>(row->layout())) continue;
      QVERIFY(row->height() >= row->layout()->heightForWidth(row->width()));
    }
    // Facts and distances share the window as drawn, and prompts can be read.
    window_->set_layout(MainWindow::Layout::explore);
    QTest::qWait(100);
    QVERIFY2(dock("facts")->width() > 400, qPrintable(QString::number(dock("facts")->width())));
    auto* facts = window_->findChild<FactTableView*>();
    QVERIFY(facts->columnWidth(FactTableModel::prompt_column) >= 160);
    facts->setColumnWidth(FactTableModel::target_column, 300);
    QVERIFY(facts->columnWidth(FactTableModel::prompt_column) >= 160);
    window_->resize(1440, 900);
    QTest::qWait(50);
    facts->setColumnWidth(FactTableModel::target_column, 96);
    QTRY_COMPARE(facts->horizontalHeader()->length(), facts->viewport()->width());
  }

  void the_filter_by_a_named_selection_is_there_when_there_is_one() {
    open();
    QComboBox* filter = nullptr;
    for (auto* box : window_->findChild<FactsPanel*>()->findChildren<QComboBox*>())
      if (box->accessibleName() == "Selection") filter = box;
    QVERIFY(filter && !filter->isVisible());
    window_->document().select({1, 2}, SelectMode::replace);
    window_->document().name_selection("mine");
    QVERIFY(filter->isVisible());
    window_->document().undo_stack()->undo();
    QVERIFY(!filter->isVisible());
  }

  void a_message_is_as_high_as_its_lines() {
    window_->document().tell(
        {Message::Kind::warning,
         "The model SmolLM2-135M-Instruct is not on this computer, so there are no distances "
         "yet. Fetch the default model with seamark-fetch-model, or open a model directory.",
         "Locate…",
         {}});
    auto* label = window_->message_bar()->findChild<QLabel*>("message_text");
    for (const int width : {1440, 1024, 1440}) {
      window_->resize(width, 900);
      QTRY_COMPARE(window_->width(), width);
      QTest::qWait(30);
      const int lines = std::max(control_height, label->heightForWidth(label->width()));
      QVERIFY2(
          window_->message_bar()->height() <= lines + 16 && label->height() >= lines - 4,
          qPrintable(QString("%1 for %2 at %3").arg(window_->message_bar()->height()).arg(lines).arg(width)));
      QVERIFY(window_->message_bar()->parentWidget()->height() <= lines + 24);
    }
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
    QCOMPARE(document.overlays().size(), size_t{1});
    const int64_t kept = document.summary().kept.n;
    choose("Train only these");
    QTRY_COMPARE(document.summary().kept.n, int64_t{3});
    QCOMPARE(document.spec().filter.ids.size(), size_t{3});
    action("Undo Train only the selected")->trigger();
    QCOMPARE(document.summary().kept.n, kept);
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

  void the_primary_button_counts_what_the_filter_keeps() {
    QTemporaryDir folder;
    open(folder.filePath("s.h5"));
    SessionDocument& document = window_->document();
    const QPushButton* primary = primary_button();
    ExperimentSpec spec = document.spec();
    spec.filter.rule = FilterRule::replace;
    spec.filter.size = 20;
    document.change_spec("x", spec);
    QTRY_COMPARE(primary->text(), QString("Train 20 facts…"));
    action("Band")->trigger();
    QVERIFY(window_->findChild<QSlider*>("filter_p")->hasFocus());
    spec.filter.size = 100;
    document.change_spec("x", spec);
    QTRY_VERIFY(!primary->isEnabled());
    QVERIFY(primary->toolTip().contains("100 facts are asked for"));
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
      QTRY_VERIFY(QFile(folder.filePath("x.csv")).size() > 100);  // the table's beside the window
      // As long as a name can be: the file that is written beside it, to be renamed, has no name.
      const QString name_too_long = QString(251, 'x') + ".csv";
      choose_file(folder.filePath(name_too_long));
      action(name)->trigger();
      QTRY_VERIFY2(window_->message_bar()->text().contains(name_too_long),
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

  void a_ruler_corrects_the_true_size() {
    const QScreen* at = window_->screen();
    const double reported = reported_pixels_per_mm(at);
    QCOMPARE(true_pixels_per_mm(at), reported);
    const auto in_dialog = [this](auto then) {
      when_asked([then](QWidget* dialog) {
        then(*qobject_cast<PreferencesDialog*>(dialog), *dialog->findChild<ScreenRuler*>());
      });
      action("Preferences…")->trigger();
    };
    // With keys: a line of 100 mm is 95 mm here.
    in_dialog([](PreferencesDialog& dialog, ScreenRuler& ruler) {
      QCOMPARE(ruler.line_mm(), nominal_line_mm);
      ruler.length()->setFocus();
      for (int i = 0; i < 10; ++i) QTest::keyClick(ruler.length(), Qt::Key_Down);
      dialog.accept();
    });
    const double line = measured_line_mm(at->name());
    QVERIFY(line < nominal_line_mm && line >= 90);
    QCOMPARE(true_pixels_per_mm(at), reported * nominal_line_mm / line);
    QCOMPARE(window_->findChild<FigurePreview*>()->pixels_per_mm(), reported * nominal_line_mm / line);
    QCOMPARE(measured_line_mm("another screen"), nominal_line_mm);
    in_dialog([line](PreferencesDialog& dialog, ScreenRuler& ruler) {
      QCOMPARE(ruler.line_mm(), line);
      QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults),
                        Qt::LeftButton);
      QCOMPARE(ruler.line_mm(), nominal_line_mm);
      dialog.accept();
    });
    QCOMPARE(true_pixels_per_mm(at), reported);
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

  void presets_are_named_and_imported_in_dialogs() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/presets";
    QDir(folder).removeRecursively();
    open();
    window_->set_layout(MainWindow::Layout::train);
    auto* form = window_->findChild<RunForm*>();
    auto* box = form->findChild<QComboBox*>("preset");
    QTRY_VERIFY(box->isVisible());
    ExperimentSpec spec = window_->document().spec();
    spec.method.rank = 24;
    window_->document().change_spec("rank", spec);
    const auto name = [](const QString& text) {
      return [text](QWidget* dialog) {
        dialog->findChild<QLineEdit*>()->setText(text);
        qobject_cast<QDialog*>(dialog)->accept();
      };
    };
    when_asked(name("Rank 24"));
    QTest::mouseClick(form->findChild<QPushButton*>("save_preset"), Qt::LeftButton);
    QCOMPARE(box->currentText(), QString("Rank 24"));
    QVERIFY(QFile::exists(folder + "/Rank 24.json"));
    when_asked(name("Large"));
    action("Rename the preset…")->trigger();
    QCOMPARE(box->currentText(), QString("Large"));
    when_asked(name("a/b"));
    action("Save as a preset…")->trigger();
    QVERIFY(window_->message_bar()->text().contains("slashes"));
    QTemporaryDir files;
    const QString bad = files.filePath("bad.json"), good = files.filePath("good.json");
    replace_file(bad.toStdString(), R"({"training": {"learning_rate": 7}})");
    replace_file(good.toStdString(), R"({"training": {"steps": 77}})");
    choose_file(bad);
    action("Import a spec file…")->trigger();
    QVERIFY(window_->message_bar()->text().contains("bad.json") &&
            window_->message_bar()->text().contains("training.learning_rate"));
    choose_file(good);
    action("Import a spec file…")->trigger();
    QCOMPARE(box->currentText(), QString("good"));
    QCOMPARE(window_->document().spec().training.steps, int64_t{77});
    QDir(folder).removeRecursively();
  }

  void details_of_a_run_that_failed_open_from_its_row() {
    open();
    window_->set_layout(MainWindow::Layout::train);
    engine_->fail_run = true;
    QSignalSpy ended(&window_->document(), &SessionDocument::run_ended);
    window_->document().launch(window_->document().spec());
    QTRY_COMPARE(ended.count(), 1);
    auto* table = window_->findChild<RunTable*>();
    QTest::qWait(20);
    QString shown;
    when_asked([&](QWidget* dialog) {
      shown = dialog->findChild<QPlainTextEdit*>()->toPlainText();
      press(dialog, "Close");
    });
    const QRect link = table->details_rect(table->model()->index(0, RunListModel::progress_column));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, link.center());
    QVERIFY(shown.contains("learning_rate"));
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

  // A view marks any number of facts, a figure's description names some.
  void a_selection_that_a_figure_cannot_name_is_said() {
    window_->document().set_session(fake_session(2100, 1));
    window_->document().select_all();
    window_->set_layout(MainWindow::Layout::explore);
    action("Make figure of this view")->trigger();
    QCOMPARE(window_->document().figures().size(), size_t{1});
    QTRY_VERIFY2(window_->message_bar()->text().contains("Name the selection"),
                 qPrintable(window_->message_bar()->text()));
    QVERIFY(window_->document().figures()[0].panels[0].selected.empty());
    window_->document().name_selection("all of them");
    window_->set_layout(MainWindow::Layout::explore);
    action("Make figure of this view")->trigger();
    QCOMPARE(window_->document().figures().size(), size_t{2});
    QVERIFY(window_->document().figures()[1].panels[0].selected ==
            std::vector<std::string>{"selection=all of them"});
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
    for (int step = 1; step < 4; ++step) {
      QTest::mouseClick(tour_button("Next"), Qt::LeftButton);
      QCOMPARE(tour->step(), step);
      QVERIFY(tour->target() && tour->target()->isVisible());
      QVERIFY(window_->rect().contains(tour->geometry()));
    }
    QTest::mouseClick(tour_button("Back"), Qt::LeftButton);
    QCOMPARE(tour->step(), 2);
    QTest::keyClick(tour, Qt::Key_Escape);
    QVERIFY(!tour->isVisible());
    QVERIFY(QSettings().value("tour_done").toBool());
    window_->start_tour();
    QTest::mouseClick(tour_button("Skip the tour"), Qt::LeftButton);
    QVERIFY(!tour->isVisible());
  }

  void the_tour_stands_beside_what_it_explains_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("as drawn") << QSize(1440, 900);
    QTest::newRow("smallest") << QSize(1024, 700);
  }
  void the_tour_stands_beside_what_it_explains() {
    QFETCH(QSize, size);
    window_->resize(size);
    const auto beside = [&](Tour* tour) {
      const QWidget* target = tour->target();
      const QRect area(target->mapTo(window_.get(), QPoint(0, 0)), target->size());
      return window_->rect().contains(tour->geometry()) && !area.intersects(tour->geometry());
    };
    window_->start_tour();
    auto* tour = window_->findChild<Tour*>();
    QTRY_VERIFY(tour->target() && beside(tour));  // before a session is open
    QTest::mouseClick(tour_button("Next"), Qt::LeftButton);
    QVERIFY(!tour->target());  // there are no distances to point at
    // The session opens beneath the tour, and a message moves all panels.
    open();
    QTRY_COMPARE(tour->target(), static_cast<QWidget*>(dock("distance")));
    QTRY_VERIFY(beside(tour));
    window_->document().tell({Message::Kind::warning, QString(300, 'm').replace("mmmmm", "mmmm "), {}, {}});
    QTRY_VERIFY(window_->message_bar()->isVisible());
    QTest::qWait(50);
    QTRY_VERIFY(beside(tour));
    // From another layout, too.
    window_->set_layout(MainWindow::Layout::analyse);
    QTest::mouseClick(tour_button("Back"), Qt::LeftButton);
    // ... and no plot is covered either: there is room for that.
    const auto covered = [&] {
      QStringList out;
      for (const CustomPlot* plot : window_->findChildren<CustomPlot*>()) {
        const QRect area(plot->mapTo(window_.get(), QPoint(0, 0)), plot->size());
        if (plot->isVisible() && area.intersects(tour->geometry())) out << plot->accessibleName();
      }
      return out;
    };
    for (int step = 0; step < 4; ++step) {
      QTRY_VERIFY2(tour->target() && beside(tour), qPrintable(QString::number(step)));
      QTRY_VERIFY2(covered().isEmpty(), qPrintable(QString::number(step) + covered().join(", ")));
      QTest::mouseClick(tour_button(step < 3 ? "Next" : "Done"), Qt::LeftButton);
    }
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

  // ... and what shows a quantity has its formula.
  void f1_has_the_formula_of_what_a_view_shows() {
    open();
    SessionDocument& document = window_->document();
    Session session = fake_session(60, 2);
    session.runs[0].metrics = fake_metrics();
    document.set_session(session);
    document.set_current_run(0);
    window_->set_layout(MainWindow::Layout::analyse);
    window_->findChild<ComparePanel*>()->compare_with({"R2"});
    int seen = 0;
    for (ViewPanel* panel : window_->findChildren<ViewPanel*>()) {
      for (QWidget* parent = panel; parent; parent = parent->parentWidget())
        if (auto* holder = qobject_cast<QDockWidget*>(parent)) {
          holder->show();
          holder->raise();
        }
      QTRY_VERIFY(panel->isVisible());
      panel->refresh_now();
      for (QWidget* widget : panel->findChildren<QWidget*>()) {
        const bool is_table = qobject_cast<QAbstractItemView*>(widget) &&
                              !widget->parentWidget()->inherits("QComboBoxPrivateContainer") &&
                              !qobject_cast<QHeaderView*>(widget);
        if (!is_table && !widget->inherits("QCustomPlot")) continue;
        if (!(widget->focusPolicy() & Qt::TabFocus)) continue;
        ++seen;
        QVERIFY2(help_of(widget).contains("<tt>"),
                 qPrintable(panel->title() + ": " + widget->accessibleName()));
      }
    }
    QVERIFY2(seen >= 11, qPrintable(QString::number(seen)));
  }

  void work_in_the_windows_thread_is_watched() {
    {
      Watchdog watchdog;
      QTimer::singleShot(0, window_.get(), [] {
        // Processor time, as the watchdog measures it: a busy machine gives less of it in as long.
        const auto spent = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
        const double start = spent();
        while (spent() - start < 0.6) {
        }
      });
      QTRY_VERIFY(!watchdog.reports().empty());  // it does see what is there
    }
    open();
    window_->document().set_session(fake_session(5000, 1));
    QTest::qWait(200);
    auto* histogram = window_->findChild<DistanceHistogram*>();
    auto* table = window_->findChild<FactTableView*>();
    // Above 50 ms is reported. The test fails at twice that, for machines half as fast; with SEAMARK_WATCHDOG
    // set, at once.
    const double most = qEnvironmentVariableIsSet("SEAMARK_WATCHDOG") ? 50 : 100;
    const auto watch = [&](const char* what, auto work) {
      Watchdog watchdog;
      work();
      QTest::qWait(20);
      std::printf("longest work in the window's thread, %s: %.0f ms\n%s", what, watchdog.longest(),
                  qPrintable(watchdog.text()));
      QVERIFY2(watchdog.longest() <= most, what);
    };
    watch("drag", [&] { drag(histogram, -100); });
    watch("scroll", [&] {
      for (int i = 0; i < 60; ++i) {
        table->verticalScrollBar()->setValue(i * 37);
        QTest::qWait(1);
      }
    });
    watch("another run", [&] {
      window_->document().set_current_run(-1);
      QTest::qWait(50);
      window_->document().set_current_run(0);
      QTest::qWait(50);
    });
    watch("all facts selected", [&] {
      window_->document().select_all();
      QTest::qWait(50);
    });
    const std::pair<const char*, MainWindow::Layout> layouts[] = {{"Train", MainWindow::Layout::train},
                                                                  {"Analyse", MainWindow::Layout::analyse},
                                                                  {"Figures", MainWindow::Layout::figures},
                                                                  {"Explore", MainWindow::Layout::explore}};
    for (const auto& [name, layout] : layouts) {
      const QByteArray what = QByteArray("layout ") + name;
      watch(what, [&, layout = layout] {
        window_->set_layout(layout);
        QTest::qWait(150);
      });
    }
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
    QCOMPARE(names.size(), 20);
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

  void a_list_of_recent_sessions_that_is_cleared_is_empty_in_the_menu_too() {
    QTemporaryDir folder;
    open(folder.filePath("s.h5"));
    action("Save")->trigger();
    QMenu* recent = nullptr;
    for (QMenu* menu : window_->findChildren<QMenu*>())
      if (menu->title().remove('&') == "Recent sessions") recent = menu;
    QVERIFY(recent);
    QVERIFY(!recent->actions().isEmpty());
    action("Close session")->trigger();
    for (QPushButton* button : window_->findChildren<QPushButton*>())
      if (button->text() == "Clear list") QTest::mouseClick(button, Qt::LeftButton);
    auto* file = qobject_cast<QMenu*>(recent->parentWidget());
    QVERIFY(file);
    Q_EMIT file->aboutToShow();
    QVERIFY(recent->actions().isEmpty() && !recent->isEnabled());
  }

  void a_message_stands_under_the_tool_bar_until_it_is_closed() {
    window_->document().tell({Message::Kind::error, "It happened.", "Do it", {}});
    QVERIFY(window_->message_bar()->isVisible());
    QCOMPARE(window_->message_bar()->text(), QString("It happened."));
    QTest::mouseClick(window_->message_bar()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(!window_->message_bar()->isVisible());
  }

  void the_window_is_no_larger_than_the_screen() {
    const MainWindow window(fake_calls(engine_), false);
    const QSize screen = window.screen()->availableSize();
    QCOMPARE(window.size(), QSize(1440, 900).boundedTo(screen).expandedTo(window.minimumSize()));
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
  QPushButton* tour_button(const char* text) {
    for (QPushButton* b : window_->findChild<Tour*>()->findChildren<QPushButton*>()) {
      if (b->text() == text) return b;
    }
    return nullptr;
  }
  QComboBox* runs_box() {
    for (auto* box : window_->findChild<FittedToolBar*>()->findChildren<QComboBox*>())
      if (box->accessibleName() == "Run") return box;
    return nullptr;
  }
  void launch_held_run() {
    ExperimentSpec spec = window_->document().spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    spec.evaluation.every = 5;
    window_->document().launch(spec);
    QTRY_VERIFY(window_->document().running_run() >= 0);
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
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
