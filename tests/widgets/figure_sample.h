// SPDX-License-Identifier: GPL-3.0-or-later
// A session with a result table of every kind that figures know, made of formulas.
#pragma once

#include "figures/figure_spec.h"
#include "session/records.h"

namespace sample {

seamark::Session figure_session();
seamark::FigureSpec figure_of(seamark::FigureKind kind);
// A table "points" of kind "pca" with n rows.
seamark::ResultTable points_table(int64_t n);

}  // namespace sample
