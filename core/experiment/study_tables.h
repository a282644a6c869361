// SPDX-License-Identifier: GPL-3.0-or-later
// A study's results as tidy tables of its session: README.md lists their columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "experiment/study_spec.h"
#include "session/records.h"

namespace seamark {

inline constexpr const char* study_kind = "study";                          // the spec, a row a run
inline constexpr const char* study_values_kind = "study-values";            // a row a run and quantity
inline constexpr const char* study_bins_kind = "study-bins";                // learned over bins of D
inline constexpr const char* study_summary_kind = "study-summary";          // a row a condition and quantity
inline constexpr const char* study_comparisons_kind = "study-comparisons";  // against the baseline
inline constexpr const char* study_claims_kind = "study-claims";            // a row a claim and condition

// The names of columns that an axis cannot have.
bool is_study_column(std::string_view name);
// Of a study in its session: "filtering: summary".
std::string study_table_name(const StudySpec& study, std::string_view table);

// The grid with the state of each run: run, axes, state, facts, mean_d, sd_d, message. Its settings are the
// study's spec.
ResultTable study_table(const StudySpec& study, const Session& session);
// The studies that a session holds. Throws Error(bad_input) when there is none.
std::vector<StudySpec> stored_studies(const Session& session, const std::string& file);
void remove_study_tables(const StudySpec& study, Session& session);
// Puts all tables into session.results, in the place of earlier ones.
void store_study_tables(const StudySpec& study, Session& session);

}  // namespace seamark
