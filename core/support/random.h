// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded, named random numbers: a stream depends on (seed, names) only, never on order or place (METHOD 7).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace seamark {

// First 8 bytes of SHA-256 over seed and length-prefixed names.
uint64_t named_seed(uint64_t seed, std::initializer_list<std::string_view> names);

// SplitMix64 (Steele, Lea, Flood 2014). The same numbers on every platform, unlike <random>'s distributions.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next();
  // Uniform in [0, n), without bias. n > 0.
  uint64_t below(uint64_t n);
  // Uniform in [0, 1), 53 bits.
  double uniform();
  // Standard normal (Box and Muller 1958); takes two numbers of the stream.
  double normal();

 private:
  uint64_t state_;
};

// Fisher-Yates.
template <typename Container>
void shuffle(Container& items, Random& random) {
  for (uint64_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

}  // namespace seamark
