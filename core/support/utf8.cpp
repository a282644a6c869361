// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/utf8.h"

#include <algorithm>
#include <cstdint>

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
  const auto put = [&](uint32_t byte) { out += static_cast<char>(byte); };
  const uint32_t c = code_point;
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xc0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xe0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3f));
  } else {
    put(0xf0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3f));
    put(0x80 | (c >> 6 & 0x3f));
  }
  put(0x80 | (c & 0x3f));
}

bool is_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t length = code_point_at(text, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
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

}  // namespace seamark
