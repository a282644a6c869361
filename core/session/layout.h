// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a session file (README.md), through hdf5.h. Room-internal.
#pragma once

#include "session/hdf5.h"
#include "session/records.h"
#include "support/note.h"

namespace seamark {

inline constexpr const char* schema_name = "seamark-session";
inline constexpr int schema_major = 1;
inline constexpr int schema_minor = 2;

std::string adapter_link(int64_t fact);  // "joint" or the index
std::string adapter_path(const std::string& run, int64_t fact);

// `write_adapters` fills the group `adapters` of each run.
using WriteAdapters = std::function<void(const hdf5::Writer& adapters, const RunRecord& run)>;
void write_layout(const hdf5::Writer& root, const Session& session, const WriteAdapters& write_adapters);
void write_adapter(const hdf5::Writer& adapters, const AdapterRecord& adapter);

// Reads every version up to ours, bringing older ones up to date; `notes` says what a newer minor version
// holds beyond us. Throws Error(bad_input) for a newer major version, and for whatever does not fit.
Session read_layout(const hdf5::Reader& root, std::vector<Note>& notes);
AdapterRecord read_adapter(const hdf5::Reader& root, const std::string& run, int64_t fact);

}  // namespace seamark
