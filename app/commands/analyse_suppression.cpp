// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "analysis/variance_ratio.h"
#include "app/commands/analyse.h"
#include "experiment/stored_adapter.h"
#include "model/inference.h"
#include "text/tokenizer.h"

namespace seamark {
namespace {

struct Arguments {
  std::string session;
  std::vector<std::string> runs;
  int64_t layer = -1, facts = 0, threads = 0;
  bool no_store = false;
};

// The hidden state of each fact's last prompt token, under the run's adapters (null: the model as it is).
Matrix prompt_features(const Model& model, const Arguments& args, const RunRecord* run,
                       const FactTable& facts, std::span<const FactIndex> which, Context& context) {
  std::vector<Sequence> prompts;
  for (const FactIndex i : which) {
    const Fact& fact = facts.at(i);
    const AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
    prompts.push_back({{span.ids.begin(), span.ids.begin() + span.answer_start}, 1, 0});
  }
  if (!run) return hidden_states(model, nullptr, prompts, args.layer, &context.control, context.progress);
  const std::vector<int64_t>& kept = run->adapter_facts;
  if (kept == std::vector<int64_t>{-1}) {
    const AdapterBank bank = load_stored_adapter(model, args.session, run->name, -1);
    return hidden_states(model, &bank, prompts, args.layer, &context.control, context.progress);
  }
  std::vector<float> values;
  for (size_t i = 0; i < which.size(); ++i) {
    if (std::find(kept.begin(), kept.end(), static_cast<int64_t>(which[i])) == kept.end())
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The run {0} kept no adapter of the fact {1}. Compare runs over the same facts "
                       "that keep their adapters (output.adapters)."),
          run->name, facts.at(which[i]).id)
          .in_file(args.session)
          .at_field("--run");
    context.progress({SEAMARK_TEXT("Progress", "Reading hidden states"), static_cast<int64_t>(i),
                      static_cast<int64_t>(which.size())});
    const AdapterBank bank =
        load_stored_adapter(model, args.session, run->name, static_cast<int64_t>(which[i]));
    const Matrix one =
        hidden_states(model, &bank, std::span(prompts).subspan(i, 1), args.layer, &context.control);
    values.insert(values.end(), one.row(0).begin(), one.row(0).end());
  }
  return Matrix::from_values(std::move(values), static_cast<int64_t>(which.size()),
                             model.config().hidden_size);
}

std::vector<int64_t> relation_numbers(const FactTable& facts, std::span<const FactIndex> which) {
  std::map<std::string, int64_t> numbers;
  std::vector<int64_t> out;
  for (const FactIndex i : which)
    out.push_back(
        numbers.try_emplace(facts.at(i).relation, static_cast<int64_t>(numbers.size())).first->second);
  return out;
}

void print(const std::vector<std::string>& names, const std::vector<VarianceRatio>& found,
           const Arguments& args, Context& context) {
  context.progress_line.clear();
  std::vector<std::vector<std::string>> rows = {
      {"Adapters", "Between / total", "By chance", "Between", "Total"}};
  OrderedJson list = OrderedJson::array();
  for (size_t i = 0; i < names.size(); ++i) {
    const VarianceRatio& v = found[i];
    rows.push_back({names[i], fmt::format("{:.4f}", v.ratio), fmt::format("{:.4f}", v.chance),
                    fmt::format("{:.4g}", v.between), fmt::format("{:.4g}", v.total)});
    list.push_back({{"adapters", names[i]},
                    {"ratio", number_or_null(v.ratio)},
                    {"chance", number_or_null(v.chance)},
                    {"between", number_or_null(v.between)},
                    {"total", number_or_null(v.total)}});
  }
  if (context.json) {
    print_json({{"definition", variance_ratio_id},
                {"layer", args.layer},
                {"facts", found[0].n},
                {"relations", found[0].groups},
                {"rows", list}});
    return;
  }
  std::printf("Hidden states of the last prompt token at layer %ld: %ld facts of %ld relations\n\n",
              static_cast<long>(args.layer), static_cast<long>(found[0].n),
              static_cast<long>(found[0].groups));
  print_table(rows, {false, true, true, true, true});
}

ExitCode analyse(Arguments args, Context& context) {
  Session session = load_session(args.session).session;
  std::vector<const RunRecord*> runs = {nullptr};
  for (const std::string& name : args.runs) runs.push_back(&find_run(session, name, args.session));
  ExperimentSpec spec = spec_of(*runs[1], args.session);
  if (args.threads > 0) spec.device.threads = args.threads;
  const auto model = Model::load(find_model(spec.model), spec.device, &context.control, context.progress);
  if (args.layer < 0) args.layer = model->config().layers;
  if (args.layer > model->config().layers)
    throw bad_input(SEAMARK_TEXT("Error", "The model has layers 0 (the embeddings) to {0}."),
                    model->config().layers)
        .at_field("--layer");
  const std::vector<FactIndex> which = trained_facts(*runs[1], args.facts);
  const std::vector<int64_t> relation = relation_numbers(session.facts, which);
  std::vector<std::string> names;
  std::vector<VarianceRatio> found;
  std::vector<double> between, total, ratio, chance;
  for (const RunRecord* run : runs) {
    names.push_back(run ? run->name : "(untuned)");
    found.push_back(
        variance_ratio(prompt_features(*model, args, run, session.facts, which, context), relation));
    between.push_back(found.back().between);
    total.push_back(found.back().total);
    ratio.push_back(found.back().ratio);
    chance.push_back(found.back().chance);
  }
  if (!args.no_store) {
    ResultTable table{.name = fmt::format("suppression layer {}", args.layer), .kind = "suppression"};
    table.settings_json = dump_json(OrderedJson{{"definition", variance_ratio_id},
                                                {"layer", args.layer},
                                                {"token", "last-prompt"},
                                                {"facts", found[0].n},
                                                {"relations", found[0].groups},
                                                {"model", model->name()}});
    table.columns = {
        {"adapters", names}, {"between", between}, {"total", total}, {"ratio", ratio}, {"chance", chance}};
    store_results(args.session, "", {std::move(table)});
  }
  print(names, found, args, context);
  return ExitCode::done;
}

}  // namespace

void add_analyse_suppression(CLI::App& analyse_command, Context& context, Action& action) {
  auto args = std::make_shared<Arguments>();
  CLI::App* command = analyse_command.add_subcommand(
      "suppression", "Share of the features' variance that lies between relations, untuned and by run");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required()->check(CLI::ExistingFile);
  command->add_option("--run", args->runs, "Runs to compare, over the facts of the first")
      ->required()
      ->delimiter(',');
  command
      ->add_option("--layer", args->layer,
                   "Hidden states after so many layers; default: after the last, normed")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--facts", args->facts, "At most so many facts; 0: all")->check(CLI::NonNegativeNumber);
  command->add_option("--threads", args->threads, "Overrides the spec; 0: as in the spec")
      ->check(CLI::Range(0, 4096));
  command->add_flag("--no-store", args->no_store, "Leave the session as it is");
  command->footer("Example:\n  seamark analyse suppression my.h5 --run single,joint --layer 20");
  command->callback(
      [&context, &action, args] { action = [&context, args] { return analyse(*args, context); }; });
}

}  // namespace seamark
