// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a reader in a child process with limits on memory and time. The HDF5 library can crash, hang or
// allocate without bound on hostile files; there it takes only the child with it, and plain bytes come back.
// Room-internal.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace seamark {

// The bytes that `work` returns in the child; an Error thrown there is thrown here; Error(bad_input) when the
// child crashes, runs longer than a minute or wants more than its share of memory. The caller holds
// hdf5::Library, so that no other thread is inside the library while the process is copied.
std::string run_guarded(const std::filesystem::path& file, const std::function<std::string()>& work);

}  // namespace seamark
