// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing without a display, for the commands that draw.
#pragma once

#include <memory>

class QApplication;

namespace seamark {

// Qt's offscreen platform, whatever display there is: the same picture on every machine. One a process.
std::unique_ptr<QApplication> headless_application();

// "0.1.0 1a2b3c4": what the metadata of a figure or report says.
const char* version_text();

}  // namespace seamark
