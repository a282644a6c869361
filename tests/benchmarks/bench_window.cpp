// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the window over made-up facts: dragging the band or the share of a sample that is replaced,
// scrolling, filtering, sorting, moving the features' scatter.
//   QT_QPA_PLATFORM=offscreen bench_window [FACTS]
//   QT_QPA_PLATFORM=offscreen bench_window FACTS runs    launching a run of all facts, and its looks at them
//   QT_QPA_PLATFORM=offscreen bench_window FACTS files   ten runs of all facts: saving, recovery, CSV,
//   figures; each
//                                                        beside the same work done in one go
// Beside the drag stands what one whole selection of the facts costs, which a drag once did in every frame.
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <ctime>
#include <functional>
#include <set>

#include "app/window/main_window.h"
#include "benchmarks/frames.h"
#include "panels/compare_panel.h"
#include "panels/distance_panel.h"
#include "panels/facts_panel.h"
#include "panels/features_panel.h"
#include "panels/outcomes_panel.h"
#include "plots/content_plot.h"
#include "semantics/distance.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

class PaintCount : public QObject {
 public:
  explicit PaintCount(std::atomic<int>& count) : count_(count) {}

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    count_ += event->type() == QEvent::Paint;
    return false;
  }

 private:
  std::atomic<int>& count_;
};

// Processor time of this thread, ms: what else the machine does counts for nothing.
double spent() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// How long the window's thread is at work in each go, until `done`.
std::vector<double> goes(const std::function<bool()>& done, int most_milliseconds = 60000) {
  std::vector<double> out;
  QElapsedTimer clock;
  clock.start();
  while (!done() && clock.elapsed() < most_milliseconds) {
    const double before = spent();
    QApplication::processEvents();
    if (const double ms = spent() - before; ms >= 0.2) out.push_back(ms);
    QThread::usleep(200);
  }
  if (out.empty()) out.push_back(0);
  return out;
}

void runs(MainWindow& window, FakeEngine& engine) {
  SessionDocument& document = window.document();
  engine.step_milliseconds = 60;
  engine.steps_sleep = true;
  document.compute_features({FeatureKind::hidden, 30}, {});
  auto* features = window.findChild<FeaturesPanel*>();
  (void)QTest::qWaitFor([&] { return features->plot()->point_count() > 0; }, 60000);
  for (const auto& [name, layout] :
       {std::pair("explore", MainWindow::Layout::explore), std::pair("train", MainWindow::Layout::train),
        std::pair("analyse", MainWindow::Layout::analyse)}) {
    window.set_layout(layout);
    QTest::qWait(1000);
    ExperimentSpec spec = document.spec();
    spec.filter = {};
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 48;
    spec.evaluation.every = 8;
    document.change_spec("all facts", spec);
    QTest::qWait(1000);
    spec = document.spec();
    double before = spent();
    document.launch(spec);
    std::vector<double> ms{spent() - before};
    report((std::string(name) + ": launch").c_str(), ms);
    ms = goes([&] { return document.running_run() >= 0 && document.run_status().done > 2; });
    report((std::string(name) + ": the run appears").c_str(), ms);
    ms = goes([&] { return document.run_status().done >= 46; });
    report((std::string(name) + ": its looks").c_str(), ms);
    ms = goes([&] { return !document.is_running(); });
    report((std::string(name) + ": its end").c_str(), ms);
    QElapsedTimer clock;
    clock.start();
    ms = goes([&] { return clock.elapsed() > 1500; });
    report((std::string(name) + ": after it").c_str(), ms);
  }
}

double most(const std::vector<double>& ms) { return *std::max_element(ms.begin(), ms.end()); }

// What the window's thread is at work in one go when it starts this, and until it is done; and what the whole
// of it takes at once.
void beside(const char* name, const std::function<void()>& start, const std::function<bool()>& done,
            const std::function<void()>& at_once) {
  double before = spent();
  at_once();
  const double whole = spent() - before;
  before = spent();
  start();
  const double first = spent() - before;
  std::vector<double> ms = goes(done);
  ms.push_back(first);
  std::printf("%-40s most in one go %6.1f ms, at once %7.1f ms: %5.1f times\n", name, most(ms), whole,
              whole / std::max(most(ms), 0.1));
}

void files(MainWindow& window) {
  SessionDocument& document = window.document();
  const auto watch = [](const char* name, const std::function<void()>& change) {
    const double before = spent();
    change();
    const double first = spent() - before;
    QElapsedTimer clock;
    clock.start();
    std::vector<double> ms = goes([&] { return clock.elapsed() > 3000; });
    ms.push_back(first);
    std::printf("%-40s most in one go %6.1f ms\n", name, most(ms));
  };
  for (const auto& [name, layout] : {std::pair("layout Train", MainWindow::Layout::train),
                                     std::pair("layout Analyse", MainWindow::Layout::analyse)})
    watch(name, [&, layout = layout] { window.set_layout(layout); });
  // Two runs beside the current one.
  auto* compare = window.findChild<ComparePanel*>();
  for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
    if (dock->isAncestorOf(compare)) watch("Compare comes up", [&] { dock->raise(); });
  }
  int more = 0;
  for (QCheckBox* box : compare->findChildren<QCheckBox*>()) {
    if (!box->isVisible() || box->isChecked() || ++more > 2) continue;
    watch("one more run to compare", [&] { box->click(); });
  }
  watch("another current run", [&] { document.set_current_run(3); });
  const QTemporaryDir folder;
  window.set_layout(MainWindow::Layout::analyse);
  document.compute_features({FeatureKind::hidden, 30}, {});
  auto* features = window.findChild<FeaturesPanel*>();
  (void)QTest::qWaitFor([&] { return features->plot()->point_count() > 0; }, 60000);
  QTest::qWait(1500);  // it is drawn
  const auto copy_all = [&] {
    Session copy;
    copy.distances = document.session().distances;
    copy.runs = document.session().runs;
    copy.results = document.session().results;
  };
  bool saved = false;
  beside(
      "save", [&] { document.save(folder.filePath("s.h5"), [&](bool) { saved = true; }); },
      [&] { return saved; }, copy_all);
  document.select({1, 2, 3}, SelectMode::replace);
  document.name_selection("three");
  QElapsedTimer clock;
  clock.start();
  beside(
      "recovery file", [&] { document.write_recovery(); }, [&] { return clock.elapsed() > 4000; }, copy_all);
  auto* outcomes = window.findChild<OutcomesPanel*>();
  outcomes->model().set_filter({OutcomeFilter::Show::all});
  const auto csv = [&](const char* name, const std::function<CsvText()>& text) {
    bool written = false;
    beside(
        name,
        [&] {
          document.work_quietly(
              "csv", [text = text()](const RunControl&) { (void)text(); }, [&] { written = true; });
        },
        [&] { return written; }, [&] { (void)text()(); });
  };
  csv("CSV of the outcomes", [&] { return outcomes->csv_text(); });
  csv("CSV of the features", [&] { return features->plot()->csv_text(); });
  for (const auto& [kind, ending] :
       {std::pair(FigureKind::scatter, "pdf"), std::pair(FigureKind::scatter, "svg"),
        std::pair(FigureKind::scatter, "png"), std::pair(FigureKind::distance_histogram, "pdf"),
        std::pair(FigureKind::distance_histogram, "png")}) {
    PanelSpec panel;
    panel.kind = kind;
    FigureSpec spec;
    spec.name = "Bench";
    spec.dpi = 600;
    spec.width_mm = 180;
    spec.height_mm = 120;
    spec.panels = {panel, panel, panel, panel};
    document.put_figure("Bench", {}, spec);
    const QString file = folder.filePath(QStringLiteral("f.") + ending);
    const Figure figure = make_figure(document.session(), spec);
    window.figure_desk().open("Bench");
    QTest::qWait(3000);
    bool written = false;
    beside((std::string(ending) + (kind == FigureKind::scatter ? " of four scatters" : " of four histograms"))
               .c_str(),
           [&] { window.export_figure_to(file, [&](bool) { written = true; }); }, [&] { return written; },
           [&] { (void)figure_bytes(figure, {}, figure_format(file.toStdString()), file.toStdString()); });
  }
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName("seamark-bench");
  QApplication::setApplicationName("bench_window");
  QStandardPaths::setTestModeEnabled(true);
  QSettings().clear();
  apply_style(application);
  apply_palette(application, PaletteChoice::light, false);
  const int64_t facts = argc > 1 ? std::atoll(argv[1]) : 100000;
  auto engine = std::make_shared<FakeEngine>();
  engine->step_milliseconds = 15;
  MainWindow window(fake_calls(engine), false);
  window.resize(1440, 900);
  window.show();
  SessionDocument& document = window.document();
  document.open_model("SmolLM2-135M-Instruct");
  const std::string mode = argc > 2 ? argv[2] : "";
  document.set_session(fake_session(facts, mode == "files" ? 10 : 1));
  QTest::qWait(1000);
  if (mode == "files") {
    std::printf("%lld facts, ten runs\n", static_cast<long long>(facts));
    files(window);
    return 0;
  }
  if (mode == "runs") {
    std::printf("%lld facts, all trained; work of the window's thread in one go\n",
                static_cast<long long>(facts));
    runs(window, *engine);
    return 0;
  }
  auto* histogram = window.findChild<DistanceHistogram*>();
  auto* table = window.findChild<FactTableView*>();
  // So that a frame that paints nothing cannot look fast.
  std::atomic<int> painted{0};
  PaintCount count_paints(painted);
  for (QWidget* widget : {static_cast<QWidget*>(histogram), table->viewport()})
    widget->installEventFilter(&count_paints);
  const auto drag = [&](const char* name) {
    document.begin_gesture();
    document.set_band({0.1, 0.9});
    QTest::qWait(400);
    const QPoint from = histogram->grip_position(true);
    std::set<double> moved;
    painted = 0;
    QTest::mousePress(histogram, Qt::LeftButton, {}, from);
    auto ms = frames(120, [&](int i) {
      QTest::mouseMove(histogram, from - QPoint(2 * i + 2, 0));
      moved.insert(document.band().high);
    });
    QTest::mouseRelease(histogram, Qt::LeftButton, {}, from - QPoint(240, 0));
    report(name, ms);
    std::printf("%40s %zu places, %d paint events, %lld kept at the end\n", "", moved.size(), painted.load(),
                static_cast<long long>(document.summary().kept.n));
  };
  const auto scroll = [&](const char* name) {
    auto ms = frames(120, [&](int i) {
      table->verticalScrollBar()->setValue(i * table->verticalScrollBar()->maximum() / 120);
    });
    report(name, ms);
  };
  std::printf("%lld facts, one thread of the window\n", static_cast<long long>(facts));
  drag("drag");
  ExperimentSpec spec = document.spec();
  spec.loss.weights = WeightRule::static_;
  document.change_spec("weights", spec);
  QTest::qWait(200);
  drag("drag, weights by distance");
  for (int64_t part = 0; part < 3; ++part) {
    std::vector<int64_t> some;
    for (int64_t fact = part; fact < facts; fact += 10 + part) some.push_back(fact);
    document.select(some, SelectMode::replace);
    document.name_selection(QString::number(part));
    document.set_overlay({Overlay::Kind::selection, std::to_string(part)}, true);
  }
  QTest::qWait(200);
  drag("drag, three named selections drawn");
  {
    const DistanceTable distances = *document.distances();
    auto ms = frames(30, [&](int i) {
      FilterOptions filter;
      filter.rule = FilterRule::band;
      filter.high = 0.4 + 0.001 * i;
      (void)select_facts(document.session().facts, distances, filter, spec.loss);
    });
    report("whole selection of the facts", ms);
  }
  // The share follows the mouse; the facts are chosen beside the window and come in when they are.
  auto* share = window.findChild<QSlider*>("filter_p");
  const auto drag_share = [&](const char* name, FilterRule rule, int64_t size) {
    ExperimentSpec with = document.spec();
    with.filter.rule = rule;
    with.filter.size = size;
    with.filter.p = 0.8;
    document.change_spec("rule", with);
    (void)QTest::qWaitFor([&] { return !document.is_filtering(); }, 20000);
    QTest::qWait(400);
    QElapsedTimer whole;
    whole.start();
    (void)filter_facts(document.session().facts, *document.distances(), with.filter, with.loss, select_facts);
    const double alone = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    const int width = share->width() - 16;
    const QPoint from(8 + width * 8 / 10, share->height() / 2);
    std::set<double> moved;
    int results = 0;
    const auto counting = QObject::connect(&document, &SessionDocument::band_changed, [&] { ++results; });
    painted = 0;
    QTest::mousePress(share, Qt::LeftButton, {}, from);
    // What comes in between two moves of the mouse holds the window, too: every time that the window's thread
    // is at work counts.
    std::vector<double> ms;
    const auto measure = [&](auto work, double from_ms) {
      QElapsedTimer clock;
      clock.start();
      work();
      QApplication::processEvents();
      const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
      if (took >= from_ms) ms.push_back(took);
    };
    for (int i = 0; i < 120; ++i) {
      measure(
          [&] {
            QTest::mouseMove(share, from - QPoint(width * 6 / 10 * (i + 1) / 120, 0));
            moved.insert(document.spec().filter.p);
          },
          0);
      QElapsedTimer pause;
      pause.start();
      while (pause.elapsed() < 8) {
        measure([] {}, 0.2);
        QThread::usleep(200);
      }
    }
    QElapsedTimer late;
    late.start();
    (void)QTest::qWaitFor([&] { return !document.is_filtering(); }, 20000);
    const double behind = static_cast<double>(late.nsecsElapsed()) / 1e6;
    QTest::mouseRelease(share, Qt::LeftButton, {}, from - QPoint(width * 6 / 10, 0));
    QObject::disconnect(counting);
    const SelectionTable expected =
        select_facts(document.session().facts, *document.distances(), document.spec().filter, with.loss);
    report(name, ms);
    std::printf(
        "%40s %zu shares, %d results shown, %d paint events; one choice alone %.1f ms, the last comes "
        "%.1f ms after the mouse and is %s\n",
        "", moved.size(), results, painted.load(), alone, behind,
        document.kept().kept == expected.kept ? "right" : "WRONG");
    document.undo_stack()->undo();
    document.undo_stack()->undo();
    QTest::qWait(200);
  };
  drag_share("drag of p, replace, sample of 100", FilterRule::replace, 100);
  drag_share("drag of p, replace, a tenth of the facts", FilterRule::replace, facts / 10);
  drag_share("drag of p, exact, sample of 1,000", FilterRule::exact, 1000);
  drag_share("drag of p, random, a tenth of the facts", FilterRule::random, facts / 10);
  drag("drag of the band again");
  scroll("scroll");
  const auto filtered = [&](const char* name, auto change) {
    auto ms = frames(20, [&](int i) {
      FactFilter filter;
      if (i % 2 == 0) change(filter, i);
      document.change_filter(filter);
    });
    report(name, ms);
  };
  {
    auto ms = frames(1, [&](int) {
      FactFilter filter;
      filter.search = "zz";
      document.change_filter(filter);
    });
    report("first search", ms);
  }
  filtered("filter by text", [](FactFilter& f, int i) { f.search = i % 4 ? "nigeria" : "capital of s"; });
  filtered("filter by kept", [](FactFilter& f, int i) { f.kept = 1 + i / 2 % 2; });
  filtered("filter by relation", [](FactFilter& f, int) { f.relation = "P2"; });
  filtered("filter by named selection", [](FactFilter& f, int) { f.selection = "1"; });
  for (const auto& [name, column] : {std::pair("sort by distance", FactTableModel::distance_column),
                                     std::pair("sort by prompt", FactTableModel::prompt_column)}) {
    auto ms = frames(6, [&, column = column](int i) {
      table->sortByColumn(column, i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    report(name, ms);
    // The order of texts is worked out in the background first; then it is there at once.
    QTest::qWait(1500);
    ms = frames(6, [&, column = column](int i) {
      table->sortByColumn(column, i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    report("... again", ms);
  }
  table->sortByColumn(FactTableModel::number_column, Qt::AscendingOrder);
  {
    auto ms = frames(10, [&](int i) { i % 2 ? document.select_none() : document.select_all(); });
    report("select all, none", ms);
  }
  {
    auto ms = frames(10, [&](int i) {
      document.name_selection(QString::number(i));
      document.write_recovery();
    });
    report("hand the session to the recovery file", ms);
  }
  {
    auto* panel = window.findChild<FactsPanel*>();
    FactRows rows;
    auto ms = frames(5, [&](int) { rows = panel->rows(); });
    report("hand the table to what writes it", ms);
    QElapsedTimer clock;
    clock.start();
    const std::string csv = rows.csv();
    std::printf("%40s written beside the window in %.0f ms, %zu bytes\n", "",
                static_cast<double>(clock.nsecsElapsed()) / 1e6, csv.size());
  }
  // The features of all facts: reading them anew, and moving the view.
  document.compute_features({FeatureKind::hidden, 30}, {});
  auto* features = window.findChild<FeaturesPanel*>();
  (void)QTest::qWaitFor([&] { return features->plot()->point_count() > 0; }, 60000);
  const auto pan = [&](const char* colour, const char* size) {
    for (const auto& [box, data] :
         {std::pair(features->colour(), colour), std::pair(features->size_by(), size)}) {
      box->setCurrentIndex(box->findData(QString::fromLatin1(data)));
      Q_EMIT box->activated(box->currentIndex());
    }
    QElapsedTimer clock;
    clock.start();
    features->refresh_now();
    std::printf("%40s read in %.0f ms\n", "", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QTest::qWait(200);
    painted = 0;
    auto ms =
        frames(40, [&](int i) { QTest::keyClick(features->plot(), i % 8 < 4 ? Qt::Key_Up : Qt::Key_Down); });
    report(QStringLiteral("pan, colour %1, size %2").arg(colour, size).toLatin1(), ms);
    std::printf("%40s %zu points, %d paint events\n", "", features->plot()->point_count(), painted.load());
  };
  features->plot()->installEventFilter(&count_paints);
  pan("outcome", "");
  pan("distance", "");
  pan("selection", "");
  pan("outcome", "weight");
  pan("loss", "distance");
  spec = document.spec();
  spec.training.mode = TrainingMode::joint;
  spec.training.steps = 4000;
  spec.loss.weights = WeightRule::none;
  spec.evaluation.every = 0;
  document.launch(spec);
  QTest::qWait(400);
  drag("drag, while a run keeps a core busy");
  scroll("scroll, while a run keeps a core busy");
  document.stop_and_keep();
  QTest::qWait(300);
  // Figures for a paper of as many facts, made and drawn on the page.
  for (const FigureKind kind : {FigureKind::scatter, FigureKind::distance_histogram}) {
    PanelSpec panel;
    panel.kind = kind;
    const double before = spent();
    window.make_figure(panel);
    const double first = spent() - before;
    QElapsedTimer clock;
    clock.start();
    auto ms = goes([&] { return clock.elapsed() > 2000; });
    ms.push_back(first);
    std::printf("%-40s most in one go %6.1f ms\n",
                kind == FigureKind::scatter ? "figure: scatter" : "figure: distances",
                *std::max_element(ms.begin(), ms.end()));
  }
  return 0;
}
