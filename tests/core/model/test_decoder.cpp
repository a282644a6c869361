// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <fstream>

#include "checkpoint/model_folders.h"
#include "core/model/golden_llama.h"
#include "core/model/same_bits.h"
#include "model/inference.h"
#include "model/oracle.h"
#include "support/error.h"
#include "support/files.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestDecoder : public QObject {
  Q_OBJECT

  static double largest_logit_difference(const Model& model, const Json& golden) {
    const auto ids = golden.at("ids").get<std::vector<int32_t>>();
    const Matrix logits = all_logits(model, nullptr, 0, ids);
    double worst = 0;
    for (size_t i = 0; i < golden.at("positions").size(); ++i)
      for (int64_t v = 0; v < logits.cols; ++v)
        worst = std::max(worst,
                         std::abs(static_cast<double>(logits.at(golden["positions"][i].get<int64_t>(), v)) -
                                  golden["logits"][i][static_cast<size_t>(v)].get<double>()));
    return worst;
  }

 private Q_SLOTS:
  void logits_and_greedy_ids_equal_those_of_transformers_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("aten");
    for (const char* name : {"gqa_tied", "wide_heads_linear", "llama3_sharded"})
      for (const bool aten : {false, true})
        QTest::addRow("%s %s", name, aten ? "ATen" : "kernels") << QString(name) << aten;
  }
  void logits_and_greedy_ids_equal_those_of_transformers() {
    QFETCH(QString, name);
    QFETCH(bool, aten);
    const fs::path directory = golden_llama(name.toStdString());
    const Json golden = read_json(directory / "golden.json");
    const auto model = load_test_model(directory);
    if (aten) use_aten_operators(*model);
    QCOMPARE_LE(largest_logit_difference(*model, golden), 1e-4);
    // Generation with the cache, beside a longer neighbour.
    const auto ids = golden.at("ids").get<std::vector<int32_t>>();
    const std::vector<GenerationRequest> requests = {
        {.prompt = ids, .max_new_tokens = 7},
        {.prompt = {ids.begin(), ids.begin() + 5}, .max_new_tokens = 20}};
    QCOMPARE(generate_greedy(*model, nullptr, requests)[1], golden.at("greedy").get<std::vector<int32_t>>());
  }

  void bfloat16_is_near() {
    const fs::path directory = golden_llama("gqa_tied");
    QCOMPARE_LE(largest_logit_difference(*load_test_model(directory, DType::bfloat16),
                                         read_json(directory / "golden.json")),
                0.15);
  }

  void stories260K_equals_the_float64_reference() {
    const fs::path root = shared_data() / "weights/stories260K";
    if (!fs::exists(root)) QSKIP("no shared data");
    const auto model = load_test_model(root / "hf");
    const Json golden = read_json(root / "stories260K_golden.json");
    const auto ids = golden.at("greedy_ids_from_BOS").get<std::vector<int32_t>>();
    const Matrix logits = all_logits(*model, nullptr, 0, std::span(ids).first(3));
    for (int64_t p = 0; p < 3; ++p)
      for (int64_t v = 0; v < logits.cols; ++v)
        QVERIFY(
            std::abs(logits.at(p, v) -
                     golden["logits_pos0_2"][static_cast<size_t>(p)][static_cast<size_t>(v)].get<double>()) <
            2e-4);
    const std::vector<GenerationRequest> request = {{.prompt = {1}, .max_new_tokens = 120}};
    QCOMPARE(generate_greedy(*model, nullptr, request)[0], std::vector<int32_t>(ids.begin() + 1, ids.end()));
    const std::vector<Sequence> whole = {{.ids = ids, .answer_start = 1}};
    const AnswerScore score = score_answers(*model, nullptr, whole)[0];
    for (size_t i = 0; i < score.nll.size(); ++i)
      QVERIFY(std::abs(static_cast<double>(score.nll[i]) - golden["greedy_nll"][i].get<double>()) < 2e-4);
    QCOMPARE(score.argmax, std::vector<int32_t>(ids.begin() + 1, ids.end()));
  }

  // Sizes at which vectors are full, rope reaches further, and threads share the work.
  void the_default_model_computes_alike_by_kernels_and_by_aten() {
    if (!fs::exists(default_model())) QSKIP("the default model is not fetched");
    const auto model = load_test_model(default_model(), DType::float32, 2);
    const std::vector<int32_t> ids = model->tokenizer().encode("The capital of France is");
    const Matrix ours = all_logits(*model, nullptr, 0, ids);
    const std::vector<GenerationRequest> request = {{.prompt = ids, .max_new_tokens = 1}};
    QCOMPARE(model->tokenizer().decode(generate_greedy(*model, nullptr, request)[0]), std::string(" Paris"));
    use_aten_operators(*model);
    const Matrix oracle = all_logits(*model, nullptr, 0, ids);
    double worst = 0;
    for (int64_t i = 0; i < ours.rows; ++i)
      for (int64_t v = 0; v < ours.cols; ++v)
        worst = std::max(worst, std::abs(static_cast<double>(ours.at(i, v)) - oracle.at(i, v)));
    QCOMPARE_LE(worst, 2e-3);
  }

  void the_default_model_equals_transformers() {
    if (!fs::exists(default_model())) QSKIP("the default model is not fetched");
    const auto model = load_test_model(default_model(), DType::float32, 2);
    const Json golden = read_json(fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/llama/default_model.json");
    double worst = 0;
    for (const Json& given : golden.at("cases")) {
      const auto ids = given.at("ids").get<std::vector<int32_t>>();
      QCOMPARE(model->tokenizer().encode(given.at("text").get<std::string>()), ids);
      const Matrix logits = all_logits(*model, nullptr, 0, ids);
      const auto tokens = given.at("tokens").get<std::vector<int64_t>>();
      for (size_t i = 0; i < given.at("positions").size(); ++i) {
        const int64_t position = given["positions"][i].get<int64_t>();
        const auto differs = [&](int64_t token, const Json& reference) {
          worst = std::max(
              worst, std::abs(static_cast<double>(logits.at(position, token)) - reference.get<double>()));
        };
        for (size_t t = 0; t < tokens.size(); ++t) differs(tokens[t], given["logits"][i][t]);
        differs(given["argmax"][i].get<int64_t>(), given["largest"][i]);
      }
      const std::vector<GenerationRequest> request = {{.prompt = ids, .max_new_tokens = 16}};
      QCOMPARE(generate_greedy(*model, nullptr, request)[0], given.at("greedy").get<std::vector<int32_t>>());
    }
    qInfo("largest difference of a logit: %.1e", worst);
    QCOMPARE_LE(worst, 2e-3);
  }

  void a_sequence_keeps_its_bits_beside_any_neighbours() {
    const fs::path directory = golden_llama("gqa_tied");
    const auto ids = read_json(directory / "golden.json").at("ids").get<std::vector<int32_t>>();
    for (const DType dtype : {DType::float32, DType::bfloat16}) {
      const auto model = load_test_model(directory, dtype);
      const Sequence mine{.ids = {ids.begin(), ids.begin() + 9}, .answer_start = 4};
      const std::vector<float> alone = score_answers(*model, nullptr, std::vector{mine})[0].nll;
      std::vector<Sequence> many;
      for (int i = 0; i < 40; ++i)
        many.push_back({.ids = {ids.begin(), ids.begin() + 2 + i % 20}, .answer_start = 1});
      for (const size_t place : {size_t{0}, size_t{7}, size_t{39}}) {
        auto batch = many;
        batch[place] = mine;
        COMPARE_BITS(score_answers(*model, nullptr, batch)[place].nll, alone);
      }
      const auto threads = load_test_model(directory, dtype, 2);
      COMPARE_BITS(score_answers(*threads, nullptr, std::vector{mine})[0].nll, alone);
    }
  }

  void next_tokens_are_sorted_probabilities() {
    const auto model = load_test_model(golden_llama("gqa_tied"));
    const std::vector<int32_t> ids = {5, 6, 7};
    const auto all = next_tokens(*model, nullptr, 0, ids, 1000);
    QCOMPARE(all.size(), static_cast<size_t>(model->config().vocabulary_size));
    double total = 0;
    for (size_t i = 0; i < all.size(); ++i) {
      total += std::exp(all[i].logprob);
      if (i > 0) QVERIFY(all[i - 1].logprob >= all[i].logprob);
    }
    QVERIFY(std::abs(total - 1) < 1e-6);
    const std::vector<GenerationRequest> request = {{.prompt = ids, .max_new_tokens = 1}};
    QCOMPARE(generate_greedy(*model, nullptr, request)[0][0], all[0].id);
  }

  void hidden_states_run_from_the_embeddings_to_the_final_norm() {
    const auto model = load_test_model(golden_llama("gqa_tied"));
    const std::vector<Sequence> two = {{.ids = {9, 20}}, {.ids = {5, 6, 7}}};
    const Matrix embeddings = hidden_states(*model, nullptr, two, 0), table = model->input_embedding();
    for (int64_t j = 0; j < table.cols; ++j) QCOMPARE(embeddings.at(1, j), table.at(7, j));
    // The final hidden state times lm_head gives the logits.
    const Matrix last = hidden_states(*model, nullptr, two, model->config().layers),
                 head = model->output_embedding();
    const Matrix logits = all_logits(*model, nullptr, 0, two[1].ids);
    double dot = 0;
    for (int64_t j = 0; j < head.cols; ++j) dot += static_cast<double>(last.at(1, j)) * head.at(100, j);
    QVERIFY(std::abs(dot - logits.at(2, 100)) < 1e-4);
  }

  void generation_stops_where_asked() {
    const fs::path directory = golden_llama("gqa_tied");
    const auto model = load_test_model(directory);
    const auto golden = read_json(directory / "golden.json").at("greedy").get<std::vector<int32_t>>();
    const auto ids = read_json(directory / "golden.json").at("ids").get<std::vector<int32_t>>();
    GenerationRequest request{.prompt = {ids.begin(), ids.begin() + 5}, .max_new_tokens = 0};
    QVERIFY(generate_greedy(*model, nullptr, std::vector{request})[0].empty());
    request.max_new_tokens = 1000;  // the model has 64 positions: 5 + 59, and one more token after the last
    const auto all = generate_greedy(*model, nullptr, std::vector{request})[0];
    QCOMPARE(all.size(), size_t{60});
    QVERIFY(std::equal(golden.begin(), golden.end(), all.begin()));
  }

  void a_model_is_found_by_its_name_in_a_folder_that_was_added() {
    QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "models",
                   model = folder / "a model of ours";
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    const bool was_set = qEnvironmentVariableIsSet("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", temporary.filePath("config").toLocal8Bit());
    const auto restore =
        qScopeGuard([&] { was_set ? qputenv("XDG_CONFIG_HOME", before) : qunsetenv("XDG_CONFIG_HOME"); });
    fs::create_directories(model);
    replace_file(model / "config.json", "{}");
    QVERIFY_EXCEPTION_THROWN(find_model("a model of ours"), Error);
    write_model_folders({folder});
    QCOMPARE(find_model("a model of ours"), model);
    QCOMPARE(find_model("an organisation/a model of ours"), model);
    write_model_folders({model});  // the model itself
    QCOMPARE(find_model("a model of ours"), model);
    try {
      find_model("another");
      QFAIL("found");
    } catch (const Error& error) {  // it says where it looked
      QVERIFY2(std::string(error.what()).find((model / "another").string()) != std::string::npos,
               error.what());
    }
  }

  void errors_name_what_is_wrong() {
    const auto model = load_test_model(golden_llama("gqa_tied"));
    const auto message = [](auto&& f) -> std::string {
      try {
        f();
      } catch (const Error& error) {
        return error.what();
      }
      return "";
    };
    const std::vector<int32_t> outside = {5, 257}, negative = {-1, 5}, longer(65, 5);
    QVERIFY(message([&] { all_logits(*model, nullptr, 0, outside); }).find("257") != std::string::npos);
    QVERIFY(message([&] { all_logits(*model, nullptr, 0, negative); }).find("-1") != std::string::npos);
    QVERIFY(message([&] { all_logits(*model, nullptr, 0, longer); }).find("64") != std::string::npos);
    QVERIFY(message([&] { find_model("no such model"); }).find("no such model") != std::string::npos);
    QVERIFY(message([&] {
              score_answers(*model, nullptr, std::vector<Sequence>{{.ids = {5, 300}, .answer_start = 1}});
            }).find("300") != std::string::npos);

    // A checkpoint that lacks a tensor, and one with another shape.
    QTemporaryDir temporary;
    const fs::path copy = temporary.path().toStdString();
    fs::copy(golden_llama("gqa_tied"), copy,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    TensorFile file = read_safetensors(golden_llama("gqa_tied") / "model.safetensors");
    const std::string name = "model.layers.1.mlp.up_proj.weight";
    auto tensors = file.tensors;
    tensors.erase(name);
    write_safetensors(copy / "model.safetensors", tensors, file.metadata);
    QVERIFY(message([&] { load_test_model(copy); }).find(name) != std::string::npos);
    tensors = file.tensors;
    tensors["model.layers.2.mlp.up_proj.weight"] = tensors.at(name);
    write_safetensors(copy / "model.safetensors", tensors, file.metadata);
    QVERIFY(message([&] { load_test_model(copy); }).find("model.layers.2.mlp.up_proj.weight") !=
            std::string::npos);
    tensors = file.tensors;
    std::swap(tensors.at(name).shape[0], tensors.at(name).shape[1]);
    write_safetensors(copy / "model.safetensors", tensors, file.metadata);
    QVERIFY(message([&] { load_test_model(copy); }).find(name) != std::string::npos);
    std::string problem;
    try {
      (void)Model::load(golden_llama("gqa_tied"), {.device = DeviceKind::cuda});
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::out_of_resources);
    }
  }

  void a_cancelled_pass_stops() {
    const auto model = load_test_model(golden_llama("gqa_tied"));
    RunControl control;
    control.abort();
    const std::vector<Sequence> one = {{.ids = {5, 6}, .answer_start = 1}};
    QVERIFY_THROWS_EXCEPTION(Cancelled, score_answers(*model, nullptr, one, &control));
  }
};

QTEST_GUILESS_MAIN(TestDecoder)
#include "test_decoder.moc"
