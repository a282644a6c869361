// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/feature_trajectory.h"

#include <algorithm>

#include "analysis/result_tables.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t most_components = 3;

template <typename Values>
void keep_values(Values& values, const std::vector<char>& keep) {
  size_t to = 0;
  for (size_t i = 0; i < keep.size(); ++i)
    if (keep[i]) values[to++] = values[i];
  values.resize(to);
}

}  // namespace

FeatureTrajectory::FeatureTrajectory(const Model& model, const FactTable& facts,
                                     std::span<const FactIndex> kept, int64_t layer,
                                     const RunControl* control, const ProgressFunction& progress)
    : model_(model), facts_(facts), options_(resolved({.layer = layer}, model.config())) {
  const FeatureSet untuned = features(model, nullptr, facts, kept, {}, options_, control, progress);
  const int64_t count = std::min({most_components, untuned.values.rows, untuned.values.cols});
  basis_ = fit_pca(untuned.values, {.components = count}, control);
  coordinates_.resize(static_cast<size_t>(basis_.count()));
  append(untuned, -1, 0);
}

void FeatureTrajectory::append(const FeatureSet& set, int64_t cohort, int64_t step) {
  const Matrix projected = project(basis_, set.values);
  for (int64_t i = 0; i < projected.rows; ++i) {
    cohort_.push_back(cohort);
    step_.push_back(step);
    fact_.push_back(static_cast<int64_t>(set.facts[static_cast<size_t>(i)]));
    for (size_t k = 0; k < coordinates_.size(); ++k)
      coordinates_[k].push_back(static_cast<double>(projected.at(i, static_cast<int64_t>(k))));
  }
}

void FeatureTrajectory::keep_rows(const std::vector<char>& keep) {
  keep_values(cohort_, keep);
  keep_values(step_, keep);
  keep_values(fact_, keep);
  for (std::vector<double>& values : coordinates_) keep_values(values, keep);
}

void FeatureTrajectory::restore(const ResultTable& table, int64_t cohort, int64_t step) {
  if (table.columns.size() != 3 + coordinates_.size()) return;  // of another basis: begins anew
  cohort_ = std::get<std::vector<int64_t>>(table.columns[0].values);
  step_ = std::get<std::vector<int64_t>>(table.columns[1].values);
  fact_ = std::get<std::vector<int64_t>>(table.columns[2].values);
  for (size_t k = 0; k < coordinates_.size(); ++k)
    coordinates_[k] = std::get<std::vector<double>>(table.columns[3 + k].values);
  std::vector<char> keep(cohort_.size());
  for (size_t i = 0; i < keep.size(); ++i)
    keep[i] = cohort_[i] < cohort || (cohort_[i] == cohort && step_[i] <= step);
  keep_rows(keep);
}

void FeatureTrajectory::look(const AdapterBank& bank, std::span<const FactIndex> which,
                             std::span<const int64_t> slots, int64_t cohort, int64_t step,
                             const RunControl* control) {
  std::vector<char> keep(cohort_.size());
  for (size_t i = 0; i < keep.size(); ++i) keep[i] = cohort_[i] != cohort || step_[i] != step;
  keep_rows(keep);
  append(features(model_, &bank, facts_, which, slots, options_, control), cohort, step);
}

ResultTable FeatureTrajectory::table() const {
  OrderedJson settings = feature_settings(options_, model_.name());
  ResultTable table = pca_table("trajectory of " + feature_name(options_), basis_, {}, facts_, settings);
  table.kind = "trajectory";
  table.columns = {{"cohort", cohort_}, {"step", step_}, {"fact", fact_}};
  for (size_t k = 0; k < coordinates_.size(); ++k)
    table.columns.push_back({fmt::format("PC{}", k + 1), coordinates_[k]});
  return table;
}

}  // namespace seamark
