// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a run's facts, and which of them a view or a figure lists.
#pragma once

#include <cstdint>
#include <vector>

#include "figures/figure_spec.h"
#include "session/records.h"

namespace seamark {

enum class FactOutcome { none, learned, not_learned, moved_away };

// Of a row of the table; none: not looked at since it was trained. `before`: the answer that it may have
// moved away from.
FactOutcome outcome_of(const OutcomeTable& outcomes, size_t row, OutcomeBefore before);

inline constexpr size_t extremes_of_each = 8;

// The rows to list, in no order that matters: of the worst the `most` that moved farthest, of extremes a few
// of each outcome, else all of a kind. `change`: of the distance, NaN where it is not known.
std::vector<int32_t> chosen_outcomes(const std::vector<FactOutcome>& came_to,
                                     const std::vector<double>& change, OutcomeShow show, size_t most);

// The farthest away first (or last), those without a change at the end.
bool change_precedes(double a, double b, bool descending);

}  // namespace seamark
