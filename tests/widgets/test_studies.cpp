// SPDX-License-Identifier: GPL-3.0-or-later
// Studies in the window: set up, checked, run, stopped, continued and opened by mouse and keys, with the real
// engine on the tiny world where numbers matter.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "document/choice_words.h"
#include "document/study_words.h"
#include "experiment/study.h"
#include "experiment/study_tables.h"
#include "figures/panel_content.h"
#include "panels/controls.h"
#include "panels/studies_panel.h"
#include "panels/study_grid.h"
#include "panels/view_drag.h"
#include "support/files.h"
#include "theme/theme.h"
#include "widgets/fakes.h"
#include "widgets/file_answer.h"

using namespace seamark;

namespace {

const QString world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";
constexpr int patience = 60'000;  // of a slow machine

// Two learning rates and two seeds on the facts of the tiny world.
Json tiny_study() {
  return Json::parse(R"({
    "name": "tiny", "question": "Does a higher rate help?", "claims": ["moves-away", "reweighting"],
    "base": {"facts": {"files": ["$world"]},
             "training": {"mode": "joint", "steps": 6, "batch": 8, "checkpoint_every": 2},
             "evaluation": {"every": 0, "protocols": ["strict"]}},
    "axes": [{"name": "loss", "path": "training.learning_rate", "values": [0.001, 0.02]},
             {"path": "training.seed", "values": [1, 2]}],
    "statistics": {"resamples": 300}
  })");
}

bool equal(const ResultColumn& a, const ResultColumn& b) {
  const auto* x = std::get_if<std::vector<double>>(&a.values);
  const auto* y = std::get_if<std::vector<double>>(&b.values);
  if (!x || !y) return a.name == b.name && a.values == b.values;
  return a.name == b.name && x->size() == y->size() &&
         std::equal(x->begin(), x->end(), y->begin(),
                    [](double p, double q) { return p == q || (std::isnan(p) && std::isnan(q)); });
}

// What two sessions of a study found, bit by bit: "" or where they differ.
QString difference(const QString& first, const QString& second) {
  const Session a = load_session(first.toStdString()).session, b = load_session(second.toStdString()).session;
  if (a.runs.size() != b.runs.size()) return QString("%1 and %2 runs").arg(a.runs.size()).arg(b.runs.size());
  for (size_t i = 0; i < a.runs.size(); ++i) {
    const RunRecord &x = a.runs[i], &y = b.runs[i];
    const QString name = QString::fromStdString(x.name);
    if (x.name != y.name || x.state != y.state) return name + " name or state";
    if (x.steps.loss != y.steps.loss || x.steps.gradient_norm != y.steps.gradient_norm)
      return name + " steps";
    if (x.outcomes.learned != y.outcomes.learned || x.outcomes.loss_after != y.outcomes.loss_after)
      return name + " outcomes";
  }
  int tables = 0;
  for (const ResultTable& x : a.results) {
    for (const ResultTable& y : b.results) {
      if (x.name != y.name) continue;
      ++tables;
      if (x.columns.size() != y.columns.size()) return QString::fromStdString(x.name);
      for (size_t c = 0; c < x.columns.size(); ++c)
        if (!equal(x.columns[c], y.columns[c]))
          return QString::fromStdString(x.name + " " + x.columns[c].name);
    }
  }
  return tables >= 5 ? QString() : QString("only %1 tables").arg(tables);
}

// The real engine; in the second run it waits, once, until it is asked for something else than to go on.
EngineCalls calls_that_wait() {
  EngineCalls calls = engine_calls();
  calls.run_study = [run = calls.run_study, waited = std::make_shared<bool>(false)](
                        const EngineCalls::Study& study, RunControl& control,
                        const StudyCallbacks& callbacks) {
    int64_t begun = 0;
    StudyCallbacks waiting = callbacks;
    waiting.point = [&](const StudyPoint& point, int64_t done, int64_t total) {
      ++begun;
      callbacks.point(point, done, total);
    };
    waiting.run.step = [&](const StepTable& row) {
      callbacks.run.step(row);
      for (int ms = 0; begun == 2 && !*waited && ms < patience; ++ms) {
        if (control.state() != RunControl::State::go) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      *waited = *waited || begun == 2;
    };
    return run(study, control, waiting);
  };
  return calls;
}

}  // namespace

class TestStudies : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;

  QString path(const QString& name) const { return folder_.filePath(name); }
  StudyDesk& desk() { return window_->study_desk(); }
  SessionDocument& document() { return window_->document(); }
  StudiesPanel* panel() { return window_->findChild<StudiesPanel*>(); }
  StudyGrid* grid() { return panel()->grid(); }
  StudyGridModel& model() { return grid()->grid(); }
  QPushButton* button(const QString& text) {
    for (QPushButton* button : panel()->findChildren<QPushButton*>()) {
      if (button->text() == text && button->isVisible()) return button;
    }
    return nullptr;
  }
  void press(const QString& text) {
    QTRY_VERIFY_WITH_TIMEOUT(button(text) && button(text)->isEnabled(), patience);
    QTest::mouseClick(button(text), Qt::LeftButton);
  }
  QPushButton* message_button() {
    for (QPushButton* b : window_->message_bar()->findChildren<QPushButton*>())
      if (b->isVisible()) return b;
    return nullptr;
  }
  QString message() { return window_->message_bar()->text(); }
  QAction* action(const QKeySequence& keys) {
    for (QAction* action : window_->findChildren<QAction*>())
      if (action->shortcut() == keys) return action;
    return nullptr;
  }
  FileAnswer answer_;
  void choose_file(const QString& path) { answer_.give(path); }
  void show_window(EngineCalls calls) {
    window_ = std::make_unique<MainWindow>(std::move(calls), false);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void show_studies() {
    action(QKeySequence("Ctrl+Shift+T"))->trigger();
    QTRY_VERIFY(panel()->isVisible());
  }
  // Made-up facts and model.
  void open_fakes() {
    engine_ = std::make_shared<FakeEngine>();
    show_window(fake_calls(engine_));
    document().open_model("m");
    Session session = fake_session(60, 1);
    session.model = "m";
    document().set_session(session, path("open.h5"));
    QTRY_VERIFY(document().model() && document().distances());
    show_studies();
  }
  void open_world(EngineCalls calls = engine_calls()) {
    show_window(std::move(calls));
    window_->open_path(world + "model", true);
    QTRY_VERIFY_WITH_TIMEOUT(document().model(), patience);
    FactOptions facts;
    facts.files = {(world + "facts.json").toStdString()};
    facts.format = FactFormat::counterfact_flat;
    document().open_facts(facts);
    QTRY_VERIFY_WITH_TIMEOUT(document().distances(), patience);
    show_studies();
  }
  QString write_study(const Json& json, const QString& name = "tiny.json") {
    replace_file(path(name).toStdString(), dump_json(json));
    return path(name);
  }
  // In the form, as a user does.
  void fill_in(const Json& json) {
    choose_file(write_study(json));
    QTest::mouseClick(panel()->findChild<EmptyState*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(desk().is_shown());
    auto* data = data_edit();
    QVERIFY(data);
    data->setFocus();
    QTest::keyClicks(data, world + "facts.json");
    QTest::keyClick(data, Qt::Key_Return);
    QTRY_VERIFY(desk().can_start());
  }
  QLineEdit* data_edit() {
    for (QLineEdit* edit : panel()->findChildren<QLineEdit*>())
      if (edit->accessibleName().contains("world")) return edit;
    return nullptr;
  }
  // The same study by the function that the command calls.
  QString direct() {
    static const QString file = [this] {
      StudySetup setup;
      setup.study = write_study(tiny_study(), "direct.json").toStdString();
      setup.data["world"] = (world + "facts.json").toStdString();
      setup.model = (world + "model").toStdString();
      RunControl control;
      StudyObserver silent;
      run_studies(set_up_studies(setup), {.session = path("direct.h5").toStdString()}, control, silent);
      return path("direct.h5");
    }();
    return file;
  }
  // Until what was said before has reached the thread of the model, and what it said has come back.
  void settle() {
    bool answered = false;
    document().request_probe("test", "The capital of France is", nullptr, -1, 1, 0,
                             [&](const ProbeResult&) { answered = true; });
    QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
    QTest::qWait(60);  // the desk looks every 40 ms
  }
  QModelIndex cell(int row, int column) { return model().index(row, column); }
  StudyCell::State state(int row, int column) {
    return static_cast<StudyCell::State>(cell(row, column).data(StudyGridModel::state_role).toInt());
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_studies");
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }
  void cleanup() {
    for (QTimer* timer : findChildren<QTimer*>()) delete timer;  // a dialog that never came
    window_.reset();
    engine_.reset();
    QSettings().clear();
  }

  void every_preset_has_a_title_and_its_question() {
    for (const std::string& name : preset_names()) {
      QVERIFY2(preset_title(name) != QString::fromStdString(name), name.c_str());
      const std::vector<StudySpec> studies = preset_studies(name);
      if (studies.size() == 1) QCOMPARE(preset_question(name), QString::fromStdString(studies[0].question));
      QVERIFY(!preset_question(name).isEmpty());
    }
  }

  void the_grid_has_the_axes_of_the_study() {
    open_fakes();
    QAbstractItemModelTester tester(&model());
    QVERIFY(panel()->findChild<EmptyState*>()->isVisible());
    // Chosen by keys.
    QComboBox* chooser = panel()->chooser();
    QVERIFY(chooser->hasFocus());
    for (int i = 0; i < chooser->count() && chooser->currentData() != "filtering"; ++i)
      QTest::keyClick(chooser, Qt::Key_Down);
    QTRY_VERIFY(desk().is_shown() && desk().study(0).name == "filtering");
    QCOMPARE(model().rowCount(), 11);
    QCOMPARE(model().columnCount(), 9);
    QCOMPARE(model().levels(), 2);
    QCOMPARE(model().row_name(), QString("Share replaced"));  // the form's words, not the spec's
    QCOMPARE(model().level_label(0, 4), QString("random"));
    QCOMPARE(model().level_label(1, 4), QString("2"));
    QCOMPARE(model().breaks_at(3), 0);
    QCOMPARE(model().breaks_at(4), 1);
    QCOMPARE(model().headerData(4, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             QString("Filter random, Seed 2"));
    QCOMPARE(model().headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString(),
             QString("Filter random (filter.rule)\nSeed 2 (filter.seed, training.seed)"));
    const QModelIndex at = cell(6, 4);
    QCOMPARE(at.data(Qt::AccessibleTextRole).toString(),
             QString("Share replaced 0.6, Filter random, Seed 2: not begun"));
    QVERIFY(at.data(Qt::ToolTipRole).toString().contains("filter.p = 0.6\nfilter.rule = random"));
    // What a screen reader is told.
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(grid());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->cellAt(6, 4)->text(QAccessible::Name),
             at.data(Qt::AccessibleTextRole).toString());
    QVERIFY(grid_tip(desk().study(0)).startsWith("Share replaced: filter.p\n"));
    // Fields that are set together go by the one that the axis is named after, values by the form's words.
    desk().choose("methods");
    QTRY_VERIFY(desk().is_shown() && desk().study(0).name == "methods");
    const StudyAxis& method = desk().study(0).axes[0];
    QCOMPARE(axis_text(method), QString("Method"));
    QCOMPARE(axis_value_text(method, 3), choice_text("method.kind", "adapter-houlsby"));
    QVERIFY(axis_value_text(method, 3) != QString("adapter-houlsby"));
    QCOMPARE(grid_text(desk().study(0)), QString("Method (7) \u00D7 Seed (3)"));
    // Several studies in one file, and one with a single axis.
    desk().choose("reproduce-small");
    QTRY_VERIFY(desk().study_count() > 5);
    for (int i = 0; i < desk().study_count(); ++i) {
      desk().set_current(i);
      QCOMPARE(model().rowCount() * model().columnCount() >= static_cast<int>(desk().points(i).size()), true);
    }
    desk().set_current(0);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().columnCount(), 2);
    // What the study leaves out is no run.
    Json skipping = tiny_study();
    skipping["skip"] = Json::parse(R"([{"loss": "0.02", "seed": 1}])");
    desk().choose(write_study(skipping));
    QTRY_VERIFY(desk().is_shown() && desk().study(0).name == "tiny");
    QCOMPARE(model().point_at(cell(1, 0)), -1);
    QVERIFY(!(cell(1, 0).flags() & Qt::ItemIsEnabled));
    QCOMPARE(cell(1, 0).data(Qt::ToolTipRole).toString(), QString("Left out of the study."));
  }

  void a_study_runs_from_the_form_and_its_numbers_are_the_engines() {
    open_world();
    QAbstractItemModelTester tester(&model());
    fill_in(tiny_study());
    press("Check");
    QTRY_VERIFY2(desk().checked().contains("world has 25 facts"), qPrintable(desk().checked()));
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    choose_file(path("study.h5"));
    press("Start…");
    QTRY_VERIFY_WITH_TIMEOUT(desk().is_running(), patience);
    QVERIFY(button("Stop") && !button("Start…"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(desk().count(StudyCell::State::done), int64_t{4});
    QVERIFY2(message().contains("all 4 runs are done"), qPrintable(message()));
    QCOMPARE(difference(path("study.h5"), direct()), QString());
    // The cells show the share learned; the claims stand below.
    const Session session = load_session(path("study.h5").toStdString()).session;
    for (int row = 0; row < 2; ++row) {
      for (int column = 0; column < 2; ++column) {
        const auto& learned = session.runs[static_cast<size_t>(2 * row + column)].outcomes.learned;
        const double share = static_cast<double>(std::count(learned.begin(), learned.end(), 1)) /
                             static_cast<double>(learned.size());
        QCOMPARE(cell(row, column).data().toString(), QString::number(100 * share, 'f', 1));
      }
    }
    QVERIFY(panel()->claims_text().contains("interval"));
    QVERIFY(!panel()->figure());  // another session is open
    // Enter on a run: its session is offered, opened, and the run is the current one.
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, grid()->visualRect(cell(0, 0)).center());
    QTest::keyClick(grid(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Right);
    QCOMPARE(grid()->currentIndex(), cell(1, 1));
    QTest::keyClick(grid(), Qt::Key_Return);
    const QString run = cell(1, 1).data(StudyGridModel::run_role).toString();
    QTRY_VERIFY2(message().contains(run), qPrintable(message()));
    answer_question("Discard");
    QTest::mouseClick(message_button(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(document().file(), path("study.h5"), patience);
    QTRY_VERIFY(document().run() && document().run()->name == run.toStdString());
    QTRY_COMPARE(grid()->marked_run(), run);
    // In the open session Enter is enough.
    grid()->setCurrentIndex(cell(0, 1));
    QTest::keyClick(grid(), Qt::Key_Return);
    QCOMPARE(QString::fromStdString(document().run()->name),
             cell(0, 1).data(StudyGridModel::run_role).toString());
    QVERIFY(!button("Continue the study") && button("Another study"));
    // What it found becomes a figure: its conditions with their intervals.
    const auto figure = panel()->figure();
    QVERIFY(figure && figure->kind == FigureKind::effects);
    QVERIFY(!read_panel(document().session(), *figure, FigureWords("en")).series.empty());
    auto* chart = panel()->findChild<FigureButton*>();
    QVERIFY(chart && chart->isVisible());
    QSignalSpy figure_wanted(panel(), &StudiesPanel::figure_wanted);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Space);
    QCOMPARE(figure_wanted.count(), 1);
    QCOMPARE(document().figures().size(), size_t{1});
    show_studies();
    // Where it is low, the claims stand beside the grid.
    auto* dock = window_->findChild<QDockWidget*>("studies");
    auto* results = panel()->findChild<QSplitter*>("study_results");
    dock->setFloating(true);
    dock->resize(900, 820);
    QTRY_COMPARE(results->orientation(), Qt::Vertical);
    dock->resize(900, 380);
    QTRY_COMPARE(results->orientation(), Qt::Horizontal);
    QVERIFY(grid()->height() > 150 && grid()->width() > 300);
    dock->setFloating(false);
    press("Another study");
    QVERIFY(panel()->chooser()->isVisible());
  }

  void a_study_is_stopped_and_continued() {
    open_world(calls_that_wait());
    fill_in(tiny_study());
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    choose_file(path("stopped.h5"));
    press("Start…");
    QTRY_VERIFY_WITH_TIMEOUT(desk().is_running() && state(0, 1) == StudyCell::State::running, patience);
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 1).data(StudyGridModel::share_role).toDouble() > 0, patience);
    QVERIFY(desk().seconds_left() > 0);
    press("Stop");
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY2(message().contains("1 of 4 runs are done"), qPrintable(message()));
    QCOMPARE(state(0, 0), StudyCell::State::done);
    QCOMPARE(state(0, 1), StudyCell::State::cancelled);
    QCOMPARE(state(1, 1), StudyCell::State::waiting);
    press("Continue the study");
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
    QCOMPARE(desk().count(StudyCell::State::done), int64_t{4});
    QCOMPARE(difference(path("stopped.h5"), direct()), QString());
  }

  void a_study_is_paused_and_goes_on_with_the_same_numbers() {
    open_world(calls_that_wait());
    fill_in(tiny_study());
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    choose_file(path("paused.h5"));
    press("Start…");
    QTRY_VERIFY_WITH_TIMEOUT(desk().is_running() && state(0, 1) == StudyCell::State::running, patience);
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 1).data(StudyGridModel::share_role).toDouble() > 0, patience);
    QTRY_VERIFY(action(QKeySequence("F8"))->isEnabled());
    window_->activateWindow();  // keys are the active window's, and a dialog was before it
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTest::keyClick(window_.get(), Qt::Key_F8);
    QVERIFY(desk().is_paused());
    settle();
    // It stands still: what is asked of the model between two steps is answered, and no step is made.
    const double share = cell(0, 1).data(StudyGridModel::share_role).toDouble(), left = desk().seconds_left();
    for (int i = 0; i < 5; ++i) settle();
    QCOMPARE(cell(0, 1).data(StudyGridModel::share_role).toDouble(), share);
    QCOMPARE(desk().seconds_left(), left);
    QCOMPARE(state(0, 1), StudyCell::State::running);
    QVERIFY2(cell(0, 1).data(Qt::AccessibleTextRole).toString().contains("paused"),
             qPrintable(cell(0, 1).data(Qt::AccessibleTextRole).toString()));
    QVERIFY(!button("Pause"));
    press("Continue");
    QVERIFY(!desk().is_paused());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY2(ended[0][0].toString().contains("all 4 runs are done"), qPrintable(ended[0][0].toString()));
    QCOMPARE(difference(path("paused.h5"), direct()), QString());
  }

  void a_paused_study_can_be_stopped() {
    open_fakes();
    engine_->step_milliseconds = 20;
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(desk().can_start());
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    desk().start(path("halted.h5"));
    QTRY_VERIFY(button("Pause") && button("Pause")->isEnabled());
    press("Pause");
    QVERIFY(desk().is_paused());
    QCOMPARE(ended.count(), 0);
    press("Stop");
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!desk().is_paused() && !desk().is_running());
    QVERIFY2(message().contains("is stopped"), qPrintable(message()));
    press("Continue the study");
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(desk().count(StudyCell::State::done), int64_t{4});
  }

  void a_study_that_died_is_offered_when_its_session_is_opened() {
    open_world(calls_that_wait());
    fill_in(tiny_study());
    choose_file(path("killed.h5"));
    press("Start…");
    QTRY_VERIFY_WITH_TIMEOUT(desk().is_running() && state(0, 1) == StudyCell::State::running, patience);
    window_.reset();  // in the midst of a run
    show_window(engine_calls());
    window_->open_path(path("killed.h5"));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains("is not finished: 1 of 4 runs are done"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(document().model(), patience);
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    QCOMPARE(message_button()->text(), QString("Continue the study"));
    QTest::mouseClick(message_button(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(difference(path("killed.h5"), direct()), QString());
    // The open session has the runs that came to its file.
    QTRY_COMPARE_WITH_TIMEOUT(document().session().runs.size(), size_t{4}, patience);
    QVERIFY(!document().is_outdated());
  }

  void what_is_wrong_is_said_beside_its_field_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown field") << R"({"axes": [{"path": "training.sed", "values": [1]}]})"
                                   << "axes[0].path: The spec has no field";
    QTest::newRow("impossible value") << R"({"axes": [{"path": "training.steps", "values": [4, -1]}]})"
                                      << "axes[0].values[1]: training.steps";
    QTest::newRow("base") << R"({"base": {"training": {"stops": 3}}})"
                          << "base.training.stops: Unknown key.";
  }
  void what_is_wrong_is_said_beside_its_field() {
    QFETCH(QString, patch);
    QFETCH(QString, sentence);
    open_fakes();
    Json json = tiny_study();
    const Json changes = Json::parse(patch.toStdString());
    for (const auto& [key, value] : changes.items()) json[key] = value;
    desk().choose(write_study(json));
    QTRY_VERIFY2(desk().problem("study").startsWith(sentence), qPrintable(desk().problem("study")));
    QVERIFY(panel()->chooser()->property("problem").toBool());
    QVERIFY(!button("Start…")->isEnabled());
    QVERIFY(!desk().is_shown());
    // Repaired in another window, it is read again.
    write_study(tiny_study());
    press("Check");
    QTRY_VERIFY(desk().can_start());
    QVERIFY(!panel()->chooser()->property("problem").toBool());
  }

  void a_missing_file_of_data_is_said() {
    open_fakes();
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(desk().can_start());
    auto* data = data_edit();
    data->setFocus();
    QTest::keyClicks(data, path("nothing.json"));
    QTest::keyClick(data, Qt::Key_Return);
    QTRY_VERIFY(data->property("problem").toBool());
    QCOMPARE(desk().problem("data.world"), QString("The file does not exist."));
    QVERIFY(!button("Start…")->isEnabled());
    // One that is there and cannot be read is found by the check.
    replace_file(path("facts.json").toStdString(), "[]");
    engine_->facts_error = "No record can be used.";
    desk().set_data("world", path("facts.json"));
    QTRY_VERIFY(desk().can_start());
    press("Check");
    QTRY_VERIFY2(desk().problem("data.world").contains("No record"),
                 qPrintable(desk().problem("data.world")));
  }

  void a_study_needs_a_model_and_says_which_is_missing() {
    engine_ = std::make_shared<FakeEngine>();
    show_window(fake_calls(engine_));
    Session session;
    session.facts = fake_facts(20);
    document().set_session(session);
    show_studies();
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(!desk().problem("model").isEmpty());
    QVERIFY(button("Open model…") && !button("Start…")->isEnabled());
    document().open_model("m");
    QTRY_VERIFY(desk().can_start());
    QCOMPARE(desk().model(), QString("m"));
    engine_->has_model = false;
    desk().choose("scaling");
    QTRY_VERIFY(desk().can_start());
    press("Check");
    QTRY_VERIFY2(desk().problem("model").contains("SmolLM2"), qPrintable(desk().problem("model")));
  }

  void a_file_that_cannot_be_the_study_is_refused() {
    open_fakes();
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(desk().can_start());
    choose_file("/proc/none/study.h5");
    press("Start…");
    QTRY_VERIFY2(desk().problem("file").contains("cannot be locked"), qPrintable(desk().problem("file")));
    QVERIFY(!desk().is_running());
    desk().check();
    QTRY_VERIFY(desk().can_start());
    replace_file(path("other.h5").toStdString(), "something else");
    choose_file(path("other.h5"));
    press("Start…");
    QTRY_VERIFY2(desk().problem("file").contains("something else"), qPrintable(desk().problem("file")));
    QCOMPARE(read_file(path("other.h5").toStdString(), 100), std::string("something else"));
  }

  void failed_runs_say_why_and_are_tried_again() {
    open_fakes();
    engine_->fail_study_run = "loss=0.02 seed=1";
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(desk().can_start());
    QSignalSpy ended(&desk(), &StudyDesk::ended);
    desk().start(path("failing.h5"));
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY2(message().contains("3 of 4 runs are done, 1 failed"), qPrintable(message()));
    QCOMPARE(state(1, 0), StudyCell::State::failed);
    grid()->setFocus();
    grid()->setCurrentIndex(cell(1, 0));
    QTest::keyClick(grid(), Qt::Key_Return);
    QVERIFY2(message().contains("The band keeps no fact."), qPrintable(message()));
    engine_->fail_study_run.clear();
    press("Continue the study");
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(state(1, 0), StudyCell::State::done);
  }

  // The file of the open session is not written from two sides.
  void the_open_session_waits_while_its_study_runs() {
    open_fakes();
    engine_->step_milliseconds = 20;
    desk().choose(write_study(tiny_study()));
    QTRY_VERIFY(desk().can_start());
    desk().start(path("open.h5"));
    QTRY_VERIFY(desk().is_running());
    const int saves = engine_->saves;
    bool saved = true;
    document().save({}, [&](bool good) { saved = good; });
    QTRY_VERIFY(!saved);
    QVERIFY(message().contains("is writing open.h5"));
    document().launch(document().spec());
    QVERIFY(!document().is_running() && document().queue().empty());
    QCOMPARE(engine_->saves.load(), saves);
    // Closing asks, stops, waits.
    answer_question("Stop, keep and close");
    window_->close();
    QVERIFY(window_->isVisible());
    QTRY_VERIFY(!window_->isVisible());
  }

 private:
  void answer_question(const QString& text) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [timer, text] {
      QWidget* dialog = QApplication::activeModalWidget();
      if (!dialog) return;
      for (QAbstractButton* b : dialog->findChildren<QAbstractButton*>()) {
        if (b->text().remove('&') != text) continue;
        timer->stop();
        return b->click();
      }
    });
    timer->start(20);
  }
};

QTEST_MAIN(TestStudies)
#include "test_studies.moc"
