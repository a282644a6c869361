// SPDX-License-Identifier: GPL-3.0-or-later
// What watching a run costs.
//   QT_QPA_PLATFORM=offscreen bench_live flat [MINUTES]
//       memory of the window while made-up steps arrive, ten a second
//   QT_QPA_PLATFORM=offscreen bench_live cost MODEL FACTS [PAIRS]
//       steps of a real run with the window's live views open and with the window hidden, in turns
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

// One run, whose window is hidden and shown again every few steps, so that whatever else slows the machine
// meets both alike. The engine leaves one core to the window, as it always does there.
int cost(const QString& model, const QString& facts, int blocks) {
  constexpr int64_t block = 8;  // steps; the first two of each are not counted, the window moves in them
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
  window.set_layout(MainWindow::Layout::train);
  ExperimentSpec spec = document.spec();
  spec.training.mode = TrainingMode::joint;
  spec.training.steps = block * 2 * blocks;
  spec.training.batch = 4;
  spec.evaluation.every = 0;
  std::vector<int> shown(static_cast<size_t>(spec.training.steps), -1);  // by step; -1: not counted
  int64_t seen = 0;
  QObject::connect(&document, &SessionDocument::run_advanced, [&] {
    const int64_t done = document.run_status().done;
    for (; seen < done; ++seen) {
      if (seen % block >= 2 && seen + 1 == done) shown[static_cast<size_t>(seen)] = window.isVisible();
    }
    const bool show = done / block % 2 == 0;
    if (show != window.isVisible()) window.setVisible(show);
  });
  QSignalSpy ended(&document, &SessionDocument::run_ended);
  document.launch(spec);
  if (!wait_for([&] { return ended.count() == 1; }, 3600000)) return 1;
  const std::vector<double>& seconds = document.session().runs.back().steps.seconds;
  std::vector<double> ratios;
  for (int pair = 0; pair < blocks; ++pair) {
    std::vector<double> of[2];
    for (int64_t step = 2 * block * pair; step < 2 * block * (pair + 1); ++step) {
      const int flag = shown[static_cast<size_t>(step)];
      if (flag >= 0) of[flag].push_back(seconds[static_cast<size_t>(step)]);
    }
    if (of[0].empty() || of[1].empty()) continue;
    ratios.push_back(median(of[1]) / median(of[0]));
    std::printf(
        "pair %d: a step with all live views %.4f s (%zu), with the window hidden %.4f s (%zu), ratio %.4f\n",
        pair + 1, median(of[1]), of[1].size(), median(of[0]), of[0].size(), ratios.back());
  }
  std::sort(ratios.begin(), ratios.end());
  std::printf("median of %zu ratios %.4f, quartiles %.4f and %.4f\n", ratios.size(), median(ratios),
              ratios[ratios.size() / 4], ratios[3 * ratios.size() / 4]);
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
  if (what == "cost" && argc > 3) return cost(argv[2], argv[3], argc > 4 ? std::atoi(argv[4]) : 30);
  std::printf("usage: bench_live flat [MINUTES] | cost MODEL FACTS [PAIRS]\n");
  return 2;
}
