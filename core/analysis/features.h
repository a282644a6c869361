// SPDX-License-Identifier: GPL-3.0-or-later
// Feature vectors of facts (METHOD 8): a hidden state at a layer and token, the target's embedding, or what
// an adapter adds there. With the untuned model or under adapters.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "adapters/adapter_bank.h"
#include "facts/fact.h"
#include "model/model.h"
#include "semantics/options.h"
#include "support/describe.h"
#include "support/matrix.h"
#include "support/run_control.h"

namespace seamark {

// hidden: the residual stream after `layer` layers (0: the embeddings; the number of layers: after the final
// norm). answer: e(target) in a space of METHOD 3, always of the untuned model. change: dW h, what the
// adapter adds to the output of `module` of layer `layer` (0 to layers - 1), h the module's input under the
// adapter.
enum class FeatureKind { hidden, answer, change };
inline constexpr const char* feature_kind_names[] = {"hidden", "answer", "change"};
// last-subject: the token in which the prompt's last mention of the subject ends. last-answer: of prompt and
// target.
enum class FeatureToken { last_prompt, last_subject, last_answer };
inline constexpr const char* feature_token_names[] = {"last-prompt", "last-subject", "last-answer"};

struct FeatureOptions {
  FeatureKind kind = FeatureKind::hidden;
  int64_t layer = -1;  // of hidden and change; -1: the last
  FeatureToken token = FeatureToken::last_prompt;
  std::string module = "v_proj";  // of change
  DistanceOptions space;          // of answer
};
void describe(Fields& fields, FeatureOptions& options);
// "hidden(12) at last-prompt", for names of results.
std::string feature_name(const FeatureOptions& options);
// The options with `layer` resolved. Throws Error(bad_input) at "layer" for one that the model lacks.
FeatureOptions resolved(FeatureOptions options, const ModelConfig& config);

struct FeatureSet {
  std::vector<FactIndex> facts;      // of each row
  Matrix values;                     // [rows, dimensions]
  std::vector<FactIndex> left_out;   // facts without a feature ...
  std::vector<std::string> reasons;  // ... and why
};

// bank: null for the untuned model; slots: of each fact in the bank. Throws Error(bad_input): no fact has the
// feature, a layer or module that is not there, `change` without an adapter.
FeatureSet features(const Model& model, const AdapterBank* bank, const FactTable& facts,
                    std::span<const FactIndex> which, std::span<const int64_t> slots,
                    const FeatureOptions& options, const RunControl* control = nullptr,
                    const ProgressFunction& progress = {});

}  // namespace seamark
