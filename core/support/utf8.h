// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8: one decoder for everything that reads bytes of others.
#pragma once

#include <cstddef>
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
// `code_point`: at most U+10FFFF.
void append_utf8(std::string& out, char32_t code_point);

// Whether all bytes are valid UTF-8.
bool is_utf8(std::string_view text);

// Each maximal invalid part becomes one U+FFFD: what Python's bytes.decode("utf-8", "replace") does.
std::string valid_utf8(std::string_view text);

}  // namespace seamark
