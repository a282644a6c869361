// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/text/model_directory.h"
#include "support/error.h"
#include "support/sha256.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// Letters are ids; a space and the letter after it are one id, as in BPE vocabularies.
class LetterTokenizer final : public Tokenizer {
 public:
  std::vector<int32_t> encode(std::string_view text, bool add_special) const override {
    std::vector<int32_t> out;
    if (add_special) out.push_back(1);
    for (size_t i = 0; i < text.size(); ++i) {
      const bool joined = text[i] == ' ' && i + 1 < text.size();
      out.push_back(joined ? 1000 + text[++i] : text[i]);
    }
    // "xy" at the end is one id, so that an answer can change the prompt's last id.
    if (text.ends_with("xy")) out.resize(out.size() - 2), out.push_back(7);
    return out;
  }
  std::string decode(std::span<const int32_t>) const override { return ""; }
  std::string piece(int32_t) const override { return ""; }
  int64_t vocabulary_size() const override { return 2000; }
  bool is_special(int32_t id) const override { return id == 1; }
};

// The hash that tests/reference/tokenizers_reference.py takes over every prompt, alone and with its target.
std::string counterfact_hash(const Tokenizer& tokenizer, const fs::path& folder) {
  Sha256 hash;
  const auto add = [&](const std::string& text) {
    const auto ids = tokenizer.encode(text, false);
    std::string line;
    for (size_t i = 0; i < ids.size(); ++i) line += (i ? "," : "") + std::to_string(ids[i]);
    hash.update(line + "\n");
  };
  for (const char* name : {"counterfact-edit.json", "counterfact-train.json"}) {
    const Json records = read_json(folder / name);
    for (const auto& record : records) {
      const auto prompt = record["prompt"].get<std::string>();
      add(prompt);
      add(prompt + " " + record["target_new"].get<std::string>());
    }
  }
  return to_hex(hash.digest());
}

}  // namespace

class TestTokenizer : public QObject {
  Q_OBJECT
 private slots:
  void an_answer_is_the_ids_behind_the_prompts() {
    const AnswerSpan span = answer_span(LetterTokenizer(), "ab", "cd");
    QCOMPARE(span.ids, (std::vector<int32_t>{1, 'a', 'b', 1000 + 'c', 'd'}));
    QCOMPARE(span.answer_start, 3);
    QVERIFY(span.prompt_is_prefix);
    QCOMPARE(span.answer().size(), size_t{2});
  }

  void an_answer_that_changes_the_prompts_ids_begins_there_and_is_flagged() {
    const AnswerSpan span = answer_span(LetterTokenizer(), "axy", "b");  // "xy" is no longer at the end
    QCOMPARE(span.ids, (std::vector<int32_t>{1, 'a', 'x', 'y', 1000 + 'b'}));
    QCOMPARE(span.answer_start, 2);
    QVERIFY(!span.prompt_is_prefix);
  }

  void a_directory_without_a_tokenizer_is_named() {
    const ModelDirectory directory;
    try {
      directory.load();
      QFAIL("was read");
    } catch (const Error& error) {
      QCOMPARE(error.file(), directory.path().string());
    }
  }

  void the_file_that_was_read_is_hashed() {
    const ModelDirectory directory;
    const std::string model = read_file(tokenizer_golden("sentencepiece.model"), 1 << 20);
    directory.write("tokenizer.model", model);
    QCOMPARE(directory.load()->sha256(), sha256_hex(model));
    // Byte-level BPE is preferred; a conversion of tokenizer.model is not.
    directory.write_json("tokenizer.json", read_json(tokenizer_golden("byte_level.json"))["base"]);
    QCOMPARE(directory.load()->sha256(), sha256_file(directory.path() / "tokenizer.json"));
    directory.write_json("tokenizer.json",
                         read_json(tokenizer_golden("sentencepiece.json"))["schemes"][0]["tokenizer_json"]);
    QCOMPARE(directory.load()->sha256(), sha256_hex(model));
  }

  void every_prompt_of_counterfact_has_hugging_faces_ids_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("SmolLM2") << "smollm2";
    QTest::newRow("LLaMA-2") << "llama2";
  }
  void every_prompt_of_counterfact_has_hugging_faces_ids() {
    QFETCH(QString, model);
    const fs::path folder = model == "llama2" ? shared_data() / "tokenizers/llama2"
                                              : cache_directory() / "models/SmolLM2-135M-Instruct";
    if (!fs::exists(folder) || !fs::exists(shared_data() / "counterfact"))
      QSKIP("needs the model and ../shared/data");
    const Json golden = read_json(tokenizer_golden("counterfact.json"))[model.toStdString()];
    const auto tokenizer = Tokenizer::load(folder);
    QCOMPARE(tokenizer->sha256(), golden["tokenizer"].get<std::string>());
    QCOMPARE(counterfact_hash(*tokenizer, shared_data() / "counterfact"), golden["ids"].get<std::string>());
  }

  void smollm2_prompts_are_prefixes() {
    const fs::path folder = cache_directory() / "models/SmolLM2-135M-Instruct";
    if (!fs::exists(folder)) QSKIP("needs the default model");
    const auto tokenizer = Tokenizer::load(folder);
    const AnswerSpan span = answer_span(*tokenizer, "The mother tongue of Danielle Darrieux is", "English");
    QVERIFY(span.prompt_is_prefix);
    QCOMPARE(tokenizer->decode(span.answer()), std::string(" English"));
  }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "test_tokenizer.moc"
