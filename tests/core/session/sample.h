// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions for tests, with every kind of value that a file must keep: NaN, empty tables, Unicode, odd names.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "session/records.h"

namespace sample {

seamark::Session session(int64_t facts = 5, int64_t runs = 2);
// A run as it is before its first step, with `facts` outcome rows.
seamark::RunRecord head(int64_t facts, const std::string& name = "R9");
seamark::StepTable step(int64_t number, int64_t cohort = 0);
seamark::ScoreTable score(int64_t number, int64_t cohort = 0);
seamark::OutcomeTable outcome(int64_t fact, int64_t step);
// Columns of each type, a matrix with values and an empty one; no rows: neither columns nor matrices.
seamark::ResultTable result(const std::string& name, int64_t rows);
seamark::AdapterRecord adapter(int64_t fact, int64_t rank = 2);

// All values, bit for bit, as text that can be compared.
std::string bits(const seamark::Session& session);
std::string bits(const seamark::RunRecord& run);
std::string bits(const seamark::AdapterRecord& adapter);

std::string slurp(const std::filesystem::path& file);
void put(const std::filesystem::path& file, std::string_view bytes);

}  // namespace sample
