// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>

#include "app/commands/analyse.h"
#include "app/commands/feature_subject.h"

namespace seamark {
namespace {

struct Arguments {
  FeatureArguments features{.features = {.kind = FeatureKind::answer}};
  PairwiseOptions pairwise;
};

struct Relations {
  std::vector<int64_t> group;  // of each row
  std::vector<std::string> name;
};
Relations relations_of(const FeatureSet& set, const FactTable& facts) {
  Relations out;
  std::map<std::string, int64_t> number;
  for (const FactIndex i : set.facts) {
    const std::string& relation = facts.at(i).relation;
    const auto [at, fresh] = number.try_emplace(relation, static_cast<int64_t>(out.name.size()));
    if (fresh) out.name.push_back(relation);
    out.group.push_back(at->second);
  }
  return out;
}

OrderedJson moments_to_json(const PairMoments& moments) {
  return {{"pairs", moments.n},
          {"mean", number_or_null(moments.mean)},
          {"variance", number_or_null(moments.variance)},
          {"min", number_or_null(moments.min)},
          {"max", number_or_null(moments.max)}};
}

std::vector<std::string> moments_row(const std::string& state, const char* pairs,
                                     const PairMoments& moments) {
  const auto number = [](double value) {
    return std::isfinite(value) ? fmt::format("{:.4f}", value) : std::string("–");
  };
  return {state,
          pairs,
          std::to_string(moments.n),
          number(moments.mean),
          number(std::sqrt(moments.variance)),
          number(moments.min),
          number(moments.max)};
}

ExitCode analyse(const Arguments& args, Context& context) {
  const FeatureSubject subject = load_feature_subject(args.features, context);
  OrderedJson settings = subject.settings();
  settings["metric"] = distance_metric_names[static_cast<int>(args.pairwise.metric)];
  std::vector<ResultTable> tables;
  OrderedJson list = OrderedJson::array();
  std::vector<std::vector<std::string>> rows = {{"State", "Pairs", "n", "Mean", "sd", "Min", "Max"}};
  std::string csv;
  for (const FeatureState& state : subject.states) {
    const Relations relations = relations_of(state.set, subject.facts);
    PairwiseOptions options = args.pairwise;
    options.neighbours = std::min(options.neighbours, std::max<int64_t>(0, state.set.values.rows - 1));
    const PairwiseSummary summary =
        pairwise_distances(state.set.values, relations.group, options, &context.control, context.progress);
    settings["state"] = state.name;
    const std::string name = fmt::format("pairwise {} of {}, {}", settings["metric"].get<std::string>(),
                                         subject.name(), state.name);
    for (ResultTable& table :
         pairwise_tables(name, summary, state.set, relations.name, subject.facts, settings)) {
      if (table.kind == "pairwise-nearest") csv += (csv.empty() ? "" : "\n") + result_csv(table);
      tables.push_back(std::move(table));
    }
    rows.push_back(moments_row(state.name, "all", summary.all));
    rows.push_back(moments_row(state.name, "same relation", summary.within));
    rows.push_back(moments_row(state.name, "other relations", summary.between));
    list.push_back({{"state", state.name},
                    {"facts", state.set.facts.size()},
                    {"relations", relations.name.size()},
                    {"all", moments_to_json(summary.all)},
                    {"within", moments_to_json(summary.within)},
                    {"between", moments_to_json(summary.between)}});
  }
  const std::string name = tables.front().name;
  keep_tables(args.features, csv, std::move(tables));
  context.progress_line.clear();
  if (context.json) {
    settings.erase("state");
    print_json(
        {{"result", name}, {"settings", settings}, {"states", list}, {"output", args.features.output}});
    return ExitCode::done;
  }
  std::printf("%s distances of %s\n\n", settings["metric"].get<std::string>().c_str(),
              subject.name().c_str());
  print_table(rows, {false, false, true, true, true, true, true});
  return ExitCode::done;
}

}  // namespace

void add_analyse_pairwise(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "pairwise", "Distances between all pairs of facts: by relation, histogram, nearest facts");
  args->features.add_to(*command);
  add_choice(*command, "--metric", args->pairwise.metric, distance_metric_names, "How distance is measured");
  command
      ->add_option("--neighbours", args->pairwise.neighbours, "Nearest facts of each fact (the CSV's rows)")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--bins", args->pairwise.bins, "Bins of the histogram")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--low", args->pairwise.low, "Where the histogram begins");
  command->add_option("--high", args->pairwise.high, "Where the histogram ends");
  command->footer(
      "Example:\n  seamark analyse pairwise --data counterfact.json --neighbours 5 -o nearest.csv\n"
      "  seamark analyse pairwise my.h5 --run R1 --feature hidden --layer 20 --json");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
