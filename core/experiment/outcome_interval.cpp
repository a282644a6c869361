// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/outcome_interval.h"

#include <algorithm>
#include <cmath>

namespace seamark {
namespace {

constexpr double share = 0.04;
// In forward passes over the same rows (measured with SmolLM2-135M): one optimizer step, and one more token
// of every open answer, in rows, since it reads all weights for a few rows.
constexpr double passes_per_step = 2.2;
constexpr double rows_per_decoding = 32;

}  // namespace

int64_t outcome_interval(std::span<const TrainingFact> facts, const TrainingOptions& options,
                         const TrainingPlan& plan) {
  double rows = 0, generated_rows = 0;
  int64_t longest = 0;
  for (const TrainingFact& fact : facts) {
    const auto length = static_cast<double>(fact.ids.size());
    const int64_t answer = static_cast<int64_t>(fact.ids.size()) - fact.answer_start;
    rows += length - 1;
    if (answer > 1) generated_rows += length - 1;
    longest = std::max(longest, answer);
  }
  const auto count = static_cast<double>(facts.size());
  const bool joint = options.mode == TrainingMode::joint;
  const double at_once = std::min(count, static_cast<double>(joint ? options.batch : plan.slots));
  const double step = passes_per_step * rows * at_once / count;
  const double decoding = rows_per_decoding * static_cast<double>(std::max<int64_t>(0, longest - 2));
  const double looked_at = joint ? count : at_once;
  const double look = rows * (looked_at - at_once) / count + generated_rows * looked_at / count + decoding;
  return std::max<int64_t>(1, static_cast<int64_t>(std::ceil(look / (share * step))));
}

}  // namespace seamark
