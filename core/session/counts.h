// SPDX-License-Identifier: GPL-3.0-or-later
// How many facts of a run had which outcome.
#pragma once

#include <cstdint>
#include <functional>

#include "session/records.h"

namespace seamark {

struct RunCounts {
  int64_t facts = 0, scored = 0, known = 0, learned = 0, not_learned = 0;
  int64_t moved_model = 0, model_defined = 0;      // among the not learned
  int64_t moved_dataset = 0, dataset_defined = 0;  // likewise
};

// Of the rows that `which` takes; without it, of all (METHOD 4).
RunCounts count_outcomes(const OutcomeTable& table, const std::function<bool(size_t)>& which = {});

}  // namespace seamark
