// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/outcome_rules.h"

#include <algorithm>
#include <cmath>

namespace seamark {

int8_t moved_away(double d_before, double d_after, bool same_ids) {
  if (std::isnan(d_before) || std::isnan(d_after)) return -1;
  return !same_ids && d_after > d_before + moved_margin;
}

bool is_learned(std::span<const int32_t> argmax, std::span<const int32_t> target) {
  return std::equal(argmax.begin(), argmax.end(), target.begin(), target.end());
}

ScoreTable score_row(int64_t step, int64_t cohort, const OutcomeTable& outcomes) {
  const auto yes = [](const std::vector<int8_t>& flags) {
    return static_cast<int64_t>(std::count(flags.begin(), flags.end(), 1));
  };
  double ce = 0;
  for (const double loss : outcomes.loss_after) ce += loss;
  const int64_t facts = outcomes.rows(), learned = yes(outcomes.learned);
  ScoreTable row;
  row.step = {step};
  row.cohort = {cohort};
  row.facts = {facts};
  row.learned = {learned};
  row.not_learned = {facts - learned};
  row.moved_dataset = {yes(outcomes.moved_dataset)};
  row.moved_model = {yes(outcomes.moved_model)};
  row.ce = {facts > 0 ? ce / static_cast<double>(facts) : undefined};
  return row;
}

}  // namespace seamark
