// SPDX-License-Identifier: GPL-3.0-or-later
// Result tables that grow while a run goes on: their first two columns are cohort and step. Room-internal.
#pragma once

#include <cstdint>

#include "session/records.h"

namespace seamark {

// Leaves the rows up to (cohort, step): what an interrupted run keeps.
void keep_rows_until(ResultTable& table, int64_t cohort, int64_t step);
// Takes the rows of this step out: a step that is repeated (resumed from a checkpoint, or after memory ran
// out) is told once.
void drop_step(ResultTable& table, int64_t cohort, int64_t step);
// Adds a value to an integer, number or text column.
void append_value(ResultTable& table, size_t column, int64_t value);
void append_value(ResultTable& table, size_t column, double value);
void append_value(ResultTable& table, size_t column, std::string value);

}  // namespace seamark
