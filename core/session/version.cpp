// SPDX-License-Identifier: GPL-3.0-or-later
#include <hdf5.h>

#include <fmt/format.h>

#include "session/session.h"

namespace seamark {

std::string hdf5_version() {
  unsigned major = 0, minor = 0, release = 0;
  H5get_libversion(&major, &minor, &release);
  return fmt::format("{}.{}.{}", major, minor, release);
}

}  // namespace seamark
