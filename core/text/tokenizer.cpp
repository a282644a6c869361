// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include <algorithm>

#include "support/error.h"
#include "support/files.h"
#include "support/json.h"
#include "support/sha256.h"
#include "text/byte_level_tokenizer.h"
#include "text/sentencepiece_tokenizer.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t file_limit = 256 << 20;

// Runs `read` with the file's name in its errors.
template <typename Read>
auto naming(const fs::path& file, Read&& read) {
  try {
    return read();
  } catch (Error& error) {
    throw error.in_file(file.string());
  }
}

}  // namespace

std::shared_ptr<const Tokenizer> Tokenizer::load(const fs::path& model_directory) {
  const fs::path json_file = model_directory / "tokenizer.json",
                 model_file = model_directory / "tokenizer.model";
  std::error_code code;
  const bool has_json = fs::exists(json_file, code), has_model = fs::exists(model_file, code);
  if (!has_json && !has_model) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The directory has neither tokenizer.json nor tokenizer.model. Give a Hugging Face "
                     "model directory."))
        .in_file(model_directory.string());
  }
  TokenizerConfig config = read_tokenizer_config(model_directory);
  const auto finish = [](std::shared_ptr<Tokenizer> tokenizer, std::string_view bytes) {
    tokenizer->sha256_ = sha256_hex(bytes);
    return std::shared_ptr<const Tokenizer>(std::move(tokenizer));
  };

  // tokenizer.json holds byte-level BPE, or a conversion of tokenizer.model, which then is the original.
  SpacePrefix prefix;
  if (has_json) {
    const std::string bytes = read_file(json_file, file_limit);
    const Json root = parse_json(bytes, json_file.string());
    const auto tokenizer = naming(json_file, [&]() -> std::shared_ptr<Tokenizer> {
      if (is_byte_level(root) || !has_model) return read_byte_level_tokenizer(root, config);
      prefix = read_space_prefix(root);
      config.added_tokens = read_added_tokens(root);
      return nullptr;
    });
    if (tokenizer) return finish(tokenizer, bytes);
  }
  const std::string bytes = read_file(model_file, file_limit);
  const auto tokenizer = naming(
      model_file, [&] { return read_sentencepiece_tokenizer(bytes, config, has_json ? &prefix : nullptr); });
  return finish(tokenizer, bytes);
}

AnswerSpan answer_span(const Tokenizer& tokenizer, std::string_view prompt, std::string_view answer) {
  const std::vector<int32_t> prompt_ids = tokenizer.encode(prompt);
  AnswerSpan out;
  out.ids = tokenizer.encode(std::string(prompt) + " " + std::string(answer));
  const auto differs =
      std::mismatch(prompt_ids.begin(), prompt_ids.end(), out.ids.begin(), out.ids.end()).first;
  out.answer_start = static_cast<int32_t>(differs - prompt_ids.begin());
  out.prompt_is_prefix = differs == prompt_ids.end();
  return out;
}

std::string continuation_text(const Tokenizer& tokenizer, std::span<const int32_t> prompt,
                              std::span<const int32_t> generated) {
  std::vector<int32_t> all(prompt.begin(), prompt.end());
  all.insert(all.end(), generated.begin(), generated.end());
  const std::string before = tokenizer.decode(prompt), whole = tokenizer.decode(all);
  // A prompt that ends within a character does not stand at the front of the whole.
  return whole.starts_with(before) ? whole.substr(before.size()) : tokenizer.decode(generated);
}

}  // namespace seamark
