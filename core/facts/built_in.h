// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace seamark {

// resources/facts/facts.json, as it was when the program was built.
std::string_view built_in_facts();

}  // namespace seamark
