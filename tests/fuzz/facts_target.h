// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets of fact files share: load the input, then check what METHOD 1 promises of every fact.
#pragma once

#include <set>
#include <string>

#include "facts/load.h"
#include "fuzz/mutate.h"
#include "support/error.h"

namespace seamark::fuzz {

inline void load_and_check(FactOptions options, const Scratch& scratch, const std::string& name,
                           const std::string& input) {
  options.files = {scratch.write(name, input).string()};
  LoadReport report;
  const FactTable table = load_facts(options, report);
  SEAMARK_ASSERT(table.size() > 0 && table.size() == report.loaded && report.loaded <= report.records);
  SEAMARK_ASSERT(report.records - report.loaded == static_cast<int64_t>(report.issues.size()));
  std::set<std::string> ids;
  for (const Fact& fact : table.facts) {
    SEAMARK_ASSERT(!fact.id.empty() && ids.insert(fact.id).second);
    SEAMARK_ASSERT(!fact.prompt.empty() && fact.prompt.back() != ' ');
    SEAMARK_ASSERT(!fact.target.empty() && fact.target.front() != ' ' && fact.target != fact.original);
    for (const NeighbourPrompt& neighbour : fact.neighbours) SEAMARK_ASSERT(!neighbour.prompt.empty());
  }
  for (const RecordIssue& issue : report.issues) SEAMARK_ASSERT(!issue.reason.empty() && issue.record > 0);
}

}  // namespace seamark::fuzz
