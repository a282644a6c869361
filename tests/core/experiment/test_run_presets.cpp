// SPDX-License-Identifier: GPL-3.0-or-later
// Presets change how a run is trained and nothing else; what a run will take is told before it starts.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>

#include "core/analysis/tiny_world.h"
#include "experiment/run.h"
#include "experiment/run_estimate.h"
#include "experiment/run_presets.h"

using namespace seamark;

namespace {

Error error_of(const char* json) {
  try {
    preset_from_json(parse_json(json, "mine.json"), "mine", "mine.json");
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

std::string json_of(const ExperimentSpec& spec) { return dump_json(spec_to_json(spec)); }

}  // namespace

class TestRunPresets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_field_has_words_for_the_form() {
    ExperimentSpec spec;
    Fields fields;
    describe(fields, spec);
    for (const Field& field : fields.all()) {
      QVERIFY2(*field.info.label, field.path.c_str());
      QVERIFY2(*field.info.help, field.path.c_str());
      const bool is_number = std::holds_alternative<int64_t*>(field.value) ||
                             std::holds_alternative<double*>(field.value) ||
                             std::holds_alternative<std::optional<double>*>(field.value);
      QVERIFY2(!is_number || (std::isfinite(field.info.min) && std::isfinite(field.info.max)),
               field.path.c_str());
    }
  }

  void the_built_in_ones_are_valid_and_differ() {
    std::set<std::string> names, specs;
    for (const RunPreset& preset : built_in_presets()) {
      QVERIFY2(spec_problems(preset.spec).empty(), preset.name.c_str());
      QVERIFY(names.insert(preset.name).second);
      QVERIFY2(specs.insert(json_of(preset.spec)).second, preset.name.c_str());
    }
    QVERIFY(names.size() >= 4);
  }

  void a_preset_leaves_facts_band_model_machine_and_seed_alone() {
    ExperimentSpec mine;
    mine.name = "R7";
    mine.model = "/models/mine";
    mine.facts.files = {"mine.json"};
    mine.filter.rule = FilterRule::band;
    mine.filter.low = 0.25;
    mine.distance.metric = DistanceMetric::angular;
    mine.evaluation.every = 3;
    mine.training.seed = 42;
    mine.training.slots = 3;
    mine.training.memory_budget_gb = 2;
    mine.method.rank = 64;
    for (const RunPreset& preset : built_in_presets()) {
      const ExperimentSpec now = with_preset(mine, preset);
      QVERIFY(follows_preset(now, preset));
      QCOMPARE(now.method.rank, preset.spec.method.rank);
      ExperimentSpec back = now;
      back.method = mine.method;
      back.loss = mine.loss;
      TrainingOptions training = mine.training;
      std::swap(back.training, training);
      QCOMPARE(json_of(back), json_of(mine));
      QCOMPARE(training.seed, int64_t{42});
      QCOMPARE(training.slots, int64_t{3});
      QCOMPARE(training.memory_budget_gb, 2.0);
      QCOMPARE(training.learning_rate, preset.spec.training.learning_rate);
    }
  }

  void what_neither_uses_is_no_change() {
    const RunPreset& lora = built_in_presets().front();
    ExperimentSpec spec = lora.spec;
    spec.method.init_r = 30;  // AdaLoRA's
    spec.training.batch = 7;  // of joint runs
    QVERIFY(follows_preset(spec, lora));
    spec.method.rank = 9;
    QVERIFY(!follows_preset(spec, lora));
  }

  void it_reads_back_and_is_a_spec_that_run_takes() {
    ExperimentSpec spec;
    spec.method.kind = MethodKind::adalora;
    spec.method.layers = {0, 3};
    spec.training.steps = 40;
    spec.training.mode = TrainingMode::joint;
    spec.loss.weights = WeightRule::static_;
    spec.training.seed = 9;
    const std::string json = dump_json(preset_to_json(spec), 2);
    const RunPreset back = preset_from_json(parse_json(json, "x"), "x", "x");
    QVERIFY(follows_preset(spec, back));
    QVERIFY(json.find("seed") == std::string::npos);
    QVERIFY(json.find("facts") == std::string::npos);
    QCOMPARE(spec_from_json(parse_json(json, "x"), "x").training.steps, int64_t{40});
    // ... and a whole spec is a preset.
    QVERIFY(follows_preset(spec, preset_from_json(parse_json(json_of(spec), "x"), "x", "x")));
  }

  void a_bad_one_is_refused_with_its_file_and_field_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("unknown") << R"({"method": {"rnak": 4}})"
                             << "method.rnak";
    QTest::newRow("range") << R"({"training": {"learning_rate": 7}})"
                           << "training.learning_rate";
    QTest::newRow("type") << R"({"training": {"steps": "many"}})"
                          << "training.steps";
    QTest::newRow("across") << R"({"training": {"steps": 2, "warmup_steps": 5}})"
                            << "training.warmup_steps";
    QTest::newRow("nothing of it") << R"({"facts": {"files": ["x.json"]}})"
                                   << "";
    QTest::newRow("empty") << R"({"method": {}})"
                           << "";
  }
  void a_bad_one_is_refused_with_its_file_and_field() {
    QFETCH(QString, json);
    QFETCH(QString, field);
    const Error error = error_of(json.toUtf8().constData());
    QVERIFY(error.code() == ExitCode::bad_input);
    QCOMPARE(error.file(), std::string("mine.json"));
    QCOMPARE(QString::fromStdString(error.field()), field);
  }

  void the_estimate_is_what_the_run_then_takes_data() {
    QTest::addColumn<bool>("joint");
    QTest::newRow("single") << false;
    QTest::newRow("joint") << true;
  }
  void the_estimate_is_what_the_run_then_takes() {
    QFETCH(bool, joint);
    const auto model = load_test_model(tiny_world() / "model");
    ExperimentSpec spec;
    spec.model = (tiny_world() / "model").string();
    spec.facts = tiny_world_facts(12);
    spec.training = {.mode = joint ? TrainingMode::joint : TrainingMode::single, .steps = 6, .batch = 5};
    spec.training.slots = 4;
    const FactTable facts = load_tiny_world();
    std::vector<FactIndex> sample = all_of(facts);
    sample.resize(12);
    const RunEstimate told = estimate_run(*model, facts, sample, 12, spec);
    QTemporaryDir folder;
    RunControl control;
    RunObserver observer;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "s.h5";
    const RunRecord run = run_experiment(spec, {.session = file, .model = model}, control, observer);
    const Json made = parse_json(run.resolved_json, "run"), from = parse_json(run.provenance_json, "run");
    QCOMPARE(told.facts, run.outcomes.rows());
    QCOMPARE(told.planned_steps, run.planned_steps);
    QCOMPARE(told.fact_steps, int64_t{joint ? 6 * 5 : 12 * 6});
    QCOMPARE(told.memory_bytes, made.at("memory_estimate_bytes").get<uint64_t>());
    QCOMPARE(told.cpu, from.at("cpu").get<std::string>());
    // The file has facts, distances and provenance beside what the run adds.
    QVERIFY(told.session_bytes < std::filesystem::file_size(file) * 2);
    spec.output.adapters = KeepAdapters::none;
    QVERIFY(estimate_run(*model, facts, sample, 12, spec).session_bytes < told.session_bytes);
  }
};

QTEST_GUILESS_MAIN(TestRunPresets)
#include "test_run_presets.moc"
