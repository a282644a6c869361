// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level BPE against ids that the tokenizers package gave (tests/reference/tokenizers_reference.py).
#include <QtTest>

#include "core/text/model_directory.h"
#include "support/error.h"

using namespace seamark;

class TestByteLevel : public QObject {
  Q_OBJECT
  Json golden_;

 private slots:
  void initTestCase() { golden_ = read_json(tokenizer_golden("byte_level.json")); }

  void ids_and_texts_are_hugging_faces_data() {
    QTest::addColumn<int>("variant");
    for (size_t i = 0; i < golden_["variants"].size(); ++i) {
      QTest::newRow(golden_["variants"][i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
    }
  }
  void ids_and_texts_are_hugging_faces() {
    QFETCH(int, variant);
    const Json& golden = golden_["variants"][static_cast<size_t>(variant)];
    const Json base = golden_[golden.value("base", "base")];
    const auto tokenizer =
        ModelDirectory().write_json("tokenizer.json", with_patch(base, golden["patch"])).load();
    QCOMPARE(tokenizer->encode(""), golden["prefix"].get<std::vector<int32_t>>());
    QCOMPARE(difference(*tokenizer, golden_["texts"], golden), std::string());
  }

  void both_spellings_of_merges_are_read() {
    Json json = golden_["base"];
    const auto pairs = ModelDirectory().write_json("tokenizer.json", json).load();
    for (auto& merge : json["model"]["merges"]) {
      merge = merge[0].get<std::string>() + " " + merge[1].get<std::string>();
    }
    const auto strings = ModelDirectory().write_json("tokenizer.json", json).load();
    for (const auto& text : golden_["texts"]) {
      QCOMPARE(strings->encode(text.get<std::string>()), pairs->encode(text.get<std::string>()));
    }
  }

  void tokenizer_config_decides_about_bos() {
    const Json llama3 = with_patch(golden_["base"], golden_["variants"][0]["patch"]);
    const auto bos = golden_["variants"][0]["prefix"].get<std::vector<int32_t>>();
    const auto prefix = [&](const char* config) {
      return ModelDirectory()
          .write_json("tokenizer.json", llama3)
          .write("tokenizer_config.json", config)
          .load()
          ->encode("");
    };
    QCOMPARE(bos.size(), size_t{1});
    QCOMPARE(prefix("{}"), bos);
    QCOMPARE(prefix(R"({"add_bos_token":false,"bos_token":"<|begin|>"})"), std::vector<int32_t>());
    QCOMPARE(prefix(R"({"add_bos_token":true,"bos_token":{"content":"<|begin|>"}})"), bos);
    QCOMPARE(prefix(R"({"add_bos_token":true,"bos_token":null})"), std::vector<int32_t>());
    QVERIFY_EXCEPTION_THROWN(prefix(R"({"add_bos_token":true,"bos_token":"<|nowhere|>"})"), Error);
  }

  void pieces_and_specials_are_told() {
    const auto tokenizer =
        ModelDirectory()
            .write_json("tokenizer.json", with_patch(golden_["base"], golden_["variants"][0]["patch"]))
            .load();
    const auto begin = golden_["variants"][0]["prefix"][0].get<int32_t>();
    QCOMPARE(tokenizer->piece(begin), std::string("<|begin|>"));
    QVERIFY(tokenizer->is_special(begin));
    QVERIFY(!tokenizer->is_special(0));
    QCOMPARE(tokenizer->vocabulary_size(), begin + 2);
    QCOMPARE(tokenizer->piece(tokenizer->encode(" is", false)[0]), std::string("\u0120is"));
    QCOMPARE(tokenizer->piece(-1), std::string());
    QCOMPARE(tokenizer->piece(1 << 30), std::string());
  }

  void invalid_utf8_is_read_as_replacement_characters() {
    const auto tokenizer = ModelDirectory().write_json("tokenizer.json", golden_["base"]).load();
    QCOMPARE(tokenizer->encode("a\xff\xf0\x9f"
                               "b"),
             tokenizer->encode("a\xef\xbf\xbd\xef\xbf\xbd"
                               "b"));
  }

  // Quadratic merges would take hours here.
  void a_word_of_a_million_letters_is_encoded() {
    const auto tokenizer = ModelDirectory().write_json("tokenizer.json", golden_["base"]).load();
    for (const std::string& unit :
         {std::string("a"), std::string("ab"), std::string("\xf0\x9f\x98\x80"), std::string(" ")}) {
      std::string text;
      while (text.size() < 1'000'000) text += unit;
      QCOMPARE(tokenizer->decode(tokenizer->encode(text)), text);
    }
  }

  void what_is_not_supported_is_named_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* patch, const char* field) { QTest::newRow(patch) << patch << field; };
    row(R"({"normalizer":{"type":"Lowercase"}})", "normalizer.type");
    row(R"({"normalizer":{"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"NFKC"}]}})",
        "normalizer.normalizers[1].type");
    row(R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Whitespace"},{"type":"ByteLevel"}]}})",
        "pre_tokenizer.pretokenizers[0].type");
    row(R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"},{"type":"Digits"}]}})",
        "pre_tokenizer.pretokenizers[1].type");
    row(R"({"pre_tokenizer":{"type":"Digits"}})", "pre_tokenizer");
    row(R"({"pre_tokenizer":null})", "pre_tokenizer");
    row(R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"\\w"},"behavior":"Isolated"},{"type":"ByteLevel"}]}})",
        "pre_tokenizer.pretokenizers[0].pattern.Regex");
    row(R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"String":"a"},"behavior":"Other"},{"type":"ByteLevel"}]}})",
        "pre_tokenizer.pretokenizers[0].type");
    row(R"({"post_processor":{"type":"BertProcessing"}})", "post_processor.type");
    row(R"({"decoder":{"type":"WordPiece"}})", "decoder.type");
    row(R"({"decoder":null})", "decoder");
    row(R"({"model":{"type":"WordPiece"}})", "model.type");
    row(R"({"model":{"dropout":0.1}})", "model.dropout");
    row(R"({"model":{"end_of_word_suffix":"</w>"}})", "model.end_of_word_suffix");
    row(R"({"model":{"merges":["a b c"]}})", "model.merges[0]");
    row(R"({"model":{"merges":[["a"]]}})", "model.merges[0]");
    row(R"({"model":{"merges":["a \u0120nowhere"]}})", "model.merges[0]");
    row(R"({"model":{"vocab":{"a":0,"b":0}}})", "model.vocab");
    row(R"({"model":{"vocab":{"a":-1}}})", "model.vocab");
    row(R"({"model":{"unk_token":"<nowhere>"}})", "model.unk_token");
    row(R"({"added_tokens":[{"id":0,"content":"<new>"}]})", "added_tokens[0].id");
    row(R"({"added_tokens":[{"id":9999,"content":""}]})", "added_tokens[0].content");
  }
  void what_is_not_supported_is_named() {
    QFETCH(QString, patch);
    QFETCH(QString, field);
    try {
      ModelDirectory()
          .write_json("tokenizer.json", with_patch(golden_["base"], Json::parse(patch.toStdString())))
          .load();
      QFAIL("was read");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::bad_input);
      QVERIFY(error.file().ends_with("tokenizer.json"));
      QCOMPARE(QString::fromStdString(error.field()), field);
    }
  }
};

QTEST_GUILESS_MAIN(TestByteLevel)
#include "test_byte_level.moc"
