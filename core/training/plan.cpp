// SPDX-License-Identifier: GPL-3.0-or-later
// How many facts are trained side by side.
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <string>

#include "model/decoder.h"
#include "model/hardware.h"
#include "support/error.h"
#include "support/files.h"
#include "training/trainer.h"

namespace seamark {
namespace {

// Activations that one row keeps for the backward pass, in bytes.
uint64_t bytes_per_row(const ModelConfig& c, const MethodOptions& method, int64_t lowest_layer,
                       int64_t length) {
  const AdapterBank::RowValues adapters = AdapterBank::row_values(c, method);
  const int64_t kept = 3 * c.hidden_size + 2 * c.heads * c.head_dim + 2 * c.kv_heads * c.head_dim +
                       2 * c.intermediate_size + c.heads * length;
  const int64_t passing = 4 * c.hidden_size + 4 * c.heads * c.head_dim + 3 * c.intermediate_size;
  return 4 *
         static_cast<uint64_t>((c.layers - lowest_layer) * kept + passing + adapters.kept + adapters.passing);
}

uint64_t default_memory_budget() {
  std::ifstream file("/proc/meminfo");
  std::string key, unit;
  uint64_t kilobytes = 0;
  while (file >> key >> kilobytes >> unit)
    if (key == "MemAvailable:") return kilobytes * 1024 / 2;
  return static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGESIZE)) / 4;
}

// The rest is room for what the allocator cannot use whole.
uint64_t device_memory_budget() {
  uint64_t budget = 0;
  translate_torch_errors([&] { budget = cuda_memory_available() / 10 * 8; });
  return budget;
}

}  // namespace

TrainingPlan plan_training(const Model& model, std::span<const TrainingFact> facts,
                           const MethodOptions& method, const TrainingOptions& options) {
  if (facts.empty()) throw bad_input(SEAMARK_TEXT("Error", "There is no fact to train on."));
  const int64_t count = static_cast<int64_t>(facts.size());
  int64_t rows = 0, longest = 0;
  for (const TrainingFact& fact : facts) {
    rows += static_cast<int64_t>(fact.ids.size()) - 1;
    longest = std::max(longest, static_cast<int64_t>(fact.ids.size()) - 1);
  }
  const bool cuda = model.device().device == DeviceKind::cuda;
  TrainingPlan plan;
  // Measured on CPUs: larger passes gain nothing. A GPU wants more at once.
  plan.token_budget = options.token_budget > 0 ? options.token_budget : cuda ? 8192 : 512;
  const uint64_t budget = options.memory_budget_gb > 0 ? static_cast<uint64_t>(options.memory_budget_gb * 1e9)
                          : cuda                       ? device_memory_budget()
                                                       : default_memory_budget();
  const int64_t lowest = AdapterBank::lowest_layer(model.config(), method);
  const uint64_t row_bytes = bytes_per_row(model.config(), method, lowest, longest);
  const uint64_t slot_bytes = AdapterBank::bytes_per_slot(model.config(), method);
  // No pass may take more than half of the memory; a single fact always may.
  plan.token_budget = std::clamp<int64_t>(static_cast<int64_t>(budget / 2 / row_bytes),
                                          std::min(longest, plan.token_budget), plan.token_budget);
  plan.token_budget = std::max<int64_t>(plan.token_budget, 1);
  if (method.kind == MethodKind::full && slot_bytes > budget)
    throw out_of_resources(
        SEAMARK_TEXT("Error",
                     "Full fine-tuning of these layers takes {0} for weights, gradients and the optimizer's "
                     "state, but {1} may be used. Choose fewer layers (method.layers), another method, or a "
                     "larger training.memory_budget_gb."),
        format_bytes(slot_bytes), format_bytes(budget))
        .at_field("method.layers");
  if (options.mode == TrainingMode::joint) {
    plan.slots = 1;
    plan.cohorts = 1;
    plan.total_steps = options.steps;
    plan.cohort_facts.resize(1);
    plan.cohort_facts[0].resize(facts.size());
    std::iota(plan.cohort_facts[0].begin(), plan.cohort_facts[0].end(), int64_t{0});
  } else {
    int64_t slots = method.kind == MethodKind::full ? 1 : options.slots;
    if (slots <= 0) {
      const int64_t by_tokens = std::max<int64_t>(1, plan.token_budget * count / std::max<int64_t>(1, rows));
      const int64_t by_memory =
          std::max<int64_t>(1, static_cast<int64_t>(budget / 2 / std::max<uint64_t>(1, slot_bytes)));
      slots = std::min({by_tokens, by_memory, count});
      const int64_t cohorts = (count + slots - 1) / slots;  // of about equal size
      slots = (count + cohorts - 1) / cohorts;
    }
    plan.slots = std::min(slots, count);
    for (int64_t first = 0; first < count; first += plan.slots) {
      std::vector<int64_t> cohort(static_cast<size_t>(std::min(plan.slots, count - first)));
      std::iota(cohort.begin(), cohort.end(), first);
      plan.cohort_facts.push_back(std::move(cohort));
    }
    plan.cohorts = static_cast<int64_t>(plan.cohort_facts.size());
    plan.total_steps = plan.cohorts * options.steps;
  }
  const int64_t rows_at_once =
      std::min(plan.token_budget, options.mode == TrainingMode::joint ? rows : longest * plan.slots);
  plan.memory_bytes = static_cast<uint64_t>(std::max(rows_at_once, longest)) * row_bytes +
                      static_cast<uint64_t>(plan.slots) * slot_bytes;
  return plan;
}

}  // namespace seamark
