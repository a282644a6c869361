// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "app/commands/command.h"

namespace seamark {

void add_info(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string session, run;
    bool keep = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("info", "What a session holds");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required();
  command->add_option("--run", args->run, "Only this run, with its outcomes");
  command->add_flag("--keep", args->keep, "Keep what an interrupted run has and give up resuming it");
  command->footer("Example:\n  seamark info session.h5\n  seamark info session.h5 --run R1 --json");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      LoadedSession loaded = load_session(args->session);
      if (args->keep && loaded.had_journal) {
        keep_interrupted(args->session);
        loaded = load_session(args->session);
      }
      const Session& session = loaded.session;
      std::vector<const RunRecord*> runs;
      for (const RunRecord& run : session.runs) {
        if (args->run.empty() || run.name == args->run) runs.push_back(&run);
      }
      if (!args->run.empty() && runs.empty()) {
        throw bad_input(SEAMARK_TEXT("Error", "The session has no run of this name."))
            .in_file(args->session)
            .at_field("--run");
      }
      if (context.json) {
        OrderedJson distances = OrderedJson::array(), list = OrderedJson::array();
        for (const DistanceTable& table : session.distances)
          distances.push_back({{"space", table.space}, {"metric", table.metric}, {"from", table.from}});
        for (const RunRecord* run : runs) list.push_back(run_to_json(session, *run, !args->run.empty()));
        print_json({{"session", args->session},
                    {"interrupted", loaded.had_journal},
                    {"notes", loaded.notes},
                    {"model", session.model},
                    {"facts",
                     {{"count", session.facts.size()},
                      {"source", session.facts.source},
                      {"format", session.facts.format},
                      {"sha256", session.facts.sha256}}},
                    {"distances", distances},
                    {"runs", list},
                    {"selections", session.selections.size()}});
        return ExitCode::done;
      }
      std::printf("%s: %ld facts (%s), model %s\n", args->session.c_str(),
                  static_cast<long>(session.facts.size()), session.facts.source.c_str(),
                  session.model.c_str());
      for (const std::string& note : loaded.notes) std::printf("Note: %s\n", note.c_str());
      if (loaded.had_journal)
        std::printf("The last run was interrupted: go on with seamark run -o %s --resume\n",
                    args->session.c_str());
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
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
