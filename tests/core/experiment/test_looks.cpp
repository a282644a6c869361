// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a run's outcomes between its steps: what the training pass tells is what a pass of its own tells,
// how often they are, what they cost, gradient cosines.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "analysis/interference.h"
#include "core/analysis/tiny_world.h"
#include "core/experiment/aborter.h"
#include "core/experiment/same_bits.h"
#include "evaluation/evaluate.h"
#include "experiment/outcome_interval.h"
#include "experiment/run.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// Facts of the given answer lengths behind prompts of nine tokens.
std::vector<TrainingFact> facts_of(const std::vector<int32_t>& answers) {
  std::vector<TrainingFact> facts;
  for (const int32_t answer : answers) {
    TrainingFact fact{.id = std::to_string(facts.size())};
    fact.ids.resize(static_cast<size_t>(9 + answer), 1);
    fact.answer_start = 9;
    facts.push_back(fact);
  }
  return facts;
}

const ResultTable& result(const RunRecord& run, const std::string& name) {
  for (const ResultTable& table : run.results)
    if (table.name == name) return table;
  throw std::runtime_error("no result " + name);
}

}  // namespace

class TestLooks : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::shared_ptr<const Model> model_ = load_test_model(tiny_world() / "model");

  ExperimentSpec spec(TrainingMode mode) const {
    ExperimentSpec spec;
    spec.model = (tiny_world() / "model").string();
    spec.facts = tiny_world_facts(12);
    spec.method = {.rank = 2, .alpha = 8, .targets = {"q_proj", "v_proj", "down_proj"}};
    spec.training = {.mode = mode, .steps = 6, .batch = 5, .learning_rate = 1e-2, .slots = 4};
    spec.training.checkpoint_every = 1;
    spec.evaluation.every = 2;
    return spec;
  }
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  RunRecord run(const ExperimentSpec& spec, const char* name, RunControl* control = nullptr,
                RunObserver* observer = nullptr, bool resume = false) {
    RunControl own;
    RunObserver silent;
    return run_experiment(spec, {.session = file(name), .resume = resume, .model = model_},
                          control ? *control : own, observer ? *observer : silent);
  }

 private Q_SLOTS:
  void the_training_pass_tells_what_a_pass_of_its_own_tells() {
    const FactTable facts = load_tiny_world();
    const auto which = all_of(facts);
    const OutcomeBase base(*model_, facts, which, {}, nullptr, {});
    const auto learn = training_facts(*model_, facts, which);
    const MethodOptions method{.rank = 2, .alpha = 8};
    const TrainingOptions training{.steps = 5, .learning_rate = 1e-2};
    Trainer trainer(*model_, learn, method, {}, training, plan_training(*model_, learn, method, training));
    int64_t learned = 0, open = 0;
    while (!trainer.done()) {
      trainer.step(nullptr, [&](const TrainingStep& forward) {
        std::vector<int64_t> where;
        std::vector<TeacherForced> known;
        for (size_t i = 0; i < forward.facts.size(); ++i) {
          where.push_back(trainer.slot_of(forward.facts[i]));
          known.push_back({forward.fact_loss[i], forward.fact_argmax[i]});
        }
        const OutcomeTable told = base.outcomes(&trainer.bank(), forward.facts, where, nullptr, known),
                           asked = base.outcomes(&trainer.bank(), forward.facts, where);
        QVERIFY(same_bits(told.loss_after, asked.loss_after));
        QVERIFY(told.answer_after == asked.answer_after);
        QVERIFY(told.learned == asked.learned);
        QVERIFY(same_bits(told.d_after, asked.d_after));
        for (const int8_t flag : told.learned) ++(flag ? learned : open);
      });
    }
    QVERIFY(learned > 0 && open > 0);
  }

  // What the last look said of a fact is not asked again, whatever else the protocols ask.
  void protocols_take_over_what_a_look_said() {
    const FactTable facts = load_tiny_world();
    const auto which = all_of(facts);
    const AdapterBank bank(*model_, tiny_world() / "adapter");
    const OutcomeBase base(*model_, facts, which, {}, nullptr, {});
    std::vector<int64_t> rows, slots(which.size(), 0);
    for (size_t i = 0; i < which.size(); ++i) rows.push_back(static_cast<int64_t>(i));
    std::vector<TeacherForced> told;
    base.outcomes(&bank, rows, slots, nullptr, {}, &told);
    const std::vector<std::string> protocols(std::begin(protocol_names), std::end(protocol_names));
    const auto same = [](const std::vector<Metric>& a, const std::vector<Metric>& b) {
      QCOMPARE(a.size(), b.size());
      for (size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].name, b[i].name);
        QCOMPARE(a[i].n, b[i].n);
        QVERIFY(same_bits({a[i].value, a[i].sd}, {b[i].value, b[i].sd}));
      }
    };
    same(evaluate(*model_, &bank, facts, which, slots, protocols, nullptr, {}, told),
         evaluate(*model_, &bank, facts, which, slots, protocols));
    same(evaluate(*model_, nullptr, facts, which, slots, protocols, nullptr, {}, base.untuned()),
         evaluate(*model_, nullptr, facts, which, slots, protocols));
    // What is known is believed: of `strict` nothing else is asked.
    for (TeacherForced& fact : told) fact.argmax.assign(fact.argmax.size(), -1);
    QCOMPARE(evaluate(*model_, &bank, facts, which, slots, {"strict"}, nullptr, {}, told).at(0).value, 0.0);
  }

  // METHOD 5: of the core set and of the others apart; together they are all.
  void protocols_are_told_of_the_core_set_apart() {
    for (const TrainingMode mode : {TrainingMode::joint, TrainingMode::single}) {
      ExperimentSpec filtered = spec(mode);
      filtered.filter = {.rule = FilterRule::random, .size = 9, .p = 0.4, .core = 3};
      filtered.evaluation.protocols = {"strict", "memit"};
      const RunRecord record = run(filtered, mode == TrainingMode::joint ? "sets.h5" : "sets-single.h5");
      const ResultTable& table = result(record, "metrics by set");
      const auto texts = [&](size_t column) {
        return std::get<std::vector<std::string>>(table.columns[column].values);
      };
      const auto& values = std::get<std::vector<double>>(table.columns[4].values);
      const auto& n = std::get<std::vector<int64_t>>(table.columns[6].values);
      int checked = 0;
      for (const Metric& metric : record.metrics) {
        if (metric.name == "score") continue;  // no mean over facts
        double sum = 0;
        int64_t facts = 0, sets = 0;
        for (size_t i = 0; i < n.size(); ++i) {
          if (texts(1)[i] != metric.protocol || texts(2)[i] != metric.name || texts(3)[i] != metric.when)
            continue;
          if (n[i] > 0) sum += values[i] * static_cast<double>(n[i]);
          facts += n[i];
          ++sets;
        }
        QCOMPARE(sets, int64_t{2});
        QCOMPARE(facts, metric.n);
        if (facts == 0) continue;
        QVERIFY2(std::abs(sum / static_cast<double>(facts) - metric.value) < 1e-9, metric.name.c_str());
        ++checked;
      }
      QVERIFY(checked >= 8);
      // Stored with the run.
      const Session stored =
          load_session(file(mode == TrainingMode::joint ? "sets.h5" : "sets-single.h5")).session;
      QVERIFY(std::any_of(stored.runs[0].results.begin(), stored.runs[0].results.end(),
                          [](const ResultTable& t) { return t.kind == "metrics-by-set"; }));
    }
  }

  void a_run_looks_every_k_steps_and_at_the_end() {
    for (const TrainingMode mode : {TrainingMode::single, TrainingMode::joint}) {
      ExperimentSpec every = spec(mode), never = spec(mode);
      never.evaluation.every = 0;
      const char* name = mode == TrainingMode::single ? "single.h5" : "joint.h5";
      const RunRecord looked = run(every, name);
      never.name = "R2";
      const RunRecord blind = run(never, name);
      const int64_t cohorts = mode == TrainingMode::single ? 3 : 1;
      QCOMPARE(looked.scores.rows(), 3 * cohorts);
      QCOMPARE(looked.scores.step[0], int64_t{2});
      QCOMPARE(looked.scores.step[2], int64_t{6});
      QCOMPARE(blind.scores.rows(), cohorts);
      // Looking changes nothing.
      QVERIFY(same_bits(looked.outcomes.loss_after, blind.outcomes.loss_after));
      QVERIFY(same_bits(looked.steps.loss, blind.steps.loss));
      for (const int64_t step : looked.outcomes.learned_step) QVERIFY(step == -1 || step % 2 == 0);
    }
  }

  void a_resumed_run_looks_alike() {
    ExperimentSpec joint = spec(TrainingMode::joint);
    joint.evaluation.interference = LiveInterference::gradient;
    joint.training.checkpoint_every = 2;
    const RunRecord whole = run(joint, "whole.h5");
    RunControl control;
    Aborter aborter(control, 3);
    QVERIFY_EXCEPTION_THROWN(run(joint, "resumed.h5", &control, &aborter), Cancelled);
    const RunRecord resumed = run(joint, "resumed.h5", nullptr, nullptr, true);
    QVERIFY(resumed.scores == whole.scores);
    QVERIFY(same_bits(resumed.outcomes.loss_after, whole.outcomes.loss_after));
    QVERIFY(resumed.outcomes.learned_step == whole.outcomes.learned_step);
    const ResultTable &a = result(whole, "interference over steps"),
                      &b = result(resumed, "interference over steps");
    QCOMPARE(std::get<std::vector<int64_t>>(a.columns[0].values), (std::vector<int64_t>{2, 4, 6}));
    QCOMPARE(std::get<std::vector<int64_t>>(b.columns[0].values), (std::vector<int64_t>{2, 4, 6}));
    QVERIFY(same_bits(std::get<std::vector<double>>(a.columns[1].values),
                      std::get<std::vector<double>>(b.columns[1].values)));
  }

  void gradient_cosines_of_the_last_look_are_kept() {
    ExperimentSpec joint = spec(TrainingMode::joint);
    joint.evaluation.interference = LiveInterference::gradient;
    const RunRecord record = run(joint, "cosines.h5");
    const ResultTable& table = result(record, "interference");
    const Matrix& cosine = table.matrices.at("cosine");
    QCOMPARE(cosine.rows, int64_t{12});
    QCOMPARE(cosine.at(3, 3), 1.0f);
    QCOMPARE(cosine.at(2, 5), cosine.at(5, 2));
    QCOMPARE(parse_json(table.settings_json, "").at("step").get<int64_t>(), int64_t{6});
    const std::vector<double>& mean =
        std::get<std::vector<double>>(result(record, "interference over steps").columns[1].values);
    QVERIFY(std::abs(mean.back() - summarize_cosines(cosine).mean) < 1e-12);
  }

  void what_looking_cost_is_kept() {
    const RunRecord record = run(spec(TrainingMode::single), "cost.h5");
    const auto& seconds = std::get<std::vector<double>>(result(record, "cost").columns[1].values);
    QVERIFY(seconds[0] > 0 && seconds[1] > 0 && seconds[2] > 0);
    QCOMPARE(seconds[3], 0.0);
    QVERIFY(seconds[4] > 0);
    QCOMPARE(parse_json(record.resolved_json, "").at("evaluation_every").get<int64_t>(), int64_t{2});
  }

  void the_interval_follows_from_the_facts() {
    TrainingOptions single{.mode = TrainingMode::single, .steps = 8},
        joint{.mode = TrainingMode::joint, .batch = 4};
    const TrainingPlan plan{.slots = 8};
    const auto words = facts_of({1, 1, 1, 1, 1, 1, 1, 1}), phrases = facts_of({1, 2, 1, 2, 1, 2, 1, 2}),
               names = facts_of({1, 4, 1, 4, 1, 4, 1, 4});
    // The training pass tells everything about answers of one token.
    QCOMPARE(outcome_interval(words, single, plan), int64_t{1});
    QVERIFY(outcome_interval(phrases, single, plan) > 1);
    QVERIFY(outcome_interval(names, single, plan) > outcome_interval(phrases, single, plan));
    // In a joint run half of the facts need a pass of their own: 36 of 72 rows, a step costs 2.2 * 36.
    QCOMPARE(outcome_interval(words, joint, plan), static_cast<int64_t>(std::ceil(1 / 2.2 / 0.04)));
    joint.batch = 8;
    QCOMPARE(outcome_interval(words, joint, plan), int64_t{1});
  }
};

QTEST_GUILESS_MAIN(TestLooks)
#include "test_looks.moc"
