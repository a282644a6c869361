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
  std::string source;  // the directory or session that they came from, for error messages
};

// Throws Error(bad_input).
AdapterFiles read_adapter_files(const std::filesystem::path& directory);

// Writes both files, each replaced whole; makes the directory. Throws Error(cannot_write).
void write_adapter_files(const std::filesystem::path& directory, const AdapterFiles& files);

// What adapter_config.json calls itself: "LORA", "IA3". Throws Error(bad_input) where it says nothing.
std::string adapter_type(const AdapterFiles& files);

// The two files' names, for error messages.
std::string config_source(const AdapterFiles& files);
std::string tensor_source(const AdapterFiles& files);

}  // namespace seamark
