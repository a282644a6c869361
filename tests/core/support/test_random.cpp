// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <vector>

#include "support/random.h"

using namespace seamark;

class TestRandom : public QObject {
  Q_OBJECT
 private slots:
  void gives_splitmix64s_numbers() {
    // The first outputs for seed 1234567, as published with the reference implementation (Vigna).
    Random random(1234567);
    for (uint64_t expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                              4593380528125082431ULL, 16408922859458223821ULL}) {
      QCOMPARE(random.next(), expected);
    }
  }

  void names_make_independent_streams() {
    std::set<uint64_t> seeds;
    for (uint64_t seed : {0, 1}) {
      seeds.insert({named_seed(seed, {}), named_seed(seed, {""}), named_seed(seed, {"a"}),
                    named_seed(seed, {"a", "b"}), named_seed(seed, {"ab"}), named_seed(seed, {"ab", ""}),
                    named_seed(seed, {"b", "a"})});
    }
    QCOMPARE(seeds.size(), 14u);
    // SHA-256 over 8 little-endian bytes of the seed, and each name after its length.
    QCOMPARE(named_seed(1, {"a"}), 4564425058455276743ULL);
  }

  void below_is_uniform_and_in_range() {
    Random random(7);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60000; ++i) ++counts.at(random.below(6));
    for (int count : counts) QVERIFY(std::abs(count - 10000) < 500);  // five sigma are 456
    for (int i = 0; i < 100; ++i) QCOMPARE(random.below(1), 0u);
    // Just above half the range, a plain remainder would give the lower third twice as often as the rest.
    const uint64_t n = (uint64_t{1} << 63) + (uint64_t{1} << 62);
    int low = 0;
    for (int i = 0; i < 30000; ++i) {
      const uint64_t value = random.below(n);
      QVERIFY(value < n);
      low += value < n / 3;
    }
    QVERIFY(std::abs(low - 10000) < 410);
  }

  void uniform_is_in_the_half_open_interval() {
    Random random(9);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
      const double value = random.uniform();
      QVERIFY(value >= 0 && value < 1);
      sum += value;
    }
    QVERIFY(std::abs(sum / 10000 - 0.5) < 0.015);
  }

  void shuffle_makes_every_order_equally_often() {
    std::array<int, 6> counts{};
    Random random(11);
    for (int i = 0; i < 12000; ++i) {
      std::vector<int> items = {0, 1, 2};
      shuffle(items, random);
      int order = 0;
      std::vector<int> sorted = {0, 1, 2};
      while (sorted != items) {
        QVERIFY(std::next_permutation(sorted.begin(), sorted.end()));
        ++order;
      }
      ++counts.at(static_cast<size_t>(order));
    }
    for (int count : counts) QVERIFY(std::abs(count - 2000) < 205);
  }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "test_random.moc"
