// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "support/error.h"
#include "support/json_object.h"

namespace seamark {
namespace {

constexpr size_t pattern_limit = 1 << 14;
constexpr uint32_t step_limit = 5'000'000;
constexpr uint32_t heap_limit_kib = 64 << 10;

// White_Space, and everything else, as ranges for use inside a class. PCRE2's own \s also takes U+180E.
constexpr const char* space_ranges =
    "\\x{9}-\\x{d}\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{"
    "3000}";
constexpr const char* not_space_ranges =
    "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{84}\\x{86}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-"
    "\\x{2027}"
    "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{10ffff}";

constexpr std::array categories = {"L",  "Lu", "Ll", "Lt", "Lm", "Lo", "M",  "Mn", "Mc", "Me", "N",
                                   "Nd", "Nl", "No", "P",  "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
                                   "S",  "Sm", "Sc", "Sk", "So", "Z",  "Zs", "Zl", "Zp", "Cc", "Cf"};

// PCRE2 10.42 knows Unicode 14, Hugging Face's library Unicode 16: what came between.
struct Addition {
  std::string_view category;
  uint32_t first, last;
};
constexpr Addition additions[] = {
#include "text/unicode_additions.inc"
};

constexpr std::array groups = {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:"};

class Translator {
 public:
  explicit Translator(std::string_view in) : in_(in) {}

  std::string run() {
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '\\') {
        escape(false);
      } else if (c == '[') {
        character_class();
      } else if (c == '(') {
        group();
      } else if (c == '{') {
        quantifier();
      } else if (c == '^' || c == '$') {
        refuse(in_.substr(at_, 1));
      } else {
        take(1);
      }
    }
    return out_;
  }

 private:
  [[noreturn]] void refuse(std::string_view part) const {
    throw bad_input(SEAMARK_TEXT("Error", "The regular expression uses \"{0}\", which is not supported."),
                    shown_name(part));
  }
  void take(size_t n) {
    out_ += in_.substr(at_, n);
    at_ += n;
  }
  bool next_is(std::string_view text) const { return in_.substr(at_, text.size()) == text; }

  void escape(bool in_class) {
    if (at_ + 1 >= in_.size()) refuse("\\");
    const char c = in_[at_ + 1];
    if (c == 'p' || c == 'P') return property(in_class);
    if (c == 's' || c == 'S') {
      const std::string ranges = c == 's' ? space_ranges : not_space_ranges;
      out_ += in_class ? ranges : "[" + ranges + "]";
    } else if (c == 'd' || (c == 'D' && !in_class)) {
      category("Nd", c == 'D', in_class);
    } else if (c == 'r' || c == 'n' || c == 't' || c == 'f') {
      out_ += in_.substr(at_, 2);
    } else if (c > 0x20 && c < 0x7f && !std::isalnum(static_cast<unsigned char>(c))) {
      out_ += in_.substr(at_, 2);
    } else {
      refuse(in_.substr(at_, 2));
    }
    at_ += 2;
  }

  // \p{L} and the like; \pL is not Oniguruma's spelling.
  void property(bool in_class) {
    const size_t close = in_.find('}', at_);
    if (at_ + 2 >= in_.size() || in_[at_ + 2] != '{' || close == std::string_view::npos)
      refuse(in_.substr(at_, 3));
    const bool negated = in_[at_ + 1] == 'P';
    const std::string_view name = in_.substr(at_ + 3, close - at_ - 3);
    if (std::find(categories.begin(), categories.end(), name) == categories.end() || (negated && in_class)) {
      refuse(in_.substr(at_, close + 1 - at_));
    }
    category(name, negated, in_class);
    at_ = close + 1;
  }

  void category(std::string_view name, bool negated, bool in_class) {
    std::string members = fmt::format("\\p{{{}}}", name);
    for (const Addition& row : additions) {
      if (row.category.starts_with(name))
        members += fmt::format("\\x{{{:x}}}-\\x{{{:x}}}", row.first, row.last);
    }
    out_ += in_class ? members : (negated ? "[^" : "[") + members + "]";
  }

  void character_class() {
    take(1);
    if (next_is("^")) take(1);
    if (next_is("]")) refuse("[]");
    while (at_ < in_.size() && in_[at_] != ']') {
      if (in_[at_] == '\\') {
        escape(true);
      } else if (in_[at_] == '[' || next_is("&&")) {
        refuse(in_.substr(at_, 2));
      } else {
        take(1);
      }
    }
    if (at_ == in_.size()) refuse("[");
    take(1);
  }

  void group() {
    if (!next_is("(?") && !next_is("(*")) return take(1);
    for (std::string_view opening : groups) {
      if (next_is(opening)) return take(opening.size());
    }
    refuse(in_.substr(at_, 3));
  }

  // {n}, {n,} or {n,m}; Oniguruma reads {,m} and a + after } otherwise than PCRE2.
  void quantifier() {
    size_t i = at_ + 1;
    const auto digits = [&] {
      const size_t from = i;
      while (i < in_.size() && in_[i] >= '0' && in_[i] <= '9') ++i;
      return i - from;
    };
    bool valid = digits() > 0;
    if (i < in_.size() && in_[i] == ',') {
      ++i;
      digits();
    }
    valid = valid && i < in_.size() && in_[i] == '}' && (i + 1 == in_.size() || in_[i + 1] != '+');
    if (!valid) refuse(in_.substr(at_, i + 1 - at_));
    take(i + 1 - at_);
  }

  std::string_view in_;
  std::string out_;
  size_t at_ = 0;
};

void require_short(const std::string& pattern) {
  if (pattern.size() <= pattern_limit) return;
  throw bad_input(SEAMARK_TEXT("Error", "The regular expression has {0} bytes; at most {1} are read."),
                  pattern.size(), pattern_limit);
}

}  // namespace

std::string translate_pattern(const std::string& pattern) { return Translator(pattern).run(); }

Regex::Regex(const std::string& pattern) {
  require_short(pattern);
  compile(translate_pattern(pattern));
  // For long texts; where the system forbids it, matching is only slower.
  pcre2_jit_compile(static_cast<pcre2_code*>(code_.get()), PCRE2_JIT_COMPLETE);
}

Regex Regex::python(const std::string& pattern) {
  require_short(pattern);
  Regex out;
  out.compile(pattern);
  return out;
}

void Regex::compile(const std::string& translated) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(),
                             PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &offset, nullptr);
  if (!code) {
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(error, message, sizeof message);
    throw bad_input(SEAMARK_TEXT("Error", "The regular expression is not valid: {0}."),
                    reinterpret_cast<const char*>(message));
  }
  code_ = std::shared_ptr<void>(code, [](void* p) { pcre2_code_free(static_cast<pcre2_code*>(p)); });
  auto* context = pcre2_match_context_create(nullptr);
  SEAMARK_ASSERT(context != nullptr);
  context_ = std::shared_ptr<void>(
      context, [](void* p) { pcre2_match_context_free(static_cast<pcre2_match_context*>(p)); });
  pcre2_set_match_limit(context, step_limit);
  pcre2_set_heap_limit(context, heap_limit_kib);
}

namespace {

using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
MatchData make_match_data() {
  MatchData data(pcre2_match_data_create(1, nullptr), &pcre2_match_data_free);
  SEAMARK_ASSERT(data != nullptr);
  return data;
}

Error too_many_steps() {
  return bad_input(SEAMARK_TEXT("Error", "The regular expression takes too many steps on this text."));
}

}  // namespace

bool Regex::matches(std::string_view text) const {
  const auto data = make_match_data();
  const int rc =
      pcre2_match(static_cast<const pcre2_code*>(code_.get()), reinterpret_cast<PCRE2_SPTR>(text.data()),
                  text.size(), 0, PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NO_UTF_CHECK, data.get(),
                  static_cast<pcre2_match_context*>(context_.get()));
  if (rc < 0 && rc != PCRE2_ERROR_NOMATCH) throw too_many_steps();
  return rc >= 0;
}

void Regex::for_each_match(std::string_view text, const std::function<void(size_t, size_t)>& match) const {
  const auto* code = static_cast<const pcre2_code*>(code_.get());
  auto* context = static_cast<pcre2_match_context*>(context_.get());
  const auto data = make_match_data();
  const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
  for (size_t at = 0; at <= text.size();) {
    int rc = pcre2_match(code, subject, text.size(), at, PCRE2_NO_UTF_CHECK, data.get(), context);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT) {
      rc =
          pcre2_match(code, subject, text.size(), at, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data.get(), context);
    }
    if (rc == PCRE2_ERROR_NOMATCH) return;
    if (rc < 0) throw too_many_steps();
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data.get());
    match(ends[0], ends[1]);
    at = ends[1];
    if (ends[0] == ends[1]) {  // go on behind an empty match
      do ++at;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
    }
  }
}

}  // namespace seamark
