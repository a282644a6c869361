// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/adapter_files.h"

#include "support/error.h"
#include "support/files.h"

namespace seamark {

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

}  // namespace seamark
