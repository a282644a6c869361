// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/interference.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/cluster_order.h"
#include "evaluation/evaluate.h"
#include "model/inference.h"
#include "support/error.h"
#include "text/tokenizer.h"

namespace seamark {
namespace {

constexpr size_t looks_at_once = 1024;

// Where each row stands in the order of `sequence`.
std::vector<int64_t> places(const std::vector<int64_t>& sequence) {
  std::vector<int64_t> out(sequence.size());
  for (size_t i = 0; i < sequence.size(); ++i)
    out[static_cast<size_t>(sequence[i])] = static_cast<int64_t>(i);
  return out;
}

// Mean of row i (of column i) without the diagonal.
double mean_of_row(const Matrix& m, int64_t i, bool column) {
  double sum = 0;
  int64_t n = 0;
  for (int64_t k = 0; k < m.rows; ++k) {
    const float value = column ? m.at(k, i) : m.at(i, k);
    if (k == i || std::isnan(value)) continue;
    sum += static_cast<double>(value);
    ++n;
  }
  return n > 0 ? sum / static_cast<double>(n) : undefined;
}

std::vector<double> means(const Matrix& m, bool column) {
  std::vector<double> out;
  for (int64_t i = 0; i < m.rows; ++i) out.push_back(mean_of_row(m, i, column));
  return out;
}

std::vector<std::string> relations(const FactTable& facts, std::span<const FactIndex> which) {
  std::vector<std::string> out;
  for (const FactIndex i : which) out.push_back(facts.at(i).relation);
  return out;
}

// The columns that name a table's rows.
std::vector<ResultColumn> fact_columns(const FactTable& facts, std::span<const FactIndex> which,
                                       const std::vector<int64_t>& order) {
  std::vector<int64_t> index;
  std::vector<std::string> id;
  for (const FactIndex i : which) {
    index.push_back(static_cast<int64_t>(i));
    id.push_back(facts.at(i).id);
  }
  return {{"fact", std::move(index)},
          {"id", std::move(id)},
          {"relation", relations(facts, which)},
          {"order", order}};
}

ResultTable relation_table(const std::string& name, const char* kind, const OrderedJson& settings,
                           std::span<const std::pair<const char*, RelationMatrix>> by) {
  const RelationMatrix& first = by.front().second;  // decides the order
  ResultTable table{.name = name + " by relation", .kind = kind, .settings_json = dump_json(settings)};
  table.columns = {{"relation", first.relation},
                   {"facts", first.facts},
                   {"order", places(cluster_order(profile_distances(first.mean)))}};
  for (const auto& [matrix, relation] : by) table.matrices[matrix] = relation.mean;
  return table;
}

}  // namespace

std::vector<TrainingFact> training_facts(const Model& model, const FactTable& facts,
                                         std::span<const FactIndex> which) {
  std::vector<TrainingFact> out;
  for (const FactIndex i : which) {
    const Fact& fact = facts.at(i);
    AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
    if (span.answer_start < 1 || span.answer().empty())
      throw bad_input(SEAMARK_TEXT("Error", "The target of the fact {0} has no tokens of its own."), fact.id)
          .at_field("facts");
    out.push_back({fact.id, std::move(span.ids), span.answer_start, 1});
  }
  return out;
}

Interference measure_interference(const Model& model, const FactTable& facts,
                                  std::span<const FactIndex> which, const InterferenceOptions& options,
                                  RunControl& control, const ProgressFunction& progress) {
  const size_t n = which.size();
  TrainingOptions training = options.training;
  training.mode = TrainingMode::single;
  LossOptions loss_options = options.loss;
  loss_options.weights = WeightRule::none;  // a fact's weight cancels out where it is alone
  const std::vector<TrainingFact> learn = training_facts(model, facts, which);
  const OutcomeBase base(model, facts, which, options.distance, &control, progress);
  Trainer trainer(model, learn, options.method, loss_options, training,
                  plan_training(model, learn, options.method, training));
  Interference out;
  out.facts.assign(which.begin(), which.end());
  out.learned.resize(n);
  std::vector<float> loss(n * n), distance(n * n);

  // All facts under each adapter of a cohort, adapter by adapter, so that rows of one slot lie together.
  const auto look = [&](std::span<const int64_t> learned_facts) {
    const size_t adapters_at_once = std::max<size_t>(1, looks_at_once / n);
    for (size_t first = 0; first < learned_facts.size(); first += adapters_at_once) {
      const auto some =
          learned_facts.subspan(first, std::min(adapters_at_once, learned_facts.size() - first));
      std::vector<int64_t> rows, slots;
      for (const int64_t j : some) {
        for (size_t i = 0; i < n; ++i) {
          rows.push_back(static_cast<int64_t>(i));
          slots.push_back(trainer.slot_of(j));
        }
      }
      const OutcomeTable found = base.outcomes(&trainer.bank(), rows, slots, &control);
      for (size_t k = 0; k < rows.size(); ++k) {
        const size_t i = k % n, j = static_cast<size_t>(some[k / n]);
        loss[i * n + j] = static_cast<float>(found.loss_after[k] - found.loss_before[k]);
        distance[i * n + j] = static_cast<float>(found.d_after[k] - found.d_model[k]);
        if (i == j) out.learned[j] = found.learned[k];
      }
      if (out.loss_before.empty()) {
        out.loss_before.assign(found.loss_before.begin(),
                               found.loss_before.begin() + static_cast<std::ptrdiff_t>(n));
        out.d_before.assign(found.d_model.begin(), found.d_model.begin() + static_cast<std::ptrdiff_t>(n));
      }
      if (progress)
        progress({SEAMARK_TEXT("Progress", "Evaluating every fact under every adapter"), some.back() + 1,
                  static_cast<int64_t>(n)});
    }
  };
  while (!trainer.done()) {
    if (!control.step_boundary()) throw Cancelled();
    const TrainingStep step = trainer.step(&control);
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Training an adapter for each fact"), trainer.steps_done(),
                trainer.plan().total_steps});
    if (step.cohort_done) look(trainer.plan().cohort_facts[static_cast<size_t>(step.cohort)]);
  }
  out.loss = Matrix::from_values(std::move(loss), static_cast<int64_t>(n), static_cast<int64_t>(n));
  out.distance = Matrix::from_values(std::move(distance), static_cast<int64_t>(n), static_cast<int64_t>(n));
  return out;
}

RelationMatrix by_relation(const Matrix& m, std::span<const std::string> relation_of_fact) {
  SEAMARK_ASSERT(m.rows == m.cols && m.rows == static_cast<int64_t>(relation_of_fact.size()));
  RelationMatrix out;
  std::vector<size_t> of(relation_of_fact.size());
  for (size_t i = 0; i < of.size(); ++i) {
    const auto found = std::find(out.relation.begin(), out.relation.end(), relation_of_fact[i]);
    of[i] = static_cast<size_t>(found - out.relation.begin());
    if (found == out.relation.end()) {
      out.relation.push_back(relation_of_fact[i]);
      out.facts.push_back(0);
    }
    ++out.facts[of[i]];
  }
  const size_t k = out.relation.size();
  std::vector<double> sum(k * k, 0);
  std::vector<int64_t> pairs(k * k, 0);
  for (size_t i = 0; i < of.size(); ++i) {
    for (size_t j = 0; j < of.size(); ++j) {
      const float value = m.at(static_cast<int64_t>(i), static_cast<int64_t>(j));
      if (i == j || std::isnan(value)) continue;
      sum[of[i] * k + of[j]] += static_cast<double>(value);
      ++pairs[of[i] * k + of[j]];
    }
  }
  std::vector<float> mean(k * k);
  for (size_t c = 0; c < mean.size(); ++c)
    mean[c] = pairs[c] > 0 ? static_cast<float>(sum[c] / static_cast<double>(pairs[c])) : std::nanf("");
  out.mean = Matrix::from_values(std::move(mean), static_cast<int64_t>(k), static_cast<int64_t>(k));
  return out;
}

PairSummary summarize_pairs(const Matrix& m, std::span<const std::string> relation_of_fact,
                            const BootstrapOptions& options) {
  SEAMARK_ASSERT(m.rows == m.cols && m.rows == static_cast<int64_t>(relation_of_fact.size()));
  const auto mean = [&](const char* name, const std::function<bool(size_t, size_t)>& counts) {
    std::vector<char> counted(relation_of_fact.size() * relation_of_fact.size());
    for (size_t i = 0; i < relation_of_fact.size(); ++i)
      for (size_t j = 0; j < relation_of_fact.size(); ++j)
        counted[i * relation_of_fact.size() + j] =
            counts(i, j) && !std::isnan(m.at(static_cast<int64_t>(i), static_cast<int64_t>(j)));
    BootstrapOptions named = options;
    named.name += std::string(":") + name;
    std::vector<int32_t> times(relation_of_fact.size());
    return bootstrap(
        m.rows,
        [&](std::span<const int32_t> sample) {
          std::fill(times.begin(), times.end(), 0);
          for (const int32_t i : sample) ++times[static_cast<size_t>(i)];
          double sum = 0, pairs = 0;
          for (size_t i = 0; i < times.size(); ++i) {
            if (times[i] == 0) continue;
            const std::span<const float> row = m.row(static_cast<int64_t>(i));
            for (size_t j = 0; j < times.size(); ++j) {
              if (times[j] == 0 || !counted[i * times.size() + j]) continue;
              // The diagonal counts a fact as often as it was drawn, a pair as often as it was.
              const double weight = i == j ? times[i] : static_cast<double>(times[i]) * times[j];
              sum += weight * static_cast<double>(row[j]);
              pairs += weight;
            }
          }
          return pairs > 0 ? sum / pairs : undefined;
        },
        named);
  };
  return {mean("own", [](size_t i, size_t j) { return i == j; }),
          mean("others", [](size_t i, size_t j) { return i != j; }),
          mean("same relation",
               [&](size_t i, size_t j) { return i != j && relation_of_fact[i] == relation_of_fact[j]; }),
          mean("other relations",
               [&](size_t i, size_t j) { return relation_of_fact[i] != relation_of_fact[j]; })};
}

bool changes_anything(const Model& model, const AdapterBank& bank, int64_t slot,
                      std::span<const TrainingFact> facts) {
  constexpr size_t facts_at_once = 4;  // the first of them tell, nearly always
  for (size_t first = 0; first < facts.size(); first += facts_at_once) {
    std::vector<Sequence> sequences;
    for (const TrainingFact& fact : facts.subspan(first, std::min(facts_at_once, facts.size() - first)))
      sequences.push_back({fact.ids, fact.answer_start, slot});
    const auto tuned = score_answers(model, &bank, sequences),
               untuned = score_answers(model, nullptr, sequences);
    for (size_t i = 0; i < tuned.size(); ++i) {
      for (size_t t = 0; t < tuned[i].nll.size(); ++t) {
        // Methods that rescale the frozen weights (DoRA) differ by rounding before they have learned
        // anything.
        if (std::abs(tuned[i].nll[t] - untuned[i].nll[t]) > 1e-5f * std::max(1.0f, untuned[i].nll[t]))
          return true;
      }
    }
  }
  return false;
}

CosineSummary summarize_cosines(const Matrix& cosines) {
  double sum = 0;
  int64_t pairs = 0, negative = 0;
  for (int64_t i = 0; i < cosines.rows; ++i) {
    for (int64_t j = i + 1; j < cosines.cols; ++j) {
      const float value = cosines.at(i, j);
      if (std::isnan(value)) continue;
      sum += static_cast<double>(value);
      negative += value < 0;
      ++pairs;
    }
  }
  if (pairs == 0) return {undefined, undefined, 0};
  return {sum / static_cast<double>(pairs), static_cast<double>(negative) / static_cast<double>(pairs),
          pairs};
}

std::vector<ResultTable> interference_results(const std::string& name, const Interference& found,
                                              const FactTable& facts, const OrderedJson& settings) {
  OrderedJson described = settings;
  described["definition"] = interference_id;
  described["order"] = cluster_order_id;
  ResultTable table{.name = name, .kind = "interference", .settings_json = dump_json(described)};
  table.columns = fact_columns(facts, found.facts, places(cluster_order(profile_distances(found.loss))));
  std::vector<int64_t> learned(found.learned.begin(), found.learned.end());
  std::vector<double> own;
  for (int64_t i = 0; i < found.loss.rows; ++i) own.push_back(static_cast<double>(found.loss.at(i, i)));
  table.columns.push_back({"learned", std::move(learned)});
  table.columns.push_back({"loss_before", found.loss_before});
  table.columns.push_back({"d_before", found.d_before});
  table.columns.push_back({"own_loss_change", std::move(own)});
  table.columns.push_back({"suffers_loss", means(found.loss, false)});
  table.columns.push_back({"causes_loss", means(found.loss, true)});
  table.columns.push_back({"suffers_distance", means(found.distance, false)});
  table.columns.push_back({"causes_distance", means(found.distance, true)});
  table.matrices = {{"loss", found.loss}, {"distance", found.distance}};
  const std::vector<std::string> relation = relations(facts, found.facts);
  const std::pair<const char*, RelationMatrix> by[] = {{"loss", by_relation(found.loss, relation)},
                                                       {"distance", by_relation(found.distance, relation)}};
  return {std::move(table), relation_table(name, "interference", described, by)};
}

std::vector<ResultTable> gradient_results(const std::string& name, const Matrix& cosines,
                                          const FactTable& facts, std::span<const FactIndex> which,
                                          const OrderedJson& settings) {
  OrderedJson described = settings;
  described["definition"] = gradient_interference_id;
  described["order"] = cluster_order_id;
  std::vector<float> apart(static_cast<size_t>(cosines.rows * cosines.cols));
  for (int64_t i = 0; i < cosines.rows; ++i)
    for (int64_t j = 0; j < cosines.cols; ++j)
      apart[static_cast<size_t>(i * cosines.cols + j)] = i == j ? 0.0f : 1 - cosines.at(i, j);
  ResultTable table{.name = name, .kind = "interference-gradient", .settings_json = dump_json(described)};
  table.columns = fact_columns(
      facts, which, places(cluster_order(Matrix::from_values(std::move(apart), cosines.rows, cosines.cols))));
  table.columns.push_back({"mean_cosine", means(cosines, false)});
  table.matrices = {{"cosine", cosines}};
  const std::pair<const char*, RelationMatrix> by[] = {
      {"cosine", by_relation(cosines, relations(facts, which))}};
  return {std::move(table), relation_table(name, "interference-gradient", described, by)};
}

}  // namespace seamark
