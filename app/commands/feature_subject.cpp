// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_subject.h"

#include <algorithm>

#include "app/commands/analyse.h"
#include "experiment/stored_adapter.h"
#include "support/files.h"
#include "support/log.h"

namespace seamark {
namespace {

FeatureSet of_one_bank(const FeatureSubject& subject, const AdapterBank* bank,
                       std::span<const FactIndex> which, Context& context) {
  const std::vector<int64_t> slots(which.size(), 0);
  return features(*subject.model, bank, subject.facts, which, slots, subject.options, &context.control,
                  context.progress);
}

// Each fact through its own adapter.
FeatureSet of_own_adapters(const FeatureSubject& subject, const FeatureArguments& args, const RunRecord& run,
                           std::span<const FactIndex> which, Context& context) {
  FeatureSet all;
  std::vector<float> values;
  int64_t cols = 0;
  for (size_t i = 0; i < which.size(); ++i) {
    context.control.check();
    context.progress({SEAMARK_TEXT("Progress", "Reading hidden states"), static_cast<int64_t>(i),
                      static_cast<int64_t>(which.size())});
    const auto fact = static_cast<int64_t>(which[i]);
    if (std::find(run.adapter_facts.begin(), run.adapter_facts.end(), fact) == run.adapter_facts.end()) {
      all.left_out.push_back(which[i]);
      all.reasons.push_back("the run kept no adapter of it");
      continue;
    }
    const AdapterBank bank = load_stored_adapter(*subject.model, args.session, run.name, fact);
    const int64_t slot[] = {0};
    const FeatureSet one = features(*subject.model, &bank, subject.facts, which.subspan(i, 1), slot,
                                    subject.options, &context.control);
    all.facts.push_back(which[i]);
    cols = one.values.cols;
    values.insert(values.end(), one.values.row(0).begin(), one.values.row(0).end());
  }
  const auto rows = static_cast<int64_t>(all.facts.size());
  all.values = Matrix::from_values(std::move(values), rows, cols);
  return all;
}

// The facts that have the untuned feature (all, where that is not asked for).
std::vector<FactIndex> add_untuned(FeatureSubject& subject, std::span<const FactIndex> which,
                                   Context& context) {
  if (subject.options.kind == FeatureKind::change) return {which.begin(), which.end()};
  FeatureSet set = of_one_bank(subject, nullptr, which, context);
  if (!set.left_out.empty())
    log_warning("{} of {} facts have no such feature, the first: {}, {}", set.left_out.size(), which.size(),
                subject.facts.at(set.left_out[0]).id, set.reasons[0]);
  std::vector<FactIndex> facts = set.facts;
  subject.states.push_back({"untuned", std::move(set)});
  return facts;
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
  if (run.adapter_facts.empty())
    throw bad_input(SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters)."))
        .in_file(args.session)
        .at_field("--run");
  FeatureSet tuned;
  if (run.adapter_facts.front() == -1) {
    const AdapterBank bank = load_stored_adapter(*subject.model, args.session, run.name, -1);
    tuned = of_one_bank(subject, &bank, which, context);
  } else {
    tuned = of_own_adapters(subject, args, run, which, context);
  }
  subject.states.push_back({run.name, std::move(tuned)});
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
    subject.states.push_back({"tuned", of_one_bank(subject, bank.get(), found, context)});
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
