// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "support/describe.h"

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

enum class FilterRule { none, band };
inline constexpr const char* filter_rule_names[] = {"none", "band"};

struct FilterOptions {
  FilterRule rule = FilterRule::none;
  std::optional<double> low, high;  // of `band`: low <= D <= high; absent: no limit
};
void describe(Fields& fields, FilterOptions& options);

enum class WeightRule { none, static_, column };
inline constexpr const char* weight_rule_names[] = {"none", "static", "column"};
enum class LossReduction { fact, answer_token };
inline constexpr const char* loss_reduction_names[] = {"fact", "answer-token"};

struct LossOptions {
  WeightRule weights = WeightRule::none;
  double lambda = 0.5;  // of `static`
  LossReduction reduction = LossReduction::fact;
};
void describe(Fields& fields, LossOptions& options);

}  // namespace seamark
