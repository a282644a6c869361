// SPDX-License-Identifier: GPL-3.0-or-later
// Features of the tiny world equal those of transformers and PEFT (tests/reference/analysis_reference.py),
// and what the tables say of them.
#include <QTest>

#include "analysis/result_tables.h"
#include "core/analysis/golden.h"
#include "core/model/golden_llama.h"
#include "facts/load.h"
#include "model/inference.h"
#include "semantics/distance.h"
#include "support/error.h"

using namespace seamark;

namespace {

constexpr int64_t facts_of_golden = 8;

double largest_difference(const Matrix& ours, const DoubleMatrix& theirs) {
  if (ours.rows != theirs.rows || ours.cols != theirs.cols) return HUGE_VAL;
  double worst = 0;
  for (int64_t i = 0; i < ours.rows; ++i)
    for (int64_t j = 0; j < ours.cols; ++j)
      worst = std::max(worst, std::abs(static_cast<double>(ours.at(i, j)) - theirs.at(i, j)));
  return worst;
}

Fact fact_of(const std::string& prompt, const std::string& subject) {
  Fact fact;
  fact.id = prompt;
  fact.prompt = prompt;
  fact.subject = subject;
  fact.target = "Rome";
  fact.relation = "r";
  return fact;
}

}  // namespace

class TestFeatures : public QObject {
  Q_OBJECT
  const std::filesystem::path world_ = SEAMARK_SOURCE_DIR "/tests/golden/evaluation";
  std::shared_ptr<const Model> model_;
  FactTable facts_;
  std::vector<FactIndex> which_;
  std::vector<int64_t> slots_ = std::vector<int64_t>(facts_of_golden, 0);

  FeatureSet look(const AdapterBank* bank, const FeatureOptions& options) const {
    return features(*model_, bank, facts_, which_, slots_, options);
  }
  std::string field_of(const AdapterBank* bank, const FeatureOptions& options) const {
    try {
      look(bank, options);
    } catch (const Error& error) {
      return error.field();
    }
    return "no error";
  }

 private Q_SLOTS:
  void initTestCase() {
    model_ = load_test_model(world_ / "model");
    LoadReport report;
    facts_ = load_facts({.files = {(world_ / "facts.json").string()},
                         .format = FactFormat::counterfact_flat,
                         .limit = facts_of_golden},
                        report);
    for (int64_t i = 0; i < facts_of_golden; ++i) which_.push_back(FactIndex{i});
  }

  void equalTransformersAndPeft() {
    const Golden golden("features");
    const AdapterBank bank(*model_, world_ / "adapter");
    const FeatureSet subject = look(&bank, {.layer = 1, .token = FeatureToken::last_subject});
    QVERIFY(largest_difference(subject.values, golden.matrix("subject")) < 2e-5);
    QVERIFY(subject.facts == which_ && subject.left_out.empty());
    QVERIFY(largest_difference(look(&bank, {}).values, golden.matrix("prompt")) < 2e-5);
    QVERIFY(largest_difference(look(nullptr, {}).values, golden.matrix("untuned")) < 2e-5);
    const FeatureSet change = look(
        &bank,
        {.kind = FeatureKind::change, .layer = 1, .token = FeatureToken::last_subject, .module = "q_proj"});
    QVERIFY(largest_difference(change.values, golden.matrix("change")) < 2e-5);
  }

  // The input of q_proj is the normed residual stream.
  void theModulesInputIsWhatEntersIt() {
    const AdapterBank bank(*model_, world_ / "adapter");
    const TensorFile checkpoint = read_checkpoint(world_ / "model");
    std::vector<Sequence> sequences;
    for (const FactIndex i : which_)
      sequences.push_back({model_->tokenizer().encode(facts_.at(i).prompt), 1, 0});
    for (const AdapterBank* adapter : {static_cast<const AdapterBank*>(nullptr), &bank}) {
      const Matrix inputs = module_inputs(*model_, adapter, sequences, 1, "k_proj");
      const Matrix stream = hidden_states(*model_, adapter, sequences, 1);
      const DoubleMatrix norm = read_double_matrix(checkpoint.at("model.layers.1.input_layernorm.weight"));
      for (int64_t i = 0; i < inputs.rows; ++i) {
        double squares = 0;
        for (const float value : stream.row(i))
          squares += static_cast<double>(value) * static_cast<double>(value);
        const double r =
            1 / std::sqrt(squares / static_cast<double>(stream.cols) + model_->config().rms_norm_eps);
        for (int64_t j = 0; j < inputs.cols; ++j)
          QVERIFY(std::abs(static_cast<double>(inputs.at(i, j)) -
                           static_cast<double>(stream.at(i, j)) * r * norm.at(0, j)) < 1e-5);
      }
    }
  }

  void answersAreTheSpacesVectors() {
    const FeatureSet set = look(nullptr, {.kind = FeatureKind::answer});
    const auto space = AnswerSpace::create(*model_, {});
    const AnswerSpan span = answer_span(model_->tokenizer(), facts_.facts[3].prompt, facts_.facts[3].target);
    const std::vector<AnswerSpace::Request> request = {{span.ids, span.answer_start, "x"}};
    const auto expected = space->represent(request, nullptr, {}).at(0).vector;
    for (int64_t j = 0; j < set.values.cols; ++j)
      QCOMPARE(set.values.at(3, j), static_cast<float>(expected[static_cast<size_t>(j)]));
  }

  void factsWithoutASubjectAreLeftOut() {
    FactTable facts;
    facts.facts = {fact_of("The capital of France is", "France"), fact_of("The capital of France is", ""),
                   fact_of("The capital of France is", "Peru")};
    const FeatureSet set =
        features(*model_, nullptr, facts, std::vector<FactIndex>{FactIndex{0}, FactIndex{1}, FactIndex{2}},
                 {}, {.token = FeatureToken::last_subject});
    QCOMPARE(set.values.rows, int64_t{1});
    QCOMPARE(set.left_out.size(), size_t{2});
    QVERIFY(set.reasons[1].find("subject") != std::string::npos);
  }

  void badInput() {
    const AdapterBank bank(*model_, world_ / "adapter");
    QCOMPARE(field_of(nullptr, {.layer = 3}), std::string("layer"));
    QCOMPARE(field_of(nullptr, {.layer = -2}), std::string("layer"));
    QCOMPARE(field_of(&bank, {.kind = FeatureKind::change, .layer = 2}), std::string("layer"));
    QCOMPARE(field_of(nullptr, {.kind = FeatureKind::change}), std::string("kind"));
    QCOMPARE(field_of(&bank, {.kind = FeatureKind::change, .module = "o_proj"}), std::string("module"));
    QCOMPARE(field_of(&bank, {.kind = FeatureKind::change, .module = "lm_head"}), std::string("module"));
    FactTable facts;
    facts.facts = {fact_of("The capital of France is", "Peru")};
    try {
      features(*model_, nullptr, facts, std::vector<FactIndex>{FactIndex{0}}, {},
               {.token = FeatureToken::last_subject});
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("features"));
    }
  }

  // Runs share the untuned model's axes, whatever they look like themselves.
  void tunedFactsAreDrawnOnUntunedAxes() {
    const AdapterBank bank(*model_, world_ / "adapter");
    const std::vector<FeatureState> states = {{"untuned", look(nullptr, {})}, {"R1", look(&bank, {})}};
    const Pca basis = fit_pca(states[0].set.values, {.components = 3});
    const ResultTable table = pca_table("pca", basis, states, facts_, {});
    QCOMPARE(table.kind, std::string("pca"));
    const auto& state = std::get<std::vector<std::string>>(table.columns.at(0).values);
    const auto& first = std::get<std::vector<double>>(table.columns.at(4).values);
    QCOMPARE(table.columns.at(4).name, std::string("PC1"));
    QCOMPARE(state.size(), size_t{2 * facts_of_golden});
    double untuned = 0;
    for (size_t i = 0; i < facts_of_golden; ++i) {
      untuned += first[i];
      const auto row = states[1].set.values.row(static_cast<int64_t>(i));
      double expected = 0;
      for (size_t j = 0; j < row.size(); ++j)
        expected += (static_cast<double>(row[j]) - basis.mean[j]) * basis.components[j];
      QVERIFY(std::abs(first[facts_of_golden + i] - expected) < 1e-5);
    }
    QVERIFY(std::abs(untuned) < 1e-4);  // their own mean is subtracted
    QCOMPARE(table.matrices.at("components").rows, int64_t{3});

    const std::string csv = result_csv(table);
    QVERIFY(csv.starts_with("state,fact,id,relation,PC1,PC2,PC3\n"));
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * facts_of_golden);
  }

  void pairsAsTables() {
    const FeatureSet set = look(nullptr, {.kind = FeatureKind::answer});
    const std::vector<int64_t> group = {0, 0, 0, 0, 1, 1, 1, 1};
    const PairwiseSummary summary = pairwise_distances(set.values, group, {.neighbours = 2, .bins = 10});
    const auto tables = pairwise_tables("p", summary, set, std::vector<std::string>{"a", "b"}, facts_, {});
    QCOMPARE(tables.size(), size_t{3});
    const auto& relation = std::get<std::vector<std::string>>(tables[0].columns[0].values);
    QCOMPARE(relation, (std::vector<std::string>{"(all)", "a", "b"}));
    QCOMPARE(std::get<std::vector<int64_t>>(tables[0].columns[2].values), (std::vector<int64_t>{12, 6, 6}));
    QCOMPARE(std::get<std::vector<double>>(tables[1].columns[1].values).back(), 2.0);
    QCOMPARE(std::get<std::vector<int64_t>>(tables[2].columns[0].values).size(), size_t{16});
  }

  void theLensAsATable() {
    WeightLens lens(world_ / "model", {});
    const auto changes = module_changes(read_peft_lora(world_ / "adapter", lens.config()));
    const std::vector<LensedAdapter> adapters = {{-1, lens(changes)}};
    const ResultTable table = lens_table("lens", adapters, facts_, {});
    QCOMPARE(table.matrices.at("spectrum").rows, static_cast<int64_t>(changes.size()));
    const std::string csv = result_csv(table, "spectrum");
    QVERIFY(csv.starts_with("fact,id,layer,module,rank,change_norm,"));
    QVERIFY(csv.find("spectrum_4\n") != std::string::npos);
    const ResultTable similarity = similarity_table("self", adapters[0].modules, adapters[0].modules, {});
    for (const double phi : std::get<std::vector<double>>(similarity.columns.at(3).values))
      QVERIFY(std::abs(phi - 1) < 1e-9);
    QVERIFY(similarity.matrices.contains("V layer 1 v_proj"));
    QCOMPARE(similarity.columns.at(5).name, std::string("random_u"));
    const ChangeSpectrum& first = adapters[0].modules[0].spectrum;
    QCOMPARE(std::get<std::vector<double>>(similarity.columns.at(5).values)[0],
             static_cast<double>(first.rank()) / static_cast<double>(first.u.rows));
    QVERIFY_THROWS_EXCEPTION(Error, similarity_table("none", adapters[0].modules, {}, {}));
  }
};

QTEST_GUILESS_MAIN(TestFeatures)
#include "test_features.moc"
