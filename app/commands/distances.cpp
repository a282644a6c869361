// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/commands/command.h"
#include "semantics/distance.h"
#include "support/csv.h"
#include "support/files.h"

namespace seamark {

void add_distances(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    ModelArguments model;
    FactArguments facts;
    DistanceOptions distance;
    std::string output;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("distances", "Target distance of every fact, as CSV");
  command->fallthrough();
  args->model.add_to(*command, false);
  args->facts.add_to(*command, "--data");
  add_choice(*command, "--space", args->distance.space, representation_space_names,
             "Where answers are compared");
  add_choice(*command, "--metric", args->distance.metric, distance_metric_names, "How distance is measured");
  add_choice(*command, "--from", args->distance.from, distance_from_names, "Which old answer counts");
  command->add_option("--layer", args->distance.layer, "Layer of the space hidden")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--vectors", args->distance.vectors, "Vectors of the space external");
  command->add_option("-o,--output", args->output, "CSV file; without it, stdout");
  command->footer(
      "Example:\n  seamark distances --data counterfact.json -o distances.csv\n"
      "  seamark distances --data counterfact.json --space hidden --layer 20 --from model -o d.csv");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      require_csv_file(context, args->output);
      const FactTable facts = args->facts.load(context);
      const auto model = args->model.load(context);
      const DistanceTable table =
          target_distances(*model, facts, args->distance, &context.control, context.progress);
      context.progress_line.clear();
      std::string csv;
      const auto append = [&csv](const std::vector<std::string>& cells) { append_csv_row(csv, cells); };
      append({"index", "case_id", "subject", "original", "target", "distance"});
      double sum = 0, squares = 0;
      int64_t n = 0;
      for (int64_t i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts.at(FactIndex{i});
        const double value = table.value[static_cast<size_t>(i)];
        append({std::to_string(i), fact.id, fact.subject, fact.original.value_or(""), fact.target,
                std::isfinite(value) ? fmt::format("{}", value) : ""});
        if (!std::isfinite(value)) continue;
        sum += value;
        squares += value * value;
        ++n;
      }
      if (args->output.empty()) {
        std::fwrite(csv.data(), 1, csv.size(), stdout);
      } else {
        replace_file(args->output, csv);
      }
      const double mean = n > 0 ? sum / static_cast<double>(n) : undefined;
      const double sd =
          n > 0 ? std::sqrt(std::max(0.0, squares / static_cast<double>(n) - mean * mean)) : undefined;
      const auto notes = distance_notes(*model, facts, table);
      if (context.json) {
        print_json({{"output", args->output},
                    {"space", table.space},
                    {"metric", table.metric},
                    {"from", table.from},
                    {"facts", facts.size()},
                    {"defined", n},
                    {"mean", number_or_null(mean)},
                    {"sd", number_or_null(sd)},
                    {"notes", notes}});
      } else {
        std::fprintf(stderr, "%ld facts, %ld with a distance, mean %.3f, sd %.3f (%s, %s, from %s)\n",
                     static_cast<long>(facts.size()), static_cast<long>(n), mean, sd, table.metric.c_str(),
                     table.space.c_str(), table.from.c_str());
        for (const std::string& note : notes) std::fprintf(stderr, "Note: %s\n", note.c_str());
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
