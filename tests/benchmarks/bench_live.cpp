// SPDX-License-Identifier: GPL-3.0-or-later
// What watching a run costs.
//   QT_QPA_PLATFORM=offscreen bench_live flat [MINUTES]        memory of the window while made-up steps
//   arrive, ten
//                                                               a second
//   QT_QPA_PLATFORM=offscreen bench_live cost MODEL FACTS [PAIRS]   steps of a real run with the window's
//   live views
//                                                               open and with the window hidden, in turns
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <functional>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "benchmarks/peak.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

bool wait_for(const std::function<bool()>& done, int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (!done() && clock.elapsed() < milliseconds) QTest::qWait(20);
  return done();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

int flat(int minutes) {
  auto engine = std::make_shared<FakeEngine>();
  engine->step_milliseconds = 100;
  engine->steps_sleep = true;
  MainWindow window(fake_calls(engine), false);
  window.resize(1440, 900);
  window.show();
  SessionDocument& document = window.document();
  document.open_model("SmolLM2-135M-Instruct");
  document.set_session(fake_session(300, 1));
  if (!wait_for([&] { return document.model().has_value(); }, 5000)) return 1;
  window.set_layout(MainWindow::Layout::train);
  ExperimentSpec spec = document.spec();
  spec.training.mode = TrainingMode::joint;
  spec.training.steps = 600 * static_cast<int64_t>(minutes) + 600;
  spec.evaluation.every = 50;
  document.launch(spec);
  QElapsedTimer clock;
  clock.start();
  std::printf("minute   steps   memory MB   of them the run's rows MB\n");
  for (int minute = 0; minute <= minutes; ++minute) {
    if (!wait_for([&] { return clock.elapsed() >= 60000LL * minute + 2000; }, 120000)) return 1;
    const int64_t rows = document.run_status().done;
    std::printf("%6d %7lld %11.1f %11.1f\n", minute, static_cast<long long>(rows),
                static_cast<double>(process_bytes("VmRSS:")) / 1e6, static_cast<double>(rows) * 13 * 8 / 1e6);
    std::fflush(stdout);
  }
  document.stop_and_keep();
  wait_for([&] { return !document.is_running(); }, 5000);
  return 0;
}

int cost(const QString& model, const QString& facts, int pairs) {
  MainWindow window(engine_calls(), false);
  window.resize(1440, 900);
  window.show();
  SessionDocument& document = window.document();
  QObject::connect(&document, &SessionDocument::told,
                   [](const Message& message) { std::printf("%s\n", qPrintable(message.text)); });
  window.open_path(model, true);
  if (!wait_for([&] { return document.model().has_value(); }, 120000)) return 1;
  FactOptions options;
  options.files = {facts.toStdString()};
  options.limit = 64;
  document.open_facts(options);
  if (!wait_for([&] { return document.distances() != nullptr; }, 120000)) return 1;
  std::vector<double> ratios;
  for (int pair = 0; pair < pairs; ++pair) {
    double seconds[2] = {};
    for (int i = 0; i < 2; ++i) {
      const bool open = (pair + i) % 2 == 0;
      window.setVisible(open);
      if (open) window.set_layout(MainWindow::Layout::train);
      ExperimentSpec spec = document.spec();
      spec.training.mode = TrainingMode::joint;
      spec.training.steps = 40;
      spec.training.batch = 16;
      spec.evaluation.every = 0;
      QSignalSpy ended(&document, &SessionDocument::run_ended);
      document.launch(spec);
      if (!wait_for([&] { return ended.count() == 1; }, 600000)) return 1;
      seconds[open] = median(document.session().runs.back().steps.seconds);
    }
    ratios.push_back(seconds[1] / seconds[0]);
    std::printf("pair %d: a step with all live views %.4f s, with the window hidden %.4f s, ratio %.4f\n",
                pair + 1, seconds[1], seconds[0], ratios.back());
    std::fflush(stdout);
  }
  std::printf("median of the ratios %.4f\n", median(ratios));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName("seamark-bench");
  QApplication::setApplicationName("bench_live");
  QStandardPaths::setTestModeEnabled(true);
  QSettings().clear();
  apply_style(application);
  apply_palette(application, PaletteChoice::light, false);
  const QString what = argc > 1 ? argv[1] : "";
  if (what == "flat") return flat(argc > 2 ? std::atoi(argv[2]) : 60);
  if (what == "cost" && argc > 3) return cost(argv[2], argv[3], argc > 4 ? std::atoi(argv[4]) : 5);
  std::printf("usage: bench_live flat [MINUTES] | cost MODEL FACTS [PAIRS]\n");
  return 2;
}
