// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/describe.h"
#include "support/error.h"

namespace seamark {

enum class DistanceMetric { cosine, angular, euclidean, manhattan, directional };
inline constexpr const char* distance_metric_names[] = {"cosine", "angular", "euclidean", "manhattan",
                                                        "directional"};
enum class RepresentationSpace { input_embedding, output_embedding, hidden, external };
inline constexpr const char* representation_space_names[] = {"input-embedding", "output-embedding", "hidden",
                                                             "external"};
enum class DistanceFrom { dataset, model, model_ranked };
inline constexpr const char* distance_from_names[] = {"dataset", "model", "model-ranked"};

struct DistanceOptions {
  DistanceMetric metric = DistanceMetric::cosine;
  RepresentationSpace space = RepresentationSpace::input_embedding;
  int64_t layer = 0;  // of `hidden`
  DistanceFrom from = DistanceFrom::dataset;
  std::string vectors;  // file of `external`
};
void describe(Fields& fields, DistanceOptions& options);

enum class FilterRule { none, band, replace, random, exact, selection };
inline constexpr const char* filter_rule_names[] = {"none",   "band",  "replace",
                                                    "random", "exact", "selection"};

struct FilterOptions {
  FilterRule rule = FilterRule::none;
  std::optional<double> low, high;  // of `band`: low <= D <= high; absent: no limit
  // Of `replace`, `random` and `exact` (semantics/filters.h).
  int64_t size = 100;       // facts of the sample S0, the core with them
  double p = 0.6;           // share of the replaceable ones that is replaced
  double lambda = 1;        // of J; not of `random`
  bool stop_early = false;  // `replace`: no swap that does not lower J
  // Of every rule: so many facts are always trained, the same ones whatever the rule, size and p.
  int64_t core = 0;
  int64_t seed = 1;              // of the core, the sample and `random`
  std::vector<std::string> ids;  // of `selection`: Fact::id of those that are trained
};
void describe(Fields& fields, FilterOptions& options);

enum class LossKind { cross_entropy, vocabulary };
inline constexpr const char* loss_kind_names[] = {"cross-entropy", "vocabulary"};
enum class WeightRule { none, static_, dynamic, column };
inline constexpr const char* weight_rule_names[] = {"none", "static", "dynamic", "column"};
enum class TokenWeightRule { none, token };
inline constexpr const char* token_weight_rule_names[] = {"none", "token"};
enum class Regulariser { none, expected_distance };
inline constexpr const char* regulariser_names[] = {"none", "expected-distance"};
inline constexpr double least_weight = 0.1;  // weights are clipped below at it
enum class LossReduction { fact, answer_token };
inline constexpr const char* loss_reduction_names[] = {"fact", "answer-token"};

struct LossOptions {
  WeightRule weights = WeightRule::none;
  double lambda = 0.5;  // of `static` and `dynamic`
  LossReduction reduction = LossReduction::fact;
  std::string weights_file;  // of `column`: a CSV file in the place of the data's column
  LossKind kind = LossKind::cross_entropy;
  double vocabulary_lambda = 100;
  TokenWeightRule token_weights = TokenWeightRule::none;
  double token_lambda = 0.5;
  Regulariser regulariser = Regulariser::none;
  double regulariser_lambda = 3;
};
void describe(Fields& fields, LossOptions& options);
// Why `dynamic` weights cannot be measured so; nothing: they can. They compare answers of the present model,
// of which there are only ids: an embedding space, and a metric of two answers.
std::optional<Error> dynamic_weights_problem(const DistanceOptions& options);

}  // namespace seamark
