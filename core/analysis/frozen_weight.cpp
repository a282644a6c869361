// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frozen_weight.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "checkpoint/peft.h"
#include "support/error.h"

namespace seamark {
namespace {

double half_to_double(uint16_t bits) {
  const int exponent = bits >> 10 & 31, mantissa = bits & 1023;
  double value = 0;
  if (exponent == 31) {
    value = mantissa ? std::nan("") : HUGE_VAL;
  } else {
    value = exponent ? std::ldexp(1024 + mantissa, exponent - 25) : std::ldexp(mantissa, -24);
  }
  return bits >> 15 ? -value : value;
}

template <typename Stored, typename Widen>
void widen(const std::byte* from, std::span<double> out, Widen&& to_double) {
  for (size_t i = 0; i < out.size(); ++i) {
    Stored value;
    std::memcpy(&value, from + i * sizeof value, sizeof value);
    out[i] = to_double(value);
  }
}

bool is_floating(TensorType type) {
  return type == TensorType::f64 || type == TensorType::f32 || type == TensorType::f16 ||
         type == TensorType::bf16;
}

}  // namespace

void read_doubles(const TensorView& view, int64_t first, std::span<double> out) {
  SEAMARK_ASSERT(is_floating(view.type) && first >= 0 &&
                 first + static_cast<int64_t>(out.size()) <= view.elements());
  const std::byte* from = view.bytes.data() + static_cast<size_t>(first) * element_size(view.type);
  switch (view.type) {
    case TensorType::f64:
      return widen<double>(from, out, [](double v) { return v; });
    case TensorType::f32:
      return widen<float>(from, out, [](float v) { return static_cast<double>(v); });
    case TensorType::bf16:
      return widen<uint16_t>(
          from, out, [](uint16_t v) { return static_cast<double>(std::bit_cast<float>(uint32_t{v} << 16)); });
    default:
      return widen<uint16_t>(from, out, half_to_double);
  }
}

DoubleMatrix read_double_matrix(const TensorView& view) {
  SEAMARK_ASSERT(view.shape.size() == 1 || view.shape.size() == 2);
  DoubleMatrix out(view.shape.size() == 2 ? view.shape[0] : 1, view.shape.back());
  read_doubles(view, 0, out.values);
  return out;
}

FrozenWeight::FrozenWeight(TensorView view) : view_(std::move(view)) {
  SEAMARK_ASSERT(view_.shape.size() == 2 && is_floating(view_.type));
}

DoubleMatrix FrozenWeight::rows(int64_t first, int64_t count) const {
  DoubleMatrix block(count, in());
  read_doubles(view_, first * in(), block.values);
  return block;
}

void FrozenWeight::for_each_block(const std::function<void(int64_t, const DoubleMatrix&)>& visit) const {
  const int64_t count = std::clamp<int64_t>((int64_t{1} << 20) / in(), 16, 1024);  // 8 MiB of fp64
  for (int64_t first = 0; first < out(); first += count)
    visit(first, rows(first, std::min(count, out() - first)));
}

DoubleMatrix FrozenWeight::times(const DoubleMatrix& x) const {
  DoubleMatrix y(out(), x.cols);
  for_each_block([&](int64_t first, const DoubleMatrix& block) {
    multiply_into(block, x, y.row(first), y.cols, false);
  });
  return y;
}

DoubleMatrix FrozenWeight::transposed_times(const DoubleMatrix& y) const {
  DoubleMatrix x(y.cols, in());
  for_each_block([&](int64_t first, const DoubleMatrix& block) {
    const DoubleView part(y.row(first), block.rows, y.cols, y.cols);
    multiply_into(part.t(), block, x.values.data(), x.cols, first > 0);
  });
  return x;
}

DoubleMatrix FrozenWeight::gram_times(const DoubleMatrix& x) const {
  DoubleMatrix out(x.rows, in());
  for_each_block([&](int64_t first, const DoubleMatrix& block) {
    const DoubleMatrix image = multiply(x, DoubleView(block).t());
    multiply_into(image, block, out.values.data(), out.cols, first > 0);
  });
  return out;
}

std::string linear_weight_name(int64_t layer, const std::string& module) {
  const bool attention = module == "q_proj" || module == "k_proj" || module == "v_proj" || module == "o_proj";
  return fmt::format("model.layers.{}.{}.{}.weight", layer, attention ? "self_attn" : "mlp", module);
}

FrozenWeight frozen_weight(const TensorFile& checkpoint, const ModelConfig& config, int64_t layer,
                           const std::string& module) {
  const std::string name = linear_weight_name(layer, module);
  const TensorView& view = checkpoint.at(name);
  const LinearShape shape = linear_shape(config, module);
  if (view.shape != std::vector<int64_t>{shape.out, shape.in} || !is_floating(view.type))
    throw bad_input(SEAMARK_TEXT("Error", "The weight should be {0} x {1} floating-point numbers."),
                    shape.out, shape.in)
        .in_file(checkpoint.source)
        .at_field(name);
  return FrozenWeight(view);
}

}  // namespace seamark
