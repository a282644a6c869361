// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/load.h"
#include "support/error.h"

namespace seamark {

void describe(Fields& fields, FactOptions& options) {
  fields.field(
      "files", options.files,
      {.label = SEAMARK_TEXT("Spec", "Files"),
       .help = SEAMARK_TEXT("Spec", "Fact files, or builtin for the facts that come with Seamark.")});
  fields.field("format", options.format, fact_format_names,
               {.label = SEAMARK_TEXT("Spec", "Format"),
                .help = SEAMARK_TEXT("Spec", "Format of the files. auto looks at the first record."),
                .source = "METHOD 1"});
  fields.field("strict", options.strict,
               {.label = SEAMARK_TEXT("Spec", "Stop at a bad record"),
                .help = SEAMARK_TEXT("Spec", "Otherwise bad records are skipped, counted and reported."),
                .advanced = true});
  fields.field(
      "zsre_target", options.zsre_target, zsre_target_names,
      {.label = SEAMARK_TEXT("Spec", "ZsRE target"),
       .help = SEAMARK_TEXT("Spec", "alt as in EasyEdit and MEND, or the first answer as in ROME and MEMIT."),
       .source = "METHOD 1",
       .advanced = true});
  fields.field("seed", options.seed,
               {.min = 0,
                .max = 9007199254740991.0,
                .label = SEAMARK_TEXT("Spec", "Target seed"),
                .help = SEAMARK_TEXT("Spec", "Draws the targets of relation files."),
                .advanced = true});
  fields.field("first", options.first,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "Skip"),
                .help = SEAMARK_TEXT("Spec", "Records to skip at the start."),
                .advanced = true});
  fields.field("limit", options.limit,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "At most"),
                .help = SEAMARK_TEXT("Spec", "Facts to load. 0: all.")});
  const auto column = [&](const char* name, std::string& value, const char* label) {
    fields.field(name, value,
                 {.label = label,
                  .help = SEAMARK_TEXT(
                      "Spec", "Name of the column in a table. Empty: the column of the field's own name."),
                  .advanced = true});
  };
  column("column_id", options.columns.id, SEAMARK_TEXT("Spec", "Id column"));
  column("column_subject", options.columns.subject, SEAMARK_TEXT("Spec", "Subject column"));
  column("column_prompt", options.columns.prompt, SEAMARK_TEXT("Spec", "Prompt column"));
  column("column_target", options.columns.target, SEAMARK_TEXT("Spec", "Target column"));
  column("column_original", options.columns.original, SEAMARK_TEXT("Spec", "Original column"));
  column("column_relation", options.columns.relation, SEAMARK_TEXT("Spec", "Relation column"));
  column("column_weight", options.columns.weight, SEAMARK_TEXT("Spec", "Weight column"));
  column("column_paraphrases", options.columns.paraphrases, SEAMARK_TEXT("Spec", "Paraphrases column"));
  column("column_neighbours", options.columns.neighbours, SEAMARK_TEXT("Spec", "Neighbours column"));
  column("column_neighbour_answers", options.columns.neighbour_answers,
         SEAMARK_TEXT("Spec", "Neighbour answers column"));
}

}  // namespace seamark
