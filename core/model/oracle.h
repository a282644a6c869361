// SPDX-License-Identifier: GPL-3.0-or-later
// For tests.
#pragma once

#include "model/model.h"

namespace seamark {

// From now on this model computes through ATen's operators, as on CUDA, instead of the CPU's own kernels.
void use_aten_operators(const Model& model);
// What its passes have taken so far for activations.
uint64_t workspace_bytes(const Model& model);

}  // namespace seamark
