// SPDX-License-Identifier: GPL-3.0-or-later
// Which format a session file has, from a few of its bytes: for lists of files, whatever their size and
// whoever is using the HDF5 library.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace seamark {

// "1.2": the attribute schema_version. Nothing where the file is missing, no session, or laid out as HDF5's
// default does not: opening it tells more. Never throws, takes no lock, forks nothing; may wait for a drive
// that does not answer.
std::optional<std::string> session_format(const std::filesystem::path& file);

// Of a format that this program refuses, the number before its dot: "3". Nothing of one that it reads.
std::optional<std::string> newer_session_format(const std::filesystem::path& file);
int newest_session_format();  // that it reads

}  // namespace seamark
