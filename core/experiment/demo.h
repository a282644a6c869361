// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the built-in facts, as a spec, for the command and the window.
#pragma once

#include <filesystem>

#include "experiment/spec.h"

namespace seamark {

ExperimentSpec demo_spec();

// Removes a session that an earlier demo wrote. Throws Error(cannot_write) when the file holds anything else.
void remove_earlier_demo(const std::filesystem::path& session);

}  // namespace seamark
