// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/evaluate.h"

#include <cmath>
#include <numeric>

#include "app/commands/stored.h"

namespace seamark {

void add_evaluate(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    ModelArguments model;
    StoredAdapter stored;
    FactArguments facts;
    std::vector<std::string> protocols{std::begin(protocol_names), std::end(protocol_names)};
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("evaluate", "Published scores of a model, with or without an adapter");
  command->fallthrough();
  args->model.add_to(*command, true);
  args->stored.add_to(*command);
  args->facts.add_to(*command, "--data");
  command->add_option("--protocols", args->protocols, "Which protocols (METHOD 10)")
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<std::string>{std::begin(protocol_names), std::end(protocol_names)}))
      ->default_str("all");
  command->footer("Example:\n  seamark evaluate --data counterfact.json --limit 100 --json");
  command->callback([&context, &action, args, command] {
    action = [&context, args, command] {
      const FactTable facts = args->facts.load(context);
      const auto [model, bank] = load_tuned(args->model, args->stored, *command, context);
      std::vector<FactIndex> which;
      for (int64_t i = 0; i < facts.size(); ++i) which.push_back(FactIndex{i});
      const auto metrics = evaluate(*model, bank.get(), facts, which, std::vector<int64_t>(which.size(), 0),
                                    args->protocols, &context.control, context.progress);
      context.progress_line.clear();
      if (context.json) {
        print_json(metrics_to_json(metrics));
        return ExitCode::done;
      }
      std::vector<std::vector<std::string>> rows = {{"Protocol", "Metric", "Value", "sd", "n"}};
      const auto number = [](double value) {
        return std::isfinite(value) ? fmt::format("{:.2f}", value) : std::string("–");
      };
      for (const Metric& metric : metrics) {
        rows.push_back({metric.protocol, metric.name, number(metric.value), number(metric.sd),
                        std::to_string(metric.n)});
      }
      print_table(rows, {false, false, true, true, true});
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
