// SPDX-License-Identifier: GPL-3.0-or-later
// What is named in a session by the options --run and --fact: runs, facts, and the adapters that a run kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "checkpoint/adapter_files.h"
#include "experiment/run_analysis.h"
#include "session/session.h"

namespace seamark {

// Throws Error(bad_input) at --run, naming the session's runs.
RunRecord& find_run(Session& session, const std::string& name, const std::string& file);
const RunRecord& find_run(const Session& session, const std::string& name, const std::string& file);
// Row of the session's facts; -1 for an empty id. Throws Error(bad_input) at --fact.
int64_t find_fact(const FactTable& facts, const std::string& id, const std::string& file);

// Which adapter of a session.
struct StoredAdapter {
  std::string session, run, fact;
  // --session, --run and --fact, for a command that has --adapter already, in whose place they stand.
  void add_to(CLI::App& command);
  // The row of its fact, -1 for the adapter of a joint run. Throws Error(bad_input) where the run kept no
  // such adapter, saying what it has.
  int64_t row(const Session& loaded) const;
  AdapterFiles load(const Session& loaded) const;
};

// The options that were not given are as the run's spec has them: model and number format.
ModelArguments model_of_run(ModelArguments model, const CLI::App& command, const ExperimentSpec& spec);

// A model with the adapter that is named for it: by --adapter, or in a session, whose run then says which
// model. bank: null without either.
struct TunedModel {
  std::shared_ptr<Model> model;
  std::unique_ptr<AdapterBank> bank;
};
TunedModel load_tuned(const ModelArguments& model, const StoredAdapter& stored, const CLI::App& command,
                      Context& context);

}  // namespace seamark
