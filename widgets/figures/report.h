// SPDX-License-Identifier: GPL-3.0-or-later
// A session as one HTML page that needs no network: what each run found, in words made from its numbers, with
// figures and tables. No sentence is stronger than its interval.
#pragma once

#include <QString>
#include <filesystem>
#include <string>
#include <vector>

#include "figures/export.h"
#include "session/records.h"

namespace seamark {

struct ReportOptions {
  std::string language = "en";
  std::string style = "plain";  // of the figures
};

// DIR/index.html, and beside it each figure as PDF and CSV under figures/, each result table as CSV under
// tables/. Files of an earlier report of the same session are replaced. Throws Error(bad_input) at "style"
// or "language", Error(cannot_write).
void write_report(const Session& session, const FigureOrigin& origin, const std::filesystem::path& folder,
                  const ReportOptions& options);

}  // namespace seamark
