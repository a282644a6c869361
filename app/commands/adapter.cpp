// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "adapters/merge.h"
#include "app/commands/command.h"
#include "experiment/adapter_record.h"
#include "support/files.h"

namespace seamark {
namespace {

// Which adapter of a session.
struct StoredAdapter {
  std::string session, run, fact;
};

const RunRecord& find_run(const Session& session, const StoredAdapter& which) {
  const auto run = std::find_if(session.runs.begin(), session.runs.end(),
                                [&](const RunRecord& r) { return r.name == which.run; });
  if (run != session.runs.end()) return *run;
  std::vector<std::string> names;
  for (const RunRecord& r : session.runs) names.push_back(r.name);
  throw bad_input(SEAMARK_TEXT("Error", "The session has no run of this name. It has: {0}."),
                  fmt::join(names, ", "))
      .in_file(which.session)
      .at_field("--run");
}

// Row of the session's facts; -1 without --fact.
int64_t find_fact(const Session& session, const StoredAdapter& which) {
  if (which.fact.empty()) return -1;
  const auto& facts = session.facts.facts;
  const auto it = std::find_if(facts.begin(), facts.end(), [&](const Fact& f) { return f.id == which.fact; });
  if (it == facts.end()) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The session has no fact of this id. Its first fact has the id {0}; "
                                 "`seamark info --run NAME --json` lists them."),
                    facts.empty() ? std::string("-") : facts.front().id)
        .in_file(which.session)
        .at_field("--fact");
  }
  return it - facts.begin();
}

AdapterFiles load_stored(const Session& session, const StoredAdapter& which) {
  const std::vector<int64_t>& stored = find_run(session, which).adapter_facts;
  const int64_t fact = find_fact(session, which);
  if (std::find(stored.begin(), stored.end(), fact) == stored.end()) {
    throw bad_input(stored.empty() ? SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters).")
                    : fact < 0
                        ? SEAMARK_TEXT("Error", "This run has one adapter a fact; name one with --fact.")
                    : stored[0] == -1
                        ? SEAMARK_TEXT("Error", "This run has one adapter for all facts; leave --fact out.")
                        : SEAMARK_TEXT("Error", "This run has no adapter for that fact: it was not trained."))
        .in_file(which.session)
        .at_field("--fact");
  }
  AdapterFiles files = adapter_files(load_adapter(which.session, which.run, fact));
  files.source = which.session;
  return files;
}

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
      const AdapterFiles files = load_stored(session, args->stored);
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
        files = load_stored(session, args->stored);
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
