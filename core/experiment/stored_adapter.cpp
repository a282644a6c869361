// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/stored_adapter.h"

#include <stdlib.h>

#include "experiment/adapter_record.h"
#include "session/session.h"
#include "support/error.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

// Adapters are read from directories; this one lasts until it has been.
class TemporaryDirectory {
 public:
  TemporaryDirectory() : path_((fs::temp_directory_path() / "seamark-adapter-XXXXXX").string()) {
    if (!mkdtemp(path_.data()))
      throw cannot_write(SEAMARK_TEXT("Error", "No temporary directory can be made.")).in_file(path_);
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  fs::path path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

AdapterBank load_stored_adapter(const Model& model, const fs::path& session, const std::string& run,
                                int64_t fact) {
  const TemporaryDirectory directory;
  write_adapter_files(directory.path(), adapter_files(load_adapter(session, run, fact)));
  return AdapterBank(model, directory.path());
}

}  // namespace seamark
