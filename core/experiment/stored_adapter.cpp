// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/stored_adapter.h"

#include "experiment/adapter_record.h"
#include "session/session.h"

namespace seamark {

AdapterFiles stored_adapter_files(const std::filesystem::path& session, const std::string& run,
                                  int64_t fact) {
  AdapterFiles files = adapter_files(load_adapter(session, run, fact));
  files.source = session.string();
  return files;
}

AdapterBank load_stored_adapter(const Model& model, const std::filesystem::path& session,
                                const std::string& run, int64_t fact) {
  return AdapterBank(model, stored_adapter_files(session, run, fact));
}

}  // namespace seamark
