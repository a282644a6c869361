// SPDX-License-Identifier: GPL-3.0-or-later
// Representation spaces, metrics, target distances, filters, loss weights (METHOD 3, 5, 6).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"
#include "model/model.h"
#include "semantics/options.h"
#include "session/records.h"
#include "support/run_control.h"

namespace seamark {

// d(a, b) in fp64; for all metrics but `directional`, which compares differences (METHOD 3). a and b are of
// one length. Cosine and angular: a zero vector has cosine 0 with everything.
double distance(DistanceMetric metric, std::span<const double> a, std::span<const double> b);

// e(o): representations of answers in a space of the base model (adapter off).
class AnswerSpace {
 public:
  virtual ~AnswerSpace() = default;
  // One vector for each (prompt, answer ids in that prompt, answer text); empty: undefined, with `reason`
  // set.
  struct Request {
    std::span<const int32_t> ids;  // prompt + answer; input-embedding uses the answer's part
    int32_t answer_start;
    std::string_view answer;  // for `external`
  };
  struct Result {
    std::vector<double> vector;
    std::string reason;
  };
  virtual std::vector<Result> represent(std::span<const Request> requests, const RunControl* control,
                                        const ProgressFunction& progress) const = 0;
  // The model must outlive the space. Throws Error(bad_input): a layer that the model lacks, a vector file
  // that cannot be used.
  static std::unique_ptr<AnswerSpace> create(const Model& model, const DistanceOptions& options);
};

// The untuned model's greedy answers: the first |target| tokens after the prompt (METHOD 3, answer()).
std::vector<std::vector<int32_t>> model_answers(const Model& model, const FactTable& facts,
                                                const RunControl* control, const ProgressFunction& progress);

// D_i of every fact; `from` = model or model-ranked runs the model. A fact that the untuned model already
// answers with the target has D = 0. `answers`: the untuned model's answers; with from = model they are used
// when given (one a fact) and filled in when empty. Throws Error(bad_input) with `directional` when no
// relation has three facts with nonzero differences.
DistanceTable target_distances(const Model& model, const FactTable& facts, const DistanceOptions& options,
                               const RunControl* control = nullptr, const ProgressFunction& progress = {},
                               std::vector<std::vector<int32_t>>* answers = nullptr);

// Whether select_facts() asks for distances with these options.
bool needs_distances(const FilterOptions& filter, const LossOptions& loss);

// Which facts are kept, with the reason of every exclusion, which are of the core set, and their loss weights
// (clipped below at least_weight). Quick: follows a drag. `distances` may be empty where nothing asks for
// them. Throws Error(bad_input) with the field: what draw_sample, swap_count, greedy_swaps and read_weights
// throw; no weights in the data, or one that is not finite; no fact stays.
SelectionTable select_facts(const FactTable& facts, const DistanceTable& distances,
                            const FilterOptions& filter, const LossOptions& loss);

// Readable notes about a table: undefined and already known facts, share of function-word openings with
// from = model (needs `answers`, see target_distances), tied embeddings, how noisy `directional` is.
std::vector<std::string> distance_notes(const Model& model, const FactTable& facts,
                                        const DistanceTable& table,
                                        std::span<const std::vector<int32_t>> answers = {});

}  // namespace seamark
