// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of a panel: settings of a spec's filter as field=value ("rule=band", "low=0.2"), as a figure's
// changes of its style are written. Without Qt, like figure_spec.h.
#pragma once

#include <string>
#include <vector>

#include "semantics/options.h"

namespace seamark {

// Throws Error(bad_input) at "filter": no such field, out of range, a rule across fields.
FilterOptions filter_of(const std::vector<std::string>& settings);
// The rule, and what it uses that is not as usual. Never empty.
std::vector<std::string> filter_settings(const FilterOptions& filter);

}  // namespace seamark
