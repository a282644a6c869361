// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/dora_bank.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/sqrt.h>
#include <ATen/ops/zeros.h>

#include <algorithm>

#include "adapters/tensor_values.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {

int64_t dora_row_size(std::span<const LoraSite> sites) {
  int64_t size = row_size(sites);
  for (const LoraSite& site : sites) size += site.out;
  return size;
}

DoraBank::DoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
                   int64_t seed, const AdapterFiles* start)
    : factors_(model.config(), options, start), index_(model.config().layers, modules_of(factors_.sites())) {
  factors_.set_base_model(model.name());
  const std::vector<LoraSite>& sites = factors_.sites();
  const at::TensorOptions floats = at::TensorOptions().dtype(at::kFloat).device(model.decoder().device());
  const int64_t slots = static_cast<int64_t>(slot_names.size());
  parameters = at::empty({slots, dora_row_size(sites)}, floats);
  std::vector<float> magnitudes;
  int64_t column = factors_.size();
  for (size_t i = 0; i < sites.size(); ++i) {
    const at::Tensor w = model.decoder().weight(sites[i].layer, sites[i].module).to(at::kFloat);
    squares_.push_back((w * w).sum({1}, false, at::kDouble).to(at::kFloat));
    norms_.push_back(at::empty({slots, sites[i].out}, floats));
    scales_.push_back(at::empty({slots, sites[i].out}, floats));
    magnitude_.push_back(column);
    column += sites[i].out;
    // With B = 0 the norms are those of W.
    const at::Tensor norms = at::sqrt(squares_.back()).to(at::kCPU);
    const float* data = norms.const_data_ptr<float>();
    const auto values = factors_.fresh() ? std::vector<float>(data, data + norms.numel())
                                         : float_values(factors_.start().modules[i].magnitude);
    magnitudes.insert(magnitudes.end(), values.begin(), values.end());
  }
  fresh_.assign(sites.size(), false);
  for (size_t i = 0; i < slot_names.size(); ++i) {
    std::vector<float> row = factors_.start_row(seed, slot_names[i]);
    row.insert(row.end(), magnitudes.begin(), magnitudes.end());
    set_row(static_cast<int64_t>(i), row);
  }
}

void DoraBank::refresh(const LinearCall& call, size_t i) {
  if (fresh_[i]) return;
  const LoraSite& site = factors_.sites()[i];
  // A W^T of all slots in one product.
  at::Tensor a = call.workspace.get("dora a", -1, slots() * site.rank, site.in);
  at::Tensor aw = call.workspace.get("dora aw", -1, slots() * site.rank, site.out);
  a.view({slots(), site.rank * site.in}).copy_(parameters.narrow(1, site.a, site.rank * site.in));
  const LinearPart part[] = {{&call.weight, 0}};
  call.compute.linear(a, part, aw, false);
  call.compute.lora_norms(site, parameters, squares_[i], aw, norms_[i]);
  scales_[i].copy_(parameters.narrow(1, magnitude_[i], site.out) / norms_[i]);
  fresh_[i] = true;
}

void DoraBank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  const int64_t i = index_.find(call.layer, call.module);
  const auto at = static_cast<size_t>(i);
  const LoraSite& site = factors_.sites()[at];
  refresh(call, at);
  const std::vector<SlotRows> groups = slot_rows(call.batch);
  const int64_t key = call.keep ? i : -1, rows = call.batch.rows();
  at::Tensor z = call.workspace.get("dora z", key, rows, site.out);  // W x + s B A x
  at::Tensor u = call.workspace.get("lora u", key, rows, site.rank);
  const LinearPart part[] = {{&call.weight, 0}};
  call.compute.linear(x, part, z, false);
  call.compute.lora(groups, site, parameters, x, u, z);
  call.compute.scale_columns(groups, scales_[at], z, y, call.accumulate);
}

void DoraBank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const int64_t i = index_.find(call.layer, call.module);
  const auto at = static_cast<size_t>(i);
  const LoraSite& site = factors_.sites()[at];
  const std::vector<SlotRows> groups = slot_rows(call.batch);
  const int64_t rows = call.batch.rows();
  const at::Tensor z = call.workspace.get("dora z", i, rows, site.out);
  const at::Tensor u = call.workspace.get("lora u", i, rows, site.rank);
  at::Tensor dz = call.workspace.get("dora dz", -1, rows, site.out);
  at::Tensor d_scale = call.workspace.get("dora d_scale", -1, slots(), site.out);
  d_scale.zero_();
  call.compute.column_products(groups, z, dy, d_scale);
  call.compute.scale_columns(groups, scales_[at], dy, dz, false);
  gradients.narrow(1, magnitude_[at], site.out).add_(d_scale / norms_[at]);
  const LinearPart part[] = {{&call.weight, 0}};
  if (dx) call.compute.linear_backward(dz, part, *dx, true);
  call.compute.lora_backward(groups, site, parameters, gradients, x, u, dz, dx);
}

PeftLora DoraBank::to_peft(int64_t slot) const {
  const std::vector<float> values = row(slot);
  PeftLora adapter = factors_.to_peft(values);
  for (size_t i = 0; i < adapter.modules.size(); ++i) {
    const auto first = values.begin() + magnitude_[i];
    const int64_t out = factors_.sites()[i].out;
    adapter.modules[i].magnitude = tensor_of({first, first + out}, {out});
  }
  return adapter;
}

}  // namespace seamark
