// SPDX-License-Identifier: GPL-3.0-or-later
// Loading facts from files (METHOD 1), with a report of every record that was skipped.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "support/describe.h"
#include "support/run_control.h"

namespace seamark {

enum class FactFormat { automatic, counterfact, counterfact_flat, zsre, relations, table };
inline constexpr const char* fact_format_names[] = {"auto", "counterfact", "counterfact-flat",
                                                    "zsre", "relations",   "table"};
enum class ZsreTarget { alt, answer };
inline constexpr const char* zsre_target_names[] = {"alt", "answer"};

// Column names of a `table`; "" = the column of the field's own name, where there is one.
struct ColumnMap {
  std::string id, subject, prompt, target, original, relation, weight, paraphrases, neighbours,
      neighbour_answers;
};

struct FactOptions {
  std::vector<std::string> files = {"builtin"};  // paths, or "builtin"
  FactFormat format = FactFormat::automatic;
  bool strict = false;                       // stop at the first bad record
  ZsreTarget zsre_target = ZsreTarget::alt;  // EasyEdit, MEND: alt; ROME, MEMIT: answer
  int64_t seed = 0;                          // draws the targets of `relations`
  int64_t first = 0;                         // records to skip
  int64_t limit = 0;                         // at most so many facts; 0: all
  ColumnMap columns;
};
void describe(Fields& fields, FactOptions& options);

struct RecordIssue {
  std::string file;
  int64_t record = 0;  // from 1, as a person counts; lines for JSONL and CSV (header = 1)
  std::string field;
  std::string reason;
};

struct LoadReport {
  std::string format;
  int64_t records = 0;
  int64_t loaded = 0;
  std::vector<RecordIssue> issues;  // skipped records
  int64_t relations = 0;            // distinct
  int64_t derived_relations = 0;
  int64_t without_original = 0;
  std::vector<std::string>
      notes;  // "one neighbour and one paraphrase: ... not comparable with published ones"
};

// Throws Error(bad_input) with file and field when a file as a whole cannot be read, when no record is good,
// or (strict) at the first bad record.
FactTable load_facts(const FactOptions& options, LoadReport& report, const RunControl* control = nullptr);

}  // namespace seamark
