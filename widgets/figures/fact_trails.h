// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of facts through the steps of a trajectory, or through several states of the model, drawn faint
// under their points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

struct Trail {
  int64_t fact = -1;
  std::vector<double> x, y;
};

inline constexpr size_t most_trails = 2000;

// Through the rows of the table, which are in the order of steps or states; of steps up to `last`. The first
// facts that have two places. Throws Error(bad_input) where the table lacks a column.
std::vector<Trail> fact_trails(const ResultTable& table, const std::string& x, const std::string& y,
                               std::optional<int64_t> last = {});

}  // namespace seamark
