// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/added_tokens.h"

#include <algorithm>

#include "support/error.h"
#include "support/utf8.h"
#include "text/unicode.h"

namespace seamark {
namespace {

constexpr size_t content_limit = 1000;

// Where the code point before `at` begins; at > 0, valid UTF-8.
size_t before(std::string_view text, size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
  return at;
}

bool stands_alone(std::string_view text, size_t begin, size_t end) {
  const bool open = begin == 0 || !is_word_character(code_point_at(text, before(text, begin)).value);
  const bool close = end == text.size() || !is_word_character(code_point_at(text, end).value);
  return open && close;
}

}  // namespace

AddedToken read_added_token(const JsonObject& object, int32_t id) {
  AddedToken token;
  token.id = id;
  token.content = object.text("content");
  token.single_word = object.boolean("single_word", false);
  token.lstrip = object.boolean("lstrip", false);
  token.rstrip = object.boolean("rstrip", false);
  token.special = object.boolean("special", false);
  token.normalized = object.boolean("normalized", !token.special);
  if (token.content.empty() || token.content.size() > content_limit) {
    throw bad_input(SEAMARK_TEXT("Error", "An added token must have 1 to {0} bytes, but has {1}."),
                    content_limit, token.content.size())
        .at_field(object.path("content"));
  }
  return token;
}

void AddedTokenMatcher::add(const AddedToken& token) {
  if (token.content.empty()) return;
  uint32_t node = 0;
  for (char c : token.content) {
    const auto [it, is_new] = nodes_[node].next.emplace(c, static_cast<uint32_t>(nodes_.size()));
    node = it->second;
    if (is_new) nodes_.emplace_back();
  }
  nodes_[node].token = static_cast<int32_t>(tokens_.size());
  tokens_.push_back(token);
}

std::vector<AddedTokenMatcher::Part> AddedTokenMatcher::split(std::string_view text) const {
  std::vector<Part> out;
  size_t done = 0;
  for (size_t at = 0; at < text.size();) {
    int32_t found = -1;
    size_t end = at;
    uint32_t node = 0;
    for (size_t i = at; i < text.size(); ++i) {
      const auto it = nodes_[node].next.find(text[i]);
      if (it == nodes_[node].next.end()) break;
      node = it->second;
      if (nodes_[node].token >= 0) {
        found = nodes_[node].token;
        end = i + 1;
      }
    }
    if (found < 0) {
      ++at;
      continue;
    }
    const AddedToken& token = tokens_[static_cast<size_t>(found)];
    size_t begin = at;
    at = end;
    if (token.single_word && !stands_alone(text, begin, end)) continue;
    while (token.lstrip && begin > done && is_white_space(code_point_at(text, before(text, begin)).value)) {
      begin = before(text, begin);
    }
    while (token.rstrip && end < text.size()) {
      const auto c = code_point_at(text, end);
      if (!is_white_space(c.value)) break;
      end += c.length;
    }
    if (begin > done) out.push_back({-1, text.substr(done, begin - done)});
    out.push_back({token.id, text.substr(begin, end - begin)});
    done = end;
    at = std::max(at, end);
  }
  if (done < text.size()) out.push_back({-1, text.substr(done)});
  return out;
}

}  // namespace seamark
