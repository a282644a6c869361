// SPDX-License-Identifier: GPL-3.0-or-later
// The regular expressions of tokenizer.json and of PEFT's configurations, through PCRE2.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace seamark {

// Hugging Face compiles these with Oniguruma. Pretokenizers use a small part of that language, which is
// translated to mean the same in PCRE2 (\s is White_Space, for one); anything beyond it is an Error that
// names it, never a silent difference.
class Regex {
 public:
  // Throws Error(bad_input).
  explicit Regex(const std::string& pattern);
  // A pattern of Python's re for ASCII texts, as in PEFT's configurations.
  static Regex python(const std::string& pattern);
  // Whether the whole text matches (Python's re.fullmatch).
  bool matches(std::string_view text) const;
  // Calls back with [begin, end) of every match from left to right. `text` must be valid UTF-8. Throws
  // Error(bad_input) when a hostile pattern takes too many steps.
  void for_each_match(std::string_view text, const std::function<void(size_t, size_t)>& match) const;

 private:
  Regex() = default;
  void compile(const std::string& translated);
  std::shared_ptr<void> code_;
  std::shared_ptr<void> context_;
};

// The text between slashes that PCRE2 gets; for tests.
std::string translate_pattern(const std::string& pattern);

}  // namespace seamark
