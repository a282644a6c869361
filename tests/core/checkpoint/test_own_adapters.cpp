// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <numeric>

#include "checkpoint/own_adapters.h"
#include "checkpoint/peft.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

TensorView numbers(std::vector<int64_t> shape) {
  const int64_t count = std::accumulate(shape.begin(), shape.end(), int64_t{1}, std::multiplies<>());
  const auto values = std::make_shared<std::vector<float>>(static_cast<size_t>(count));
  std::iota(values->begin(), values->end(), 1.0f);
  return {TensorType::f32, std::move(shape), std::as_bytes(std::span(*values)), values};
}

}  // namespace

class TestOwnAdapters : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;
  ModelConfig model_ = read_model_config(SEAMARK_SOURCE_DIR "/tests/golden/peft/model");

  BottleneckAdapter bottleneck(BottleneckPlacement placement, std::vector<int64_t> layers) const {
    BottleneckAdapter adapter{"tiny", placement, 3, layers, {}};
    if (layers.empty()) layers = {0, 1, 2};
    for (const int64_t layer : layers)
      for (const bool attention : {true, false})
        if (!attention || placement == BottleneckPlacement::houlsby)
          adapter.modules.push_back(
              {layer, attention, numbers({3, model_.hidden_size}), numbers({model_.hidden_size, 3})});
    return adapter;
  }
  DenseDifference difference(std::vector<int64_t> layers) const {
    DenseDifference adapter{"tiny", layers, {}};
    for (const int64_t layer : layers)
      for (const char* name : linear_module_names) {
        const LinearShape shape = linear_shape(model_, name);
        adapter.modules.push_back({layer, name, numbers({shape.out, shape.in})});
      }
    return adapter;
  }
  AdapterFiles through_a_directory(const AdapterFiles& files) const {
    const fs::path directory = directory_.path().toStdString() + "/adapter";
    write_adapter_files(directory, files);
    return read_adapter_files(directory);
  }

 private Q_SLOTS:
  void bottleneck_adapters_survive_a_directory() {
    for (const auto placement : {BottleneckPlacement::houlsby, BottleneckPlacement::pfeiffer}) {
      for (const std::vector<int64_t>& layers : {std::vector<int64_t>{}, {0, 2}}) {
        const BottleneckAdapter adapter = bottleneck(placement, layers);
        const AdapterFiles files = through_a_directory(adapter_files_of(adapter));
        QVERIFY(files.tensors.contains("base_model.model.model.layers.2.mlp.bottleneck_D.weight"));
        QCOMPARE(files.tensors.contains("base_model.model.model.layers.0.self_attn.bottleneck_U.weight"),
                 placement == BottleneckPlacement::houlsby);
        const BottleneckAdapter back = bottleneck_of(files, model_);
        QCOMPARE(back.base_model, adapter.base_model);
        QCOMPARE(back.placement, placement);
        QCOMPARE(back.size, 3);
        QCOMPARE(back.layers, layers);
        QCOMPARE(back.modules.size(), adapter.modules.size());
        for (size_t i = 0; i < back.modules.size(); ++i) {
          QCOMPARE(back.modules[i].layer, adapter.modules[i].layer);
          QCOMPARE(back.modules[i].attention, adapter.modules[i].attention);
          QVERIFY(std::ranges::equal(back.modules[i].down.bytes, adapter.modules[i].down.bytes));
          QVERIFY(std::ranges::equal(back.modules[i].up.bytes, adapter.modules[i].up.bytes));
        }
      }
    }
  }

  void a_dense_difference_survives_a_directory() {
    const DenseDifference adapter = difference({1});
    const DenseDifference back = difference_of(through_a_directory(adapter_files_of(adapter)), model_);
    QCOMPARE(back.layers, std::vector<int64_t>{1});
    QCOMPARE(back.modules.size(), size_t{7});
    for (size_t i = 0; i < 7; ++i)
      QVERIFY(std::ranges::equal(back.modules[i].difference.bytes, adapter.modules[i].difference.bytes));
  }

  void readers_of_pefts_adapters_refuse_them_by_name() {
    for (const AdapterFiles& files : {adapter_files_of(bottleneck(BottleneckPlacement::houlsby, {})),
                                      adapter_files_of(difference({0}))}) {
      try {
        peft_lora_of(files, model_);
        QFAIL("was read");
      } catch (const Error& error) {
        QCOMPARE(QString::fromStdString(error.field()), QString("peft_type"));
        QVERIFY(QString(error.what()).contains("SEAMARK_"));
      }
    }
  }

  void damaged_configurations_are_refused_by_name_data() {
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* changes, const char* field) {
      QTest::newRow(changes) << changes << field;
    };
    row(R"({"peft_type":"SEAMARK_OTHER"})", "peft_type");
    row(R"({"activation":"relu"})", "activation");
    row(R"({"placement":"everywhere"})", "placement");
    row(R"({"size":0})", "size");
    row(R"({"size":1e18})", "size");
    row(R"({"layers_to_transform":[3]})", "layers_to_transform");
    row(R"({"layers_to_transform":3})", "layers_to_transform");
    row(R"({"bias":true})", "bias");
  }
  void damaged_configurations_are_refused_by_name() {
    QFETCH(QString, changes);
    QFETCH(QString, field);
    AdapterFiles files = adapter_files_of(bottleneck(BottleneckPlacement::houlsby, {}));
    Json config = Json::parse(files.config_json);
    config.update(Json::parse(changes.toStdString()));
    files.config_json = dump_json(config);
    try {
      bottleneck_of(files, model_);
      QFAIL("was read");
    } catch (const Error& error) {
      QCOMPARE(QString::fromStdString(error.field()), field);
    }
  }

  void tensors_that_do_not_fit_are_named() {
    AdapterFiles files = adapter_files_of(bottleneck(BottleneckPlacement::pfeiffer, {}));
    files.tensors.erase("base_model.model.model.layers.1.mlp.bottleneck_U.weight");
    QVERIFY_EXCEPTION_THROWN(bottleneck_of(files, model_), Error);
    files = adapter_files_of(bottleneck(BottleneckPlacement::pfeiffer, {}));
    files.tensors.at("base_model.model.model.layers.1.mlp.bottleneck_U.weight").shape = {3,
                                                                                         model_.hidden_size};
    QVERIFY_EXCEPTION_THROWN(bottleneck_of(files, model_), Error);
    files = adapter_files_of(difference({0}));
    files.tensors.emplace("something.else", numbers({1}));
    QVERIFY_EXCEPTION_THROWN(difference_of(files, model_), Error);
  }
};

QTEST_GUILESS_MAIN(TestOwnAdapters)
#include "test_own_adapters.moc"
