// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/merge.h"
#include "app/commands/stored.h"
#include "support/files.h"

namespace seamark {
namespace {

void add_export(CLI::App& parent, Context& context, Action& action) {
  struct Arguments {
    StoredAdapter stored;
    std::string output;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command =
      parent.add_subcommand("export", "Write an adapter as a directory: PEFT's where PEFT knows its kind");
  command->fallthrough();
  command->add_option("SESSION", args->stored.session, "Session file")->required()->check(CLI::ExistingFile);
  command->add_option("--run", args->stored.run, "Name of the run")->required();
  command->add_option("--fact", args->stored.fact, "Id of the fact (single-fact runs)");
  command->add_option("-o,--output", args->output, "Directory to write")->required();
  command->footer("Example:\n  seamark adapter export session.h5 --run R1 --fact 12 -o adapter-12");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      const Session session = load_session(args->stored.session).session;
      const AdapterFiles files = args->stored.load(session);
      write_adapter_files(args->output, files);
      if (context.json) {
        print_json({{"directory", args->output},
                    {"run", args->stored.run},
                    {"fact", args->stored.fact},
                    {"type", adapter_type(files)},
                    {"tensors", files.tensors.size()}});
      } else {
        std::printf("%s: %s, %zu tensors\n", args->output.c_str(), adapter_type(files).c_str(),
                    files.tensors.size());
      }
      return ExitCode::done;
    };
  });
}

void add_merge(CLI::App& parent, Context& context, Action& action) {
  struct Arguments {
    StoredAdapter stored;
    std::string adapter, model, output;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = parent.add_subcommand(
      "merge", "Fold an adapter into its model: a Hugging Face directory that needs no adapter");
  command->fallthrough();
  CLI::Option* file = command->add_option("SESSION", args->stored.session, "Session file with the adapter")
                          ->check(CLI::ExistingFile);
  CLI::Option* run = command->add_option("--run", args->stored.run, "Name of the run")->needs(file);
  command->add_option("--fact", args->stored.fact, "Id of the fact (single-fact runs)")->needs(file);
  file->needs(run);
  command->add_option("--adapter", args->adapter, "Adapter directory, instead of a session")
      ->check(CLI::ExistingDirectory)
      ->excludes(file);
  command->add_option("--model", args->model,
                      "Model directory, or the name of a model on this disk; default: the session's, else " +
                          std::string(default_model_name));
  command->add_option("-o,--output", args->output, "Directory to make")->required();
  command->footer(
      "Weights are changed in 32-bit numbers and stored as they were. Bottleneck adapters cannot be merged.\n"
      "Example:\n  seamark adapter merge session.h5 --run R1 --model SmolLM2-135M-Instruct -o merged");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      std::string model = args->model;
      AdapterFiles files;
      if (!args->adapter.empty()) {
        files = read_adapter_files(args->adapter);
      } else if (!args->stored.session.empty()) {
        const Session session = load_session(args->stored.session).session;
        files = args->stored.load(session);
        if (model.empty()) model = session.model;
      } else {
        throw make_error(ExitCode::usage,
                         SEAMARK_TEXT("Error", "Name a session and its --run, or an --adapter."));
      }
      if (model.empty()) model = default_model_name;
      const MergeResult result =
          merge_adapter(find_model(model), files, args->output, &context.control, context.progress);
      context.progress_line.clear();
      if (context.json) {
        print_json({{"directory", args->output},
                    {"type", adapter_type(files)},
                    {"weights_changed", result.changed},
                    {"bytes", result.bytes}});
      } else {
        std::printf("%s: %ld weights changed (%s), %s\n", args->output.c_str(),
                    static_cast<long>(result.changed), adapter_type(files).c_str(),
                    format_bytes(result.bytes).c_str());
      }
      return ExitCode::done;
    };
  });
}

}  // namespace

void add_adapter(CLI::App& app, Context& context, Action& action) {
  CLI::App* adapter = app.add_subcommand("adapter", "Trained adapters: out of a session, into a model");
  adapter->require_subcommand(1);
  adapter->fallthrough();
  add_export(*adapter, context, action);
  add_merge(*adapter, context, action);
}

}  // namespace seamark
