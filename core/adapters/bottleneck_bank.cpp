// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/bottleneck_bank.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>

#include "adapters/adapted_modules.h"
#include "adapters/tensor_values.h"
#include "model/decoder.h"
#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

// What an adapter has but its values: of a fresh one, or of the one to start from (then with its tensors).
BottleneckAdapter settings_of(const ModelConfig& config, const MethodOptions& options,
                              const AdapterFiles* files) {
  const BottleneckPlacement placement = options.kind == MethodKind::adapter_pfeiffer
                                            ? BottleneckPlacement::pfeiffer
                                            : BottleneckPlacement::houlsby;
  if (files) {
    BottleneckAdapter start = bottleneck_of(*files, config);
    if (start.placement != placement)
      throw bad_input(
          SEAMARK_TEXT("Error", "The adapter to start from is placed as {0}, which is another method."),
          bottleneck_placement_names[static_cast<int>(start.placement)])
          .in_file(config_source(*files))
          .at_field("method.start");
    return start;
  }
  BottleneckAdapter settings;
  settings.placement = placement;
  settings.size = options.size;
  settings.layers = options.layers;
  std::sort(settings.layers.begin(), settings.layers.end());
  for (const int64_t layer : adapted_layers(config, options)) {
    if (settings.placement == BottleneckPlacement::houlsby) settings.modules.push_back({layer, true, {}, {}});
    settings.modules.push_back({layer, false, {}, {}});
  }
  return settings;
}

std::vector<BottleneckSite> sites_of(const ModelConfig& config, const BottleneckAdapter& adapter) {
  std::vector<BottleneckSite> sites;
  int64_t offset = 0;
  const int64_t count = adapter.size * config.hidden_size;
  for (const BottleneckModule& m : adapter.modules) {
    sites.push_back({m.attention ? BlockPlace::attention : BlockPlace::mlp,
                     {.layer = m.layer,
                      .rank = adapter.size,
                      .in = config.hidden_size,
                      .out = config.hidden_size,
                      .a = offset,
                      .b = offset + count,
                      .scale = 1,
                      .tanh = true}});
    offset += 2 * count;
  }
  return sites;
}

std::vector<float> stored_row(std::span<const BottleneckSite> sites, const BottleneckAdapter& adapter) {
  std::vector<float> row(static_cast<size_t>(bottleneck_parameters(sites)));
  for (size_t s = 0; s < sites.size(); ++s) {
    const LoraSite& f = sites[s].factors;
    std::ranges::copy(float_values(adapter.modules[s].down), row.begin() + f.a);
    std::ranges::copy(transposed(float_values(adapter.modules[s].up), f.out, f.rank), row.begin() + f.b);
  }
  return row;
}

std::vector<float> drawn_row(std::span<const BottleneckSite> sites, int64_t seed, const std::string& name) {
  std::vector<float> row(static_cast<size_t>(bottleneck_parameters(sites)), 0.0f);
  for (const BottleneckSite& site : sites) {
    Random random(
        named_seed(static_cast<uint64_t>(seed),
                   {name, std::to_string(site.factors.layer),
                    site.place == BlockPlace::attention ? "attention bottleneck" : "mlp bottleneck"}));
    const double bound = 1.0 / std::sqrt(static_cast<double>(site.factors.in));
    for (int64_t i = site.factors.a; i < site.factors.b; ++i)
      row[static_cast<size_t>(i)] = static_cast<float>((2 * random.uniform() - 1) * bound);
  }
  return row;
}

}  // namespace

std::vector<BottleneckSite> bottleneck_sites(const ModelConfig& config, const MethodOptions& options,
                                             const AdapterFiles* start) {
  return sites_of(config, settings_of(config, options, start));
}

int64_t bottleneck_parameters(std::span<const BottleneckSite> sites) {
  const LoraSite& last = sites.back().factors;
  return last.b + last.rank * last.out;
}

BottleneckBank::BottleneckBank(const Model& model, const MethodOptions& options,
                               std::span<const std::string> slot_names, int64_t seed,
                               const AdapterFiles* start)
    : index_(static_cast<size_t>(2 * model.config().layers), -1),
      settings_(settings_of(model.config(), options, start)) {
  sites_ = sites_of(model.config(), settings_);
  for (size_t i = 0; i < sites_.size(); ++i)
    index_[static_cast<size_t>(2 * sites_[i].factors.layer + (sites_[i].place == BlockPlace::mlp))] =
        static_cast<int64_t>(i);
  std::vector<float> row;
  if (start) row = stored_row(sites_, settings_);
  parameters = at::empty({static_cast<int64_t>(slot_names.size()), bottleneck_parameters(sites_)},
                         at::TensorOptions().dtype(at::kFloat).device(model.decoder().device()));
  for (size_t i = 0; i < slot_names.size(); ++i) {
    if (!start) row = drawn_row(sites_, seed, slot_names[i]);
    set_row(static_cast<int64_t>(i), row);
  }
  settings_.base_model = model.name();
  for (BottleneckModule& m : settings_.modules) m.down = m.up = {};
}

void BottleneckBank::forward(const BlockCall& call, const at::Tensor& z, at::Tensor y) {
  const int64_t i = find(call.layer, call.place);
  const LoraSite& factors = sites_[static_cast<size_t>(i)].factors;
  at::Tensor u = call.workspace.get("bottleneck", call.keep ? i : -1, call.batch.rows(), factors.rank);
  call.compute.lora(slot_rows(call.batch), factors, parameters, z, u, y);
}

void BottleneckBank::backward(const BlockCall& call, const at::Tensor& z, const at::Tensor& dy,
                              at::Tensor* dz) {
  const int64_t i = find(call.layer, call.place);
  const LoraSite& factors = sites_[static_cast<size_t>(i)].factors;
  const at::Tensor u = call.workspace.get("bottleneck", i, call.batch.rows(), factors.rank);
  call.compute.lora_backward(slot_rows(call.batch), factors, parameters, gradients, z, u, dy, dz);
}

AdapterFiles BottleneckBank::files(int64_t slot) const {
  BottleneckAdapter adapter = settings_;
  const std::vector<float> values = row(slot);
  for (size_t s = 0; s < sites_.size(); ++s) {
    const LoraSite& f = sites_[s].factors;
    const auto down = values.begin() + f.a, up = values.begin() + f.b;
    const int64_t count = f.rank * f.in;
    adapter.modules[s].down = tensor_of(std::vector<float>(down, down + count), {f.rank, f.in});
    adapter.modules[s].up =
        tensor_of(transposed(std::vector<float>(up, up + count), f.rank, f.out), {f.out, f.rank});
  }
  return adapter_files_of(adapter);
}

}  // namespace seamark
