// SPDX-License-Identifier: GPL-3.0-or-later
// Learning rate schedules, equal to transformers' get_{constant,linear,cosine}_schedule_with_warmup.
#pragma once

#include "training/options.h"

namespace seamark {

// The rate of optimizer step `step`, counted from 0.
double learning_rate(const TrainingOptions& options, int64_t step);

}  // namespace seamark
