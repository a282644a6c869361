// SPDX-License-Identifier: GPL-3.0-or-later
// A trial of a run with a few facts says what each part of it takes, for every method and mode.
#include <QTest>
#include <cmath>

#include "adapters/options.h"
#include "core/analysis/tiny_world.h"
#include "experiment/run_estimate.h"
#include "experiment/run_trial.h"

using namespace seamark;

class TestRunTrial : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { model_ = load_test_model(tiny_world() / "model"); }

  void every_method_is_tried_in_both_modes_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("mode");
    for (size_t kind = 0; kind < std::size(method_kind_names); ++kind)
      for (size_t mode = 0; mode < std::size(training_mode_names); ++mode)
        QTest::addRow("%s %s", method_kind_names[kind], training_mode_names[mode])
            << static_cast<int>(kind) << static_cast<int>(mode);
  }
  void every_method_is_tried_in_both_modes() {
    QFETCH(int, kind);
    QFETCH(int, mode);
    ExperimentSpec spec = spec_of_tiny_world();
    spec.method.kind = static_cast<MethodKind>(kind);
    spec.training.mode = static_cast<TrainingMode>(mode);
    if (spec.method.kind == MethodKind::adalora) spec.method.tinit = spec.method.tfinal = 5;
    const FactTable facts = load_tiny_world();
    const RunTrial trial = try_run(*model_, facts, all_of(facts), spec);
    for (const double seconds : {trial.step, trial.fact_step, trial.asked, trial.look})
      QVERIFY(std::isfinite(seconds) && seconds >= 0);
    QVERIFY(trial.step + trial.fact_step > 0);
    QVERIFY(trial.asked > trial.look && trial.look > 0);
  }

  void one_fact_is_enough_and_none_is_refused() {
    const FactTable facts = load_tiny_world();
    const std::vector<FactIndex> one{FactIndex{0}};
    QVERIFY(try_run(*model_, facts, one, spec_of_tiny_world()).fact_step > 0);
    QVERIFY_EXCEPTION_THROWN(try_run(*model_, facts, {}, spec_of_tiny_world()), Error);
  }

  void what_a_run_refuses_a_trial_refuses() {
    const FactTable facts = load_tiny_world();
    for (size_t kind = 0; kind < std::size(method_kind_names); ++kind) {
      ExperimentSpec spec = spec_of_tiny_world();
      spec.method.kind = static_cast<MethodKind>(kind);
      spec.method.layers = {99};
      QVERIFY_EXCEPTION_THROWN(try_run(*model_, facts, all_of(facts), spec), Error);
    }
    ExperimentSpec spec = spec_of_tiny_world();
    spec.distance.space = RepresentationSpace::hidden;
    spec.distance.layer = 99;
    QVERIFY_EXCEPTION_THROWN(try_run(*model_, facts, all_of(facts), spec), Error);
  }

  void it_can_be_given_up() {
    const FactTable facts = load_tiny_world();
    RunControl control;
    control.abort();
    QVERIFY_EXCEPTION_THROWN(try_run(*model_, facts, all_of(facts), spec_of_tiny_world(), &control),
                             Cancelled);
  }

  void an_estimate_counts_looks() {
    const FactTable facts = load_tiny_world();
    const std::vector<FactIndex> sample = all_of(facts);
    ExperimentSpec spec = spec_of_tiny_world();
    spec.training.steps = 21;
    const auto looks = [&](int64_t every) {
      spec.evaluation.every = every;
      return estimate_run(*model_, facts, sample, 12, spec).fact_looks;
    };
    QCOMPARE(looks(0), int64_t{0});
    QCOMPARE(looks(5), int64_t{12 * 4});
    QCOMPARE(looks(7), int64_t{12 * 2});  // that after the last step is no look in between
    QVERIFY(looks(-1) >= 0);
  }

 private:
  static ExperimentSpec spec_of_tiny_world() {
    ExperimentSpec spec;
    spec.model = (tiny_world() / "model").string();
    spec.facts = tiny_world_facts(12);
    spec.training.steps = 40;
    spec.training.batch = 4;
    return spec;
  }
  std::shared_ptr<const Model> model_;
};

QTEST_GUILESS_MAIN(TestRunTrial)
#include "test_run_trial.moc"
