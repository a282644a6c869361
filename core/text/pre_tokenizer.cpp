// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pre_tokenizer.h"

#include <array>

#include "support/error.h"
#include "text/unicode.h"

namespace seamark {
namespace {

// The pattern of ByteLevel with use_regex: GPT-2's.
constexpr const char* gpt2_pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr int depth_limit = 16;
constexpr size_t split_limit = 64;

std::string escaped(const std::string& literal) {
  std::string out;
  for (char c : literal) {
    if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

Regex compile(const std::string& pattern, const std::string& field) {
  try {
    return Regex(pattern);
  } catch (Error& error) {
    throw error.at_field(field);
  }
}

bool reads_nfc(const JsonObject& part, int depth) {
  const std::string type = part.text("type");
  if (type == "NFC") return true;
  if (type != "Sequence" || depth > depth_limit) throw unsupported_part(type, part);
  bool nfc = false;
  const Json& list = part.array("normalizers");
  for (size_t i = 0; i < list.size(); ++i) {
    nfc =
        reads_nfc(JsonObject(list[i], part.path("normalizers[" + std::to_string(i) + "]")), depth + 1) || nfc;
  }
  return nfc;
}

}  // namespace

Error unsupported_part(const std::string& type, const JsonObject& part) {
  return std::move(bad_input(SEAMARK_TEXT("Error", "The part \"{0}\" of tokenizer.json is not supported."),
                             shown_name(type))
                       .at_field(part.path("type")));
}

Normalizer Normalizer::read(const Json* value) {
  Normalizer out;
  if (value) out.nfc_ = reads_nfc(JsonObject(*value, "normalizer"), 0);
  return out;
}

std::string Normalizer::apply(std::string_view text) const {
  std::string out(text);
  return nfc_ ? normalize_nfc(out) : out;
}

PreTokenizer PreTokenizer::read(const Json* value) {
  PreTokenizer out;
  if (value) out.add(JsonObject(*value, "pre_tokenizer"), 0);
  if (!out.byte_level_) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Only byte-level tokenizers are read from tokenizer.json: the pre_tokenizer needs a "
                     "ByteLevel part."))
        .at_field("pre_tokenizer");
  }
  return out;
}

void PreTokenizer::add(const JsonObject& part, int depth) {
  const std::string type = part.text("type");
  if (byte_level_) {
    throw bad_input(SEAMARK_TEXT("Error", "ByteLevel must be the last part of the pre_tokenizer."))
        .at_field(part.path("type"));
  }
  if (splits_.size() >= split_limit || depth > depth_limit) throw unsupported_part(type, part);
  if (type == "Sequence") {
    const Json& list = part.array("pretokenizers");
    for (size_t i = 0; i < list.size(); ++i) {
      add(JsonObject(list[i], part.path("pretokenizers[" + std::to_string(i) + "]")), depth + 1);
    }
  } else if (type == "Digits") {
    const bool individual = part.boolean("individual_digits", false);
    splits_.push_back({Regex("\\p{N}"), individual ? Behavior::isolated : Behavior::contiguous});
  } else if (type == "ByteLevel") {
    byte_level_ = true;
    add_prefix_space_ = part.boolean("add_prefix_space", true);
    prefix_step_ = splits_.size();
    if (part.boolean("use_regex", true)) splits_.push_back({Regex(gpt2_pattern)});
  } else if (type == "Split") {
    const JsonObject pattern = part.object("pattern");
    const bool is_regex = pattern.find("Regex");
    const std::string text = is_regex ? pattern.text("Regex") : escaped(pattern.text("String"));
    static constexpr std::array names = {"Removed", "Isolated", "MergedWithPrevious", "MergedWithNext",
                                         "Contiguous"};
    const std::string behavior = part.text("behavior");
    size_t index = 0;
    while (index < names.size() && behavior != names[index]) ++index;
    if (index == names.size()) throw unsupported_part(behavior, part);
    splits_.push_back({compile(text, pattern.path(is_regex ? "Regex" : "String")),
                       static_cast<Behavior>(index), part.boolean("invert", false)});
  } else {
    throw unsupported_part(type, part);
  }
}

void PreTokenizer::for_each_word(std::string_view text,
                                 const std::function<void(std::string_view)>& word) const {
  split(text, 0, word);
}

void PreTokenizer::split(std::string_view text, size_t step,
                         const std::function<void(std::string_view)>& word) const {
  std::string prefixed;
  if (step == prefix_step_ && add_prefix_space_ && !text.starts_with(' ')) {
    prefixed = " " + std::string(text);
    text = prefixed;
  }
  if (step == splits_.size()) {
    if (!text.empty()) word(text);
    return;
  }
  for (std::string_view piece : pieces(text, splits_[step])) split(piece, step + 1, word);
}

// Hugging Face's NormalizedString::split.
std::vector<std::string_view> PreTokenizer::pieces(std::string_view text, const Split& split) {
  struct Range {
    size_t begin, end;
    bool is_match;
  };
  std::vector<Range> ranges;
  size_t done = 0;
  split.regex.for_each_match(text, [&](size_t begin, size_t end) {
    if (begin > done) ranges.push_back({done, begin, split.invert});
    ranges.push_back({begin, end, !split.invert});
    done = end;
  });
  if (done < text.size()) ranges.push_back({done, text.size(), split.invert});

  std::vector<Range> kept;
  const auto merges_into_last = [&](const Range& range) {
    if (kept.empty()) return false;
    switch (split.behavior) {
      case Behavior::contiguous:
        return range.is_match == kept.back().is_match;
      case Behavior::merged_with_previous:
        return range.is_match && !kept.back().is_match;
      case Behavior::merged_with_next:
        return !range.is_match && kept.back().is_match;
      default:
        return false;
    }
  };
  for (const Range& range : ranges) {
    if (split.behavior == Behavior::removed && range.is_match) continue;
    if (merges_into_last(range)) {
      kept.back().end = range.end;
      // What a match was merged into counts as a match (previous), as a text (next).
      kept.back().is_match = range.is_match;
    } else {
      kept.push_back(range);
    }
  }
  std::vector<std::string_view> out;
  for (const Range& range : kept) {
    if (range.end > range.begin) out.push_back(text.substr(range.begin, range.end - range.begin));
  }
  return out;
}

}  // namespace seamark
