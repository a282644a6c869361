// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/feature_trajectory.h"

#include <algorithm>

#include "analysis/result_tables.h"
#include "experiment/step_rows.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t most_components = 3;

}  // namespace

FeatureTrajectory::FeatureTrajectory(const Model& model, const FactTable& facts,
                                     std::span<const FactIndex> kept, int64_t layer,
                                     const RunControl* control, const ProgressFunction& progress)
    : model_(model), facts_(facts), options_(resolved({.layer = layer}, model.config())) {
  const FeatureSet untuned = features(model, nullptr, facts, kept, {}, options_, control, progress);
  const int64_t count = std::min({most_components, untuned.values.rows, untuned.values.cols});
  basis_ = fit_pca(untuned.values, {.components = count}, control);
  table_ = pca_table("trajectory of " + feature_name(options_), basis_, {}, facts,
                     feature_settings(options_, model.name()));
  table_.kind = "trajectory";
  using Integers = std::vector<int64_t>;
  table_.columns = {{"cohort", Integers{}}, {"step", Integers{}}, {"fact", Integers{}}};
  for (int64_t k = 0; k < basis_.count(); ++k)
    table_.columns.push_back({fmt::format("PC{}", k + 1), std::vector<double>{}});
  append(untuned, -1, 0);
}

void FeatureTrajectory::append(const FeatureSet& set, int64_t cohort, int64_t step) {
  const Matrix projected = project(basis_, set.values);
  for (int64_t i = 0; i < projected.rows; ++i) {
    append_value(table_, 0, cohort);
    append_value(table_, 1, step);
    append_value(table_, 2, static_cast<int64_t>(set.facts[static_cast<size_t>(i)]));
    for (int64_t k = 0; k < basis_.count(); ++k)
      append_value(table_, static_cast<size_t>(3 + k), static_cast<double>(projected.at(i, k)));
  }
}

void FeatureTrajectory::restore(const ResultTable& table, int64_t cohort, int64_t step) {
  if (table.columns.size() != table_.columns.size()) return;  // of another basis: begins anew
  table_.columns = table.columns;
  keep_rows_until(table_, cohort, step);
}

void FeatureTrajectory::look(const AdapterBank& bank, std::span<const FactIndex> which,
                             std::span<const int64_t> slots, int64_t cohort, int64_t step,
                             const RunControl* control) {
  drop_step(table_, cohort, step);
  append(features(model_, &bank, facts_, which, slots, options_, control), cohort, step);
}

}  // namespace seamark
