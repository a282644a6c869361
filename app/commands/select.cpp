// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/commands/command.h"
#include "semantics/selection_summary.h"
#include "support/csv.h"
#include "support/files.h"

namespace seamark {
namespace {

std::string cell(double value) { return std::isfinite(value) ? fmt::format("{}", value) : ""; }

std::string selection_csv(const FactTable& facts, const DistanceTable& distances,
                          const SelectionTable& selection) {
  std::string csv;
  const auto append = [&csv](const std::vector<std::string>& cells) { append_csv_row(csv, cells); };
  append({"index", "case_id", "distance", "kept", "core", "weight", "reason"});
  for (int64_t i = 0; i < facts.size(); ++i) {
    const auto at = static_cast<size_t>(i);
    append({std::to_string(i), facts.at(FactIndex{i}).id, cell(distances.value[at]),
            selection.kept[at] ? "1" : "0", selection.core[at] ? "1" : "0", cell(selection.weight[at]),
            selection.reason[at]});
  }
  return csv;
}

OrderedJson to_json(const SetStatistics& set) {
  return {{"n", set.n}, {"mean", number_or_null(set.mean)}, {"sd", number_or_null(set.sd)}};
}

void print_summary(const SelectionSummary& summary) {
  const auto line = [](const char* name, const SetStatistics& set, double score) {
    std::fprintf(stderr, "%-9s %6ld facts, mean D %.4f, sd %.4f", name, static_cast<long>(set.n), set.mean,
                 set.sd);
    std::fprintf(stderr, std::isfinite(score) ? ", J %.4f\n" : "\n", score);
  };
  line("pool", summary.pool, undefined);
  line("before", summary.before, summary.score_before);
  line("kept", summary.kept, summary.score_kept);
  if (summary.core.n > 0) line("core set", summary.core, undefined);
}

}  // namespace

void add_select(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string spec, output;
    std::optional<std::string> model;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "select", "Which facts a spec's filter keeps and how much each counts, without training");
  command->fallthrough();
  command->add_option("SPEC", args->spec, "The spec (JSON)")->required()->check(CLI::ExistingFile);
  command->add_option("-o,--output", args->output, "CSV file; without it, stdout");
  command->add_option("--model", args->model, "Overrides the spec");
  command->footer(
      "Example:\n  seamark select my.json -o selection.csv\n"
      "The file can be edited and read back as weights (loss.weights = column, loss.weights_file).");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      require_csv_file(context, args->output);
      const ExperimentSpec spec = read_spec(args->spec);
      const FactTable facts = FactArguments{.options = spec.facts}.load(context);
      const auto model = Model::load(find_model(args->model.value_or(spec.model)), spec.device,
                                     &context.control, context.progress);
      const DistanceTable distances =
          target_distances(*model, facts, spec.distance, &context.control, context.progress);
      context.progress_line.clear();
      const SelectionTable selection = select_facts(facts, distances, spec.filter, spec.loss);
      const SelectionSummary summary =
          summarize_selection(facts, distances, spec.filter, spec.loss, selection);
      const std::string csv = selection_csv(facts, distances, selection);
      if (args->output.empty()) {
        std::fwrite(csv.data(), 1, csv.size(), stdout);
      } else {
        replace_file(args->output, csv);
      }
      if (context.json) {
        print_json({{"output", args->output},
                    {"facts", facts.size()},
                    {"rule", filter_rule_names[static_cast<int>(spec.filter.rule)]},
                    {"lambda", spec.filter.lambda},
                    {"pool", to_json(summary.pool)},
                    {"before", to_json(summary.before)},
                    {"kept", to_json(summary.kept)},
                    {"core", to_json(summary.core)},
                    {"j_before", number_or_null(summary.score_before)},
                    {"j", number_or_null(summary.score_kept)}});
      } else {
        print_summary(summary);
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
