// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/model/golden_llama.h"
#include "model/inference.h"
#include "training/trainer.h"

using namespace seamark;

class TestEngineSmoke : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void trains_answers_saves_and_restores() {
    const auto directory = golden_llama("gqa_tied");
    const Json golden = read_json(directory / "golden.json");
    const auto facts = golden_facts(golden.at("facts"));
    QTemporaryDir temporary;
    const std::filesystem::path file = temporary.path().toStdString() + "/checkpoint.safetensors";
    for (const DType dtype : {DType::float32, DType::bfloat16}) {
      const auto model = load_test_model(directory, dtype);
      const MethodOptions method{
          .rank = 3,
          .targets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"}};
      for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
        TrainingOptions options{.mode = mode, .steps = 3, .batch = 3, .learning_rate = 5e-3, .clip_norm = 1};
        const TrainingPlan plan = plan_training(*model, facts, method, options);
        Trainer trainer(*model, facts, method, {}, options, plan);
        const double first = trainer.step().ce;
        trainer.save(file);
        trainer.restore(file);
        trainer.step();
        QVERIFY(trainer.step().ce < first + 0.5);
        const std::vector<GenerationRequest> requests = {{.prompt = {5, 6, 7}, .max_new_tokens = 4},
                                                         {.prompt = {9}, .max_new_tokens = 2}};
        QCOMPARE(generate_greedy(*model, &trainer.bank(), requests)[0].size(), size_t{4});
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestEngineSmoke)
#include "test_engine_smoke.moc"
