// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/lora_bank.h"

#include <ATen/ops/empty.h>

#include "model/decoder.h"

namespace seamark {

LoraBank::LoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
                   int64_t seed, const AdapterFiles* start)
    : factors_(model.config(), options, start), index_(model.config().layers, modules_of(factors_.sites())) {
  factors_.set_base_model(model.name());
  parameters = at::empty({static_cast<int64_t>(slot_names.size()), factors_.size()},
                         at::TensorOptions().dtype(at::kFloat).device(model.decoder().device()));
  for (size_t i = 0; i < slot_names.size(); ++i)
    set_row(static_cast<int64_t>(i), factors_.start_row(seed, slot_names[i]));
}

void LoraBank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = factors_.sites()[static_cast<size_t>(i)];
  at::Tensor u = call.workspace.get("lora u", call.keep ? i : -1, call.batch.rows(), site.rank);
  call.compute.lora(slot_rows(call.batch), site, parameters, x, u, y);
}

void LoraBank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = factors_.sites()[static_cast<size_t>(i)];
  const at::Tensor u = call.workspace.get("lora u", i, call.batch.rows(), site.rank);
  call.compute.lora_backward(slot_rows(call.batch), site, parameters, gradients, x, u, dy, dx);
}

}  // namespace seamark
