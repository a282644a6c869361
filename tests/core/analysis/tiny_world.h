// SPDX-License-Identifier: GPL-3.0-or-later
// The tiny world of tests/golden/evaluation: a model of two layers, 25 facts and a half-trained adapter.
#pragma once

#include "core/model/golden_llama.h"
#include "facts/load.h"

namespace seamark {

inline std::filesystem::path tiny_world() {
  return std::filesystem::path(SEAMARK_SOURCE_DIR) / "tests/golden/evaluation";
}
inline FactOptions tiny_world_facts(int64_t limit = 0) {
  return {.files = {(tiny_world() / "facts.json").string()},
          .format = FactFormat::counterfact_flat,
          .limit = limit};
}
inline FactTable load_tiny_world(int64_t limit = 0) {
  LoadReport report;
  return load_facts(tiny_world_facts(limit), report);
}
inline std::vector<FactIndex> all_of(const FactTable& facts) {
  std::vector<FactIndex> which;
  for (int64_t i = 0; i < facts.size(); ++i) which.push_back(FactIndex{i});
  return which;
}

}  // namespace seamark
