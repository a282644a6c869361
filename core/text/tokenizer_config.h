// SPDX-License-Identifier: GPL-3.0-or-later
// What tokenizer_config.json says about ids.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "text/added_tokens.h"

namespace seamark {

struct TokenizerConfig {
  std::optional<bool> add_bos;  // add_bos_token
  std::string bos_token;        // "" when absent
  std::optional<bool> legacy;   // LlamaTokenizer: false where only the first text gets the space before it
  std::vector<AddedToken> added_tokens;  // added_tokens_decoder, or added_tokens.json
};

// All defaults where the files are absent. Throws Error(bad_input) with file and field.
TokenizerConfig read_tokenizer_config(const std::filesystem::path& model_directory);

}  // namespace seamark
