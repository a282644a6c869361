// SPDX-License-Identifier: GPL-3.0-or-later
// Added and special tokens: texts that are one id wherever they stand, found before anything else.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/json_object.h"

namespace seamark {

struct AddedToken {
  int32_t id = 0;
  std::string content;
  bool single_word = false;  // not inside a word
  bool lstrip = false;       // takes the white space before it
  bool rstrip = false;       // takes the white space behind it
  bool normalized = false;   // looked for in the normalised text
  bool special = false;
};

// As in tokenizer.json's added_tokens and tokenizer_config.json's added_tokens_decoder.
AddedToken read_added_token(const JsonObject& object, int32_t id);

// Finds added tokens as Hugging Face does: leftmost, longest, not overlapping.
class AddedTokenMatcher {
 public:
  // A second token with the same content replaces the first.
  void add(const AddedToken& token);
  // Parts of `text` in order: id >= 0 is a token, -1 a text between tokens.
  struct Part {
    int32_t id = -1;
    std::string_view text;
  };
  std::vector<Part> split(std::string_view text) const;

 private:
  struct Node {
    std::map<char, uint32_t> next;
    int32_t token = -1;  // index into tokens_
  };
  std::vector<Node> nodes_{1};
  std::vector<AddedToken> tokens_;
};

}  // namespace seamark
