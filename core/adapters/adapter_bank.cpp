// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/adapter_bank.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <optional>

#include "adapters/adalora_bank.h"
#include "adapters/bottleneck_bank.h"
#include "adapters/dora_bank.h"
#include "adapters/full_bank.h"
#include "adapters/ia3_bank.h"
#include "adapters/lora_bank.h"
#include "checkpoint/own_adapters.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

// The method that goes on from an adapter.
MethodOptions method_of(const AdapterFiles& files) {
  MethodOptions options;
  const std::string type = adapter_type(files);
  if (type == "LORA" && uses_dora(files)) options.kind = MethodKind::dora;
  if (type == "ADALORA") {
    options.kind = MethodKind::adalora;
    options.target_r = 0;  // nothing is to be cut
  }
  if (type == "IA3") options.kind = MethodKind::ia3;
  if (type == bottleneck_type)
    options.kind = placement_of(files) == BottleneckPlacement::houlsby ? MethodKind::adapter_houlsby
                                                                       : MethodKind::adapter_pfeiffer;
  if (type == difference_type) options.kind = MethodKind::full;
  return options;
}

std::optional<AdapterFiles> read_start(const MethodOptions& options) {
  if (options.start.empty()) return std::nullopt;
  return read_adapter_files(options.start);
}
const AdapterFiles* pointer_to(const std::optional<AdapterFiles>& files) { return files ? &*files : nullptr; }

std::unique_ptr<ParameterBank> make_bank(const Model& model, const MethodOptions& options,
                                         std::span<const std::string> slot_names, int64_t seed,
                                         const AdapterFiles* start) {
  const int64_t slots = static_cast<int64_t>(slot_names.size());
  switch (options.kind) {
    case MethodKind::lora:
      return std::make_unique<LoraBank>(model, options, slot_names, seed, start);
    case MethodKind::dora:
      return std::make_unique<DoraBank>(model, options, slot_names, seed, start);
    case MethodKind::adalora:
      return std::make_unique<AdaLoraBank>(model, options, slot_names, seed, start);
    case MethodKind::adapter_houlsby:
    case MethodKind::adapter_pfeiffer:
      return std::make_unique<BottleneckBank>(model, options, slot_names, seed, start);
    case MethodKind::ia3:
      return std::make_unique<Ia3Bank>(model, options, slots, start);
    case MethodKind::full:
      return std::make_unique<FullBank>(model, options, slots, start);
  }
  SEAMARK_ASSERT(false);
}

// How much a slot holds, how far down training goes, and what a pass needs.
struct Extent {
  int64_t parameters = 0, lowest_layer = 0;
  AdapterBank::RowValues row;
  uint64_t copies = 4;  // matrices of that size while training: parameters, gradients and two moments
  int64_t beside = 0;   // values of a slot beside them
};

Extent extent_of_factors(std::span<const LoraSite> sites, int64_t parameters) {
  Extent extent{.parameters = parameters, .lowest_layer = sites.front().layer};
  for (const LoraSite& site : sites) extent.row.kept += site.rank;  // A x
  return extent;
}

Extent extent_of(const ModelConfig& config, const MethodOptions& options) {
  const std::optional<AdapterFiles> files = read_start(options);
  const AdapterFiles* start = pointer_to(files);
  switch (options.kind) {
    case MethodKind::lora: {
      const LoraFactors factors(config, options, start);
      return extent_of_factors(factors.sites(), factors.size());
    }
    case MethodKind::dora: {
      const LoraFactors factors(config, options, start);
      Extent extent = extent_of_factors(factors.sites(), dora_row_size(factors.sites()));
      int64_t product = 0;
      for (const LoraSite& site : factors.sites()) {
        extent.row.kept += site.out;                                               // W x + s B A x
        extent.row.passing = std::max(extent.row.passing, site.out);               // its gradient
        product = std::max(product, site.rank * (site.in + site.out) + site.out);  // A, A W^T, d m
        extent.beside += 2 * site.out;                                             // norms, m / norms
      }
      extent.beside += product;
      return extent;
    }
    case MethodKind::adalora: {
      // Also: A * E with its gradients, the gradients that the optimizer took, importance and uncertainty.
      const std::vector<LoraSite> sites = adalora_sites(config, options, start);
      Extent extent = extent_of_factors(sites, adalora_row_size(sites));
      extent.copies = 9;
      return extent;
    }
    case MethodKind::adapter_houlsby:
    case MethodKind::adapter_pfeiffer: {
      const std::vector<BottleneckSite> sites = bottleneck_sites(config, options, start);
      Extent extent{.parameters = bottleneck_parameters(sites), .lowest_layer = sites.front().factors.layer};
      for (const BottleneckSite& site : sites)
        extent.row.kept += site.factors.in + site.factors.rank;  // z, tanh(D z)
      return extent;
    }
    case MethodKind::ia3: {
      const std::vector<Ia3Site> sites = ia3_sites(config, options, start);
      Extent extent{.parameters = sites.back().at + sites.back().values(),
                    .lowest_layer = sites.front().layer};
      for (const Ia3Site& site : sites) {
        if (!site.feedforward) extent.row.kept += site.out;  // W x
        extent.row.passing = std::max(extent.row.passing, site.feedforward ? 2 * site.in : site.out);
      }
      return extent;
    }
    case MethodKind::full: {
      const std::vector<FullSite> sites = full_sites(config, options, start);
      return {.parameters = sites.back().at + sites.back().in * sites.back().out,
              .lowest_layer = sites.front().layer};
    }
  }
  SEAMARK_ASSERT(false);
}

}  // namespace

AdapterBank::AdapterBank(const Model& model, const MethodOptions& options,
                         std::span<const std::string> slot_names, int64_t seed) {
  SEAMARK_ASSERT(!slot_names.empty());
  const std::optional<AdapterFiles> start = read_start(options);
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    parameters_ = make_bank(model, options, slot_names, seed, pointer_to(start));
  });
}

AdapterBank::AdapterBank(const Model& model, const AdapterFiles& adapter) {
  const MethodOptions options = method_of(adapter);
  const std::vector<std::string> one = {""};
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    parameters_ = make_bank(model, options, one, 0, &adapter);
  });
}

AdapterBank::AdapterBank(const Model& model, const std::filesystem::path& directory)
    : AdapterBank(model, read_adapter_files(directory)) {}

AdapterBank::~AdapterBank() = default;
AdapterBank::AdapterBank(AdapterBank&&) noexcept = default;

int64_t AdapterBank::slots() const { return parameters_->slots(); }

void AdapterBank::copy_from(const AdapterBank& other, int64_t slot) {
  SEAMARK_ASSERT(slot >= 0 && slot < other.slots());
  SEAMARK_ASSERT(parameters_->parameters_per_slot() == other.parameters_->parameters_per_slot());
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const auto repeat = [slot](at::Tensor to, const at::Tensor& from) {
      to.copy_(from.narrow(0, slot, 1).expand_as(to));
    };
    repeat(parameters_->parameters, other.parameters_->parameters);
    const auto to = parameters_->state(), from = other.parameters_->state();
    SEAMARK_ASSERT(to.size() == from.size());
    for (size_t i = 0; i < to.size(); ++i) repeat(to[i].second, from[i].second);
    parameters_->parameters_changed();
  });
}

AdapterFiles AdapterBank::files(int64_t slot) const {
  AdapterFiles files;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    files = parameters_->files(slot);
  });
  return files;
}

PeftLora AdapterBank::to_peft(int64_t slot) const {
  PeftLora adapter;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    adapter = parameters_->to_peft(slot);
  });
  return adapter;
}

std::vector<ModuleRanks> AdapterBank::active_ranks() const {
  std::vector<ModuleRanks> ranks;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    ranks = parameters_->active_ranks();
  });
  return ranks;
}

uint64_t AdapterBank::bytes_per_slot(const ModelConfig& config, const MethodOptions& options) {
  const Extent extent = extent_of(config, options);
  // fp32
  return 4 *
         (extent.copies * static_cast<uint64_t>(extent.parameters) + static_cast<uint64_t>(extent.beside));
}

uint64_t AdapterBank::file_bytes(const ModelConfig& config, const MethodOptions& options) {
  return 4 * static_cast<uint64_t>(extent_of(config, options).parameters);
}

AdapterBank::RowValues AdapterBank::row_values(const ModelConfig& config, const MethodOptions& options) {
  return extent_of(config, options).row;
}

int64_t AdapterBank::lowest_layer(const ModelConfig& config, const MethodOptions& options) {
  return extent_of(config, options).lowest_layer;
}

}  // namespace seamark
