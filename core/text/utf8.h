// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as the tokenizers need it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace seamark {

// The code point at text[at] and its length in bytes; length 0 where the bytes are no valid UTF-8 (overlong
// forms, surrogates and values beyond U+10FFFF included).
struct CodePoint {
  char32_t value = 0;
  size_t length = 0;
};
CodePoint code_point_at(std::string_view text, size_t at);
void append_utf8(std::string& out, char32_t code_point);

// Each maximal invalid part becomes one U+FFFD: what Python's bytes.decode("utf-8", "replace") does.
std::string valid_utf8(std::string_view text);

// Unicode's White_Space, which is what \s means to Hugging Face's tokenizers.
bool is_white_space(char32_t code_point);
// What \w means there: alphabetic, marks, decimal digits, connector punctuation.
bool is_word_character(char32_t code_point);

// Normalisation form C.
std::string normalize_nfc(const std::string& text);

}  // namespace seamark
