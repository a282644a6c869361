// SPDX-License-Identifier: GPL-3.0-or-later
// fp32 values of stored tensors, and tensors of values.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "checkpoint/safetensors.h"

namespace seamark {

// Throws Error(bad_input) for a tensor that is not F32, F16, BF16 or F64.
std::vector<float> float_values(const TensorView& view);
// [rows, columns] -> [columns, rows]
std::vector<float> transposed(std::span<const float> values, int64_t rows, int64_t columns);
// shape's product is values.size().
TensorView tensor_of(std::vector<float> values, std::vector<int64_t> shape);
// Rounded to `type` (to nearest, ties to even): F32, F16, BF16 or F64.
TensorView tensor_of(const std::vector<float>& values, std::vector<int64_t> shape, TensorType type);

}  // namespace seamark
