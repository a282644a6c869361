// SPDX-License-Identifier: GPL-3.0-or-later
// How a user gets the default model.
#pragma once

#include <QString>

namespace seamark {

// The command that was installed beside the program in this folder, else the script of the sources that it
// was built in; "" where there is neither.
QString fetch_model_command(const QString& program_folder);
// The same for the program that runs, as a sentence: "Fetch it with COMMAND, or open ..."
QString fetch_model_advice();

}  // namespace seamark
