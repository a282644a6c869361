// SPDX-License-Identifier: GPL-3.0-or-later
// What `analyse features`, `pca` and `pairwise` look at: features of the facts of a session's run, or of a
// data file under a model and an adapter.
#pragma once

#include <string>
#include <vector>

#include "analysis/result_tables.h"
#include "app/commands/command.h"

namespace seamark {

struct FeatureArguments {
  std::string session, run, output;
  ModelArguments model;
  FactArguments facts;
  FeatureOptions features;
  int64_t limit = 0;
  bool no_store = false;
  CLI::App* command = nullptr;
  void add_to(CLI::App& subcommand);
};

struct FeatureSubject {
  FactTable facts;
  std::shared_ptr<const Model> model;
  FeatureOptions options;            // layer resolved
  std::vector<FeatureState> states;  // untuned first; a change has the adapter's state only
  std::string name() const { return feature_name(options); }
  OrderedJson settings() const { return feature_settings(options, model->name()); }
};
// Throws Error: neither a session with a run nor a data file, a run without adapters, and what features()
// throws. Facts without the feature are counted in a warning.
FeatureSubject load_feature_subject(const FeatureArguments& args, Context& context);

// Writes CSV where asked, and keeps the tables with the run of a session unless told not to.
void keep_tables(const FeatureArguments& args, const std::string& csv, std::vector<ResultTable> tables);

}  // namespace seamark
