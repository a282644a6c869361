// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_subject.h"

#include <algorithm>

#include "app/commands/analyse.h"
#include "experiment/run_analysis.h"
#include "support/files.h"
#include "support/log.h"

namespace seamark {
namespace {

// The facts that have the untuned feature (all, where that is not asked for).
std::vector<FactIndex> add_untuned(FeatureSubject& subject, std::span<const FactIndex> which,
                                   Context& context) {
  subject.states = untuned_state(*subject.model, subject.facts, which, subject.options, &context.control,
                                 context.progress);
  if (subject.states.empty()) return {which.begin(), which.end()};
  const FeatureSet& set = subject.states.front().set;
  if (!set.left_out.empty())
    log_warning("{} of {} facts have no such feature, the first: {}, {}", set.left_out.size(), which.size(),
                subject.facts.at(set.left_out[0]).id, set.reasons[0]);
  return set.facts;
}

void load_from_session(const FeatureArguments& args, FeatureSubject& subject, Context& context) {
  if (args.run.empty())
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name the run of the session with --run."));
  Session session = load_session(args.session).session;
  const RunRecord& run = find_run(session, args.run, args.session);
  ExperimentSpec spec = spec_of(run, args.session);
  subject.model = model_of_run(args.model, *args.command, spec).load(context);
  subject.facts = session.facts;
  subject.options = resolved(args.features, subject.model->config());
  const std::vector<FactIndex> which = add_untuned(subject, trained_facts(run, args.limit), context);
  if (subject.options.kind == FeatureKind::answer) return;
  subject.states.push_back(tuned_state(*subject.model, subject.facts, which, run, args.session,
                                       subject.options, &context.control, context.progress));
}

void load_from_data(const FeatureArguments& args, FeatureSubject& subject, Context& context) {
  subject.facts = args.facts.load(context);
  subject.model = args.model.load(context);
  subject.options = resolved(args.features, subject.model->config());
  std::vector<FactIndex> which;
  for (int64_t i = 0; i < subject.facts.size() && (args.limit == 0 || i < args.limit); ++i)
    which.push_back(FactIndex{i});
  const auto bank = args.model.load_adapter(*subject.model);
  const std::vector<FactIndex> found = add_untuned(subject, which, context);
  if (bank && subject.options.kind != FeatureKind::answer)
    subject.states.push_back({"tuned", features(*subject.model, bank.get(), subject.facts, found,
                                                std::vector<int64_t>(found.size(), 0), subject.options,
                                                &context.control, context.progress)});
  if (subject.states.empty())
    throw bad_input(SEAMARK_TEXT("Error", "A change is an adapter's: name one with --adapter."))
        .at_field("--adapter");
}

}  // namespace

void FeatureArguments::add_to(CLI::App& subcommand) {
  command = &subcommand;
  command->fallthrough();
  command->add_option("SESSION", session, "Session file")->check(CLI::ExistingFile);
  command->add_option("--run", run, "Run of the session whose facts and adapters are looked at");
  model.add_to(*command, true);
  facts.add_to(*command, "--data");
  command->get_option("--data")->required(false);
  add_choice(*command, "--feature", features.kind, feature_kind_names,
             "hidden state, target's vector, or what the adapter adds to a module");
  command->add_option("--layer", features.layer, "Layer of hidden and change; default: the last")
      ->check(CLI::NonNegativeNumber);
  add_choice(*command, "--token", features.token, feature_token_names, "Where in the text");
  command->add_option("--module", features.module, "Module of change")->capture_default_str();
  add_choice(*command, "--space", features.space.space, representation_space_names, "Space of answer");
  command->add_option("--space-layer", features.space.layer, "Layer of the space hidden")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--vectors", features.space.vectors, "Vectors of the space external");
  command->add_option("--facts", limit, "At most so many facts; 0: all")->check(CLI::NonNegativeNumber);
  command->add_option("-o,--output", output, "CSV file");
  command->add_flag("--no-store", no_store, "Leave the session as it is");
}

FeatureSubject load_feature_subject(const FeatureArguments& args, Context& context) {
  if (args.session.empty() == args.facts.options.files.empty())
    throw make_error(ExitCode::usage,
                     SEAMARK_TEXT("Error", "Name either a session with --run, or facts with --data."));
  FeatureSubject subject;
  if (args.session.empty()) {
    load_from_data(args, subject, context);
  } else {
    load_from_session(args, subject, context);
  }
  return subject;
}

void keep_tables(const FeatureArguments& args, const std::string& csv, std::vector<ResultTable> tables) {
  if (!args.output.empty()) replace_file(args.output, csv);
  if (!args.session.empty() && !args.no_store) store_results(args.session, args.run, std::move(tables));
}

}  // namespace seamark
