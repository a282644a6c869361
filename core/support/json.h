// SPDX-License-Identifier: GPL-3.0-or-later
// JSON through nlohmann-json, with errors that name file, line and field.
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace seamark {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

// Throws Error(bad_input) with file, line and column; refuses nesting deeper than 256 and duplicate keys.
Json parse_json(std::string_view text, const std::string& file);
Json read_json(const std::filesystem::path& file, uint64_t limit_bytes = uint64_t{1} << 30);
// Text as valid UTF-8 JSON; bytes that are not UTF-8 become U+FFFD, so that dumping never throws.
std::string dump_json(const Json& value, int indent = -1);
std::string dump_json(const OrderedJson& value, int indent = -1);

// The candidate of least edit distance, or "" when none is near (for "did you mean").
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace seamark
