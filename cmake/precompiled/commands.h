// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "precompiled/base.h"

#include <CLI/CLI.hpp>
