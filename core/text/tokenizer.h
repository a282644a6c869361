// SPDX-License-Identifier: GPL-3.0-or-later
// Text to ids and back, exactly as Hugging Face does (METHOD 2).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace seamark {

class Tokenizer {
 public:
  virtual ~Tokenizer() = default;
  // From a model directory: tokenizer.json (byte-level BPE) or tokenizer.model (SentencePiece), and
  // tokenizer_config.json / config.json for BOS. Throws Error(bad_input) with file and field.
  static std::shared_ptr<const Tokenizer> load(const std::filesystem::path& model_directory);

  // Ids of one text, with BOS where the tokenizer's config says so.
  virtual std::vector<int32_t> encode(std::string_view text, bool add_special = true) const = 0;
  virtual std::string decode(std::span<const int32_t> ids) const = 0;
  // The raw piece of the vocabulary ("ĠParis", "▁Paris"); "" when out of range.
  virtual std::string piece(int32_t id) const = 0;
  virtual int64_t vocabulary_size() const = 0;
  virtual bool is_special(int32_t id) const = 0;
  const std::string& sha256() const { return sha256_; }  // of the tokenizer file

 protected:
  std::string sha256_;
};

// prompt + " " + answer as one string; the answer is its ids after the prompt's own ids (METHOD 2).
struct AnswerSpan {
  std::vector<int32_t> ids;
  int32_t answer_start = 0;      // ids[answer_start..] are the answer
  bool prompt_is_prefix = true;  // false: starts at the first differing id, record flagged
  std::span<const int32_t> answer() const {
    return std::span(ids).subspan(static_cast<size_t>(answer_start));
  }
};
AnswerSpan answer_span(const Tokenizer& tokenizer, std::string_view prompt, std::string_view answer);

// What ids that were generated after a prompt add to its text. Decoded alone they lose the space in front
// that SentencePiece takes off the start of a text.
std::string continuation_text(const Tokenizer& tokenizer, std::span<const int32_t> prompt,
                              std::span<const int32_t> generated);

}  // namespace seamark
