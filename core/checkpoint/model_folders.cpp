// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/model_folders.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "support/error.h"
#include "support/files.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t longest_list = 1 << 20;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

fs::path model_folders_file() {
  const std::string config = variable("XDG_CONFIG_HOME");
  const fs::path base = config.empty() ? fs::path(variable("HOME")) / ".config" : fs::path(config);
  return base / "seamark" / "model-folders";
}

std::vector<fs::path> added_model_folders() {
  std::vector<fs::path> out;
  const fs::path file = model_folders_file();
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return out;
  try {
    std::istringstream lines(read_file(file, longest_list));
    for (std::string line; std::getline(lines, line);) {
      const fs::path folder(line);
      if (!line.empty() && line[0] != '#' && folder.is_absolute() &&
          std::find(out.begin(), out.end(), folder) == out.end())
        out.push_back(folder);
    }
  } catch (const Error&) {
    // A list that cannot be read adds nothing: what a name does not find is said with the folders looked at.
  }
  return out;
}

void write_model_folders(const std::vector<fs::path>& folders) {
  std::string text = "# Folders in which Seamark looks for models, one a line.\n";
  for (const fs::path& folder : folders) text += folder.string() + '\n';
  const fs::path file = model_folders_file();
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  replace_file(file, text);
}

std::vector<fs::path> model_folders() {
  std::vector<fs::path> out = added_model_folders();
  out.insert(out.begin(), cache_directory() / "models");
  return out;
}

bool is_model_directory(const fs::path& directory) {
  std::error_code ignored;
  return fs::is_regular_file(directory / "config.json", ignored);
}

std::vector<std::string> models_in(const fs::path& folder) {
  if (is_model_directory(folder)) return {folder.filename().string()};
  std::vector<std::string> out;
  std::error_code problem;
  fs::directory_iterator entries(folder, fs::directory_options::skip_permission_denied, problem);
  while (!problem && entries != fs::directory_iterator()) {
    if (is_model_directory(entries->path())) out.push_back(entries->path().filename().string());
    entries.increment(problem);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace seamark
