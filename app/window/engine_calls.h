// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/engine_calls.h"

namespace seamark {

// The real engine behind the widgets.
EngineCalls engine_calls();

}  // namespace seamark
