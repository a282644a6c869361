// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "analysis/result_tables.h"
#include "app/commands/analyse.h"
#include "experiment/stored_adapter.h"
#include "support/files.h"

namespace seamark {
namespace {

struct Arguments {
  std::string session, run, fact, adapter, compare, compare_run, compare_fact, output;
  std::string model = default_model_name;
  int64_t facts = 0;
  LensOptions lens;
  bool compare_weight = false, no_store = false;
};

// Which stored adapters: the one of --fact, else all, at most --facts of them.
std::vector<int64_t> chosen_adapters(const Arguments& args, const Session& session) {
  if (!args.fact.empty()) return {StoredAdapter{args.session, args.run, args.fact}.row(session)};
  std::vector<int64_t> stored = find_run(session, args.run, args.session).adapter_facts;
  if (stored.empty())
    throw bad_input(SEAMARK_TEXT("Error", "This run kept no adapters (output.adapters)."))
        .in_file(args.session)
        .at_field("--run");
  if (args.facts > 0 && static_cast<int64_t>(stored.size()) > args.facts)
    stored.resize(static_cast<size_t>(args.facts));
  return stored;
}

// What is wrong with the option that stands for another one here is said of it.
template <typename Find>
auto find_for(const char* option, const char* in_place_of, Find find) {
  try {
    return find();
  } catch (const Error& error) {
    if (error.field() != in_place_of) throw;
    throw Error(error.code(), error.text(), error.arguments()).in_file(error.file()).at_field(option);
  }
}

// What of the session the adapter is laid beside, if anything.
std::optional<Beside> beside(const Arguments& args, const Session& session, int64_t first_fact) {
  if (args.compare_weight) return Beside{};
  if (!args.compare_fact.empty())
    return Beside{args.run, find_for("--compare-fact", "--fact", [&] {
                    return StoredAdapter{args.session, args.run, args.compare_fact}.row(session);
                  })};
  if (args.compare_run.empty()) return std::nullopt;
  const RunRecord& run =
      *find_for("--compare-run", "--run", [&] { return &find_run(session, args.compare_run, args.session); });
  const auto& stored = run.adapter_facts;
  return Beside{run.name, std::find(stored.begin(), stored.end(), -1) != stored.end() ? -1 : first_fact};
}

// The table of subspaces of the first adapter that is looked at, if one was asked for.
std::optional<ResultTable> subspaces(const Arguments& args, const WeightLens& lens, const Session& session,
                                     const LensedAdapter& first, const std::string& model,
                                     const OrderedJson& settings, Context& context) {
  const auto other = args.session.empty() ? std::nullopt : beside(args, session, first.fact);
  if (other)
    return subspaces_table(lens, args.session, args.run, first.fact, *other, session.facts, model,
                           &context.control, context.progress);
  if (args.compare.empty() && !args.compare_weight) return std::nullopt;
  return similarity_table("subspaces beside " + (args.compare_weight ? "W" : args.compare), first.modules,
                          args.compare_weight
                              ? lens.own_directions(first.modules, &context.control, context.progress)
                              : lens.directions(read_adapter_files(args.compare), &context.control),
                          settings);
}

struct Mean {
  double sum = 0;
  int64_t n = 0;
  void add(double value) {
    if (!std::isfinite(value)) return;
    sum += value;
    ++n;
  }
  std::string text() const {
    return n ? fmt::format("{:.4g}", sum / static_cast<double>(n)) : std::string("–");
  }
};

// A line a layer and module: means over adapters.
void print(const std::vector<LensedAdapter>& adapters) {
  struct Line {
    Mean rank, change, projected, amplification, effective, own, random;
    double norm = 0;
  };
  std::map<std::pair<int64_t, std::string>, Line> lines;
  for (const LensedAdapter& adapter : adapters) {
    for (const ModuleLens& m : adapter.modules) {
      Line& line = lines[{m.layer, m.module}];
      line.norm = m.controls.norm;
      line.rank.add(static_cast<double>(m.spectrum.rank()));
      line.change.add(m.change_norm);
      line.projected.add(m.projected_norm);
      line.amplification.add(m.amplification);
      line.effective.add(m.effective_rank);
      line.own.add(m.controls.own);
      line.random.add(m.controls.random);
    }
  }
  std::vector<std::vector<std::string>> rows = {{"Layer", "Module", "Rank", "|dW|", "|U'WV|", "Amplification",
                                                 "Eff. rank", "|W|", "W's own", "Random"}};
  for (const auto& [key, line] : lines)
    rows.push_back({std::to_string(key.first), key.second, line.rank.text(), line.change.text(),
                    line.projected.text(), line.amplification.text(), line.effective.text(),
                    fmt::format("{:.4g}", line.norm), line.own.text(), line.random.text()});
  std::printf("%zu adapter%s%s\n\n", adapters.size(), adapters.size() == 1 ? "" : "s",
              adapters.size() == 1 ? "" : "; means over adapters");
  print_table(rows, {true, false, true, true, true, true, true, true, true, true});
}

OrderedJson columns_to_json(const ResultTable& table) {
  OrderedJson columns;
  for (const ResultColumn& column : table.columns) {
    OrderedJson list = OrderedJson::array();
    std::visit(
        [&](const auto& values) {
          for (const auto& value : values) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, double>) {
              list.push_back(number_or_null(value));
            } else {
              list.push_back(value);
            }
          }
        },
        column.values);
    columns[column.name] = std::move(list);
  }
  return columns;
}

ExitCode analyse(const Arguments& args, Context& context) {
  if (args.session.empty() == args.adapter.empty())
    throw make_error(
        ExitCode::usage,
        SEAMARK_TEXT("Error", "Name either a session with --run, or an adapter with --adapter."));
  if (!args.adapter.empty() && !(args.compare_run.empty() && args.compare_fact.empty()))
    throw make_error(ExitCode::usage,
                     SEAMARK_TEXT("Error", "--compare-run and --compare-fact need a session with --run."));
  Session session;
  std::string model = args.model;
  std::vector<int64_t> facts = {-1};
  if (!args.session.empty()) {
    if (args.run.empty())
      throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name the run of the session with --run."));
    session = load_session(args.session).session;
    model = spec_of(find_run(session, args.run, args.session), args.session).model;
    facts = chosen_adapters(args, session);
  }
  WeightLens lens(find_model(model), args.lens);
  const std::vector<LensedAdapter> adapters =
      args.adapter.empty()
          ? look_at_adapters(lens, args.session, args.run, facts, &context.control, context.progress)
          : std::vector<LensedAdapter>{{-1, lens(read_adapter_files(args.adapter), &context.control)}};
  const OrderedJson settings = lens_settings(model, args.lens, adapters.size());
  std::vector<ResultTable> tables = {weight_lens_table(adapters, session.facts, model, args.lens)};
  if (auto table = subspaces(args, lens, session, adapters.front(), model, settings, context))
    tables.push_back(std::move(*table));
  if (!args.output.empty()) replace_file(args.output, result_csv(tables.front(), "spectrum"));
  context.progress_line.clear();
  if (context.json) {
    OrderedJson document = {{"settings", settings}, {"lens", columns_to_json(tables.front())}};
    if (tables.size() > 1) document["similarity"] = columns_to_json(tables.back());
    print_json(document);
  } else {
    print(adapters);
    if (tables.size() > 1) std::printf("\n%s", result_csv(tables.back()).c_str());
  }
  if (!args.session.empty() && !args.no_store) store_results(args.session, args.run, std::move(tables));
  return ExitCode::done;
}

}  // namespace

void add_analyse_lens(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "lens",
      "What adapters change and amplify in each weight, beside the weight's own and random directions");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->check(CLI::ExistingFile);
  command->add_option("--run", args->run, "Run whose adapters are looked at");
  command->add_option("--fact", args->fact, "Only the adapter of the fact with this id");
  command->add_option("--facts", args->facts, "At most so many adapters of a single-fact run; 0: all")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--model", args->model, "Model directory or name, with --adapter")
      ->capture_default_str();
  command->add_option("--adapter", args->adapter, "Adapter directory instead of a session");
  command->add_option("--compare", args->compare, "A second adapter directory: how much subspace they share");
  command->add_option("--compare-run", args->compare_run,
                      "... or another run of the session (the same fact)");
  command->add_option("--compare-fact", args->compare_fact,
                      "... or the adapter of the fact with this id, of the same run");
  command->add_flag("--compare-weight", args->compare_weight, "... or the weights' own leading directions");
  command->add_option("--draws", args->lens.random_draws, "Random subspaces for the control; 0: none")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  command->add_option("--seed", args->lens.seed, "Draws the random subspaces")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command
      ->add_option("--dense-rank", args->lens.dense_rank,
                   "Full fine-tuning: so many singular values of the difference")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
  command->add_option("-o,--output", args->output, "CSV file with a row for each adapter, layer and module");
  command->add_flag("--no-store", args->no_store, "Leave the session as it is");
  command->footer(
      "Example:\n  seamark analyse lens my.h5 --run R1 -o lens.csv\n"
      "  seamark analyse lens --adapter adapter-12 --compare adapter-13 --json");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
