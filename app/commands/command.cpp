// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <new>
#include <thread>

#include "support/log.h"

namespace seamark {
namespace {

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string duration(double seconds) {
  const auto s = static_cast<int64_t>(std::llround(seconds));
  if (s < 60) return fmt::format("{} s", s);
  if (s < 3600) return fmt::format("{} min {} s", s / 60, s % 60);
  return fmt::format("{} h {} min", s / 3600, s / 60 % 60);
}

// First Ctrl+C or SIGTERM: stop at the next step and keep; second: abort at the next check; third: leave.
void steer_by_signals(RunControl& control) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals, &control] {
    for (int count = 1;; ++count) {
      int signal = 0;
      sigwait(&signals, &signal);
      if (count == 1) {
        std::fputs("\nseamark: stopping; what was learned is kept (again: abort)\n", stderr);
        control.stop_and_keep();
      } else if (count == 2) {
        control.abort();
      } else {
        _exit(static_cast<int>(ExitCode::cancelled));
      }
    }
  }).detach();
}

// On stderr, and in the log file where there is one.
ExitCode report(const Error& error, const Context& context) {
  log_message(LogLevel::error, error.what());
  if (context.json) print_json({{"error", error_to_json(error)}});
  return error.code();
}

ExitCode guarded(const Action& action, Context& context) {
  try {
    const ExitCode code = action();
    context.progress_line.clear();
    if (std::fflush(stdout) != 0)
      throw cannot_write(SEAMARK_TEXT("Error", "Writing to standard output failed."));
    return code;
  } catch (const Error& error) {
    context.progress_line.clear();
    return report(error, context);
  } catch (const std::bad_alloc&) {
    context.progress_line.clear();
    return report(
        out_of_resources(SEAMARK_TEXT(
            "Error", "There is not enough memory. Use fewer slots, a smaller batch or a smaller model.")),
        context);
  } catch (const std::exception& error) {
    context.progress_line.clear();
    log_message(LogLevel::error, error.what());
    if (context.json) print_json({{"error", {{"code", 1}, {"sentence", error.what()}}}});
    return ExitCode::our_fault;
  }
}

// The command line itself is wrong: what --json asks for is not known from the parser then.
int report_usage(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  if (app.exit(error, std::cout, std::cerr) == 0) return 0;  // --help
  const bool json = std::any_of(argv + 1, argv + argc,
                                [](const char* argument) { return argument == std::string("--json"); });
  if (json) print_json({{"error", error_to_json(Error(ExitCode::usage, "{0}", {error.what()}))}});
  return static_cast<int>(ExitCode::usage);
}

// What every command takes stands in the help of `seamark` alone.
void name_common_options(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands(nullptr)) {
    const std::string footer = command->get_footer();
    command->footer(footer + (footer.empty() ? "" : "\n") +
                    "Also, as with every command: --json, --log-level, --log-file (see seamark --help).");
    name_common_options(*command);
  }
}

// A word that names nothing on this disk was meant as a command: the window has nothing to say about it.
void refuse_unknown_command(const std::filesystem::path& named) {
  const std::string& word = named.native();
  const bool is_word =
      !word.empty() && word.find_first_of("./\\") == std::string::npos && !std::filesystem::exists(named);
  if (is_word) {
    throw make_error(ExitCode::usage,
                     SEAMARK_TEXT("Error",
                                  "There is no command {0}, and no file or directory of this name. seamark "
                                  "--help lists the commands."),
                     word);
  }
}

}  // namespace

int run_commands(int argc, char** argv, const OpenWindow& open_window) {
  CLI::App app{"Seamark: see which facts a language model learns, and why not the others.", "seamark"};
  app.footer(open_window ? "Without a command the window opens: seamark [SESSION.h5 | FACTS | MODEL_DIR]...\n"
                           "Exit codes: 0 done, 1 our fault, 2 usage, 3 bad input, 4 cannot write, 5 out of "
                           "memory or device, 6 cancelled."
                         : "Exit codes: 0 done, 1 our fault, 2 usage, 3 bad input, 4 cannot write, 5 out of "
                           "memory or device, 6 cancelled.");
  app.require_subcommand(0, 1);
  app.fallthrough();
  app.get_formatter()->column_width(34);
  Context context;
  bool version = false;
  app.add_flag("--version", version, "Version, commit, compiler and libraries; with --json as JSON");
  app.add_flag("--json", context.json, "One JSON document on stdout; messages go to stderr");
  app.add_option("--log-level", context.log_level, "What is said on stderr")
      ->check(CLI::IsMember({"error", "warning", "info", "debug"}))
      ->capture_default_str();
  app.add_option("--log-file", context.log_file, "Append everything, with times, to this file");
  Action action;
  for (auto add : {add_demo, add_run, add_data, add_tokenize, add_probe, add_distances, add_select,
                   add_evaluate, add_analyse, add_adapter, add_info, add_spec, add_study, add_doctor}) {
    add(app, context, action);
  }
#ifdef SEAMARK_GUI
  add_figure(app, context, action);
  add_report(app, context, action);
#endif
  name_common_options(app);
  WindowArguments window;
  bool take_demo = false;
  std::string model;
  if (open_window) {
    app.add_option("open", window.open, "Session, fact files or model directory to open in the window");
    app.add_flag("--demo", take_demo, "Open the demo in the window");
    app.add_option("--model", model, "Model directory for the window");
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(app, error, argc, argv);
  }
  if (version) {
    print_version(context.json);
    return 0;
  }
  LogOptions log;
  const std::vector<std::string> levels = {"error", "warning", "info", "debug"};
  log.level =
      static_cast<LogLevel>(std::find(levels.begin(), levels.end(), context.log_level) - levels.begin());
  log.file = context.log_file;
  if (!action && open_window) {
    return static_cast<int>(guarded(
        [&] {
          configure_log(log);
          for (const auto& named : window.open) refuse_unknown_command(named);
          window.demo = take_demo;
          if (!model.empty()) window.model = model;
          return static_cast<ExitCode>(open_window(argc, argv, window));
        },
        context));
  }
  if (!action) {
    std::cout << app.help();
    return 0;
  }
  steer_by_signals(context.control);
  const ExitCode code = guarded(
      [&] {
        configure_log(log);
        return action();
      },
      context);
  // The thread that waits for signals lives as long as the process; leave without running destructors under
  // it.
  std::fflush(nullptr);
  _exit(static_cast<int>(code));
}

void ProgressLine::show(const Progress& progress) {
  const double now = seconds_now();
  const bool terminal = isatty(2) != 0;
  const bool new_stage = progress.stage != stage_;
  if (new_stage) {
    if (terminal && drawn_) std::fputc('\n', stderr);
    stage_ = progress.stage;
    stage_start_ = now;
    last_ = 0;
  }
  if (!new_stage && now - last_ < (terminal ? 0.1 : 5.0) && progress.done != progress.total) return;
  if (!terminal && !new_stage && progress.done == progress.total && now - stage_start_ < 1) return;
  last_ = now;
  std::string line = stage_;
  if (progress.total > 0) {
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    if (terminal) {
      const int filled = static_cast<int>(share * 24);
      line += " [" + std::string(static_cast<size_t>(filled), '#') +
              std::string(static_cast<size_t>(24 - filled), '.') + "]";
    }
    line += fmt::format(" {} of {}", progress.done, progress.total);
    if (progress.done > 0 && progress.done < progress.total && now - stage_start_ > 2) {
      line += ", " + duration((now - stage_start_) * (1 - share) / share) + " left";
    }
  }
  if (terminal) {
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    drawn_ = true;
  } else {
    std::fprintf(stderr, "%s\n", line.c_str());
  }
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (drawn_) std::fputc('\n', stderr);
  drawn_ = false;
  stage_.clear();
}

void ModelArguments::add_to(CLI::App& command, bool with_adapter) {
  command.add_option("--model", model, "Model directory, or the name of a model on this disk")
      ->capture_default_str();
  if (with_adapter) command.add_option("--adapter", adapter, "Adapter directory to put on the model");
  add_choice(command, "--device", device.device, device_kind_names, "Where the model runs");
  add_choice(command, "--dtype", device.dtype, dtype_names, "Number format of the frozen model");
  command.add_option("--threads", device.threads, "CPU threads; 0: all cores")
      ->check(CLI::Range(0, 4096))
      ->capture_default_str();
}

std::shared_ptr<Model> ModelArguments::load(Context& context) const {
  return Model::load(find_model(model), device, &context.control, context.progress);
}

std::unique_ptr<AdapterBank> ModelArguments::load_adapter(const Model& loaded) const {
  if (adapter.empty()) return nullptr;
  return std::make_unique<AdapterBank>(loaded, std::filesystem::path(adapter));
}

void FactArguments::add_to(CLI::App& command, const std::string& files_option) {
  command.add_option(files_option, options.files, "Fact files, or builtin")->required();
  add_choice(command, "--format", options.format, fact_format_names, "Format of the files");
  add_choice(command, "--zsre-target", options.zsre_target, zsre_target_names,
             "ZsRE: alt (EasyEdit, MEND) or answer (ROME, MEMIT)");
  command.add_option("--limit", options.limit, "At most so many facts; 0: all")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--first", options.first, "Records to skip at the start")->check(CLI::NonNegativeNumber);
  command.add_option("--target-seed", options.seed, "Draws the targets of relation files")
      ->check(CLI::NonNegativeNumber);
  command.add_flag("--strict", options.strict, "Stop at the first bad record");
  const auto column = [&](const char* flag, std::string& value, const char* what) {
    command.add_option(flag, value, std::string("Table: column of the ") + what)->group("Columns of a table");
  };
  column("--column-id", options.columns.id, "id");
  column("--column-subject", options.columns.subject, "subject");
  column("--column-prompt", options.columns.prompt, "prompt");
  column("--column-target", options.columns.target, "target");
  column("--column-original", options.columns.original, "original");
  column("--column-relation", options.columns.relation, "relation");
  column("--column-weight", options.columns.weight, "loss weight");
  column("--column-paraphrases", options.columns.paraphrases, "paraphrases");
  column("--column-neighbours", options.columns.neighbours, "neighbourhood prompts");
  column("--column-neighbour-answers", options.columns.neighbour_answers, "neighbours' answers");
}

FactTable FactArguments::load(Context& context) const {
  LoadReport report;
  FactTable facts = load_facts(options, report, &context.control);
  if (!report.issues.empty()) {
    const RecordIssue& first = report.issues.front();
    log_warning("{} of {} records were skipped, the first: {} record {}, {}: {}", report.issues.size(),
                report.records, first.file, first.record, first.field, first.reason);
  }
  return facts;
}

void require_csv_file(const Context& context, const std::string& output) {
  if (!context.json || !output.empty()) return;
  throw make_error(
      ExitCode::usage,
      SEAMARK_TEXT("Error", "With --json name a CSV file with -o; stdout then holds the summary."));
}

void print_json(const OrderedJson& document) { std::printf("%s\n", dump_json(document, 1).c_str()); }

void print_table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) {
  const auto width = [](const std::string& text) {
    return static_cast<size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
  };
  std::vector<size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - width(row[i]), ' ');
      line += (i ? "  " : "") + (i < right.size() && right[i] ? space + row[i] : row[i] + space);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    std::printf("%s\n", line.c_str());
  }
}

std::string percent(int64_t part, int64_t whole) {
  return whole == 0 ? "–"
                    : fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

OrderedJson number_or_null(double value) {
  return std::isfinite(value) ? OrderedJson(value) : OrderedJson(nullptr);
}

OrderedJson error_to_json(const Error& error) {
  return {{"code", static_cast<int>(error.code())},
          {"sentence", error.sentence()},
          {"file", error.file()},
          {"field", error.field()}};
}

OrderedJson metrics_to_json(const std::vector<Metric>& metrics) {
  OrderedJson out = OrderedJson::object();
  for (const Metric& metric : metrics) {
    OrderedJson& protocol = out[metric.protocol];
    OrderedJson& target = metric.when.empty() ? protocol[metric.name] : protocol[metric.when][metric.name];
    target = {{"value", number_or_null(metric.value)}, {"sd", number_or_null(metric.sd)}, {"n", metric.n}};
  }
  return out;
}

}  // namespace seamark
