// SPDX-License-Identifier: GPL-3.0-or-later
// Errors that a user can cause, as values with a template and arguments, so that the window can word them in
// the user's language. Our own faults are assertions.
#pragma once

#include <fmt/format.h>

#include <exception>
#include <string>
#include <utility>
#include <vector>

// Marks an English text in core for lupdate (-tr-function-alias QT_TRANSLATE_NOOP+=SEAMARK_TEXT); no-op here.
#define SEAMARK_TEXT(context, text) text

namespace seamark {

// The exit codes of every command (documented in README.md).
enum class ExitCode : int {
  done = 0,
  our_fault = 1,
  usage = 2,
  bad_input = 3,
  cannot_write = 4,
  out_of_resources = 5,  // memory, device
  cancelled = 6,
};

// A template's text with {0} to {9} filled in; arguments are pasted in as they are.
std::string fill_in(const std::string& text, const std::vector<std::string>& arguments);

// What went wrong, in which file and field, and what to do. `text` is an English template with {0}, {1}...
class Error : public std::exception {
 public:
  Error(ExitCode code, std::string text, std::vector<std::string> arguments = {});

  // Return *this so that a caller adds context while the error travels: throw error.in_file(path).
  // The first file or field given stays: the place nearest to the fault knows best.
  Error& in_file(std::string file);
  Error& at_field(std::string field);

  ExitCode code() const { return code_; }
  const std::string& text() const { return text_; }
  const std::vector<std::string>& arguments() const { return arguments_; }
  const std::string& file() const { return file_; }
  const std::string& field() const { return field_; }
  // "file: field: sentence" in English.
  const char* what() const noexcept override { return message_.c_str(); }
  // The sentence alone, with its arguments filled in.
  std::string sentence() const;

 private:
  void compose();
  ExitCode code_;
  std::string text_;
  std::vector<std::string> arguments_;
  std::string file_, field_, message_;
};

// throw bad_input(SEAMARK_TEXT("Error", "The header is {0} bytes long ..."), n)
template <typename... Args>
Error make_error(ExitCode code, const char* text, Args&&... args) {
  return Error(code, text, std::vector<std::string>{fmt::format("{}", std::forward<Args>(args))...});
}
template <typename... Args>
Error bad_input(const char* text, Args&&... args) {
  return make_error(ExitCode::bad_input, text, std::forward<Args>(args)...);
}
template <typename... Args>
Error cannot_write(const char* text, Args&&... args) {
  return make_error(ExitCode::cannot_write, text, std::forward<Args>(args)...);
}
template <typename... Args>
Error out_of_resources(const char* text, Args&&... args) {
  return make_error(ExitCode::out_of_resources, text, std::forward<Args>(args)...);
}

// Thrown at a step boundary after RunControl::abort(); carries ExitCode::cancelled.
class Cancelled : public Error {
 public:
  Cancelled();
};

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace seamark

// Our own faults; stays on in Release (cheap conditions only).
#define SEAMARK_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::seamark::assertion_failed(#condition, __FILE__, __LINE__))
