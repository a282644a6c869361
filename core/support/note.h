// SPDX-License-Identifier: GPL-3.0-or-later
// What a user should know of something that went well, as a template and arguments, so that the window can
// word it in the user's language.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/error.h"

namespace seamark {

struct Note {
  std::string text;                    // English, with {0}, {1} ...
  std::vector<std::string> arguments;  // as they are
  std::string sentence() const { return fill_in(text, arguments); }
};

// make_note(SEAMARK_TEXT("Note", "Process {0} is writing ..."), n)
template <typename... Args>
Note make_note(const char* text, Args&&... args) {
  return {text, {fmt::format("{}", std::forward<Args>(args))...}};
}

}  // namespace seamark
