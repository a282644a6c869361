// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentencepiece_model.h"

#include <bitset>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <set>

#include "support/error.h"
#include "support/utf8.h"

namespace seamark {
namespace {

constexpr size_t piece_count_limit = 1 << 21;
constexpr size_t piece_size_limit = 1024;
constexpr uint64_t bpe_model = 2;

// Field numbers of sentencepiece_model.proto.
enum ModelField {
  model_pieces = 1,
  model_trainer_spec = 2,
  model_normalizer_spec = 3,
  model_denormalizer_spec = 5
};
enum PieceField { piece_text = 1, piece_score = 2, piece_type = 3 };
enum TrainerField {
  trainer_model_type = 3,
  trainer_whitespace_as_suffix = 24,
  trainer_byte_fallback = 35,
  trainer_bos_piece = 46,
  trainer_eos_piece = 47
};
enum NormalizerField {
  normalizer_charsmap = 2,
  normalizer_dummy_prefix = 3,
  normalizer_remove_extra = 4,
  normalizer_escape = 5
};

Error damaged() {
  return bad_input(SEAMARK_TEXT(
      "Error", "This is not a SentencePiece model, or it is damaged. Download or copy it again."));
}
Error not_supported(const char* what) {
  return std::move(
      bad_input(SEAMARK_TEXT("Error", "SentencePiece models with this setting are not supported."))
          .at_field(what));
}

// One field of a protobuf message: a number (varint, fixed) or bytes.
struct ProtoField {
  uint64_t number = 0;
  uint64_t value = 0;
  std::string_view bytes;
};

class ProtoReader {
 public:
  explicit ProtoReader(std::string_view bytes) : bytes_(bytes) {}
  bool next(ProtoField& field) {
    if (bytes_.empty()) return false;
    const uint64_t tag = varint();
    field = {tag >> 3, 0, {}};
    if (field.number == 0) throw damaged();
    switch (tag & 7) {
      case 0:
        field.value = varint();
        break;
      case 1:
        field.value = fixed(8);
        break;
      case 2:
        field.bytes = take(varint());
        break;
      case 5:
        field.value = fixed(4);
        break;
      default:
        throw damaged();
    }
    return true;
  }

 private:
  uint64_t varint() {
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<uint8_t>(take(1)[0]);
      value |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw damaged();
  }
  uint64_t fixed(size_t size) {
    uint64_t value = 0;
    std::memcpy(&value, take(size).data(), size);
    return value;
  }
  std::string_view take(uint64_t size) {
    if (size > bytes_.size()) throw damaged();
    const auto out = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return out;
  }
  std::string_view bytes_;
};

SentencePieceModel::Piece parse_piece(std::string_view bytes) {
  SentencePieceModel::Piece out;
  ProtoField field;
  for (ProtoReader reader(bytes); reader.next(field);) {
    if (field.number == piece_text) out.text = field.bytes;
    if (field.number == piece_score) {
      const auto bits = static_cast<uint32_t>(field.value);
      std::memcpy(&out.score, &bits, sizeof out.score);
    }
    if (field.number == piece_type) {
      if (field.value < 1 || field.value > 6) throw damaged();
      out.type = static_cast<SentencePieceModel::Type>(field.value);
    }
  }
  // The library's own tables take no NUL, and recurse over a piece's length.
  if (out.text.empty() || out.text.size() > piece_size_limit || out.text.find('\0') != std::string::npos ||
      valid_utf8(out.text) != out.text || !std::isfinite(out.score)) {
    throw damaged();
  }
  return out;
}

void parse_trainer_spec(std::string_view bytes, SentencePieceModel& out, uint64_t& model_type) {
  ProtoField field;
  for (ProtoReader reader(bytes); reader.next(field);) {
    if (field.number == trainer_model_type) model_type = field.value;
    if (field.number == trainer_byte_fallback) out.byte_fallback = field.value != 0;
    if (field.number == trainer_bos_piece) out.bos_piece = valid_utf8(field.bytes);
    if (field.number == trainer_eos_piece) out.eos_piece = valid_utf8(field.bytes);
    if (field.number == trainer_whitespace_as_suffix && field.value != 0) {
      throw not_supported("treat_whitespace_as_suffix");
    }
  }
}

void parse_normalizer_spec(std::string_view bytes, SentencePieceModel& out, bool& removes_spaces) {
  ProtoField field;
  for (ProtoReader reader(bytes); reader.next(field);) {
    if (field.number == normalizer_charsmap && !field.bytes.empty())
      throw not_supported("precompiled_charsmap");
    if (field.number == normalizer_dummy_prefix) out.add_dummy_prefix = field.value != 0;
    if (field.number == normalizer_remove_extra) removes_spaces = field.value != 0;
    if (field.number == normalizer_escape && field.value == 0) throw not_supported("escape_whitespaces");
  }
}

// What the library demands of the pieces, and would stop at.
void check_pieces(const SentencePieceModel& model) {
  std::set<std::string_view> texts;
  std::bitset<256> bytes;
  size_t unknown = 0, byte_pieces = 0;
  for (const auto& piece : model.pieces) {
    if (!texts.insert(piece.text).second) throw damaged();
    unknown += piece.type == SentencePieceModel::Type::unknown;
    if (piece.type != SentencePieceModel::Type::byte) continue;
    ++byte_pieces;
    unsigned value = 0;  // "<0x0A>"
    if (piece.text.size() == 6) std::from_chars(piece.text.data() + 3, piece.text.data() + 5, value, 16);
    if (piece.text == fmt::format("<0x{:02X}>", value)) bytes.set(value);
  }
  if (unknown != 1 || byte_pieces != bytes.count() || byte_pieces != (model.byte_fallback ? 256u : 0u))
    throw damaged();
}

void put_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7f));
  out += static_cast<char>(value);
}
void put_number(std::string& out, uint64_t field, uint64_t value) {
  put_varint(out, field << 3);
  put_varint(out, value);
}
void put_bytes(std::string& out, uint64_t field, std::string_view bytes) {
  put_varint(out, field << 3 | 2);
  put_varint(out, bytes.size());
  out += bytes;
}

}  // namespace

SentencePieceModel parse_sentencepiece_model(std::string_view bytes) {
  SentencePieceModel out;
  uint64_t model_type = 1;     // the format's defaults: unigram,
  bool removes_spaces = true;  // remove_extra_whitespaces
  ProtoField field;
  for (ProtoReader reader(bytes); reader.next(field);) {
    if (field.number == model_pieces) {
      if (out.pieces.size() == piece_count_limit) throw damaged();
      out.pieces.push_back(parse_piece(field.bytes));
    }
    if (field.number == model_trainer_spec) parse_trainer_spec(field.bytes, out, model_type);
    if (field.number == model_normalizer_spec) parse_normalizer_spec(field.bytes, out, removes_spaces);
    if (field.number == model_denormalizer_spec && !field.bytes.empty())
      throw not_supported("denormalizer_spec");
  }
  if (out.pieces.empty()) throw damaged();
  if (model_type != bpe_model) throw not_supported("model_type");
  if (removes_spaces) throw not_supported("remove_extra_whitespaces");
  check_pieces(out);
  return out;
}

std::string serialize_without_prefix(const SentencePieceModel& model) {
  std::string out;
  for (const auto& piece : model.pieces) {
    std::string message;
    put_bytes(message, piece_text, piece.text);
    put_varint(message, piece_score << 3 | 5);
    message.append(reinterpret_cast<const char*>(&piece.score), sizeof piece.score);
    put_number(message, piece_type, static_cast<uint64_t>(piece.type));
    put_bytes(out, model_pieces, message);
  }
  std::string trainer;
  put_number(trainer, trainer_model_type, bpe_model);
  put_number(trainer, trainer_byte_fallback, model.byte_fallback);
  put_bytes(out, model_trainer_spec, trainer);
  std::string normalizer;
  put_number(normalizer, normalizer_dummy_prefix, 0);
  put_number(normalizer, normalizer_remove_extra, 0);
  put_number(normalizer, normalizer_escape, 1);
  put_bytes(out, model_normalizer_spec, normalizer);
  return out;
}

}  // namespace seamark
