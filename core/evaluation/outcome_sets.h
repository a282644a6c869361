// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/records.h"

namespace seamark {

// Outcomes of all trained facts, of the core set and of the others: filtering changes what is evaluated, so
// conditions are compared on the core set, which all of them train (METHOD 5). Kind "outcomes-by-set", a row a
// set ("all", "core", "others"): facts scored, learned, not_learned, moved_dataset, moved_model, and the means
// d_dataset, d_after and loss_after over the facts where they are defined (NaN: nowhere).
ResultTable outcomes_by_set(const OutcomeTable& outcomes, const SelectionTable& selection);

}  // namespace seamark
