// SPDX-License-Identifier: GPL-3.0-or-later
// The low-rank factors A and B of LoRA and DoRA: where they lie in a slot's row, how a slot starts, and their
// way to PEFT. B is kept transposed. Engine only (libtorch).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/adapted_modules.h"
#include "checkpoint/peft.h"
#include "model/compute.h"

namespace seamark {

// Sites one after another in a row: of each A [rank, in], then B transposed [rank, out].
void place_sites(std::vector<LoraSite>& sites, const ModelConfig& config);
// Values of a row behind the last site.
int64_t row_size(std::span<const LoraSite> sites);
std::vector<AdaptedModule> modules_of(std::span<const LoraSite> sites);
// A site's factors between a row and stored tensors [rank, in], [out, rank].
void put_factors(const LoraSite& site, const TensorView& a, const TensorView& b, std::span<float> row);
TensorView take_a(const LoraSite& site, std::span<const float> row);
TensorView take_b(const LoraSite& site, std::span<const float> row);

class LoraFactors {
 public:
  // Of fresh adapters, or of `start`. Throws Error(bad_input) as adapted_modules() and peft_lora_of() do, and
  // where that one is DoRA and options.kind is not, or the reverse.
  LoraFactors(const ModelConfig& config, const MethodOptions& options, const AdapterFiles* start);

  const std::vector<LoraSite>& sites() const { return sites_; }
  int64_t size() const { return row_size(sites_); }
  bool fresh() const { return stored_.empty(); }
  // The adapter to start from; with fresh(): no modules, what to_peft() writes.
  const PeftLora& start() const { return start_; }
  // A slot's first values: A drawn from its name, U(-1/sqrt(in), 1/sqrt(in)) (Kaiming-uniform, a = sqrt 5), B
  // zero; or the stored ones.
  std::vector<float> start_row(int64_t seed, const std::string& slot_name) const;
  PeftLora to_peft(std::span<const float> row) const;
  void set_base_model(const std::string& name) { start_.base_model = name; }

 private:
  std::vector<LoraSite> sites_;
  PeftLora start_;
  std::vector<float> stored_;
};

}  // namespace seamark
