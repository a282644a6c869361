// SPDX-License-Identifier: GPL-3.0-or-later
// Several sessions as one: facts of several data sets, distances of several models, the runs of all.
#pragma once

#include <vector>

#include "session/records.h"

namespace seamark {

// The reason of facts that a run never saw: they belong to other runs of the session.
inline constexpr const char* not_in_data = "not in this run's data";

// Adds to `into` what `from` has and it lacks. Facts are the same when all their values are; new ones come
// last, so indices of `into` stay. Runs and distances of either are widened to the facts of both: what is not
// in a run's data is excluded (`not_in_data`), without a distance. Distances of one setting and model are one
// table where they agree, and stand side by side where not (METHOD 3: `directional` depends on the other
// facts).
// Result tables are taken over where `into` has none of that name; their int64 columns named "fact" or
// ending in "_fact" are indices of facts and follow them.
// Returns where each fact of `from` stands in `into`; adapters follow it. Throws Error(bad_input) when both
// have a run of one name with different specs, or another selection of one name. Of two runs of one name and
// spec the finished one stays.
std::vector<int64_t> merge_session(Session& into, const Session& from);

}  // namespace seamark
