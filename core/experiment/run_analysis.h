// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses of a stored run: which facts, which adapters, which settings. The commands `analyse ...`, `probe`
// and the window call these, so that both store the same tables.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/result_tables.h"
#include "experiment/spec.h"
#include "model/model.h"
#include "session/records.h"
#include "support/run_control.h"

namespace seamark {

// The spec that a run was made with. `file` stands in errors.
ExperimentSpec spec_of(const RunRecord& run, const std::string& file);
// The run's facts that were trained, at most `limit` of them; 0: all.
std::vector<FactIndex> trained_facts(const RunRecord& run, int64_t limit);
// Whether the run keeps an adapter that changes what the model says of this fact: the joint one, or its own.
bool keeps_adapter_for(const RunRecord& run, int64_t fact);

// --- features ---

// Features of `which` under the untuned model. A change is an adapter's: it has no such state. Throws what
// features() throws.
std::vector<FeatureState> untuned_state(const Model& model, const FactTable& facts,
                                        std::span<const FactIndex> which, const FeatureOptions& options,
                                        const RunControl* control, const ProgressFunction& progress);
// ... and under a run's adapters, which the session file `adapters` keeps: the joint one for all, else each
// fact through its own; facts without one are left out. Throws Error(bad_input) at "--run" where it kept
// none.
FeatureState tuned_state(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
                         const RunRecord& run, const std::filesystem::path& adapters,
                         const FeatureOptions& options, const RunControl* control,
                         const ProgressFunction& progress);

// "pca hidden(12) at last-prompt" of these states; the basis is that of the first. `settings`: further
// entries.
struct PcaResult {
  Pca basis;
  ResultTable table;
};
PcaResult pca_of_states(const Model& model, const FactTable& facts, std::span<const FeatureState> states,
                        const FeatureOptions& options, const PcaOptions& pca, const RunControl* control,
                        const ProgressFunction& progress);

// --- weight lens ---

// The lens of each adapter that the session file `adapters` keeps of the run (-1: the joint one), in order.
// Throws Error(bad_input) where one is not there.
std::vector<LensedAdapter> look_at_adapters(WeightLens& lens, const std::filesystem::path& adapters,
                                            const std::string& run, std::span<const int64_t> facts,
                                            const RunControl* control, const ProgressFunction& progress);
ResultTable weight_lens_table(std::span<const LensedAdapter> adapters, const FactTable& facts,
                              const std::string& model, const LensOptions& options);
OrderedJson lens_settings(const std::string& model, const LensOptions& options, size_t adapters);

// What the directions of a run's adapter are laid beside: another adapter of the session, or the weights' own
// leading directions.
struct Beside {
  std::string run;    // "": the weights' own
  int64_t fact = -1;  // whose adapter; -1: the joint one
  bool operator==(const Beside&) const = default;
};
// "subspaces beside R2", "subspaces beside R1 1013" (the fact's id), "subspaces beside W".
std::string subspaces_name(const Beside& beside, const FactTable& facts);
// phi of METHOD 8 between one adapter (fact -1: the joint one) and another. The settings name both: "run",
// "fact" (its id), "beside_run" ("" for the weights), "beside_fact". Throws Error(bad_input) where an adapter
// is not there or the two change no module in common.
ResultTable subspaces_table(const WeightLens& lens, const std::filesystem::path& adapters,
                            const std::string& run, int64_t fact, const Beside& beside,
                            const FactTable& facts, const std::string& model, const RunControl* control,
                            const ProgressFunction& progress);

// --- interference ---

enum class InterferenceKind { automatic, exact, gradient };
inline constexpr const char* interference_kind_names[] = {"auto", "exact", "gradient"};
struct InterferenceRequest {
  ExperimentSpec spec;
  InterferenceKind kind = InterferenceKind::automatic;  // auto: as the run was trained
  std::vector<FactIndex> which;
  int64_t steps = 0;  // of each adapter (exact); 0: the spec's, in a joint spec as often as it shows a fact
  const RunRecord* run = nullptr;  // null: nothing was trained with the spec yet, so exact
  std::filesystem::path adapters;  // the session file that keeps the run's adapters
};
// "interference (exact)" or "interference (gradient)", by fact and by relation. Throws Error(bad_input):
// gradients of a run that is not joint, and what measure_interference and gradient_cosines throw.
std::vector<ResultTable> interference_of(const Model& model, const FactTable& facts,
                                         const InterferenceRequest& request, RunControl& control,
                                         const ProgressFunction& progress);

// --- probe ---

struct PromptAnswer {
  struct Next {
    int32_t id = 0;
    double logprob = 0;
  };
  std::vector<Next> next;          // the `top` most likely next tokens
  std::vector<int32_t> generated;  // greedily, to the end of a line
  std::string text;                // of these, as it goes on from the prompt: " Paris"
};
PromptAnswer answer_prompt(const Model& model, const AdapterBank* bank, std::span<const int32_t> ids,
                           int64_t top, int32_t generate, const RunControl* control);

}  // namespace seamark
