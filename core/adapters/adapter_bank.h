// SPDX-License-Identifier: GPL-3.0-or-later
// N slots of adapters of one kind (METHOD 7); batch rows belong to slots. This header is free of libtorch;
// parameter_bank.h (engine only) holds the tensors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "adapters/options.h"
#include "checkpoint/adapter_files.h"
#include "checkpoint/peft.h"
#include "model/model.h"

namespace seamark {

class ParameterBank;  // adapters/parameter_bank.h, engine only

// Triplets of an AdaLoRA module that count: the mean over the slots.
struct ModuleRanks {
  int64_t layer = 0;
  std::string module;  // "q_proj"
  double active = 0;
};

class AdapterBank {
 public:
  // One slot a name: the fact ids of single-fact runs, {""} for a joint run. Each slot's random start is
  // drawn from named_seed(seed, name, layer, module), so it does not depend on its place. options.start:
  // every slot starts from that adapter directory.
  AdapterBank(const Model& model, const MethodOptions& options, std::span<const std::string> slot_names,
              int64_t seed);
  // One slot from an adapter that was read: from its directory (probe, evaluate), or from a session.
  AdapterBank(const Model& model, const AdapterFiles& adapter);
  AdapterBank(const Model& model, const std::filesystem::path& directory);
  ~AdapterBank();
  AdapterBank(AdapterBank&&) noexcept;

  int64_t slots() const;
  // Every slot becomes that slot of another bank of the same method.
  void copy_from(const AdapterBank& other, int64_t slot);
  // One slot's adapter as it is stored, fp32: a PEFT directory where PEFT knows the kind.
  AdapterFiles files(int64_t slot) const;
  // One slot's adapter as low-rank factors, fp32. Throws Error(bad_input) for kinds that have none.
  PeftLora to_peft(int64_t slot) const;

  // AdaLoRA: of each module, in the order of modules. Empty for other kinds.
  std::vector<ModuleRanks> active_ranks() const;

  // Bytes of parameters, gradients and optimizer state of one slot.
  static uint64_t bytes_per_slot(const ModelConfig& config, const MethodOptions& options);
  // Bytes of one slot's files.
  static uint64_t file_bytes(const ModelConfig& config, const MethodOptions& options);
  // Values (fp32) beside the decoder's own for each row of a pass: kept for the backward pass, of all
  // modules; needed while a module is passed, the most of any.
  struct RowValues {
    int64_t kept = 0, passing = 0;
  };
  static RowValues row_values(const ModelConfig& config, const MethodOptions& options);
  // The lowest layer that the adapters change: training goes no further down.
  static int64_t lowest_layer(const ModelConfig& config, const MethodOptions& options);

  ParameterBank& parameters() const { return *parameters_; }

 private:
  std::unique_ptr<ParameterBank> parameters_;
};

}  // namespace seamark
