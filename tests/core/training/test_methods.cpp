// SPDX-License-Identifier: GPL-3.0-or-later
// IA3, bottleneck adapters and full fine-tuning: against PEFT and plain PyTorch step by step
// (tests/reference/methods_reference.py), and the laws that every method keeps.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "adapters/merge.h"
#include "adapters/tensor_values.h"
#include "core/model/golden_llama.h"
#include "core/model/same_bits.h"
#include "core/training/runs.h"
#include "model/hardware.h"
#include "model/oracle.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const fs::path golden = fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/methods";

double largest_difference(const Matrix& a, const Matrix& b) {
  double largest = 0;
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < a.cols; ++j)
      largest = std::max(largest, std::abs(static_cast<double>(a.at(i, j)) - b.at(i, j)));
  return largest;
}

Run short_run(MethodKind kind, TrainingMode mode = TrainingMode::single) {
  Run run;
  run.method.kind = kind;
  run.method.size = 5;
  run.training.mode = mode;
  run.training.steps = 3;
  run.training.batch = 3;
  run.training.learning_rate = 5e-3;
  return run;
}

constexpr MethodKind kinds[] = {MethodKind::ia3, MethodKind::adapter_houlsby, MethodKind::adapter_pfeiffer,
                                MethodKind::full};

}  // namespace

class TestMethods : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(golden_llama("gqa_tied"));
  const std::vector<int32_t> ids_ = {9, 8, 7, 6, 5, 44, 200, 3};

  static void add_kinds() {
    QTest::addColumn<int>("kind");
    for (const MethodKind kind : kinds)
      QTest::newRow(method_kind_names[static_cast<int>(kind)]) << static_cast<int>(kind);
  }

 private Q_SLOTS:
  void follows_the_reference_step_by_step_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("aten");
    const Json runs = read_json(golden / "golden.json").at("runs");
    for (const auto& [name, run] : runs.items())
      for (const bool aten : {false, true})
        if (!aten || !run.at("bfloat16").get<bool>())  // ATen rounds activations to bfloat16 too
          QTest::addRow("%s %s", name.c_str(), aten ? "ATen" : "kernels")
              << QString::fromStdString(name) << aten;
  }
  void follows_the_reference_step_by_step() {
    QFETCH(QString, name);
    QFETCH(bool, aten);
    const Json all = read_json(golden / "golden.json"), &expected = all.at("runs").at(name.toStdString());
    const bool half = expected.at("bfloat16").get<bool>();
    // Hardware that multiplies bfloat16 rounds activations to it.
    const double tolerance = half && cpu_computes_bfloat16() ? 3e-2 : 1e-4;
    const auto model = load_test_model(golden_llama("gqa_tied"), half ? DType::bfloat16 : DType::float32);
    if (aten) use_aten_operators(*model);
    Run run = golden_run(expected);
    const fs::path initial = golden / (name.split("_bf16")[0].toStdString() + "_initial"),
                   final = golden / (name.toStdString() + "_final");
    const bool starts_at_random = run.method.kind != MethodKind::ia3 && run.method.kind != MethodKind::full;
    if (starts_at_random) run.method.start = initial.string();
    const auto facts = golden_facts(read_json(golden_llama("gqa_tied") / "golden.json").at("facts"),
                                    expected.at("weights").get<std::vector<double>>());
    Trainer trainer = trainer_of(*model, facts, run);
    const std::vector<float> before = parameters(trainer.bank(), 0);
    if (run.method.kind == MethodKind::ia3)
      QCOMPARE(before, values_of(read_adapter_files(initial)));  // PEFT's fresh adapter
    for (const Json& point : expected.at("curve")) {
      const TrainingStep step = trainer.step();
      QCOMPARE_LE(relative(step.loss, point.at("loss")), tolerance);
      QCOMPARE_LE(relative(step.gradient_norm, point.at("gradient_norm")), 10 * tolerance);
      for (size_t i = 0; i < step.facts.size(); ++i)
        QCOMPARE_LE(relative(step.fact_loss[i], point["fact_loss"][static_cast<size_t>(step.facts[i])]),
                    tolerance);
    }
    QVERIFY(trainer.done());
    const std::vector<AnswerScore> scores = answers(*model, trainer.bank(), facts);
    for (size_t i = 0; i < facts.size(); ++i)
      QCOMPARE_LE(relative(scores[i].mean_nll(), expected["final_ce"][i]), 2 * tolerance);
    const std::vector<float> after = parameters(trainer.bank(), 0);
    double change = 0;
    for (size_t i = 0; i < after.size(); ++i)
      change += std::pow(static_cast<double>(after[i]) - static_cast<double>(before[i]), 2);
    QCOMPARE_LE(relative(std::sqrt(change), expected.at("change")), 10 * tolerance);
    if (!fs::exists(final)) return;
    const std::vector<float> theirs = values_of(read_adapter_files(final));
    QCOMPARE(after.size(), theirs.size());
    for (size_t i = 0; i < after.size(); ++i)
      QVERIFY(std::abs(static_cast<double>(after[i]) - theirs[i]) < 5e-4);
  }

  void facts_have_the_bits_of_separate_runs_data() { add_kinds(); }
  void facts_have_the_bits_of_separate_runs() {
    QFETCH(int, kind);
    for (const DType dtype : {DType::float32, DType::bfloat16}) {
      const auto model = load_test_model(golden_llama("gqa_tied"), dtype);
      auto facts = many_facts(9);
      const Run run = short_run(static_cast<MethodKind>(kind));
      const History together = train(*model, facts, run);
      for (const size_t i : {size_t{0}, size_t{4}, size_t{8}}) {
        const History alone = train(*model, {facts[i]}, run);
        COMPARE_BITS(together.fact_losses[i], alone.fact_losses[0]);
        COMPARE_BITS(together.final_parameters[i], alone.final_parameters[0]);
        QVERIFY(together.fact_losses[i].back() < together.fact_losses[i].front());
      }
      std::reverse(facts.begin(), facts.end());
      Run other = run;
      if (static_cast<MethodKind>(kind) != MethodKind::full) other.training.slots = 4;
      other.training.token_budget = 20;
      History reversed = train(*load_test_model(golden_llama("gqa_tied"), dtype, 2), facts, other);
      std::reverse(reversed.final_parameters.begin(), reversed.final_parameters.end());
      COMPARE_BITS(reversed.final_parameters, together.final_parameters);
    }
  }

  void a_resumed_run_has_the_bits_of_an_uninterrupted_one_data() { add_kinds(); }
  void a_resumed_run_has_the_bits_of_an_uninterrupted_one() {
    QFETCH(int, kind);
    QTemporaryDir temporary;
    const fs::path file = temporary.path().toStdString() + "/checkpoint.safetensors";
    const auto facts = many_facts(5);
    for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
      const Run run = short_run(static_cast<MethodKind>(kind), mode);
      const History whole = train(*model_, facts, run);
      for (const int64_t stop : {1, 2, 3}) {
        Trainer before = trainer_of(*model_, facts, run);
        for (int64_t i = 0; i < stop; ++i) before.step();
        before.save(file);
        Trainer after = trainer_of(*model_, facts, run);
        after.restore(file);
        while (!after.done()) after.step();
        const size_t last = mode == TrainingMode::joint ? 0 : facts.size() - 1;
        Trainer again = trainer_of(*model_, facts, run);
        while (!again.done()) again.step();
        const auto last_of = [&](const Trainer& trainer) {
          return parameters(trainer.bank(), trainer.slot_of(static_cast<int64_t>(last)));
        };
        COMPARE_BITS(last_of(after), last_of(again));
        if (mode == TrainingMode::single)
          COMPARE_BITS(parameters(after.bank(), after.slot_of(4)), whole.final_parameters[4]);
      }
    }
  }

  void the_models_own_weights_stay_as_they_are() {
    const Matrix before = all_logits(*model_, nullptr, 0, ids_);
    Trainer trainer = trainer_of(*model_, many_facts(3), short_run(MethodKind::full, TrainingMode::joint));
    while (!trainer.done()) trainer.step();
    QCOMPARE(largest_difference(all_logits(*model_, nullptr, 0, ids_), before), 0.0);
    QVERIFY(largest_difference(all_logits(*model_, &trainer.bank(), 0, ids_), before) > 1e-3);
  }

  void a_stored_adapter_answers_as_the_trained_one_data() { add_kinds(); }
  void a_stored_adapter_answers_as_the_trained_one() {
    QFETCH(int, kind);
    QTemporaryDir temporary;
    const fs::path directory = temporary.path().toStdString() + "/adapter",
                   merged = temporary.path().toStdString() + "/merged";
    Trainer trainer = trainer_of(*model_, many_facts(3), short_run(static_cast<MethodKind>(kind)));
    while (!trainer.step().cohort_done) {
    }
    const AdapterFiles files = trainer.bank().files(0);
    write_adapter_files(directory, files);
    const AdapterBank stored(*model_, directory);
    const Matrix trained = all_logits(*model_, &trainer.bank(), 0, ids_);
    const bool exact = static_cast<MethodKind>(kind) != MethodKind::full;  // W + (W' - W) is rounded
    QCOMPARE_LE(largest_difference(all_logits(*model_, &stored, 0, ids_), trained), exact ? 0.0 : 1e-5);
    // Training goes on from it.
    Run more = short_run(static_cast<MethodKind>(kind));
    more.method.start = directory.string();
    QVERIFY(trainer_of(*model_, many_facts(1), more).step().loss > 0);
    if (static_cast<MethodKind>(kind) == MethodKind::adapter_houlsby ||
        static_cast<MethodKind>(kind) == MethodKind::adapter_pfeiffer) {
      QVERIFY_THROWS_EXCEPTION(Error, merge_adapter(model_->directory(), files, merged));
      return;
    }
    merge_adapter(model_->directory(), files, merged);
    QCOMPARE_LE(largest_difference(all_logits(*load_test_model(merged), nullptr, 0, ids_), trained), 2e-5);
  }

  void a_directory_of_another_kind_is_no_start() {
    Run run = short_run(MethodKind::adapter_pfeiffer);
    for (const char* other : {"houlsby_final", "ia3_final"}) {
      run.method.start = (golden / other).string();
      QVERIFY_THROWS_EXCEPTION(Error, trainer_of(*model_, many_facts(1), run));
    }
  }

  void bottlenecks_start_at_the_model_and_by_name() {
    const std::vector<std::string> two = {"b", "a"}, one = {"a"};
    const MethodOptions houlsby{.kind = MethodKind::adapter_houlsby, .size = 16};
    const AdapterBank bank(*model_, houlsby, two, 3), alone(*model_, houlsby, one, 3);
    QCOMPARE(parameters(bank, 1), parameters(alone, 0));
    QVERIFY(parameters(bank, 0) != parameters(alone, 0));
    QCOMPARE(largest_difference(all_logits(*model_, &bank, 0, ids_), all_logits(*model_, nullptr, 0, ids_)),
             0.0);
    const double bound = 1 / std::sqrt(static_cast<double>(model_->config().hidden_size));
    for (const auto& [key, view] : alone.files(0).tensors)
      for (const float x : float_values(view)) {
        QVERIFY(key.find("_U.") == std::string::npos || x == 0);
        QVERIFY(std::abs(x) <= bound);
      }
  }

  void the_plan_of_full_fine_tuning_counts_every_copy() {
    const auto facts = many_facts(6);
    Run run = short_run(MethodKind::full);
    const TrainingPlan plan = plan_training(*model_, facts, run.method, run.training);
    QCOMPARE(plan.slots, int64_t{1});
    QCOMPARE(plan.cohorts, int64_t{6});
    const ModelConfig& c = model_->config();
    const int64_t layer =
        c.hidden_size * (2 * c.heads + 2 * c.kv_heads) * c.head_dim + 3 * c.hidden_size * c.intermediate_size;
    QCOMPARE(AdapterBank::bytes_per_slot(c, run.method), static_cast<uint64_t>(16 * c.layers * layer));
    QVERIFY(plan.memory_bytes > static_cast<uint64_t>(16 * c.layers * layer));
    run.training.memory_budget_gb = 1e-5;
    try {
      plan_training(*model_, facts, run.method, run.training);
      QFAIL("was planned");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::out_of_resources);
      QCOMPARE(QString::fromStdString(error.field()), QString("method.layers"));
    }
  }
};

QTEST_GUILESS_MAIN(TestMethods)
#include "test_methods.moc"
