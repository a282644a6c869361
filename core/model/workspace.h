// SPDX-License-Identifier: GPL-3.0-or-later
// Buffers that live from one step to the next: fresh memory costs a page fault every 4 KiB, a tenth of a
// step.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace seamark {

class Workspace {
 public:
  explicit Workspace(at::Device device) : device_(device) {}
  // fp32 [rows, columns] with undefined contents; the same storage each time for one (name, layer).
  at::Tensor get(const char* name, int64_t layer, int64_t rows, int64_t columns);
  void clear() { buffers_.clear(); }
  uint64_t bytes() const;

 private:
  at::Device device_;
  std::map<std::pair<std::string, int64_t>, at::Tensor> buffers_;
};

}  // namespace seamark
