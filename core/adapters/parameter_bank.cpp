// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/parameter_bank.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/zeros_like.h>

#include "support/error.h"

namespace seamark {

PeftLora ParameterBank::to_peft(int64_t) const {
  throw bad_input(SEAMARK_TEXT("Error", "Adapters of this kind have no low-rank factors."));
}

void ParameterBank::start_training() { gradients = at::zeros_like(parameters); }

std::vector<float> ParameterBank::row(int64_t slot) const {
  SEAMARK_ASSERT(slot >= 0 && slot < slots());
  const at::Tensor values = parameters.select(0, slot).to(at::kCPU).contiguous();
  const float* data = values.const_data_ptr<float>();
  return {data, data + values.numel()};
}

void ParameterBank::set_row(int64_t slot, std::span<const float> values) {
  SEAMARK_ASSERT(slot >= 0 && slot < slots() && static_cast<int64_t>(values.size()) == parameters.size(1));
  parameters.select(0, slot).copy_(
      at::from_blob(const_cast<float*>(values.data()), {static_cast<int64_t>(values.size())}, at::kFloat));
}

}  // namespace seamark
