// SPDX-License-Identifier: GPL-3.0-or-later
// The protocols of METHOD 10 as arithmetic over given scores: no model here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session/records.h"

namespace seamark {

// What a teacher-forced pass says about one answer behind one prompt.
struct TokenScore {
  double mean_nll = undefined;  // nats a token
  int64_t correct = 0;          // answer tokens that are argmax
  int64_t tokens = 0;
  bool all_correct() const { return correct == tokens; }
  double share_correct() const { return static_cast<double>(correct) / static_cast<double>(tokens); }
};

// Scores of the fact's two answers behind one prompt; absent: not asked for, or the fact has no such answer.
struct PromptScores {
  std::optional<TokenScore> target, original;
};

// All that the protocols need of one fact. A list is empty where the data give nothing of its kind.
struct FactScores {
  PromptScores prompt;
  std::vector<PromptScores> paraphrases;
  std::vector<PromptScores> neighbours;    // the fact's own answers behind the neighbours' prompts (memit)
  std::vector<double> locality_unchanged;  // easyedit: share of argmax tokens as in the untuned model
  std::vector<TokenScore> nq_answers;      // rome-zsre: loc + "?", loc_ans
  std::vector<TokenScore> portability;     // easyedit, where given
  std::optional<std::string> generated;    // greedy text after the prompt
  std::string target;                      // the answer as text
};

// One entry a metric; values in percent, sd over facts (ddof 0); `when` is left empty. Throws
// Error(bad_input) at field evaluation.protocols for an unknown name.
std::vector<Metric> protocol_metrics(const std::string& protocol, std::span<const FactScores> facts);

// Lower case, without ASCII punctuation, the articles a, an, the, and superfluous spaces (as SQuAD's
// evaluation does); articles stay where nothing else would be left.
std::string normalised_answer(std::string_view text);

}  // namespace seamark
