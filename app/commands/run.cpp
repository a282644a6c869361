// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

namespace seamark {

void add_run(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string spec, output;
    bool resume = false;
    std::optional<std::string> model, device;
    std::optional<int64_t> threads;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("run", "Run a spec into a session file");
  command->fallthrough();
  command->add_option("SPEC", args->spec, "The spec (JSON); not needed with --resume")
      ->check(CLI::ExistingFile);
  command->add_option("-o,--output", args->output, "Session file (HDF5): created, or extended by one run")
      ->required();
  command->add_option("--device", args->device, "Overrides the spec")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
  command->add_option("--threads", args->threads, "Overrides the spec; 0: all cores")
      ->check(CLI::Range(0, 4096));
  command->add_option("--model", args->model, "Overrides the spec");
  command->add_flag("--resume", args->resume, "Go on with the interrupted run beside the session");
  command->footer(
      "Example:\n  seamark run my.json -o my.h5\n  seamark run -o my.h5 "
      "--resume");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      if (args->spec.empty() == !args->resume) {
        throw make_error(
            ExitCode::usage,
            args->resume
                ? SEAMARK_TEXT("Error",
                               "The interrupted run brings its own spec; leave SPEC out with --resume.")
                : SEAMARK_TEXT("Error", "Name a spec, or --resume."));
      }
      RunRequest request{.session = args->output, .resume = args->resume};
      ExperimentSpec spec = args->resume ? interrupted_spec(args->output) : read_spec(args->spec);
      if (args->model) spec.model = *args->model;
      if (args->threads) spec.device.threads = *args->threads;
      if (args->device) {
        for (int i = 0; i < 3; ++i) {
          if (*args->device == device_kind_names[i]) spec.device.device = static_cast<DeviceKind>(i);
        }
      }
      return run_and_report(spec, request, context);
    };
  });
}

}  // namespace seamark
