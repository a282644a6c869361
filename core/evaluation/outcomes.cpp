// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "evaluation/evaluate.h"
#include "evaluation/outcome_rules.h"
#include "model/inference.h"
#include "semantics/parallel.h"
#include "semantics/target_distance.h"
#include "support/error.h"

namespace seamark {

namespace {

// One fact of the run. Ids are those behind its prompt.
struct Before {
  FactIndex fact{};
  PlacedAnswer target;
  std::vector<int32_t> original;  // empty: none
  std::vector<int32_t> answer;    // the untuned model's
  bool known = false;             // ... is the target
  double d_dataset = undefined, d_model = undefined, loss = undefined;
};

bool same(std::span<const int32_t> a, std::span<const int32_t> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// d(answer, target) for pairs of placed answers; NaN where a vector is missing.
std::vector<double> pair_distances(
    const AnswerSpace& space, DistanceMetric metric,
    std::span<const std::pair<AnswerSpace::Request, AnswerSpace::Request>> pairs, const RunControl* control) {
  constexpr size_t pairs_at_once = 1024;
  std::vector<double> distances(pairs.size(), undefined);
  if (metric == DistanceMetric::directional) return distances;  // gives target distances only
  for (size_t begin = 0; begin < pairs.size(); begin += pairs_at_once) {
    const size_t count = std::min(pairs_at_once, pairs.size() - begin);
    std::vector<AnswerSpace::Request> requests;
    for (const auto& [answer, target] : pairs.subspan(begin, count)) {
      requests.push_back(answer);
      requests.push_back(target);
    }
    const std::vector<AnswerSpace::Result> vectors = space.represent(requests, control, {});
    for (size_t i = 0; i < count; ++i) {
      const std::vector<double>&a = vectors[2 * i].vector, &b = vectors[2 * i + 1].vector;
      if (!a.empty() && !b.empty()) distances[begin + i] = distance(metric, a, b);
    }
  }
  return distances;
}

}  // namespace

struct OutcomeBase::Impl {
  const Model& model;
  DistanceMetric metric;
  std::unique_ptr<AnswerSpace> space;
  std::vector<Before> facts;

  std::vector<Sequence> sequences(std::span<const int64_t> rows, std::span<const int64_t> slots) const {
    std::vector<Sequence> result;
    result.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      const PlacedAnswer& target = facts.at(static_cast<size_t>(rows[i])).target;
      result.push_back({target.ids, target.answer_start, slots[i]});
    }
    return result;
  }

  GenerationRequest generation(const Before& fact, int64_t slot) const {
    const auto& ids = fact.target.ids;
    return {{ids.begin(), ids.begin() + fact.target.answer_start},
            static_cast<int32_t>(fact.target.answer().size()),
            slot,
            false,
            false};
  }

  void measure_before(const FactTable& table, const RunControl* control, const ProgressFunction& progress);
};

void OutcomeBase::Impl::measure_before(const FactTable& table, const RunControl* control,
                                       const ProgressFunction& progress) {
  const Tokenizer& tokenizer = model.tokenizer();
  std::vector<PlacedAnswer> originals(facts.size());
  for_each_parallel(facts.size(), [&](size_t i) {
    if (control) control->check();
    const Fact& fact = table.at(facts[i].fact);
    facts[i].target = place_answer(tokenizer, fact.prompt, fact.target);
    if (facts[i].target.answer_start < 1 || facts[i].target.answer().empty())
      throw bad_input(SEAMARK_TEXT("Error", "The fact “{0}” has a prompt or target without tokens."), fact.id)
          .at_field("facts");
    if (!fact.original) return;
    originals[i] = place_answer(tokenizer, fact.prompt, *fact.original);
    const auto ids = originals[i].answer();
    facts[i].original.assign(ids.begin(), ids.end());
  });

  std::vector<int64_t> rows(facts.size()), slots(facts.size(), 0);
  for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int64_t>(i);
  const std::vector<AnswerScore> scores =
      score_answers(model, nullptr, sequences(rows, slots), control, progress);
  std::vector<GenerationRequest> requests;
  std::vector<size_t> of;
  for (size_t i = 0; i < facts.size(); ++i) {
    Before& fact = facts[i];
    fact.loss = scores[i].mean_nll();
    fact.known = is_learned(scores[i].argmax, fact.target.answer());
    if (fact.known) {
      fact.answer.assign(fact.target.answer().begin(), fact.target.answer().end());
      continue;
    }
    requests.push_back(generation(fact, 0));
    of.push_back(i);
  }
  std::vector<std::vector<int32_t>> answers;
  if (!requests.empty()) answers = generate_greedy(model, nullptr, requests, control, progress);
  for (size_t k = 0; k < of.size(); ++k) facts[of[k]].answer = std::move(answers[k]);

  std::vector<PlacedAnswer> placed(facts.size());
  std::vector<std::pair<AnswerSpace::Request, AnswerSpace::Request>> pairs;
  std::vector<double*> where;
  for (size_t i = 0; i < facts.size(); ++i) {
    placed[i] = place_answer(tokenizer, facts[i].target, facts[i].answer);
    pairs.emplace_back(placed[i].request(), facts[i].target.request());
    where.push_back(&facts[i].d_model);
    if (facts[i].original.empty()) continue;
    pairs.emplace_back(originals[i].request(), facts[i].target.request());
    where.push_back(&facts[i].d_dataset);
  }
  const std::vector<double> distances = pair_distances(*space, metric, pairs, control);
  for (size_t k = 0; k < where.size(); ++k) *where[k] = distances[k];
}

OutcomeBase::OutcomeBase(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
                         const DistanceOptions& distance, const RunControl* control,
                         const ProgressFunction& progress)
    : impl_(new Impl{model, distance.metric, AnswerSpace::create(model, distance), {}}) {
  impl_->facts.resize(which.size());
  for (size_t i = 0; i < which.size(); ++i) impl_->facts[i].fact = which[i];
  impl_->measure_before(facts, control, progress);
}

OutcomeBase::~OutcomeBase() = default;

OutcomeTable OutcomeBase::outcomes(const AdapterBank* bank, std::span<const int64_t> rows,
                                   std::span<const int64_t> slots, const RunControl* control) const {
  SEAMARK_ASSERT(rows.size() == slots.size());
  const Tokenizer& tokenizer = impl_->model.tokenizer();
  const std::vector<AnswerScore> scores =
      score_answers(impl_->model, bank, impl_->sequences(rows, slots), control, {});
  std::vector<GenerationRequest> requests;
  std::vector<size_t> of;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Before& fact = impl_->facts[static_cast<size_t>(rows[i])];
    if (is_learned(scores[i].argmax, fact.target.answer())) continue;
    requests.push_back(impl_->generation(fact, slots[i]));
    of.push_back(i);
  }
  std::vector<std::vector<int32_t>> generated;
  if (!requests.empty()) generated = generate_greedy(impl_->model, bank, requests, control, {});
  std::vector<std::vector<int32_t>> answers(rows.size());
  for (size_t k = 0; k < of.size(); ++k) answers[of[k]] = std::move(generated[k]);

  // d_after of the not-learned; an answer as before keeps its distance.
  std::vector<double> after(rows.size(), undefined);
  std::vector<PlacedAnswer> placed(of.size());
  std::vector<std::pair<AnswerSpace::Request, AnswerSpace::Request>> pairs;
  std::vector<size_t> pair_of;
  for (size_t k = 0; k < of.size(); ++k) {
    const Before& fact = impl_->facts[static_cast<size_t>(rows[of[k]])];
    if (same(answers[of[k]], fact.answer)) {
      after[of[k]] = fact.d_model;
      continue;
    }
    placed[k] = place_answer(tokenizer, fact.target, answers[of[k]]);
    pairs.emplace_back(placed[k].request(), fact.target.request());
    pair_of.push_back(of[k]);
  }
  const std::vector<double> distances = pair_distances(*impl_->space, impl_->metric, pairs, control);
  for (size_t k = 0; k < pair_of.size(); ++k) after[pair_of[k]] = distances[k];

  OutcomeTable table;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Before& fact = impl_->facts[static_cast<size_t>(rows[i])];
    const bool learned = is_learned(scores[i].argmax, fact.target.answer());
    const std::span<const int32_t> answer =
        learned ? fact.target.answer() : std::span<const int32_t>(answers[i]);
    // The target's distance from itself, where the space knows the target at all.
    const double d_after =
        learned ? (std::isnan(fact.d_dataset) && std::isnan(fact.d_model) ? undefined : 0.0) : after[i];
    table.fact.push_back(static_cast<int64_t>(fact.fact));
    table.learned.push_back(learned);
    table.known_before.push_back(fact.known);
    table.moved_dataset.push_back(moved_away(fact.d_dataset, d_after, same(answer, fact.original)));
    table.moved_model.push_back(moved_away(fact.d_model, d_after, same(answer, fact.answer)));
    table.d_dataset.push_back(fact.d_dataset);
    table.d_model.push_back(fact.d_model);
    table.d_after.push_back(d_after);
    table.loss_before.push_back(fact.loss);
    table.loss_after.push_back(scores[i].mean_nll());
    table.learned_step.push_back(-1);
    table.answer_before.push_back(answer_text(tokenizer, fact.answer));
    table.answer_after.push_back(answer_text(tokenizer, answer));
  }
  return table;
}

}  // namespace seamark
