// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json's normalizer and pre_tokenizer: how a text is cut into words before the merges.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"
#include "support/json_object.h"
#include "text/regex.h"

namespace seamark {

// Names a part of tokenizer.json that is not read.
Error unsupported_part(const std::string& type, const JsonObject& part);

// NFC or nothing; any other part is an Error that names it.
class Normalizer {
 public:
  static Normalizer read(const Json* value);  // nullptr: none
  std::string apply(std::string_view text) const;

 private:
  bool nfc_ = false;
};

// Sequences of Digits, Split and, last, ByteLevel.
class PreTokenizer {
 public:
  static PreTokenizer read(const Json* value);
  // Calls back with each word, as UTF-8 (the bytes are mapped by the model).
  void for_each_word(std::string_view text, const std::function<void(std::string_view)>& word) const;

 private:
  enum class Behavior { removed, isolated, merged_with_previous, merged_with_next, contiguous };
  struct Split {
    Regex regex;
    Behavior behavior = Behavior::isolated;
    bool invert = false;
  };
  void add(const JsonObject& part, int depth);
  void split(std::string_view text, size_t step, const std::function<void(std::string_view)>& word) const;
  static std::vector<std::string_view> pieces(std::string_view text, const Split& split);

  std::vector<Split> splits_;
  size_t prefix_step_ = 0;  // how many splits come before ByteLevel's space
  bool add_prefix_space_ = false;
  bool byte_level_ = false;
};

}  // namespace seamark
