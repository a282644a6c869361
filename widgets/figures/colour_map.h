// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of numbers that stay apart for colour-blind readers and in grey print.
#pragma once

#include <QColor>

#include "figures/panel_content.h"

namespace seamark {

// `share` from 0 to 1. cividis (Nunez, Anderton, Renslow 2018), or blue - white - vermilion for signed
// values.
QRgb colour_of_share(double share, bool has_sign);
// NaN is a light grey.
QRgb colour_of_value(double value, const ColourScale& scale);

}  // namespace seamark
