// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer_config.h"

#include <charconv>

#include "support/error.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t file_limit = 64 << 20;
constexpr int32_t id_limit = 1 << 24;

// A token as text, or as an object with "content".
std::string token_text(const JsonObject& root, const char* key) {
  const Json* value = root.find(key);
  if (!value) return "";
  return value->is_object() ? root.object(key).text("content") : root.text(key);
}

int32_t id_of_key(const std::string& key, const JsonObject& decoder) {
  int32_t id = -1;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
  if (error != std::errc() || end != key.data() + key.size() || id < 0 || id >= id_limit) {
    throw bad_input(SEAMARK_TEXT("Error", "The keys must be ids, but one is \"{0}\"."), shown_name(key))
        .at_field(decoder.path(""));
  }
  return id;
}

TokenizerConfig read_config(const Json& json) {
  const JsonObject root(json);
  TokenizerConfig out;
  if (root.find("add_bos_token")) out.add_bos = root.boolean("add_bos_token", false);
  if (root.find("legacy")) out.legacy = root.boolean("legacy", true);
  out.bos_token = token_text(root, "bos_token");
  if (!root.find("added_tokens_decoder")) return out;
  const JsonObject decoder = root.object("added_tokens_decoder");
  for (const auto& [key, value] : decoder.json().items()) {
    out.added_tokens.push_back(
        read_added_token(JsonObject(value, decoder.path(key)), id_of_key(key, decoder)));
  }
  return out;
}

// {"[PAD]": 32000}: the older way to add tokens to a SentencePiece model.
std::vector<AddedToken> read_added_tokens(const Json& json) {
  const JsonObject root(json);
  std::vector<AddedToken> out;
  for (const auto& [content, id] : root.json().items()) {
    const Json token = {{"content", content}, {"normalized", false}};
    out.push_back(read_added_token(JsonObject(token, content), static_cast<int32_t>(JsonObject::integer_of(
                                                                   id, 0, id_limit - 1, content))));
  }
  return out;
}

template <typename Value, typename Read>
void read_if_there(const fs::path& file, Value& value, Read&& read) {
  std::error_code code;
  if (!fs::exists(file, code)) return;
  try {
    value = read(read_json(file, file_limit));
  } catch (Error& error) {
    throw error.in_file(file.string());
  }
}

}  // namespace

TokenizerConfig read_tokenizer_config(const fs::path& model_directory) {
  TokenizerConfig out;
  read_if_there(model_directory / "tokenizer_config.json", out, read_config);
  if (out.added_tokens.empty()) {
    read_if_there(model_directory / "added_tokens.json", out.added_tokens, read_added_tokens);
  }
  return out;
}

}  // namespace seamark
