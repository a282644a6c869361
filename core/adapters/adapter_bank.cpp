// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/adapter_bank.h"

#include <c10/core/InferenceMode.h>

#include "adapters/lora_bank.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

MethodOptions starting_from(const std::filesystem::path& directory) {
  MethodOptions options;
  options.start = directory.string();
  return options;
}

std::unique_ptr<ParameterBank> make_bank(const Model& model, const MethodOptions& options,
                                         std::span<const std::string> slot_names, int64_t seed) {
  switch (options.kind) {
    case MethodKind::lora:
      return std::make_unique<LoraBank>(model, options, slot_names, seed);
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
  return 4 * file_bytes(config, options);  // parameters, gradients and two moments, all in fp32
}

uint64_t AdapterBank::file_bytes(const ModelConfig& config, const MethodOptions& options) {
  return 4 * static_cast<uint64_t>(lora_parameters(lora_sites(config, options)));
}

int64_t AdapterBank::lowest_layer(const ModelConfig& config, const MethodOptions& options) {
  return lora_sites(config, options).front().layer;
}

}  // namespace seamark
