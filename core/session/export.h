// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of a session for other programs: CSV and JSON.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

// A head and a line a row; an undefined number is an empty cell. Numbers are the shortest that read back
// exactly.
std::string table_csv(const std::vector<ResultColumn>& columns);

// Writes each table as NAME.csv and NAME.json (an object of columns; undefined numbers are null), and returns
// the files: facts, distances, selections, results/NAME, runs/RUN/{selection, steps, scores, outcomes,
// metrics, curves, fact_curves}, runs/RUN/results/NAME; matrices as NAME.MATRIX.csv without a head. Names
// become files as they become links (README.md). Folders are made; files are replaced whole.
// Throws Error(cannot_write).
std::vector<std::filesystem::path> export_tables(const Session& session, const std::filesystem::path& folder);

}  // namespace seamark
