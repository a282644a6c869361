// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>

#include "core/model/golden_llama.h"
#include "core/training/runs.h"
#include "core/model/same_bits.h"
#include "model/oracle.h"
#include "support/error.h"
#include "training/trainer.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestTrainer : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(golden_llama("gqa_tied"));

 private Q_SLOTS:
  // Weights, both reductions, clipping, decay, schedules with warm-up, layer and module subsets.
  void follows_peft_step_by_step_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("run");
    QTest::addColumn<bool>("aten");
    for (const auto& [model, run] : {std::pair{"gqa_tied", "lora"},
                                     {"gqa_tied", "rslora_all"},
                                     {"gqa_tied", "mlp_linear"},
                                     {"wide_heads_linear", "lora"},
                                     {"llama3_sharded", "rslora_all"}})
      for (const bool aten : {false, true})
        QTest::addRow("%s %s %s", model, run, aten ? "ATen" : "kernels")
            << QString(model) << QString(run) << aten;
  }
  void follows_peft_step_by_step() {
    QFETCH(QString, model);
    QFETCH(QString, run);
    QFETCH(bool, aten);
    const fs::path directory = golden_llama(model.toStdString());
    const Json golden = read_json(directory / "golden.json"),
               &expected = golden.at("runs").at(run.toStdString());
    const auto loaded = load_test_model(directory);
    if (aten) use_aten_operators(*loaded);
    Run ours = golden_run(expected);
    ours.method.start = (directory / (run.toStdString() + "_initial")).string();
    const auto facts = golden_facts(golden.at("facts"), expected.at("weights").get<std::vector<double>>());
    Trainer trainer = trainer_of(*loaded, facts, ours);
    for (const Json& point : expected.at("curve")) {
      const TrainingStep step = trainer.step();
      QCOMPARE_LE(relative(step.loss, point.at("loss")), 1e-4);
      QCOMPARE_LE(relative(step.gradient_norm, point.at("gradient_norm")), 1e-3);
      QVERIFY(std::abs(step.learning_rate - point.at("learning_rate").get<double>()) < 1e-12);
      for (size_t i = 0; i < step.facts.size(); ++i)
        QCOMPARE_LE(relative(step.fact_loss[i], point["fact_loss"][static_cast<size_t>(step.facts[i])]),
                    1e-4);
    }
    QVERIFY(trainer.done());
    const std::vector<double> losses = mean_losses(*loaded, trainer.bank(), facts);
    for (size_t i = 0; i < facts.size(); ++i) QCOMPARE_LE(relative(losses[i], expected["final_ce"][i]), 2e-4);
    const std::vector<float> final = parameters(trainer.bank(), 0),
                             theirs = parameters(
                                 AdapterBank(*loaded, directory / (run.toStdString() + "_final")), 0);
    QCOMPARE(final.size(), theirs.size());
    double largest = 0;
    for (size_t i = 0; i < final.size(); ++i)
      largest = std::max(largest, std::abs(static_cast<double>(final[i]) - theirs[i]));
    // Adam's first steps have the size of the rate even where a gradient is rounding noise; most stays far
    // below.
    QCOMPARE_LE(largest, 5e-4);
  }

  void follows_peft_on_stories260K_data() {
    QTest::addColumn<QString>("run");
    QTest::newRow("lora") << "lora";
    QTest::newRow("lora_all_rslora") << "lora_all_rslora";
  }
  void follows_peft_on_stories260K() {
    QFETCH(QString, run);
    const fs::path root = shared_data() / "weights/stories260K",
                   folder = root / "peft_golden" / run.toStdString();
    if (!fs::exists(root)) QSKIP("no shared data");
    const auto model = load_test_model(root / "hf");
    const Json expected = read_json(folder / "run.json");
    Run ours;
    ours.method.start = (folder / "initial").string();
    ours.training.mode = TrainingMode::joint;
    ours.training.steps = expected["options"]["steps"];
    ours.training.learning_rate = expected["options"]["lr"];
    const auto facts = golden_facts(expected.at("facts"));
    Trainer trainer = trainer_of(*model, facts, ours);
    for (const Json& point : expected.at("curve"))
      QCOMPARE_LE(relative(trainer.step().ce, point.at("ce")), 1e-4);
    const std::vector<AnswerScore> scores = answers(*model, trainer.bank(), facts);
    std::vector<int32_t> argmax;
    for (size_t i = 0; i < facts.size(); ++i) {
      QCOMPARE_LE(relative(scores[i].mean_nll(), expected["final_fact_ce"][i]), 2e-4);
      argmax.insert(argmax.end(), scores[i].argmax.begin(), scores[i].argmax.end());
    }
    QCOMPARE(argmax, expected.at("final_argmax").get<std::vector<int32_t>>());
    const std::vector<float> final = parameters(trainer.bank(), 0),
                             theirs = parameters(AdapterBank(*model, folder / "final"), 0);
    double difference = 0, size = 0;
    for (size_t i = 0; i < final.size(); ++i) {
      difference += std::pow(static_cast<double>(final[i]) - theirs[i], 2);
      size += std::pow(static_cast<double>(theirs[i]), 2);
    }
    QCOMPARE_LE(std::sqrt(difference / size), 1e-3);
  }

  void facts_side_by_side_have_the_bits_of_separate_runs_data() {
    QTest::addColumn<int>("count");
    for (const int count : {2, 7, 40}) QTest::addRow("%d", count) << count;
  }
  void facts_side_by_side_have_the_bits_of_separate_runs() {
    QFETCH(int, count);
    for (const DType dtype : {DType::float32, DType::bfloat16}) {
      const auto model = load_test_model(golden_llama("gqa_tied"), dtype);
      const auto facts = many_facts(static_cast<size_t>(count));
      const History together = train(*model, facts, single_run(count));
      for (size_t i = 0; i < facts.size(); i += static_cast<size_t>(std::max(1, count / 5))) {
        const History alone = train(*model, {facts[i]}, single_run(1));
        COMPARE_BITS(together.fact_losses[i], alone.fact_losses[0]);
        COMPARE_BITS(together.final_parameters[i], alone.final_parameters[0]);
      }
    }
  }

  void place_neighbours_slots_threads_and_passes_do_not_change_bits() {
    auto facts = many_facts(11);
    const History first = train(*model_, facts, single_run(11));
    for (const int64_t slots : {1, 3, 4}) {
      const History again = train(*model_, facts, single_run(slots));
      COMPARE_BITS(again.fact_losses, first.fact_losses);
      COMPARE_BITS(again.final_parameters, first.final_parameters);
    }
    Run small = single_run(11);
    small.training.token_budget = 20;
    COMPARE_BITS(train(*model_, facts, small).final_parameters, first.final_parameters);
    COMPARE_BITS(
        train(*load_test_model(golden_llama("gqa_tied"), DType::float32, 2), facts, single_run(11)).final_parameters,
        first.final_parameters);
    std::reverse(facts.begin(), facts.end());
    History reversed = train(*model_, facts, single_run(5));
    std::reverse(reversed.final_parameters.begin(), reversed.final_parameters.end());
    COMPARE_BITS(reversed.final_parameters, first.final_parameters);
  }

  // Large enough that threads share every kind of work.
  void threads_do_not_change_the_bits_of_the_default_model() {
    if (!fs::exists(default_model())) QSKIP("the default model is not fetched");
    const auto facts = many_facts(6);
    for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
      Run run = single_run(6, 2);
      run.training.mode = mode;
      const History one = train(*load_test_model(default_model()), facts, run),
                    two = train(*load_test_model(default_model(), DType::float32, 2), facts, run);
      COMPARE_BITS(one.fact_losses, two.fact_losses);
      COMPARE_BITS(one.final_parameters, two.final_parameters);
    }
  }

  void laws_of_the_loss() {
    Run joint = single_run(0, 6);
    joint.training.mode = TrainingMode::joint;
    joint.training.batch = 5;
    for (const LossReduction reduction : {LossReduction::fact, LossReduction::answer_token}) {
      joint.loss.reduction = reduction;
      auto facts = many_facts(8);
      const History plain = train(*model_, facts, joint);
      auto weighted = facts;
      for (size_t i = 0; i < weighted.size(); ++i) weighted[i].weight = 0.5 + 0.25 * static_cast<double>(i);
      const History uneven = train(*model_, weighted, joint);
      QVERIFY(uneven.losses != plain.losses);
      for (auto& fact : weighted) fact.weight *= 37;
      const History scaled = train(*model_, weighted, joint);
      Run split = joint;
      split.training.token_budget = 1;  // every fact a pass of its own
      const History passes = train(*model_, facts, split);
      for (size_t i = 0; i < plain.losses.size(); ++i) {
        QCOMPARE_LE(relative(scaled.losses[i], uneven.losses[i]), 1e-6);
        QCOMPARE_LE(relative(passes.losses[i], plain.losses[i]), 1e-6);
      }
      for (auto& fact : facts) fact.weight = 1;
      COMPARE_BITS(train(*model_, facts, joint).losses, plain.losses);
    }
  }

  void joint_batches_visit_every_fact_once_an_epoch() {
    Run joint = single_run(0, 7);
    joint.training.mode = TrainingMode::joint;
    joint.training.batch = 3;
    const auto facts = many_facts(8);
    Trainer trainer = trainer_of(*model_, facts, joint);
    std::vector<int64_t> epoch, sizes, first_epoch;
    while (!trainer.done()) {
      const TrainingStep step = trainer.step();
      sizes.push_back(static_cast<int64_t>(step.facts.size()));
      epoch.insert(epoch.end(), step.facts.begin(), step.facts.end());
      if (sizes.size() % 3 == 0) {
        if (first_epoch.empty())
          first_epoch = epoch;
        else
          QVERIFY(epoch != first_epoch);
        std::sort(epoch.begin(), epoch.end());
        QCOMPARE(epoch, (std::vector<int64_t>{0, 1, 2, 3, 4, 5, 6, 7}));
        epoch.clear();
      }
    }
    QCOMPARE(sizes, (std::vector<int64_t>{3, 3, 2, 3, 3, 2, 3}));
  }

  void a_resumed_run_has_the_bits_of_an_uninterrupted_one() {
    QTemporaryDir temporary;
    const fs::path file = temporary.path().toStdString() + "/checkpoint.safetensors";
    for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
      Run run = single_run(3, 4);
      run.training.mode = mode;
      run.training.batch = 3;
      run.training.schedule = ScheduleKind::cosine;
      const auto facts = many_facts(7);
      const History whole = train(*model_, facts, run);
      for (const int64_t stop : {1, 3, 4}) {
        Trainer before = trainer_of(*model_, facts, run);
        std::vector<double> losses;
        for (int64_t i = 0; i < stop; ++i) losses.push_back(before.step().loss);
        before.save(file);
        Trainer after = trainer_of(*model_, facts, run);
        after.restore(file);
        QCOMPARE(after.steps_done(), stop);
        while (!after.done()) losses.push_back(after.step().loss);
        COMPARE_BITS(losses, whole.losses);
        COMPARE_BITS(parameters(after.bank(), 0), whole.final_parameters[mode == TrainingMode::joint ? 0 : 6]);
      }
      // Of another run: refused.
      Run other = run;
      other.training.learning_rate *= 2;
      Trainer stranger = trainer_of(*model_, facts, other);
      QVERIFY_THROWS_EXCEPTION(Error, stranger.restore(file));
    }
    std::ofstream(file) << "no checkpoint";
    Trainer trainer = trainer_of(*model_, many_facts(2), single_run(2));
    QVERIFY_THROWS_EXCEPTION(Error, trainer.restore(file));
  }

  void cancelling_leaves_the_state_before_the_step() {
    const auto facts = many_facts(4);
    const History whole = train(*model_, facts, single_run(4));
    Trainer trainer = trainer_of(*model_, facts, single_run(4));
    std::vector<double> losses = {trainer.step().loss};
    RunControl control;
    control.abort();
    QVERIFY_THROWS_EXCEPTION(Cancelled, trainer.step(&control));
    while (!trainer.done()) losses.push_back(trainer.step().loss);
    COMPARE_BITS(losses, whole.losses);
  }

  void the_plan_covers_each_fact_once() {
    const auto facts = many_facts(23);
    for (const int64_t slots : {0, 1, 5, 100}) {
      Run run = single_run(slots);
      run.training.token_budget = 64;
      const TrainingPlan plan = plan_training(*model_, facts, run.method, run.training);
      int64_t next = 0;
      for (const auto& cohort : plan.cohort_facts) {
        QVERIFY(!cohort.empty() && static_cast<int64_t>(cohort.size()) <= plan.slots);
        for (const int64_t row : cohort) QCOMPARE(row, next++);
      }
      QCOMPARE(next, 23);
      QCOMPARE(plan.total_steps, plan.cohorts * run.training.steps);
      if (slots > 0) QCOMPARE(plan.slots, std::min<int64_t>(slots, 23));
    }
    QVERIFY_THROWS_EXCEPTION(Error, plan_training(*model_, {}, {}, {}));
  }

  void a_fact_that_the_model_cannot_take_is_refused() {
    auto facts = many_facts(1);
    facts[0].ids.assign(65, 5);
    QVERIFY_THROWS_EXCEPTION(Error, trainer_of(*model_, facts, single_run(1)));
    facts = many_facts(1);
    facts[0].weight = -1;
    QVERIFY_THROWS_EXCEPTION(Error, trainer_of(*model_, facts, single_run(1)));
  }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
