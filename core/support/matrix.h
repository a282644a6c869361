// SPDX-License-Identifier: GPL-3.0-or-later
// An immutable fp32 matrix that shares its storage: the engine puts a tensor, a reader a buffer, into
// `owner`.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace seamark {

struct Matrix {
  std::shared_ptr<const void> owner;
  const float* data = nullptr;
  int64_t rows = 0;
  int64_t cols = 0;
  int64_t stride = 0;  // floats from one row to the next

  std::span<const float> row(int64_t i) const { return {data + i * stride, static_cast<size_t>(cols)}; }
  float at(int64_t i, int64_t j) const { return data[i * stride + j]; }
  bool empty() const { return rows == 0 || cols == 0; }

  // Takes ownership of `values` (row-major, rows * cols floats).
  static Matrix from_values(std::vector<float> values, int64_t rows, int64_t cols) {
    auto owner = std::make_shared<const std::vector<float>>(std::move(values));
    const float* data = owner->data();
    return Matrix{std::move(owner), data, rows, cols, cols};
  }
};

}  // namespace seamark
