// SPDX-License-Identifier: GPL-3.0-or-later
// AdaLoRA directories against what PEFT itself made of them (tests/reference/peft_adalora_reference.py).
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "checkpoint/peft_adalora.h"
#include "core/checkpoint/peft_golden.h"

using namespace seamark;
using namespace seamark::peft_golden;
namespace fs = std::filesystem;

namespace {

std::vector<double> values(const TensorView& view) {
  const std::vector<float> all = floats(view);
  return {all.begin(), all.end()};
}

// B (A * E) times the scale: [out, in].
std::vector<double> change_of(const AdaLoraModule& m, double scale) {
  const auto a = values(m.a), b = values(m.b), e = values(m.e);
  const size_t rank = e.size(), in = static_cast<size_t>(m.a.shape[1]),
               out = static_cast<size_t>(m.b.shape[0]);
  std::vector<double> change(out * in, 0.0);
  for (size_t o = 0; o < out; ++o)
    for (size_t k = 0; k < rank; ++k)
      for (size_t i = 0; i < in; ++i) change[o * in + i] += scale * b[o * rank + k] * e[k] * a[k * in + i];
  return change;
}

void compare(const PeftAdaLora& adapter, const Json& expected) {
  QCOMPARE(adapter.modules.size(), expected.size());
  for (const Json& want : expected) {
    const auto name = want["module"].get<std::string>();
    const auto found = find_module(adapter.modules, name);
    QVERIFY2(found != adapter.modules.end(), name.c_str());
    QCOMPARE(found->rank(), want["rank"].get<int64_t>());
    const auto ours = change_of(*found, adapter.scale());
    const auto theirs = want["change"].get<std::vector<double>>();
    QCOMPARE(ours.size(), theirs.size());
    for (size_t i = 0; i < ours.size(); ++i) QVERIFY(std::abs(ours[i] - theirs[i]) < 1e-5);
  }
}

}  // namespace

class TestPeftAdaLora : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;
  const ModelConfig model_ = model();
  const Json expected_ = expected("expected_adalora.json");

  PeftAdaLora read(const fs::path& directory) const {
    return peft_adalora_of(read_adapter_files(directory), model_);
  }
  // The golden "adalora_cut" adapter with changes in its configuration, merged into what is there.
  AdapterFiles changed(const Json& changes) const {
    AdapterFiles files = read_adapter_files(golden / "adalora_cut");
    Json config = Json::parse(files.config_json);
    config.merge_patch(changes);
    files.config_json = dump_json(config);
    return files;
  }

 private Q_SLOTS:
  void pefts_adapters_are_read_and_written_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, modules] : expected_.items())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void pefts_adapters_are_read_and_written() {
    QFETCH(QString, name);
    const fs::path theirs = golden / name.toStdString();
    const PeftAdaLora adapter = read(theirs);
    compare(adapter, expected_.at(name.toStdString()));
    const fs::path written = written_folder(directory_, name.toStdString());
    write_adapter_files(written, peft_files(adapter));
    const PeftAdaLora again = read(written);
    compare(again, expected_.at(name.toStdString()));
    // Byte for byte the tensors of PEFT, and its settings.
    const AdapterFiles stored = read_adapter_files(theirs), ours = read_adapter_files(written);
    QCOMPARE(ours.tensors.size(), stored.tensors.size());
    for (const auto& [key, view] : stored.tensors) {
      QCOMPARE(ours.tensors.at(key).shape, view.shape);
      QVERIFY(std::ranges::equal(ours.tensors.at(key).bytes, view.bytes));
    }
    const Json a = Json::parse(stored.config_json), b = Json::parse(ours.config_json);
    for (const char* key : {"init_r", "target_r", "tinit", "tfinal", "deltaT", "total_step", "beta1", "beta2",
                            "orth_reg_weight", "lora_alpha", "rank_pattern"})
      QVERIFY2(a.at(key) == b.at(key), key);
    // Ours names modules and layers where theirs has a regular expression.
    if (a.at("target_modules").is_array()) QCOMPARE(b.at("layers_to_transform"), a.at("layers_to_transform"));
  }

  void a_module_may_keep_nothing() {
    const PeftAdaLora adapter = read(golden / "adalora_cut");
    const AdaLoraModule& none = adapter.modules[1];
    QCOMPARE(none.module, std::string("o_proj"));
    QCOMPARE(none.rank(), 0);
    QCOMPARE(none.b.shape[1], 0);
    QVERIFY(none.a.bytes.empty());
    QVERIFY(std::abs(adapter.scale() - 5 / (3 + 1e-5)) < 1e-15);  // as before anything was dropped
  }

  void what_does_not_fit_is_refused_data() {
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* changes, const char* field) {
      QTest::newRow(changes) << QString(changes) << QString(field);
    };
    row(R"({"peft_type":"LORA"})", "peft_type");
    row(R"({"use_dora":true})", "use_dora");
    row(R"({"use_rslora":true})", "use_rslora");
    row(R"({"alpha_pattern":{"v_proj":3}})", "alpha_pattern");
    row(R"({"bias":"all"})", "bias");
    row(R"({"lora_alpha":0})", "lora_alpha");
    row(R"({"init_r":0})", "init_r");
    row(R"({"deltaT":0})", "deltaT");
    row(R"({"beta1":1.5})", "beta1");
    row(R"({"rank_pattern":[]})", "rank_pattern");
    row(R"({"rank_pattern":{"model.layers.1.self_attn.v_proj.lora_E":[true,true,true]}})",
        "rank_pattern.model.layers.1.self_attn.v_proj.lora_E");
    row(R"({"rank_pattern":{"model.layers.0.self_attn.v_proj.lora_E":[true]}})",
        "rank_pattern.model.layers.0.self_attn.v_proj.lora_E");
    row(R"({"rank_pattern":{"model.layers.0.self_attn.v_proj.lora_E":[1,0,0]}})",
        "rank_pattern.model.layers.0.self_attn.v_proj.lora_E");
    row(R"({"rank_pattern":{"model.layers.0.self_attn.v_proj.lora_E":[true,true,false]}})",
        "base_model.model.model.layers.0.self_attn.v_proj.lora_A");
    row(R"({"target_modules":["lm_head"]})", "target_modules");
  }
  void what_does_not_fit_is_refused() {
    QFETCH(QString, changes);
    QFETCH(QString, field);
    try {
      peft_adalora_of(changed(Json::parse(changes.toStdString())), model_);
      QFAIL("accepted");
    } catch (const Error& error) {
      QCOMPARE(QString::fromStdString(error.field()), field);
    }
  }

  void missing_and_unknown_tensors_are_named() {
    AdapterFiles files = changed(Json::object());
    const std::string key = "base_model.model.model.layers.2.self_attn.v_proj.lora_E";
    auto node = files.tensors.extract(key);
    const std::string message = message_of([&] { peft_adalora_of(files, model_); });
    QVERIFY2(message.find(key) != std::string::npos, message.c_str());
    node.key() = key + ".weight";
    files.tensors.insert(std::move(node));
    QVERIFY_THROWS_EXCEPTION(Error, peft_adalora_of(files, model_));
  }
};

QTEST_GUILESS_MAIN(TestPeftAdaLora)
#include "test_peft_adalora.moc"
