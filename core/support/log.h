// SPDX-License-Identifier: GPL-3.0-or-later
// Messages for people: to stderr and, when asked, to a file. Results never go here.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark {

enum class LogLevel { error, warning, info, debug };

struct LogOptions {
  LogLevel level = LogLevel::warning;  // what goes to stderr
  std::filesystem::path file;          // everything up to debug, with time stamps; empty: none
};

// Once, from main, before other threads start. Throws Error(cannot_write) when the file cannot be opened.
void configure_log(const LogOptions& options);
// Called (under a lock) for each message that passes the level, instead of stderr; a progress bar uses it.
void set_log_sink(std::function<void(LogLevel, std::string_view)> sink);
void log_message(LogLevel level, std::string_view message);
// The last lines of this process, whatever the level, each with its time stamp; at most 500.
std::vector<std::string> recent_log();

template <typename... Args>
void log_warning(fmt::format_string<Args...> text, Args&&... args) {
  log_message(LogLevel::warning, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void log_info(fmt::format_string<Args...> text, Args&&... args) {
  log_message(LogLevel::info, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void log_debug(fmt::format_string<Args...> text, Args&&... args) {
  log_message(LogLevel::debug, fmt::format(text, std::forward<Args>(args)...));
}

}  // namespace seamark
