// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/adapter_files.h"

#include "support/error.h"
#include "support/files.h"
#include "support/json_object.h"

namespace seamark {
namespace {
constexpr uint64_t config_limit = 16 << 20;
}

AdapterFiles read_adapter_files(const std::filesystem::path& directory) {
  AdapterFiles files;
  files.source = directory.string();
  files.config_json = read_file(directory / "adapter_config.json", config_limit);
  if (files.config_json.starts_with("\xef\xbb\xbf")) files.config_json.erase(0, 3);
  files.tensors = read_safetensors(directory / "adapter_model.safetensors").tensors;
  return files;
}

void write_adapter_files(const std::filesystem::path& directory, const AdapterFiles& files) {
  std::error_code code;
  std::filesystem::create_directories(directory, code);
  if (code) {
    throw cannot_write(SEAMARK_TEXT("Error", "The folder cannot be made: {0}."), code.message())
        .in_file(directory.string());
  }
  write_safetensors(directory / "adapter_model.safetensors", files.tensors, {{"format", "pt"}});
  replace_file(directory / "adapter_config.json", files.config_json);
}

std::string adapter_type(const AdapterFiles& files) {
  const Json root = parse_json(files.config_json, config_source(files));
  try {
    return JsonObject(root).text("peft_type");
  } catch (Error& error) {
    throw error.in_file(config_source(files));
  }
}

std::string config_source(const AdapterFiles& files) { return files.source + "/adapter_config.json"; }
std::string tensor_source(const AdapterFiles& files) { return files.source + "/adapter_model.safetensors"; }

}  // namespace seamark
