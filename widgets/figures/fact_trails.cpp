// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/fact_trails.h"

#include <unordered_map>

#include "figures/result_view.h"

namespace seamark {

std::vector<Trail> fact_trails(const ResultTable& table, const std::string& x, const std::string& y,
                               std::optional<int64_t> last) {
  const ResultView view(table, {});
  const auto facts = view.numbers("fact", "series"), places_x = view.numbers(x, "x"),
             places_y = view.numbers(y, "y");
  const auto steps = last ? view.numbers("step", "where") : std::vector<double>();
  std::vector<Trail> out;
  std::unordered_map<int64_t, size_t> place;
  for (size_t i = 0; i < facts.size(); ++i) {
    if (last && static_cast<int64_t>(steps[i]) > *last) continue;
    const auto fact = static_cast<int64_t>(facts[i]);
    const auto known = place.find(fact);
    if (known == place.end() && out.size() == most_trails) continue;
    const size_t at = known == place.end() ? out.size() : known->second;
    if (known == place.end()) {
      place[fact] = at;
      out.push_back({fact, {}, {}});
    }
    out[at].x.push_back(places_x[i]);
    out[at].y.push_back(places_y[i]);
  }
  std::erase_if(out, [](const Trail& trail) { return trail.x.size() < 2; });
  return out;
}

}  // namespace seamark
