// SPDX-License-Identifier: GPL-3.0-or-later
// IA3 directories against what PEFT itself made of them (tests/reference/peft_ia3_reference.py).
#include <QTemporaryDir>
#include <QtTest>

#include "checkpoint/peft_ia3.h"
#include "core/checkpoint/peft_golden.h"

using namespace seamark;
using namespace seamark::peft_golden;
namespace fs = std::filesystem;

namespace {

void compare(const PeftIa3& adapter, const Json& expected) {
  QCOMPARE(adapter.modules.size(), expected.size());
  for (const Json& want : expected) {
    const auto name = want["module"].get<std::string>();
    const auto found = find_module(adapter.modules, name);
    QVERIFY2(found != adapter.modules.end(), name.c_str());
    QCOMPARE(found->feedforward, want["feedforward"].get<bool>());
    QCOMPARE(floats(found->scale), want["scale"].get<std::vector<float>>());
  }
}

}  // namespace

class TestPeftIa3 : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;
  const ModelConfig model_ = model();
  const Json expected_ = expected("expected_ia3.json");

  PeftIa3 read(const fs::path& directory) const { return peft_ia3_of(read_adapter_files(directory), model_); }
  void read_changed(const Json& changes) const { peft_ia3_of(changed("ia3_default", changes), model_); }

 private Q_SLOTS:
  void pefts_adapters_are_read_and_written_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, modules] : expected_.items())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void pefts_adapters_are_read_and_written() {
    QFETCH(QString, name);
    const PeftIa3 adapter = read(golden / name.toStdString());
    compare(adapter, expected_.at(name.toStdString()));
    const fs::path written = written_folder(directory_, name.toStdString());
    const AdapterFiles files = peft_files(adapter, model_.layers);
    write_adapter_files(written, files);
    compare(read(written), expected_.at(name.toStdString()));
    const AdapterFiles theirs = read_adapter_files(golden / name.toStdString());
    QCOMPARE(files.tensors.size(), theirs.tensors.size());
    for (const auto& [key, view] : theirs.tensors) QCOMPARE(files.tensors.at(key).shape, view.shape);
  }

  void a_choice_of_layers_becomes_a_pattern() {
    const AdapterFiles files = peft_files(read(golden / "ia3_regex"), model_.layers);
    const Json config = Json::parse(files.config_json);
    QCOMPARE(QString::fromStdString(config["target_modules"].get<std::string>()),
             QString(R"(.*\.layers\.(0|2)\.(mlp\.down_proj|self_attn\.k_proj))"));
    QCOMPARE(config["feedforward_modules"], Json::array({"down_proj"}));
    QVERIFY(!config.contains("layers_to_transform"));  // IA3Config does not know it
  }

  void what_changes_the_maths_is_refused_by_name_data() {
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* changes, const char* field) {
      QTest::newRow(changes) << changes << field;
    };
    row(R"({"peft_type":"LORA"})", "peft_type");
    row(R"({"modules_to_save":["lm_head"]})", "modules_to_save");
    row(R"({"fan_in_fan_out":true})", "fan_in_fan_out");
    row(R"({"layers_to_transform":[0]})", "layers_to_transform");
    row(R"({"some_new_option":1})", "some_new_option");
    row(R"({"target_modules":null})", "target_modules");
    row(R"({"target_modules":["k_proj","lm_head"]})", "target_modules");
    row(R"({"target_modules":"*k_proj"})", "target_modules");
    row(R"({"feedforward_modules":null})", "feedforward_modules");
    row(R"({"feedforward_modules":[3]})", "feedforward_modules");
    row(R"({"feedforward_modules":"*k_proj"})", "feedforward_modules");
  }
  void what_changes_the_maths_is_refused_by_name() {
    QFETCH(QString, changes);
    QFETCH(QString, field);
    must_refuse([&] { read_changed(Json::parse(changes.toStdString())); }, field);
  }

  void tensors_that_do_not_fit_are_named() {
    const auto message = [&](const Json& changes) {
      return QString::fromStdString(message_of([&] { read_changed(changes); }));
    };
    QVERIFY(message({{"target_modules", {"q_proj", "k_proj", "v_proj", "down_proj"}}})
                .contains("layers.0.self_attn.q_proj.ia3_l"));
    QVERIFY(message({{"target_modules", {"k_proj", "down_proj"}}}).contains("v_proj.ia3_l"));
    const QString shape = message({{"feedforward_modules", Json::array()}});
    QVERIFY2(shape.contains("[1, 12]") && shape.contains("[8, 1]"), qPrintable(shape));
  }

  void lora_is_not_taken_for_ia3() {
    QCOMPARE(adapter_type(read_adapter_files(golden / "ia3_default")), std::string("IA3"));
    QVERIFY_EXCEPTION_THROWN(read(golden / "list"), Error);
    QVERIFY_EXCEPTION_THROWN(read_peft_lora(golden / "ia3_default", model_), Error);
  }
};

QTEST_GUILESS_MAIN(TestPeftIa3)
#include "test_peft_ia3.moc"
