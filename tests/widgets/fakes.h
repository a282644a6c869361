// SPDX-License-Identifier: GPL-3.0-or-later
// An engine of made-up numbers: facts, distances and runs for tests of the window, without a model.
#pragma once

#include <atomic>
#include <memory>

#include "document/engine_calls.h"

namespace seamark {

struct FakeEngine {
  std::atomic<int> step_milliseconds{1};
  std::atomic<int> distance_milliseconds{0};
  std::atomic<int> distance_calls{0};
  std::atomic<int> saves{0};
  bool fail_run = false;
  bool has_model = true;
};

FactTable fake_facts(int64_t n);
DistanceTable fake_distances(const FactTable& facts, const DistanceOptions& options);
RunRecord fake_run(const FactTable& facts, const ExperimentSpec& spec, const SelectionTable& selection);
EngineCalls fake_calls(std::shared_ptr<FakeEngine> engine);
Session fake_session(int64_t facts, int runs);

}  // namespace seamark
