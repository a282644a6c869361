// SPDX-License-Identifier: GPL-3.0-or-later
// PEFT directories against what PEFT itself made of them (tests/reference/peft_reference.py).
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/checkpoint/peft_golden.h"

using namespace seamark;
using namespace seamark::peft_golden;
namespace fs = std::filesystem;

namespace {

void compare(const PeftLora& adapter, const Json& expected) {
  QCOMPARE(adapter.modules.size(), expected.size());
  for (const Json& want : expected) {
    const auto name = want["module"].get<std::string>();
    const auto found = find_module(adapter.modules, name);
    QVERIFY2(found != adapter.modules.end(), name.c_str());
    QCOMPARE(found->rank, want["rank"].get<int64_t>());
    QCOMPARE(found->alpha, want["alpha"].get<double>());
    const double rank = static_cast<double>(found->rank);
    QCOMPARE(found->alpha / (adapter.use_rslora ? std::sqrt(rank) : rank), want["scaling"].get<double>());
    QCOMPARE(floats(found->a), want["a"].get<std::vector<float>>());
    QCOMPARE(floats(found->b), want["b"].get<std::vector<float>>());
  }
}

}  // namespace

class TestPeft : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;
  const ModelConfig model_ = model();
  const Json expected_ = expected("expected.json");

  PeftLora read_changed(const Json& changes) const { return peft_lora_of(changed("list", changes), model_); }

 private slots:
  void pefts_adapters_are_read_and_written_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, modules] : expected_.items())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void pefts_adapters_are_read_and_written() {
    QFETCH(QString, name);
    const PeftLora adapter = read_peft_lora(golden / name.toStdString(), model_);
    compare(adapter, expected_.at(name.toStdString()));
    const fs::path written = written_folder(directory_, name.toStdString());
    write_peft_lora(written, adapter);
    const PeftLora again = read_peft_lora(written, model_);
    compare(again, expected_.at(name.toStdString()));
    QCOMPARE(again.targets, adapter.targets);
    QCOMPARE(again.layers, adapter.layers);
    QCOMPARE(again.use_dora, adapter.use_dora);
    for (size_t i = 0; i < adapter.modules.size() && adapter.use_dora; ++i) {
      QCOMPARE(floats(again.modules[i].magnitude), floats(adapter.modules[i].magnitude));
    }
  }

  void targets_and_layers_are_told() {
    const PeftLora adapter = read_peft_lora(golden / "layers", model_);
    QCOMPARE(adapter.targets, (std::vector<std::string>{"o_proj", "down_proj"}));
    QCOMPARE(adapter.layers, std::vector<int64_t>{1});
    QVERIFY(read_peft_lora(golden / "list", model_).layers.empty());
  }

  void options_that_are_off_are_fine() {
    read_changed(
        {{"modules_to_save", nullptr}, {"loftq_config", Json::object()}, {"some_new_option", false}});
    read_changed({{"init_lora_weights", "gaussian"}, {"lora_dropout", 0.1}});
  }

  void what_changes_the_maths_is_refused_by_name_data() {
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* changes, const char* field) {
      QTest::newRow(changes) << changes << field;
    };
    row(R"({"peft_type":"IA3"})", "peft_type");
    row(R"({"bias":"all"})", "bias");
    row(R"({"modules_to_save":["lm_head"]})", "modules_to_save");
    row(R"({"fan_in_fan_out":true})", "fan_in_fan_out");
    row(R"({"layer_replication":[[0,2],[1,3]]})", "layer_replication");
    row(R"({"lora_bias":true})", "lora_bias");
    row(R"({"use_qalora":true})", "use_qalora");
    row(R"({"trainable_token_indices":[1]})", "trainable_token_indices");
    row(R"({"some_new_option":{"a":1}})", "some_new_option");
    row(R"({"init_lora_weights":"pissa"})", "init_lora_weights");
    row(R"({"r":0})", "r");
    row(R"({"r":100000000})", "r");
    row(R"({"lora_alpha":"x"})", "lora_alpha");
    row(R"({"target_modules":null})", "target_modules");
    row(R"({"target_modules":[]})", "target_modules");
    row(R"({"target_modules":[7]})", "target_modules");
    row(R"({"target_modules":["q_proj","lm_head"]})", "target_modules");
    row(R"({"target_modules":"*q_proj"})", "target_modules");
    row(R"({"target_modules":"nothing"})", "target_modules");
    row(R"({"layers_to_transform":[3]})", "layers_to_transform");
    row(R"({"layers_to_transform":[0],"layers_pattern":"h"})", "layers_pattern");
    row(R"({"rank_pattern":{"q_proj":0}})", "rank_pattern.q_proj");
    row(R"({"rank_pattern":{"*":2}})", "rank_pattern.*");
    row(R"({"alpha_pattern":7})", "alpha_pattern");
  }
  void what_changes_the_maths_is_refused_by_name() {
    QFETCH(QString, changes);
    QFETCH(QString, field);
    must_refuse([&] { read_changed(Json::parse(changes.toStdString())); }, field);
  }

  void tensors_that_do_not_fit_are_named() {
    const auto message = [&](const Json& changes) { return message_of([&] { read_changed(changes); }); };
    const auto has = [](const std::string& text, const char* part) {
      return text.find(part) != std::string::npos;
    };
    const std::string missing = message({{"target_modules", {"q_proj", "k_proj", "v_proj"}}});
    QVERIFY2(has(missing, "missing") && has(missing, "layers.0.self_attn.k_proj.lora_A.weight"),
             missing.c_str());
    const std::string unknown = message({{"target_modules", {"q_proj"}}});
    QVERIFY2(has(unknown, "does not ask for") && has(unknown, "v_proj.lora_B.weight"), unknown.c_str());
    const std::string shape = message({{"r", 3}});
    QVERIFY2(has(shape, "[2, 8]") && has(shape, "[3, 8]"), shape.c_str());
  }

  void golden_training_runs_are_read() {
    const char* shared = std::getenv("SEAMARK_SHARED_DATA");
    const fs::path folder =
        fs::path(shared ? shared : SEAMARK_SOURCE_DIR "/../shared/data") / "weights/stories260K";
    if (!fs::exists(folder)) QSKIP("needs ../shared/data");
    const ModelConfig config = read_model_config(folder / "hf");
    QCOMPARE(read_peft_lora(folder / "peft_golden/lora/final", config).modules.size(), size_t{10});
    const PeftLora all = read_peft_lora(folder / "peft_golden/lora_all_rslora/initial", config);
    QCOMPARE(all.modules.size(), size_t{35});
    QVERIFY(all.use_rslora);
    const PeftLora dora = read_peft_lora(folder / "peft_golden/lora_dora_weighted/final", config);
    QVERIFY(dora.use_dora &&
            dora.modules[0].magnitude.elements() == linear_shape(config, dora.modules[0].module).out);
    QVERIFY_EXCEPTION_THROWN(read_peft_lora(folder / "peft_golden/adalora/final", config), Error);
  }
};

QTEST_GUILESS_MAIN(TestPeft)
#include "test_peft.moc"
