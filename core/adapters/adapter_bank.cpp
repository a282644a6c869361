// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/adapter_bank.h"

#include <c10/core/InferenceMode.h>

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

MethodOptions starting_from(const std::filesystem::path& directory) {
  MethodOptions options;
  options.start = directory.string();
  const AdapterFiles files = read_adapter_files(directory);
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

std::unique_ptr<ParameterBank> make_bank(const Model& model, const MethodOptions& options,
                                         std::span<const std::string> slot_names, int64_t seed) {
  const int64_t slots = static_cast<int64_t>(slot_names.size());
  switch (options.kind) {
    case MethodKind::lora:
      return std::make_unique<LoraBank>(model, options, slot_names, seed);
    case MethodKind::dora:
      return std::make_unique<DoraBank>(model, options, slot_names, seed);
    case MethodKind::adalora:
      return std::make_unique<AdaLoraBank>(model, options, slot_names, seed);
    case MethodKind::adapter_houlsby:
    case MethodKind::adapter_pfeiffer:
      return std::make_unique<BottleneckBank>(model, options, slot_names, seed);
    case MethodKind::ia3:
      return std::make_unique<Ia3Bank>(model, options, slots);
    case MethodKind::full:
      return std::make_unique<FullBank>(model, options, slots);
  }
  SEAMARK_ASSERT(false);
}

// How much a slot holds, and how far down training goes.
struct Extent {
  int64_t parameters = 0, lowest_layer = 0;
  uint64_t copies = 4;  // matrices of that size while training: parameters, gradients and two moments
};
Extent extent_of(const ModelConfig& config, const MethodOptions& options) {
  switch (options.kind) {
    case MethodKind::lora: {
      const LoraFactors factors(config, options);
      return {factors.size(), factors.sites().front().layer};
    }
    case MethodKind::dora: {
      const LoraFactors factors(config, options);
      return {dora_row_size(factors.sites()), factors.sites().front().layer};
    }
    case MethodKind::adalora: {
      // Also: A * E with its gradients, the gradients that the optimizer took, importance and uncertainty.
      const std::vector<LoraSite> sites = adalora_sites(config, options);
      return {adalora_row_size(sites), sites.front().layer, 9};
    }
    case MethodKind::adapter_houlsby:
    case MethodKind::adapter_pfeiffer: {
      const std::vector<BottleneckSite> sites = bottleneck_sites(config, options);
      return {bottleneck_parameters(sites), sites.front().factors.layer};
    }
    case MethodKind::ia3: {
      const std::vector<Ia3Site> sites = ia3_sites(config, options);
      return {sites.back().at + sites.back().values(), sites.front().layer};
    }
    case MethodKind::full: {
      const std::vector<FullSite> sites = full_sites(config, options);
      return {sites.back().at + sites.back().in * sites.back().out, sites.front().layer};
    }
  }
  SEAMARK_ASSERT(false);
}

}  // namespace

AdapterBank::AdapterBank(const Model& model, const MethodOptions& options,
                         std::span<const std::string> slot_names, int64_t seed) {
  SEAMARK_ASSERT(!slot_names.empty());
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    parameters_ = make_bank(model, options, slot_names, seed);
  });
}

AdapterBank::AdapterBank(const Model& model, const std::filesystem::path& peft_directory)
    : AdapterBank(model, starting_from(peft_directory), std::vector<std::string>{""}, 0) {}

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

uint64_t AdapterBank::bytes_per_slot(const ModelConfig& config, const MethodOptions& options) {
  const Extent extent = extent_of(config, options);
  return 4 * extent.copies * static_cast<uint64_t>(extent.parameters);  // fp32
}

uint64_t AdapterBank::file_bytes(const ModelConfig& config, const MethodOptions& options) {
  return 4 * static_cast<uint64_t>(extent_of(config, options).parameters);
}

int64_t AdapterBank::lowest_layer(const ModelConfig& config, const MethodOptions& options) {
  return extent_of(config, options).lowest_layer;
}

}  // namespace seamark
