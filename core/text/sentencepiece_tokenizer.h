// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.model: LLaMA-1/2, Mistral v0.1, TinyLlama.
#pragma once

#include <memory>
#include <string_view>

#include "support/json.h"
#include "text/tokenizer.h"
#include "text/tokenizer_config.h"

namespace seamark {

// Which texts get a space before them. Between special tokens a text may be cut into several.
struct SpacePrefix {
  enum class Where { none, first, every } where = Where::every;
  bool unless_there = false;  // not where the text begins with a space already (Metaspace)
};

// What a converted model's tokenizer.json says. Throws Error(bad_input) at the part, without a file.
SpacePrefix read_space_prefix(const Json& tokenizer_json);
std::vector<AddedToken> read_added_tokens(const Json& tokenizer_json);

// `prefix`: absent, the model's own setting. Throws Error(bad_input) without a file.
std::shared_ptr<Tokenizer> read_sentencepiece_tokenizer(std::string_view bytes, const TokenizerConfig& config,
                                                        const SpacePrefix* prefix);

}  // namespace seamark
