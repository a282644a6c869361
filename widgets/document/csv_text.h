// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace seamark {

// Writes what a view shows as CSV: numbers in full and with a decimal point, words in English. It owns what
// it reads, so that another thread can call it: 10^5 rows take longer than the window may wait.
using CsvText = std::function<std::string()>;

}  // namespace seamark
