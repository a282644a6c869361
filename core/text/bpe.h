// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level byte-pair encoding: the "model" of tokenizer.json.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "support/json_object.h"

namespace seamark {

// GPT-2's alphabet: each byte as one printable character (0x20 is U+0120 "Ġ").
std::string byte_level_character(uint8_t byte);
// The bytes of a piece in that alphabet; of a piece with other characters (an added token), its own UTF-8.
std::string byte_level_bytes(std::string_view piece);

class Bpe {
 public:
  // Throws Error(bad_input) at the member of `model`.
  static Bpe read(const JsonObject& model);

  // Appends the ids of one word (its bytes). O(n log n).
  void encode(std::string_view word, std::vector<int32_t>& out) const;
  // -1 when there is none.
  int32_t id(const std::string& piece) const;
  const std::unordered_map<std::string, int32_t>& vocabulary() const { return vocabulary_; }

 private:
  struct Merge {
    int32_t rank;
    int32_t id;
  };
  // What a byte is before any merge: its character's id; with byte_fallback, when that is not known, the ids
  // <0xNN> of its character's UTF-8; nothing.
  struct ByteStart {
    std::vector<int32_t> ids;
    bool is_known = false;
  };
  struct Symbol {
    int32_t id, previous, next;  // places in the word; next = -2: merged away
  };
  void read_vocabulary(const JsonObject& model);
  void read_merges(const JsonObject& model);
  void read_bytes(const JsonObject& model);
  std::vector<Symbol> symbols(std::string_view word) const;
  const Merge* merge_of(int32_t left, int32_t right) const;

  std::unordered_map<std::string, int32_t> vocabulary_;
  std::unordered_map<uint64_t, Merge> merges_;  // left id << 32 | right id
  std::array<ByteStart, 256> bytes_;
  int32_t unknown_ = -1;
  bool fuse_unknown_ = false;
  bool ignore_merges_ = false;
};

}  // namespace seamark
