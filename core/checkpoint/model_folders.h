// SPDX-License-Identifier: GPL-3.0-or-later
// Where models lie that are asked for by name: the cache's folder, and those that a user added. These stand
// in a file of their own, a folder a line, so that the window and every command find the same models.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace seamark {

// $XDG_CONFIG_HOME/seamark/model-folders, or ~/.config/seamark/model-folders.
std::filesystem::path model_folders_file();
// Those that were added, in their order; none where the file is missing or cannot be read. Lines that begin
// with # and folders that are not absolute are left out.
std::vector<std::filesystem::path> added_model_folders();
// Throws Error(cannot_write).
void write_model_folders(const std::vector<std::filesystem::path>& folders);
// cache_directory()/models, then the added ones.
std::vector<std::filesystem::path> model_folders();

bool is_model_directory(const std::filesystem::path& directory);  // it has a config.json
// Names of the models that lie in `folder`, sorted; its own where it is a model itself.
std::vector<std::string> models_in(const std::filesystem::path& folder);

}  // namespace seamark
