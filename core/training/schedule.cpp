// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace seamark {

double learning_rate(const TrainingOptions& options, int64_t step) {
  const double warmup = static_cast<double>(options.warmup_steps), total = static_cast<double>(options.steps);
  const double now = static_cast<double>(step);
  if (now < warmup) return options.learning_rate * now / std::max(1.0, warmup);
  double factor = 1;
  if (options.schedule == ScheduleKind::linear) {
    factor = std::max(0.0, (total - now) / std::max(1.0, total - warmup));
  } else if (options.schedule == ScheduleKind::cosine) {
    const double progress = (now - warmup) / std::max(1.0, total - warmup);
    factor = std::max(0.0, 0.5 * (1 + std::cos(std::numbers::pi * progress)));
  }
  return options.learning_rate * factor;
}

}  // namespace seamark
