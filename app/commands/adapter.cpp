// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/command.h"
#include "experiment/adapter_record.h"

namespace seamark {

void add_adapter(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string session, run, fact, output;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* adapter = app.add_subcommand("adapter", "Trained adapters of a session");
  adapter->require_subcommand(1);
  adapter->fallthrough();
  CLI::App* command = adapter->add_subcommand("export", "Write an adapter as a PEFT directory");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required()->check(CLI::ExistingFile);
  command->add_option("--run", args->run, "Name of the run")->required();
  command->add_option("--fact", args->fact, "Id of the fact (single-fact runs)");
  command->add_option("-o,--output", args->output, "Directory to write")->required();
  command->footer("Example:\n  seamark adapter export session.h5 --run R1 --fact 12 -o adapter-12");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      const Session session = load_session(args->session).session;
      const auto run = std::find_if(session.runs.begin(), session.runs.end(),
                                    [&](const RunRecord& r) { return r.name == args->run; });
      if (run == session.runs.end()) {
        std::vector<std::string> names;
        for (const RunRecord& r : session.runs) names.push_back(r.name);
        throw bad_input(SEAMARK_TEXT("Error", "The session has no run of this name. It has: {0}."),
                        fmt::join(names, ", "))
            .in_file(args->session)
            .at_field("--run");
      }
      int64_t fact = -1;
      if (!args->fact.empty()) {
        const auto& facts = session.facts.facts;
        const auto it =
            std::find_if(facts.begin(), facts.end(), [&](const Fact& f) { return f.id == args->fact; });
        if (it == facts.end()) {
          throw bad_input(SEAMARK_TEXT("Error",
                                       "The session has no fact of this id. Its first fact has the id {0}; "
                                       "`seamark info --run NAME --json` lists them."),
                          facts.empty() ? std::string("-") : facts.front().id)
              .in_file(args->session)
              .at_field("--fact");
        }
        fact = it - facts.begin();
      }
      const auto& stored = run->adapter_facts;
      if (std::find(stored.begin(), stored.end(), fact) == stored.end()) {
        throw bad_input(
            stored.empty() ? SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters).")
            : fact < 0     ? SEAMARK_TEXT("Error", "This run has one adapter a fact; name one with --fact.")
            : stored[0] == -1
                ? SEAMARK_TEXT("Error", "This run has one adapter for all facts; leave --fact out.")
                : SEAMARK_TEXT("Error", "This run has no adapter for that fact: it was not trained."))
            .in_file(args->session)
            .at_field("--fact");
      }
      const AdapterFiles files = adapter_files(load_adapter(args->session, run->name, fact));
      write_adapter_files(args->output, files);
      const std::string kind = parse_json(files.config_json, args->session).value("peft_type", "");
      if (context.json) {
        print_json({{"directory", args->output},
                    {"run", run->name},
                    {"fact", args->fact},
                    {"type", kind},
                    {"tensors", files.tensors.size()}});
      } else {
        std::printf("%s: %s, %zu tensors\n", args->output.c_str(), kind.c_str(), files.tensors.size());
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
