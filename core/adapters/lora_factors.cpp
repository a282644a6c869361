// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/lora_factors.h"

#include <algorithm>
#include <cmath>

#include "adapters/tensor_values.h"
#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

double alpha_of(const LoraSite& site, bool rslora) {
  return site.scale * (rslora ? std::sqrt(static_cast<double>(site.rank)) : static_cast<double>(site.rank));
}

std::span<const float> part(std::span<const float> row, int64_t first, int64_t count) {
  return row.subspan(static_cast<size_t>(first), static_cast<size_t>(count));
}

}  // namespace

void place_sites(std::vector<LoraSite>& sites, const ModelConfig& config) {
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

int64_t row_size(std::span<const LoraSite> sites) {
  return sites.back().b + sites.back().rank * sites.back().out;
}

std::vector<AdaptedModule> modules_of(std::span<const LoraSite> sites) {
  std::vector<AdaptedModule> modules;
  for (const LoraSite& site : sites) modules.push_back({site.layer, site.module});
  return modules;
}

void put_factors(const LoraSite& site, const TensorView& a, const TensorView& b, std::span<float> row) {
  std::ranges::copy(float_values(a), row.begin() + site.a);
  std::ranges::copy(transposed(float_values(b), site.out, site.rank), row.begin() + site.b);
}

TensorView take_a(const LoraSite& site, std::span<const float> row) {
  const auto values = part(row, site.a, site.rank * site.in);
  return tensor_of({values.begin(), values.end()}, {site.rank, site.in});
}

TensorView take_b(const LoraSite& site, std::span<const float> row) {
  return tensor_of(transposed(part(row, site.b, site.rank * site.out), site.rank, site.out),
                   {site.out, site.rank});
}

LoraFactors::LoraFactors(const ModelConfig& config, const MethodOptions& options, const AdapterFiles* start) {
  if (!start) {
    const std::vector<AdaptedModule> modules = adapted_modules(config, options);
    require_rank(config, modules, options.rank, "method.rank");
    for (const AdaptedModule& m : modules)
      sites_.push_back({.layer = m.layer,
                        .module = m.module,
                        .rank = options.rank,
                        .scale = lora_scale(options.alpha, options.rank, options.rslora)});
    place_sites(sites_, config);
    start_.rank = options.rank;
    start_.alpha = options.alpha;
    start_.use_rslora = options.rslora;
    start_.use_dora = options.kind == MethodKind::dora;
    start_.layers = options.layers;
    start_.targets = target_names(options);
    return;
  }
  start_ = peft_lora_of(*start, config);
  if (start_.use_dora != (options.kind == MethodKind::dora))
    throw bad_input(
        start_.use_dora
            ? SEAMARK_TEXT("Error", "This adapter uses DoRA. Set method.kind to dora to go on from it.")
            : SEAMARK_TEXT("Error",
                           "This adapter does not use DoRA. Set method.kind to lora to go on from it."))
        .in_file(config_source(*start))
        .at_field("use_dora");
  for (const LoraModule& m : start_.modules)
    sites_.push_back({.layer = m.layer,
                      .module = module_index(m.module),
                      .rank = m.rank,
                      .scale = lora_scale(m.alpha, m.rank, start_.use_rslora)});
  place_sites(sites_, config);
  stored_.resize(static_cast<size_t>(size()));
  for (size_t i = 0; i < sites_.size(); ++i)
    put_factors(sites_[i], start_.modules[i].a, start_.modules[i].b, stored_);
}

std::vector<float> LoraFactors::start_row(int64_t seed, const std::string& slot_name) const {
  if (!fresh()) return stored_;
  std::vector<float> row(static_cast<size_t>(size()), 0.0f);
  for (const LoraSite& site : sites_) {
    Random random(named_seed(static_cast<uint64_t>(seed),
                             {slot_name, std::to_string(site.layer), linear_module_names[site.module]}));
    const double bound = 1.0 / std::sqrt(static_cast<double>(site.in));
    for (int64_t i = 0; i < site.rank * site.in; ++i)
      row[static_cast<size_t>(site.a + i)] = static_cast<float>((2 * random.uniform() - 1) * bound);
  }
  return row;
}

PeftLora LoraFactors::to_peft(std::span<const float> row) const {
  PeftLora adapter = start_;
  adapter.modules.clear();
  for (const LoraSite& site : sites_) {
    LoraModule module;
    module.layer = site.layer;
    module.module = linear_module_names[site.module];
    module.rank = site.rank;
    module.alpha = alpha_of(site, adapter.use_rslora);
    module.a = take_a(site, row);
    module.b = take_b(site, row);
    adapter.modules.push_back(std::move(module));
  }
  return adapter;
}

}  // namespace seamark
