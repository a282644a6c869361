// SPDX-License-Identifier: GPL-3.0-or-later
// The replace filter (METHOD 5) on distances from a JSON file, for compare_filter.py.
//   bench_filter CONFIG.json      prints one JSON document
// CONFIG: {"distance": [...], "core", "size", "seed", "p", "lambda"}
#include <iostream>

#include "benchmarks/peak.h"
#include "semantics/filters.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;

namespace {

Json to_json(const std::vector<Swap>& swaps) {
  Json out = Json::array();
  for (const Swap& swap : swaps) out.push_back({swap.dropped, swap.added});
  return out;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "bench_filter CONFIG.json\n";
    return 2;
  }
  const Json config = read_json(argv[1]);
  const auto distance = config.at("distance").get<std::vector<double>>();
  const double lambda = config.at("lambda");
  const FilterSample sample = draw_sample(std::vector<int8_t>(distance.size(), 1), config.at("core"),
                                          config.at("size"), config.at("seed"));
  const size_t count = swap_count(sample, config.at("p"));
  std::vector<Swap> greedy, exact;
  const double greedy_seconds =
      seconds_of([&] { greedy = greedy_swaps(distance, sample, lambda, count, false); });
  const double exact_seconds = seconds_of([&] { exact = exact_swaps(distance, sample, lambda, count); });
  std::cout << dump_json(Json{{"core", sample.core},
                              {"members", sample.members},
                              {"unused", sample.unused},
                              {"greedy", to_json(greedy)},
                              {"greedy_seconds", greedy_seconds},
                              {"exact", to_json(exact)},
                              {"exact_seconds", exact_seconds},
                              {"peak_bytes", process_bytes("VmHWM:")}})
            << "\n";
  return 0;
} catch (const Error& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
