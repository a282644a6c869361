// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/losses.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "semantics/answer_space.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr size_t logit_rows = 128;  // logits (and distances) of so many rows exist at once

bool needs_vocabulary_distances(const LossOptions& options) {
  return options.kind == LossKind::vocabulary || options.regulariser != Regulariser::none;
}

// 1 / |E_v| of each row of a table, as [1, rows] on its device.
at::Tensor inverse_row_norms(Decoder& decoder, const at::Tensor& table) {
  constexpr int64_t block = 4096;
  at::Tensor inverse = at::empty({1, table.size(0)}, at::kFloat);
  float* out = inverse.mutable_data_ptr<float>();
  std::vector<int32_t> ids;
  for (int64_t first = 0; first < table.size(0); first += block) {
    ids.resize(static_cast<size_t>(std::min(block, table.size(0) - first)));
    std::iota(ids.begin(), ids.end(), static_cast<int32_t>(first));
    at::Tensor rows =
        decoder.workspace().get("embedding rows", 0, static_cast<int64_t>(ids.size()), table.size(1));
    decoder.compute().embed(table, ids, rows);
    for (const double norm : decoder.compute().row_norms(rows))
      *out++ = norm > 0 ? static_cast<float>(1 / norm) : 0.0f;
  }
  return inverse.to(table.device());
}

// Cosine distance of two token sequences' mean embeddings, or whatever metric is asked for.
double distance_in(const AnswerSpace& space, DistanceMetric metric, std::span<const int32_t> a,
                   std::span<const int32_t> b) {
  const AnswerSpace::Request requests[] = {{a, 0, {}}, {b, 0, {}}};
  const auto vectors = space.represent(requests, nullptr, {});
  return distance(metric, vectors[0].vector, vectors[1].vector);
}

}  // namespace

struct Loss::Tokens {
  std::vector<int32_t> labels, argmax;
  std::vector<float> ce, loss, regulariser;  // loss: L + lambda R
};

Loss::Loss(const Model& model, const LossOptions& options, const DistanceOptions& distance)
    : decoder_(model.decoder()), options_(options), distance_(distance) {
  if (options.weights == WeightRule::dynamic) {
    if (const auto problem = dynamic_weights_problem(distance)) throw *problem;
    answer_space_ = AnswerSpace::create(model, distance);
  }
  if (options.token_weights == TokenWeightRule::token)
    token_space_ = make_embedding_space(model.input_embedding());
  if (needs_vocabulary_distances(options)) inverse_norms_ = inverse_row_norms(decoder_, decoder_.embedding());
}

bool Loss::weights_change() const {
  return options_.weights == WeightRule::dynamic || options_.token_weights != TokenWeightRule::none;
}

// w_i w_it of an answer, given what the model says at each of its positions.
std::vector<double> Loss::token_weights(std::span<const int32_t> target,
                                        std::span<const int32_t> argmax) const {
  std::vector<double> weights(target.size(), 1.0);
  if (options_.weights == WeightRule::dynamic) {
    const double d = distance_in(*answer_space_, distance_.metric, argmax, target);
    weights.assign(target.size(), std::max(least_weight, 1 + options_.lambda * d));
  }
  if (options_.token_weights == TokenWeightRule::none) return weights;
  for (size_t t = 0; t < target.size(); ++t) {
    const double d =
        distance_in(*token_space_, DistanceMetric::cosine, argmax.subspan(t, 1), target.subspan(t, 1));
    weights[t] *= std::max(least_weight, 1 + options_.token_lambda * d);
  }
  return weights;
}

// Logits of `logits` with the distances of the whole vocabulary from their labels, each distinct label once.
void Loss::semantic_loss(at::Tensor logits, std::span<const int32_t> labels, std::span<const float> weights,
                         Tokens& tokens, size_t first) {
  std::map<int32_t, int64_t> row_of;
  std::vector<int32_t> distinct;
  std::vector<int64_t> rows;
  for (const int32_t label : labels) {
    const auto [at, fresh] = row_of.try_emplace(label, static_cast<int64_t>(distinct.size()));
    if (fresh) distinct.push_back(label);
    rows.push_back(at->second);
  }
  const auto count = static_cast<int64_t>(distinct.size());
  const at::Tensor& table = decoder_.embedding();
  at::Tensor embedded = decoder_.workspace().get("label embeddings", 0, count, table.size(1));
  at::Tensor distances = decoder_.workspace().get("label distances", 0, count, table.size(0));
  Compute& compute = decoder_.compute();
  compute.embed(table, distinct, embedded);
  const LinearPart part[] = {{&table, 0}};
  compute.linear(embedded, part, distances, false);
  compute.cosine_distances(distances, distinct, inverse_norms_);
  const SemanticTerms terms{
      .vocabulary = options_.kind == LossKind::vocabulary ? options_.vocabulary_lambda : 0,
      .regulariser = options_.regulariser == Regulariser::none ? 0 : options_.regulariser_lambda};
  const size_t n = labels.size();
  compute.semantic_loss(logits, labels, distances, rows, terms, weights,
                        std::span(tokens.ce).subspan(first, n), std::span(tokens.loss).subspan(first, n),
                        std::span(tokens.regulariser).subspan(first, n),
                        std::span(tokens.argmax).subspan(first, n));
}

void Loss::backward(const at::Tensor& hidden, std::span<const float> weights, Tokens& tokens,
                    at::Tensor d_hidden) {
  const size_t all = tokens.labels.size();
  const bool semantic = needs_vocabulary_distances(options_);
  for (std::vector<float>* column : {&tokens.ce, &tokens.loss, &tokens.regulariser}) column->resize(all);
  tokens.argmax.resize(all);
  for (size_t i = 0; i < all; i += logit_rows) {
    const size_t n = std::min(logit_rows, all - i);
    const auto from = static_cast<int64_t>(i), count = static_cast<int64_t>(n);
    const at::Tensor part = hidden.narrow(0, from, count);
    at::Tensor logits = decoder_.logits(part);
    const auto labels = std::span<const int32_t>(tokens.labels).subspan(i, n);
    if (semantic) {
      semantic_loss(logits, labels, weights.subspan(i, n), tokens, i);
    } else {
      decoder_.compute().cross_entropy(logits, labels, weights.subspan(i, n),
                                       std::span(tokens.ce).subspan(i, n),
                                       std::span(tokens.argmax).subspan(i, n));
    }
    decoder_.logits_backward(part, logits, d_hidden.narrow(0, from, count));
  }
  if (!semantic) tokens.loss = tokens.ce;
}

std::vector<AnswerLoss> Loss::operator()(const at::Tensor& hidden, std::span<const Answer> answers,
                                         at::Tensor d_hidden) {
  Tokens tokens;
  std::vector<float> given;  // a_i and the given part of w_i
  for (const Answer& answer : answers) {
    const auto length = static_cast<double>(answer.target.size());
    const double a = options_.reduction == LossReduction::fact ? 1 / length : 1;
    tokens.labels.insert(tokens.labels.end(), answer.target.begin(), answer.target.end());
    given.insert(given.end(), answer.target.size(), static_cast<float>(a * answer.weight));
  }
  backward(hidden, given, tokens, d_hidden);
  std::vector<AnswerLoss> out;
  std::vector<float> factors;
  size_t at = 0;
  for (const Answer& answer : answers) {
    const size_t length = answer.target.size();
    const std::vector<double> weights =
        weights_change() ? token_weights(answer.target, std::span(tokens.argmax).subspan(at, length))
                         : std::vector<double>(length, 1.0);
    AnswerLoss loss;
    const auto first = tokens.argmax.begin() + static_cast<std::ptrdiff_t>(at);
    loss.argmax.assign(first, first + static_cast<std::ptrdiff_t>(length));
    double weight = 0, weighted = 0, regulariser = 0;
    for (size_t t = 0; t < length; ++t, ++at) {
      loss.ce += static_cast<double>(tokens.ce[at]);
      weight += weights[t];
      weighted += weights[t] * static_cast<double>(tokens.loss[at]);
      regulariser += static_cast<double>(tokens.regulariser[at]);
      factors.push_back(static_cast<float>(weights[t]));
    }
    const auto n = static_cast<double>(length);
    // a_i T_i times the given weight; the means over tokens carry the rest.
    const double share = answer.weight * (options_.reduction == LossReduction::fact ? 1 : n);
    loss.ce /= n;
    loss.numerator = share * (weighted / n);
    loss.denominator = share * (weight / n);
    loss.weight = answer.weight * (weight / n);
    if (options_.regulariser != Regulariser::none) loss.regulariser = regulariser / n;
    out.push_back(std::move(loss));
  }
  // The gradient of a row is linear in its weight, which is known only now.
  if (weights_change()) decoder_.compute().scale_rows(d_hidden, factors);
  return out;
}

}  // namespace seamark
