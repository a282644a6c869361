// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/log.h"

#include <cstdio>
#include <deque>
#include <mutex>

#include "support/clock.h"
#include "support/error.h"

namespace seamark {
namespace {

// The one process-wide piece of state in core besides libtorch's own: where messages go.
struct Log {
  std::mutex mutex;
  LogLevel level = LogLevel::warning;
  std::FILE* file = nullptr;
  std::function<void(LogLevel, std::string_view)> sink;
  std::deque<std::string> recent;
};

constexpr size_t most_recent = 500;

Log& log() {
  static Log instance;
  return instance;
}

const char* name(LogLevel level) {
  switch (level) {
    case LogLevel::error:
      return "error";
    case LogLevel::warning:
      return "warning";
    case LogLevel::info:
      return "info";
    case LogLevel::debug:
      return "debug";
  }
  return "";
}

}  // namespace

void configure_log(const LogOptions& options) {
  std::lock_guard lock(log().mutex);
  log().level = options.level;
  if (log().file) std::fclose(log().file);
  log().file = nullptr;
  if (!options.file.empty()) {
    log().file = std::fopen(options.file.c_str(), "ae");
    if (!log().file) {
      throw cannot_write(SEAMARK_TEXT("Error", "The log file cannot be opened for writing."))
          .in_file(options.file.string());
    }
  }
}

void set_log_sink(std::function<void(LogLevel, std::string_view)> sink) {
  std::lock_guard lock(log().mutex);
  log().sink = std::move(sink);
}

std::vector<std::string> recent_log() {
  std::lock_guard lock(log().mutex);
  return {log().recent.begin(), log().recent.end()};
}

void log_message(LogLevel level, std::string_view message) {
  std::lock_guard lock(log().mutex);
  const std::string line = fmt::format("{} {} {}", utc_now(), name(level), message);
  log().recent.push_back(line);
  if (log().recent.size() > most_recent) log().recent.pop_front();
  if (log().file) {
    std::fprintf(log().file, "%s\n", line.c_str());
    std::fflush(log().file);
  }
  if (level > log().level) return;
  if (log().sink) {
    log().sink(level, message);
  } else {
    std::fprintf(stderr, "seamark: %s: %.*s\n", name(level), static_cast<int>(message.size()),
                 message.data());
  }
}

}  // namespace seamark
