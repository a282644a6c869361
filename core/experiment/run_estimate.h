// SPDX-License-Identifier: GPL-3.0-or-later
// What a run will take, told before it starts. Times are measured, not told: a run's result "cost" has them.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "experiment/spec.h"
#include "facts/fact.h"

namespace seamark {

class Model;
struct ModelConfig;

struct RunEstimate {
  int64_t facts = 0;           // trained
  int64_t planned_steps = 0;   // rows of its step table
  int64_t fact_steps = 0;      // how often a fact goes through the model to be learned
  int64_t fact_looks = 0;      // how often the outcome of a fact is looked at in between
  uint64_t memory_bytes = 0;   // at most, beside the model
  uint64_t session_bytes = 0;  // about
  std::string cpu;             // of this machine, as provenance names it
};

// Of `facts` facts of which `sample` are some: their lengths stand for all. Throws what plan_training throws
// where the memory does not suffice, and Error(bad_input) where none of the sample can be trained.
RunEstimate estimate_run(const Model& model, const FactTable& table, std::span<const FactIndex> sample,
                         int64_t facts, const ExperimentSpec& spec);

// Whether a run of so many facts stores its adapters in the session (output.adapters).
bool keeps_adapters(const ExperimentSpec& spec, const ModelConfig& config, size_t facts);

}  // namespace seamark
