// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random.h"

#include <cmath>
#include <numbers>

#include "support/error.h"
#include "support/sha256.h"

namespace seamark {

uint64_t named_seed(uint64_t seed, std::initializer_list<std::string_view> names) {
  Sha256 hash;
  const auto put = [&hash](uint64_t value) {
    uint8_t bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<uint8_t>(value >> (8 * i));
    hash.update(bytes, 8);
  };
  put(seed);
  for (std::string_view name : names) {
    put(name.size());
    hash.update(name);
  }
  const auto digest = hash.digest();
  uint64_t out = 0;
  for (size_t i = 0; i < 8; ++i) out |= static_cast<uint64_t>(digest[i]) << (8 * i);
  return out;
}

uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

uint64_t Random::below(uint64_t n) {
  SEAMARK_ASSERT(n > 0);
  const uint64_t limit = UINT64_MAX - UINT64_MAX % n;
  uint64_t value = next();
  while (value >= limit) value = next();
  return value % n;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::normal() {
  const double radius = std::sqrt(-2 * std::log(1 - uniform()));
  return radius * std::cos(2 * std::numbers::pi * uniform());
}

}  // namespace seamark
