// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/byte_level_tokenizer.h"

#include <algorithm>
#include <optional>

#include "support/error.h"
#include "support/utf8.h"
#include "text/added_tokens.h"
#include "text/bpe.h"
#include "text/pre_tokenizer.h"

namespace seamark {
namespace {

constexpr int64_t id_limit = 1 << 24;

class ByteLevelTokenizer final : public Tokenizer {
 public:
  ByteLevelTokenizer(const JsonObject& root, const TokenizerConfig& config);
  std::vector<int32_t> encode(std::string_view text, bool add_special) const override;
  std::string decode(std::span<const int32_t> ids) const override;
  std::string piece(int32_t id) const override;
  int64_t vocabulary_size() const override { return vocabulary_size_; }
  bool is_special(int32_t id) const override;

 private:
  void read_added_tokens(const JsonObject& root);
  void read_post_processor(const JsonObject& part, int depth);
  void read_template(const JsonObject& part);
  void read_decoder(const JsonObject& root) const;
  void apply_bos(const TokenizerConfig& config);
  int32_t id_of(const std::string& content) const;

  Normalizer normalizer_;
  PreTokenizer pre_tokenizer_;
  Bpe bpe_;
  AddedTokenMatcher in_text_, in_normalized_;
  std::unordered_map<int32_t, std::string> pieces_;
  std::unordered_map<int32_t, AddedToken> added_;
  std::vector<int32_t> prefix_;  // BOS
  int64_t vocabulary_size_ = 0;
};

ByteLevelTokenizer::ByteLevelTokenizer(const JsonObject& root, const TokenizerConfig& config)
    : normalizer_(Normalizer::read(root.find("normalizer"))),
      pre_tokenizer_(PreTokenizer::read(root.find("pre_tokenizer"))),
      bpe_(Bpe::read(root.object("model"))) {
  for (const auto& [piece, id] : bpe_.vocabulary()) {
    pieces_.emplace(id, piece);
    vocabulary_size_ = std::max<int64_t>(vocabulary_size_, id + 1);
  }
  read_added_tokens(root);
  read_decoder(root);
  if (const Json* part = root.find("post_processor"))
    read_post_processor(JsonObject(*part, "post_processor"), 0);
  apply_bos(config);
}

void ByteLevelTokenizer::read_added_tokens(const JsonObject& root) {
  const Json& list = root.array("added_tokens");
  for (size_t i = 0; i < list.size(); ++i) {
    const JsonObject object(list[i], "added_tokens[" + std::to_string(i) + "]");
    auto token = read_added_token(object, static_cast<int32_t>(object.integer("id", 0, id_limit - 1)));
    if (token.normalized) token.content = normalizer_.apply(token.content);
    const int32_t own = bpe_.id(token.content);
    const auto [piece, is_new] = pieces_.emplace(token.id, token.content);
    if ((own >= 0 && own != token.id) || (!is_new && piece->second != token.content)) {
      throw bad_input(
          SEAMARK_TEXT(
              "Error",
              "The id {0} belongs to another piece, or this token has another id in the vocabulary."),
          token.id)
          .at_field(object.path("id"));
    }
    added_.insert_or_assign(token.id, token);
    (token.normalized ? in_normalized_ : in_text_).add(token);
    vocabulary_size_ = std::max<int64_t>(vocabulary_size_, token.id + 1);
  }
}

// ByteLevel only moves offsets; TemplateProcessing adds BOS. An EOS that it adds is left out (METHOD 2).
void ByteLevelTokenizer::read_post_processor(const JsonObject& part, int depth) {
  const std::string type = part.text("type");
  if (type == "ByteLevel") return;
  if (type == "TemplateProcessing") return read_template(part);
  if (type != "Sequence" || depth > 16) throw unsupported_part(type, part);
  const Json& list = part.array("processors");
  for (size_t i = 0; i < list.size(); ++i) {
    read_post_processor(JsonObject(list[i], part.path("processors[" + std::to_string(i) + "]")), depth + 1);
  }
}

void ByteLevelTokenizer::read_template(const JsonObject& part) {
  const Json& single = part.array("single");
  for (size_t i = 0; i < single.size(); ++i) {
    const JsonObject item(single[i], part.path("single[" + std::to_string(i) + "]"));
    if (item.find("Sequence")) return;
    const std::string name = item.object("SpecialToken").text("id");
    const JsonObject specials = part.object("special_tokens");
    const JsonObject special = specials.object(name.c_str());
    for (const auto& id : special.array("ids")) {
      prefix_.push_back(
          static_cast<int32_t>(JsonObject::integer_of(id, 0, vocabulary_size_ - 1, special.path("ids"))));
    }
    if (prefix_.size() > 16) throw unsupported_part("TemplateProcessing", part);
  }
}

void ByteLevelTokenizer::read_decoder(const JsonObject& root) const {
  const JsonObject decoder = root.object("decoder");
  std::string type = decoder.text("type");
  const Json& parts = decoder.array("decoders");
  if (type == "Sequence" && parts.size() == 1)
    type = JsonObject(parts[0], "decoder.decoders[0]").text("type");
  if (type != "ByteLevel") throw unsupported_part(type, decoder);
}

// add_bos_token in tokenizer_config.json, where it stands, overrules the template (as in transformers).
void ByteLevelTokenizer::apply_bos(const TokenizerConfig& config) {
  if (!config.add_bos) return;
  prefix_.clear();
  if (!*config.add_bos || config.bos_token.empty()) return;
  const int32_t id = id_of(config.bos_token);
  if (id < 0) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The beginning-of-sequence token \"{0}\" is not in the vocabulary."),
        shown_name(config.bos_token));
  }
  prefix_.push_back(id);
}

int32_t ByteLevelTokenizer::id_of(const std::string& content) const {
  for (const auto& [id, token] : added_) {
    if (token.content == content) return id;
  }
  return bpe_.id(content);
}

std::vector<int32_t> ByteLevelTokenizer::encode(std::string_view text, bool add_special) const {
  std::vector<int32_t> out;
  if (add_special) out = prefix_;
  const std::string valid = valid_utf8(text);
  for (const auto& part : in_text_.split(valid)) {
    if (part.id >= 0) {
      out.push_back(part.id);
      continue;
    }
    const std::string normalized = normalizer_.apply(part.text);
    for (const auto& inner : in_normalized_.split(normalized)) {
      if (inner.id >= 0) {
        out.push_back(inner.id);
      } else {
        pre_tokenizer_.for_each_word(inner.text, [&](std::string_view word) { bpe_.encode(word, out); });
      }
    }
  }
  return out;
}

std::string ByteLevelTokenizer::decode(std::span<const int32_t> ids) const {
  std::string bytes;
  for (int32_t id : ids) bytes += byte_level_bytes(piece(id));
  return valid_utf8(bytes);
}

std::string ByteLevelTokenizer::piece(int32_t id) const {
  const auto it = pieces_.find(id);
  return it == pieces_.end() ? std::string() : it->second;
}

bool ByteLevelTokenizer::is_special(int32_t id) const {
  const auto it = added_.find(id);
  return it != added_.end() && it->second.special;
}

bool has_part(const Json& value, const std::string& type, int depth) {
  if (!value.is_object() || depth > 16) return false;
  if (const auto it = value.find("type"); it != value.end() && *it == type) return true;
  const auto list = value.find("pretokenizers");
  return list != value.end() && list->is_array() &&
         std::any_of(list->begin(), list->end(),
                     [&](const Json& part) { return has_part(part, type, depth + 1); });
}

}  // namespace

bool is_byte_level(const Json& tokenizer_json) {
  const auto it = tokenizer_json.find("pre_tokenizer");
  return it != tokenizer_json.end() && has_part(*it, "ByteLevel", 0);
}

std::shared_ptr<Tokenizer> read_byte_level_tokenizer(const Json& root, const TokenizerConfig& config) {
  return std::make_shared<ByteLevelTokenizer>(JsonObject(root), config);
}

}  // namespace seamark
