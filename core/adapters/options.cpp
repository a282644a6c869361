// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/options.h"

#include "checkpoint/peft.h"
#include "support/error.h"

namespace seamark {

void describe(Fields& fields, MethodOptions& options) {
  fields.field("kind", options.kind, method_kind_names,
               {.label = SEAMARK_TEXT("Spec", "Method"),
                .help = SEAMARK_TEXT("Spec", "How the model is changed. lora: low-rank matrices beside frozen weights; dora: the same, with the length of each row of the weights learned apart; adalora: low-rank matrices that compete for a falling budget of ranks; adapter-houlsby: a small network after attention and after the MLP; adapter-pfeiffer: after the MLP only; ia3: vectors that scale keys, values and the MLP; full: all seven linear modules of the chosen layers themselves, one fact at a time (embeddings, norms and lm_head stay)."),
                .source = "arXiv 2106.09685 (LoRA), 2402.09353 (DoRA), 2303.10512 (AdaLoRA), 1902.00751 (Houlsby), 2005.00247 (Pfeiffer), 2205.05638 (IA3)"});
  fields.field("rank", options.rank,
               {.min = 1, .max = 1024, .label = SEAMARK_TEXT("Spec", "Rank"),
                .help = SEAMARK_TEXT("Spec", "Rank r of the two adapter matrices. A higher rank can store more."), .source = "PEFT's default",
                .when = "method.kind=lora|dora"});
  fields.field("alpha", options.alpha,
               {.min = 0, .max = 65536, .above_min = true, .label = SEAMARK_TEXT("Spec", "Alpha"),
                .help = SEAMARK_TEXT("Spec", "The adapter is scaled by alpha / rank (adalora: alpha / init_r). Doubling it can change how many facts are learned by a third."),
                .when = "method.kind=lora|dora|adalora"});
  fields.field("rslora", options.rslora,
               {.label = SEAMARK_TEXT("Spec", "Rank-stabilised"),
                .help = SEAMARK_TEXT("Spec", "Scale by alpha / sqrt(rank) instead of alpha / rank."),
                .source = "Kalajdzievski 2023, arXiv 2312.03732", .when = "method.kind=lora|dora", .advanced = true});
  fields.field("targets", options.targets,
               {.label = SEAMARK_TEXT("Spec", "Modules"),
                .help = SEAMARK_TEXT("Spec", "Which linear modules of each layer get an adapter."), .when = "method.kind=lora|dora|adalora", .one_of = linear_module_names});
  fields.field("init_r", options.init_r,
               {.min = 2, .max = 1024, .label = SEAMARK_TEXT("Spec", "First rank"),
                .help = SEAMARK_TEXT("Spec", "Rank of every module at first. It must be above the target rank."), .source = "PEFT's default",
                .when = "method.kind=adalora"});
  fields.field("target_r", options.target_r,
               {.min = 1, .max = 1024, .label = SEAMARK_TEXT("Spec", "Target rank"),
                .help = SEAMARK_TEXT("Spec", "Average rank of a module in the end; important modules keep more."), .source = "PEFT's default",
                .when = "method.kind=adalora"});
  fields.field("tinit", options.tinit,
               {.min = 0, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Steps at first rank"),
                .help = SEAMARK_TEXT("Spec", "Steps before ranks begin to fall."), .source = "PEFT's default",
                .when = "method.kind=adalora"});
  fields.field("tfinal", options.tfinal,
               {.min = 1, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Steps at target rank"),
                .help = SEAMARK_TEXT("Spec", "Last steps, in which the kept ranks stay the same."), .source = "METHOD 7",
                .when = "method.kind=adalora"});
  fields.field("deltaT", options.delta_t,
               {.min = 1, .max = 1e7, .label = SEAMARK_TEXT("Spec", "Allocate every"),
                .help = SEAMARK_TEXT("Spec", "Steps between two allocations of ranks."), .source = "PEFT's default",
                .when = "method.kind=adalora"});
  fields.field("beta1", options.importance_beta,
               {.min = 0, .max = 1, .label = SEAMARK_TEXT("Spec", "Smoothing of importance"),
                .help = SEAMARK_TEXT("Spec", "Share of the earlier steps in a parameter's importance."), .source = "PEFT's default",
                .when = "method.kind=adalora", .advanced = true});
  fields.field("beta2", options.uncertainty_beta,
               {.min = 0, .max = 1, .label = SEAMARK_TEXT("Spec", "Smoothing of uncertainty"),
                .help = SEAMARK_TEXT("Spec", "Share of the earlier steps in the uncertainty of that importance."), .source = "PEFT's default",
                .when = "method.kind=adalora", .advanced = true});
  fields.field("orth_reg_weight", options.orth_reg_weight,
               {.min = 0, .max = 1e6, .label = SEAMARK_TEXT("Spec", "Orthogonality"),
                .help = SEAMARK_TEXT("Spec", "Weight of the term that keeps the rows of A and the columns of B orthogonal."), .source = "PEFT's default",
                .when = "method.kind=adalora", .advanced = true});
  fields.field("size", options.size,
               {.min = 1, .max = 4096, .label = SEAMARK_TEXT("Spec", "Bottleneck"),
                .help = SEAMARK_TEXT("Spec", "Width of the small network between its two matrices."), .source = "METHOD 7",
                .when = "method.kind=adapter-houlsby|adapter-pfeiffer"});
  fields.field("ia3_targets", options.ia3_targets,
               {.label = SEAMARK_TEXT("Spec", "Scaled modules"),
                .help = SEAMARK_TEXT("Spec", "Which linear modules of each layer are scaled by a learned vector."), .source = "PEFT's default for LLaMA",
                .when = "method.kind=ia3", .one_of = linear_module_names});
  fields.field("ia3_feedforward", options.ia3_feedforward,
               {.label = SEAMARK_TEXT("Spec", "Scaled at the input"),
                .help = SEAMARK_TEXT("Spec", "Those of the scaled modules whose input is scaled; the others' output is."), .source = "PEFT's default for LLaMA",
                .when = "method.kind=ia3", .one_of = linear_module_names, .advanced = true});
  fields.field("layers", options.layers,
               {.min = 0, .max = 4095, .label = SEAMARK_TEXT("Spec", "Layers"),
                .help = SEAMARK_TEXT("Spec", "Which layers get an adapter (full: are trained), from 0. Empty: all."), .advanced = true});
  fields.field("start", options.start,
               {.label = SEAMARK_TEXT("Spec", "Start from"),
                .help = SEAMARK_TEXT("Spec", "An adapter directory of the same method to start from. Empty: a fresh adapter."), .advanced = true});
}

}  // namespace seamark
