// SPDX-License-Identifier: GPL-3.0-or-later
// Loss weights of facts from a file (METHOD 6, `column`): what `seamark select` writes can be edited and read
// back.
#pragma once

#include <filesystem>
#include <vector>

#include "facts/fact.h"

namespace seamark {

// A CSV table with a header: `weight`, and `case_id` (the fact's id) or `index` (its place, from 0); where
// both are there, case_id counts. Other columns are passed over, and so are rows with an empty weight. One
// value a fact, NaN where the file gives none. Throws Error(bad_input) with file, and line or column: a
// weight that is no finite, non-negative number, a fact that is unknown or there twice, no weight at all.
std::vector<double> read_weights(const std::filesystem::path& file, const FactTable& facts);

}  // namespace seamark
