// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

namespace seamark {

void add_spec(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    bool example = false;
    std::string check;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("spec", "The fields of a spec; --example prints a whole one");
  command->fallthrough();
  command->add_flag("--example", args->example, "A complete spec with every default, to edit and run");
  command->add_option("--check", args->check, "Check this spec file");
  command->footer("Example:\n  seamark spec --example > my.json\n  seamark spec --check my.json");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      if (!args->check.empty()) {
        const ExperimentSpec spec = read_spec(args->check);
        if (context.json) {
          print_json(spec_to_json(spec));
        } else {
          std::printf("%s: fine\n", args->check.c_str());
        }
        return ExitCode::done;
      }
      if (args->example) {
        std::printf("%s\n", dump_json(spec_to_json(ExperimentSpec{}), 2).c_str());
        return ExitCode::done;
      }
      const OrderedJson schema = spec_schema();
      if (context.json) {
        print_json(schema);
        return ExitCode::done;
      }
      for (const auto& field : schema) {
        std::printf("%s (%s, default %s)\n", field["path"].get<std::string>().c_str(),
                    field["type"].get<std::string>().c_str(), field["default"].dump().c_str());
        std::string detail = field["help"].get<std::string>();
        if (field.contains("choices")) {
          std::string names;
          for (const auto& name : field["choices"])
            names += (names.empty() ? "" : ", ") + name.get<std::string>();
          detail += " One of: " + names + ".";
        }
        if (field.contains("when")) detail += " Used when " + field["when"].get<std::string>() + ".";
        if (field.contains("source")) detail += " Source: " + field["source"].get<std::string>() + ".";
        std::printf("    %s\n", detail.c_str());
      }
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
