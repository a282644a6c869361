// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/options.h"

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, EvaluationOptions& options) {
  fields.field(
      "protocols", options.protocols,
      {.label = SEAMARK_TEXT("Spec", "Protocols"),
       .help = SEAMARK_TEXT("Spec", "Which published scores are computed before and after training."),
       .source = "METHOD 10",
       .one_of = protocol_names});
  fields.field(
      "every", options.every,
      {.min = 0,
       .max = 1e6,
       .label = SEAMARK_TEXT("Spec", "Score every"),
       .help = SEAMARK_TEXT(
           "Spec", "Steps between two looks at which facts are learned or moved away. 0: only at the end.")});
}

}  // namespace seamark
