// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json of byte-level BPE: SmolLM2, LLaMA-3, Qwen2.5.
#pragma once

#include <memory>

#include "support/json.h"
#include "text/tokenizer.h"
#include "text/tokenizer_config.h"

namespace seamark {

// Whether a tokenizer.json is byte-level BPE; else it is a converted SentencePiece model or another kind.
bool is_byte_level(const Json& tokenizer_json);

// From tokenizer.json. Throws Error(bad_input) at the part, without a file.
std::shared_ptr<Tokenizer> read_byte_level_tokenizer(const Json& root, const TokenizerConfig& config);

}  // namespace seamark
