// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loss_weights.h"

#include "support/json.h"

namespace seamark {

std::optional<ResultTable> loss_weights_table(const Trainer& trainer, std::span<const TrainingFact> facts,
                                              std::span<const FactIndex> index, const LossOptions& loss) {
  if (loss.weights == WeightRule::none && loss.token_weights == TokenWeightRule::none) return {};
  OrderedJson settings = {{"weights", weight_rule_names[static_cast<int>(loss.weights)]},
                          {"lambda", loss.lambda},
                          {"token_weights", token_weight_rule_names[static_cast<int>(loss.token_weights)]},
                          {"token_lambda", loss.token_lambda},
                          {"clipped_below", least_weight},
                          {"normalisation", "the loss of a step is divided by the sum of its weights"}};
  std::vector<double> weights = trainer.mean_weights();
  std::vector<int64_t> rows;
  std::vector<std::string> ids;
  const bool given = weights.empty();
  for (size_t i = 0; i < facts.size(); ++i) {
    rows.push_back(static_cast<int64_t>(index[i]));
    ids.push_back(facts[i].id);
    if (given) weights.push_back(facts[i].weight);
  }
  ResultTable table{.name = "loss weights", .kind = "loss-weights", .settings_json = dump_json(settings)};
  table.columns = {{"index", std::move(rows)}, {"case_id", std::move(ids)}, {"weight", std::move(weights)}};
  return table;
}

}  // namespace seamark
