// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bpe.h"

#include <algorithm>
#include <queue>

#include "support/error.h"
#include "support/utf8.h"

namespace seamark {
namespace {

constexpr int64_t id_limit = 1 << 24;
constexpr char32_t alphabet_size = 0x144;

// GPT-2's bytes_to_unicode: printable Latin-1 as itself, the other 68 bytes in order from U+0100 on.
struct Alphabet {
  std::array<char32_t, 256> character{};
  std::array<int16_t, alphabet_size> byte{};
  Alphabet() {
    byte.fill(-1);
    char32_t next = 0x100;
    for (int b = 0; b < 256; ++b) {
      const bool printable = (b >= 0x21 && b <= 0x7e) || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
      const char32_t c = printable ? static_cast<char32_t>(b) : next++;
      character[static_cast<size_t>(b)] = c;
      byte[c] = static_cast<int16_t>(b);
    }
  }
};
const Alphabet& alphabet() {
  static const Alphabet table;
  return table;
}

uint64_t pair_key(int32_t left, int32_t right) {
  return static_cast<uint64_t>(static_cast<uint32_t>(left)) << 32 | static_cast<uint32_t>(right);
}

struct Candidate {
  int32_t rank, place, id;
  // The lowest rank first, then the leftmost place.
  bool operator<(const Candidate& other) const {
    return std::tie(rank, place) > std::tie(other.rank, other.place);
  }
};

}  // namespace

std::string byte_level_character(uint8_t byte) {
  std::string out;
  append_utf8(out, alphabet().character[byte]);
  return out;
}

std::string byte_level_bytes(std::string_view piece) {
  std::string out;
  for (size_t at = 0; at < piece.size();) {
    const auto c = code_point_at(piece, at);
    if (c.length == 0 || c.value >= alphabet_size || alphabet().byte[c.value] < 0) return std::string(piece);
    out += static_cast<char>(alphabet().byte[c.value]);
    at += c.length;
  }
  return out;
}

Bpe Bpe::read(const JsonObject& model) {
  if (const auto type = model.text("type", "BPE"); type != "BPE") {
    throw bad_input(SEAMARK_TEXT("Error", "Tokenizers of type {0} are not supported, only BPE."),
                    shown_name(type))
        .at_field(model.path("type"));
  }
  for (const char* key : {"continuing_subword_prefix", "end_of_word_suffix"}) {
    if (!model.text(key, "").empty()) {
      throw bad_input(SEAMARK_TEXT("Error", "This is not supported; byte-level tokenizers leave it empty."))
          .at_field(model.path(key));
    }
  }
  if (model.number("dropout", 0, 1, 0) != 0) {
    throw bad_input(SEAMARK_TEXT("Error", "Dropping merges at random is not supported; set it to null."))
        .at_field(model.path("dropout"));
  }
  Bpe out;
  out.ignore_merges_ = model.boolean("ignore_merges", false);
  out.fuse_unknown_ = model.boolean("fuse_unk", false);
  out.read_vocabulary(model);
  out.read_merges(model);
  out.read_bytes(model);
  return out;
}

void Bpe::read_vocabulary(const JsonObject& model) {
  const JsonObject vocabulary = model.object("vocab");
  std::vector<int32_t> ids;
  vocabulary_.reserve(vocabulary.json().size());
  ids.reserve(vocabulary.json().size());
  for (const auto& [piece, value] : vocabulary.json().items()) {
    const auto id = static_cast<int32_t>(JsonObject::integer_of(value, 0, id_limit - 1, model.path("vocab")));
    vocabulary_.emplace(piece, id);
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice != ids.end()) {
    throw bad_input(SEAMARK_TEXT("Error", "Two pieces have the id {0}."), *twice)
        .at_field(model.path("vocab"));
  }
  if (const auto unknown = model.text("unk_token", ""); !unknown.empty()) {
    unknown_ = id(unknown);
    if (unknown_ < 0) {
      throw bad_input(SEAMARK_TEXT("Error", "The unknown token is not in the vocabulary."))
          .at_field(model.path("unk_token"));
    }
  }
}

// "a b" (up to tokenizers 0.19) or ["a", "b"]; the place in the list is the rank.
void Bpe::read_merges(const JsonObject& model) {
  const Json& list = model.array("merges");
  merges_.reserve(list.size());
  int32_t rank = 0;
  for (size_t i = 0; i < list.size(); ++i) {
    const auto refuse = [&](const char* text) -> Error {
      return std::move(bad_input(text, shown_name(dump_json(list[i])))
                           .at_field(model.path("merges[" + std::to_string(i) + "]")));
    };
    std::string left, right;
    if (list[i].is_string()) {
      const auto& text = list[i].get_ref<const std::string&>();
      if (text.starts_with("#version")) continue;
      const size_t space = text.find(' ');
      if (space == std::string::npos || text.find(' ', space + 1) != std::string::npos) {
        throw refuse(
            SEAMARK_TEXT("Error", "A merge must be two pieces with a space between them, but is {0}."));
      }
      left = text.substr(0, space);
      right = text.substr(space + 1);
    } else if (list[i].is_array() && list[i].size() == 2 && list[i][0].is_string() &&
               list[i][1].is_string()) {
      left = list[i][0].get<std::string>();
      right = list[i][1].get<std::string>();
    } else {
      throw refuse(SEAMARK_TEXT("Error", "A merge must be two pieces, but is {0}."));
    }
    const int32_t left_id = id(left), right_id = id(right), merged = id(left + right);
    if (left_id < 0 || right_id < 0 || merged < 0) {
      throw refuse(
          SEAMARK_TEXT("Error", "The merge {0} needs its two pieces and their union in the vocabulary."));
    }
    merges_.insert_or_assign(pair_key(left_id, right_id), Merge{rank++, merged});
  }
}

// What a byte starts as: its character's id, or with byte_fallback the ids <0xNN> of its UTF-8.
void Bpe::read_bytes(const JsonObject& model) {
  const bool fallback = model.boolean("byte_fallback", false);
  for (size_t b = 0; b < 256; ++b) {
    const std::string character = byte_level_character(static_cast<uint8_t>(b));
    auto& ids = bytes_[b].ids;
    if (const int32_t own = id(character); own >= 0) {
      ids = {own};
      bytes_[b].is_known = true;
    } else if (fallback) {
      for (char c : character) ids.push_back(id(fmt::format("<0x{:02X}>", static_cast<uint8_t>(c))));
      if (std::find(ids.begin(), ids.end(), -1) != ids.end()) ids.clear();
    }
  }
}

int32_t Bpe::id(const std::string& piece) const {
  const auto it = vocabulary_.find(piece);
  return it == vocabulary_.end() ? -1 : it->second;
}

const Bpe::Merge* Bpe::merge_of(int32_t left, int32_t right) const {
  const auto it = merges_.find(pair_key(left, right));
  return it == merges_.end() ? nullptr : &it->second;
}

// The word before any merge. As in the tokenizers library: without an unknown token, unknown characters
// vanish; with one, it stands before the next known character (behind byte_fallback's bytes), once for a run
// when fused.
std::vector<Bpe::Symbol> Bpe::symbols(std::string_view word) const {
  std::vector<Symbol> out;
  out.reserve(word.size());
  const auto add = [&](int32_t id) {
    const auto place = static_cast<int32_t>(out.size());
    out.push_back({id, place - 1, place + 1});
  };
  bool unknown_waits = false;
  for (char c : word) {
    const ByteStart& start = bytes_[static_cast<uint8_t>(c)];
    const bool is_unknown = start.ids.empty() && unknown_ >= 0;
    if (unknown_waits && (start.is_known || (is_unknown && !fuse_unknown_))) {
      add(unknown_);
      unknown_waits = false;
    }
    for (int32_t id : start.ids) add(id);
    unknown_waits = unknown_waits || is_unknown;
  }
  if (unknown_waits) add(unknown_);
  if (!out.empty()) out.back().next = -1;
  return out;
}

void Bpe::encode(std::string_view word, std::vector<int32_t>& out) const {
  if (ignore_merges_) {
    std::string piece;
    for (char c : word) append_utf8(piece, alphabet().character[static_cast<uint8_t>(c)]);
    if (const int32_t whole = id(piece); whole >= 0) {
      out.push_back(whole);
      return;
    }
  }
  std::vector<Symbol> parts = symbols(word);
  const auto part = [&](int32_t place) -> Symbol& { return parts[static_cast<size_t>(place)]; };
  std::priority_queue<Candidate> queue;
  const auto consider = [&](int32_t place) {
    if (place < 0 || part(place).next < 0) return;
    const Merge* merge = merge_of(part(place).id, part(part(place).next).id);
    if (merge) queue.push({merge->rank, place, merge->id});
  };
  for (size_t i = 0; i < parts.size(); ++i) consider(static_cast<int32_t>(i));
  while (!queue.empty()) {
    const Candidate top = queue.top();
    queue.pop();
    Symbol& left = part(top.place);
    if (left.next < 0) continue;  // merged away, or the last
    Symbol& right = part(left.next);
    const Merge* merge = merge_of(left.id, right.id);
    if (!merge || merge->id != top.id) continue;  // the pair has changed meanwhile
    left.id = top.id;
    const int32_t after = right.next;
    right.next = -2;
    left.next = after;
    if (after >= 0) part(after).previous = top.place;
    consider(left.previous);
    consider(top.place);
  }
  for (int32_t place = parts.empty() ? -1 : 0; place >= 0; place = part(place).next)
    out.push_back(part(place).id);
}

}  // namespace seamark
