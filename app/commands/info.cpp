// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "app/commands/stored.h"
#include "session/columns.h"
#include "session/export.h"
#include "session/tensorboard.h"

namespace seamark {

namespace {

std::string result_line(const ResultTable& table) {
  std::string columns;
  for (const ResultColumn& column : table.columns) columns += (columns.empty() ? "" : ", ") + column.name;
  std::string out = fmt::format("{} [{}] {} rows", table.name, table.kind, result_rows(table));
  if (!columns.empty()) out += ": " + columns;
  for (const auto& [name, matrix] : table.matrices)
    out += fmt::format("; {} {} x {}", name, matrix.rows, matrix.cols);
  return out;
}

OrderedJson results_to_json(const std::vector<ResultTable>& tables) {
  OrderedJson out = OrderedJson::array();
  for (const ResultTable& table : tables) {
    OrderedJson columns = OrderedJson::array(), matrices = OrderedJson::object();
    for (const ResultColumn& column : table.columns) columns.push_back(column.name);
    for (const auto& [name, matrix] : table.matrices) matrices[name] = {matrix.rows, matrix.cols};
    out.push_back({{"name", table.name},
                   {"kind", table.kind},
                   {"rows", result_rows(table)},
                   {"columns", columns},
                   {"matrices", matrices},
                   {"settings", OrderedJson::parse(table.settings_json, nullptr, false)}});
  }
  return out;
}

// What the file holds, as a tree of its objects.
void print_tree(const Session& session) {
  using Lines = std::vector<std::string>;
  const auto branch = [](const std::string& name, const Lines& lines) {
    if (lines.empty()) return;
    std::printf("%s\n", name.c_str());
    for (size_t i = 0; i < lines.size(); ++i)
      std::printf("  %s %s\n", i + 1 < lines.size() ? "├─" : "└─", lines[i].c_str());
  };
  Lines lines;
  for (const DistanceTable& table : session.distances) {
    const auto defined = std::count_if(table.value.begin(), table.value.end(),
                                       [](double value) { return std::isfinite(value); });
    lines.push_back(fmt::format("{}, {}, from {}{}: {} of {} facts", table.space, table.metric, table.from,
                                table.model.empty() ? "" : ", " + table.model, defined, table.value.size()));
  }
  branch("distances", lines);
  lines.clear();
  for (const RunRecord& run : session.runs) {
    lines.push_back(fmt::format("{} ({}): {} steps, {} scores, {} outcomes, {} metrics, {} adapters",
                                run.name, run_state_names[static_cast<int>(run.state)], run.steps.rows(),
                                run.scores.rows(), run.outcomes.rows(), run.metrics.size(),
                                run.adapter_facts.size()));
    for (const ResultTable& table : run.results) lines.push_back("  results: " + result_line(table));
  }
  branch("runs", lines);
  lines.clear();
  for (const NamedSelection& selection : session.selections)
    lines.push_back(fmt::format("{}: {} facts", selection.name, selection.facts.size()));
  branch("selections", lines);
  lines.clear();
  for (const ResultTable& table : session.results) lines.push_back(result_line(table));
  branch("results", lines);
}

void write_exports(const Session& session, const std::vector<const RunRecord*>& runs, const std::string& csv,
                   const std::string& tensorboard) {
  if (!csv.empty())
    std::fprintf(stderr, "%zu files in %s\n", export_tables(session, csv).size(), csv.c_str());
  if (tensorboard.empty()) return;
  for (const RunRecord* run : runs) {
    std::string folder = run->name;
    std::replace(folder.begin(), folder.end(), '/', '_');
    write_tensorboard_events(std::filesystem::path(tensorboard) / folder, *run);
  }
}

}  // namespace

void add_info(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string session, run, csv, tensorboard;
    bool keep = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("info", "What a session holds");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required();
  command->add_option("--run", args->run, "Only this run, with its outcomes");
  command->add_flag("--keep", args->keep, "Keep what an interrupted run has and give up resuming it");
  command->add_option("--csv", args->csv, "Write every table as CSV and JSON into this folder");
  command->add_option(
      "--tensorboard", args->tensorboard,
      "Write curves and metrics as TensorBoard event files, a folder a run, into this folder");
  command->footer(
      "Example:\n  seamark info session.h5\n  seamark info session.h5 --csv tables\n  seamark info "
      "session.h5 --run R1 --json");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      LoadedSession loaded = load_session(args->session);
      if (args->keep && loaded.had_journal) {
        keep_interrupted(args->session);
        loaded = load_session(args->session);
      }
      const Session& session = loaded.session;
      std::vector<const RunRecord*> runs;
      if (args->run.empty()) {
        for (const RunRecord& run : session.runs) runs.push_back(&run);
      } else {
        runs.push_back(&find_run(session, args->run, args->session));
      }
      write_exports(session, runs, args->csv, args->tensorboard);
      if (context.json) {
        OrderedJson distances = OrderedJson::array(), list = OrderedJson::array(),
                    notes = OrderedJson::array();
        for (const DistanceTable& table : session.distances)
          distances.push_back({{"space", table.space},
                               {"metric", table.metric},
                               {"from", table.from},
                               {"model", table.model.empty() ? session.model : table.model}});
        for (const RunRecord* run : runs) list.push_back(run_to_json(session, *run, !args->run.empty()));
        for (const Note& note : loaded.notes) notes.push_back(note.sentence());
        print_json({{"session", args->session},
                    {"interrupted", loaded.had_journal},
                    {"notes", notes},
                    {"model", session.model},
                    {"facts",
                     {{"count", session.facts.size()},
                      {"source", session.facts.source},
                      {"format", session.facts.format},
                      {"sha256", session.facts.sha256}}},
                    {"distances", distances},
                    {"runs", list},
                    {"results", results_to_json(session.results)},
                    {"selections", session.selections.size()}});
        return ExitCode::done;
      }
      std::printf("%s: %ld facts (%s), model %s\n", args->session.c_str(),
                  static_cast<long>(session.facts.size()), session.facts.source.c_str(),
                  session.model.c_str());
      for (const Note& note : loaded.notes) std::printf("Note: %s\n", note.sentence().c_str());
      if (loaded.had_journal)
        std::printf("The last run was interrupted%s%s: go on with seamark run -o %s --resume\n",
                    session.runs.back().message.empty() ? "" : " by an error: ",
                    session.runs.back().message.c_str(), args->session.c_str());
      if (!args->run.empty()) {
        print_run(session, *runs[0]);
        return ExitCode::done;
      }
      std::vector<std::vector<std::string>> rows = {
          {"Run", "State", "Facts", "Steps", "Learned", "Moved away", "of not learned", "Ended"}};
      for (const RunRecord* run : runs) {
        const OrderedJson counts = run_to_json(session, *run, false)["outcomes"];
        const auto& moved = counts["moved_away_from_model"];
        rows.push_back({run->name, run_state_names[static_cast<int>(run->state)],
                        std::to_string(counts["facts"].get<int64_t>()),
                        fmt::format("{} of {}", run->steps.rows(), run->planned_steps),
                        percent(counts["learned"].get<int64_t>(), counts["scored"].get<int64_t>()),
                        std::to_string(moved["count"].get<int64_t>()),
                        percent(moved["count"].get<int64_t>(), moved["of_not_learned"].get<int64_t>()),
                        run->ended});
      }
      if (rows.size() > 1) {
        std::printf("\n");
        print_table(rows, {false, false, true, true, true, true, true, false});
        std::printf("\n");
      }
      print_tree(session);
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
