// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses as tables for a session, for CSV and for plots.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/features.h"
#include "analysis/pairwise.h"
#include "analysis/pca.h"
#include "analysis/weight_lens.h"
#include "session/records.h"
#include "support/json.h"

namespace seamark {

// Features of one state of the model: untuned, or a run.
struct FeatureState {
  std::string name;  // "untuned", "R1"
  FeatureSet set;
};

// Where features come from, for the tables' settings.
OrderedJson feature_settings(const FeatureOptions& options, const std::string& model);

// kind "features": columns state, fact, id, relation; matrix "features" [rows, dimensions]. All states have
// one number of dimensions.
ResultTable features_table(const std::string& name, std::span<const FeatureState> states,
                           const FactTable& facts, OrderedJson settings);
// kind "pca": columns state, fact, id, relation, PC1 ...; matrices "components", "mean", and "variance"
// [components, 2]: along the component, and its share.
ResultTable pca_table(const std::string& name, const Pca& basis, std::span<const FeatureState> states,
                      const FactTable& facts, OrderedJson settings);

// Moments by relation (kind "pairwise"; the first row is all facts), the histogram (kind
// "pairwise-histogram"), nearest facts (kind "pairwise-nearest"). `relations` names the groups by number.
std::vector<ResultTable> pairwise_tables(const std::string& name, const PairwiseSummary& summary,
                                         const FeatureSet& set, std::span<const std::string> relations,
                                         const FactTable& facts, const OrderedJson& settings);

// Adapters under the lens: fact -1 for a joint one.
struct LensedAdapter {
  int64_t fact = -1;
  std::vector<ModuleLens> modules;
};
// kind "weight-lens": a row an adapter, layer and module; matrix "spectrum" [rows, largest rank], NaN where
// there is no further singular value.
ResultTable lens_table(const std::string& name, std::span<const LensedAdapter> adapters,
                       const FactTable& facts, OrderedJson settings);
// kind "subspace-similarity": columns layer, module, rank (the smaller of both), phi_u and phi_v there, and
// random_u, random_v, their means over random directions; matrices "U layer 3 v_proj", "V layer 3 v_proj" of
// the modules that both change. Throws Error(bad_input) when there are none.
ResultTable similarity_table(const std::string& name, std::span<const ModuleLens> first,
                             std::span<const ModuleLens> second, OrderedJson settings);

// The columns as CSV; a row of a matrix named `matrix` behind those of its row ("" or no such matrix: none).
// Undefined numbers are empty.
std::string result_csv(const ResultTable& table, const std::string& matrix = "");

}  // namespace seamark
