// SPDX-License-Identifier: GPL-3.0-or-later
// D_i from given old answers, in a given space (METHOD 3): the part of target_distances that needs no model.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "semantics/distance.h"
#include "text/tokenizer.h"

namespace seamark {

// The answer that a target is compared with: a text, tokenized behind the prompt, or ids as a model gave
// them.
struct OldAnswer {
  std::string text;
  std::optional<std::vector<int32_t>> ids;
  std::string reason;  // why there is none
};

// An answer within its prompt, ready to be represented.
struct PlacedAnswer {
  std::vector<int32_t> ids;  // prompt + answer
  int32_t answer_start = 0;
  std::string text;
  std::span<const int32_t> answer() const {
    return std::span(ids).subspan(static_cast<size_t>(answer_start));
  }
  AnswerSpace::Request request() const { return {ids, answer_start, text}; }
};
PlacedAnswer place_answer(const Tokenizer& tokenizer, const std::string& prompt, const std::string& answer);
// Generated ids behind the prompt's part of `like`.
PlacedAnswer place_answer(const Tokenizer& tokenizer, const PlacedAnswer& like,
                          std::span<const int32_t> generated);

// Generated ids as a person reads them: decoded, without the leading space.
std::string answer_text(const Tokenizer& tokenizer, std::span<const int32_t> ids);

std::vector<OldAnswer> dataset_answers(const FactTable& facts);

// Facts are handled in blocks, so that vectors of all facts are never held at once (but for a whole
// relation's with `directional`). Throws Error(bad_input) with `directional` when no relation has three facts
// with nonzero differences.
DistanceTable measure_distances(const AnswerSpace& space, const Tokenizer& tokenizer, const FactTable& facts,
                                std::span<const OldAnswer> old_answers, const DistanceOptions& options,
                                const RunControl* control, const ProgressFunction& progress);

// Share of texts whose first word is an English function word (article, preposition, pronoun, auxiliary ...).
double function_word_share(std::span<const std::string> texts);

}  // namespace seamark
