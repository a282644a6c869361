// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>

#include "model/options.h"

namespace seamark {

// SEAMARK_TEST_DEVICE=cuda runs the tests of the engine on a GPU: there sums may be made in another order, so
// what is equal bit for bit on a CPU is equal to 1e-3 of its norm (same_bits.h).
inline DeviceKind test_device() {
  const char* given = std::getenv("SEAMARK_TEST_DEVICE");
  return given && std::string(given) == "cuda" ? DeviceKind::cuda : DeviceKind::cpu;
}

}  // namespace seamark
