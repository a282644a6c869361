// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentencepiece_tokenizer.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <unordered_map>

#include "support/error.h"
#include "support/utf8.h"
#include "text/sentencepiece_model.h"

namespace seamark {
namespace {

using Type = SentencePieceModel::Type;
constexpr std::string_view escaped_space = "\xe2\x96\x81";  // U+2581

std::string with_spaces(std::string text) {
  for (size_t at = text.find(escaped_space); at != std::string::npos; at = text.find(escaped_space, at + 1)) {
    text.replace(at, escaped_space.size(), " ");
  }
  return text;
}

class SentencePieceTokenizer final : public Tokenizer {
 public:
  SentencePieceTokenizer(SentencePieceModel model, const TokenizerConfig& config, const SpacePrefix* prefix);
  std::vector<int32_t> encode(std::string_view text, bool add_special) const override;
  std::string decode(std::span<const int32_t> ids) const override;
  std::string piece(int32_t id) const override;
  int64_t vocabulary_size() const override { return vocabulary_size_; }
  bool is_special(int32_t id) const override;

 private:
  int32_t id_of(const std::string& text) const;
  void add_token(const AddedToken& token);
  void encode_text(std::string_view text, bool is_first, std::vector<int32_t>& out) const;
  int byte_of(int32_t id) const;  // -1: not a byte piece

  SentencePieceModel model_;
  sentencepiece::SentencePieceProcessor processor_;
  SpacePrefix prefix_;
  AddedTokenMatcher matcher_;
  std::unordered_map<int32_t, AddedToken> added_;
  int32_t bos_ = -1;
  int64_t vocabulary_size_ = 0;
};

SentencePieceTokenizer::SentencePieceTokenizer(SentencePieceModel model, const TokenizerConfig& config,
                                               const SpacePrefix* prefix)
    : model_(std::move(model)), vocabulary_size_(static_cast<int64_t>(model_.pieces.size())) {
  const auto status = processor_.LoadFromSerializedProto(serialize_without_prefix(model_));
  if (!status.ok()) {
    throw bad_input(SEAMARK_TEXT("Error", "The SentencePiece library refuses this model: {0}."),
                    status.ToString());
  }
  if (prefix) {
    prefix_ = *prefix;
  } else if (!model_.add_dummy_prefix) {
    prefix_.where = SpacePrefix::Where::none;
  } else if (config.legacy == false) {
    prefix_.where = SpacePrefix::Where::first;
  }
  for (int32_t id = 0; id < static_cast<int32_t>(model_.pieces.size()); ++id) {
    const auto& piece = model_.pieces[static_cast<size_t>(id)];
    if (piece.type == Type::unknown || piece.text == model_.bos_piece || piece.text == model_.eos_piece) {
      add_token({.id = id, .content = piece.text, .special = true});
    }
  }
  for (const auto& token : config.added_tokens) add_token(token);
  if (config.add_bos.value_or(true)) {
    bos_ = id_of(config.bos_token.empty() ? model_.bos_piece : config.bos_token);
  }
}

int32_t SentencePieceTokenizer::id_of(const std::string& text) const {
  for (const auto& [id, token] : added_) {
    if (token.content == text) return id;
  }
  return -1;
}

void SentencePieceTokenizer::add_token(const AddedToken& token) {
  const auto id = static_cast<size_t>(token.id);
  if (id < model_.pieces.size() && model_.pieces[id].text != token.content) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The added token \"{0}\" has the id {1}, which the model gives to \"{2}\"."),
        shown_name(token.content), token.id, shown_name(model_.pieces[id].text));
  }
  added_.insert_or_assign(token.id, token);
  matcher_.add(token);
  vocabulary_size_ = std::max<int64_t>(vocabulary_size_, token.id + 1);
}

std::vector<int32_t> SentencePieceTokenizer::encode(std::string_view text, bool add_special) const {
  std::vector<int32_t> out;
  if (add_special && bos_ >= 0) out.push_back(bos_);
  const std::string valid = valid_utf8(text);
  for (const auto& part : matcher_.split(valid)) {
    if (part.id >= 0) {
      out.push_back(part.id);
    } else {
      encode_text(part.text, part.text.data() == valid.data(), out);
    }
  }
  return out;
}

void SentencePieceTokenizer::encode_text(std::string_view text, bool is_first,
                                         std::vector<int32_t>& out) const {
  const bool here =
      prefix_.where == SpacePrefix::Where::every || (prefix_.where == SpacePrefix::Where::first && is_first);
  const bool there = prefix_.unless_there && (text.starts_with(' ') || text.starts_with(escaped_space));
  std::vector<int> ids;
  const auto status = processor_.Encode((here && !there ? " " : "") + std::string(text), &ids);
  if (!status.ok()) {
    throw bad_input(SEAMARK_TEXT("Error", "The SentencePiece library cannot encode this text: {0}."),
                    status.ToString())
        .in_file("tokenizer.model");
  }
  out.insert(out.end(), ids.begin(), ids.end());
}

int SentencePieceTokenizer::byte_of(int32_t id) const {
  if (id < 0 || static_cast<size_t>(id) >= model_.pieces.size()) return -1;
  const auto& piece = model_.pieces[static_cast<size_t>(id)];
  return piece.type == Type::byte ? std::stoi(piece.text.substr(3, 2), nullptr, 16) : -1;
}

// As Hugging Face: a run of byte pieces that is no valid UTF-8 becomes one U+FFFD a byte; one space is taken
// off the front where one was put there.
std::string SentencePieceTokenizer::decode(std::span<const int32_t> ids) const {
  std::string out, run;
  const auto end_run = [&] {
    if (valid_utf8(run) == run) {
      out += run;
    } else {
      for (size_t i = 0; i < run.size(); ++i) out += "\xef\xbf\xbd";
    }
    run.clear();
  };
  for (int32_t id : ids) {
    if (const int byte = byte_of(id); byte >= 0) {
      run += static_cast<char>(byte);
    } else {
      end_run();
      out += with_spaces(piece(id));
    }
  }
  end_run();
  if (prefix_.where != SpacePrefix::Where::none && out.starts_with(' ')) out.erase(0, 1);
  return out;
}

std::string SentencePieceTokenizer::piece(int32_t id) const {
  if (id >= 0 && static_cast<size_t>(id) < model_.pieces.size())
    return model_.pieces[static_cast<size_t>(id)].text;
  const auto it = added_.find(id);
  return it == added_.end() ? std::string() : it->second.content;
}

bool SentencePieceTokenizer::is_special(int32_t id) const {
  if (const auto it = added_.find(id); it != added_.end() && it->second.special) return true;
  return id >= 0 && static_cast<size_t>(id) < model_.pieces.size() &&
         (model_.pieces[static_cast<size_t>(id)].type == Type::control ||
          model_.pieces[static_cast<size_t>(id)].type == Type::unknown);
}

// Calls `visit` with the part and, where it is a Sequence, with its members.
template <typename Visit>
void for_each_part(const JsonObject& part, const char* members, int depth, Visit&& visit) {
  visit(part);
  const Json& list = part.array(members);
  for (size_t i = 0; i < list.size() && depth < 16; ++i) {
    for_each_part(JsonObject(list[i], part.path(fmt::format("{}[{}]", members, i))), members, depth + 1,
                  visit);
  }
}

}  // namespace

SpacePrefix read_space_prefix(const Json& tokenizer_json) {
  const JsonObject root(tokenizer_json);
  SpacePrefix out;
  out.where = SpacePrefix::Where::none;
  if (root.find("normalizer")) {
    for_each_part(root.object("normalizer"), "normalizers", 0, [&](const JsonObject& part) {
      if (part.text("type") == "Prepend") out.where = SpacePrefix::Where::every;
    });
  }
  if (root.find("pre_tokenizer")) {
    for_each_part(root.object("pre_tokenizer"), "pretokenizers", 0, [&](const JsonObject& part) {
      if (part.text("type") != "Metaspace") return;
      const std::string scheme =
          part.text("prepend_scheme", part.boolean("add_prefix_space", true) ? "always" : "never");
      if (scheme == "always") out.where = SpacePrefix::Where::every;
      if (scheme == "first") out.where = SpacePrefix::Where::first;
      out.unless_there = true;
    });
  }
  return out;
}

std::vector<AddedToken> read_added_tokens(const Json& tokenizer_json) {
  const JsonObject root(tokenizer_json);
  std::vector<AddedToken> out;
  const Json& list = root.array("added_tokens");
  for (size_t i = 0; i < list.size(); ++i) {
    const JsonObject object(list[i], "added_tokens[" + std::to_string(i) + "]");
    out.push_back(read_added_token(object, static_cast<int32_t>(object.integer("id", 0, (1 << 24) - 1))));
  }
  return out;
}

std::shared_ptr<Tokenizer> read_sentencepiece_tokenizer(std::string_view bytes, const TokenizerConfig& config,
                                                        const SpacePrefix* prefix) {
  return std::make_shared<SentencePieceTokenizer>(parse_sentencepiece_model(bytes), config, prefix);
}

}  // namespace seamark
