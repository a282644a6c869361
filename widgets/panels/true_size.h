// SPDX-License-Identifier: GPL-3.0-or-later
// 1 mm on screen is 1 mm on paper: from the screen's reported dots per inch, corrected by what a user
// measured on it with a ruler (Preferences). Kept by the screen's name.
#pragma once

#include <QString>

class QScreen;

namespace seamark {

// How long a line of 100 reported mm really is. 100: not measured.
inline constexpr double nominal_line_mm = 100;
double measured_line_mm(const QString& screen);
void keep_measured_line(const QString& screen, double mm);

// Device-independent pixels a millimetre. null: a screen of 96 dots per inch.
double reported_pixels_per_mm(const QScreen* screen);
double true_pixels_per_mm(const QScreen* screen);

}  // namespace seamark
