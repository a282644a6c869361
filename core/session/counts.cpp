// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/counts.h"

namespace seamark {

RunCounts count_outcomes(const OutcomeTable& table, const std::function<bool(size_t)>& which) {
  RunCounts out;
  for (size_t i = 0; i < table.fact.size(); ++i) {
    if (which && !which(i)) continue;
    ++out.facts;
    if (table.learned[i] < 0) continue;
    ++out.scored;
    out.known += table.known_before[i] == 1;
    if (table.learned[i] == 1) {
      ++out.learned;
      continue;
    }
    ++out.not_learned;
    out.model_defined += table.moved_model[i] >= 0;
    out.dataset_defined += table.moved_dataset[i] >= 0;
    out.moved_model += table.moved_model[i] == 1;
    out.moved_dataset += table.moved_dataset[i] == 1;
  }
  return out;
}

}  // namespace seamark
