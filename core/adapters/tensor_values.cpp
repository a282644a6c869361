// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/tensor_values.h"

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

}  // namespace

std::vector<float> float_values(const TensorView& view) {
  std::vector<float> values(static_cast<size_t>(view.elements()));
  for (size_t i = 0; i < values.size(); ++i) values[i] = element(view, static_cast<int64_t>(i));
  return values;
}

TensorView tensor_of(std::vector<float> values, std::vector<int64_t> shape) {
  const auto owner = std::make_shared<const std::vector<float>>(std::move(values));
  TensorView view{TensorType::f32, std::move(shape), std::as_bytes(std::span(*owner)), owner};
  SEAMARK_ASSERT(view.elements() == static_cast<int64_t>(owner->size()));
  return view;
}

}  // namespace seamark
