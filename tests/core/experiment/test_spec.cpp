// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "experiment/adapter_record.h"
#include "experiment/metrics_merge.h"
#include "experiment/spec.h"

using namespace seamark;

namespace {

// The error of reading `json` as a spec; ExitCode::done when there is none.
Error error_of(const std::string& json) {
  try {
    spec_from_json(parse_json(json, "s.json"), "s.json");
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

}  // namespace

class TestSpec : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void the_example_reads_back_as_itself() {
    ExperimentSpec spec;
    spec.name = "R7";
    spec.filter.rule = FilterRule::band;
    spec.filter.low = 0.25;
    spec.method.targets = {"q_proj", "down_proj"};
    spec.method.layers = {0, 3};
    spec.training.mode = TrainingMode::joint;
    spec.loss.weights = WeightRule::static_;
    spec.distance.from = DistanceFrom::model_ranked;
    const OrderedJson json = spec_to_json(spec);
    const ExperimentSpec back = spec_from_json(Json::parse(json.dump()), "s.json");
    QCOMPARE(spec_to_json(back).dump(), json.dump());
    QCOMPARE(*back.filter.low, 0.25);
    QVERIFY(!back.filter.high);
  }

  void absent_fields_keep_their_defaults() {
    const ExperimentSpec spec = spec_from_json(Json::parse(R"({"method": {"rank": 4}})"), "s.json");
    QCOMPARE(spec.method.rank, int64_t{4});
    QCOMPARE(spec.training.steps, ExperimentSpec{}.training.steps);
  }

  void bad_specs_name_file_and_field_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* json, const char* field, const char* part) {
      QTest::newRow(name) << QString(json) << QString(field) << QString(part);
    };
    row("unknown key", R"({"method": {"rnak": 4}})", "method.rnak", "method.rank");
    row("DoRA of no module", R"({"method": {"kind": "dora", "targets": []}})", "method.targets",
        "at least one");
    row("AdaLoRA that cuts nothing", R"({"method": {"kind": "adalora", "init_r": 4, "target_r": 4}})",
        "method.init_r", "above the target");
    row("AdaLoRA without a last step", R"({"method": {"kind": "adalora", "tfinal": 0}})", "method.tfinal",
        "at least 1");
    row("AdaLoRA without a step between",
        R"({"method": {"kind": "adalora", "tinit": 3, "tfinal": 2}, "training": {"steps": 5}})",
        "method.tinit", "no step between");
    row("IA3 of no module", R"({"method": {"kind": "ia3", "ia3_targets": []}})", "method.ia3_targets",
        "at least one");
    row("IA3 at the input of another module",
        R"({"method": {"kind": "ia3", "ia3_feedforward": ["up_proj"]}})", "method.ia3_feedforward",
        "none of the scaled");
    row("full side by side", R"({"method": {"kind": "full"}, "training": {"slots": 2}})", "training.slots",
        "one fact at a time");
    row("a bottleneck of nothing", R"({"method": {"kind": "adapter-houlsby", "size": 0}})", "method.size",
        "at least 1");
    row("unknown group", R"({"metod": {}})", "metod", "method");
    row("wrong type", R"({"method": {"rank": "8"}})", "method.rank", "whole number");
    row("fraction", R"({"training": {"steps": 1.5}})", "training.steps", "whole number");
    row("range", R"({"training": {"learning_rate": 7}})", "training.learning_rate", "at most 1");
    row("zero rate", R"({"training": {"learning_rate": 0}})", "training.learning_rate", "above 0");
    row("huge integer", R"({"training": {"steps": 99999999999999999999}})", "training.steps", "whole number");
    row("name", R"({"distance": {"metric": "cosin"}})", "distance.metric", "cosine");
    row("module", R"({"method": {"targets": ["q_pro"]}})", "method.targets", "q_proj");
    row("band", R"({"filter": {"rule": "band", "low": 0.5, "high": 0.25}})", "filter.low", "above the high");
    row("weights in single runs", R"({"loss": {"weights": "static"}})", "loss.weights", "cancels out");
    row("dynamic weights in single runs", R"({"loss": {"weights": "dynamic"}})", "loss.weights",
        "cancels out");
    row("dynamic weights in a hidden space",
        R"({"loss": {"weights": "dynamic"}, "distance": {"space": "hidden"}, "training": {"mode": "joint"}})",
        "distance.space", "input-embedding");
    row("dynamic weights without a metric of two answers",
        R"({"loss": {"weights": "dynamic"}, "distance": {"metric": "directional"}, "training": {"mode": "joint"}})",
        "distance.metric", "directional");
    row("negative lambda", R"({"loss": {"regulariser_lambda": -1}})", "loss.regulariser_lambda",
        "at least 0");
    row("share above one", R"({"filter": {"rule": "replace", "p": 1.5}})", "filter.p", "at most 1");
    row("core above the sample", R"({"filter": {"rule": "replace", "size": 10, "core": 11}})", "filter.core",
        "larger than the sample");
    row("newer", R"({"schema_version": 2})", "schema_version", "newer");
    row("not an object", "[]", "", "object");
    row("slash in the name", R"({"name": "a/b"})", "name", "slashes");
    row("twice", R"({"name": "a", "name": "b"})", "name", "twice");
  }
  void bad_specs_name_file_and_field() {
    QFETCH(QString, json);
    QFETCH(QString, field);
    QFETCH(QString, part);
    const Error error = error_of(json.toStdString());
    QCOMPARE(error.code(), ExitCode::bad_input);
    QCOMPARE(QString::fromStdString(error.file()), QString("s.json"));
    QCOMPARE(QString::fromStdString(error.field()), field);
    QVERIFY2(QString::fromStdString(error.sentence()).contains(part), error.what());
  }

  void every_field_is_documented() {
    for (const auto& field : spec_schema()) {
      QVERIFY2(!field["label"].get<std::string>().empty(), field["path"].get<std::string>().c_str());
      QVERIFY2(field["help"].get<std::string>().ends_with('.'), field["path"].get<std::string>().c_str());
    }
    ExperimentSpec spec;
    Fields fields;
    describe(fields, spec);
    for (const Field& field : fields.all())
      field_is_used(fields, field);  // asserts that `when` names a field
  }

  void metrics_of_cohorts_join_exactly() {
    // Values 100, 0, 0 in one cohort and 100 in another: mean 50, population sd 50.
    const std::vector<Metric> metrics = {
        {"strict", "strict", "before", 1, 0, 4},
        {"strict", "strict", "after:0", 100.0 / 3, std::sqrt(20000.0 / 9), 3},
        {"strict", "strict", "after:1", 100, 0, 1},
        {"memit", "ES", "after:0", 50, 0, 3},
        {"memit", "PS", "after:0", 100, 0, 3},
        {"memit", "NS", "after:0", 25, 0, 3},
        {"memit", "score", "after:0", 1, 0, 3},
    };
    const auto joined = merge_cohort_metrics(metrics);
    QCOMPARE(joined.size(), size_t{6});
    QCOMPARE(joined[0].when, std::string("before"));
    QCOMPARE(joined[1].when, std::string("after"));
    QCOMPARE(joined[1].n, int64_t{4});
    QVERIFY(std::abs(joined[1].value - 50) < 1e-9);
    QVERIFY(std::abs(joined[1].sd - 50) < 1e-9);
    QVERIFY(std::abs(joined[5].value - 3 / (1 / 50.0 + 1 / 100.0 + 1 / 25.0)) < 1e-9);
  }

  void an_adapter_survives_its_record() {
    PeftLora lora;
    lora.rank = 2;
    lora.alpha = 4;
    lora.use_rslora = true;
    lora.base_model = "tiny";
    lora.targets = {"q_proj", "up_proj"};
    lora.layers = {1};
    auto values = std::make_shared<std::vector<float>>(std::vector<float>{1, 2, 3, 4, 5, 6});
    const auto view = [&](int64_t rows, int64_t cols) {
      return TensorView{TensorType::f32, {rows, cols}, std::as_bytes(std::span(*values)), values};
    };
    lora.modules = {{1, "q_proj", 2, 4, view(2, 3), view(3, 2)},
                    {1, "up_proj", 2, 4, view(2, 3), view(3, 2)}};
    const AdapterRecord record = to_adapter_record(peft_files(lora), 5);
    QCOMPARE(record.tensors.size(), size_t{4});
    QVERIFY(record.tensors.contains("base_model.model.model.layers.1.mlp.up_proj.lora_B.weight"));
    QCOMPARE(record.fact, int64_t{5});
    const AdapterFiles files = peft_files(lora), back = adapter_files(record);
    QCOMPARE(back.config_json, files.config_json);
    QCOMPARE(back.tensors.size(), files.tensors.size());
    for (const auto& [name, tensor] : files.tensors) {
      QCOMPARE(back.tensors.at(name).shape, tensor.shape);
      QVERIFY(std::equal(back.tensors.at(name).bytes.begin(), back.tensors.at(name).bytes.end(),
                         tensor.bytes.begin()));
    }
  }
};

QTEST_GUILESS_MAIN(TestSpec)
#include "test_spec.moc"
