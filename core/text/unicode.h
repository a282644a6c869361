// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode's properties and normal form, as the tokenizers need them.
#pragma once

#include <string>

namespace seamark {

// Unicode's White_Space, which is what \s means to Hugging Face's tokenizers.
bool is_white_space(char32_t code_point);
// What \w means there: alphabetic, marks, decimal digits, connector punctuation.
bool is_word_character(char32_t code_point);

// Normalisation form C.
std::string normalize_nfc(const std::string& text);

}  // namespace seamark
