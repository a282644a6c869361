// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/full_bank.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include "adapters/tensor_values.h"
#include "checkpoint/own_adapters.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

std::vector<AdaptedModule> modules_of(const std::vector<FullSite>& sites) {
  std::vector<AdaptedModule> modules;
  for (const FullSite& site : sites) modules.push_back({site.layer, site.module});
  return modules;
}

}  // namespace

std::vector<FullSite> full_sites(const ModelConfig& config, const MethodOptions& options,
                                 const AdapterFiles* start) {
  MethodOptions all = options;
  all.targets.assign(std::begin(linear_module_names), std::end(linear_module_names));
  if (start) all.layers = difference_of(*start, config).layers;
  std::vector<FullSite> sites;
  int64_t offset = 0;
  for (const AdaptedModule& m : adapted_modules(config, all)) {
    const LinearShape shape = linear_shape(config, linear_module_names[m.module]);
    sites.push_back({m.layer, m.module, shape.in, shape.out, offset});
    offset += shape.in * shape.out;
  }
  return sites;
}

FullBank::FullBank(const Model& model, const MethodOptions& options, int64_t slots, const AdapterFiles* start)
    : model_(model),
      sites_(full_sites(model.config(), options, start)),
      index_(model.config().layers, modules_of(sites_)),
      layers_(options.layers) {
  const Decoder& decoder = model.decoder();
  parameters = at::empty({slots, sites_.back().at + sites_.back().in * sites_.back().out},
                         at::TensorOptions().dtype(at::kFloat).device(decoder.device()));
  for (const FullSite& site : sites_) weight(site, 0).copy_(decoder.weight(site.layer, site.module));
  if (start) {
    const DenseDifference stored = difference_of(*start, model.config());
    layers_ = stored.layers;
    for (size_t i = 0; i < sites_.size(); ++i) {
      std::vector<float> values = float_values(stored.modules[i].difference);
      const at::Tensor difference = at::from_blob(values.data(), {sites_[i].out, sites_[i].in}, at::kFloat);
      weight(sites_[i], 0).add_(difference.to(decoder.device()));
    }
  }
  for (int64_t slot = 1; slot < slots; ++slot) parameters.select(0, slot).copy_(parameters.select(0, 0));
}

at::Tensor FullBank::weight(const FullSite& site, int64_t slot) const {
  return parameters.select(0, slot).narrow(0, site.at, site.out * site.in).view({site.out, site.in});
}

void FullBank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  const FullSite& site = site_of(call);
  for (const SlotRows& group : slot_rows(call.batch)) {
    const at::Tensor w = weight(site, group.slot);
    const LinearPart part[] = {{&w, 0}};
    call.compute.linear(x.narrow(0, group.row, group.length), part, y.narrow(0, group.row, group.length),
                        call.accumulate);
  }
}

void FullBank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const FullSite& site = site_of(call);
  const std::vector<SlotRows> groups = slot_rows(call.batch);
  call.compute.weight_gradient(groups, gradients, site.at, x, dy);
  if (!dx) return;
  for (const SlotRows& group : groups) {
    const at::Tensor w = weight(site, group.slot);
    const LinearPart part[] = {{&w, 0}};
    call.compute.linear_backward(dy.narrow(0, group.row, group.length), part,
                                 dx->narrow(0, group.row, group.length), true);
  }
}

AdapterFiles FullBank::files(int64_t slot) const {
  DenseDifference adapter{model_.name(), layers_, {}};
  for (const FullSite& site : sites_) {
    const at::Tensor frozen = model_.decoder().weight(site.layer, site.module).to(at::kFloat);
    const at::Tensor difference = weight(site, slot).sub(frozen).to(at::kCPU).contiguous();
    const float* data = difference.const_data_ptr<float>();
    adapter.modules.push_back(
        {site.layer, linear_module_names[site.module],
         tensor_of(std::vector<float>(data, data + difference.numel()), {site.out, site.in})});
  }
  return adapter_files_of(adapter);
}

}  // namespace seamark
