// SPDX-License-Identifier: GPL-3.0-or-later
// METHOD 4 as arithmetic over given distances and ids: no model here.
#pragma once

#include <cstdint>
#include <span>

#include "session/records.h"

namespace seamark {

inline constexpr double moved_margin = 1e-6;

// Moved away: 1 yes, 0 no, -1 undefined. An answer whose ids are those of the before answer has never moved:
// two fp32 paths to one distance differ by 2e-7.
int8_t moved_away(double d_before, double d_after, bool same_ids);

// Teacher-forced argmax at every answer position is the target: what greedy decoding would give.
bool is_learned(std::span<const int32_t> argmax, std::span<const int32_t> target);

// Counts of one moment, as a table of one row.
ScoreTable score_row(int64_t step, int64_t cohort, const OutcomeTable& outcomes);

}  // namespace seamark
