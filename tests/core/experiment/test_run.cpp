// SPDX-License-Identifier: GPL-3.0-or-later
// The main job end to end on a real model: fresh, stopped, aborted and resumed.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <cstring>

#include "core/experiment/same_bits.h"
#include "experiment/adapter_record.h"
#include "experiment/run.h"
#include "experiment/stored_adapter.h"
#include "model/inference.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// Calls one of RunControl's functions when so many steps are done.
class Interrupter : public RunObserver {
 public:
  Interrupter(RunControl& control, int64_t at, void (RunControl::*action)())
      : control_(control), at_(at), action_(action) {}
  void step(const StepTable&, const TrainingStep&) override {
    if (++steps_ == at_) (control_.*action_)();
  }

 private:
  RunControl& control_;
  int64_t steps_ = 0, at_;
  void (RunControl::*action_)();
};

bool same_curves(const Matrix& a, const Matrix& b) {
  if (a.rows != b.rows || a.cols != b.cols) return false;
  for (int64_t i = 0; i < a.rows; ++i) {
    if (std::memcmp(a.row(i).data(), b.row(i).data(), a.row(i).size_bytes()) != 0) return false;
  }
  return true;
}

const ResultTable& trajectory(const RunRecord& run) {
  for (const ResultTable& table : run.results)
    if (table.kind == "trajectory") return table;
  static const ResultTable none;
  return none;
}

}  // namespace

class TestRun : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::shared_ptr<const Model> model_;

  fs::path session(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  // Seven built-in facts in cohorts of three: the last cohort is smaller.
  static ExperimentSpec single_spec() {
    ExperimentSpec spec;
    spec.facts.limit = 7;
    spec.training.steps = 4;
    spec.training.slots = 3;
    spec.training.checkpoint_every = 1;
    spec.evaluation.every = 2;
    spec.evaluation.protocols = {"strict"};
    spec.evaluation.trajectory = true;
    spec.evaluation.trajectory_layer = 4;
    return spec;
  }
  static ExperimentSpec joint_spec() {
    ExperimentSpec spec = single_spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.batch = 4;
    spec.training.steps = 5;
    spec.loss.weights = WeightRule::static_;
    return spec;
  }
  RunRecord run(const ExperimentSpec& spec, const fs::path& file, RunObserver* observer = nullptr,
                RunControl* control = nullptr, bool resume = false) {
    RunControl own;
    RunObserver silent;
    return run_experiment(spec, {.session = file, .resume = resume, .model = model_},
                          control ? *control : own, observer ? *observer : silent);
  }

 private Q_SLOTS:
  void initTestCase() {
    try {
      model_ = Model::load(find_model(default_model_name), {.threads = 2});
    } catch (const Error& error) {
      QSKIP(error.what());
    }
  }

  // The core set is trained whatever the filter, and its outcomes stand apart; weights are kept as a table.
  void a_filtered_weighted_run_tells_the_core_set_and_the_weights() {
    ExperimentSpec spec = joint_spec();
    spec.facts.limit = 30;
    spec.filter = {.rule = FilterRule::replace, .size = 8, .p = 0.5, .core = 3};
    spec.loss.weights = WeightRule::dynamic;
    spec.loss.token_weights = TokenWeightRule::token;
    spec.loss.regulariser = Regulariser::expected_distance;
    spec.evaluation.protocols = {};
    const RunRecord record = run(spec, session("filtered.h5"));
    QCOMPARE(record.outcomes.rows(), int64_t{8});
    QCOMPARE(std::count(record.selection.core.begin(), record.selection.core.end(), 1), 3);
    const auto table = [&](const std::string& kind) -> const ResultTable& {
      for (const ResultTable& result : record.results)
        if (result.kind == kind) return result;
      throw bad_input("no table");
    };
    QCOMPARE(std::get<std::vector<int64_t>>(table("outcomes-by-set").columns[1].values),
             (std::vector<int64_t>{8, 3, 5}));
    const auto weights = std::get<std::vector<double>>(table("loss-weights").columns[2].values);
    QCOMPARE(weights.size(), size_t{8});
    for (const double w : weights) QVERIFY(w >= 1);
  }

  // A loaded model of another number format is not what the spec asks for.
  void a_model_of_another_number_format_is_not_taken() {
    ExperimentSpec spec = joint_spec();
    spec.training.steps = 1;
    spec.evaluation.protocols = {};
    spec.evaluation.trajectory = false;
    spec.device.dtype = DType::bfloat16;
    const RunRecord record = run(spec, session("format.h5"));
    QCOMPARE(Json::parse(record.resolved_json).at("dtype").get<std::string>(), std::string("bfloat16"));
    spec.device.dtype = DType::automatic;
    const RunRecord taken = run(spec, session("format.h5.auto"));
    QCOMPARE(Json::parse(taken.resolved_json).at("dtype").get<std::string>(),
             std::string(dtype_names[static_cast<int>(model_->device().dtype)]));
  }

  void a_single_run_stores_every_curve_and_outcome() {
    const fs::path file = session("single.h5");
    const RunRecord record = run(single_spec(), file);
    QCOMPARE(record.state, RunState::done);
    QCOMPARE(record.steps.rows(), int64_t{12});  // 3 cohorts of 4 steps
    QCOMPARE(record.outcomes.rows(), int64_t{7});
    QCOMPARE(record.adapter_facts.size(), size_t{7});
    for (int64_t i = 0; i < 7; ++i) {
      for (int64_t j = 0; j < 4; ++j) QVERIFY(std::isfinite(record.fact_curves.at(i, j)));
      QVERIFY(record.fact_curves.at(i, 3) < record.fact_curves.at(i, 0));  // it learns
      QVERIFY(record.outcomes.learned[static_cast<size_t>(i)] >= 0);
    }
    for (const auto& entry : fs::directory_iterator(file.parent_path())) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("single.h5")) continue;                             // of other tests
      QVERIFY2(name == "single.h5" || name == "single.h5.lock", name.c_str());  // nothing is left over
    }

    const Session loaded = load_session(file).session;
    QCOMPARE(loaded.runs.size(), size_t{1});
    QCOMPARE(loaded.runs[0].steps.step, record.steps.step);
    QVERIFY(same_bits(loaded.runs[0].steps.loss, record.steps.loss));
    QVERIFY(same_bits(loaded.runs[0].steps.orthogonality, record.steps.orthogonality));  // undefined: NaN
    QVERIFY(loaded.runs[0].outcomes.answer_after == record.outcomes.answer_after);
    QVERIFY(same_bits(loaded.runs[0].outcomes.loss_after, record.outcomes.loss_after));
    QVERIFY(same_curves(loaded.runs[0].fact_curves, record.fact_curves));
    QCOMPARE(spec_from_json(Json::parse(loaded.runs[0].spec_json), "").training.slots, int64_t{3});

    // The stored adapter of a fact gives the loss that the run recorded.
    const Fact& fact = loaded.facts.at(FactIndex{record.outcomes.fact[2]});
    const AdapterRecord stored = load_adapter(file, record.name, record.outcomes.fact[2]);
    const fs::path directory = session("adapter");
    write_adapter_files(directory, adapter_files(stored));
    QCOMPARE(peft_lora_of(stored_adapter_files(file, record.name, record.outcomes.fact[2]), model_->config())
                 .modules.size(),
             read_peft_lora(directory, model_->config()).modules.size());
    const AdapterBank bank(*model_, directory);
    const AnswerSpan span = answer_span(model_->tokenizer(), fact.prompt, fact.target);
    const auto score = score_answers(*model_, &bank, std::vector<Sequence>{{span.ids, span.answer_start, 0}});
    QVERIFY(std::abs(score[0].mean_nll() - record.outcomes.loss_after[2]) < 1e-4);
  }

  void every_method_goes_through_a_session_data() {
    QTest::addColumn<int>("kind");
    for (const MethodKind kind :
         {MethodKind::adapter_houlsby, MethodKind::adapter_pfeiffer, MethodKind::ia3, MethodKind::full})
      QTest::newRow(method_kind_names[static_cast<int>(kind)]) << static_cast<int>(kind);
  }
  void every_method_goes_through_a_session() {
    QFETCH(int, kind);
    ExperimentSpec spec = single_spec();
    spec.facts.limit = 2;
    spec.training.slots = 0;
    spec.training.steps = 3;
    spec.method.kind = static_cast<MethodKind>(kind);
    spec.method.layers = {28, 29};
    spec.training.learning_rate = spec.method.kind == MethodKind::ia3 ? 2e-2 : 1e-3;
    const fs::path file = session((std::string(method_kind_names[kind]) + ".h5").c_str());
    const bool full = spec.method.kind == MethodKind::full;
    if (full) {
      QCOMPARE(run(spec, file).adapter_facts.size(), size_t{0});  // as large as the model: on request only
      spec.name = "R2";
      spec.output.adapters = KeepAdapters::all;
    }
    const RunRecord record = run(spec, file);
    QCOMPARE(record.state, RunState::done);
    QCOMPARE(record.adapter_facts.size(), size_t{2});
    const Session loaded = load_session(file).session;
    for (size_t row = 0; row < 2; ++row) {
      QVERIFY(record.outcomes.loss_after[row] < record.outcomes.loss_before[row]);
      const fs::path directory = session("method adapter");
      write_adapter_files(directory,
                          adapter_files(load_adapter(file, record.name, record.outcomes.fact[row])));
      const AdapterBank bank(*model_, directory);
      const Fact& fact = loaded.facts.at(FactIndex{record.outcomes.fact[row]});
      const AnswerSpan span = answer_span(model_->tokenizer(), fact.prompt, fact.target);
      const auto score =
          score_answers(*model_, &bank, std::vector<Sequence>{{span.ids, span.answer_start, 0}});
      QVERIFY(std::abs(score[0].mean_nll() - record.outcomes.loss_after[row]) < 1e-4);
    }
  }

  void an_aborted_run_resumes_to_the_same_bits_data() {
    QTest::addColumn<bool>("joint");
    QTest::addColumn<int>("at");
    QTest::newRow("single, inside the first cohort") << false << 2;
    QTest::newRow("single, at the end of a cohort") << false << 8;
    QTest::newRow("joint") << true << 3;
  }
  void an_aborted_run_resumes_to_the_same_bits() {
    QFETCH(bool, joint);
    QFETCH(int, at);
    const ExperimentSpec spec = joint ? joint_spec() : single_spec();
    const fs::path whole_file = session("whole.h5"), file = session("resumed.h5");
    fs::remove(whole_file);
    fs::remove(file);
    const RunRecord whole = run(spec, whole_file);
    {
      RunControl control;
      Interrupter interrupter(control, at, &RunControl::abort);
      QVERIFY_EXCEPTION_THROWN(run(spec, file, &interrupter, &control), Cancelled);
    }
    const LoadedSession interrupted = load_session(file);
    QVERIFY(interrupted.had_journal);
    QCOMPARE(interrupted.session.runs.back().state, RunState::interrupted);
    QCOMPARE(interrupted.session.runs.back().steps.rows(), int64_t{at});
    QVERIFY_EXCEPTION_THROWN(run(spec, file), Error);  // not without --resume

    const RunRecord resumed = run(spec, file, nullptr, nullptr, true);
    QCOMPARE(resumed.state, RunState::done);
    QVERIFY(resumed.steps.step == whole.steps.step);
    QVERIFY(same_bits(resumed.steps.loss, whole.steps.loss));
    QVERIFY(same_bits(resumed.steps.gradient_norm, whole.steps.gradient_norm));
    QVERIFY(same_curves(resumed.fact_curves, whole.fact_curves));
    QVERIFY(resumed.outcomes.learned == whole.outcomes.learned);
    QVERIFY(resumed.outcomes.learned_step == whole.outcomes.learned_step);
    QVERIFY(resumed.outcomes.answer_after == whole.outcomes.answer_after);
    QVERIFY(same_bits(resumed.outcomes.loss_after, whole.outcomes.loss_after));
    QVERIFY(resumed.scores == whole.scores);
    QVERIFY(resumed.adapter_facts == whole.adapter_facts);
    const ResultTable &path = trajectory(resumed), &whole_path = trajectory(whole);
    QCOMPARE(path.columns.size(), size_t{6});
    for (size_t i = 0; i < 3; ++i) QVERIFY(path.columns[i].values == whole_path.columns[i].values);
    for (size_t i = 3; i < 6; ++i)
      QVERIFY(same_bits(std::get<std::vector<double>>(path.columns[i].values),
                        std::get<std::vector<double>>(whole_path.columns[i].values)));
    QCOMPARE(resumed.metrics.size(), whole.metrics.size());
    for (size_t i = 0; i < whole.metrics.size(); ++i) {
      QCOMPARE(resumed.metrics[i].n, whole.metrics[i].n);
      QVERIFY(whole.metrics[i].n == 0 || resumed.metrics[i].value == whole.metrics[i].value);
    }
    const AdapterRecord a = load_adapter(file, resumed.name, resumed.adapter_facts.back());
    const AdapterRecord b = load_adapter(whole_file, whole.name, whole.adapter_facts.back());
    QCOMPARE(a.tensors.size(), b.tensors.size());
    for (const auto& [key, matrix] : a.tensors) {
      QVERIFY(std::memcmp(matrix.data, b.tensors.at(key).data,
                          static_cast<size_t>(matrix.rows * matrix.cols) * 4) == 0);
    }
    QVERIFY(!fs::exists(journal_path(file)));
  }

  // The last look at a joint run's facts is where its stored adapter puts them.
  void a_trajectory_ends_at_the_stored_adapter() {
    const fs::path file = session("trajectory.h5");
    const RunRecord record = run(joint_spec(), file);
    const ResultTable& path = trajectory(record);
    const auto& cohort = std::get<std::vector<int64_t>>(path.columns.at(0).values);
    const auto& step = std::get<std::vector<int64_t>>(path.columns.at(1).values);
    const auto& first = std::get<std::vector<double>>(path.columns.at(3).values);
    const int64_t n = record.outcomes.rows();
    QCOMPARE(static_cast<int64_t>(step.size()), 4 * n);  // untuned, steps 2, 4 and the last
    double untuned = 0;
    for (int64_t i = 0; i < n; ++i) {
      QCOMPARE(cohort[static_cast<size_t>(i)], int64_t{-1});
      untuned += first[static_cast<size_t>(i)];
    }
    QVERIFY(std::abs(untuned) < 1e-3);
    const FactTable facts = load_session(file).session.facts;
    const AdapterBank bank = load_stored_adapter(*model_, file, record.name, -1);
    const Matrix &axes = path.matrices.at("components"), &mean = path.matrices.at("mean");
    for (int64_t i = 0; i < n; ++i) {
      const auto prompt = model_->tokenizer().encode(
          facts.facts[static_cast<size_t>(record.outcomes.fact[static_cast<size_t>(i)])].prompt);
      const Matrix state = hidden_states(*model_, &bank, std::vector<Sequence>{{prompt, 1, 0}}, 4);
      double along = 0;
      for (int64_t j = 0; j < state.cols; ++j)
        along += static_cast<double>(state.at(0, j) - mean.at(0, j)) * static_cast<double>(axes.at(0, j));
      QVERIFY(std::abs(along - first[static_cast<size_t>(3 * n + i)]) <
              1e-2 * std::max(1.0, std::abs(along)));
    }
  }

  void a_stopped_run_keeps_what_was_learned() {
    const fs::path file = session("stopped.h5");
    RunControl control;
    Interrupter interrupter(control, 5, &RunControl::stop_and_keep);
    const RunRecord record = run(single_spec(), file, &interrupter, &control);
    QCOMPARE(record.state, RunState::stopped);
    QCOMPARE(record.steps.rows(), int64_t{5});
    const Session loaded = load_session(file).session;
    QCOMPARE(loaded.runs[0].state, RunState::stopped);
    // Two cohorts of three were begun; the seventh fact was never trained.
    QCOMPARE(std::count(loaded.runs[0].outcomes.learned.begin(), loaded.runs[0].outcomes.learned.end(),
                        int8_t{-1}),
             1);
    QCOMPARE(loaded.runs[0].adapter_facts.size(), size_t{6});
  }

  void a_session_holds_several_runs_of_the_same_facts() {
    const fs::path file = session("two.h5");
    ExperimentSpec spec = joint_spec();
    run(spec, file);
    QVERIFY_EXCEPTION_THROWN(run(spec, file), Error);  // the name is taken
    spec.name = "R2";
    spec.training.seed = 2;
    run(spec, file);
    const Session loaded = load_session(file).session;
    QCOMPARE(loaded.runs.size(), size_t{2});
    QVERIFY(!same_bits(loaded.runs[0].steps.loss, loaded.runs[1].steps.loss));
    QCOMPARE(load_adapter(file, "R1", -1).tensors.size(), load_adapter(file, "R2", -1).tensors.size());
    spec.name = "R3";
    spec.facts.limit = 6;
    try {
      run(spec, file);
      QFAIL("other facts were taken");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("facts.files"));
    }
  }

  void the_band_keeps_the_reason_of_every_exclusion() {
    ExperimentSpec spec = joint_spec();
    spec.facts.limit = 12;
    spec.filter.rule = FilterRule::band;
    spec.filter.low = 0.4;
    const fs::path file = session("band.h5");
    const RunRecord record = run(spec, file);
    const Session loaded = load_session(file).session;
    const DistanceTable& d = loaded.distances.at(0);
    int64_t kept = 0;
    for (size_t i = 0; i < 12; ++i) {
      QCOMPARE(record.selection.kept[i] == 1, d.value[i] >= 0.4);
      QCOMPARE(record.selection.reason[i].empty(), record.selection.kept[i] == 1);
      kept += record.selection.kept[i];
    }
    QVERIFY(kept > 0 && kept < 12);
    QCOMPARE(record.outcomes.rows(), kept);
  }
};

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
