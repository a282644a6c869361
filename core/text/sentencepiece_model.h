// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.model: the protobuf of the SentencePiece library, checked before the library sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark {

struct SentencePieceModel {
  enum class Type { normal = 1, unknown, control, user_defined, unused, byte };
  struct Piece {
    std::string text;
    float score = 0;
    Type type = Type::normal;
  };
  std::vector<Piece> pieces;  // place = id
  std::string bos_piece = "<s>", eos_piece = "</s>";
  bool byte_fallback = false;
  bool add_dummy_prefix = true;
};

// Only BPE models with identity normalisation, as LLaMA-1/2, Mistral and TinyLlama have. Throws
// Error(bad_input).
SentencePieceModel parse_sentencepiece_model(std::string_view bytes);

// The same model for the library, with nothing in it but what was checked, and without the space that the
// library would put before a text.
std::string serialize_without_prefix(const SentencePieceModel& model);

}  // namespace seamark
