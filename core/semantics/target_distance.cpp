// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/target_distance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "semantics/parallel.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr size_t block_size = 2048;
constexpr size_t least_directional = 3;  // facts of a relation

// Answers and differences of one block of facts. `reason` is set where something is missing.
struct Block {
  std::span<const size_t> facts;  // indices
  std::vector<PlacedAnswer> targets, olds;
  std::vector<AnswerSpace::Result> target_vectors, old_vectors;
  std::vector<std::string> reason;
};

Block represent_block(const AnswerSpace& space, const Tokenizer& tokenizer, const FactTable& facts,
                      std::span<const OldAnswer> old_answers, std::span<const size_t> indices,
                      const RunControl* control) {
  Block block;
  block.facts = indices;
  block.targets.resize(indices.size());
  block.olds.resize(indices.size());
  block.reason.resize(indices.size());
  for_each_parallel(indices.size(), [&](size_t i) {
    if (control) control->check();
    const Fact& fact = facts.facts[indices[i]];
    const OldAnswer& old = old_answers[indices[i]];
    block.reason[i] = old.reason;
    if (!old.reason.empty()) return;
    block.targets[i] = place_answer(tokenizer, fact.prompt, fact.target);
    block.olds[i] = old.ids ? place_answer(tokenizer, block.targets[i], *old.ids)
                            : place_answer(tokenizer, fact.prompt, old.text);
  });
  std::vector<AnswerSpace::Request> requests;
  std::vector<size_t> of;  // position in the block of requests 2k and 2k + 1
  for (size_t i = 0; i < indices.size(); ++i) {
    if (!block.reason[i].empty()) continue;
    requests.push_back(block.targets[i].request());
    requests.push_back(block.olds[i].request());
    of.push_back(i);
  }
  std::vector<AnswerSpace::Result> results = space.represent(requests, control, {});
  block.target_vectors.resize(indices.size());
  block.old_vectors.resize(indices.size());
  for (size_t k = 0; k < of.size(); ++k) {
    AnswerSpace::Result& target = results[2 * k];
    AnswerSpace::Result& old = results[2 * k + 1];
    if (target.vector.empty())
      block.reason[of[k]] = target.reason;
    else if (old.vector.empty())
      block.reason[of[k]] = old.reason;
    block.target_vectors[of[k]] = std::move(target);
    block.old_vectors[of[k]] = std::move(old);
  }
  return block;
}

void set_value(DistanceTable& table, size_t fact, double value) {
  if (std::isfinite(value))
    table.value[fact] = value;
  else
    table.reason[fact] = SEAMARK_TEXT("Distance", "the distance is not a finite number");
}

double largest(std::span<const double> values) {
  double result = 0;
  for (const double value : values) result = std::max(result, std::abs(value));
  return result;
}

// 1 - cos(difference, mean of the differences of the relation's other facts); facts first..last of the block
// are one relation.
bool measure_relation(const Block& block, size_t first, size_t last, DistanceTable& table) {
  std::vector<std::vector<double>> differences;
  std::vector<size_t> of;
  for (size_t i = first; i < last; ++i) {
    if (!block.reason[i].empty()) continue;
    std::vector<double> difference = block.target_vectors[i].vector;
    const std::vector<double>& old = block.old_vectors[i].vector;
    for (size_t j = 0; j < difference.size(); ++j) difference[j] -= old[j];
    if (std::all_of(difference.begin(), difference.end(), [](double x) { return x == 0; })) {
      table.reason[block.facts[i]] =
          SEAMARK_TEXT("Distance", "target and original have the same vector, so there is no direction");
      continue;
    }
    differences.push_back(std::move(difference));
    of.push_back(block.facts[i]);
  }
  if (differences.size() < least_directional) {
    for (const size_t fact : of)
      table.reason[fact] = SEAMARK_TEXT("Distance", "directional needs three facts of the relation");
    return false;
  }
  std::vector<double> sum(differences.front().size(), 0.0);
  double size = 0;
  for (const auto& difference : differences) {
    for (size_t j = 0; j < sum.size(); ++j) sum[j] += difference[j];
    size += largest(difference);
  }
  std::vector<double> others(sum.size());
  for (size_t k = 0; k < differences.size(); ++k) {
    for (size_t j = 0; j < sum.size(); ++j)
      others[j] = sum[j] - differences[k][j];  // cos does not see the division
    // Where the others cancel out, rounding must not stand in for a direction: their mean is zero.
    if (largest(others) <= 1e-13 * size) std::fill(others.begin(), others.end(), 0.0);
    set_value(table, of[k], distance(DistanceMetric::cosine, differences[k], others));
  }
  return true;
}

}  // namespace

std::string answer_text(const Tokenizer& tokenizer, std::span<const int32_t> ids) {
  std::string text = tokenizer.decode(ids);
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

PlacedAnswer place_answer(const Tokenizer& tokenizer, const std::string& prompt, const std::string& answer) {
  AnswerSpan span = answer_span(tokenizer, prompt, answer);
  return {std::move(span.ids), span.answer_start, answer};
}

PlacedAnswer place_answer(const Tokenizer& tokenizer, const PlacedAnswer& like,
                          std::span<const int32_t> generated) {
  PlacedAnswer placed{{like.ids.begin(), like.ids.begin() + like.answer_start},
                      like.answer_start,
                      answer_text(tokenizer, generated)};
  placed.ids.insert(placed.ids.end(), generated.begin(), generated.end());
  return placed;
}

std::vector<OldAnswer> dataset_answers(const FactTable& facts) {
  std::vector<OldAnswer> answers(facts.facts.size());
  for (size_t i = 0; i < answers.size(); ++i) {
    if (facts.facts[i].original)
      answers[i].text = *facts.facts[i].original;
    else
      answers[i].reason = SEAMARK_TEXT("Distance", "the data give no original answer");
  }
  return answers;
}

DistanceTable measure_distances(const AnswerSpace& space, const Tokenizer& tokenizer, const FactTable& facts,
                                std::span<const OldAnswer> old_answers, const DistanceOptions& options,
                                const RunControl* control, const ProgressFunction& progress) {
  const size_t count = facts.facts.size();
  SEAMARK_ASSERT(old_answers.size() == count);
  DistanceTable table;
  table.space = representation_space_names[static_cast<int>(options.space)];
  if (options.space == RepresentationSpace::hidden) table.space += fmt::format("({})", options.layer);
  table.metric = distance_metric_names[static_cast<int>(options.metric)];
  table.from = distance_from_names[static_cast<int>(options.from)];
  table.value.assign(count, undefined);
  table.reason.assign(count, "");

  const bool directional = options.metric == DistanceMetric::directional;
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  const auto relation = [&](size_t position) -> const std::string& {
    return facts.facts[order[position]].relation;
  };
  if (directional)
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return facts.facts[a].relation < facts.facts[b].relation; });
  bool any_relation = false;
  for (size_t begin = 0; begin < count;) {
    if (control) control->check();
    size_t end = std::min(count, begin + block_size);
    while (directional && end < count && relation(end) == relation(end - 1)) ++end;
    const Block block = represent_block(space, tokenizer, facts, old_answers,
                                        std::span(order).subspan(begin, end - begin), control);
    for (size_t i = 0; i < block.facts.size(); ++i) table.reason[block.facts[i]] = block.reason[i];
    if (directional) {
      for (size_t first = begin, last; first < end; first = last) {
        last = first + 1;
        while (last < end && relation(last) == relation(first)) ++last;
        any_relation |= measure_relation(block, first - begin, last - begin, table);
      }
    } else {
      for (size_t i = 0; i < block.facts.size(); ++i) {
        if (!block.reason[i].empty()) continue;
        set_value(table, block.facts[i],
                  distance(options.metric, block.target_vectors[i].vector, block.old_vectors[i].vector));
      }
    }
    begin = end;
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Measuring distances"), static_cast<int64_t>(end),
                static_cast<int64_t>(count)});
  }
  if (directional && !any_relation && count > 0)
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The metric directional compares facts of one relation and needs at least "
                                 "three of them whose target and original differ; no relation here has so "
                                 "many. Choose another metric or load more facts."))
        .at_field("distance.metric");
  return table;
}

}  // namespace seamark
