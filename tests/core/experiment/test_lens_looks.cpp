// SPDX-License-Identifier: GPL-3.0-or-later
// The weight lens on what a session keeps, against numpy's dense SVDs
// (tests/reference/analysis_reference.py), and over the steps of a run; AdaLoRA's ranks over the steps.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "adapters/tensor_values.h"
#include "analysis/result_tables.h"
#include "checkpoint/own_adapters.h"
#include "core/analysis/golden.h"
#include "core/analysis/tiny_world.h"
#include "core/experiment/aborter.h"
#include "core/experiment/same_bits.h"
#include "core/model/golden_llama.h"
#include "experiment/adapter_record.h"
#include "experiment/run.h"
#include "experiment/stored_adapter.h"
#include "session/columns.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

template <typename Value>
const std::vector<Value>& column(const ResultTable& table, const char* name) {
  return std::get<std::vector<Value>>(find_column(table, name)->values);
}

// The row of the golden table beside what the lens says.
void compare(const ModuleLens& m, const DoubleMatrix& golden, int64_t row) {
  const double found[] = {m.change_norm,   m.projected_norm, m.controls.norm,
                          m.amplification, m.effective_rank, m.controls.own};
  for (int64_t i = 0; i < golden.cols; ++i) {
    const double expected = golden.at(row, i), got = found[i];
    const bool close = std::isnan(expected)
                           ? std::isnan(got)
                           : std::abs(got - expected) <= 1e-7 * std::max(1.0, std::abs(expected));
    QVERIFY2(close, qPrintable(QString("%1 layer %2, quantity %3: %4, not %5")
                                   .arg(QString::fromStdString(m.module))
                                   .arg(m.layer)
                                   .arg(i)
                                   .arg(got, 0, 'g', 12)
                                   .arg(expected, 0, 'g', 12)));
  }
}

}  // namespace

class TestLensLooks : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::shared_ptr<const Model> world_ = load_test_model(tiny_world() / "model");
  const fs::path model_ = golden_llama("gqa_tied");

  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  // The adapter as a session of a run gives it back.
  AdapterFiles stored(const AdapterFiles& adapter, const char* name) const {
    Session session;
    session.facts.facts.resize(1);
    session.facts.facts[0].id = "one";
    session.runs.resize(1);
    session.runs[0].name = "R1";
    session.runs[0].state = RunState::done;
    session.runs[0].spec_json = session.runs[0].resolved_json = session.runs[0].provenance_json = "{}";
    save_session(file(name), session, {{"R1", {to_adapter_record(adapter, -1)}}});
    return stored_adapter_files(file(name), "R1", -1);
  }

  ExperimentSpec spec(MethodKind kind, TrainingMode mode = TrainingMode::joint) const {
    ExperimentSpec spec;
    spec.model = (tiny_world() / "model").string();
    spec.facts = tiny_world_facts(6);
    spec.method = {.kind = kind, .rank = 2, .targets = {"q_proj", "v_proj"}, .init_r = 3, .target_r = 1};
    spec.method.tfinal = 1;
    spec.training = {.mode = mode, .steps = 6, .batch = 6, .learning_rate = 1e-2, .slots = 3};
    spec.training.checkpoint_every = 2;
    if (kind == MethodKind::full) {
      spec.training.slots = 0;
      spec.method.layers = {1};
      spec.training.learning_rate = 1e-3;
    }
    spec.evaluation.every = 2;
    spec.evaluation.lens = true;
    spec.output.adapters = KeepAdapters::all;
    return spec;
  }
  RunRecord run(const ExperimentSpec& spec, const char* name, RunControl* control = nullptr,
                RunObserver* observer = nullptr, bool resume = false) {
    RunControl own;
    RunObserver silent;
    return run_experiment(spec, {.session = file(name), .resume = resume, .model = world_},
                          control ? *control : own, observer ? *observer : silent);
  }

 private Q_SLOTS:
  void adalora_from_a_session_equals_the_dense_svd() {
    const Golden golden("lens_methods");
    const DoubleMatrix numbers = golden.matrix("adalora");
    const std::vector<double> ranks = golden.values("adalora_rank");
    WeightLens lens(model_, {});
    const std::vector<ModuleLens> rows =
        lens(stored(read_adapter_files(model_ / "adalora_final"), "adalora.h5"));
    QCOMPARE(static_cast<int64_t>(rows.size()), numbers.rows);
    QVERIFY(std::count(ranks.begin(), ranks.end(), 0.0) > 0);  // a module that keeps nothing is among them
    for (size_t i = 0; i < rows.size(); ++i) {
      QCOMPARE(static_cast<double>(rows[i].spectrum.rank()), ranks[i]);
      compare(rows[i], numbers, static_cast<int64_t>(i));
    }
  }

  // Every weight's difference is the weight itself, its rows turned by one, times 1/16.
  void full_fine_tuning_from_a_session_equals_the_dense_svd() {
    const Golden golden("lens_methods");
    const DoubleMatrix numbers = golden.matrix("full"), spectra = golden.matrix("full_spectrum");
    const ModelConfig config = read_model_config(model_);
    const TensorFile weights = read_checkpoint(model_);
    DenseDifference difference{"gqa_tied", {}, {}};
    for (int64_t layer = 0; layer < config.layers; ++layer) {
      for (const char* module : linear_module_names) {
        const TensorView& w = weights.at(module_path(layer, module) + ".weight");
        std::vector<float> values = float_values(w);
        std::rotate(values.begin(), values.end() - w.shape[1], values.end());
        for (float& value : values) value /= 16;
        difference.modules.push_back({layer, module, tensor_of(std::move(values), w.shape)});
      }
    }
    WeightLens lens(model_, {});
    const std::vector<ModuleLens> rows = lens(stored(adapter_files_of(difference), "full.h5"));
    QCOMPARE(static_cast<int64_t>(rows.size()), numbers.rows);
    for (size_t i = 0; i < rows.size(); ++i) {
      const auto row = static_cast<int64_t>(i);
      compare(rows[i], numbers, row);
      QCOMPARE(rows[i].spectrum.rank(), spectra.cols);
      for (int64_t k = 0; k < spectra.cols; ++k)
        QVERIFY(std::abs(rows[i].spectrum.s[static_cast<size_t>(k)] - spectra.at(row, k)) < 1e-9);
      // k_proj and v_proj have 16 directions in all.
      const bool whole = rows[i].module == "k_proj" || rows[i].module == "v_proj";
      QVERIFY(whole ? rows[i].spectrum.residual < 1e-6
                    : rows[i].spectrum.residual > 0.01 && rows[i].spectrum.residual < 1);
    }
  }

  void what_adds_to_no_weight_is_refused_by_name() {
    for (const char* name : {"ia3_final", "houlsby_final"}) {
      const AdapterFiles files =
          read_adapter_files(fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/methods" / name);
      try {
        WeightLens(model_, {})(files);
        QFAIL("not refused");
      } catch (const Error& error) {
        QCOMPARE(error.field(), std::string("peft_type"));
      }
    }
    ExperimentSpec wrong = spec(MethodKind::lora);
    wrong.method.kind = MethodKind::ia3;
    QCOMPARE(spec_problems(wrong).at(0).field(), std::string("evaluation.lens"));
  }

  void a_run_tells_the_lens_over_its_steps_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("mode");
    for (const MethodKind kind : {MethodKind::lora, MethodKind::dora, MethodKind::adalora, MethodKind::full})
      QTest::addRow("%s", method_kind_names[static_cast<int>(kind)])
          << static_cast<int>(kind) << static_cast<int>(TrainingMode::joint);
    QTest::addRow("lora, single") << static_cast<int>(MethodKind::lora)
                                  << static_cast<int>(TrainingMode::single);
  }
  void a_run_tells_the_lens_over_its_steps() {
    QFETCH(int, kind);
    QFETCH(int, mode);
    const ExperimentSpec wanted = spec(static_cast<MethodKind>(kind), static_cast<TrainingMode>(mode));
    const std::string name = "steps-" + std::string(QTest::currentDataTag()) + ".h5";
    const RunRecord record = run(wanted, name.c_str());
    const ResultTable* table = find_result(record.results, "weight lens over steps");
    QVERIFY(table);
    QCOMPARE(table->kind, std::string("weight-lens-steps"));
    const auto& step = column<int64_t>(*table, "step");
    const auto& change = column<double>(*table, "change_norm");
    const std::set<int64_t> steps(step.begin(), step.end());
    QCOMPARE(steps, (std::set<int64_t>{2, 4, 6}));
    // Looking changes nothing, and the last look is what the kept adapters say.
    WeightLens lens(tiny_world() / "model", {});
    const int64_t last_cohort = record.steps.cohort.back();
    std::map<std::pair<int64_t, std::string>, std::vector<double>> kept;
    for (const int64_t fact : record.adapter_facts) {
      const bool of_last =
          fact < 0 ||
          static_cast<int64_t>(std::find(record.outcomes.fact.begin(), record.outcomes.fact.end(), fact) -
                               record.outcomes.fact.begin()) >= last_cohort * wanted.training.slots;
      if (!of_last) continue;
      for (const ModuleLens& m : lens(stored_adapter_files(file(name.c_str()), record.name, fact)))
        kept[{m.layer, m.module}].push_back(m.change_norm);
    }
    size_t compared = 0;
    for (size_t i = 0; i < step.size(); ++i) {
      // AdaLoRA may leave a module nothing.
      QVERIFY(change[i] > 0 || (wanted.method.kind == MethodKind::adalora && change[i] == 0));
      if (step[i] != 6 || column<int64_t>(*table, "cohort")[i] != last_cohort) continue;
      const auto& norms =
          kept.at({column<int64_t>(*table, "layer")[i], column<std::string>(*table, "module")[i]});
      double mean = 0;
      for (const double norm : norms) mean += norm / static_cast<double>(norms.size());
      QVERIFY2(std::abs(change[i] - mean) <= 1e-6 * mean,
               qPrintable(QString("%1, not %2").arg(change[i]).arg(mean)));
      QCOMPARE(column<int64_t>(*table, "adapters")[i], static_cast<int64_t>(norms.size()));
      ++compared;
    }
    QCOMPARE(compared, kept.size());
  }

  void adaloras_ranks_are_told_of_every_step() {
    const ExperimentSpec wanted = spec(MethodKind::adalora);
    const RunRecord record = run(wanted, "ranks.h5");
    const ResultTable* table = find_result(record.results, "active ranks");
    QVERIFY(table);
    const auto& step = column<int64_t>(*table, "step");
    const auto& active = column<double>(*table, "active_ranks");
    const size_t modules = 2 * static_cast<size_t>(world_->config().layers);
    QCOMPARE(step.size(), modules * 6);
    std::map<int64_t, double> sum;
    for (size_t i = 0; i < step.size(); ++i) sum[step[i]] += active[i];
    QCOMPARE(sum[1], static_cast<double>(3 * modules));
    QCOMPARE(sum[6], static_cast<double>(1 * modules));  // the target
    for (int64_t s = 2; s <= 6; ++s) QVERIFY(sum[s] <= sum[1]);
    // What is stored says the same as the adapter that was kept.
    const Session loaded = load_session(file("ranks.h5")).session;
    QVERIFY(same_bits(*find_result(loaded.runs[0].results, "active ranks"), *table));
    double kept = 0;
    for (const ModuleLens& m :
         WeightLens(tiny_world() / "model", {})(stored_adapter_files(file("ranks.h5"), record.name, -1)))
      kept += static_cast<double>(m.spectrum.rank());
    QCOMPARE(kept, sum[6]);
    // Other methods have none.
    QVERIFY(!find_result(run(spec(MethodKind::lora), "none.h5").results, "active ranks"));
  }

  void a_resumed_run_tells_the_same() {
    if (test_device() != DeviceKind::cpu) QSKIP("bit for bit on a CPU only");
    const ExperimentSpec wanted = spec(MethodKind::adalora, TrainingMode::single);
    const RunRecord whole = run(wanted, "whole.h5");
    for (const int64_t stop : {3, 9}) {
      const std::string name = "resumed" + std::to_string(stop) + ".h5";
      RunControl control;
      Aborter aborter(control, stop);
      QVERIFY_EXCEPTION_THROWN(run(wanted, name.c_str(), &control, &aborter), Cancelled);
      const RunRecord resumed = run(wanted, name.c_str(), nullptr, nullptr, true);
      for (const char* table : {"active ranks", "weight lens over steps"})
        QVERIFY2(same_bits(*find_result(resumed.results, table), *find_result(whole.results, table)), table);
    }
  }
};

QTEST_GUILESS_MAIN(TestLensLooks)
#include "test_lens_looks.moc"
