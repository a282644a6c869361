// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/adalora_bank.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <cmath>

#include "adapters/lora_factors.h"
#include "adapters/tensor_values.h"
#include "model/decoder.h"
#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

PeftAdaLora read_start(const ModelConfig& config, const MethodOptions& options, const AdapterFiles& start) {
  PeftAdaLora adapter = peft_adalora_of(start, config);
  if (adapter.init_r <= options.target_r)
    throw bad_input(
        SEAMARK_TEXT("Error", "The adapter to start from has init_r {0}; the target rank must be below it."),
        adapter.init_r)
        .at_field("method.target_r");
  return adapter;
}

PeftAdaLora settings_of(const ModelConfig& config, const MethodOptions& options, const AdapterFiles* start) {
  PeftAdaLora settings;
  if (start) {
    settings = read_start(config, options, *start);
  } else {
    settings.init_r = options.init_r;
    settings.alpha = options.alpha;
    settings.layers = options.layers;
    settings.targets = target_names(options);
  }
  settings.target_r = options.target_r;
  settings.tinit = options.tinit;
  settings.tfinal = options.tfinal;
  settings.delta_t = options.delta_t;
  settings.beta1 = options.importance_beta;
  settings.beta2 = options.uncertainty_beta;
  settings.orth_reg_weight = options.orth_reg_weight;
  settings.total_step = settings.tinit + settings.tfinal + 1;  // until training says how many there are
  return settings;
}

std::vector<LoraSite> sites_of(const ModelConfig& config, const PeftAdaLora& settings,
                               std::span<const AdaptedModule> modules) {
  std::vector<LoraSite> sites;
  for (const AdaptedModule& m : modules)
    sites.push_back(
        {.layer = m.layer, .module = m.module, .rank = settings.init_r, .scale = settings.scale()});
  place_sites(sites, config);
  return sites;
}

std::vector<AdaptedModule> modules_of(const PeftAdaLora& adapter) {
  std::vector<AdaptedModule> modules;
  for (const AdaLoraModule& m : adapter.modules) modules.push_back({m.layer, module_index(m.module)});
  return modules;
}

// A and B ~ N(0, 0.02^2), E = 0.
std::vector<float> drawn_row(std::span<const LoraSite> sites, int64_t seed, const std::string& name) {
  std::vector<float> row(static_cast<size_t>(adalora_row_size(sites)), 0.0f);
  for (const LoraSite& site : sites) {
    Random random(named_seed(static_cast<uint64_t>(seed),
                             {name, std::to_string(site.layer), linear_module_names[site.module]}));
    const int64_t count = site.rank * (site.in + site.out);
    for (int64_t i = 0; i < count; ++i)
      row[static_cast<size_t>(site.a + i)] = static_cast<float>(0.02 * random.normal());
  }
  return row;
}

// One slot's row of an adapter that was read; dropped triplets are zeros.
std::vector<float> stored_row(std::span<const LoraSite> sites, const PeftAdaLora& adapter) {
  std::vector<float> row(static_cast<size_t>(adalora_row_size(sites)), 0.0f);
  float* e = row.data() + row_size(sites);
  for (size_t s = 0; s < sites.size(); ++s) {
    const LoraSite& site = sites[s];
    const AdaLoraModule& module = adapter.modules[s];
    const auto a_values = float_values(module.a), b_values = float_values(module.b),
               e_values = float_values(module.e);
    const int64_t rank = module.rank();
    int64_t from = 0;
    for (int64_t k = 0; k < site.rank; ++k, ++e) {
      if (!module.kept[static_cast<size_t>(k)]) continue;
      *e = e_values[static_cast<size_t>(from)];
      std::copy_n(a_values.begin() + from * site.in, site.in, row.begin() + site.a + k * site.in);
      for (int64_t o = 0; o < site.out; ++o)
        row[static_cast<size_t>(site.b + k * site.out + o)] = b_values[static_cast<size_t>(o * rank + from)];
      ++from;
    }
  }
  return row;
}

}  // namespace

std::vector<LoraSite> adalora_sites(const ModelConfig& config, const MethodOptions& options,
                                    const AdapterFiles* start) {
  const PeftAdaLora settings = settings_of(config, options, start);
  if (start) return sites_of(config, settings, modules_of(settings));
  const std::vector<AdaptedModule> modules = adapted_modules(config, options);
  require_rank(config, modules, options.init_r, "method.init_r");
  return sites_of(config, settings, modules);
}

int64_t adalora_row_size(std::span<const LoraSite> sites) {
  int64_t size = row_size(sites);
  for (const LoraSite& site : sites) size += site.rank;
  return size;
}

AdaLoraBank::AdaLoraBank(const Model& model, const MethodOptions& options,
                         std::span<const std::string> slot_names, int64_t seed, const AdapterFiles* start)
    : settings_(settings_of(model.config(), options, start)),
      sites_(adalora_sites(model.config(), options, start)),
      index_(model.config().layers, seamark::modules_of(sites_)) {
  const at::TensorOptions floats = at::TensorOptions().dtype(at::kFloat).device(model.decoder().device());
  const int64_t count = static_cast<int64_t>(slot_names.size());
  parameters = at::empty({count, adalora_row_size(sites_)}, floats);
  gated_ = at::empty({count, row_size(sites_)}, floats);
  mask_ = at::ones({count, ranks()}, floats);
  importance_ = at::zeros_like(parameters);
  uncertainty_ = at::zeros_like(parameters);
  std::vector<float> row;
  if (start) {
    row = stored_row(sites_, settings_);
    std::vector<float> kept;
    for (const AdaLoraModule& module : settings_.modules)
      kept.insert(kept.end(), module.kept.begin(), module.kept.end());
    mask_.copy_(at::from_blob(kept.data(), {1, ranks()}, at::kFloat));
  }
  for (size_t i = 0; i < slot_names.size(); ++i) {
    if (!start) row = drawn_row(sites_, seed, slot_names[i]);
    set_row(static_cast<int64_t>(i), row);
  }
  settings_.base_model = model.name();
  settings_.modules.clear();
}

int64_t AdaLoraBank::ranks() const { return static_cast<int64_t>(sites_.size()) * settings_.init_r; }
int64_t AdaLoraBank::e_column(size_t site) const {
  return row_size(sites_) + static_cast<int64_t>(site) * settings_.init_r;
}

void AdaLoraBank::forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) {
  if (!gated_is_fresh_) {
    for (size_t s = 0; s < sites_.size(); ++s)
      call.compute.gate_rows(sites_[s], parameters, e_column(s), gated_);
    gated_is_fresh_ = true;
  }
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  at::Tensor u = call.workspace.get("lora u", call.keep ? i : -1, call.batch.rows(), site.rank);
  call.compute.lora(slot_rows(call.batch), site, gated_, x, u, y);
}

void AdaLoraBank::backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy,
                           at::Tensor* dx) {
  const int64_t i = index_.find(call.layer, call.module);
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  const at::Tensor u = call.workspace.get("lora u", i, call.batch.rows(), site.rank);
  call.compute.lora_backward(slot_rows(call.batch), site, gated_, gated_gradients_, x, u, dy, dx);
}

void AdaLoraBank::start_training() {
  ParameterBank::start_training();
  gated_gradients_ = at::zeros_like(gated_);
  scaled_gradients_ = at::zeros_like(parameters);
}

void AdaLoraBank::clear_gradients() {
  ParameterBank::clear_gradients();
  gated_gradients_.zero_();
}

std::vector<std::pair<std::string, at::Tensor>> AdaLoraBank::state() {
  return {{"importance", importance_}, {"uncertainty", uncertainty_}, {"mask", mask_}};
}

void AdaLoraBank::collect_gradients(Compute& compute) {
  for (size_t s = 0; s < sites_.size(); ++s)
    compute.gate_rows_backward(sites_[s], parameters, e_column(s), gated_gradients_, gradients);
  gated_gradients_.zero_();
}

ParameterBank::Penalty AdaLoraBank::add_penalty(Compute& compute, std::span<const double> factor) {
  Penalty penalty{std::vector<double>(factor.size(), 0.0), settings_.orth_reg_weight};
  const double terms = static_cast<double>(2 * sites_.size());
  std::vector<double> scaled(factor.begin(), factor.end());
  for (double& f : scaled) f *= settings_.orth_reg_weight / terms;
  for (const LoraSite& site : sites_) {
    compute.orthogonality(parameters, gradients, site.a, site.rank, site.in, scaled, penalty.value);
    compute.orthogonality(parameters, gradients, site.b, site.rank, site.out, scaled, penalty.value);
  }
  for (double& value : penalty.value) value /= terms;
  return penalty;
}

void AdaLoraBank::before_update(std::span<const double> scale) {
  std::vector<float> factors(scale.begin(), scale.end());
  const at::Tensor column = at::from_blob(factors.data(), {slots(), 1}, at::kFloat).to(parameters.device());
  scaled_gradients_.copy_(gradients).mul_(column);
}

void AdaLoraBank::after_update(int64_t step, int64_t steps) {
  settings_.total_step = steps;
  const int64_t final_step = steps - settings_.tfinal;
  if (step < final_step) update_importance();
  const int64_t target = settings_.target_r * static_cast<int64_t>(sites_.size());
  if (step > final_step) {
    apply_mask();
  } else if (step == final_step) {
    allocate(target);
  } else if (step > settings_.tinit && step % settings_.delta_t == 0) {
    const double left =
        1 - static_cast<double>(step - settings_.tinit) / static_cast<double>(final_step - settings_.tinit);
    allocate(static_cast<int64_t>(static_cast<double>(ranks() - target) * std::pow(left, 3.0) +
                                  static_cast<double>(target)));
  }
  parameters_changed();
}

void AdaLoraBank::update_importance() {
  // One rounding an operation, as PEFT; no fused steps, whose bits could depend on the place in the matrix.
  const at::Tensor now = (parameters * scaled_gradients_).abs();
  importance_.mul_(settings_.beta1).add_(now * (1 - settings_.beta1));
  uncertainty_.mul_(settings_.beta2).add_((now - importance_).abs() * (1 - settings_.beta2));
}

std::vector<double> AdaLoraBank::scores(int64_t slot) const {
  const at::Tensor importance = importance_.select(0, slot).to(at::kCPU),
                   uncertainty = uncertainty_.select(0, slot).to(at::kCPU);
  const float* i = importance.const_data_ptr<float>();
  const float* u = uncertainty.const_data_ptr<float>();
  const auto sum = [&](int64_t first, int64_t count) {
    double total = 0;
    for (int64_t j = first; j < first + count; ++j)
      total += static_cast<double>(i[j]) * static_cast<double>(u[j]);
    return total;
  };
  std::vector<double> scores;
  for (size_t s = 0; s < sites_.size(); ++s) {
    const LoraSite& site = sites_[s];
    for (int64_t k = 0; k < site.rank; ++k)
      scores.push_back(sum(e_column(s) + k, 1) +
                       sum(site.a + k * site.in, site.in) / static_cast<double>(site.in) +
                       sum(site.b + k * site.out, site.out) / static_cast<double>(site.out));
  }
  return scores;
}

void AdaLoraBank::allocate(int64_t budget) {
  const int64_t drop = ranks() - budget;
  std::vector<float> mask;
  for (int64_t slot = 0; slot < slots(); ++slot) {
    const std::vector<double> score = scores(slot);
    double threshold = -1;  // scores are not negative
    if (drop > 0) {
      std::vector<double> sorted = score;
      std::nth_element(sorted.begin(), sorted.begin() + (drop - 1), sorted.end());
      threshold = sorted[static_cast<size_t>(drop - 1)];
    }
    for (const double value : score) mask.push_back(value <= threshold ? 0.0f : 1.0f);
  }
  mask_.copy_(at::from_blob(mask.data(), {slots(), ranks()}, at::kFloat));
  apply_mask();
}

// Only E: its moments stay, so a dropped triplet may come back before the next mask.
void AdaLoraBank::apply_mask() { parameters.narrow(1, row_size(sites_), ranks()).mul_(mask_); }

std::vector<ModuleRanks> AdaLoraBank::active_ranks() const {
  const at::Tensor e = parameters.narrow(1, row_size(sites_), ranks());
  // [sites]: non-zero values over slots and triplets
  constexpr int64_t over[] = {0, 2};
  const at::Tensor counts = e.ne(0)
                                .reshape({slots(), static_cast<int64_t>(sites_.size()), settings_.init_r})
                                .sum(at::IntArrayRef(over), false, at::kLong)
                                .to(at::kCPU);
  std::vector<ModuleRanks> out;
  for (size_t s = 0; s < sites_.size(); ++s)
    out.push_back({sites_[s].layer, linear_module_names[sites_[s].module],
                   static_cast<double>(counts.const_data_ptr<int64_t>()[s]) / static_cast<double>(slots())});
  return out;
}

AdapterFiles AdaLoraBank::files(int64_t slot) const {
  const std::vector<float> values = row(slot);
  const at::Tensor mask = mask_.select(0, slot).to(at::kCPU);
  PeftAdaLora adapter = settings_;
  for (size_t s = 0; s < sites_.size(); ++s) {
    const LoraSite& site = sites_[s];
    AdaLoraModule module{site.layer, linear_module_names[site.module], {}, {}, {}, {}};
    std::vector<int64_t> kept;
    for (int64_t k = 0; k < site.rank; ++k) {
      const int64_t at = static_cast<int64_t>(s) * site.rank + k;
      const float e = values[static_cast<size_t>(row_size(sites_) + at)];
      // Between two allocations a dropped triplet may count again.
      module.kept.push_back(mask.const_data_ptr<float>()[at] > 0 || e != 0);
      if (module.kept.back()) kept.push_back(k);
    }
    const auto rank = static_cast<int64_t>(kept.size());
    std::vector<float> a, b(static_cast<size_t>(site.out * rank)), e;
    for (int64_t j = 0; j < rank; ++j) {
      const int64_t k = kept[static_cast<size_t>(j)];
      const auto row_of_a = values.begin() + site.a + k * site.in;
      a.insert(a.end(), row_of_a, row_of_a + site.in);
      e.push_back(values[static_cast<size_t>(e_column(s) + k)]);
      for (int64_t o = 0; o < site.out; ++o)
        b[static_cast<size_t>(o * rank + j)] = values[static_cast<size_t>(site.b + k * site.out + o)];
    }
    module.a = tensor_of(std::move(a), {rank, site.in});
    module.b = tensor_of(std::move(b), {site.out, rank});
    module.e = tensor_of(std::move(e), {rank, 1});
    adapter.modules.push_back(std::move(module));
  }
  return peft_files(adapter);
}

PeftLora AdaLoraBank::to_peft(int64_t slot) const {
  std::vector<float> values = row(slot);
  PeftLora adapter;
  adapter.rank = settings_.init_r;
  adapter.alpha = settings_.scale() * static_cast<double>(settings_.init_r);
  adapter.base_model = settings_.base_model;
  adapter.targets = settings_.targets;
  adapter.layers = settings_.layers;
  for (size_t s = 0; s < sites_.size(); ++s) {
    const LoraSite& site = sites_[s];
    for (int64_t k = 0; k < site.rank; ++k)
      for (int64_t j = 0; j < site.in; ++j)
        values[static_cast<size_t>(site.a + k * site.in + j)] *= values[static_cast<size_t>(e_column(s) + k)];
    adapter.modules.push_back({site.layer,
                               linear_module_names[site.module],
                               site.rank,
                               adapter.alpha,
                               take_a(site, values),
                               take_b(site, values),
                               {}});
  }
  return adapter;
}

}  // namespace seamark
