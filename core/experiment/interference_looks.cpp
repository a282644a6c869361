// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/interference_looks.h"

#include <algorithm>
#include <numeric>

#include "analysis/interference.h"
#include "session/columns.h"
#include "support/random.h"

namespace seamark {
namespace {

constexpr size_t most_facts = 100;
constexpr const char* over_steps = "interference over steps";

// The table over steps among `results`, or a new one, with the row of this step.
ResultTable with_row(const std::vector<ResultTable>& results, int64_t step, const CosineSummary& summary) {
  std::vector<int64_t> steps, pairs;
  std::vector<double> mean, negative;
  for (const ResultTable& table : results) {
    if (table.name != over_steps || table.columns.size() != 4) continue;
    const auto* old_steps = std::get_if<std::vector<int64_t>>(&table.columns[0].values);
    const auto* old_mean = std::get_if<std::vector<double>>(&table.columns[1].values);
    const auto* old_negative = std::get_if<std::vector<double>>(&table.columns[2].values);
    const auto* old_pairs = std::get_if<std::vector<int64_t>>(&table.columns[3].values);
    if (!old_steps || !old_mean || !old_negative || !old_pairs) continue;
    for (size_t i = 0; i < old_steps->size() && (*old_steps)[i] < step; ++i) {
      steps.push_back((*old_steps)[i]);
      mean.push_back((*old_mean)[i]);
      negative.push_back((*old_negative)[i]);
      pairs.push_back((*old_pairs)[i]);
    }
  }
  steps.push_back(step);
  mean.push_back(summary.mean);
  negative.push_back(summary.negative);
  pairs.push_back(summary.pairs);
  return {.name = over_steps,
          .kind = "interference-over-steps",
          .settings_json = dump_json(OrderedJson{{"definition", gradient_interference_id}}),
          .columns = {{"step", steps}, {"mean_cosine", mean}, {"negative_share", negative}, {"pairs", pairs}},
          .matrices = {}};
}

}  // namespace

InterferenceLooks::InterferenceLooks(const Model& model, const ExperimentSpec& spec,
                                     std::span<const FactIndex> kept, std::span<const TrainingFact> training)
    : model_(model), method_(spec.method), loss_(spec.loss), training_(spec.training) {
  std::vector<size_t> rows(kept.size());
  std::iota(rows.begin(), rows.end(), size_t{0});
  if (rows.size() > most_facts) {
    Random random(named_seed(static_cast<uint64_t>(training_.seed), {"interference facts"}));
    shuffle(rows, random);
    rows.resize(most_facts);
    std::sort(rows.begin(), rows.end());
  }
  for (const size_t row : rows) {
    which_.push_back(kept[row]);
    facts_.push_back(training[row]);
  }
}

std::vector<std::string> InterferenceLooks::look(const AdapterBank& bank, int64_t step,
                                                 const FactTable& facts, std::vector<ResultTable>& results,
                                                 RunControl& control) const {
  if (!changes_anything(model_, bank, 0, facts_)) return {};
  const Matrix cosines = gradient_cosines(
      model_, bank, 0, facts_, {.method = method_, .loss = loss_, .training = training_}, control, {});
  std::vector<ResultTable> tables =
      gradient_results("interference", cosines, facts, which_, {{"step", step}, {"facts", which_.size()}});
  tables.push_back(with_row(results, step, summarize_cosines(cosines)));
  std::vector<std::string> names;
  for (ResultTable& table : tables) {
    names.push_back(table.name);
    put_result(results, std::move(table));
  }
  return names;
}

}  // namespace seamark
