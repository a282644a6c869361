// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands share: common options, progress on stderr, one JSON document on stdout, signals.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "adapters/adapter_bank.h"
#include "experiment/run.h"
#include "facts/load.h"
#include "model/model.h"
#include "support/error.h"
#include "support/json.h"
#include "support/run_control.h"

namespace seamark {

// For the window: what the command line names.
struct WindowArguments {
  std::vector<std::filesystem::path> open;
  bool demo = false;
  std::optional<std::filesystem::path> model;
};
using OpenWindow = std::function<int(int argc, char** argv, const WindowArguments&)>;

// Parses and runs. `open_window` is empty in a build without the window. Returns the process's exit code.
int run_commands(int argc, char** argv, const OpenWindow& open_window);

// One progress line on stderr, rewritten in place on a terminal, a line every few seconds elsewhere.
class ProgressLine {
 public:
  void show(const Progress& progress);
  void clear();

 private:
  std::string stage_;
  double stage_start_ = 0, last_ = 0;
  bool drawn_ = false;
};

struct Context {
  bool json = false;
  std::string log_level = "warning";
  std::string log_file;
  RunControl control;
  ProgressLine progress_line;
  ProgressFunction progress = [this](const Progress& p) { progress_line.show(p); };
};
using Action = std::function<ExitCode()>;

// Options that several commands take.
struct ModelArguments {
  std::string model = default_model_name;
  std::string adapter;
  DeviceOptions device;
  void add_to(CLI::App& command, bool with_adapter);
  std::shared_ptr<Model> load(Context& context) const;
  // Null without --adapter.
  std::unique_ptr<AdapterBank> load_adapter(const Model& model) const;
};
struct FactArguments {
  FactOptions options{.files = {}};
  void add_to(CLI::App& command, const std::string& files_option);
  FactTable load(Context& context) const;  // warns of skipped records
};
// --name for a choice of names.
template <typename Enum, size_t N>
void add_choice(CLI::App& command, const std::string& flags, Enum& value, const char* const (&names)[N],
                const std::string& help) {
  std::string there;
  for (const char* name : names) there += (there.empty() ? "" : ",") + std::string(name);
  const CLI::Validator choice(
      [&names, there](std::string& text) {
        for (size_t i = 0; i < N; ++i) {
          if (CLI::detail::to_lower(text) != CLI::detail::to_lower(names[i])) continue;
          text = std::to_string(i);
          return std::string();
        }
        return fmt::format("\"{}\" is none of {}", text, there);
      },
      "");
  command.add_option(flags, value, help)->transform(choice)->option_text("{" + there + "}");
}

// With --json stdout is the summary's: the rows then need a file. Error: usage.
void require_csv_file(const Context& context, const std::string& output);
// A JSON document on stdout.
void print_json(const OrderedJson& document);
// Rows of cells as aligned columns; the first row is the header. right[i]: column i is right-aligned.
void print_table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right);
// "64.0 %"; "–" when n is 0.
std::string percent(int64_t part, int64_t whole);
OrderedJson number_or_null(double value);
OrderedJson error_to_json(const Error& error);
OrderedJson metrics_to_json(const std::vector<Metric>& metrics);
// What a finished run found, as JSON and as a table.
OrderedJson run_to_json(const Session& session, const RunRecord& run, bool with_outcomes);
void print_run(const Session& session, const RunRecord& run);

// Each adds its subcommand; when chosen, it sets `action`.
void add_adapter(CLI::App& app, Context& context, Action& action);
void add_analyse(CLI::App& app, Context& context, Action& action);
void add_data(CLI::App& app, Context& context, Action& action);
void add_demo(CLI::App& app, Context& context, Action& action);
void add_distances(CLI::App& app, Context& context, Action& action);
void add_doctor(CLI::App& app, Context& context, Action& action);
void add_evaluate(CLI::App& app, Context& context, Action& action);
#ifdef SEAMARK_GUI
void add_figure(CLI::App& app, Context& context, Action& action);
void add_report(CLI::App& app, Context& context, Action& action);
#endif
void add_info(CLI::App& app, Context& context, Action& action);
void add_probe(CLI::App& app, Context& context, Action& action);
void add_run(CLI::App& app, Context& context, Action& action);
void add_select(CLI::App& app, Context& context, Action& action);
void add_spec(CLI::App& app, Context& context, Action& action);
void add_study(CLI::App& app, Context& context, Action& action);
void add_tokenize(CLI::App& app, Context& context, Action& action);

// What --version says: the build, and the libraries that it is built on.
void print_version(bool json);

// Runs a spec into a session with progress on stderr; the end of `run` and `demo`.
ExitCode run_and_report(const ExperimentSpec& spec, const RunRequest& request, Context& context);

}  // namespace seamark
