// SPDX-License-Identifier: GPL-3.0-or-later
// The losses of METHOD 6 against PyTorch's autograd (tests/reference/loss_reference.py), and their laws.
#include <QtTest>
#include <cmath>

#include "core/model/golden_llama.h"
#include "core/model/same_bits.h"
#include "core/training/runs.h"
#include "model/oracle.h"
#include "support/error.h"
#include "training/loss_weights.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

Run joint_run(const LossOptions& loss) {
  Run run{.loss = loss};
  run.training.mode = TrainingMode::joint;
  run.training.steps = 5;
  run.training.batch = 64;
  run.training.learning_rate = 5e-3;
  return run;
}

// Every loss beside the plain one, with the strength `lambda`.
std::vector<std::pair<const char*, LossOptions>> losses_of(double lambda) {
  return {
      {"dynamic", {.weights = WeightRule::dynamic, .lambda = lambda}},
      {"token", {.token_weights = TokenWeightRule::token, .token_lambda = lambda}},
      {"vocabulary", {.kind = LossKind::vocabulary, .vocabulary_lambda = lambda}},
      {"expected-distance", {.regulariser = Regulariser::expected_distance, .regulariser_lambda = lambda}},
      {"all",
       {.weights = WeightRule::dynamic,
        .lambda = lambda,
        .kind = LossKind::vocabulary,
        .vocabulary_lambda = lambda,
        .token_weights = TokenWeightRule::token,
        .token_lambda = lambda,
        .regulariser = Regulariser::expected_distance,
        .regulariser_lambda = lambda}}};
}

}  // namespace

class TestLosses : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(golden_llama("gqa_tied"));

 private Q_SLOTS:
  void follows_autograd_step_by_step_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("aten");
    const Json golden = read_json(fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/losses/curves.json");
    QVERIFY(golden.at("cases").size() >= 10);
    for (const auto& [name, unused] : golden.at("cases").items())
      for (const bool aten : {false, true})
        QTest::addRow("%s %s", name.c_str(), aten ? "ATen" : "kernels")
            << QString::fromStdString(name) << aten;
  }
  void follows_autograd_step_by_step() {
    QFETCH(QString, name);
    QFETCH(bool, aten);
    const Json golden = read_json(fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/losses/curves.json");
    const Json& expected = golden.at("cases").at(name.toStdString());
    const fs::path directory = golden_llama(expected.at("model").get<std::string>());
    const auto model = load_test_model(directory);
    if (aten) use_aten_operators(*model);
    Run run;
    read_options(run.training, expected.value("training", Json()));
    read_options(run.loss, expected.value("loss", Json()));
    read_options(run.distance, expected.value("distance", Json()));
    run.method.start = (directory / expected.at("start").get<std::string>()).string();
    const auto facts = golden_facts(expected.at("facts"), expected.value("weights", std::vector<double>()));
    Trainer trainer = trainer_of(*model, facts, run);
    for (const Json& point : expected.at("curve")) {
      const TrainingStep step = trainer.step();
      QCOMPARE_LE(relative(step.loss, point.at("loss")), 1e-4);
      QCOMPARE_LE(relative(step.gradient_norm, point.at("gradient_norm")), 1e-3);
      if (run.loss.regulariser == Regulariser::none)
        QVERIFY(std::isnan(step.regulariser));
      else
        QCOMPARE_LE(relative(step.regulariser, point.at("regulariser")), 1e-4);
      for (size_t i = 0; i < step.facts.size(); ++i)
        QCOMPARE_LE(relative(step.fact_loss[i], point["fact_loss"][static_cast<size_t>(step.facts[i])]),
                    1e-4);
    }
    QVERIFY(trainer.done());
    const bool weights_change =
        run.loss.weights == WeightRule::dynamic || run.loss.token_weights == TokenWeightRule::token;
    QCOMPARE(trainer.mean_weights().size(), weights_change ? facts.size() : size_t{0});
    for (size_t i = 0; i < trainer.mean_weights().size(); ++i)
      QCOMPARE_LE(relative(trainer.mean_weights()[i], expected["mean_weights"][i]), 1e-5);
    const std::vector<AnswerScore> scores = answers(*model, trainer.bank(), facts);
    for (size_t i = 0; i < facts.size(); ++i)
      QCOMPARE_LE(relative(scores[i].mean_nll(), expected["final_ce"][i]), 2e-4);
  }

  void without_strength_each_is_the_plain_loss() {
    const auto facts = many_facts(9);
    const History plain = train(*model_, facts, joint_run({}));
    for (const auto& [name, loss] : losses_of(0)) {
      const History same = train(*model_, facts, joint_run(loss));
      for (size_t i = 0; i < plain.losses.size(); ++i)
        QVERIFY2(relative(same.losses[i], plain.losses[i]) <= 1e-6, name);
    }
  }

  void weights_of_one_give_the_bits_of_the_unweighted_run() {
    const auto facts = many_facts(9);
    const History plain = train(*model_, facts, joint_run({}));
    for (const LossOptions& loss :
         {LossOptions{.weights = WeightRule::dynamic, .lambda = 0},
          LossOptions{.token_weights = TokenWeightRule::token, .token_lambda = 0}}) {
      const History ones = train(*model_, facts, joint_run(loss));
      QCOMPARE(ones.losses, plain.losses);
      QCOMPARE(ones.norms, plain.norms);
      QCOMPARE(ones.mean_weights, std::vector<double>(facts.size(), 1.0));
    }
  }

  void with_strength_each_differs_from_the_plain_loss() {
    const auto facts = many_facts(9);
    const History plain = train(*model_, facts, joint_run({}));
    for (const auto& [name, loss] : losses_of(2))
      QVERIFY2(relative(train(*model_, facts, joint_run(loss)).losses.back(), plain.losses.back()) > 1e-3,
               name);
  }

  // More answer tokens than logits exist at once, too.
  void micro_batches_change_nothing() {
    const auto facts = many_facts(60);
    for (const LossReduction reduction : {LossReduction::fact, LossReduction::answer_token}) {
      for (auto [name, loss] : losses_of(1.5)) {
        loss.reduction = reduction;
        Run run = joint_run(loss);
        run.training.token_budget = 10'000;
        const History whole = train(*model_, facts, run);
        run.training.token_budget = 1;  // every fact a pass of its own
        const History passes = train(*model_, facts, run);
        for (size_t i = 0; i < whole.losses.size(); ++i)
          QVERIFY2(relative(passes.losses[i], whole.losses[i]) <= 1e-6, name);
      }
    }
  }

  void scaling_all_given_weights_changes_nothing() {
    auto facts = many_facts(9);
    for (size_t i = 0; i < facts.size(); ++i) facts[i].weight = 0.5 + 0.25 * static_cast<double>(i);
    auto scaled = facts;
    for (TrainingFact& fact : scaled) fact.weight *= 37;
    for (const auto& [name, loss] : losses_of(1.5)) {
      if (loss.weights == WeightRule::dynamic) continue;  // its weights are not given
      const History one = train(*model_, facts, joint_run(loss)),
                    other = train(*model_, scaled, joint_run(loss));
      for (size_t i = 0; i < one.losses.size(); ++i)
        QVERIFY2(relative(other.losses[i], one.losses[i]) <= 1e-6, name);
    }
  }

  void a_fact_has_the_same_bits_beside_others() {
    const auto facts = many_facts(20);
    for (auto [name, loss] : losses_of(1.5)) {
      loss.weights = WeightRule::none;  // a fact's weight cancels out of a single run
      Run run = joint_run(loss);
      run.training.mode = TrainingMode::single;
      run.training.slots = 20;
      const History together = train(*model_, facts, run);
      for (const size_t i : {size_t{0}, size_t{7}, size_t{19}})
        COMPARE_BITS(train(*model_, {facts[i]}, run).fact_losses[0], together.fact_losses[i]);
    }
  }

  void a_resumed_run_has_the_bits_and_mean_weights_of_an_uninterrupted_one() {
    QTemporaryDir temporary;
    const fs::path file = temporary.path().toStdString() + "/checkpoint.safetensors";
    const auto facts = many_facts(9);
    Run run = joint_run(losses_of(1.5).back().second);
    run.training.batch = 4;
    const History whole = train(*model_, facts, run);
    Trainer before = trainer_of(*model_, facts, run);
    std::vector<double> losses = {before.step().loss, before.step().loss};
    before.save(file);
    Trainer after = trainer_of(*model_, facts, run);
    after.restore(file);
    while (!after.done()) losses.push_back(after.step().loss);
    COMPARE_BITS(losses, whole.losses);
    COMPARE_BITS(after.mean_weights(), whole.mean_weights);
    // Of another metric: another run.
    run.distance.metric = DistanceMetric::angular;
    Trainer stranger = trainer_of(*model_, facts, run);
    QVERIFY_THROWS_EXCEPTION(Error, stranger.restore(file));
  }

  void dynamic_weights_say_where_they_cannot_be_measured() {
    Run run = joint_run({.weights = WeightRule::dynamic});
    const auto field = [&] {
      try {
        trainer_of(*model_, many_facts(2), run);
      } catch (const Error& error) {
        return error.field();
      }
      return std::string("no error");
    };
    run.distance.space = RepresentationSpace::hidden;
    QCOMPARE(field(), std::string("distance.space"));
    run.distance = {.metric = DistanceMetric::directional};
    QCOMPARE(field(), std::string("distance.metric"));
    for (const DistanceMetric metric : {DistanceMetric::cosine, DistanceMetric::angular,
                                        DistanceMetric::euclidean, DistanceMetric::manhattan}) {
      run.distance = {.metric = metric, .space = RepresentationSpace::output_embedding};
      QCOMPARE(field(), std::string("no error"));
    }
  }

  void weights_are_a_table_of_the_run() {
    auto facts = many_facts(3);
    const FactIndex index[] = {FactIndex{4}, FactIndex{0}, FactIndex{9}};
    const Run plain = joint_run({});
    QVERIFY(!loss_weights_table(trainer_of(*model_, facts, plain), facts, index, plain.loss));
    facts[1].weight = 2.5;
    const Run given = joint_run({.weights = WeightRule::column});
    const auto table = loss_weights_table(trainer_of(*model_, facts, given), facts, index, given.loss);
    QCOMPARE(std::get<std::vector<int64_t>>(table->columns[0].values), (std::vector<int64_t>{4, 0, 9}));
    QCOMPARE(std::get<std::vector<std::string>>(table->columns[1].values)[2], std::string("fact 2"));
    QCOMPARE(std::get<std::vector<double>>(table->columns[2].values), (std::vector<double>{1, 2.5, 1}));
    const Json settings = Json::parse(table->settings_json);
    QCOMPARE(settings.at("clipped_below").get<double>(), 0.1);
    QVERIFY(settings.at("normalisation").is_string());
    const Run changing = joint_run(losses_of(1).front().second);
    Trainer trainer = trainer_of(*model_, facts, changing);
    trainer.step();
    const auto weights = loss_weights_table(trainer, facts, index, changing.loss);
    for (const double w : std::get<std::vector<double>>(weights->columns[2].values))
      QVERIFY(w >= 1 && w <= 3 * 2.5);
  }
};

QTEST_GUILESS_MAIN(TestLosses)
#include "test_losses.moc"
