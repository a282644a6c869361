// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of these two rooms for a model, a file of facts and an adapter, as JSON: for comparison with
// tests/reference/evaluate_reference.py. Free of Qt, whose macros do not go with adapters/adapter_bank.h.
#pragma once

#include <string>
#include <vector>

#include "support/json.h"

namespace seamark {

struct NumbersRequest {
  std::string model, data, format = "counterfact-flat", adapter, vectors;
  int64_t limit = 0;
  std::vector<int64_t> hidden = {0};
  bool distances = true, outcomes = true, protocols = true;
};

Json evaluation_numbers(const NumbersRequest& request);

}  // namespace seamark
