// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/overlay.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace seamark {
namespace {

// "": in none.
std::string_view group_of(const Fact& fact, Overlay::Kind kind) {
  if (kind == Overlay::Kind::relation) return fact.relation;
  const auto split = fact.attributes.find("split");
  return split == fact.attributes.end() ? std::string_view() : split->second;
}

}  // namespace

std::vector<FactGroup> largest_groups(const FactTable& facts, Overlay::Kind kind, size_t most) {
  std::unordered_map<std::string_view, int64_t> counts;
  for (const Fact& fact : facts.facts) {
    if (const std::string_view name = group_of(fact, kind); !name.empty()) ++counts[name];
  }
  std::vector<FactGroup> out;
  for (const auto& [name, count] : counts) out.push_back({std::string(name), count});
  std::sort(out.begin(), out.end(), [](const FactGroup& a, const FactGroup& b) {
    return a.facts != b.facts ? a.facts > b.facts : a.name < b.name;
  });
  out.resize(std::min(out.size(), most));
  return out;
}

std::vector<int64_t> facts_of_group(const FactTable& facts, Overlay::Kind kind, const std::string& name) {
  std::vector<int64_t> out;
  for (size_t i = 0; i < facts.facts.size(); ++i) {
    if (group_of(facts.facts[i], kind) == name) out.push_back(static_cast<int64_t>(i));
  }
  return out;
}

}  // namespace seamark
