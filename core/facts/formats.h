// SPDX-License-Identifier: GPL-3.0-or-later
// One record of each format (METHOD 1) as a Fact. Private to this room: the loader is load.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "facts/fact.h"
#include "facts/load.h"
#include "support/error.h"
#include "support/json.h"

namespace seamark {

// Each throws Error(bad_input) with the field and the reason for a record that cannot be used. Fact::id is
// the record's own id, or "" where it has none; Fact::relation is "" where the record names none.
Fact read_counterfact(const Json& record);
Fact read_counterfact_flat(const Json& record);
Fact read_zsre(const Json& record, ZsreTarget target);
Fact read_table(const Json& record, const ColumnMap& columns);

// What the first record of a file looks like. Anything unknown is a table.
FactFormat detect_format(const Json& record);

// Column of a table that holds a field, and the fields a table can have, for messages and for checking a
// mapping.
struct TableColumn {
  const char* field;
  std::string ColumnMap::*column;
};
std::span<const TableColumn> table_columns();

// A relation file, {name, prompt_templates, samples: [{subject, object}]}: for each sample its fact, or why
// it cannot be used. The target is another object of the relation, drawn by (seed, relation, subject,
// object), never one that is true of the subject. Throws Error(bad_input) with the field when the relation as
// a whole cannot be used.
std::vector<std::variant<Fact, Error>> read_relation(const Json& relation, int64_t seed);

}  // namespace seamark
