// SPDX-License-Identifier: GPL-3.0-or-later
// Interference against separate runs and evaluations, against PyTorch's gradients
// (tests/reference/interference_reference.py), and its laws.
#include <QtTest>
#include <cmath>

#include "analysis/interference.h"
#include "core/analysis/tiny_world.h"
#include "core/model/same_bits.h"
#include "model/inference.h"
#include "semantics/distance.h"
#include "semantics/target_distance.h"
#include "support/error.h"

using namespace seamark;

namespace {

InterferenceOptions options_of(int64_t steps, double learning_rate) {
  InterferenceOptions options;
  options.method = {.rank = 2, .alpha = 8, .targets = {"q_proj", "v_proj", "down_proj"}};
  options.training.steps = steps;
  options.training.learning_rate = learning_rate;
  return options;
}

std::vector<float> values(const Matrix& matrix) {
  std::vector<float> all;
  for (int64_t i = 0; i < matrix.rows; ++i) all.insert(all.end(), matrix.row(i).begin(), matrix.row(i).end());
  return all;
}

const std::vector<double>& numbers(const ResultTable& table, const std::string& column) {
  for (const ResultColumn& c : table.columns)
    if (c.name == column) return std::get<std::vector<double>>(c.values);
  throw std::runtime_error("no column " + column);
}

}  // namespace

class TestInterference : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(tiny_world() / "model");
  RunControl control_;

  Interference measure(const FactTable& facts, const InterferenceOptions& options) {
    return measure_interference(*model_, facts, all_of(facts), options, control_, {});
  }

 private Q_SLOTS:
  void equals_separate_runs_and_separate_evaluations() {
    const FactTable facts = load_tiny_world(9);
    InterferenceOptions options = options_of(5, 2e-2);
    options.training.slots = 4;  // three cohorts
    const Interference found = measure(facts, options);
    const std::vector<TrainingFact> learn = training_facts(*model_, facts, all_of(facts));
    const auto space = AnswerSpace::create(*model_, options.distance);
    // d(free answer, target) of each fact, generated from its prompt alone.
    const auto distance_of = [&](const AdapterBank* bank, size_t i) {
      const PlacedAnswer target =
          place_answer(model_->tokenizer(), facts.facts[i].prompt, facts.facts[i].target);
      const GenerationRequest request = {
          .prompt = {target.ids.begin(), target.ids.begin() + target.answer_start},
          .max_new_tokens = static_cast<int32_t>(target.answer().size())};
      const PlacedAnswer answer =
          place_answer(model_->tokenizer(), target, generate_greedy(*model_, bank, std::vector{request})[0]);
      const auto vectors = space->represent(std::vector{answer.request(), target.request()}, nullptr, {});
      return distance(options.distance.metric, vectors[0].vector, vectors[1].vector);
    };
    int64_t longer = 0, learned = 0;
    for (size_t j = 0; j < learn.size(); ++j) {
      const std::vector<TrainingFact> one = {learn[j]};
      Trainer trainer(*model_, one, options.method, options.loss, options.training,
                      plan_training(*model_, one, options.method, options.training));
      while (!trainer.done()) trainer.step();
      for (size_t i = 0; i < learn.size(); ++i) {
        const std::vector<Sequence> sequence = {{learn[i].ids, learn[i].answer_start, 0}};
        const double after = score_answers(*model_, &trainer.bank(), sequence)[0].mean_nll(),
                     before = score_answers(*model_, nullptr, sequence)[0].mean_nll();
        const auto row = static_cast<int64_t>(i), column = static_cast<int64_t>(j);
        const double difference = static_cast<double>(found.loss.at(row, column)) - (after - before);
        if (test_device() == DeviceKind::cpu)
          QCOMPARE(found.loss.at(row, column), static_cast<float>(after - before));
        else
          QVERIFY(std::abs(difference) < 1e-4);
        const double moved = distance_of(&trainer.bank(), i) - distance_of(nullptr, i);
        QVERIFY(std::abs(static_cast<double>(found.distance.at(row, column)) - moved) < 1e-6);
        longer += learn[i].ids.size() > static_cast<size_t>(learn[i].answer_start) + 1;
      }
      learned += found.learned[j];
      // Law: what was learned has become more likely.
      if (found.learned[j]) QVERIFY(found.loss.at(static_cast<int64_t>(j), static_cast<int64_t>(j)) < 0);
    }
    QVERIFY(longer > 0 && learned > 0);  // answers of several tokens, and something learned, were among them
  }

  void cohorts_do_not_change_a_bit() {
    const FactTable facts = load_tiny_world(7);
    InterferenceOptions options = options_of(3, 1e-2);
    const Interference all = measure(facts, options);
    options.training.slots = 2;
    const Interference pairs = measure(facts, options);
    COMPARE_BITS(values(all.loss), values(pairs.loss));
    COMPARE_BITS(values(all.distance), values(pairs.distance));
  }

  void an_untouched_adapter_harms_nobody() {
    InterferenceOptions options = options_of(1, 1e-2);
    options.training.warmup_steps = 1;  // the only step has learning rate 0
    const Interference found = measure(load_tiny_world(6), options);
    for (int64_t i = 0; i < 6; ++i) {
      for (int64_t j = 0; j < 6; ++j) {
        QCOMPARE(found.loss.at(i, j), 0.0f);
        QCOMPARE(found.distance.at(i, j), 0.0f);
      }
    }
  }

  void cosines_are_those_of_pytorchs_gradients() {
    const Json golden =
        read_json(SEAMARK_SOURCE_DIR "/tests/golden/analysis/interference.json").at("cosines");
    const FactTable facts = load_tiny_world();
    const AdapterBank joint(*model_, tiny_world() / "adapter");
    GradientOptions options;
    options.method.start = (tiny_world() / "adapter").string();
    const std::vector<TrainingFact> learn = training_facts(*model_, facts, all_of(facts));
    const Matrix whole = gradient_cosines(*model_, joint, 0, learn, options, control_, {});
    QCOMPARE(whole.rows, static_cast<int64_t>(golden.size()));
    for (size_t i = 0; i < golden.size(); ++i) {
      for (size_t j = 0; j < golden.size(); ++j) {
        const double found = static_cast<double>(whole.at(static_cast<int64_t>(i), static_cast<int64_t>(j)));
        QVERIFY2(std::abs(found - golden[i][j].get<double>()) < 1e-4,
                 qPrintable(QString("[%1, %2] %3").arg(i).arg(j).arg(found)));
      }
    }
    // In tiles of seven facts, that others pass by in blocks of one.
    options.memory_bytes = 7 * AdapterBank::bytes_per_slot(model_->config(), options.method) / 4;
    const Matrix tiled = gradient_cosines(*model_, joint, 0, learn, options, control_, {});
    for (int64_t i = 0; i < whole.rows; ++i)
      for (int64_t j = 0; j < whole.cols; ++j) QVERIFY(std::abs(whole.at(i, j) - tiled.at(i, j)) < 1e-5f);
    const CosineSummary summary = summarize_cosines(whole);
    QCOMPARE(summary.pairs, int64_t{25 * 24 / 2});
    QVERIFY(std::abs(summary.mean) < 1 && summary.negative > 0 && summary.negative < 1);
  }

  void a_fresh_adapter_is_refused() {
    const FactTable facts = load_tiny_world(3);
    GradientOptions options;
    options.method.rank = 2;
    const AdapterBank fresh(*model_, options.method, std::vector<std::string>{""}, 1);
    const auto learn = training_facts(*model_, facts, all_of(facts));
    QVERIFY(!changes_anything(*model_, fresh, 0, learn));
    QVERIFY_EXCEPTION_THROWN(gradient_cosines(*model_, fresh, 0, learn, options, control_, {}), Error);
  }

  void relations_average_pairs_of_different_facts() {
    const Matrix m = Matrix::from_values({9, 1, 2, 3, 9, 4, 5, 6, 9}, 3, 3);
    const RelationMatrix by = by_relation(m, std::vector<std::string>{"b", "a", "b"});
    QCOMPARE(by.relation, (std::vector<std::string>{"b", "a"}));
    QCOMPARE(by.facts, (std::vector<int64_t>{2, 1}));
    QCOMPARE(by.mean.at(0, 0), 3.5f);  // (2 + 5) / 2
    QCOMPARE(by.mean.at(0, 1), 3.5f);  // (1 + 6) / 2
    QCOMPARE(by.mean.at(1, 0), 3.5f);  // (3 + 4) / 2
    QVERIFY(std::isnan(by.mean.at(1, 1)));
  }

  void pairs_are_summed_up_by_relation() {
    const Matrix m = Matrix::from_values({9, 1, 2, 3, 9, 4, 5, 6, 3}, 3, 3);
    const std::vector<std::string> relation{"b", "a", "b"};
    const PairSummary found = summarize_pairs(m, relation, {.resamples = 200});
    QCOMPARE(found.own.estimate, 7.0);
    QCOMPARE(found.others.estimate, 3.5);
    QCOMPARE(found.same_relation.estimate, 3.5);
    QCOMPARE(found.other_relations.estimate, 3.5);
    QCOMPARE(found.own.low, 3.0);
    QCOMPARE(found.own.high, 9.0);
    QVERIFY(found.others.resamples < 200);  // a resample of one fact, three times, has no pairs
    QVERIFY(found.others.low >= 1 && found.others.high <= 6);
  }

  void results_hold_matrices_means_and_an_order() {
    const FactTable facts = load_tiny_world(9);
    const Interference found = measure(facts, options_of(4, 1e-2));
    const std::vector<ResultTable> tables = interference_results("interference", found, facts, {{"seed", 1}});
    QCOMPARE(tables.size(), size_t{2});
    QCOMPARE(tables[0].matrices.at("loss").rows, int64_t{9});
    double suffered = 0, caused = 0;
    for (size_t i = 0; i < 9; ++i) {
      suffered += numbers(tables[0], "suffers_loss")[i];
      caused += numbers(tables[0], "causes_loss")[i];
    }
    QVERIFY(std::abs(suffered - caused) < 1e-5);
    auto order = std::get<std::vector<int64_t>>(tables[0].columns[3].values);
    std::sort(order.begin(), order.end());
    for (int64_t i = 0; i < 9; ++i) QCOMPARE(order[static_cast<size_t>(i)], i);
    QCOMPARE(tables[1].name, std::string("interference by relation"));
    QCOMPARE(tables[1].matrices.at("distance").rows, int64_t{2});
  }
};

QTEST_GUILESS_MAIN(TestInterference)
#include "test_interference.moc"
