// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/ia3_bank.h"

#include <ATen/ops/ones.h>

#include <algorithm>

#include "adapters/tensor_values.h"
#include "checkpoint/peft_ia3.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

void place(std::vector<Ia3Site>& sites, const ModelConfig& config) {
  int64_t offset = 0;
  for (Ia3Site& site : sites) {
    const LinearShape shape = linear_shape(config, linear_module_names[site.module]);
    site.in = shape.in;
    site.out = shape.out;
    site.at = offset;
    offset += site.values();
  }
}

std::vector<AdaptedModule> modules_of(std::span<const Ia3Site> sites) {
  std::vector<AdaptedModule> modules;
  for (const Ia3Site& site : sites) modules.push_back({site.layer, site.module});
  return modules;
}

// A site's columns of parameters or gradients: [slots, values].
at::Tensor part_of(const at::Tensor& all, const Ia3Site& site) {
  return all.narrow(1, site.at, site.values());
}

}  // namespace

std::vector<Ia3Site> ia3_sites(const ModelConfig& config, const MethodOptions& options,
                               const AdapterFiles* start) {
  std::vector<Ia3Site> sites;
  if (start) {
    for (const Ia3Module& m : peft_ia3_of(*start, config).modules)
      sites.push_back({.layer = m.layer, .module = module_index(m.module), .feedforward = m.feedforward});
  } else {
    MethodOptions scaled = options;
    scaled.targets = options.ia3_targets;
    const auto& inputs = options.ia3_feedforward;
    for (const AdaptedModule& m : adapted_modules(config, scaled))
      sites.push_back({.layer = m.layer,
                       .module = m.module,
                       .feedforward = std::find(inputs.begin(), inputs.end(),
                                                linear_module_names[m.module]) != inputs.end()});
  }
  place(sites, config);
  return sites;
}

Ia3Bank::Ia3Bank(const Model& model, const MethodOptions& options, int64_t slots, const AdapterFiles* start)
    : sites_(ia3_sites(model.config(), options, start)),
      index_(model.config().layers, modules_of(sites_)),
      layers_(model.config().layers),
      base_model_(model.name()) {
  parameters = at::ones({slots, sites_.back().at + sites_.back().values()},
                        at::TensorOptions().dtype(at::kFloat).device(model.decoder().device()));
  if (!start) return;
  std::vector<float> values;
  for (const Ia3Module& m : peft_ia3_of(*start, model.config()).modules) {
    const std::vector<float> scale = float_values(m.scale);
    values.insert(values.end(), scale.begin(), scale.end());
  }
  for (int64_t slot = 0; slot < slots; ++slot) set_row(slot, values);
}

void Ia3Bank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  const int64_t i = index_.find(call.layer, call.module), rows = call.batch.rows();
  const Ia3Site& site = sites_[static_cast<size_t>(i)];
  const LinearPart part[] = {{&call.weight, 0}};
  if (site.feedforward) {
    at::Tensor scaled = call.workspace.get("ia3 input", -1, rows, site.in);
    call.compute.scale_columns(slot_rows(call.batch), part_of(parameters, site), x, scaled, false);
    call.compute.linear(scaled, part, y, call.accumulate);
  } else {
    at::Tensor output = call.workspace.get("ia3 output", call.keep ? i : -1, rows, site.out);
    call.compute.linear(x, part, output, false);
    call.compute.scale_columns(slot_rows(call.batch), part_of(parameters, site), output, y, call.accumulate);
  }
}

void Ia3Bank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const int64_t i = index_.find(call.layer, call.module), rows = call.batch.rows();
  const Ia3Site& site = sites_[static_cast<size_t>(i)];
  const std::vector<SlotRows> groups = slot_rows(call.batch);
  const LinearPart part[] = {{&call.weight, 0}};
  if (site.feedforward) {
    at::Tensor d_scaled = call.workspace.get("ia3 d input", -1, rows, site.in);
    call.compute.linear_backward(dy, part, d_scaled, false);
    call.compute.column_products(groups, x, d_scaled, part_of(gradients, site));
    if (dx) call.compute.scale_columns(groups, part_of(parameters, site), d_scaled, *dx, true);
  } else {
    const at::Tensor output = call.workspace.get("ia3 output", i, rows, site.out);
    call.compute.column_products(groups, output, dy, part_of(gradients, site));
    if (!dx) return;
    at::Tensor d_output = call.workspace.get("ia3 d output", -1, rows, site.out);
    call.compute.scale_columns(groups, part_of(parameters, site), dy, d_output, false);
    call.compute.linear_backward(d_output, part, *dx, true);
  }
}

AdapterFiles Ia3Bank::files(int64_t slot) const {
  const std::vector<float> values = row(slot);
  PeftIa3 adapter{base_model_, {}};
  for (const Ia3Site& site : sites_) {
    const auto first = values.begin() + site.at;
    adapter.modules.push_back(
        {site.layer, linear_module_names[site.module], site.feedforward,
         tensor_of(std::vector<float>(first, first + site.values()),
                   site.feedforward ? std::vector<int64_t>{1, site.in} : std::vector<int64_t>{site.out, 1})});
  }
  return peft_files(adapter, layers_);
}

}  // namespace seamark
