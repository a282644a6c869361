// SPDX-License-Identifier: GPL-3.0-or-later
// The session that the demo opens: finished, compiled in, so that it is there wherever the program is.
// resources/demo/README.md says what is in it and how it is made.
#pragma once

#include <QString>

namespace seamark {

// A copy of it, with the folders that lead there. Throws Error(cannot_write).
void write_demo(const QString& file);

}  // namespace seamark
