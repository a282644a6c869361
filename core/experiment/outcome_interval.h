// SPDX-License-Identifier: GPL-3.0-or-later
// How often a run looks at its outcomes where the spec leaves it open.
#pragma once

#include <span>

#include "training/trainer.h"

namespace seamark {

// Steps between two looks that cost about 4 % of the training in between, from the lengths of the facts alone
// (never from measured time: a resumed run must look at the same steps). A look at facts whose step comes
// next anyway costs only what is generated after their first wrong token; in joint runs the other facts go
// through the model once.
int64_t outcome_interval(std::span<const TrainingFact> facts, const TrainingOptions& options,
                         const TrainingPlan& plan);

}  // namespace seamark
