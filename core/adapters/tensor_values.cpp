// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/tensor_values.h"

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>

#include <cstring>

#include "support/error.h"

namespace seamark {
namespace {

float element(const TensorView& view, int64_t i) {
  const std::byte* at = view.bytes.data() + static_cast<size_t>(i) * element_size(view.type);
  uint32_t bits = 0;
  float value = 0;
  switch (view.type) {
    case TensorType::f32:
      std::memcpy(&value, at, 4);
      return value;
    case TensorType::f64: {
      double wide = 0;
      std::memcpy(&wide, at, 8);
      return static_cast<float>(wide);
    }
    case TensorType::bf16: {
      uint16_t half = 0;
      std::memcpy(&half, at, 2);
      bits = uint32_t{half} << 16;
      std::memcpy(&value, &bits, 4);
      return value;
    }
    case TensorType::f16: {
      uint16_t half = 0;
      std::memcpy(&half, at, 2);
      return static_cast<float>(c10::Half(half, c10::Half::from_bits()));
    }
    default:
      break;
  }
  throw bad_input(SEAMARK_TEXT("Error", "The adapter holds {0} values; F32, F16, BF16 or F64 are needed."),
                  tensor_type_name(view.type));
}

template <typename T>
TensorView rounded(const std::vector<float>& values, std::vector<int64_t> shape, TensorType type) {
  const auto owner = std::make_shared<std::vector<T>>(values.begin(), values.end());
  return {type, std::move(shape), std::as_bytes(std::span(*owner)), owner};
}

}  // namespace

std::vector<float> float_values(const TensorView& view) {
  std::vector<float> values(static_cast<size_t>(view.elements()));
  for (size_t i = 0; i < values.size(); ++i) values[i] = element(view, static_cast<int64_t>(i));
  return values;
}

std::vector<float> transposed(std::span<const float> values, int64_t rows, int64_t columns) {
  std::vector<float> out(values.size());
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < columns; ++j)
      out[static_cast<size_t>(j * rows + i)] = values[static_cast<size_t>(i * columns + j)];
  return out;
}

TensorView tensor_of(std::vector<float> values, std::vector<int64_t> shape) {
  const auto owner = std::make_shared<const std::vector<float>>(std::move(values));
  TensorView view{TensorType::f32, std::move(shape), std::as_bytes(std::span(*owner)), owner};
  SEAMARK_ASSERT(view.elements() == static_cast<int64_t>(owner->size()));
  return view;
}

TensorView tensor_of(const std::vector<float>& values, std::vector<int64_t> shape, TensorType type) {
  if (type == TensorType::bf16) return rounded<c10::BFloat16>(values, std::move(shape), type);
  if (type == TensorType::f16) return rounded<c10::Half>(values, std::move(shape), type);
  if (type == TensorType::f64) return rounded<double>(values, std::move(shape), type);
  SEAMARK_ASSERT(type == TensorType::f32);
  return tensor_of(values, std::move(shape));
}

}  // namespace seamark
