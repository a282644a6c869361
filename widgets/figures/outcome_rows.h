// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a run's facts, and which of them a view or a figure lists, in which order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
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

// Whether a column is ordered as texts are in a language, else by numbers.
bool is_by_text(OutcomeSort sort);
// The text of a row in a column that is ordered so.
std::string outcome_text(const FactTable& facts, const OutcomeTable& outcomes, size_t row, OutcomeSort sort);

struct OutcomeOrder {
  OutcomeSort sort = OutcomeSort::change;
  bool ascending = false;
  const std::vector<int32_t>* places = nullptr;  // of texts: each row's place (text_places)
};
// By number those without one stand at the end, whichever way it goes. Equal rows stay as they were.
void sort_outcomes(std::vector<int32_t>& rows, const OutcomeTable& outcomes,
                   const std::vector<FactOutcome>& came_to, const std::vector<double>& change,
                   const OutcomeOrder& order);
// Facts that are selected on top; each part keeps its order.
void lift_rows(std::vector<int32_t>& rows, const std::function<bool(int32_t)>& is_selected);

}  // namespace seamark
