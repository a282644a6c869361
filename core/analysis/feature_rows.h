// SPDX-License-Identifier: GPL-3.0-or-later
// What every analysis of feature vectors asks of them.
#pragma once

#include <cmath>

#include "support/error.h"
#include "support/matrix.h"

namespace seamark {

// Throws Error(bad_input) at "features" for a value that is not finite, naming its row (from 1).
inline void check_finite(const Matrix& x) {
  for (int64_t i = 0; i < x.rows; ++i)
    for (const float value : x.row(i))
      if (!std::isfinite(value))
        throw bad_input(SEAMARK_TEXT("Error",
                                     "Row {0} of the features holds a value that is not a finite number. "
                                     "Leave that fact out, or look for an overflow in the model."),
                        i + 1)
            .at_field("features");
}
// ... and for fewer than two rows.
inline void check_features(const Matrix& x) {
  if (x.rows < 2 || x.cols < 1)
    throw bad_input(SEAMARK_TEXT("Error", "At least two rows of features are needed; there are {0}."), x.rows)
        .at_field("features");
  check_finite(x);
}

}  // namespace seamark
