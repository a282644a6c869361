// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "support/error.h"

namespace seamark {
namespace {

uint8_t byte_at(std::string_view text, size_t at) { return static_cast<uint8_t>(text[at]); }

// The lowest and highest second byte that may follow this lead byte (Unicode table 3-7), and the length.
struct Lead {
  size_t length = 0;
  uint8_t low = 0x80, high = 0xbf;
};
Lead lead_of(uint8_t byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xc2) return {};
  if (byte < 0xe0) return {2};
  if (byte < 0xf0)
    return {3, static_cast<uint8_t>(byte == 0xe0 ? 0xa0 : 0x80),
            static_cast<uint8_t>(byte == 0xed ? 0x9f : 0xbf)};
  if (byte < 0xf5)
    return {4, static_cast<uint8_t>(byte == 0xf0 ? 0x90 : 0x80),
            static_cast<uint8_t>(byte == 0xf4 ? 0x8f : 0xbf)};
  return {};
}

// How many bytes from `at` on belong to one code point, as far as they are valid.
size_t valid_prefix(std::string_view text, size_t at, const Lead& lead) {
  if (lead.length == 0) return 0;
  size_t n = 1;
  while (n < lead.length && at + n < text.size()) {
    const uint8_t byte = byte_at(text, at + n);
    if (byte < (n == 1 ? lead.low : 0x80) || byte > (n == 1 ? lead.high : 0xbf)) break;
    ++n;
  }
  return n;
}

}  // namespace

CodePoint code_point_at(std::string_view text, size_t at) {
  const uint8_t first = byte_at(text, at);
  const Lead lead = lead_of(first);
  if (lead.length == 0 || valid_prefix(text, at, lead) != lead.length) return {};
  if (lead.length == 1) return {first, 1};
  char32_t value = first & (0x7fu >> lead.length);
  for (size_t i = 1; i < lead.length; ++i) value = value << 6 | (byte_at(text, at + i) & 0x3f);
  return {value, lead.length};
}

void append_utf8(std::string& out, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(n));
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Lead lead = lead_of(byte_at(text, at));
    const size_t n = valid_prefix(text, at, lead);
    if (lead.length > 0 && n == lead.length) {
      out.append(text.substr(at, n));
    } else {
      out += "\xef\xbf\xbd";
    }
    at += std::max<size_t>(n, 1);
  }
  return out;
}

bool is_white_space(char32_t c) {
  return (c >= 0x9 && c <= 0xd) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
         c == 0x3000;
}

bool is_word_character(char32_t c) {
  if (c == 0x200c || c == 0x200d || (c >= 0x24b6 && c <= 0x24e9)) return true;  // joiners; circled letters
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

std::string normalize_nfc(const std::string& text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0)
    throw out_of_resources(SEAMARK_TEXT("Error", "A text of {0} bytes cannot be normalised."), text.size());
  return {reinterpret_cast<const char*>(mapped), static_cast<size_t>(size)};
}

}  // namespace seamark
