// SPDX-License-Identifier: GPL-3.0-or-later
// A run that fails on its way keeps what it learned and says why.
#include <QTemporaryDir>
#include <QTest>

#include "experiment/run.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const std::string golden = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";

ExperimentSpec tiny_spec() {
  ExperimentSpec spec;
  spec.model = golden + "model";
  spec.facts.files = {golden + "facts.json"};
  spec.training.mode = TrainingMode::joint;
  spec.training.steps = 6;
  spec.training.batch = 8;
  spec.training.checkpoint_every = 2;
  spec.device.threads = 1;
  return spec;
}

// Stands for whatever goes wrong at a step: no memory, no disk, a device that is gone.
class Failure : public RunObserver {
 public:
  explicit Failure(int64_t at) : at_(at) {}
  void step(const StepTable& row, const TrainingStep&) override {
    if (row.step[0] == at_) throw out_of_resources(SEAMARK_TEXT("Error", "The device is gone."));
  }

 private:
  int64_t at_;
};

}  // namespace

class TestFailedRun : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  RunRecord run(const fs::path& file, RunObserver& observer, bool resume = false) {
    RunControl control;
    return run_experiment(tiny_spec(), {.session = file, .resume = resume}, control, observer);
  }

 private Q_SLOTS:
  void it_can_be_resumed_to_the_same_end() {
    RunObserver silent;
    Failure failure(5);
    const RunRecord whole = run(path("whole.h5"), silent);
    QVERIFY_EXCEPTION_THROWN(run(path("failed.h5"), failure), Error);
    const LoadedSession failed = load_session(path("failed.h5"));
    QVERIFY(failed.had_journal);
    QCOMPARE(failed.session.runs.back().state, RunState::interrupted);
    QCOMPARE(failed.session.runs.back().message, std::string("The device is gone."));
    QCOMPARE(failed.session.runs.back().steps.rows(), int64_t{5});
    const RunRecord resumed = run(path("failed.h5"), silent, true);
    QCOMPARE(resumed.state, RunState::done);
    QVERIFY(resumed.message.empty());
    QCOMPARE(resumed.steps.loss, whole.steps.loss);
    QCOMPARE(resumed.outcomes.answer_after, whole.outcomes.answer_after);
  }

  void it_is_failed_once_it_is_kept() {
    Failure failure(3);
    QVERIFY_EXCEPTION_THROWN(run(path("kept.h5"), failure), Error);
    keep_interrupted(path("kept.h5"));
    const LoadedSession kept = load_session(path("kept.h5"));
    QVERIFY(!kept.had_journal);
    QCOMPARE(kept.session.runs.back().state, RunState::failed);
    QCOMPARE(kept.session.runs.back().message, std::string("The device is gone."));
    QCOMPARE(kept.session.runs.back().steps.rows(), int64_t{3});
  }

  void what_fails_before_it_begins_leaves_nothing() {
    ExperimentSpec spec = tiny_spec();
    spec.filter.rule = FilterRule::band;
    spec.filter.low = 99;
    RunControl control;
    RunObserver silent;
    QVERIFY_EXCEPTION_THROWN(run_experiment(spec, {.session = path("none.h5")}, control, silent), Error);
    QVERIFY(!fs::exists(path("none.h5")));
    QVERIFY(!fs::exists(journal_path(path("none.h5"))));
  }
};

QTEST_GUILESS_MAIN(TestFailedRun)
#include "test_failed_run.moc"
