// SPDX-License-Identifier: GPL-3.0-or-later
// A run's curves as a TensorBoard event file.
#pragma once

#include <filesystem>

#include "session/records.h"

namespace seamark {

// Writes FOLDER/events.out.tfevents.TIME.seamark (made if missing; replaced whole) and returns its path.
// TensorBoard shows a folder as one run, so give each run its own. Scalars against the global step:
// train/COLUMN of the step table, facts/COLUMN of the score table, and PROTOCOL/NAME/WHEN of the metrics at
// the last step (at 0 where `when` is "before"). Undefined values are left out. Throws Error(cannot_write).
std::filesystem::path write_tensorboard_events(const std::filesystem::path& folder, const RunRecord& run);

}  // namespace seamark
