// SPDX-License-Identifier: GPL-3.0-or-later
// What a finished run found: as JSON, and as a table for people.
#include <algorithm>
#include <cmath>

#include "app/commands/command.h"
#include "session/counts.h"
#include "support/log.h"

namespace seamark {
namespace {

// Of the defined values; null where none is.
OrderedJson mean_or_null(const std::vector<double>& values) {
  double sum = 0;
  int64_t n = 0;
  for (double value : values) {
    if (!std::isfinite(value)) continue;
    sum += value;
    ++n;
  }
  return n > 0 ? OrderedJson(sum / static_cast<double>(n)) : OrderedJson(nullptr);
}

OrderedJson counts_to_json(const RunCounts& c) {
  return {{"facts", c.facts},
          {"scored", c.scored},
          {"learned", c.learned},
          {"known_before", c.known},
          {"not_learned", c.not_learned},
          {"moved_away_from_dataset", {{"count", c.moved_dataset}, {"of_not_learned", c.dataset_defined}}},
          {"moved_away_from_model", {{"count", c.moved_model}, {"of_not_learned", c.model_defined}}}};
}

// The facts of the core set (1), or the others (0), of a run that has one.
RunCounts count_core(const RunRecord& run, int8_t core) {
  return count_outcomes(run.outcomes, [&](size_t i) {
    return run.selection.core[static_cast<size_t>(run.outcomes.fact[i])] == core;
  });
}
bool has_core(const RunRecord& run) {
  return std::find(run.selection.core.begin(), run.selection.core.end(), 1) != run.selection.core.end();
}

std::string number(double value, const char* format = "{:.3f}") {
  return std::isfinite(value) ? fmt::format(fmt::runtime(format), value) : "–";
}

std::string outcome(const OutcomeTable& table, size_t i) {
  if (table.learned[i] < 0) return "–";
  if (table.learned[i] == 1) return table.known_before[i] == 1 ? "learned (known before)" : "learned";
  return table.moved_model[i] == 1 ? "moved away" : "not learned";
}

std::string elided(const std::string& text, size_t width) {
  std::string out;
  size_t shown = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool start = (c & 0xc0) != 0x80;
    if (start && shown++ == width) return out + "…";
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

}  // namespace

OrderedJson run_to_json(const Session& session, const RunRecord& run, bool with_outcomes) {
  OrderedJson out = {{"name", run.name},
                     {"state", run_state_names[static_cast<int>(run.state)]},
                     {"message", run.message},
                     {"started", run.started},
                     {"ended", run.ended},
                     {"steps", run.steps.rows()},
                     {"planned_steps", run.planned_steps},
                     {"kept", std::count(run.selection.kept.begin(), run.selection.kept.end(), int8_t{1})},
                     {"outcomes", counts_to_json(count_outcomes(run.outcomes))},
                     {"mean_distance",
                      {{"dataset", mean_or_null(run.outcomes.d_dataset)},
                       {"model", mean_or_null(run.outcomes.d_model)},
                       {"after", mean_or_null(run.outcomes.d_after)}}},
                     {"metrics", metrics_to_json(run.metrics)},
                     {"adapters", run.adapter_facts.size()}};
  if (has_core(run)) out["outcomes_of_core_set"] = counts_to_json(count_core(run, 1));
  for (const auto& [name, text] : {std::pair{"spec", &run.spec_json},
                                   {"resolved", &run.resolved_json},
                                   {"provenance", &run.provenance_json}}) {
    out[name] = text->empty() ? OrderedJson(nullptr) : OrderedJson::parse(*text, nullptr, false);
  }
  if (!with_outcomes) return out;
  OrderedJson rows = OrderedJson::array();
  const OutcomeTable& t = run.outcomes;
  for (size_t i = 0; i < t.fact.size(); ++i) {
    const Fact& fact = session.facts.at(FactIndex{t.fact[i]});
    rows.push_back({{"index", t.fact[i]},
                    {"case_id", fact.id},
                    {"prompt", fact.prompt},
                    {"target", fact.target},
                    {"learned", t.learned[i]},
                    {"known_before", t.known_before[i]},
                    {"moved_away_from_dataset", t.moved_dataset[i]},
                    {"moved_away_from_model", t.moved_model[i]},
                    {"d_dataset", number_or_null(t.d_dataset[i])},
                    {"d_model", number_or_null(t.d_model[i])},
                    {"d_after", number_or_null(t.d_after[i])},
                    {"loss_before", number_or_null(t.loss_before[i])},
                    {"loss_after", number_or_null(t.loss_after[i])},
                    {"learned_step", t.learned_step[i]},
                    {"answer_before", t.answer_before[i]},
                    {"answer_after", t.answer_after[i]}});
  }
  out["facts"] = std::move(rows);
  return out;
}

void print_run(const Session& session, const RunRecord& run) {
  const OutcomeTable& t = run.outcomes;
  const RunCounts all = count_outcomes(t);
  std::printf("\nRun %s: %s%s%s, %ld of %ld steps\n\n", run.name.c_str(),
              run_state_names[static_cast<int>(run.state)], run.message.empty() ? "" : ", ",
              run.message.c_str(), static_cast<long>(run.steps.rows()), static_cast<long>(run.planned_steps));

  // Accuracy over bins of distance, the question the window's histogram asks.
  std::vector<std::vector<std::string>> rows = {
      {"Distance", "Facts", "Learned", "Share", "Not learned", "Moved away", "of not learned"}};
  const auto add = [&](const std::string& label, const RunCounts& c) {
    rows.push_back({label, std::to_string(c.scored), std::to_string(c.learned), percent(c.learned, c.scored),
                    std::to_string(c.not_learned), std::to_string(c.moved_model),
                    percent(c.moved_model, c.model_defined)});
  };
  const auto distance = [&](size_t i) {
    return std::isfinite(t.d_dataset[i]) ? t.d_dataset[i] : t.d_model[i];
  };
  double farthest = 0;
  for (size_t i = 0; i < t.fact.size(); ++i) {
    if (std::isfinite(distance(i))) farthest = std::max(farthest, distance(i));
  }
  // 0.1 for cosines; what other metrics measure has other orders of size.
  const double unit = farthest > 2 ? std::pow(10, std::floor(std::log10(farthest))) : 1;
  const double width = unit * (farthest <= 2 * unit ? 0.1 : farthest <= 4 * unit ? 0.2 : 0.5);
  const int decimals = width < 1 ? 1 : 0;
  const auto bin_of = [&](size_t i) {
    return std::isfinite(distance(i)) ? static_cast<int64_t>(distance(i) / width + 1e-9) : int64_t{-1};
  };
  for (int64_t bin = 0; bin <= static_cast<int64_t>(farthest / width + 1e-9); ++bin) {
    const RunCounts c = count_outcomes(t, [&](size_t i) { return bin_of(i) == bin; });
    if (c.facts > 0)
      add(fmt::format("{:.{}f} to {:.{}f}", static_cast<double>(bin) * width, decimals,
                      static_cast<double>(bin + 1) * width, decimals),
          c);
  }
  if (has_core(run)) {
    add("core set", count_core(run, 1));
    add("others", count_core(run, 0));
  }
  add("all", all);
  print_table(rows, {false, true, true, true, true, true, true});
  std::printf(
      "Moved away: not learned, and the new answer lies farther from the target than the untuned model's.\n"
      "From the data set's answer it is %s of %ld not learned.\n\n",
      percent(all.moved_dataset, all.dataset_defined).c_str(), static_cast<long>(all.dataset_defined));

  rows = {{"Prompt", "Target", "Before", "After", "D", "D after", "Loss", "Outcome"}};
  const size_t shown = std::min<size_t>(t.fact.size(), 12);
  for (size_t i = 0; i < shown; ++i) {
    const Fact& fact = session.facts.at(FactIndex{t.fact[i]});
    rows.push_back({elided(fact.prompt, 38), elided(fact.target, 14), elided(t.answer_before[i], 14),
                    elided(t.answer_after[i], 14), number(distance(i)), number(t.d_after[i]),
                    number(t.loss_after[i]), outcome(t, i)});
  }
  print_table(rows, {false, false, false, false, true, true, true, false});
  if (shown < t.fact.size())
    std::printf("… and %zu more (seamark info SESSION.h5 --run %s --json has them all)\n",
                t.fact.size() - shown, run.name.c_str());
  if (!run.metrics.empty()) {
    std::printf("\n");
    rows = {{"Protocol", "Metric", "Before", "After", "n"}};
    for (const Metric& metric : run.metrics) {
      if (metric.when == "before") {
        const auto after = std::find_if(run.metrics.begin(), run.metrics.end(), [&](const Metric& m) {
          return m.when == "after" && m.protocol == metric.protocol && m.name == metric.name;
        });
        rows.push_back({metric.protocol, metric.name, number(metric.value, "{:.1f}"),
                        after == run.metrics.end() ? "–" : number(after->value, "{:.1f}"),
                        std::to_string(metric.n)});
      }
    }
    print_table(rows, {false, false, true, true, true});
  }
}

namespace {

class ConsoleObserver : public RunObserver {
 public:
  explicit ConsoleObserver(Context& context) : context_(context) {}
  void started(const Session&, const RunRecord& run, const TrainingPlan& plan) override {
    total_ = plan.total_steps;
    done_ = run.steps.rows();
    progress({SEAMARK_TEXT("Progress", "Training"), done_, total_});
  }
  void step(const StepTable& row, const TrainingStep&) override {
    ++done_;
    log_debug_step(row);
    progress({SEAMARK_TEXT("Progress", "Training"), done_, total_});
  }
  void progress(const Progress& progress) override { context_.progress_line.show(progress); }

 private:
  static void log_debug_step(const StepTable& row) {
    log_debug("cohort {} step {}: loss {:.4f}, {:.0f} tokens/s", row.cohort[0], row.step[0], row.loss[0],
              row.tokens_per_second[0]);
  }
  Context& context_;
  int64_t done_ = 0, total_ = 0;
};

}  // namespace

ExitCode run_and_report(const ExperimentSpec& spec, const RunRequest& request, Context& context) {
  ConsoleObserver observer(context);
  const RunRecord run = run_experiment(spec, request, context.control, observer);
  context.progress_line.clear();
  const Session session = load_session(request.session).session;
  if (context.json) {
    OrderedJson document = run_to_json(session, run, true);
    document["session"] = request.session.string();
    print_json(document);
  } else {
    print_run(session, run);
    std::printf("\nSession: %s\n", request.session.c_str());
  }
  return run.state == RunState::stopped ? ExitCode::cancelled : ExitCode::done;
}

}  // namespace seamark
