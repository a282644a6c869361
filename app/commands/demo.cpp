// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/demo.h"

#include <filesystem>

#include "app/commands/command.h"

namespace seamark {

void add_demo(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string model = default_model_name, output = "session.h5";
    int64_t limit = 0, threads = 0;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "demo", "The main job on the built-in facts: distances, band, LoRA, outcomes, one session");
  command->fallthrough();
  command->add_option("--model", args->model, "Model directory, or the name of a model on this disk")
      ->capture_default_str();
  command->add_option("-o,--output", args->output, "Session file; an earlier demo there is replaced")
      ->capture_default_str();
  command->add_option("--limit", args->limit, "At most so many facts; 0: all")->check(CLI::NonNegativeNumber);
  command->add_option("--threads", args->threads, "CPU threads; 0: all cores")->check(CLI::Range(0, 4096));
  command->footer("Example:\n  seamark demo -o session.h5");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      ExperimentSpec spec = demo_spec();
      spec.model = args->model;
      spec.facts.limit = args->limit;
      spec.device.threads = args->threads;
      remove_earlier_demo(args->output);
      return run_and_report(spec, {.session = args->output}, context);
    };
  });
}

}  // namespace seamark
