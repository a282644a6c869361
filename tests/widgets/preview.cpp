// SPDX-License-Identifier: GPL-3.0-or-later
// window_preview OUT.png
// [welcome|no-model|empty|explore|replace|train|live|queue|details|study-setup|study-run|study-done|analyse|lens|compare|
// probe|features|states|trajectory|figures|tour] [light|dark] [de|zh_CN|en] [WIDTHxHEIGHT] [MORE] : a picture
// of the window. Frame times: tests/benchmarks/bench_window.cpp.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <cstdio>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "app/window/run_details.h"
#include "app/window/tour.h"
#include "app/window/welcome_page.h"
#include "benchmarks/frames.h"
#include "document/fetch_model.h"
#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/distance_panel.h"
#include "panels/facts_panel.h"
#include "panels/features_panel.h"
#include "panels/interference_panel.h"
#include "panels/lens_panel.h"
#include "panels/probe_panel.h"
#include "panels/run_form.h"
#include "support/files.h"
#include "support/log.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

// The real engine: the demo, its distances, and a short run of some facts.
int real(const QString& out) {
  QElapsedTimer clock;
  clock.start();
  MainWindow window(engine_calls(), false);
  window.resize(1440, 900);
  window.show();
  QTest::qWait(1);
  std::printf("window %.0f ms\n", static_cast<double>(clock.elapsed()));
  SessionDocument& document = window.document();
  QObject::connect(&document, &SessionDocument::told,
                   [](const Message& message) { std::printf("message: %s\n", qPrintable(message.text)); });
  document.open_facts({});  // the built-in ones, without the demo's runs
  document.open_model(default_model_name);
  if (!QTest::qWaitFor([&] { return document.distances() != nullptr; }, 120000)) return 1;
  std::printf("distances %.0f ms, %lld facts\n", static_cast<double>(clock.elapsed()),
              static_cast<long long>(document.fact_count()));
  document.begin_gesture();
  document.set_band({0.45, 0.75});
  std::printf("band keeps %lld\n", static_cast<long long>(document.summary().kept.n));
  QTest::qWait(3000);
  window.grab().save(out + "-explore.png");
  window.set_layout(MainWindow::Layout::train);
  ExperimentSpec spec = document.spec();
  spec.evaluation.every = 2;
  const auto* estimate = window.findChild<QLabel*>("estimate");
  (void)QTest::qWaitFor(
      [&] { return estimate->isVisible() && !estimate->text().contains("being tried out"); }, 20000);
  std::printf("estimate before the first run: %s\n", qPrintable(estimate->text()));
  document.launch(spec);
  (void)QTest::qWaitFor(
      [&] { return !document.is_running() || (document.run() && document.run()->scores.rows() >= 5); },
      240000);
  window.grab().save(out + "-train.png");
  auto* histogram = window.findChild<DistanceHistogram*>();
  window.set_layout(MainWindow::Layout::explore);
  QTest::qWait(200);
  const QPoint from = histogram->grip_position(true);
  QTest::mousePress(histogram, Qt::LeftButton, {}, from);
  auto ms = frames(100, [&](int i) { QTest::mouseMove(histogram, from + QPoint(-i, 0)); });
  QTest::mouseRelease(histogram, Qt::LeftButton, {}, from);
  if (document.is_running()) report("drag, while really training", ms);
  document.undo_stack()->undo();
  if (!QTest::qWaitFor([&] { return !document.is_running(); }, 400000)) document.stop_and_keep();
  QTest::qWait(500);
  window.set_layout(MainWindow::Layout::train);
  QTest::qWait(500);
  std::printf("estimate of the same again: %s\n", qPrintable(estimate->text()));
  const RunRecord* run = document.run();
  if (run)
    std::printf("it took from %s to %s, %.0f MB at most\n", run->started.c_str(), run->ended.c_str(),
                static_cast<double>(
                    *std::max_element(run->steps.memory_bytes.begin(), run->steps.memory_bytes.end())) /
                    1e6);
  std::printf("run %s state %d, %lld steps, %lld trained, %lld learned, %lld moved (dataset), file %s\n",
              run ? run->name.c_str() : "-", run ? static_cast<int>(run->state) : -1,
              run ? static_cast<long long>(run->steps.rows()) : 0,
              static_cast<long long>(document.outcome_counts().trained),
              static_cast<long long>(document.outcome_counts().learned),
              static_cast<long long>(document.outcome_counts().moved_dataset), qPrintable(document.file()));
  window.grab().save(out + "-outcomes.png");
  bool saved = false;
  document.save(out + ".h5", [&](bool good) { saved = good; });
  (void)QTest::qWaitFor([&] { return saved; }, 20000);
  document.open_session(out + ".h5");
  QTest::qWait(2000);
  std::printf("saved %d, opened again with %zu runs, %s\n", saved, document.session().runs.size(),
              qPrintable(document.title()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName("seamark-preview");
  QApplication::setApplicationName("preview");
  QSettings().clear();
  apply_style(application);
  const QStringList arguments = QApplication::arguments();
  if (arguments.value(1) == "--real") {
    apply_palette(application, PaletteChoice::light, false);
    return real(arguments.value(2, "/tmp/window"));
  }
  const QString kind = arguments.value(2, "explore");
  const QString language = arguments.value(4, "en");
  QLocale::setDefault(QLocale(language));
  QTranslator translator;
  if (translator.load(QLocale(language), "seamark", "_", ":/i18n"))
    QApplication::installTranslator(&translator);
  apply_palette(application, arguments.value(3) == "dark" ? PaletteChoice::dark : PaletteChoice::light,
                false);
  if (kind == "welcome") {
    remember_session({"/mnt/gone/scaling-study.h5", "SmolLM2-135M-Instruct", 600, 3});
    remember_session({"/usr/share/counterfact-300.h5", "SmolLM2-135M-Instruct", 300, 6});
    remember_session({"/etc/hostname", "SmolLM2-135M-Instruct", 10000, 12});
    const QString newer = QDir::temp().filePath("shared-figures.h5");
    std::string bytes = read_file(SEAMARK_SOURCE_DIR "/tests/golden/session-1.2.h5", 1 << 24);
    bytes.replace(bytes.find("1.2", bytes.find("schema_version")), 3, "3.0");
    replace_file(newer.toStdString(), bytes);
    remember_session({newer, "SmolLM2-135M-Instruct", 300, 2});
  }
  auto engine = std::make_shared<FakeEngine>();
  engine->step_milliseconds = 20;
  MainWindow window(fake_calls(engine), false);
  const QStringList size = arguments.value(5, "1440x900").split('x');
  window.resize(size.value(0).toInt(), size.value(1).toInt());
  window.show();
  if (kind != "welcome") {
    if (kind != "no-model") window.document().open_model("SmolLM2-135M-Instruct");
    Session made = fake_session(arguments.value(8, "300").toInt(), kind == "empty"     ? 0
                                                                   : kind == "compare" ? 4
                                                                                       : 2);
    for (size_t i = 2; i < made.runs.size(); ++i) {  // settings of their own
      Json spec = parse_json(made.runs[i].spec_json, "");
      spec["method"]["rank"] = 4 << i;
      made.runs[i].spec_json = dump_json(spec);
    }
    window.document().set_session(made, kind == "empty" ? QString() : "/tmp/capitals-300.h5");
    if (kind == "no-model") {
      Session session;
      session.facts = fake_facts(300);
      window.document().set_session(session);
      window.document().tell(
          {Message::Kind::warning,
           SessionDocument::tr("The model %1 is not on this computer, so there are no distances yet.")
                   .arg("SmolLM2-135M-Instruct") +
               ' ' + fetch_model_advice(),
           "Locate…",
           {}});
    }
    QTest::qWait(300);
    SessionDocument& document = window.document();
    if (kind == "explore") {
      ExperimentSpec spec = document.spec();
      spec.distance.from = DistanceFrom::model;
      document.change_spec("x", spec);
      QTest::qWait(200);
      spec.distance.from = DistanceFrom::dataset;
      document.change_spec("x", spec);
      QTest::qWait(100);
      document.select({2, 8, 14, 20, 22, 40, 45, 60, 99}, SelectMode::replace);
      document.set_current_fact(8);
      auto* histogram = window.findChild<DistanceHistogram*>();
      histogram->focus_low_grip();
      QTest::keyClick(histogram, Qt::Key_Tab);
    }
    if (kind == "replace") {
      ExperimentSpec spec = document.spec();
      spec.filter.rule = FilterRule::replace;
      spec.filter.size = arguments.value(6, "100").toInt();
      document.change_spec("x", spec);
      if (arguments.value(7) == "overlays") {
        document.set_overlay({Overlay::Kind::relation, "P1"}, true);
        document.set_overlay({Overlay::Kind::relation, "P3"}, true);
      }
      window.findChild<DistancePanel*>()->focus_filter();
    }
    if (kind == "analyse" || kind == "compare" || kind == "probe" || kind == "figures" ||
        kind == "features" || kind == "states" || kind == "trajectory" || kind == "lens") {
      document.set_current_run(0);
      document.set_before(Before::model);
      document.compute_features({FeatureKind::hidden, 30}, {});
      document.compute_weight_lens(-1);
      document.compute_interference(InterferenceKind::automatic, 40);
      QTest::qWait(200);
      document.store_results("R1", {fake_trajectory(document.session().runs[0])});
      document.select({2, 8, 14, 20, 22, 40, 45, 60, 99}, SelectMode::replace);
      document.set_current_fact(8);
      if (kind != "features" && kind != "states" && kind != "trajectory")
        window.set_layout(MainWindow::Layout::analyse);
      QTest::qWait(200);
      if (kind == "analyse") {
        window.findChild<AccuracyPanel*>()->compare_with("R2");
        if (arguments.value(6) == "facts") window.findChild<InterferencePanel*>()->show_by(false);
      }
      if (kind == "compare") {
        window.findChild<ComparePanel*>()->compare_with({"R2", "R3", "R4"});
        window.findChild<QDockWidget*>("compare")->raise();
      }
      if (kind == "probe") {
        window.findChild<QDockWidget*>("probe")->raise();
        window.findChild<ProbePanel*>()->use_current_fact();
      }
      const auto choose = [](QComboBox* box, const QVariant& data) {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
      };
      if (kind == "lens") {
        // The steps of a joint run, and its directions beside those of the weight.
        document.set_current_run(1);
        document.store_results("R2", {fake_lens(-1), fake_lens_steps(1)});
        document.compute_subspaces(-1, {});
        QTest::qWait(200);
        auto* panel = window.findChild<LensPanel*>();
        panel->step_slider()->setValue(1);
        const QString detail = arguments.value(6);
        panel->show_detail(detail == "subspaces"       ? LensPanel::Detail::subspaces
                           : detail == "amplification" ? LensPanel::Detail::amplification
                                                       : LensPanel::Detail::spectrum);
      }
      if (kind == "features") {
        // VARIANT "colour,size".
        const QStringList by = arguments.value(6).split(',');
        auto* panel = window.findChild<FeaturesPanel*>();
        if (by[0] == "selection") {
          document.name_selection("Capitals");
          document.select({30, 31, 32, 33, 34, 35, 36, 37}, SelectMode::replace);
          document.name_selection("Newspapers");
          document.set_overlay({Overlay::Kind::selection, "Newspapers"}, true);
          document.set_overlay({Overlay::Kind::selection, "Capitals"}, true);
        }
        if (!by[0].isEmpty()) choose(panel->colour(), by[0]);
        if (by.size() > 1) choose(panel->size_by(), by[1]);
      }
      if (kind == "states") {
        document.set_current_run(1);
        document.compute_features({FeatureKind::hidden, 30}, {});
        QTest::qWait(200);
        choose(window.findChild<FeaturesPanel*>()->state(), "*");
      }
      if (kind == "trajectory") {
        for (QCheckBox* box : window.findChild<FeaturesPanel*>()->findChildren<QCheckBox*>())
          if (box->text() == "Trajectories") box->setChecked(true);
        QTest::qWait(50);
        window.findChild<FeaturesPanel*>()->step_slider()->setValue(4);
      }
      if (kind == "figures") {
        PanelSpec panel;
        panel.runs = {"R1"};
        if (arguments.value(6) == "scatter") {
          panel.kind = FigureKind::scatter;
          panel.where = {"state=R1"};
          panel.colour = "outcome";
          panel.size = "distance";
        }
        window.make_figure(panel);
        panel = {};
        panel.runs = {"R1"};
        panel.kind = FigureKind::accuracy_by_distance;
        panel.runs = {"R1", "R2"};
        window.figure_desk().add_panel(panel);
        FigureSpec spec = *window.figure_desk().spec();
        spec.style = "acl";
        window.figure_desk().change("x", spec);
        panel = {};
        panel.kind = FigureKind::outcome_arrows;
        window.figure_desk().add(panel);
        window.figure_desk().open("Figure 1", 1);
      }
    }
    if (kind == "tour") {
      window.start_tour();
      for (int step = 0; step < arguments.value(6, "1").toInt(); ++step) {
        for (QPushButton* button : window.findChild<Tour*>()->findChildren<QPushButton*>())
          if (button->property("primary").toBool()) button->click();
      }
    }
    if (kind == "queue" || kind == "details") {
      window.set_layout(MainWindow::Layout::train);
      // One that was made, one that failed, one that goes on and two that wait.
      ExperimentSpec spec = document.spec();
      document.launch(spec);
      (void)QTest::qWaitFor([&] { return !document.is_running(); });
      engine->fail_run = true;
      spec.name = document.spec().name;
      spec.method.kind = MethodKind::full;
      document.launch(spec);
      (void)QTest::qWaitFor([&] { return !document.is_running(); });
      engine->fail_run = false;
      spec = document.spec();
      spec.training.steps = 200;
      document.launch(spec);
      for (const MethodKind method : {MethodKind::adalora, MethodKind::ia3}) {
        spec.name = document.spec().name;
        spec.method.kind = method;
        document.launch(spec);
      }
      auto* seeds = qobject_cast<QLineEdit*>(window.findChild<RunForm*>()->editor("training.seed"));
      seeds->selectAll();
      QTest::keyClicks(seeds, "1, 2, 3");
      QTest::qWait(1500);
    }
    if (kind.startsWith("stud")) {
      // study-setup, study-run, study-done
      window.set_layout(MainWindow::Layout::train);
      StudyDesk& desk = window.study_desk();
      for (QAction* action : window.findChildren<QAction*>())
        if (action->shortcut() == QKeySequence("Ctrl+Shift+T")) action->trigger();
      desk.choose(arguments.value(6, "filtering"));
      engine->fail_study_run = "rule=random seed=3";
      // As after a real study: one claim that is decided and one that is not.
      ClaimResult claim;
      claim.study = "filtering";
      claim.statement = "Filtering by distance helps learning.";
      claim.condition = "p=0.6 rule=replace";
      claim.effect = {"share learned with {0} replaced minus that with {1}", {"0.6", "0"}, "on the core set"};
      claim.value = 0.062, claim.low = 0.021, claim.high = 0.104;
      claim.percentage_points = true;
      claim.n = 120, claim.unit = "facts", claim.seeds = 3;
      claim.p = 0.003, claim.p_holm = 0.012;
      claim.verdict = Verdict::supports;
      engine->study_claims.push_back(claim);
      claim.condition = "p=0.6 rule=random";
      claim.value = 0.011, claim.low = -0.032, claim.high = 0.053;
      claim.p = 0.41, claim.p_holm = 0.82;
      claim.effect_to_see = 0.03, claim.n_to_see = 640;
      claim.verdict = Verdict::undecided;
      engine->study_claims.push_back(claim);
      engine->step_milliseconds = kind == "study-done" ? 0 : 3;
      if (kind != "study-setup") {
        (void)QTest::qWaitFor([&] { return desk.can_start(); }, 5000);
        desk.start(QDir::tempPath() + "/preview-study.h5");
        (void)QTest::qWaitFor([&] { return !desk.is_running() && desk.file() != ""; },
                              kind == "study-done" ? 20000 : 1200);
      }
      window.resizeDocks({window.findChild<QDockWidget*>("studies")}, {window.height() * 55 / 100},
                         Qt::Vertical);
      QTest::qWait(200);
    }
    if (kind == "train" || kind == "live") {
      window.set_layout(MainWindow::Layout::train);
      QTest::qWait(200);
      ExperimentSpec spec = document.spec();
      if (kind == "train") spec.training.learning_rate = 7;
      document.change_spec("x", spec);
      if (kind == "live") {
        spec.training.steps = 200;
        document.launch(spec);
        QTest::qWait(2500);
      }
    }
  }
  QTest::qWait(600);
  if (kind == "details") {
    log_warning("memory ran out: half as much goes through at once from now on");
    const auto& runs = window.document().session().runs;
    const auto failed = std::find_if(runs.begin(), runs.end(),
                                     [](const RunRecord& r) { return r.state == RunState::failed; });
    RunDetailsDialog dialog(*failed, recent_log());
    dialog.show();
    QTest::qWait(100);
    const bool good = dialog.grab().save(arguments.value(1));
    window.document().stop_and_keep();
    QTest::qWait(200);
    return good ? 0 : 1;
  }
  const bool saved = window.grab().save(arguments.value(1));
  window.document().stop_and_keep();
  QTest::qWait(200);
  return saved ? 0 : 1;
}
