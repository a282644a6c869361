// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/options.h"

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, EvaluationOptions& options) {
  fields.field(
      "protocols", options.protocols,
      {.label = SEAMARK_TEXT("Spec", "Protocols"),
       .help = SEAMARK_TEXT("Spec", "Which published scores are computed before and after training."),
       .source = "METHOD 10",
       .one_of = protocol_names});
  fields.field("every", options.every,
               {.min = -1,
                .max = 1e6,
                .label = SEAMARK_TEXT("Spec", "Score every"),
                .help = SEAMARK_TEXT("Spec",
                                     "Steps between two looks at which facts are learned or moved away. 0: "
                                     "only at the end. -1: as often "
                                     "as about 4 % of the training time allows.")});
  fields.field(
      "interference", options.interference, live_interference_names,
      {.label = SEAMARK_TEXT("Spec", "Interference"),
       .help = SEAMARK_TEXT(
           "Spec",
           "gradient: at each look, cosines between the facts' gradients, of at most 100 facts; a look then "
           "costs as much as a training step over these facts."),
       .source = "METHOD 8",
       .when = "training.mode=joint"});
  fields.field(
      "trajectory", options.trajectory,
      {.label = SEAMARK_TEXT("Spec", "Trajectory"),
       .help = SEAMARK_TEXT("Spec",
                            "At each look, keep where the facts' hidden states are on the untuned "
                            "model's first three components; costs a forward pass over the prompts."),
       .source = "METHOD 8"});
  fields.field(
      "trajectory_layer", options.trajectory_layer,
      {.min = -1,
       .max = 4096,
       .label = SEAMARK_TEXT("Spec", "Trajectory layer"),
       .help = SEAMARK_TEXT("Spec", "Hidden states after so many layers. -1: after the last one, normed."),
       .when = "evaluation.trajectory=true"});
  fields.field("lens", options.lens,
               {.label = SEAMARK_TEXT("Spec", "Weight lens"),
                .help = SEAMARK_TEXT(
                    "Spec",
                    "At each look, keep what the adapters change and amplify in each weight, as means "
                    "over the facts trained together. A look at the adapter of one fact costs about "
                    "as much as four training steps of that fact, at full fine-tuning far more."),
                .source = "METHOD 8",
                .when = "method.kind=lora|adalora|dora|full"});
}

}  // namespace seamark
