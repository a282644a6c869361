// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/error.h"

#include <stdexcept>

namespace seamark {

Error::Error(ExitCode code, std::string text, std::vector<std::string> arguments)
    : code_(code), text_(std::move(text)), arguments_(std::move(arguments)) {
  compose();
}

Error& Error::in_file(std::string file) {
  if (file_.empty()) {
    file_ = std::move(file);
    compose();
  }
  return *this;
}

Error& Error::at_field(std::string field) {
  if (field_.empty()) {
    field_ = std::move(field);
    compose();
  }
  return *this;
}

std::string fill_in(const std::string& text, const std::vector<std::string>& arguments) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    // Arguments come from files: they are pasted in as text and never read as templates.
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
        text[i + 1] <= '9') {
      const auto n = static_cast<size_t>(text[i + 1] - '0');
      if (n < arguments.size()) out += arguments[n];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string Error::sentence() const { return fill_in(text_, arguments_); }

void Error::compose() {
  message_.clear();
  if (!file_.empty()) message_ += file_ + ": ";
  if (!field_.empty()) message_ += field_ + ": ";
  message_ += sentence();
}

Cancelled::Cancelled() : Error(ExitCode::cancelled, SEAMARK_TEXT("Error", "The run was cancelled.")) {}

void assertion_failed(const char* condition, const char* file, int line) {
  throw std::logic_error(
      fmt::format("Internal error (please report it): {} at {}:{}", condition, file, line));
}

}  // namespace seamark
