// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/options.h"

#include "checkpoint/peft.h"
#include "support/error.h"

namespace seamark {

void describe(Fields& fields, MethodOptions& options) {
  fields.field("kind", options.kind, method_kind_names,
               {.label = SEAMARK_TEXT("Spec", "Method"),
                .help = SEAMARK_TEXT("Spec", "How the model is changed. lora: low-rank matrices beside frozen weights."),
                .source = "Hu et al. 2021, arXiv 2106.09685"});
  fields.field("rank", options.rank,
               {.min = 1, .max = 1024, .label = SEAMARK_TEXT("Spec", "Rank"),
                .help = SEAMARK_TEXT("Spec", "Rank r of the two adapter matrices. A higher rank can store more."), .source = "PEFT's default"});
  fields.field("alpha", options.alpha,
               {.min = 0, .max = 65536, .above_min = true, .label = SEAMARK_TEXT("Spec", "Alpha"),
                .help = SEAMARK_TEXT("Spec", "The adapter is scaled by alpha / rank. Doubling it can change how many facts are learned by a third.")});
  fields.field("rslora", options.rslora,
               {.label = SEAMARK_TEXT("Spec", "Rank-stabilised"),
                .help = SEAMARK_TEXT("Spec", "Scale by alpha / sqrt(rank) instead of alpha / rank."),
                .source = "Kalajdzievski 2023, arXiv 2312.03732", .advanced = true});
  fields.field("targets", options.targets,
               {.label = SEAMARK_TEXT("Spec", "Modules"),
                .help = SEAMARK_TEXT("Spec", "Which linear modules of each layer get an adapter."), .one_of = linear_module_names});
  fields.field("layers", options.layers,
               {.min = 0, .max = 4095, .label = SEAMARK_TEXT("Spec", "Layers"),
                .help = SEAMARK_TEXT("Spec", "Which layers get an adapter, from 0. Empty: all."), .advanced = true});
  fields.field("start", options.start,
               {.label = SEAMARK_TEXT("Spec", "Start from"),
                .help = SEAMARK_TEXT("Spec", "A PEFT adapter directory to start from. Empty: a fresh adapter."), .advanced = true});
}

}  // namespace seamark
