// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of each kind of figure, for lists: what it will look like, not its data.
#pragma once

#include <QPixmap>

#include "figures/figure_spec.h"

namespace seamark {

struct ColourRoles;

inline constexpr QSize figure_picture_size(38, 28);
QPixmap figure_picture(FigureKind kind, const ColourRoles& colours, qreal pixel_ratio);

}  // namespace seamark
