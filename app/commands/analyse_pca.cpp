// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyse.h"
#include "app/commands/feature_subject.h"
#include "experiment/run_analysis.h"

namespace seamark {
namespace {

struct Arguments {
  FeatureArguments features;
  PcaOptions pca;
};

void print(const ResultTable& table, const Pca& basis, const FeatureSubject& subject, const Arguments& args,
           Context& context) {
  context.progress_line.clear();
  if (context.json) {
    print_json({{"result", table.name},
                {"settings", OrderedJson::parse(table.settings_json)},
                {"rows", basis.samples},
                {"dimensions", basis.dimensions},
                {"variance", basis.variance},
                {"variance_ratio", basis.variance_ratio},
                {"total_variance", basis.total_variance},
                {"notes", basis.notes},
                {"output", args.features.output}});
    return;
  }
  std::printf("%s: %ld facts, %ld dimensions, basis of %s\n\n", table.name.c_str(),
              static_cast<long>(basis.samples), static_cast<long>(basis.dimensions),
              subject.states[0].name.c_str());
  std::vector<std::vector<std::string>> rows = {{"Component", "Variance", "Share"}};
  for (size_t k = 0; k < basis.variance.size(); ++k)
    rows.push_back({fmt::format("PC{}", k + 1), fmt::format("{:.5g}", basis.variance[k]),
                    fmt::format("{:.1f} %", 100 * basis.variance_ratio[k])});
  print_table(rows, {false, true, true});
  for (const std::string& note : basis.notes) std::printf("Note: %s\n", note.c_str());
}

ExitCode analyse(const Arguments& args, Context& context) {
  const FeatureSubject subject = load_feature_subject(args.features, context);
  const auto [basis, table] = pca_of_states(*subject.model, subject.facts, subject.states, subject.options,
                                            args.pca, &context.control, context.progress);
  keep_tables(args.features, args.features.output.empty() ? "" : result_csv(table), {table});
  print(table, basis, subject, args, context);
  return ExitCode::done;
}

}  // namespace

void add_analyse_pca(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "pca", "Principal components of facts' features; tuned ones on the untuned model's axes");
  args->features.add_to(*command);
  command->add_option("--components", args->pca.components, "So many components")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_flag("--normalise-rows", args->pca.normalise_rows,
                    "Divide each feature vector by its length first");
  command->footer(
      "Example:\n  seamark analyse pca my.h5 --run R1 --layer 12 -o pca.csv\n"
      "  seamark analyse pca --data counterfact.json --feature answer --components 3 --json");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
