// SPDX-License-Identifier: GPL-3.0-or-later
// What can be drawn over the histogram of all facts: those of a named selection, a relation or a split.
#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"

namespace seamark {

struct Overlay {
  enum class Kind { selection, relation, split };
  Kind kind = Kind::selection;
  std::string name;
  bool operator==(const Overlay&) const = default;
};
inline constexpr const char* overlay_kind_names[] = {"selection", "relation", "split"};  // in a session

struct FactGroup {
  std::string name;
  int64_t facts = 0;
};
// The largest relations (splits), of equal ones in the order of their names; facts without one do not count.
std::vector<FactGroup> largest_groups(const FactTable& facts, Overlay::Kind kind, size_t most);
std::vector<int64_t> facts_of_group(const FactTable& facts, Overlay::Kind kind, const std::string& name);

}  // namespace seamark
