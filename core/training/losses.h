// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of METHOD 6 over one optimizer step,
//   sum_i a_i sum_t w_i w_it (L_it + lambda R_it) / sum_i a_i sum_t w_i w_it,
// with a_i = 1 / T_i (reduction `fact`) or 1 (`answer-token`); L is the cross entropy or `vocabulary`, R
// `expected-distance`. Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <span>
#include <vector>

#include "model/decoder.h"
#include "model/model.h"
#include "semantics/distance.h"
#include "semantics/options.h"

namespace seamark {

struct Answer {
  std::span<const int32_t> target;  // ids
  double weight = 1;                // the given part of w_i (`static`, `column`)
};

struct AnswerLoss {
  double ce = 0;                          // plain cross entropy, mean a token
  double numerator = 0, denominator = 0;  // this fact's terms of the two sums above
  double regulariser = undefined;         // R, mean a token; NaN without one
  double weight = 1;                      // w_i times the mean of w_it
  std::vector<int32_t> argmax;            // the model's most likely token at each position
};

class Loss {
 public:
  // `distance`: metric and space of `dynamic` weights. Throws Error(bad_input) naming the field where they
  // cannot be measured on the answers of a training step.
  Loss(const Model& model, const LossOptions& options, const DistanceOptions& distance);

  // Of the answers of one pass. hidden: the rows before the final norm that predict their tokens, one answer
  // after another. d_hidden <- the gradient of the sum of their numerators, weights being constants.
  std::vector<AnswerLoss> operator()(const at::Tensor& hidden, std::span<const Answer> answers,
                                     at::Tensor d_hidden);

  // Whether weights depend on what the model says, and so change from step to step.
  bool weights_change() const;

 private:
  struct Tokens;  // of all answers, one entry a row of `hidden`
  void backward(const at::Tensor& hidden, std::span<const float> weights, Tokens& tokens,
                at::Tensor d_hidden);
  void semantic_loss(at::Tensor logits, std::span<const int32_t> labels, std::span<const float> weights,
                     Tokens& tokens, size_t first);
  std::vector<double> token_weights(std::span<const int32_t> target, std::span<const int32_t> argmax) const;

  Decoder& decoder_;
  LossOptions options_;
  DistanceOptions distance_;
  std::unique_ptr<AnswerSpace> answer_space_;  // of `dynamic`
  std::unique_ptr<AnswerSpace> token_space_;   // of `token`: the input embedding
  at::Tensor inverse_norms_;  // [1, vocabulary], of the input embedding's rows; 0: a zero row
};

}  // namespace seamark
