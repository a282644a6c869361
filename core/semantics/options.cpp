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
           "Spec",
           "Which facts are trained. band: those whose target distance lies between two limits; replace: a "
           "sample, part of which is replaced by near and varied ones, one best swap after another; exact: "
           "by the best set of all; random: by any; selection: those that are named."),
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
  fields.field("ids", options.ids,
               {.label = SEAMARK_TEXT("Spec", "Selected facts"),
                .help = SEAMARK_TEXT("Spec", "Ids of the facts that are trained, as the data name them."),
                .when = "filter.rule=selection"});
  fields.field("size", options.size,
               {.min = 1,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "Sample size"),
                .help = SEAMARK_TEXT("Spec", "How many facts are drawn, those of the core set with them."),
                .source = "METHOD 5",
                .when = "filter.rule=replace|random|exact"});
  fields.field("p", options.p,
               {.min = 0,
                .max = 1,
                .label = SEAMARK_TEXT("Spec", "Share replaced"),
                .help = SEAMARK_TEXT("Spec",
                                     "The share of the sample, without its core set, that is replaced by "
                                     "other facts of the pool."),
                .source = "METHOD 5",
                .when = "filter.rule=replace|random|exact"});
  fields.field("lambda", options.lambda,
               {.min = 0,
                .max = 1000,
                .label = SEAMARK_TEXT("Spec", "Lambda"),
                .help = SEAMARK_TEXT("Spec",
                                     "How much variety counts against nearness: the mean of the distances, "
                                     "less lambda times their standard deviation, is made small."),
                .source = "METHOD 5",
                .when = "filter.rule=replace|exact"});
  fields.field("stop_early", options.stop_early,
               {.label = SEAMARK_TEXT("Spec", "Stop early"),
                .help = SEAMARK_TEXT("Spec", "Make no swap that does not improve the set."),
                .source = "METHOD 5",
                .when = "filter.rule=replace",
                .advanced = true});
  fields.field("core", options.core,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "Core set"),
                .help = SEAMARK_TEXT("Spec",
                                     "So many facts are trained whatever the filter, and are the same for "
                                     "every filter of this seed, so that filters can be compared on them."),
                .source = "METHOD 5",
                .advanced = true});
  fields.field("seed", options.seed,
               {.min = 0,
                .max = 9007199254740991.0,
                .label = SEAMARK_TEXT("Spec", "Seed"),
                .help = SEAMARK_TEXT("Spec", "Of the core set, the sample and random replacements."),
                .advanced = true});
}

void describe(Fields& fields, LossOptions& options) {
  fields.field(
      "kind", options.kind, loss_kind_names,
      {.label = SEAMARK_TEXT("Spec", "Loss"),
       .help = SEAMARK_TEXT("Spec",
                            "What is made small. cross-entropy; vocabulary: a cross-entropy that pushes "
                            "words down harder the farther they lie from the right one."),
       .source = "METHOD 6"});
  fields.field(
      "vocabulary_lambda", options.vocabulary_lambda,
      {.min = 0,
       .max = 1e6,
       .label = SEAMARK_TEXT("Spec", "Vocabulary lambda"),
       .help = SEAMARK_TEXT("Spec", "How much harder far words are pushed down. 0 is cross-entropy."),
       .source = "METHOD 6",
       .when = "loss.kind=vocabulary"});
  fields.field(
      "weights", options.weights, weight_rule_names,
      {.label = SEAMARK_TEXT("Spec", "Weights"),
       .help = SEAMARK_TEXT("Spec",
                            "How much a fact counts in the loss. static: more the farther its target; "
                            "dynamic: more the farther the model's answer of the moment; column: from the "
                            "data."),
       .source = "METHOD 6"});
  fields.field("lambda", options.lambda,
               {.min = 0,
                .max = 1000,
                .label = SEAMARK_TEXT("Spec", "Lambda"),
                .help = SEAMARK_TEXT("Spec", "Strength of the weighting. 0 is no weighting."),
                .source = "METHOD 6",
                .when = "loss.weights=static|dynamic"});
  fields.field("weights_file", options.weights_file,
               {.label = SEAMARK_TEXT("Spec", "Weights file"),
                .help = SEAMARK_TEXT("Spec",
                                     "A CSV file with the columns weight and case_id or index, as seamark "
                                     "select writes it. Empty: the data's own column."),
                .when = "loss.weights=column"});
  fields.field("token_weights", options.token_weights, token_weight_rule_names,
               {.label = SEAMARK_TEXT("Spec", "Token weights"),
                .help = SEAMARK_TEXT("Spec",
                                     "How much a token of an answer counts. token: more the farther the "
                                     "model's choice of the moment lies from it."),
                .source = "METHOD 6"});
  fields.field("token_lambda", options.token_lambda,
               {.min = 0,
                .max = 1000,
                .label = SEAMARK_TEXT("Spec", "Token lambda"),
                .help = SEAMARK_TEXT("Spec", "Strength of the tokens' weighting. 0 is no weighting."),
                .source = "METHOD 6",
                .when = "loss.token_weights=token"});
  fields.field("regulariser", options.regulariser, regulariser_names,
               {.label = SEAMARK_TEXT("Spec", "Regulariser"),
                .help = SEAMARK_TEXT("Spec",
                                     "Added to the loss. expected-distance: how far the model's words lie "
                                     "from the right one, on average over its probabilities."),
                .source = "METHOD 6"});
  fields.field("regulariser_lambda", options.regulariser_lambda,
               {.min = 0,
                .max = 1e6,
                .label = SEAMARK_TEXT("Spec", "Regulariser lambda"),
                .help = SEAMARK_TEXT("Spec", "Factor of the regulariser. 0 is none."),
                .source = "METHOD 6",
                .when = "loss.regulariser=expected-distance"});
  fields.field("reduction", options.reduction, loss_reduction_names,
               {.label = SEAMARK_TEXT("Spec", "Reduction"),
                .help = SEAMARK_TEXT(
                    "Spec", "fact: every fact counts the same; answer-token: every token of an answer does."),
                .source = "METHOD 6"});
}

std::optional<Error> dynamic_weights_problem(const DistanceOptions& options) {
  if (options.space != RepresentationSpace::input_embedding &&
      options.space != RepresentationSpace::output_embedding) {
    return bad_input(
               SEAMARK_TEXT("Error",
                            "dynamic weights compare answers at every step, which only the spaces "
                            "input-embedding and output-embedding can do. Choose one of them, or static "
                            "weights."))
        .at_field("distance.space");
  }
  if (options.metric == DistanceMetric::directional) {
    return bad_input(
               SEAMARK_TEXT("Error",
                            "directional measures changes of answers, not how far two answers lie apart, "
                            "which dynamic weights need. Choose another metric, or static weights."))
        .at_field("distance.metric");
  }
  return {};
}

}  // namespace seamark
