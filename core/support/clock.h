// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace seamark {

// The present second in UTC, ISO 8601: "2026-01-31T12:00:00Z".
std::string utc_now();

// Seconds since some moment; never goes back.
double monotonic_seconds();

}  // namespace seamark
