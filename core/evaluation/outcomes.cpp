// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

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
  std::vector<TeacherForced> untuned;  // of each fact
  // d(answer, target) of each fact's answers so far: few of them change from one look to the next.
  std::vector<std::map<std::vector<int32_t>, double>> seen;

  void measure_before(const FactTable& table, const RunControl* control, const ProgressFunction& progress);
  std::vector<TeacherForced> forced(const AdapterBank* bank, std::span<const int64_t> rows,
                                    std::span<const int64_t> slots, std::span<const TeacherForced> known,
                                    const RunControl* control, const ProgressFunction& progress) const;
  std::vector<std::vector<int32_t>> free_answers(const AdapterBank* bank, std::span<const int64_t> rows,
                                                 std::span<const int64_t> slots,
                                                 std::span<const TeacherForced> forced,
                                                 const RunControl* control,
                                                 const ProgressFunction& progress) const;
  std::vector<double> distances(std::span<const int64_t> rows, std::span<const std::vector<int32_t>> answers,
                                const RunControl* control);
};

// The teacher-forced pass, over the rows that are not known.
std::vector<TeacherForced> OutcomeBase::Impl::forced(const AdapterBank* bank, std::span<const int64_t> rows,
                                                     std::span<const int64_t> slots,
                                                     std::span<const TeacherForced> known,
                                                     const RunControl* control,
                                                     const ProgressFunction& progress) const {
  std::vector<TeacherForced> result(known.begin(), known.end());
  result.resize(rows.size());
  std::vector<Sequence> sequences;
  std::vector<size_t> of;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!result[i].argmax.empty()) continue;
    const PlacedAnswer& target = facts.at(static_cast<size_t>(rows[i])).target;
    sequences.push_back({target.ids, target.answer_start, slots[i]});
    of.push_back(i);
  }
  if (sequences.empty()) return result;
  std::vector<AnswerScore> scores = score_answers(model, bank, sequences, control, progress);
  for (size_t k = 0; k < of.size(); ++k) result[of[k]] = {scores[k].mean_nll(), std::move(scores[k].argmax)};
  return result;
}

// answer(model, fact) of METHOD 3. Up to and with the first token that differs from the target's, the
// teacher-forced argmax is what greedy decoding gives; only what follows is generated.
std::vector<std::vector<int32_t>> OutcomeBase::Impl::free_answers(const AdapterBank* bank,
                                                                  std::span<const int64_t> rows,
                                                                  std::span<const int64_t> slots,
                                                                  std::span<const TeacherForced> forced,
                                                                  const RunControl* control,
                                                                  const ProgressFunction& progress) const {
  std::vector<std::vector<int32_t>> answers(rows.size());
  std::vector<GenerationRequest> requests;
  std::vector<size_t> of;
  for (size_t i = 0; i < rows.size(); ++i) {
    const PlacedAnswer& target = facts[static_cast<size_t>(rows[i])].target;
    const std::span<const int32_t> wanted = target.answer();
    const std::vector<int32_t>& argmax = forced[i].argmax;
    const auto differs = std::mismatch(argmax.begin(), argmax.end(), wanted.begin(), wanted.end()).first;
    const auto given = differs == argmax.end() ? argmax.end() : differs + 1;
    answers[i].assign(argmax.begin(), given);
    if (given == argmax.end()) continue;
    std::vector<int32_t> prompt(target.ids.begin(), target.ids.begin() + target.answer_start);
    prompt.insert(prompt.end(), answers[i].begin(), answers[i].end());
    requests.push_back(
        {std::move(prompt), static_cast<int32_t>(argmax.end() - given), slots[i], false, false});
    of.push_back(i);
  }
  if (requests.empty()) return answers;
  const auto rest = generate_greedy(model, bank, requests, control, progress);
  for (size_t k = 0; k < of.size(); ++k)
    answers[of[k]].insert(answers[of[k]].end(), rest[k].begin(), rest[k].end());
  return answers;
}

// d(answer, target); what was measured before is not measured again.
std::vector<double> OutcomeBase::Impl::distances(std::span<const int64_t> rows,
                                                 std::span<const std::vector<int32_t>> answers,
                                                 const RunControl* control) {
  std::vector<double> result(rows.size());
  std::vector<PlacedAnswer> placed(rows.size());
  std::vector<std::pair<AnswerSpace::Request, AnswerSpace::Request>> pairs;
  std::vector<size_t> of;
  for (size_t i = 0; i < rows.size(); ++i) {
    const auto row = static_cast<size_t>(rows[i]);
    const auto before = seen[row].find(answers[i]);
    if (before != seen[row].end()) {
      result[i] = before->second;
      continue;
    }
    placed[i] = place_answer(model.tokenizer(), facts[row].target, answers[i]);
    pairs.emplace_back(placed[i].request(), facts[row].target.request());
    of.push_back(i);
  }
  const std::vector<double> measured = pair_distances(*space, metric, pairs, control);
  for (size_t k = 0; k < of.size(); ++k) {
    result[of[k]] = measured[k];
    seen[static_cast<size_t>(rows[of[k]])].emplace(answers[of[k]], measured[k]);
  }
  return result;
}

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
  untuned = forced(nullptr, rows, slots, {}, control, progress);
  const std::vector<TeacherForced>& scores = untuned;
  std::vector<std::vector<int32_t>> answers = free_answers(nullptr, rows, slots, scores, control, progress);
  const std::vector<double> d_model = distances(rows, answers, control);

  std::vector<std::pair<AnswerSpace::Request, AnswerSpace::Request>> pairs;
  std::vector<size_t> of;
  for (size_t i = 0; i < facts.size(); ++i) {
    Before& fact = facts[i];
    fact.loss = scores[i].loss;
    fact.known = is_learned(scores[i].argmax, fact.target.answer());
    fact.answer = std::move(answers[i]);
    fact.d_model = d_model[i];
    if (fact.original.empty()) continue;
    pairs.emplace_back(originals[i].request(), fact.target.request());
    of.push_back(i);
  }
  const std::vector<double> d_dataset = pair_distances(*space, metric, pairs, control);
  for (size_t k = 0; k < of.size(); ++k) facts[of[k]].d_dataset = d_dataset[k];
}

OutcomeBase::OutcomeBase(const Model& model, const FactTable& facts, std::span<const FactIndex> which,
                         const DistanceOptions& distance, const RunControl* control,
                         const ProgressFunction& progress)
    : impl_(new Impl{model, distance.metric, AnswerSpace::create(model, distance), {}, {}, {}}) {
  impl_->facts.resize(which.size());
  impl_->seen.resize(which.size());
  for (size_t i = 0; i < which.size(); ++i) impl_->facts[i].fact = which[i];
  impl_->measure_before(facts, control, progress);
}

OutcomeBase::~OutcomeBase() = default;

std::span<const TeacherForced> OutcomeBase::untuned() const { return impl_->untuned; }

OutcomeTable OutcomeBase::outcomes(const AdapterBank* bank, std::span<const int64_t> rows,
                                   std::span<const int64_t> slots, const RunControl* control,
                                   std::span<const TeacherForced> known,
                                   std::vector<TeacherForced>* told) const {
  SEAMARK_ASSERT(rows.size() == slots.size() && (known.empty() || known.size() == rows.size()));
  const Tokenizer& tokenizer = impl_->model.tokenizer();
  std::vector<TeacherForced> scores = impl_->forced(bank, rows, slots, known, control, {});
  const std::vector<std::vector<int32_t>> answers =
      impl_->free_answers(bank, rows, slots, scores, control, {});
  std::vector<int64_t> open;  // rows that are not learned, and their answers
  std::vector<std::vector<int32_t>> open_answers;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (is_learned(scores[i].argmax, impl_->facts[static_cast<size_t>(rows[i])].target.answer())) continue;
    open.push_back(rows[i]);
    open_answers.push_back(answers[i]);
  }
  const std::vector<double> open_distances = impl_->distances(open, open_answers, control);
  size_t next_open = 0;
  OutcomeTable table;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Before& fact = impl_->facts[static_cast<size_t>(rows[i])];
    const bool learned = is_learned(scores[i].argmax, fact.target.answer());
    // The target's distance from itself, where the space knows the target at all.
    const double d_after = learned
                               ? (std::isnan(fact.d_dataset) && std::isnan(fact.d_model) ? undefined : 0.0)
                               : open_distances[next_open++];
    table.fact.push_back(static_cast<int64_t>(fact.fact));
    table.learned.push_back(learned);
    table.known_before.push_back(fact.known);
    table.moved_dataset.push_back(moved_away(fact.d_dataset, d_after, same(answers[i], fact.original)));
    table.moved_model.push_back(moved_away(fact.d_model, d_after, same(answers[i], fact.answer)));
    table.d_dataset.push_back(fact.d_dataset);
    table.d_model.push_back(fact.d_model);
    table.d_after.push_back(d_after);
    table.loss_before.push_back(fact.loss);
    table.loss_after.push_back(scores[i].loss);
    table.learned_step.push_back(-1);
    table.answer_before.push_back(answer_text(tokenizer, fact.answer));
    table.answer_after.push_back(answer_text(tokenizer, answers[i]));
  }
  if (told) *told = std::move(scores);
  return table;
}

}  // namespace seamark
