// SPDX-License-Identifier: GPL-3.0-or-later
// What a model says, with or without an adapter: teacher-forced scores, greedy answers, next tokens, hidden states.
// `bank` may be null (the base model). All batch by padded length; a row's numbers do not depend on its neighbours.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/model.h"
#include "support/matrix.h"
#include "support/run_control.h"

namespace seamark {

class AdapterBank;

struct Sequence {
  std::vector<int32_t> ids;
  int32_t answer_start = 0;  // ids[answer_start..] are scored; at least 1
  int64_t slot = 0;          // of the bank
};

struct AnswerScore {
  std::vector<float> nll;         // nats, one a token of the answer
  std::vector<int32_t> argmax;    // the model's most likely token at each answer position
  double mean_nll() const;
};

std::vector<AnswerScore> score_answers(const Model& model, const AdapterBank* bank, std::span<const Sequence> sequences,
                                       const RunControl* control = nullptr, const ProgressFunction& progress = {});

struct GenerationRequest {
  std::vector<int32_t> prompt;
  int32_t max_new_tokens = 0;
  int64_t slot = 0;
  bool stop_at_eos = false;      // METHOD 4 (answer): no stop; METHOD 10 (generation): stop
  bool stop_at_newline = false;  // stops after the first token whose text holds a newline
};
std::vector<std::vector<int32_t>> generate_greedy(const Model& model, const AdapterBank* bank,
                                                  std::span<const GenerationRequest> requests,
                                                  const RunControl* control = nullptr,
                                                  const ProgressFunction& progress = {});

struct TokenProbability {
  int32_t id = 0;
  double logprob = 0;
};
// The k most likely next tokens after `ids`, most likely first (ties: lowest id).
std::vector<TokenProbability> next_tokens(const Model& model, const AdapterBank* bank, int64_t slot,
                                          std::span<const int32_t> ids, int64_t k);
// All logits [tokens, vocabulary], fp32 (tests, references).
Matrix all_logits(const Model& model, const AdapterBank* bank, int64_t slot, std::span<const int32_t> ids);
// Hidden state of the last token of each sequence at `layer`: 0 the embeddings, config.layers after the final
// norm. [sequences, hidden]
Matrix hidden_states(const Model& model, const AdapterBank* bank, std::span<const Sequence> sequences, int64_t layer,
                     const RunControl* control = nullptr, const ProgressFunction& progress = {});

// Input of a linear module (one of linear_module_names) of `layer` at the last token of each sequence:
// [sequences, in].
Matrix module_inputs(const Model& model, const AdapterBank* bank, std::span<const Sequence> sequences,
                     int64_t layer, const std::string& module, const RunControl* control = nullptr,
                     const ProgressFunction& progress = {});

}  // namespace seamark
