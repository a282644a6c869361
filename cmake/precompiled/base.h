// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of app, widgets and tests include again and again (SEAMARK_PCH). Headers of others only: ours change.
// Not for core: GCC 12 then warns of overflows that are not there, inside std::string, and what is gained is 10 %.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <vector>
