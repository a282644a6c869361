// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "analysis/interference.h"
#include "app/commands/analyse.h"
#include "semantics/distance.h"
#include "support/clock.h"
#include "support/csv.h"
#include "support/files.h"

namespace seamark {
namespace {

struct Arguments {
  std::string session, run, spec, output;
  InterferenceKind kind = InterferenceKind::automatic;
  int64_t facts = 100, steps = 0, threads = 0;
  bool no_store = false;
};

// What is looked at: a run of a session, or a spec that nothing was trained with yet.
struct Subject {
  Session session;
  RunRecord* run = nullptr;
  ExperimentSpec spec;
  std::shared_ptr<const Model> model;
  std::vector<FactIndex> which;
};

void load_subject(const Arguments& args, Context& context, Subject& subject) {
  if (args.spec.empty() == args.session.empty())
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name either a session or a spec (--spec)."));
  if (!args.spec.empty()) {
    subject.spec = read_spec(args.spec);
  } else {
    if (args.run.empty())
      throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name the run of the session with --run."));
    subject.session = load_session(args.session).session;
    subject.run = &find_run(subject.session, args.run, args.session);
    subject.spec = spec_of(*subject.run, args.session);
  }
  ExperimentSpec& spec = subject.spec;
  if (args.threads > 0) spec.device.threads = args.threads;
  subject.model = Model::load(find_model(spec.model), spec.device, &context.control, context.progress);
  if (subject.run) {
    subject.which = trained_facts(*subject.run, args.facts);
    return;
  }
  LoadReport report;
  subject.session.facts = load_facts(spec.facts, report, &context.control);
  const FactTable& facts = subject.session.facts;
  const DistanceTable distances =
      target_distances(*subject.model, facts, spec.distance, &context.control, context.progress);
  const SelectionTable selection = select_facts(facts, distances, spec.filter, spec.loss);
  for (int64_t i = 0; i < facts.size(); ++i) {
    if (args.facts > 0 && static_cast<int64_t>(subject.which.size()) == args.facts) break;
    if (selection.kept[static_cast<size_t>(i)]) subject.which.push_back(FactIndex{i});
  }
}

// One row a pair of facts, with the entries of all matrices.
std::string pairs_csv(const ResultTable& table) {
  const auto& index = std::get<std::vector<int64_t>>(table.columns[0].values);
  const auto& id = std::get<std::vector<std::string>>(table.columns[1].values);
  std::string csv;
  std::vector<std::string> cells = {"fact", "id", "other", "other_id"};
  for (const auto& [name, matrix] : table.matrices) cells.push_back(name);
  append_csv_row(csv, cells);
  for (size_t i = 0; i < index.size(); ++i) {
    for (size_t j = 0; j < index.size(); ++j) {
      cells = {std::to_string(index[i]), id[i], std::to_string(index[j]), id[j]};
      for (const auto& [name, matrix] : table.matrices) {
        const float value = matrix.at(static_cast<int64_t>(i), static_cast<int64_t>(j));
        cells.push_back(std::isnan(value) ? "" : fmt::format("{}", value));
      }
      append_csv_row(csv, cells);
    }
  }
  return csv;
}

void print_summary(const ResultTable& table, const Arguments& args, double seconds, Context& context) {
  const auto& relation = std::get<std::vector<std::string>>(table.columns[2].values);
  OrderedJson matrices;
  std::vector<std::vector<std::string>> rows = {
      {"Matrix", "Own", "Other facts", "Same relation", "Other relations"}};
  for (const auto& [name, matrix] : table.matrices) {
    const PairSummary s = summarize_pairs(matrix, relation, {.seed = 1, .name = "interference " + name});
    matrices[name] = {{"own", interval_to_json(s.own)},
                      {"others", interval_to_json(s.others)},
                      {"same_relation", interval_to_json(s.same_relation)},
                      {"other_relations", interval_to_json(s.other_relations)}};
    rows.push_back({name, interval_text(s.own), interval_text(s.others), interval_text(s.same_relation),
                    interval_text(s.other_relations)});
  }
  context.progress_line.clear();
  if (context.json) {
    print_json({{"result", table.name},
                {"facts", relation.size()},
                {"stored", !args.session.empty() && !args.no_store},
                {"output", args.output},
                {"seconds", seconds},
                {"settings", OrderedJson::parse(table.settings_json)},
                {"matrices", matrices}});
    return;
  }
  std::printf("%s of %zu facts, %.1f s; means with 95 %% bootstrap intervals over facts\n\n",
              table.name.c_str(), relation.size(), seconds);
  print_table(rows, {false, true, true, true, true});
}

ExitCode analyse(const Arguments& args, Context& context) {
  Subject subject;
  load_subject(args, context, subject);
  const double begin = monotonic_seconds();
  std::vector<ResultTable> tables =
      interference_of(*subject.model, subject.session.facts,
                      {subject.spec, args.kind, subject.which, args.steps, subject.run, args.session},
                      context.control, context.progress);
  const double seconds = monotonic_seconds() - begin;
  const ResultTable table = tables.front();
  if (!args.output.empty()) replace_file(args.output, pairs_csv(table));
  if (subject.run && !args.no_store) store_results(args.session, args.run, std::move(tables));
  print_summary(table, args, seconds, context);
  return ExitCode::done;
}

}  // namespace

void add_analyse_interference(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "interference", "What learning one fact does to the others: exactly, or by gradients of a joint run");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->check(CLI::ExistingFile);
  command->add_option("--run", args->run, "Name of the run");
  command->add_option("--spec", args->spec, "A spec (JSON) instead of a session: its facts, exactly")
      ->check(CLI::ExistingFile);
  add_choice(
      *command, "--kind", args->kind, interference_kind_names,
      "exact: train each fact alone, evaluate all; gradient: cosines at a joint run's adapter; auto: as "
      "the run was trained");
  command->add_option("--facts", args->facts, "At most so many of the run's facts; 0: all")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--steps", args->steps, "Steps of each adapter (exact); 0: as in the spec")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--threads", args->threads, "Overrides the spec; 0: as in the spec")
      ->check(CLI::Range(0, 4096));
  command->add_option("-o,--output", args->output, "CSV file with a row for each pair of facts");
  command->add_flag("--no-store", args->no_store, "Leave the session as it is");
  command->footer(
      "Example:\n  seamark analyse interference my.h5 --run R1 -o pairs.csv\n"
      "  seamark analyse interference --spec my.json --facts 50 --json");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
