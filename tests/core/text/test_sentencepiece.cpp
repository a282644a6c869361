// SPDX-License-Identifier: GPL-3.0-or-later
// SentencePiece against ids that Hugging Face's conversion gave (tests/reference/tokenizers_reference.py).
#include <QtTest>

#include "core/text/model_directory.h"
#include "support/error.h"
#include "text/sentencepiece_model.h"

using namespace seamark;

class TestSentencePiece : public QObject {
  Q_OBJECT
  Json golden_;
  std::string model_;

 private slots:
  void initTestCase() {
    golden_ = read_json(tokenizer_golden("sentencepiece.json"));
    model_ = read_file(tokenizer_golden("sentencepiece.model"), 1 << 20);
  }

  void ids_and_texts_are_hugging_faces_data() {
    QTest::addColumn<int>("scheme");
    for (size_t i = 0; i < golden_["schemes"].size(); ++i) {
      QTest::newRow(golden_["schemes"][i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
    }
  }
  void ids_and_texts_are_hugging_faces() {
    QFETCH(int, scheme);
    const Json& golden = golden_["schemes"][static_cast<size_t>(scheme)];
    const ModelDirectory directory;
    directory.write("tokenizer.model", model_).write_json("tokenizer.json", golden["tokenizer_json"]);
    const auto tokenizer = directory.load();
    QCOMPARE(difference(*tokenizer, golden_["texts"], golden), std::string());
  }

  void a_bare_model_begins_with_bos() {
    const auto tokenizer = ModelDirectory().write("tokenizer.model", model_).load();
    QCOMPARE(tokenizer->encode("")[0], 1);
    QCOMPARE(tokenizer->piece(1), std::string("<s>"));
    QVERIFY(tokenizer->is_special(0) && tokenizer->is_special(1) && tokenizer->is_special(2));
    QVERIFY(!tokenizer->is_special(3));
    QCOMPARE(tokenizer->vocabulary_size(), 420);
  }

  void tokenizer_config_decides_about_bos_and_added_tokens() {
    const ModelDirectory directory;
    directory.write("tokenizer.model", model_);
    const auto load = [&](const char* config) {
      return directory.write("tokenizer_config.json", config).load();
    };
    QVERIFY(load(R"({"add_bos_token":false})")->encode("").empty());
    QCOMPARE(load(R"({"add_bos_token":true})")->encode(""), std::vector<int32_t>{1});
    const auto padded = load(R"({"added_tokens_decoder":{"420":{"content":"[PAD]","special":true}}})");
    QCOMPARE(padded->encode("[PAD]", false), std::vector<int32_t>{420});
    QCOMPARE(padded->vocabulary_size(), 421);
    QVERIFY(padded->is_special(420));
    QVERIFY_EXCEPTION_THROWN(load(R"({"added_tokens_decoder":{"5":{"content":"[PAD]"}}})"), Error);
    QVERIFY_EXCEPTION_THROWN(load(R"({"added_tokens_decoder":{"x":{"content":"[PAD]"}}})"), Error);
    load("{}");
    directory.write("added_tokens.json", R"({"[PAD]":420})");
    QCOMPARE(directory.load()->encode("[PAD]", false), std::vector<int32_t>{420});
  }

  void without_legacy_only_the_first_text_gets_a_space() {
    const ModelDirectory directory;
    directory.write("tokenizer.model", model_);
    const auto text = [&](const char* config) {
      const auto tokenizer = directory.write("tokenizer_config.json", config).load();
      return tokenizer->decode(tokenizer->encode("a</s>b", false));
    };
    QCOMPARE(text(R"({"legacy":false})"), std::string("a</s>b"));
    QCOMPARE(text(R"({"legacy":true})"), std::string("a</s> b"));
  }

  void what_goes_on_from_a_prompt_keeps_its_space() {
    const auto tokenizer = ModelDirectory().write("tokenizer.model", model_).load();
    for (const bool special : {true, false}) {
      const auto prompt = tokenizer->encode("once upon", special),
                 all = tokenizer->encode("once upon a time", special);
      QVERIFY(std::equal(prompt.begin(), prompt.end(), all.begin()));
      const std::span<const int32_t> generated = std::span(all).subspan(prompt.size());
      QCOMPARE(tokenizer->decode(generated), std::string("a time"));
      QCOMPARE(continuation_text(*tokenizer, prompt, generated), std::string(" a time"));
    }
    QCOMPARE(continuation_text(*tokenizer, tokenizer->encode("once"), {}), std::string());
  }

  // LLaMA-2's vectors of llama.cpp.
  void llama2_vectors_are_met() {
    const auto folder = shared_data() / "tokenizers/llama2";
    if (!std::filesystem::exists(folder)) QSKIP("needs ../shared/data");
    const auto lines = [](const std::string& text, const std::string& separator) {
      std::vector<std::string> out;
      size_t at = 0;
      for (size_t end; (end = text.find(separator, at)) != std::string::npos; at = end + separator.size()) {
        out.push_back(text.substr(at, end - at));
      }
      out.push_back(text.substr(at));
      return out;
    };
    const auto texts = lines(read_file(folder / "llama-spm.inp", 1 << 20), "\n__ggml_vocab_test__\n");
    const auto ids = lines(read_file(folder / "llama-spm.out", 1 << 20), "\n");
    const auto tokenizer = Tokenizer::load(folder);
    QVERIFY(texts.size() >= 46 && ids.size() >= texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
      std::vector<int32_t> expected;
      for (const auto& word : lines(ids[i], " ")) {
        if (!word.empty()) expected.push_back(std::stoi(word));
      }
      QCOMPARE(tokenizer->encode(texts[i], false), expected);
    }
  }

  void a_text_of_a_million_letters_is_encoded() {
    const auto tokenizer = ModelDirectory().write("tokenizer.model", model_).load();
    const std::string text(1'000'000, 'a');
    QCOMPARE(tokenizer->decode(tokenizer->encode(text, false)), text);
  }

  void a_damaged_model_is_refused() {
    for (size_t size : {size_t{0}, size_t{1}, size_t{7}, model_.size() / 2, model_.size() - 1}) {
      QVERIFY_EXCEPTION_THROWN(parse_sentencepiece_model(std::string_view(model_).substr(0, size)), Error);
    }
    QVERIFY_EXCEPTION_THROWN(parse_sentencepiece_model("this is no protobuf at all"), Error);
    // A copy of the first piece.
    const auto size = static_cast<size_t>(static_cast<unsigned char>(model_[1])) + 2;
    QVERIFY_EXCEPTION_THROWN(parse_sentencepiece_model(model_ + model_.substr(0, size)), Error);
  }

  void what_is_checked_is_what_the_library_gets() {
    const auto model = parse_sentencepiece_model(model_);
    QCOMPARE(model.pieces.size(), size_t{420});
    QVERIFY(model.byte_fallback && model.add_dummy_prefix);
    const auto again = parse_sentencepiece_model(serialize_without_prefix(model));
    QCOMPARE(again.pieces.size(), model.pieces.size());
    QVERIFY(!again.add_dummy_prefix);
  }
};

QTEST_GUILESS_MAIN(TestSentencePiece)
#include "test_sentencepiece.moc"
