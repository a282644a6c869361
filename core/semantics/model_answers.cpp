// SPDX-License-Identifier: GPL-3.0-or-later
// Target distances that run the untuned model: `from` = model and model-ranked (METHOD 3).
#include <algorithm>
#include <map>
#include <set>

#include "model/inference.h"
#include "semantics/parallel.h"
#include "semantics/target_distance.h"
#include "support/error.h"

namespace seamark {
namespace {

std::vector<PlacedAnswer> place_targets(const Model& model, const FactTable& facts,
                                        const RunControl* control) {
  std::vector<PlacedAnswer> placed(facts.facts.size());
  for_each_parallel(placed.size(), [&](size_t i) {
    if (control) control->check();
    placed[i] = place_answer(model.tokenizer(), facts.facts[i].prompt, facts.facts[i].target);
  });
  return placed;
}

// Originals and targets of each relation, sorted, so that ties are settled by the text.
std::map<std::string, std::vector<std::string>> objects_by_relation(const FactTable& facts) {
  std::map<std::string, std::set<std::string>> sets;
  for (const Fact& fact : facts.facts) {
    if (fact.original) sets[fact.relation].insert(*fact.original);
    sets[fact.relation].insert(fact.target);
  }
  std::map<std::string, std::vector<std::string>> lists;
  for (auto& [relation, objects] : sets) lists[relation].assign(objects.begin(), objects.end());
  return lists;
}

// The relation's object of best mean NLL behind each prompt.
std::vector<OldAnswer> ranked_answers(const Model& model, const FactTable& facts, const RunControl* control,
                                      const ProgressFunction& progress) {
  constexpr size_t sequences_at_once = 8192;
  const auto objects = objects_by_relation(facts);
  std::vector<OldAnswer> answers(facts.facts.size());
  for (size_t begin = 0; begin < answers.size();) {
    std::vector<Sequence> sequences;
    size_t end = begin;
    for (; end < answers.size() && (end == begin || sequences.size() < sequences_at_once); ++end) {
      for (const std::string& object : objects.at(facts.facts[end].relation)) {
        PlacedAnswer placed = place_answer(model.tokenizer(), facts.facts[end].prompt, object);
        sequences.push_back({std::move(placed.ids), std::max(placed.answer_start, 1), 0});
      }
    }
    const std::vector<AnswerScore> scores = score_answers(model, nullptr, sequences, control, {});
    size_t at = 0;
    for (size_t i = begin; i < end; ++i) {
      double best = std::numeric_limits<double>::infinity();
      for (const std::string& object : objects.at(facts.facts[i].relation)) {
        const double nll = scores[at++].mean_nll();
        if (nll < best) {
          best = nll;
          answers[i].text = object;
        }
      }
      if (answers[i].text.empty())
        answers[i].reason = SEAMARK_TEXT("Distance", "the model gives no finite score");
    }
    begin = end;
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Ranking the answers of each relation"), static_cast<int64_t>(end),
                static_cast<int64_t>(answers.size())});
  }
  return answers;
}

}  // namespace

std::vector<std::vector<int32_t>> model_answers(const Model& model, const FactTable& facts,
                                                const RunControl* control, const ProgressFunction& progress) {
  std::vector<GenerationRequest> requests;
  requests.reserve(facts.facts.size());
  for (PlacedAnswer& placed : place_targets(model, facts, control)) {
    const auto length = static_cast<int32_t>(placed.answer().size());
    placed.ids.resize(static_cast<size_t>(placed.answer_start));
    requests.push_back({std::move(placed.ids), length, 0, false, false});
  }
  return generate_greedy(model, nullptr, requests, control, progress);
}

DistanceTable target_distances(const Model& model, const FactTable& facts, const DistanceOptions& options,
                               const RunControl* control, const ProgressFunction& progress,
                               std::vector<std::vector<int32_t>>* answers) {
  const std::unique_ptr<AnswerSpace> space = AnswerSpace::create(model, options);
  std::vector<OldAnswer> old;
  if (options.from == DistanceFrom::model) {
    std::vector<std::vector<int32_t>> generated;
    if (answers && !answers->empty())
      generated = *answers;
    else
      generated = model_answers(model, facts, control, progress);
    SEAMARK_ASSERT(generated.size() == facts.facts.size());
    if (answers && answers->empty()) *answers = generated;
    old.resize(generated.size());
    for (size_t i = 0; i < old.size(); ++i) old[i].ids = std::move(generated[i]);
  } else if (options.from == DistanceFrom::model_ranked) {
    old = ranked_answers(model, facts, control, progress);
  } else {
    old = dataset_answers(facts);
  }
  return measure_distances(*space, model.tokenizer(), facts, old, options, control, progress);
}

}  // namespace seamark
