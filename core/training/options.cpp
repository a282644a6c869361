// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/options.h"

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, TrainingOptions& options) {
  fields.field("mode", options.mode, training_mode_names,
               {.label = SEAMARK_TEXT("Spec", "Train"),
                .help = SEAMARK_TEXT("Spec", "single: one adapter for each fact, on its own; joint: one adapter for all facts."), .source = "METHOD 7"});
  fields.field("steps", options.steps,
               {.min = 1, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Steps"),
                .help = SEAMARK_TEXT("Spec", "Optimizer steps: for each fact (single) or in all (joint).")});
  fields.field("batch", options.batch,
               {.min = 1, .max = 65536, .label = SEAMARK_TEXT("Spec", "Batch"),
                .help = SEAMARK_TEXT("Spec", "Facts in one optimizer step."), .when = "training.mode=joint"});
  fields.field("learning_rate", options.learning_rate,
               {.min = 0, .max = 1, .above_min = true, .label = SEAMARK_TEXT("Spec", "Learning rate"),
                .help = SEAMARK_TEXT("Spec", "The highest rate of the schedule.")});
  fields.field("schedule", options.schedule, schedule_kind_names,
               {.label = SEAMARK_TEXT("Spec", "Schedule"),
                .help = SEAMARK_TEXT("Spec", "How the learning rate changes over the steps."), .source = "transformers' schedules"});
  fields.field("warmup_steps", options.warmup_steps,
               {.min = 0, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Warm-up"),
                .help = SEAMARK_TEXT("Spec", "Steps over which the learning rate rises from 0.")});
  fields.field("weight_decay", options.weight_decay,
               {.min = 0, .max = 1, .label = SEAMARK_TEXT("Spec", "Weight decay"),
                .help = SEAMARK_TEXT("Spec", "Decoupled decay of AdamW."), .source = "Loshchilov and Hutter 2019", .advanced = true});
  fields.field("beta1", options.beta1,
               {.min = 0, .max = 0.999999, .label = SEAMARK_TEXT("Spec", "Beta 1"),
                .help = SEAMARK_TEXT("Spec", "AdamW's decay of the first moment."), .advanced = true});
  fields.field("beta2", options.beta2,
               {.min = 0, .max = 0.9999999, .label = SEAMARK_TEXT("Spec", "Beta 2"),
                .help = SEAMARK_TEXT("Spec", "AdamW's decay of the second moment."), .advanced = true});
  fields.field("epsilon", options.epsilon,
               {.min = 0, .max = 1, .above_min = true, .label = SEAMARK_TEXT("Spec", "Epsilon"),
                .help = SEAMARK_TEXT("Spec", "Added to AdamW's denominator."), .advanced = true});
  fields.field("clip_norm", options.clip_norm,
               {.min = 0, .max = 1e9, .label = SEAMARK_TEXT("Spec", "Clip gradients"),
                .help = SEAMARK_TEXT("Spec", "Largest gradient norm of an adapter. 0: no clipping."), .advanced = true});
  fields.field("slots", options.slots,
               {.min = 0, .max = 65536, .label = SEAMARK_TEXT("Spec", "Side by side"),
                .help = SEAMARK_TEXT("Spec", "Facts trained side by side. It changes the speed, not the results. 0: chosen for this machine."),
                .when = "training.mode=single", .advanced = true});
  fields.field("token_budget", options.token_budget,
               {.min = 0, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Token budget"),
                .help = SEAMARK_TEXT("Spec", "Tokens in one forward pass. 0: chosen for this machine."), .advanced = true});
  fields.field("memory_budget_gb", options.memory_budget_gb,
               {.min = 0, .max = 100000, .label = SEAMARK_TEXT("Spec", "Memory budget (GB)"),
                .help = SEAMARK_TEXT("Spec", "Memory that training may take. 0: chosen for this machine."), .advanced = true});
  fields.field("seed", options.seed,
               {.min = 0, .max = 9007199254740991.0, .label = SEAMARK_TEXT("Spec", "Seed"),
                .help = SEAMARK_TEXT("Spec", "Of the adapters' first values and the order of facts.")});
  fields.field("checkpoint_every", options.checkpoint_every,
               {.min = 0, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Checkpoint every"),
                .help = SEAMARK_TEXT("Spec", "Steps between two checkpoints, from which an interrupted run goes on. 0: none."), .advanced = true});
}

}  // namespace seamark
