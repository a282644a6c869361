// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

namespace seamark {

void add_data(CLI::App& app, Context& context, Action& action) {
  auto args = std::make_shared<FactArguments>();
  CLI::App* command = app.add_subcommand("data", "Check fact files and report what was skipped and why");
  command->fallthrough();
  args->add_to(*command, "FILE");
  command->footer(
      "Example:\n  seamark data counterfact.json\n  seamark data my.csv --column-prompt question "
      "--column-target answer");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      LoadReport report;
      const FactTable facts = load_facts(args->options, report, &context.control);
      if (context.json) {
        OrderedJson issues = OrderedJson::array();
        for (const RecordIssue& issue : report.issues) {
          issues.push_back({{"file", issue.file},
                            {"record", issue.record},
                            {"field", issue.field},
                            {"reason", issue.reason}});
        }
        print_json({{"source", facts.source},
                    {"format", report.format},
                    {"sha256", facts.sha256},
                    {"records", report.records},
                    {"loaded", report.loaded},
                    {"skipped", issues},
                    {"relations", report.relations},
                    {"derived_relations", report.derived_relations},
                    {"without_original", report.without_original},
                    {"notes", report.notes}});
        return ExitCode::done;
      }
      print_table({{"Format", report.format},
                   {"Records", std::to_string(report.records)},
                   {"Loaded", std::to_string(report.loaded)},
                   {"Skipped", std::to_string(report.issues.size())},
                   {"Relations",
                    fmt::format("{}{}", report.relations, report.derived_relations > 0 ? " (derived)" : "")},
                   {"Without original", std::to_string(report.without_original)},
                   {"sha256", facts.sha256}},
                  {});
      for (const std::string& note : report.notes) std::printf("Note: %s\n", note.c_str());
      const size_t shown = std::min<size_t>(report.issues.size(), 20);
      if (shown > 0) {
        std::printf("\n");
        std::vector<std::vector<std::string>> rows = {{"File", "Record", "Field", "Reason"}};
        for (size_t i = 0; i < shown; ++i) {
          const RecordIssue& issue = report.issues[i];
          rows.push_back({issue.file, std::to_string(issue.record), issue.field, issue.reason});
        }
        print_table(rows, {false, true});
        if (shown < report.issues.size())
          std::printf("… and %zu more (--json has them all)\n", report.issues.size() - shown);
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
