// SPDX-License-Identifier: GPL-3.0-or-later
// Facts as a person names them: by their numbers in the table, "1, 5, 12-40". A spec has their ids. An id
// that no fact of the data has stands in quotes.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "facts/fact.h"

namespace seamark {

QString fact_numbers_text(const std::vector<std::string>& ids, const FactTable& facts);

struct NamedFacts {
  std::vector<std::string> ids;  // in the order in which they were named, each once
  QString problem;               // a sentence: what of the text names no fact; "": all of it does
};
inline constexpr size_t most_named_facts = 10'000;  // a spec is read by people, and copied at every change
NamedFacts read_fact_numbers(const QString& text, const FactTable& facts);

}  // namespace seamark
