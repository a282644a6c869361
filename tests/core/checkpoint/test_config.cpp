// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "checkpoint/config.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const char* const base =
    R"({"model_type":"llama","hidden_size":64,"intermediate_size":172,"num_hidden_layers":5,
  "num_attention_heads":8,"vocab_size":512,"max_position_embeddings":256})";

}  // namespace

class TestConfig : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;

  // The base config with `changes` merged in: null removes nothing, it is written as null.
  ModelConfig read(const char* changes, const char* generation = nullptr) {
    const fs::path model = directory_.path().toStdString();
    Json config = Json::parse(base);
    config.update(Json::parse(changes));
    std::ofstream(model / "config.json") << config;
    fs::remove(model / "generation_config.json");
    if (generation) std::ofstream(model / "generation_config.json") << generation;
    return read_model_config(model);
  }

 private slots:
  void absent_values_are_transformers_defaults() {
    const ModelConfig config = read("{}");
    QCOMPARE(config.kv_heads, 8);
    QCOMPARE(config.head_dim, 8);
    QCOMPARE(config.rms_norm_eps, 1e-6);
    QCOMPARE(config.rope_theta, 10000.0);
    QCOMPARE(config.rope_type, RopeType::standard);
    QVERIFY(!config.tied_embeddings);
    QCOMPARE(config.eos_token_ids, std::vector<int32_t>{2});
    QCOMPARE(config.bos_token_id, 1);
    QCOMPARE(read(R"({"num_key_value_heads":null,"head_dim":null,"rope_scaling":null})").kv_heads, 8);
    QCOMPARE(read(R"({"bos_token_id":null})").bos_token_id, -1);
    QVERIFY(read(R"({"eos_token_id":null})").eos_token_ids.empty());
  }

  void given_values_are_read() {
    const ModelConfig config = read(
        R"({"num_key_value_heads":2,"head_dim":16,"tie_word_embeddings":true,"rms_norm_eps":1e-05,"bos_token_id":0,
                 "eos_token_id":[5,7]})");
    QCOMPARE(config.kv_heads, 2);
    QCOMPARE(config.head_dim, 16);
    QCOMPARE(config.rms_norm_eps, 1e-5);
    QVERIFY(config.tied_embeddings);
    QCOMPARE(config.bos_token_id, 0);
    QCOMPARE(config.eos_token_ids, (std::vector<int32_t>{5, 7}));
  }

  void rope_is_read_in_every_spelling() {
    QCOMPARE(read(R"({"rope_theta":100000})").rope_theta, 1e5);
    QCOMPARE(read(R"({"rope_parameters":{"rope_type":"default","rope_theta":5e5}})").rope_theta, 5e5);
    for (const char* spelling :
         {R"({"rope_theta":20000,"rope_scaling":{"type":"linear","factor":2.0}})",
          R"({"rope_theta":20000,"rope_scaling":{"rope_type":"linear","factor":2.0}})",
          R"({"rope_parameters":{"rope_type":"linear","factor":2.0,"rope_theta":20000}})"}) {
      const ModelConfig config = read(spelling);
      QCOMPARE(config.rope_type, RopeType::linear);
      QCOMPARE(config.rope_factor, 2.0);
      QCOMPARE(config.rope_theta, 20000.0);
    }
    const ModelConfig llama3 = read(
        R"({"rope_theta":500000.0,"rope_scaling":{"rope_type":"llama3","factor":8.0,"low_freq_factor":1.0,
            "high_freq_factor":4.0,"original_max_position_embeddings":128}})");
    QCOMPARE(llama3.rope_type, RopeType::llama3);
    QCOMPARE(llama3.rope_factor, 8.0);
    QCOMPARE(llama3.rope_original_positions, 128);
  }

  void generation_config_decides_the_end() {
    QCOMPARE(read(R"({"eos_token_id":2})", R"({"eos_token_id":[4,5]})").eos_token_ids,
             (std::vector<int32_t>{4, 5}));
    QCOMPARE(read(R"({"eos_token_id":3})", R"({"bos_token_id":1})").eos_token_ids, std::vector<int32_t>{3});
  }

  void a_sliding_window_limits_the_length() {
    QCOMPARE(read(R"({"model_type":"mistral","sliding_window":null})").max_positions, 256);
    QCOMPARE(read(R"({"model_type":"mistral","sliding_window":100})").max_positions, 100);
    QCOMPARE(
        read(R"({"model_type":"mistral","sliding_window":100,"use_sliding_window":false})").max_positions,
        256);
    QCOMPARE(read(R"({"model_type":"mistral"})").max_positions, 256);
  }

  void what_does_not_fit_is_refused_data() {
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* changes, const char* field) {
      QTest::newRow(changes) << changes << field;
    };
    row(R"({"model_type":"gpt2"})", "model_type");
    row(R"({"model_type":7})", "model_type");
    row(R"({"hidden_size":null})", "hidden_size");
    row(R"({"hidden_size":0})", "hidden_size");
    row(R"({"hidden_size":64.5})", "hidden_size");
    row(R"({"hidden_size":18446744073709551615})", "hidden_size");
    row(R"({"hidden_size":60})", "hidden_size");
    row(R"({"hidden_size":1000000000})", "hidden_size");
    row(R"({"vocab_size":"many"})", "vocab_size");
    row(R"({"num_key_value_heads":3})", "num_key_value_heads");
    row(R"({"head_dim":7})", "head_dim");
    row(R"({"hidden_act":"gelu"})", "hidden_act");
    row(R"({"attention_bias":true})", "attention_bias");
    row(R"({"mlp_bias":true})", "mlp_bias");
    row(R"({"attention_dropout":0.1})", "attention_dropout");
    row(R"({"quantization_config":{"bits":4}})", "quantization_config");
    row(R"({"rms_norm_eps":-1})", "rms_norm_eps");
    row(R"({"rope_theta":0})", "rope_theta");
    row(R"({"rope_scaling":7})", "rope_scaling");
    row(R"({"rope_scaling":{"type":"dynamic","factor":2.0}})", "rope_scaling.type");
    row(R"({"rope_parameters":{"rope_type":"yarn"}})", "rope_parameters.rope_type");
    row(R"({"rope_scaling":{"type":"linear"}})", "rope_scaling.factor");
    row(R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":4}})",
        "rope_scaling.high_freq_factor");
    row(R"({"rope_parameters":{"partial_rotary_factor":0.5}})", "rope_parameters.partial_rotary_factor");
    row(R"({"eos_token_id":512})", "eos_token_id");
    row(R"({"eos_token_id":[1,"x"]})", "eos_token_id");
    row(R"({"tie_word_embeddings":"yes"})", "tie_word_embeddings");
  }
  void what_does_not_fit_is_refused() {
    QFETCH(QString, changes);
    QFETCH(QString, field);
    try {
      read(changes.toUtf8());
      QFAIL("was read");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::bad_input);
      QVERIFY(fs::path(error.file()).filename() == "config.json");
      QCOMPARE(QString::fromStdString(error.field()), field);
    }
  }

  void a_real_config_is_read() {
    const char* shared = std::getenv("SEAMARK_SHARED_DATA");
    const fs::path model =
        fs::path(shared ? shared : SEAMARK_SOURCE_DIR "/../shared/data") / "weights/stories260K/hf";
    if (!fs::exists(model)) QSKIP("needs ../shared/data");
    const ModelConfig config = read_model_config(model);
    QCOMPARE(config.kv_heads, 4);
    QCOMPARE(config.rms_norm_eps, 1e-5);
    QVERIFY(config.tied_embeddings);
    QCOMPARE(config.max_positions, 512);
  }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "test_config.moc"
