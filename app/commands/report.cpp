// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/report.h"

#include <QApplication>

#include "app/commands/command.h"
#include "app/commands/headless.h"

namespace seamark {

void add_report(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string session, output;
    ReportOptions options;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("report", "A session as one HTML page, with figures and tables");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required();
  command->add_option("-o,--output", args->output, "Folder for index.html, figures/ and tables/")->required();
  command->add_option("--language", args->options.language, "Language of the page: en, de, zh_CN")
      ->capture_default_str();
  command->add_option("--style", args->options.style, "Style of the figures")->capture_default_str();
  command->footer("Example:\n  seamark report my.h5 -o report");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      const LoadedSession loaded = load_session(args->session);
      const auto application = headless_application();
      const FigureOrigin origin{std::filesystem::path(args->session).filename().string(), version_text()};
      write_report(loaded.session, origin, args->output, args->options);
      if (context.json) print_json({{"output", args->output + "/index.html"}});
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
