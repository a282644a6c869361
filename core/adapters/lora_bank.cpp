// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/lora_bank.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>

#include "adapters/tensor_values.h"
#include "model/decoder.h"
#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

double alpha_of(const LoraSite& site, bool rslora) {
  return site.scale * (rslora ? std::sqrt(static_cast<double>(site.rank)) : static_cast<double>(site.rank));
}

void place(std::vector<LoraSite>& sites, const ModelConfig& config) {
  int64_t offset = 0;
  for (LoraSite& site : sites) {
    const LinearShape shape = linear_shape(config, linear_module_names[site.module]);
    site.in = shape.in;
    site.out = shape.out;
    site.a = offset;
    site.b = offset + site.rank * site.in;
    offset = site.b + site.rank * site.out;
  }
}

std::vector<LoraSite> sites_of(const ModelConfig& config, const PeftLora& adapter) {
  std::vector<LoraSite> sites;
  for (const LoraModule& m : adapter.modules)
    sites.push_back({.layer = m.layer,
                     .module = module_index(m.module),
                     .rank = m.rank,
                     .scale = lora_scale(m.alpha, m.rank, adapter.use_rslora)});
  place(sites, config);
  return sites;
}

std::vector<AdaptedModule> modules_of(std::span<const LoraSite> sites) {
  std::vector<AdaptedModule> modules;
  for (const LoraSite& site : sites) modules.push_back({site.layer, site.module});
  return modules;
}

PeftLora read_start(const ModelConfig& config, const MethodOptions& options) {
  PeftLora adapter = read_peft_lora(options.start, config);
  if (adapter.use_dora)
    throw bad_input(
        SEAMARK_TEXT("Error", "This adapter uses DoRA, which is not supported yet. Use a LoRA adapter."))
        .in_file(options.start)
        .at_field("use_dora");
  return adapter;
}

PeftLora fresh_settings(const MethodOptions& options) {
  PeftLora settings;
  settings.rank = options.rank;
  settings.alpha = options.alpha;
  settings.use_rslora = options.rslora;
  settings.layers = options.layers;
  settings.targets = target_names(options);
  return settings;
}

// One slot's row of an adapter that was read.
std::vector<float> stored_row(std::span<const LoraSite> sites, const PeftLora& adapter) {
  std::vector<float> row(static_cast<size_t>(lora_parameters(sites)));
  for (size_t s = 0; s < sites.size(); ++s) {
    std::ranges::copy(float_values(adapter.modules[s].a), row.begin() + sites[s].a);
    std::ranges::copy(transposed(float_values(adapter.modules[s].b), sites[s].out, sites[s].rank),
                      row.begin() + sites[s].b);
  }
  return row;
}

// A of a fresh adapter: Kaiming-uniform(a = sqrt 5), that is U(-1/sqrt(in), 1/sqrt(in)); B is zero.
std::vector<float> drawn_row(std::span<const LoraSite> sites, int64_t seed, const std::string& name) {
  std::vector<float> row(static_cast<size_t>(lora_parameters(sites)), 0.0f);
  for (const LoraSite& site : sites) {
    Random random(named_seed(static_cast<uint64_t>(seed),
                             {name, std::to_string(site.layer), linear_module_names[site.module]}));
    const double bound = 1.0 / std::sqrt(static_cast<double>(site.in));
    for (int64_t i = 0; i < site.rank * site.in; ++i)
      row[static_cast<size_t>(site.a + i)] = static_cast<float>((2 * random.uniform() - 1) * bound);
  }
  return row;
}

}  // namespace

std::vector<LoraSite> lora_sites(const ModelConfig& config, const MethodOptions& options) {
  if (!options.start.empty()) return sites_of(config, read_start(config, options));
  std::vector<LoraSite> sites;
  for (const AdaptedModule& m : adapted_modules(config, options))
    sites.push_back({.layer = m.layer,
                     .module = m.module,
                     .rank = options.rank,
                     .scale = lora_scale(options.alpha, options.rank, options.rslora)});
  place(sites, config);
  return sites;
}

int64_t lora_parameters(std::span<const LoraSite> sites) {
  return sites.back().b + sites.back().rank * sites.back().out;
}

LoraBank::LoraBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
                   int64_t seed)
    : sites_(lora_sites(model.config(), options)), index_(model.config().layers, modules_of(sites_)) {
  const bool fresh = options.start.empty();
  std::vector<float> row;
  if (fresh) {
    settings_ = fresh_settings(options);
  } else {
    settings_ = read_start(model.config(), options);
    row = stored_row(sites_, settings_);
  }
  settings_.base_model = model.name();
  settings_.modules.clear();
  parameters = at::empty({static_cast<int64_t>(slot_names.size()), lora_parameters(sites_)},
                         at::TensorOptions().dtype(at::kFloat).device(model.decoder().device()));
  for (size_t i = 0; i < slot_names.size(); ++i) {
    if (fresh) row = drawn_row(sites_, seed, slot_names[i]);
    set_row(static_cast<int64_t>(i), row);
  }
}

void LoraBank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  at::Tensor u = call.workspace.get("lora u", call.keep ? i : -1, call.batch.rows(), site.rank);
  call.compute.lora(slot_rows(call.batch), site, parameters, x, u, y);
}

void LoraBank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  const at::Tensor u = call.workspace.get("lora u", i, call.batch.rows(), site.rank);
  call.compute.lora_backward(slot_rows(call.batch), site, parameters, gradients, x, u, dy, dx);
}

PeftLora LoraBank::to_peft(int64_t slot) const {
  PeftLora adapter = settings_;
  const std::vector<float> values = row(slot);
  for (const LoraSite& site : sites_) {
    const std::span<const float> a =
        std::span(values).subspan(static_cast<size_t>(site.a), static_cast<size_t>(site.rank * site.in));
    const std::span<const float> b =
        std::span(values).subspan(static_cast<size_t>(site.b), static_cast<size_t>(site.rank * site.out));
    LoraModule module;
    module.layer = site.layer;
    module.module = linear_module_names[site.module];
    module.rank = site.rank;
    module.alpha = alpha_of(site, adapter.use_rslora);
    module.a = tensor_of({a.begin(), a.end()}, {site.rank, site.in});
    module.b = tensor_of(transposed(b, site.rank, site.out), {site.out, site.rank});
    adapter.modules.push_back(std::move(module));
  }
  return adapter;
}

}  // namespace seamark
