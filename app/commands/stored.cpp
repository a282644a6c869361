// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stored.h"

#include <algorithm>

#include "experiment/stored_adapter.h"

namespace seamark {

const RunRecord& find_run(const Session& session, const std::string& name, const std::string& file) {
  std::string names;
  for (const RunRecord& run : session.runs) {
    if (run.name == name) return run;
    names += (names.empty() ? "" : ", ") + run.name;
  }
  throw bad_input(SEAMARK_TEXT("Error", "The session has no run of this name. It has: {0}."), names)
      .in_file(file)
      .at_field("--run");
}

RunRecord& find_run(Session& session, const std::string& name, const std::string& file) {
  return const_cast<RunRecord&>(find_run(std::as_const(session), name, file));
}

int64_t find_fact(const FactTable& facts, const std::string& id, const std::string& file) {
  if (id.empty()) return -1;
  const auto at =
      std::find_if(facts.facts.begin(), facts.facts.end(), [&](const Fact& f) { return f.id == id; });
  if (at == facts.facts.end()) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The session has no fact of this id. Its first fact has the id {0}; "
                                 "`seamark info --run NAME --json` lists them."),
                    facts.facts.empty() ? std::string("-") : facts.facts.front().id)
        .in_file(file)
        .at_field("--fact");
  }
  return at - facts.facts.begin();
}

void StoredAdapter::add_to(CLI::App& command) {
  CLI::Option* file =
      command.add_option("--session", session, "Session file with an adapter to put on the model")
          ->check(CLI::ExistingFile);
  CLI::Option* name = command.add_option("--run", run, "Run of the session")->needs(file);
  command.add_option("--fact", fact, "Id of the fact (single-fact runs)")->needs(file);
  file->needs(name)->excludes(command.get_option("--adapter"));
}

int64_t StoredAdapter::row(const Session& loaded) const {
  const std::vector<int64_t>& stored = find_run(loaded, run, session).adapter_facts;
  const int64_t at = find_fact(loaded.facts, fact, session);
  if (std::find(stored.begin(), stored.end(), at) == stored.end()) {
    throw bad_input(stored.empty() ? SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters).")
                    : at < 0 ? SEAMARK_TEXT("Error", "This run has one adapter a fact; name one with --fact.")
                    : stored[0] == -1
                        ? SEAMARK_TEXT("Error", "This run has one adapter for all facts; leave --fact out.")
                        : SEAMARK_TEXT("Error", "This run has no adapter for that fact: it was not trained."))
        .in_file(session)
        .at_field(stored.empty() ? "--run" : "--fact");
  }
  return at;
}

AdapterFiles StoredAdapter::load(const Session& loaded) const {
  return stored_adapter_files(session, run, row(loaded));
}

ModelArguments model_of_run(ModelArguments model, const CLI::App& command, const ExperimentSpec& spec) {
  if (command.count("--model") == 0) model.model = spec.model;
  if (command.count("--dtype") == 0) model.device.dtype = spec.device.dtype;
  return model;
}

TunedModel load_tuned(const ModelArguments& arguments, const StoredAdapter& stored, const CLI::App& command,
                      Context& context) {
  TunedModel tuned;
  if (stored.session.empty()) {
    tuned.model = arguments.load(context);
    tuned.bank = arguments.load_adapter(*tuned.model);
    return tuned;
  }
  const Session session = load_session(stored.session).session;
  const AdapterFiles adapter = stored.load(session);
  const ExperimentSpec spec = spec_of(find_run(session, stored.run, stored.session), stored.session);
  tuned.model = model_of_run(arguments, command, spec).load(context);
  tuned.bank = std::make_unique<AdapterBank>(*tuned.model, adapter);
  return tuned;
}

}  // namespace seamark
