// SPDX-License-Identifier: GPL-3.0-or-later
// What a session says of its facts, by the names that a panel's `colour` and `size` take.
#pragma once

#include <string>
#include <vector>

#include "document/filter_result.h"
#include "figures/figure_spec.h"
#include "figures/figure_words.h"
#include "session/records.h"

namespace seamark {

// A mark's fact, and the run whose numbers it takes (null: none).
struct FactOfRun {
  int64_t fact = -1;
  const RunRecord* run = nullptr;
};

bool is_fact_group(const std::string& name);     // outcome, relation, selection, kept
bool is_fact_quantity(const std::string& name);  // distance, weight, loss, d_before, d_after, change

// outcome: "learned", "not learned", "moved away", "not trained". selection: the first of the panel's named
// selections that holds the fact, "" for none. kept: "kept", or the reason. `now`: what the filter keeps as
// it is set in the window; null: what the run kept. Throws Error(bad_input) at "colour" where neither is
// there.
std::vector<std::string> fact_groups(const Session& session, const PanelSpec& panel, const std::string& name,
                                     const std::vector<FactOfRun>& facts, const SelectionTable* now);
// NaN where undefined. Throws Error(bad_input) at `field` as above.
std::vector<double> fact_quantities(const Session& session, const PanelSpec& panel, const std::string& name,
                                    const std::vector<FactOfRun>& facts, const SelectionTable* now,
                                    const char* field);
// Those that a panel marks as selected, ascending. Throws Error(bad_input) at "selected": no such selection
// or fact.
std::vector<int64_t> selected_facts(const Session& session, const PanelSpec& panel);
// The distances that a panel names, of the session's model first; null where it has none of the setting.
const DistanceTable* distances_of(const Session& session, const PanelSpec& panel);
// What the panel's filter makes of the facts. Throws Error(bad_input) at "filter" where it can draw no
// sample.
FilterResult filtered_facts(const Session& session, const PanelSpec& panel, const DistanceTable& distances);

QString fact_quantity_label(const std::string& name, const FigureWords& words);

// The named selections that colour the points: the panel's, else the session's first few.
inline constexpr size_t most_selections = 4;
std::vector<const NamedSelection*> selections_of(const Session& session, const PanelSpec& panel);

}  // namespace seamark
