// SPDX-License-Identifier: GPL-3.0-or-later
// The window, from main.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace seamark {

struct WindowRequest {
  std::vector<std::filesystem::path> open;  // sessions, fact files, model directories
  bool demo = false;
  std::optional<std::filesystem::path> model;  // directory or name
};

// Makes the QApplication and returns its exit code.
int run_window(int argc, char** argv, const WindowRequest& request);

}  // namespace seamark
