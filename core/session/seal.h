// SPDX-License-Identifier: GPL-3.0-or-later
// The first 512 bytes of a session file, which HDF5 leaves to us (its "user block"): a line of text with the
// SHA-256 of all that follows. A damaged file is so refused before the HDF5 library, which trusts its input,
// parses it. The seal finds damage; it is no signature. Room-internal.
#pragma once

#include <filesystem>

namespace seamark {

inline constexpr uint64_t seal_bytes = 512;

// Writes the seal of a closed file that was created with a user block of seal_bytes. Errors name `named`.
void write_seal(const std::filesystem::path& file, const std::filesystem::path& named);

enum class Seal { whole, none };
// none: an HDF5 file that another program wrote. Throws Error(bad_input): the file is missing, no HDF5 file,
// cut short, or its contents do not fit its seal.
Seal check_seal(const std::filesystem::path& file);
// The same, without hashing a file again that was found whole before and was not changed since: for reading
// many adapters one by one.
Seal check_seal_once(const std::filesystem::path& file);

}  // namespace seamark
