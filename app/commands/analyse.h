// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of `seamark analyse`, one file each, and what they share.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/statistics.h"
#include "app/commands/stored.h"
#include "experiment/run_analysis.h"
#include "session/session.h"

namespace seamark {

void add_analyse_features(CLI::App& analyse, Context& context, Action& action);
void add_analyse_interference(CLI::App& analyse, Context& context, Action& action);
void add_analyse_lens(CLI::App& analyse, Context& context, Action& action);
void add_analyse_pairwise(CLI::App& analyse, Context& context, Action& action);
void add_analyse_pca(CLI::App& analyse, Context& context, Action& action);
void add_analyse_suppression(CLI::App& analyse, Context& context, Action& action);

// Keeps tables with a run, or with the session where `run` is empty; those of the same names are replaced.
// The session is read anew under its lock, since it may have changed while the analysis went on.
void store_results(const std::string& session, const std::string& run, std::vector<ResultTable> tables);
// {"estimate", "low", "high", "n"}
OrderedJson interval_to_json(const Interval& interval);
// "0.123 [0.100, 0.150]"
std::string interval_text(const Interval& interval);

}  // namespace seamark
