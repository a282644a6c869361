// SPDX-License-Identifier: GPL-3.0-or-later
// Representation spaces, metrics, target distances, band filter, loss weights (METHOD 3, 5, 6).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "model/model.h"
#include "semantics/options.h"
#include "session/records.h"
#include "support/run_control.h"

namespace seamark {

// d(a, b) in fp64; for all metrics but `directional`. METHOD 3.
double distance(DistanceMetric metric, std::span<const double> a, std::span<const double> b);

// e(o): representations of answers in a space of the base model (adapter off).
class AnswerSpace {
 public:
  virtual ~AnswerSpace() = default;
  // One vector for each (prompt, answer ids in that prompt, answer text); empty: undefined, with `reason` set.
  struct Request {
    std::span<const int32_t> ids;  // prompt + answer; input-embedding uses the answer's part
    int32_t answer_start;
    std::string_view answer;       // for `external`
  };
  struct Result {
    std::vector<double> vector;
    std::string reason;
  };
  virtual std::vector<Result> represent(std::span<const Request> requests, const RunControl* control,
                                        const ProgressFunction& progress) const = 0;
  static std::unique_ptr<AnswerSpace> create(const Model& model, const DistanceOptions& options);
};

// The untuned model's greedy answers: the first |target| tokens after the prompt (METHOD 3, answer()).
std::vector<std::vector<int32_t>> model_answers(const Model& model, const FactTable& facts, const RunControl* control,
                                                const ProgressFunction& progress);

// D_i of every fact; `from` = model or model-ranked runs the model.
DistanceTable target_distances(const Model& model, const FactTable& facts, const DistanceOptions& options,
                               const RunControl* control = nullptr, const ProgressFunction& progress = {});

// Which facts are kept, with the reason of every exclusion, and their loss weights. Quick: follows a drag.
// Throws Error(bad_input) when the weight column is missing or no fact stays.
SelectionTable select_facts(const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                            const LossOptions& loss);

// A readable warning or note about a table: share of function-word openings with from = model, tied embeddings...
std::vector<std::string> distance_notes(const Model& model, const FactTable& facts, const DistanceTable& table);

}  // namespace seamark
