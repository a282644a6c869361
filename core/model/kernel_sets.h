// SPDX-License-Identifier: GPL-3.0-or-later
// All kernel sets that this machine can run. Apart from kernels.h, which the sets themselves include.
#pragma once

#include <vector>

#include "model/kernels.h"

namespace seamark {

std::vector<const Kernels*> usable_kernels();

}  // namespace seamark
