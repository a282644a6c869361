// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <set>

#include "adapters/adapter_bank.h"
#include "adapters/merge.h"
#include "adapters/tensor_values.h"
#include "checkpoint/own_adapters.h"
#include "core/model/golden_llama.h"
#include "model/inference.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

double largest_difference(const Matrix& a, const Matrix& b) {
  double largest = 0;
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < a.cols; ++j)
      largest = std::max(largest, std::abs(static_cast<double>(a.at(i, j)) - b.at(i, j)));
  return largest;
}

std::set<std::string> names_in(const fs::path& directory) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory)) names.insert(entry.path().filename().string());
  return names;
}

}  // namespace

class TestMerge : public QObject {
  Q_OBJECT
  QTemporaryDir temporary_;
  const std::vector<int32_t> ids_ = {9, 8, 7, 6, 5, 44, 200, 3};
  fs::path at(const std::string& name) const { return fs::path(temporary_.path().toStdString()) / name; }

 private Q_SLOTS:
  void a_merged_model_answers_as_base_and_adapter_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("adapter");
    QTest::newRow("LoRA") << "gqa_tied"
                          << "lora_final";
    QTest::newRow("rsLoRA, one layer, all modules") << "gqa_tied"
                                                    << "rslora_all_final";
    QTest::newRow("shards") << "llama3_sharded"
                            << "rslora_all_final";
  }
  void a_merged_model_answers_as_base_and_adapter() {
    QFETCH(QString, model);
    QFETCH(QString, adapter);
    const fs::path directory = golden_llama(model.toStdString()),
                   merged = at("merged " + model.toStdString());
    fs::remove_all(merged);
    const AdapterFiles files = read_adapter_files(directory / adapter.toStdString());
    const MergeResult result = merge_adapter(directory, files, merged);
    QCOMPARE(result.changed, static_cast<int64_t>(files.tensors.size()) / 2);
    const auto base = load_test_model(directory), ours = load_test_model(merged);
    const AdapterBank bank(*base, directory / adapter.toStdString());
    const Matrix with_adapter = all_logits(*base, &bank, 0, ids_),
                 without = all_logits(*ours, nullptr, 0, ids_);
    QVERIFY(largest_difference(with_adapter, all_logits(*base, nullptr, 0, ids_)) > 0.01);
    QCOMPARE_LE(largest_difference(with_adapter, without), 1e-5);
    // The same files of weights, and a tokenizer.
    for (const auto& entry : fs::directory_iterator(directory)) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(".safetensors")) QCOMPARE(fs::file_size(merged / name), fs::file_size(entry.path()));
      if (name.starts_with("token")) QVERIFY(fs::exists(merged / name));
    }
    QCOMPARE(ours->tokenizer().encode("A fact."), base->tokenizer().encode("A fact."));
  }

  void weights_keep_the_type_of_the_file() {
    const fs::path directory = golden_llama("gqa_tied"), half = at("half"), merged = at("merged half");
    const AdapterFiles files = read_adapter_files(directory / "lora_final");
    for (const TensorType type : {TensorType::bf16, TensorType::f16}) {
      fs::remove_all(half);
      fs::remove_all(merged);
      fs::create_directory(half);
      for (const char* name : {"config.json", "tokenizer.json", "tokenizer_config.json"})
        fs::copy_file(directory / name, half / name);
      const TensorFile full = read_safetensors(directory / "model.safetensors");
      write_safetensors(half / "model.safetensors", [&] {
        std::map<std::string, TensorView> tensors;
        for (const auto& [name, view] : full.tensors)
          tensors[name] = tensor_of(float_values(view), view.shape, type);
        return tensors;
      }());
      merge_adapter(half, files, merged);
      const TensorFile before = read_checkpoint(half), after = read_checkpoint(merged);
      const PeftLora lora = read_peft_lora(directory / "lora_final", read_model_config(directory));
      const std::vector<float> a = float_values(lora.modules[0].a), b = float_values(lora.modules[0].b);
      const std::string changed = "model.layers.0.self_attn.q_proj.weight";
      const std::vector<float> w = float_values(before.at(changed)),
                               merged_w = float_values(after.at(changed));
      const double unit = type == TensorType::bf16 ? 1.0 / 256 : 1.0 / 2048;
      for (size_t i = 0; i < w.size(); ++i) {
        double exact = 0;
        for (size_t r = 0; r < 4; ++r) exact += static_cast<double>(b[i / 32 * 4 + r]) * a[r * 32 + i % 32];
        exact = w[i] + 2 * exact;                                                 // alpha 8, rank 4
        QVERIFY(std::abs(merged_w[i] - exact) <= unit * std::abs(exact) + 1e-7);  // rounded once
      }
      for (const auto& [name, view] : after.tensors) {
        QCOMPARE(view.type, type);
        if (name.find("q_proj") == std::string::npos && name.find("v_proj") == std::string::npos)
          QVERIFY(std::ranges::equal(view.bytes, before.at(name).bytes));
      }
    }
  }

  void what_stands_at_the_place_is_left_alone() {
    const fs::path directory = golden_llama("gqa_tied"), there = at("there");
    const AdapterFiles files = read_adapter_files(directory / "lora_final");
    merge_adapter(directory, files, there);
    const auto before = names_in(there.parent_path());
    try {
      merge_adapter(directory, files, there);
      QFAIL("was overwritten");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::cannot_write);
    }
    QCOMPARE(names_in(there.parent_path()), before);
  }

  void nothing_is_left_of_a_merge_that_fails() {
    const fs::path directory = golden_llama("gqa_tied");
    AdapterFiles files = read_adapter_files(directory / "lora_final");
    const auto before = names_in(temporary_.path().toStdString());
    RunControl control;
    control.abort();
    QVERIFY_THROWS_EXCEPTION(Cancelled, merge_adapter(directory, files, at("cancelled"), &control));
    TensorView& b = files.tensors.at("base_model.model.model.layers.1.self_attn.v_proj.lora_B.weight");
    std::vector<float> values = float_values(b);
    values[3] = std::nanf("");
    b = tensor_of(std::move(values), b.shape);
    try {
      merge_adapter(directory, files, at("damaged"));
      QFAIL("was merged");
    } catch (const Error& error) {
      QCOMPARE(QString::fromStdString(error.field()), QString("model.layers.1.self_attn.v_proj.weight"));
    }
    QCOMPARE(names_in(temporary_.path().toStdString()), before);
  }

  void a_bottleneck_adapter_is_refused_with_a_reason() {
    const AdapterFiles files{
        .config_json = R"({"peft_type": "SEAMARK_BOTTLENECK"})", .tensors = {}, .source = "b"};
    try {
      merge_adapter(golden_llama("gqa_tied"), files, at("bottleneck"));
      QFAIL("was merged");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::bad_input);
      QVERIFY(QString(error.what()).contains("cannot be merged"));
    }
  }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
