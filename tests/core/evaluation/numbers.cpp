// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/numbers.h"

#include <cmath>
#include <memory>
#include <optional>

#include "core/model/test_device.h"
#include "evaluation/evaluate.h"
#include "facts/load.h"
#include "support/error.h"

namespace seamark {
namespace {

Json number(double value) { return std::isnan(value) ? Json() : Json(value); }

Json numbers(const std::vector<double>& values) {
  Json list = Json::array();
  for (const double value : values) list.push_back(number(value));
  return list;
}

Json all_distances(const Model& model, const FactTable& facts, const NumbersRequest& request) {
  std::vector<DistanceOptions> spaces(2);
  spaces[1].space = RepresentationSpace::output_embedding;
  for (const int64_t layer : request.hidden) {
    spaces.emplace_back();
    spaces.back().space = RepresentationSpace::hidden;
    spaces.back().layer = layer;
  }
  if (!request.vectors.empty()) {
    spaces.emplace_back();
    spaces.back().space = RepresentationSpace::external;
    spaces.back().vectors = request.vectors;
  }
  Json result;
  std::vector<std::vector<int32_t>> answers;  // the untuned model's, made once
  for (DistanceOptions options : spaces) {
    for (const auto from : {DistanceFrom::dataset, DistanceFrom::model, DistanceFrom::model_ranked}) {
      for (int metric = 0; metric < 5; ++metric) {
        options.from = from;
        options.metric = static_cast<DistanceMetric>(metric);
        try {
          const DistanceTable table = target_distances(model, facts, options, nullptr, {}, &answers);
          result[table.space + "/" + table.metric + "/" + table.from] = numbers(table.value);
        } catch (const Error& error) {
          if (options.metric != DistanceMetric::directional || error.field() != "distance.metric") throw;
        }
      }
    }
  }
  return result;
}

Json metrics_json(const std::vector<Metric>& metrics) {
  Json result;
  for (const Metric& m : metrics)
    result[m.protocol][m.name] = {{"value", number(m.value)}, {"sd", number(m.sd)}, {"n", m.n}};
  return result;
}

Json outcomes_json(const OutcomeTable& table) {
  return {{"learned", table.learned},
          {"known_before", table.known_before},
          {"moved_dataset", table.moved_dataset},
          {"moved_model", table.moved_model},
          {"d_dataset", numbers(table.d_dataset)},
          {"d_model", numbers(table.d_model)},
          {"d_after", numbers(table.d_after)},
          {"loss_before", numbers(table.loss_before)},
          {"loss_after", numbers(table.loss_after)},
          {"answer_before", table.answer_before},
          {"answer_after", table.answer_after}};
}

}  // namespace

Json evaluation_numbers(const NumbersRequest& request) {
  FactOptions fact_options;
  fact_options.files = {request.data};
  fact_options.format = request.format == "zsre" ? FactFormat::zsre : FactFormat::counterfact_flat;
  fact_options.limit = request.limit;
  LoadReport report;
  const FactTable facts = load_facts(fact_options, report);
  DeviceOptions device;
  device.device = test_device();
  device.dtype = DType::float32;
  const std::shared_ptr<Model> model = Model::load(request.model, device);
  std::optional<AdapterBank> bank;
  if (!request.adapter.empty()) bank.emplace(*model, request.adapter);

  std::vector<FactIndex> which;
  std::vector<int64_t> rows, slots;
  for (int64_t i = 0; i < facts.size(); ++i) {
    which.push_back(FactIndex{i});
    rows.push_back(i);
    slots.push_back(0);
  }
  Json result;
  if (request.distances) result["distances"] = all_distances(*model, facts, request);
  if (request.protocols) {
    const std::vector<std::string> names(std::begin(protocol_names), std::end(protocol_names));
    result["before"] = metrics_json(evaluate(*model, nullptr, facts, which, slots, names));
    if (bank) result["after"] = metrics_json(evaluate(*model, &*bank, facts, which, slots, names));
  }
  if (request.outcomes && bank) {
    const OutcomeBase base(*model, facts, which, DistanceOptions{}, nullptr, {});
    result["outcomes"] = outcomes_json(base.outcomes(&*bank, rows, slots));
  }
  return result;
}

}  // namespace seamark
