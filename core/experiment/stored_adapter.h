// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter that a session keeps, ready to be used.
#pragma once

#include <filesystem>
#include <string>

#include "adapters/adapter_bank.h"
#include "model/model.h"

namespace seamark {

// fact: index into the session's facts; -1: the adapter of a joint run. Both throw Error(bad_input) when the
// session has no such adapter.
AdapterFiles stored_adapter_files(const std::filesystem::path& session, const std::string& run, int64_t fact);
// One slot; also where it does not fit the model.
AdapterBank load_stored_adapter(const Model& model, const std::filesystem::path& session,
                                const std::string& run, int64_t fact);

}  // namespace seamark
