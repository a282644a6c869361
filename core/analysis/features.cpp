// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features.h"

#include <algorithm>
#include <map>

#include "analysis/weight_lens.h"
#include "checkpoint/peft.h"
#include "model/inference.h"
#include "semantics/distance.h"
#include "support/error.h"
#include "text/tokenizer.h"

namespace seamark {
namespace {

// The tokens up to the one that is looked at; empty with the reason where there is none.
struct Place {
  std::vector<int32_t> ids;
  std::string reason;
};

size_t common_prefix(const std::vector<int32_t>& a, const std::vector<int32_t>& b) {
  const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<size_t>(at.first - a.begin());
}

// The prompt's ids up to the token in which its last mention of the subject ends. Where the text up to there
// tokenizes otherwise on its own, that is the first differing token (as for answers, METHOD 2).
Place subject_place(const Tokenizer& tokenizer, const Fact& fact, std::vector<int32_t> prompt) {
  const size_t at = fact.subject.empty() ? std::string::npos : fact.prompt.rfind(fact.subject);
  if (at == std::string::npos) return {{}, "the prompt does not mention the subject"};
  const std::vector<int32_t> head = tokenizer.encode(fact.prompt.substr(0, at + fact.subject.size()));
  const size_t same = common_prefix(head, prompt);
  const size_t last = same == head.size() ? same : same + 1;
  if (last == 0 || last > prompt.size()) return {{}, "the subject has no token of its own"};
  prompt.resize(last);
  return {std::move(prompt), ""};
}

Place place_of(const Model& model, const Fact& fact, FeatureToken token) {
  AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
  if (span.answer_start < 1) return {{}, "the prompt has no tokens of its own"};
  Place place;
  if (token == FeatureToken::last_answer) {
    place.ids = std::move(span.ids);
  } else {
    span.ids.resize(static_cast<size_t>(span.answer_start));
    if (token == FeatureToken::last_subject) {
      place = subject_place(model.tokenizer(), fact, std::move(span.ids));
    } else {
      place.ids = std::move(span.ids);
    }
  }
  if (static_cast<int64_t>(place.ids.size()) > model.config().max_positions)
    return {{}, fmt::format("{} tokens, the model reads {}", place.ids.size(), model.config().max_positions)};
  return place;
}

class Features {
 public:
  Features(const Model& model, const AdapterBank* bank, const FactTable& facts,
           std::span<const FactIndex> which, std::span<const int64_t> slots, FeatureOptions options)
      : model_(model),
        bank_(bank),
        facts_(facts),
        which_(which),
        slots_(slots),
        options_(std::move(options)) {}

  FeatureSet operator()(const RunControl* control, const ProgressFunction& progress) {
    if (options_.kind == FeatureKind::answer) {
      answers(control, progress);
    } else {
      find_places();
    }
    require_some();
    if (options_.kind == FeatureKind::hidden)
      set_.values = hidden_states(model_, bank_, sequences_, options_.layer, control, progress);
    if (options_.kind == FeatureKind::change) changes(control, progress);
    return std::move(set_);
  }

 private:
  void leave_out(FactIndex fact, std::string reason) {
    set_.left_out.push_back(fact);
    set_.reasons.push_back(std::move(reason));
  }

  void find_places() {
    for (size_t i = 0; i < which_.size(); ++i) {
      Place place = place_of(model_, facts_.at(which_[i]), options_.token);
      if (place.ids.empty()) {
        leave_out(which_[i], std::move(place.reason));
        continue;
      }
      set_.facts.push_back(which_[i]);
      sequences_.push_back({std::move(place.ids), 1, bank_ ? slots_[i] : 0});
    }
  }

  void require_some() const {
    if (!set_.facts.empty()) return;
    throw bad_input(SEAMARK_TEXT("Error", "No fact has this feature: {0}."),
                    set_.reasons.empty() ? std::string("there are no facts") : set_.reasons.front())
        .at_field("features");
  }

  void answers(const RunControl* control, const ProgressFunction& progress) {
    const auto space = AnswerSpace::create(model_, options_.space);
    std::vector<AnswerSpan> spans;
    std::vector<AnswerSpace::Request> requests;
    for (const FactIndex i : which_)
      spans.push_back(answer_span(model_.tokenizer(), facts_.at(i).prompt, facts_.at(i).target));
    for (size_t i = 0; i < spans.size(); ++i)
      requests.push_back({spans[i].ids, spans[i].answer_start, facts_.at(which_[i]).target});
    std::vector<float> values;
    const auto results = space->represent(requests, control, progress);
    for (size_t i = 0; i < results.size(); ++i) {
      if (results[i].vector.empty()) {
        leave_out(which_[i], results[i].reason);
        continue;
      }
      set_.facts.push_back(which_[i]);
      values.insert(values.end(), results[i].vector.begin(), results[i].vector.end());
    }
    const auto rows = static_cast<int64_t>(set_.facts.size());
    if (rows > 0) {
      const auto cols = static_cast<int64_t>(values.size()) / rows;
      set_.values = Matrix::from_values(std::move(values), rows, cols);
    }
  }

  // dW h = B (A h) of each fact's own slot.
  void changes(const RunControl* control, const ProgressFunction& progress) {
    if (!bank_)
      throw bad_input(SEAMARK_TEXT("Error",
                                   "change is what an adapter adds, so an adapter is needed; for the untuned "
                                   "model choose hidden."))
          .at_field("kind");
    const Matrix inputs =
        module_inputs(model_, bank_, sequences_, options_.layer, options_.module, control, progress);
    std::map<int64_t, ModuleChange> of_slot;
    std::vector<float> values;
    int64_t out = 0;
    for (int64_t i = 0; i < inputs.rows; ++i) {
      const int64_t slot = sequences_[static_cast<size_t>(i)].slot;
      if (!of_slot.contains(slot)) of_slot[slot] = change_of_slot(slot);
      const ModuleChange& change = of_slot[slot];
      DoubleMatrix h(inputs.cols, 1);
      std::copy_n(inputs.row(i).data(), inputs.cols, h.values.data());
      const DoubleMatrix added = multiply(change.b, multiply(change.a, h));
      out = added.rows;
      values.insert(values.end(), added.values.begin(), added.values.end());
    }
    set_.values = Matrix::from_values(std::move(values), inputs.rows, out);
  }

  ModuleChange change_of_slot(int64_t slot) const {
    for (ModuleChange& change : module_changes(bank_->to_peft(slot)))
      if (change.layer == options_.layer && change.module == options_.module) return std::move(change);
    throw bad_input(SEAMARK_TEXT("Error", "The adapter does not change {0} of layer {1}."), options_.module,
                    options_.layer)
        .at_field("module");
  }

  const Model& model_;
  const AdapterBank* bank_;
  const FactTable& facts_;
  std::span<const FactIndex> which_;
  std::span<const int64_t> slots_;
  FeatureOptions options_;
  std::vector<Sequence> sequences_;
  FeatureSet set_;
};

}  // namespace

void describe(Fields& fields, FeatureOptions& options) {
  fields.field("kind", options.kind, feature_kind_names,
               {.label = SEAMARK_TEXT("Spec", "Feature"),
                .help = SEAMARK_TEXT("Spec",
                                     "hidden: the model's state; answer: the target's vector; change: what "
                                     "the adapter adds to a module."),
                .source = "METHOD 8"});
  fields.field("layer", options.layer,
               {.min = -1,
                .max = 4096,
                .label = SEAMARK_TEXT("Spec", "Layer"),
                .help = SEAMARK_TEXT("Spec", "-1: the last. 0 of a hidden state: the embeddings.")});
  fields.field("token", options.token, feature_token_names,
               {.label = SEAMARK_TEXT("Spec", "Token"),
                .help = SEAMARK_TEXT("Spec", "Where in the text the model is looked at.")});
  fields.field("module", options.module,
               {.label = SEAMARK_TEXT("Spec", "Module"),
                .help = SEAMARK_TEXT("Spec", "The adapted module of a change."),
                .one_of = linear_module_names});
}

std::string feature_name(const FeatureOptions& options) {
  const char* token = feature_token_names[static_cast<int>(options.token)];
  switch (options.kind) {
    case FeatureKind::answer:
      return fmt::format("answer in {}{}", representation_space_names[static_cast<int>(options.space.space)],
                         options.space.space == RepresentationSpace::hidden
                             ? fmt::format("({})", options.space.layer)
                             : std::string());
    case FeatureKind::change:
      return fmt::format("change of {} of layer {} at {}", options.module, options.layer, token);
    default:
      return fmt::format("hidden({}) at {}", options.layer, token);
  }
}

FeatureOptions resolved(FeatureOptions options, const ModelConfig& config) {
  if (options.kind == FeatureKind::answer) return options;
  const int64_t last = options.kind == FeatureKind::hidden ? config.layers : config.layers - 1;
  if (options.layer == -1) options.layer = last;
  if (options.layer < 0 || options.layer > last)
    throw bad_input(
        SEAMARK_TEXT("Error", "This feature has layers 0 to {0} in this model; {1} is none of them."), last,
        options.layer)
        .at_field("layer");
  return options;
}

FeatureSet features(const Model& model, const AdapterBank* bank, const FactTable& facts,
                    std::span<const FactIndex> which, std::span<const int64_t> slots,
                    const FeatureOptions& options, const RunControl* control,
                    const ProgressFunction& progress) {
  SEAMARK_ASSERT(!bank || slots.size() == which.size());
  return Features(model, bank, facts, which, slots, resolved(options, model.config()))(control, progress);
}

}  // namespace seamark
