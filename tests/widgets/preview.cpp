// SPDX-License-Identifier: GPL-3.0-or-later
// window_preview OUT.png [welcome|explore|train|live|analyse|compare|probe|features|trajectory|figures]
// [light|dark] [de|zh_CN|en] [WIDTHxHEIGHT] : a picture of the window. Frame times:
// tests/benchmarks/bench_window.cpp.
#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <cstdio>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "app/window/welcome_page.h"
#include "benchmarks/frames.h"
#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/distance_panel.h"
#include "panels/facts_panel.h"
#include "panels/features_panel.h"
#include "panels/interference_panel.h"
#include "panels/probe_panel.h"
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
  document.open_demo();
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
  const RunRecord* run = document.run();
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
  }
  auto engine = std::make_shared<FakeEngine>();
  engine->step_milliseconds = 20;
  MainWindow window(fake_calls(engine), false);
  const QStringList size = arguments.value(5, "1440x900").split('x');
  window.resize(size.value(0).toInt(), size.value(1).toInt());
  window.show();
  if (kind != "welcome") {
    if (kind != "no-model") window.document().open_model("SmolLM2-135M-Instruct");
    Session made = fake_session(300, kind == "empty" ? 0 : kind == "compare" ? 4 : 2);
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
           "The model SmolLM2-135M-Instruct is not on this computer, so there are no distances yet.",
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
    if (kind == "analyse" || kind == "compare" || kind == "probe" || kind == "figures" ||
        kind == "features" || kind == "trajectory") {
      document.set_current_run(0);
      document.set_before(Before::model);
      document.compute_features({FeatureKind::hidden, 30}, {});
      document.compute_weight_lens(-1);
      document.compute_interference(InterferenceKind::automatic, 40);
      QTest::qWait(200);
      document.store_results("R1", {fake_trajectory(document.session().runs[0])});
      document.select({2, 8, 14, 20, 22, 40, 45, 60, 99}, SelectMode::replace);
      document.set_current_fact(8);
      if (kind != "features" && kind != "trajectory") window.set_layout(MainWindow::Layout::analyse);
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
      if (kind == "trajectory") {
        for (QCheckBox* box : window.findChild<FeaturesPanel*>()->findChildren<QCheckBox*>())
          if (box->text() == "Trajectories") box->setChecked(true);
        QTest::qWait(50);
        window.findChild<FeaturesPanel*>()->step_slider()->setValue(4);
      }
      if (kind == "figures") {
        PanelSpec panel;
        panel.runs = {"R1"};
        window.make_figure(panel);
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
  const bool saved = window.grab().save(arguments.value(1));
  window.document().stop_and_keep();
  QTest::qWait(200);
  return saved ? 0 : 1;
}
