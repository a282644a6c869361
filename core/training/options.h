// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "support/describe.h"

namespace seamark {

enum class TrainingMode { single, joint };
inline constexpr const char* training_mode_names[] = {"single", "joint"};
enum class ScheduleKind { constant, linear, cosine };
inline constexpr const char* schedule_kind_names[] = {"constant", "linear", "cosine"};

struct TrainingOptions {
  TrainingMode mode = TrainingMode::single;  // one adapter a fact, or one for all
  int64_t steps = 8;                         // optimizer steps: of each fact (single), of the run (joint)
  int64_t batch = 16;                        // facts a step (joint)
  double learning_rate = 7e-4;
  ScheduleKind schedule = ScheduleKind::constant;
  int64_t warmup_steps = 0;
  double weight_decay = 0;                   // decoupled (AdamW)
  double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  double clip_norm = 0;                      // per slot; 0: off
  int64_t slots = 0;                         // facts trained side by side (single); 0: from the budgets
  int64_t token_budget = 0;                  // tokens a forward pass; 0: chosen for the device
  double memory_budget_gb = 0;               // 0: chosen for the device
  int64_t seed = 1;                          // adapters and order of facts
  int64_t checkpoint_every = 50;             // steps; 0: never
};
void describe(Fields& fields, TrainingOptions& options);

}  // namespace seamark
