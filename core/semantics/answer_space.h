// SPDX-License-Identifier: GPL-3.0-or-later
// The spaces that need no forward pass (METHOD 3), over given values; AnswerSpace::create chooses among all.
#pragma once

#include <memory>

#include "semantics/distance.h"
#include "semantics/external_vectors.h"
#include "support/matrix.h"

namespace seamark {

// `input-embedding`, `output-embedding`: the mean of the answer's rows of `rows` [vocabulary, hidden].
std::unique_ptr<AnswerSpace> make_embedding_space(Matrix rows);
// `external`: looked up by the answer's text.
std::unique_ptr<AnswerSpace> make_external_space(ExternalVectors vectors);

}  // namespace seamark
