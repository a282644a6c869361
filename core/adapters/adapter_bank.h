// SPDX-License-Identifier: GPL-3.0-or-later
// N slots of adapter parameters, stacked: A [N, rank, in], B [N, out, rank] (METHOD 7). Batch rows belong to
// slots. This header is free of libtorch; lora_bank.h (engine only) holds the tensors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "adapters/options.h"
#include "checkpoint/peft.h"
#include "model/model.h"

namespace seamark {

class LoraBank;  // adapters/lora_bank.h, engine only

class AdapterBank {
 public:
  // One slot a name: the fact ids of single-fact runs, {""} for a joint run. Each slot's A is drawn from
  // named_seed(seed, name, layer, module), so a slot's start does not depend on its place. options.start: every
  // slot starts from that PEFT directory.
  AdapterBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names, int64_t seed);
  // One slot from a PEFT directory (probe, evaluate).
  AdapterBank(const Model& model, const std::filesystem::path& peft_directory);
  ~AdapterBank();
  AdapterBank(AdapterBank&&) noexcept;

  int64_t slots() const;
  PeftLora to_peft(int64_t slot) const;
  // Bytes of parameters, gradients and optimizer state of one slot.
  static uint64_t bytes_per_slot(const ModelConfig& config, const MethodOptions& options);

  LoraBank& lora() const { return *lora_; }

 private:
  std::unique_ptr<LoraBank> lora_;
};

}  // namespace seamark
