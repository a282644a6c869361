// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks say of themselves.
#pragma once

#include <chrono>
#include <cstdint>
#include <fstream>
#include <string>

namespace seamark {

// A line of /proc/self/status in bytes: "VmHWM:", the process's peak; "VmRSS:", what it holds now.
inline int64_t process_bytes(const std::string& line) {
  std::ifstream status("/proc/self/status");
  std::string word;
  int64_t kilobytes = 0;
  while (status >> word)
    if (word == line) status >> kilobytes;
  return kilobytes * 1024;
}

template <typename F>
double seconds_of(F&& f) {
  const auto begin = std::chrono::steady_clock::now();
  f();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace seamark
