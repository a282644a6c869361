// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/options.h"

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, DistanceOptions& options) {
  fields.field("metric", options.metric, distance_metric_names,
               {.label = SEAMARK_TEXT("Spec", "Metric"),
                .help = SEAMARK_TEXT("Spec", "How the distance between two answers is measured."),
                .source = "METHOD 3"});
  fields.field("space", options.space, representation_space_names,
               {.label = SEAMARK_TEXT("Spec", "Space"),
                .help = SEAMARK_TEXT("Spec",
                                     "Where answers are compared: the model's input or output word vectors, "
                                     "a hidden layer, or your own vectors."),
                .source = "METHOD 3"});
  fields.field(
      "layer", options.layer,
      {.min = 0,
       .max = 4096,
       .label = SEAMARK_TEXT("Spec", "Layer"),
       .help = SEAMARK_TEXT("Spec", "0: the embeddings; the number of layers: after the final norm."),
       .when = "distance.space=hidden"});
  fields.field("from", options.from, distance_from_names,
               {.label = SEAMARK_TEXT("Spec", "From"),
                .help = SEAMARK_TEXT("Spec",
                                     "Which old answer counts: the one in the data set, the one the model "
                                     "gives before training, or the relation's answer it ranks best."),
                .source = "METHOD 3"});
  fields.field("vectors", options.vectors,
               {.label = SEAMARK_TEXT("Spec", "Vectors"),
                .help = SEAMARK_TEXT("Spec", "A safetensors, CSV or .npy file with one vector an answer."),
                .when = "distance.space=external"});
}

void describe(Fields& fields, FilterOptions& options) {
  fields.field(
      "rule", options.rule, filter_rule_names,
      {.label = SEAMARK_TEXT("Spec", "Filter"),
       .help = SEAMARK_TEXT(
           "Spec", "Which facts are trained. band: those whose target distance lies between two limits."),
       .source = "METHOD 5"});
  fields.field("low", options.low,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "Low"),
                .help = SEAMARK_TEXT("Spec", "Facts below this distance are left out. Empty: no limit."),
                .when = "filter.rule=band"});
  fields.field("high", options.high,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "High"),
                .help = SEAMARK_TEXT("Spec", "Facts above this distance are left out. Empty: no limit."),
                .when = "filter.rule=band"});
}

void describe(Fields& fields, LossOptions& options) {
  fields.field(
      "weights", options.weights, weight_rule_names,
      {.label = SEAMARK_TEXT("Spec", "Weights"),
       .help = SEAMARK_TEXT(
           "Spec",
           "How much a fact counts in the loss. static: more the farther its target; column: from the data."),
       .source = "METHOD 6"});
  fields.field("lambda", options.lambda,
               {.min = 0,
                .max = 1000,
                .label = SEAMARK_TEXT("Spec", "Lambda"),
                .help = SEAMARK_TEXT("Spec", "Strength of the weighting. 0 is no weighting."),
                .when = "loss.weights=static"});
  fields.field("reduction", options.reduction, loss_reduction_names,
               {.label = SEAMARK_TEXT("Spec", "Reduction"),
                .help = SEAMARK_TEXT(
                    "Spec", "fact: every fact counts the same; answer-token: every token of an answer does."),
                .source = "METHOD 6"});
}

}  // namespace seamark
