// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal says when it is read again. Format: README.md. Room-internal.
#pragma once

#include <filesystem>
#include <optional>

#include "session/records.h"

namespace seamark {

struct Replay {
  Session session;  // without runs
  RunRecord run;    // with every whole row
  uint64_t whole_bytes = 0;
  uint64_t dropped_bytes = 0;  // a torn or damaged tail
};

// nullopt: not even its head is whole. Rows after `steps_kept` rows of the step table are left out.
// Throws Error(bad_input) when it cannot be opened, or is of a newer major version.
std::optional<Replay> replay_journal(const std::filesystem::path& journal, int64_t steps_kept = INT64_MAX);

}  // namespace seamark
