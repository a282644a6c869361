// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter directory (adapter_config.json, adapter_model.safetensors) as it lies on disk, whatever its
// kind.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "checkpoint/safetensors.h"

namespace seamark {

struct AdapterFiles {
  std::string config_json;  // the whole text of adapter_config.json
  std::map<std::string, TensorView> tensors;
};

// Writes both files, each replaced whole; makes the directory. Throws Error(cannot_write).
void write_adapter_files(const std::filesystem::path& directory, const AdapterFiles& files);

}  // namespace seamark
