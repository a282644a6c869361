// SPDX-License-Identifier: GPL-3.0-or-later
// The questions about presets: their names, and a file to import.
#pragma once

class QWidget;

namespace seamark {

class PresetRow;
class SessionDocument;

// Answers what the row asks for, with dialogs over `window`; what went wrong is told by the document.
void answer_presets(PresetRow& row, SessionDocument& document, QWidget& window);

}  // namespace seamark
