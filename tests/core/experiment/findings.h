// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a session found, to the last bit, without times, speeds and machines.
#pragma once

#include <string>

#include "core/session/sample.h"
#include "session/records.h"

namespace seamark {

inline std::string findings(Session session) {
  for (RunRecord& run : session.runs) {
    run.started = run.ended = run.provenance_json = run.resolved_json = "";
    for (double& speed : run.steps.tokens_per_second) speed = 0;
    for (double& seconds : run.steps.seconds) seconds = 0;
    for (int64_t& bytes : run.steps.memory_bytes) bytes = 0;
    std::erase_if(run.results, [](const ResultTable& table) { return table.kind == "cost"; });
  }
  return sample::bits(session);
}

}  // namespace seamark
