// SPDX-License-Identifier: GPL-3.0-or-later
// DoRA and AdaLoRA against PEFT's own runs (tests/reference/dora_adalora_reference.py), and the laws of
// slots.
#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <set>

#include "analysis/interference.h"
#include "analysis/weight_lens.h"
#include "checkpoint/peft.h"
#include "checkpoint/peft_adalora.h"
#include "core/model/golden_llama.h"
#include "core/training/runs.h"
#include "core/model/same_bits.h"
#include "experiment/adapter_record.h"
#include "model/oracle.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::vector<float>> tensors_of(const AdapterFiles& files) {
  std::map<std::string, std::vector<float>> tensors;
  for (const auto& [key, view] : files.tensors) {
    const auto* data = reinterpret_cast<const float*>(view.bytes.data());
    tensors[key].assign(data, data + view.elements());
  }
  return tensors;
}

// The largest difference between our slot 0 and a directory that PEFT wrote; the keys and shapes are the
// same.
double difference(const AdapterBank& bank, const fs::path& theirs) {
  const auto a = tensors_of(bank.files(0)), b = tensors_of(read_adapter_files(theirs));
  double largest = a.size() == b.size() ? 0 : 1e9;
  for (const auto& [key, values] : b) {
    const auto ours = a.find(key);
    if (ours == a.end() || ours->second.size() != values.size()) return 1e9;
    for (size_t i = 0; i < values.size(); ++i)
      largest = std::max(largest, std::abs(static_cast<double>(ours->second[i]) - values[i]));
  }
  return largest;
}

double all_ranks(const TrainingStep& step) {
  double sum = 0;
  for (const ModuleRanks& module : step.active_ranks) sum += module.active;
  return sum;
}

Run dora_run(int64_t slots, int64_t steps = 3) {
  Run run = single_run(slots, steps);
  run.method = {
      .kind = MethodKind::dora, .rank = 3, .targets = {"q_proj", "k_proj", "o_proj", "up_proj", "down_proj"}};
  return run;
}
// Ranks fall after steps 1 to 4.
Run adalora_run(int64_t slots, int64_t steps = 7) {
  Run run = single_run(slots, steps);
  run.method = {.kind = MethodKind::adalora,
                .targets = {"v_proj", "o_proj", "gate_proj"},
                .init_r = 4,
                .target_r = 2,
                .tfinal = 2};
  run.training.learning_rate = 2e-2;
  return run;
}

}  // namespace

class TestDoraAdaLora : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(golden_llama("gqa_tied"));

  static void kinds() {
    QTest::addColumn<bool>("adalora");
    QTest::newRow("dora") << false;
    QTest::newRow("adalora") << true;
  }

 private Q_SLOTS:
  void follows_peft_step_by_step_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("run");
    QTest::addColumn<bool>("aten");
    for (const auto& [model, run] : {std::pair{"gqa_tied", "dora"},
                                     {"gqa_tied", "dora_all"},
                                     {"gqa_tied", "adalora"},
                                     {"gqa_tied", "adalora_clipped"},
                                     {"wide_heads_linear", "dora"},
                                     {"wide_heads_linear", "adalora"}})
      for (const bool aten : {false, true})
        QTest::addRow("%s %s %s", model, run, aten ? "ATen" : "kernels")
            << QString(model) << QString(run) << aten;
  }
  void follows_peft_step_by_step() {
    QFETCH(QString, model);
    QFETCH(QString, run);
    QFETCH(bool, aten);
    const fs::path directory = golden_llama(model.toStdString());
    const Json golden = read_json(directory / "dora_adalora.json"),
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
      QCOMPARE_LE(relative(step.gradient_norm, point.at("gradient_norm")), 2e-3);
      for (size_t i = 0; i < step.facts.size(); ++i)
        QCOMPARE_LE(relative(step.fact_loss[i], point["fact_loss"][static_cast<size_t>(step.facts[i])]),
                    2e-4);
      QCOMPARE(std::isnan(step.orthogonality), !point.contains("orthogonality"));
      if (!point.contains("orthogonality")) continue;
      QCOMPARE_LE(relative(step.orthogonality, point.at("orthogonality")), 1e-4);
      QCOMPARE(all_ranks(step), point.at("active_ranks").get<double>());
    }
    QVERIFY(trainer.done());
    const std::vector<double> final = mean_losses(*loaded, trainer.bank(), facts);
    for (size_t i = 0; i < facts.size(); ++i) QCOMPARE_LE(relative(final[i], expected["final_ce"][i]), 3e-4);
    QCOMPARE_LE(difference(trainer.bank(), directory / (run.toStdString() + "_final")), 2e-3);
    // The directory that PEFT wrote says the same here.
    const AdapterBank theirs(*loaded, directory / (run.toStdString() + "_final"));
    const std::vector<double> read = mean_losses(*loaded, theirs, facts);
    for (size_t i = 0; i < facts.size(); ++i) QCOMPARE_LE(relative(read[i], expected["final_ce"][i]), 1e-5);
  }

  void follows_peft_on_stories260K_data() {
    QTest::addColumn<QString>("run");
    QTest::newRow("lora_dora_weighted") << "lora_dora_weighted";
    QTest::newRow("adalora") << "adalora";
  }
  void follows_peft_on_stories260K() {
    QFETCH(QString, run);
    const fs::path root = shared_data() / "weights/stories260K",
                   folder = root / "peft_golden" / run.toStdString();
    if (!fs::exists(root)) QSKIP("no shared data");
    const auto model = load_test_model(root / "hf");
    const Json expected = read_json(folder / "run.json"), &options = expected.at("options");
    Run ours;
    ours.method.kind = run == "adalora" ? MethodKind::adalora : MethodKind::dora;
    ours.method.start = (folder / "initial").string();
    ours.training.mode = TrainingMode::joint;
    ours.training.steps = options["steps"];
    ours.training.learning_rate = options["lr"];
    if (run == "adalora") {
      const Json& ranks = options.at("adalora");
      ours.method.target_r = ranks["target_r"];
      ours.method.tinit = ranks["tinit"];
      ours.method.tfinal = ranks["tfinal"];
      ours.method.delta_t = ranks["deltaT"];
      ours.method.orth_reg_weight = ranks["orth_reg_weight"];
    }
    const auto facts = golden_facts(expected.at("facts"), options.value("weights", std::vector<double>{}));
    Trainer trainer = trainer_of(*model, facts, ours);
    for (const Json& point : expected.at("curve")) {
      const TrainingStep step = trainer.step();
      const double ce = step.loss - (run == "adalora" ? ours.method.orth_reg_weight * step.orthogonality : 0);
      QCOMPARE_LE(relative(ce, point.at("ce")), 2e-4);
      if (run != "adalora") continue;
      QCOMPARE_LE(relative(step.orthogonality, point.at("orthogonality")), 1e-4);
      QCOMPARE(all_ranks(step), point.at("active_ranks").get<double>());
    }
    const std::vector<double> final = mean_losses(*model, trainer.bank(), facts);
    for (size_t i = 0; i < facts.size(); ++i)
      QCOMPARE_LE(relative(final[i], expected["final_fact_ce"][i]), 1e-3);
    QCOMPARE_LE(difference(trainer.bank(), folder / "final"), 1e-2);
  }

  void facts_side_by_side_have_the_bits_of_separate_runs_data() { kinds(); }
  void facts_side_by_side_have_the_bits_of_separate_runs() {
    QFETCH(bool, adalora);
    for (const DType dtype : {DType::float32, DType::bfloat16}) {
      const auto model = load_test_model(golden_llama("gqa_tied"), dtype);
      const auto facts = many_facts(7);
      const History together = train(*model, facts, adalora ? adalora_run(7) : dora_run(7));
      for (const size_t i : {0, 3, 6}) {
        const History alone = train(*model, {facts[i]}, adalora ? adalora_run(1) : dora_run(1));
        COMPARE_BITS(together.fact_losses[i], alone.fact_losses[0]);
        COMPARE_BITS(together.final_parameters[i], alone.final_parameters[0]);
        QVERIFY(alone.fact_losses[0].back() < alone.fact_losses[0].front());
      }
    }
  }

  void place_neighbours_slots_threads_and_passes_do_not_change_bits_data() { kinds(); }
  void place_neighbours_slots_threads_and_passes_do_not_change_bits() {
    QFETCH(bool, adalora);
    const auto run = [&](int64_t slots) { return adalora ? adalora_run(slots) : dora_run(slots); };
    auto facts = many_facts(5);
    const History first = train(*model_, facts, run(5));
    COMPARE_BITS(train(*model_, facts, run(2)).final_parameters, first.final_parameters);
    Run small = run(5);
    small.training.token_budget = 20;
    COMPARE_BITS(train(*model_, facts, small).final_parameters, first.final_parameters);
    COMPARE_BITS(train(*load_test_model(golden_llama("gqa_tied"), DType::float32, 2), facts, run(5)).final_parameters,
             first.final_parameters);
    std::reverse(facts.begin(), facts.end());
    History reversed = train(*model_, facts, run(3));
    std::reverse(reversed.final_parameters.begin(), reversed.final_parameters.end());
    COMPARE_BITS(reversed.final_parameters, first.final_parameters);
  }

  void a_resumed_run_has_the_bits_of_an_uninterrupted_one_data() { kinds(); }
  void a_resumed_run_has_the_bits_of_an_uninterrupted_one() {
    QFETCH(bool, adalora);
    QTemporaryDir temporary;
    const fs::path file = temporary.path().toStdString() + "/checkpoint.safetensors";
    for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
      Run run = adalora ? adalora_run(2) : dora_run(2, 4);
      run.training.mode = mode;
      run.training.batch = 2;
      const auto facts = many_facts(3);
      const History whole = train(*model_, facts, run);
      // AdaLoRA: before the first mask, between two, after the last.
      for (const int64_t stop : adalora ? std::vector<int64_t>{1, 3, 6} : std::vector<int64_t>{1, 3}) {
        Trainer before = trainer_of(*model_, facts, run);
        std::vector<double> losses;
        for (int64_t i = 0; i < stop; ++i) losses.push_back(before.step().loss);
        // Answers between the steps change nothing, here or after the checkpoint.
        mean_losses(*model_, before.bank(), facts);
        before.save(file);
        Trainer after = trainer_of(*model_, facts, run);
        mean_losses(*model_, after.bank(), facts);
        after.restore(file);
        while (!after.done()) losses.push_back(after.step().loss);
        COMPARE_BITS(losses, whole.losses);
        COMPARE_BITS(parameters(after.bank(), 0), whole.final_parameters[mode == TrainingMode::joint ? 0 : 2]);
      }
    }
  }

  void a_cancelled_step_leaves_no_gradient_data() { kinds(); }
  void a_cancelled_step_leaves_no_gradient() {
    QFETCH(bool, adalora);
    const Run run = adalora ? adalora_run(3) : dora_run(3);
    const auto facts = many_facts(3);
    const History whole = train(*model_, facts, run);
    Trainer trainer = trainer_of(*model_, facts, run);
    std::vector<double> losses = {trainer.step().loss};
    RunControl control;
    control.abort();
    QVERIFY_THROWS_EXCEPTION(Cancelled, trainer.step(&control));
    while (!trainer.done()) losses.push_back(trainer.step().loss);
    COMPARE_BITS(losses, whole.losses);
  }

  void adapters_survive_record_and_directory_data() { kinds(); }
  void adapters_survive_record_and_directory() {
    QFETCH(bool, adalora);
    const auto facts = many_facts(2);
    Trainer trainer = trainer_of(*model_, facts, adalora ? adalora_run(2) : dora_run(2));
    while (!trainer.done()) trainer.step();
    const std::vector<Sequence> sequence = {{facts[1].ids, facts[1].answer_start, 1}};
    const double expected = score_answers(*model_, &trainer.bank(), sequence)[0].mean_nll();
    const AdapterRecord record = to_adapter_record(trainer.bank().files(1), 1);
    QTemporaryDir temporary;
    const fs::path directory = temporary.path().toStdString() + "/adapter";
    write_adapter_files(directory, adapter_files(record));
    const AdapterBank bank(*model_, directory);
    QCOMPARE_LE(relative(mean_losses(*model_, bank, {facts[1]})[0], expected), 1e-6);
    COMPARE_BITS(parameters(bank, 0), parameters(trainer.bank(), 1));
    // As changes of weights: those of the factors that the bank computes with.
    const std::vector<ModuleChange> computed = module_changes(trainer.bank().to_peft(1));
    size_t at = 0;
    for_each_change(adapter_files(record), model_->config(), [&](const ModuleChange& change) {
      const DoubleMatrix stored = multiply(change.b, change.a),
                         own = multiply(computed.at(at).b, computed.at(at).a);
      QCOMPARE(change.module, computed.at(at).module);
      QCOMPARE(change.magnitude, computed.at(at).magnitude);
      double worst = 0;
      for (size_t i = 0; i < own.values.size(); ++i)
        worst = std::max(worst, std::abs(stored.values.at(i) - own.values[i]));
      QVERIFY2(worst < 1e-7, qPrintable(QString::number(worst)));
      ++at;
    });
    QCOMPARE(at, computed.size());
  }

  void gradients_of_facts_can_be_compared_data() { kinds(); }
  void gradients_of_facts_can_be_compared() {
    QFETCH(bool, adalora);
    Run run = adalora ? adalora_run(1) : dora_run(1);
    run.training.mode = TrainingMode::joint;
    run.training.batch = 4;
    const auto facts = many_facts(4);
    Trainer trainer = trainer_of(*model_, facts, run);
    while (!trainer.done()) trainer.step();
    QTemporaryDir temporary;
    const fs::path directory = temporary.path().toStdString() + "/adapter";
    write_adapter_files(directory, trainer.bank().files(0));
    const AdapterBank stored(*model_, directory);
    GradientOptions options;
    options.method = run.method;
    options.loss = run.loss;
    options.training = run.training;
    RunControl control;
    for (const AdapterBank* bank : {&trainer.bank(), &stored}) {
      const Matrix cosines = gradient_cosines(*model_, *bank, 0, facts, options, control, {});
      for (int64_t i = 0; i < 4; ++i) {
        QVERIFY(std::abs(cosines.at(i, i) - 1) < 1e-5f);
        for (int64_t j = 0; j < 4; ++j) QVERIFY(std::abs(cosines.at(i, j)) < 1 + 1e-5f);
      }
    }
  }

  void ranks_reach_the_target_in_every_slot() {
    const auto facts = many_facts(4);
    const Run run = adalora_run(4);
    Trainer trainer = trainer_of(*model_, facts, run);
    while (!trainer.done()) trainer.step();
    for (int64_t slot = 0; slot < 4; ++slot) {
      int64_t ranks = 0;
      std::set<int64_t> different;
      const auto adapter = peft_adalora_of(trainer.bank().files(slot), model_->config());
      for (const AdaLoraModule& module : adapter.modules) {
        ranks += module.rank();
        different.insert(module.rank());
      }
      QCOMPARE(ranks, run.method.target_r * static_cast<int64_t>(adapter.modules.size()));
      QVERIFY(different.size() > 1);  // important modules keep more
      QCOMPARE(adapter.total_step, run.training.steps);
    }
  }

  void dora_starts_as_the_model_and_scales_with_its_magnitudes() {
    const Run run = dora_run(1);
    const AdapterBank bank(*model_, run.method, std::vector<std::string>{""}, 1);
    const std::vector<int32_t> ids = {9, 8, 7, 6, 5};
    const Matrix adapted = all_logits(*model_, &bank, 0, ids), base = all_logits(*model_, nullptr, 0, ids);
    for (int64_t i = 0; i < base.rows; ++i)
      for (int64_t v = 0; v < base.cols; ++v) QVERIFY(std::abs(adapted.at(i, v) - base.at(i, v)) < 1e-5f);
  }

  void an_adapter_of_another_kind_is_refused() {
    const fs::path golden = golden_llama("gqa_tied");
    const std::vector<std::string> one = {""};
    for (const auto& [kind, start] : {std::pair{MethodKind::lora, "dora_initial"},
                                      {MethodKind::dora, "lora_initial"},
                                      {MethodKind::lora, "adalora_initial"},
                                      {MethodKind::adalora, "lora_initial"}}) {
      MethodOptions options{.kind = kind, .start = (golden / start).string()};
      QVERIFY_THROWS_EXCEPTION(Error, AdapterBank(*model_, options, one, 1));
    }
    // Nothing to cut.
    MethodOptions options{
        .kind = MethodKind::adalora, .target_r = 4, .start = (golden / "adalora_initial").string()};
    QVERIFY_THROWS_EXCEPTION(Error, AdapterBank(*model_, options, one, 1));
  }
};

QTEST_GUILESS_MAIN(TestDoraAdaLora)
#include "test_dora_adalora.moc"
