// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study_tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "analysis/statistics.h"
#include "experiment/claims.h"
#include "experiment/metrics_merge.h"
#include "experiment/study_cells.h"
#include "session/columns.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr std::string_view own_columns[] = {"run",
                                            "state",
                                            "facts",
                                            "mean_d",
                                            "sd_d",
                                            "message",
                                            "quantity",
                                            "value",
                                            "n",
                                            "sd",
                                            "mean",
                                            "low",
                                            "high",
                                            "axis",
                                            "compared",
                                            "baseline",
                                            "facts_compared",
                                            "seeds",
                                            "bin",
                                            "d_low",
                                            "d_high",
                                            "mean_d",
                                            "difference",
                                            "p",
                                            "p_holm",
                                            "matching",
                                            "only_compared",
                                            "only_baseline",
                                            "p_mcnemar",
                                            "seed_mean",
                                            "seed_sd"};

// A table that grows row by row. Columns are those of the first row's calls, in their order.
class Rows {
 public:
  void number(const std::string& name, double value) { cell(numbers_, name).push_back(value); }
  void whole(const std::string& name, int64_t value) { cell(wholes_, name).push_back(value); }
  void text(const std::string& name, std::string value) { cell(texts_, name).push_back(std::move(value)); }
  std::vector<double>& numbers(const std::string& name) { return numbers_.at(name); }

  // The labels of a point; `without`: an axis that the table does not have.
  void axes(const StudySpec& study, const std::vector<size_t>& choice, int64_t without = -1) {
    for (size_t a = 0; a < study.axes.size(); ++a) {
      if (static_cast<int64_t>(a) == without) continue;
      const StudyAxis& axis = study.axes[a];
      text(axis.name, axis.labels[choice[a]]);
    }
  }

  ResultTable take(std::string name, std::string kind, std::string settings) {
    ResultTable out{std::move(name), std::move(kind), std::move(settings), {}, {}};
    for (const std::string& column : order_) {
      if (const auto found = numbers_.find(column); found != numbers_.end()) {
        out.columns.push_back({column, std::move(found->second)});
      } else if (const auto whole_ = wholes_.find(column); whole_ != wholes_.end()) {
        out.columns.push_back({column, std::move(whole_->second)});
      } else {
        out.columns.push_back({column, as_numbers_where_all_are(texts_.at(column))});
      }
    }
    return out;
  }

 private:
  using Texts = std::vector<std::string>;
  template <typename Column>
  Column& cell(std::map<std::string, Column>& columns, const std::string& name) {
    const auto [at, fresh] = columns.try_emplace(name);
    if (fresh) order_.push_back(name);
    return at->second;
  }
  // Labels of a numeric axis (lambda, N) are numbers again, so that a table can be plotted over them.
  static decltype(ResultColumn::values) as_numbers_where_all_are(const Texts& texts) {
    std::vector<double> numbers;
    for (const std::string& text : texts) {
      double value = 0;
      const char* end = text.data() + text.size();
      const auto parsed = std::from_chars(text.data(), end, value);
      if (parsed.ec != std::errc() || parsed.ptr != end) return texts;
      numbers.push_back(value);
    }
    if (numbers.empty()) return texts;
    return numbers;
  }
  std::vector<std::string> order_;
  std::map<std::string, std::vector<double>> numbers_;
  std::map<std::string, std::vector<int64_t>> wholes_;
  std::map<std::string, Texts> texts_;
};

struct Moments {
  double mean = undefined, sd = undefined;  // population sd, as in METHOD 5
  int64_t n = 0;
};
Moments moments(std::span<const double> values) {
  Moments out;
  double sum = 0, squares = 0;
  for (double value : values) {
    if (!std::isfinite(value)) continue;
    ++out.n;
    sum += value;
    squares += value * value;
  }
  if (out.n == 0) return out;
  const auto n = static_cast<double>(out.n);
  out.mean = sum / n;
  out.sd = std::sqrt(std::max(0.0, squares / n - out.mean * out.mean));
  return out;
}

Moments run_moments(const RunRecord& run, double (*of)(const OutcomeTable&, size_t)) {
  std::vector<double> values;
  for (size_t i = 0; i < run.outcomes.fact.size(); ++i) values.push_back(of(run.outcomes, i));
  return moments(values);
}

std::map<std::string_view, const RunRecord*> runs_by_name(const Session& session) {
  std::map<std::string_view, const RunRecord*> out;
  for (const RunRecord& run : session.runs) out[run.name] = &run;
  return out;
}

std::string condition_name(const StudySpec& study, const std::vector<size_t>& choice) {
  std::string out;
  for (size_t a = 0; a < study.axes.size(); ++a)
    out += study.axes[a].name + "=" + study.axes[a].labels[choice[a]] + ";";
  return out;
}

ResultTable values_table(const StudySpec& study, const Session& session, const std::string& settings) {
  Rows rows;
  const auto runs = runs_by_name(session);
  for (const StudyPoint& point : expand(study)) {
    const auto found = runs.find(point.spec.name);
    if (found == runs.end() || found->second->state != RunState::done) continue;
    const RunRecord& run = *found->second;
    const auto add = [&](const std::string& name, double value, double sd, int64_t n) {
      rows.text("run", run.name);
      rows.axes(study, point.choice);
      rows.text("quantity", name);
      rows.number("value", value);
      rows.number("sd", sd);
      rows.whole("n", n);
    };
    for (const Quantity& quantity : quantities()) {
      const Moments m = run_moments(run, quantity.of);
      add(quantity.name, m.mean, m.sd, m.n);
    }
    const auto add_metrics = [&](const std::vector<Metric>& metrics, const std::string& set) {
      for (const Metric& metric : metrics)
        add(metric.protocol + "/" + metric.name + "/" + metric.when + set, metric.value, metric.sd, metric.n);
    };
    add_metrics(run.metrics, "");
    for (const char* set : {"core", "others"})
      add_metrics(metrics_of_set(run.results, set), std::string("/") + set);
  }
  return rows.take(study_table_name(study, "values"), study_values_kind, settings);
}

ResultTable bins_table(const StudySpec& study, const std::vector<Cell>& cells, const std::string& settings) {
  Rows rows;
  const int64_t repeat = repeat_axis(study);
  for (const Cell& cell : cells) {
    const FactValues distances = cell_distances(cell);
    for (const char* name : {"learned", "moved_away_model"}) {
      const PairedValues pairs = pair_facts(distances, cell_values(cell, quantity(name)));
      const auto n = static_cast<int64_t>(pairs.fact.size());
      const int64_t count = std::min(study.statistics.bins, n / 5);  // at least five facts a bin
      if (count < 1) continue;
      const auto bins = equal_count_bins(
          pairs.first, pairs.second, count,
          bootstrap_options(study, std::string("bins;") + name + ";" + condition_name(study, cell.choice)));
      for (size_t b = 0; b < bins.size(); ++b) {
        rows.axes(study, cell.choice, repeat);
        rows.text("quantity", name);
        rows.whole("bin", static_cast<int64_t>(b));
        rows.number("d_low", bins[b].low);
        rows.number("d_high", bins[b].high);
        rows.number("mean_d", bins[b].mean_x);
        rows.number("mean", bins[b].value.estimate);
        rows.number("low", bins[b].value.low);
        rows.number("high", bins[b].value.high);
        rows.whole("n", bins[b].value.n);
      }
    }
  }
  return rows.take(study_table_name(study, "bins of D"), study_bins_kind, settings);
}

ResultTable summary_table(const StudySpec& study, const std::vector<Cell>& cells,
                          const std::string& settings) {
  Rows rows;
  const int64_t repeat = repeat_axis(study);
  for (const Cell& cell : cells) {
    for (const Quantity& quantity : quantities()) {
      const FactValues values = cell_values(cell, quantity);
      const Interval interval = bootstrap_mean(
          values.value, bootstrap_options(study, std::string("summary;") + quantity.name + ";" +
                                                     condition_name(study, cell.choice)));
      std::vector<double> by_seed;
      for (const RunRecord* run : cell.runs) by_seed.push_back(run_moments(*run, quantity.of).mean);
      const Spread seeds = spread(by_seed);
      rows.axes(study, cell.choice, repeat);
      rows.text("quantity", quantity.name);
      rows.number("mean", interval.estimate);
      rows.number("low", interval.low);
      rows.number("high", interval.high);
      rows.whole("n", interval.n);
      rows.number("seed_mean", seeds.mean);
      rows.number("seed_sd", seeds.sd);
      rows.whole("seeds", seeds.n);
    }
  }
  return rows.take(study_table_name(study, "summary"), study_summary_kind, settings);
}

struct Compared {
  const char* matching;
  PairedDifference difference;
};

// The difference of two conditions in every way that their facts allow (METHOD 5, 8).
std::vector<Compared> compare(const StudySpec& study, const Cell& baseline, const Cell& cell,
                              const Quantity& quantity, const std::string& name) {
  std::vector<Compared> out;
  const FactValues first = cell_values(baseline, quantity), second = cell_values(cell, quantity);
  const auto options = [&](const char* matching) {
    return bootstrap_options(study, std::string(matching) + ";" + quantity.name + ";" + name);
  };
  const PairedValues pairs = pair_facts(first, second);
  const FactValues first_d = cell_distances(baseline), second_d = cell_distances(cell);
  const bool same_facts = first_d.fact == second_d.fact;
  if (pairs.fact.size() >= 2)
    out.push_back({same_facts ? "same facts" : "common facts", paired_difference(pairs, options("paired"))});
  if (same_facts) return out;
  const PairedValues core_pairs =
      pair_facts(cell_core_values(baseline, quantity), cell_core_values(cell, quantity));
  if (core_pairs.fact.size() >= 2)
    out.push_back({"core set", paired_difference(core_pairs, options("core"))});
  if (first.fact.size() < 2 || second.fact.size() < 2) return out;
  out.push_back({"all facts", unpaired_difference(first, second, options("all"))});
  out.push_back({"matched D", matched_difference(first, first_d, second, second_d, study.statistics.bins,
                                                 options("matched"))});
  return out;
}

// Learned or not of the facts of one seed; several seeds: the counts and the p value of the first, since
// McNemar's test is one of facts within a seed.
McNemar within_first_seed(const Cell& baseline, const Cell& cell) {
  const auto learned = [](const RunRecord& run) {
    std::map<int64_t, int8_t> out;
    for (size_t i = 0; i < run.outcomes.fact.size(); ++i) out[run.outcomes.fact[i]] = run.outcomes.learned[i];
    return out;
  };
  const auto a = learned(*baseline.runs.front()), b = learned(*cell.runs.front());
  std::vector<int8_t> first, second;
  for (const auto& [fact, flag] : a) {
    const auto other = b.find(fact);
    if (other == b.end()) continue;
    first.push_back(flag);
    second.push_back(other->second);
  }
  return mcnemar(first, second);
}

ResultTable comparisons_table(const StudySpec& study, const std::vector<Cell>& cells,
                              const std::string& settings) {
  Rows rows;
  const int64_t repeat = repeat_axis(study);
  for (size_t a = 0; a < study.axes.size(); ++a) {
    if (static_cast<int64_t>(a) == repeat || study.axes[a].values.size() < 2) continue;
    const size_t base = baseline_value(study, a);
    for (const Cell& cell : cells) {
      if (cell.choice[a] == base) continue;
      std::vector<size_t> other = cell.choice;
      other[a] = base;
      const auto baseline =
          std::find_if(cells.begin(), cells.end(), [&](const Cell& c) { return c.choice == other; });
      if (baseline == cells.end()) continue;
      const std::string name = study.axes[a].name + ";" + condition_name(study, cell.choice);
      for (const char* wanted : {"learned", "moved_away_model", "d_after"}) {
        for (const Compared& compared : compare(study, *baseline, cell, quantity(wanted), name)) {
          const PairedDifference& d = compared.difference;
          const bool paired =
              std::string_view(compared.matching) == "same facts" && std::string_view(wanted) == "learned";
          const McNemar test = paired ? within_first_seed(*baseline, cell) : McNemar{0, 0, 0, 0, undefined};
          rows.text("axis", study.axes[a].name);
          rows.text("baseline", study.axes[a].labels[base]);
          rows.text("compared", study.axes[a].labels[cell.choice[a]]);
          rows.axes(study, cell.choice, repeat);
          rows.text("quantity", wanted);
          rows.text("matching", compared.matching);
          rows.number("difference", d.difference.estimate);
          rows.number("low", d.difference.low);
          rows.number("high", d.difference.high);
          rows.whole("n", d.difference.n);
          rows.whole("seeds", static_cast<int64_t>(std::min(baseline->runs.size(), cell.runs.size())));
          rows.number("p", d.p);
          rows.number("p_holm", undefined);
          rows.number("p_mcnemar", test.p);
          rows.whole("only_baseline", test.only_first);
          rows.whole("only_compared", test.only_second);
        }
      }
    }
  }
  ResultTable out = rows.take(study_table_name(study, "comparisons"), study_comparisons_kind, settings);
  for (ResultColumn& column : out.columns) {
    if (column.name == "p_holm")
      column.values = holm(std::get<std::vector<double>>(find_column(out, "p")->values));
  }
  return out;
}

ResultTable claims_table(const StudySpec& study, const Session& session, const std::string& settings) {
  Rows rows;
  for (const ClaimResult& claim : study_claims(study, session)) {
    rows.text("claim", claim.claim);
    rows.text("statement", claim.statement);
    rows.text("condition", claim.condition);
    rows.text("effect", claim.effect.worded());
    rows.text("measure", claim.percentage_points ? "difference of shares" : "rank correlation");
    rows.number("value", claim.value);
    rows.number("low", claim.low);
    rows.number("high", claim.high);
    rows.whole("n", claim.n);
    rows.text("unit", claim.unit);
    rows.whole("seeds", claim.seeds);
    rows.whole("runs_n", claim.runs_n);
    rows.number("runs_mean", claim.runs_mean);
    rows.number("runs_low", claim.runs_low);
    rows.number("runs_high", claim.runs_high);
    rows.number("p", claim.p);
    rows.number("p_holm", claim.p_holm);
    rows.text("verdict", verdict_names[static_cast<int>(claim.verdict)]);
    rows.number("effect_to_see", claim.effect_to_see);
    rows.whole("n_to_see", claim.n_to_see);
    rows.text("paragraph", claim_paragraph(claim));
  }
  return rows.take(study_table_name(study, "claims"), study_claims_kind, settings);
}

}  // namespace

bool is_study_column(std::string_view name) {
  return std::find(std::begin(own_columns), std::end(own_columns), name) != std::end(own_columns);
}

std::string study_table_name(const StudySpec& study, std::string_view table) {
  return fmt::format("{}: {}", study.name, table);
}

std::vector<StudySpec> stored_studies(const Session& session, const std::string& file) {
  std::vector<StudySpec> out;
  for (const ResultTable& table : session.results) {
    if (table.kind == study_kind) out.push_back(study_from_json(parse_json(table.settings_json, file), file));
  }
  if (out.empty()) throw bad_input(SEAMARK_TEXT("Error", "The session holds no study.")).in_file(file);
  return out;
}

void remove_study_tables(const StudySpec& study, Session& session) {
  std::erase_if(session.results, [&](const ResultTable& table) {
    return table.kind.starts_with(study_kind) && table.name.starts_with(study_table_name(study, ""));
  });
}

ResultTable study_table(const StudySpec& study, const Session& session) {
  Rows rows;
  const auto runs = runs_by_name(session);
  for (const StudyPoint& point : expand(study)) {
    const auto found = runs.find(point.spec.name);
    const RunRecord* run = found == runs.end() ? nullptr : found->second;
    const bool done = run && run->state == RunState::done;
    const Moments d = done ? run_moments(*run, fact_distance) : Moments{};
    rows.text("run", point.spec.name);
    rows.axes(study, point.choice);
    rows.text("state", run ? run_state_names[static_cast<int>(run->state)] : "");
    rows.whole("facts", done ? run->outcomes.rows() : 0);
    rows.number("mean_d", d.mean);
    rows.number("sd_d", d.sd);
    rows.text("message", run ? run->message : "");
  }
  return rows.take(study_table_name(study, "runs"), study_kind, dump_json(study_to_json(study)));
}

void store_study_tables(const StudySpec& study, Session& session) {
  const std::vector<Cell> cells = study_cells(study, session);
  const StudyStatistics& s = study.statistics;
  const std::string settings = dump_json(OrderedJson{{"study", study.name},
                                                     {"interval", bootstrap_id},
                                                     {"resamples", s.resamples},
                                                     {"level", s.level},
                                                     {"seed", s.seed},
                                                     {"paired_test", mcnemar_id},
                                                     {"adjustment", holm_id}});
  remove_study_tables(study, session);
  session.results.push_back(study_table(study, session));
  session.results.push_back(values_table(study, session, settings));
  session.results.push_back(summary_table(study, cells, settings));
  session.results.push_back(bins_table(study, cells, settings));
  session.results.push_back(comparisons_table(study, cells, settings));
  if (!study.claims.empty()) session.results.push_back(claims_table(study, session, settings));
}

}  // namespace seamark
