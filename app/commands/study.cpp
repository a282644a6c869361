// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study.h"

#include <charconv>

#include "app/commands/command.h"
#include "experiment/claims.h"
#include "experiment/study_setup.h"
#include "experiment/study_tables.h"
#include "support/log.h"

namespace seamark {
namespace {

struct Arguments {
  std::string study, output, jobs;
  std::vector<std::string> data, parts;
  bool resume = false, dry_run = false, list = false;
  std::optional<std::string> model, device;
  std::optional<int64_t> threads;
};

// "2/8"
StudyPart part_of(const std::string& text) {
  StudyPart out;
  if (text.empty()) return out;
  const char *at = text.data(), *end = at + text.size();
  const auto job = std::from_chars(at, end, out.job);
  const bool slash = job.ec == std::errc() && job.ptr != end && *job.ptr == '/';
  const auto jobs = slash ? std::from_chars(job.ptr + 1, end, out.jobs) : job;
  if (!slash || jobs.ec != std::errc() || jobs.ptr != end || out.job < 1 || out.job > out.jobs) {
    throw make_error(ExitCode::usage,
                     SEAMARK_TEXT("Error", "--jobs takes a part and their number, such as 2/8."));
  }
  return out;
}

std::map<std::string, std::string> data_of(const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> out;
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == pair.size()) {
      throw make_error(
          ExitCode::usage,
          SEAMARK_TEXT("Error", "--data takes a name and a file, such as counterfact=counterfact.json."));
    }
    out[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

// The studies that are named, or those of the session with --resume alone.
std::vector<StudySpec> studies_of(const Arguments& args) {
  if (args.study.empty()) return stored_studies(load_session(args.output).session, args.output);
  return set_up_studies({args.study, data_of(args.data), args.model, args.device, args.threads});
}

ExitCode list_presets(const Context& context) {
  OrderedJson list = OrderedJson::array();
  std::vector<std::vector<std::string>> rows = {{"Preset", "Runs", "Question"}};
  for (const std::string& name : preset_names()) {
    for (const StudySpec& study : preset_studies(name)) {
      const auto runs = static_cast<int64_t>(expand(study).size());
      list.push_back({{"preset", name}, {"study", study.name}, {"runs", runs}, {"question", study.question}});
      rows.push_back(
          {name == study.name ? name : name + ": " + study.name, std::to_string(runs), study.question});
    }
  }
  if (context.json) {
    print_json({{"presets", list}});
  } else {
    print_table(rows, {false, true, false});
  }
  return ExitCode::done;
}

ExitCode show_grid(const std::vector<StudySpec>& studies, const Context& context) {
  OrderedJson list = OrderedJson::array();
  for (const StudySpec& study : studies) {
    const std::vector<StudyPoint> points = expand(study);
    OrderedJson runs = OrderedJson::array();
    if (!context.json)
      std::printf("%s: %zu runs. %s\n", study.name.c_str(), points.size(), study.question.c_str());
    for (const StudyPoint& point : points) {
      if (context.json) {
        runs.push_back(point.spec.name);
      } else {
        std::printf("  %s\n", point.spec.name.c_str());
      }
    }
    list.push_back({{"study", study_to_json(study)}, {"runs", runs}});
  }
  if (context.json) print_json({{"studies", list}});
  return ExitCode::done;
}

class StudyConsole final : public StudyObserver {
 public:
  explicit StudyConsole(Context& context) : context_(context) {}
  void point(const StudyPoint& point, int64_t done, int64_t total) override {
    prefix_ = fmt::format("[{} of {}] {}: ", done + 1, total, point.spec.name);
  }
  void point_failed(const StudyPoint& point, const Error& error) override {
    context_.progress_line.clear();
    log_warning("run {} failed and is left out: {}", point.spec.name, error.what());
  }
  void started(const Session&, const RunRecord& run, const TrainingPlan& plan) override {
    total_ = plan.total_steps;
    done_ = run.steps.rows();
  }
  void step(const StepTable&, const TrainingStep&) override {
    progress({SEAMARK_TEXT("Progress", "Training"), ++done_, total_});
  }
  void progress(const Progress& progress) override {
    context_.progress_line.show({prefix_ + progress.stage, progress.done, progress.total});
  }

 private:
  Context& context_;
  std::string prefix_;
  int64_t done_ = 0, total_ = 0;
};

OrderedJson claims_to_json(const std::vector<ClaimResult>& claims) {
  OrderedJson out = OrderedJson::array();
  for (const ClaimResult& claim : claims) {
    out.push_back({{"claim", claim.claim},
                   {"study", claim.study},
                   {"condition", claim.condition},
                   {"statement", claim.statement},
                   {"effect", claim.effect.worded()},
                   {"value", number_or_null(claim.value)},
                   {"low", number_or_null(claim.low)},
                   {"high", number_or_null(claim.high)},
                   {"level", claim.level},
                   {"n", claim.n},
                   {"unit", claim.unit},
                   {"seeds", claim.seeds},
                   {"runs_n", claim.runs_n < 0 ? OrderedJson() : OrderedJson(claim.runs_n)},
                   {"runs_mean", number_or_null(claim.runs_mean)},
                   {"runs_low", number_or_null(claim.runs_low)},
                   {"runs_high", number_or_null(claim.runs_high)},
                   {"p", number_or_null(claim.p)},
                   {"p_holm", number_or_null(claim.p_holm)},
                   {"verdict", verdict_names[static_cast<int>(claim.verdict)]},
                   {"effect_to_see", number_or_null(claim.effect_to_see)},
                   {"n_to_see", claim.n_to_see < 0 ? OrderedJson() : OrderedJson(claim.n_to_see)},
                   {"sentence", claim_paragraph(claim)}});
  }
  return out;
}

ExitCode report_study(const StudyOutcome& outcome, const std::string& file, const Context& context) {
  const std::vector<ClaimResult> claims = study_claims(load_session(file).session);
  if (context.json) {
    print_json({{"session", file},
                {"planned", outcome.planned},
                {"done", outcome.done},
                {"failed", outcome.failed},
                {"stopped", outcome.stopped},
                {"claims", claims_to_json(claims)}});
  } else {
    std::printf("%ld of %ld runs are done", static_cast<long>(outcome.done),
                static_cast<long>(outcome.planned));
    if (outcome.failed > 0) std::printf(", %ld failed", static_cast<long>(outcome.failed));
    std::printf(". Session: %s\n", file.c_str());
    std::string statement;
    for (const ClaimResult& claim : claims) {
      if (statement != claim.study + claim.statement)
        std::printf("\n%s: %s\n", claim.study.c_str(), claim.statement.c_str());
      statement = claim.study + claim.statement;
      std::printf("  %s%s%s\n", claim.condition.c_str(), claim.condition.empty() ? "" : ": ",
                  claim_paragraph(claim).c_str());
    }
  }
  if (outcome.stopped) return ExitCode::cancelled;
  return outcome.failed > 0 ? ExitCode::bad_input : ExitCode::done;
}

ExitCode run(const Arguments& args, Context& context) {
  if (args.list) return list_presets(context);
  if (args.study.empty() && !args.resume) {
    throw make_error(
        ExitCode::usage,
        SEAMARK_TEXT("Error", "Name a preset or a file, or --resume. --list lists the presets."));
  }
  if (args.output.empty() && !args.dry_run)
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name the session with -o."));
  const std::vector<StudySpec> studies = studies_of(args);
  if (args.dry_run) return show_grid(studies, context);
  StudyConsole observer(context);
  const StudyOutcome outcome =
      run_studies(studies, {.session = args.output, .resume = args.resume, .part = part_of(args.jobs)},
                  context.control, observer);
  context.progress_line.clear();
  return report_study(outcome, args.output, context);
}

}  // namespace

void add_study(CLI::App& app, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("study", "Run a grid of specs that tests a claim, into one session");
  command->fallthrough();
  command->add_option("STUDY", args->study, "A preset, or a study (JSON); not needed with --resume");
  command->add_option("-o,--output", args->output, "Session file (HDF5)");
  command->add_flag("--resume", args->resume, "Go on with the study of the session; finished runs stay");
  command->add_option("--jobs", args->jobs, "Only part i of n of the runs, such as 2/8; then study merge");
  command->add_option("--data", args->data,
                      "NAME=FILE for each $NAME of the study (counterfact, zsre); built-in facts otherwise");
  command->add_flag("--dry-run", args->dry_run, "Only list the runs");
  command->add_flag("--list", args->list, "List the presets");
  command->add_option("--model", args->model, "Overrides the study's base");
  command->add_option("--device", args->device, "Overrides the study's base")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
  command->add_option("--threads", args->threads, "Overrides the study's base; 0: all cores")
      ->check(CLI::Range(0, 4096));
  command->footer(
      "Example:\n  seamark study interference --data counterfact=counterfact.json -o interference.h5\n  "
      "seamark study interference --jobs 2/8 -o part2.h5\n  seamark study merge part*.h5 -o all.h5");
  CLI::App* merge = command->add_subcommand("merge", "Join parts of a study and make its tables anew");
  merge->fallthrough();
  merge->add_option("-o,--output", args->output, "Session file (HDF5) that holds them all");
  merge->add_option("PARTS", args->parts, "Sessions of the parts")->required()->check(CLI::ExistingFile);
  merge->footer("Example:\n  seamark study merge part*.h5 -o all.h5");
  command->callback([&context, &action, args, merge] {
    action = [&context, args, merge] {
      if (!merge->parsed()) return run(*args, context);
      if (args->output.empty())
        throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name the session with -o."));
      return report_study(
          merge_studies(std::vector<std::filesystem::path>(args->parts.begin(), args->parts.end()),
                        args->output),
          args->output, context);
    };
  });
}

}  // namespace seamark
