// SPDX-License-Identifier: GPL-3.0-or-later
// What training does when the machine gives no more memory: the address space of this process is limited for
// a while.
#include <malloc.h>
#include <sys/resource.h>

#include <QtTest>
#include <fstream>

#include "core/model/golden_llama.h"
#include "core/training/runs.h"
#include "model/oracle.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// This process may take `slack` bytes more than it has, until the object dies.
class MemoryLimit {
 public:
  explicit MemoryLimit(uint64_t slack) {
    mallopt(M_MMAP_THRESHOLD, 65536);  // so that what was freed before cannot serve
    malloc_trim(0);
    std::ifstream file("/proc/self/statm");
    uint64_t pages = 0;
    file >> pages;
    getrlimit(RLIMIT_AS, &before_);
    rlimit limit = before_;
    limit.rlim_cur = pages * static_cast<uint64_t>(sysconf(_SC_PAGESIZE)) + slack;
    setrlimit(RLIMIT_AS, &limit);
  }
  ~MemoryLimit() { setrlimit(RLIMIT_AS, &before_); }
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;

 private:
  rlimit before_{};
};

std::vector<TrainingFact> long_facts(size_t count) {
  std::vector<TrainingFact> facts;
  for (size_t i = 0; i < count; ++i) {
    TrainingFact fact{.id = "fact " + std::to_string(i), .answer_start = 38};
    for (size_t t = 0; t < 40; ++t) fact.ids.push_back(static_cast<int32_t>(1 + (i * 31 + t * 17) % 250));
    facts.push_back(fact);
  }
  return facts;
}

Run joint(int64_t token_budget) {
  Run s;
  s.training.mode = TrainingMode::joint;
  s.training.batch = 4096;
  s.training.steps = 2;
  s.training.token_budget = token_budget;
  s.training.memory_budget_gb = 1000;
  return s;
}

}  // namespace

class TestMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // Several times more than the slack at once: the step is repeated with half of the tokens until it fits,
  // and its numbers are those of a run that took as many from the start.
  void a_pass_that_does_not_fit_is_halved() {
    const auto model = load_test_model(golden_llama("gqa_tied"));
    const std::vector<TrainingFact> facts = long_facts(1500);
    Trainer trainer = trainer_of(*model, facts, joint(100'000));
    TrainingStep first;
    {
      const MemoryLimit limit(64'000'000);
      first = trainer.step();
    }
    QVERIFY(first.halved);
    QCOMPARE_LT(trainer.plan().token_budget, 100'000);
    const TrainingStep second = trainer.step();
    QVERIFY(!second.halved);
    Trainer small = trainer_of(*model, facts, joint(trainer.plan().token_budget));
    QCOMPARE(first.loss, small.step().loss);
    QCOMPARE(second.loss, small.step().loss);
  }

  // The plan's estimate against what the passes took: enough, and not far too much, for each method.
  void the_estimate_holds_what_a_pass_takes_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < static_cast<int>(std::size(method_kind_names)); ++kind)
      QTest::newRow(method_kind_names[kind]) << kind;
  }
  void the_estimate_holds_what_a_pass_takes() {
    QFETCH(int, kind);
    const auto model = load_test_model(golden_llama("gqa_tied"));
    const std::vector<TrainingFact> facts = long_facts(200);
    Run run = joint(100'000);
    run.method.kind = static_cast<MethodKind>(kind);
    run.method.targets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    run.method.init_r = 4;
    run.method.target_r = 2;
    run.training.steps = 8;
    const TrainingPlan plan = plan_training(*model, facts, run.method, run.training);
    Trainer trainer = trainer_of(*model, facts, run);
    trainer.step();
    const auto taken = static_cast<double>(workspace_bytes(*model)),
               estimate = static_cast<double>(plan.memory_bytes);
    QVERIFY2(taken <= estimate && taken >= 0.6 * estimate,
             qPrintable(QString("%1 of %2").arg(taken).arg(estimate)));
  }

  // Nothing is left to halve when one fact alone does not fit.
  void memory_for_no_fact_at_all_is_an_error_that_says_what_to_do() {
    if (!fs::exists(default_model())) QSKIP("the default model is not fetched");
    const auto model = load_test_model(default_model());
    const std::vector<TrainingFact> facts = long_facts(2);
    Trainer trainer = trainer_of(*model, facts, joint(512));
    QString text;
    ExitCode code = ExitCode::done;
    {
      const MemoryLimit limit(0);
      try {
        trainer.step();
      } catch (const Error& error) {
        code = error.code();
        text = QString::fromStdString(error.what());
      }
    }
    QCOMPARE(code, ExitCode::out_of_resources);
    QVERIFY2(text.contains("Memory ran out") && text.contains("token budget"), qPrintable(text));
    QCOMPARE(trainer.steps_done(), int64_t{0});
    QVERIFY(trainer.step().loss > 0);  // with memory again, the same trainer goes on
  }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "test_memory.moc"
