// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyse.h"
#include "app/commands/feature_subject.h"

namespace seamark {
namespace {

ExitCode analyse(const FeatureArguments& args, Context& context) {
  const FeatureSubject subject = load_feature_subject(args, context);
  ResultTable table =
      features_table("features " + subject.name(), subject.states, subject.facts, subject.settings());
  const std::string csv = args.output.empty() ? "" : result_csv(table, "features");
  OrderedJson states = OrderedJson::array();
  for (const FeatureState& state : subject.states)
    states.push_back({{"state", state.name},
                      {"rows", state.set.values.rows},
                      {"dimensions", state.set.values.cols},
                      {"left_out", state.set.left_out.size()}});
  const std::string name = table.name;
  keep_tables(args, csv, {std::move(table)});
  context.progress_line.clear();
  if (context.json) {
    print_json(
        {{"result", name}, {"settings", subject.settings()}, {"states", states}, {"output", args.output}});
    return ExitCode::done;
  }
  std::printf("%s\n", name.c_str());
  for (const FeatureState& state : subject.states)
    std::printf("  %s: %ld facts, %ld dimensions\n", state.name.c_str(),
                static_cast<long>(state.set.values.rows), static_cast<long>(state.set.values.cols));
  return ExitCode::done;
}

}  // namespace

void add_analyse_features(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<FeatureArguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "features", "Feature vectors of facts: hidden states, targets' vectors, or an adapter's change");
  args->add_to(*command);
  command->footer(
      "Example:\n  seamark analyse features my.h5 --run R1 --layer 12 --token last-subject -o features.csv\n"
      "  seamark analyse features --data facts.json --adapter adapter-12 --feature change --layer 3 -o "
      "dwh.csv");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
