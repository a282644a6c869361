// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "support/describe.h"

namespace seamark {

enum class DeviceKind { automatic, cpu, cuda };
inline constexpr const char* device_kind_names[] = {"auto", "cpu", "cuda"};
enum class DType { automatic, float32, bfloat16 };
inline constexpr const char* dtype_names[] = {"auto", "float32", "bfloat16"};

struct DeviceOptions {
  DeviceKind device = DeviceKind::automatic;
  DType dtype = DType::float32;  // of the frozen weights and activations; adapters stay fp32
  int64_t threads = 0;           // 0: all cores
};
void describe(Fields& fields, DeviceOptions& options);

// Whether a model that is loaded (`have`: resolved) computes what one loaded for `wanted` would. The number
// of threads changes no bit.
inline bool fits(const DeviceOptions& have, const DeviceOptions& wanted) {
  return (wanted.device == DeviceKind::automatic || wanted.device == have.device) &&
         (wanted.dtype == DType::automatic || wanted.dtype == have.dtype);
}

}  // namespace seamark
