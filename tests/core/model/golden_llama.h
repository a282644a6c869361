// SPDX-License-Identifier: GPL-3.0-or-later
// The goldens of tests/golden/llama and of the shared data, for the tests of the engine.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/test_device.h"
#include "model/model.h"
#include "support/files.h"
#include "support/json.h"
#include "training/trainer.h"

namespace seamark {

inline std::filesystem::path golden_llama(const std::string& name) {
  return std::filesystem::path(SEAMARK_SOURCE_DIR) / "tests/golden/llama" / name;
}
inline std::filesystem::path shared_data() {
  const char* given = std::getenv("SEAMARK_SHARED_DATA");
  return given ? std::filesystem::path(given) : std::filesystem::path(SEAMARK_SOURCE_DIR) / "../shared/data";
}
inline std::filesystem::path default_model() {
  const char* given = std::getenv("SEAMARK_TEST_MODEL");
  return given && *given ? std::filesystem::path(given) : cache_directory() / "models/SmolLM2-135M-Instruct";
}
inline std::shared_ptr<const Model> load_test_model(const std::filesystem::path& directory,
                                             DType dtype = DType::float32, int64_t threads = 1) {
  return Model::load(directory, {.device = test_device(), .dtype = dtype, .threads = threads});
}

inline std::vector<TrainingFact> golden_facts(const Json& list, const std::vector<double>& weights = {}) {
  std::vector<TrainingFact> facts;
  for (const Json& fact : list) {
    const size_t i = facts.size();
    facts.push_back({fact.value("id", "fact " + std::to_string(i)),
                     fact.at("ids").get<std::vector<int32_t>>(), fact.at("answer_start").get<int32_t>(),
                     weights.empty() ? 1.0 : weights.at(i)});
  }
  return facts;
}

}  // namespace seamark
