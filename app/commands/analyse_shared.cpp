// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/commands/analyse.h"
#include "session/columns.h"

namespace seamark {

void store_results(const std::string& file, const std::string& run, std::vector<ResultTable> tables) {
  const SessionLock lock(file);
  Session session = load_session(file).session;
  std::vector<ResultTable>& results = run.empty() ? session.results : find_run(session, run, file).results;
  for (ResultTable& table : tables) put_result(results, std::move(table));
  save_session(file, session);
}

OrderedJson interval_to_json(const Interval& interval) {
  return {{"estimate", number_or_null(interval.estimate)},
          {"low", number_or_null(interval.low)},
          {"high", number_or_null(interval.high)},
          {"n", interval.n}};
}

std::string interval_text(const Interval& interval) {
  if (!std::isfinite(interval.estimate)) return "–";
  if (!std::isfinite(interval.low)) return fmt::format("{:.3f}", interval.estimate);
  return fmt::format("{:.3f} [{:.3f}, {:.3f}]", interval.estimate, interval.low, interval.high);
}

}  // namespace seamark
