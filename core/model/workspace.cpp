// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace.h"

#include <ATen/ops/empty.h>

#include "model/rows.h"

namespace seamark {

at::Tensor Workspace::get(const char* name, int64_t layer, int64_t rows, int64_t columns) {
  at::Tensor& buffer = buffers_[{name, layer}];
  const int64_t needed = rows * columns;
  if (!buffer.defined() || buffer.numel() < needed) {
    buffer.reset();  // the old one first: both at once could be too much
    buffer = at::empty({needed}, at::TensorOptions().dtype(at::kFloat).device(device_));
  }
  return buffer.narrow(0, 0, needed).view({rows, columns});
}

uint64_t Workspace::bytes() const {
  uint64_t total = 0;
  for (const auto& [key, buffer] : buffers_) total += static_cast<uint64_t>(buffer.numel()) * 4;
  return total;
}

std::vector<SlotRows> slot_rows(const RowBatch& batch) {
  std::vector<SlotRows> groups;
  for (const Segment& segment : batch.segments) {
    if (!groups.empty() && groups.back().slot == segment.slot) {
      groups.back().length += segment.length;
    } else {
      groups.push_back({segment.slot, segment.row, segment.length});
    }
  }
  return groups;
}

}  // namespace seamark
