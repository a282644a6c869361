// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/filters.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

// n, sum and sum of squares of distances from the pool's mean (so that the difference below keeps its
// digits).
struct Moments {
  double n = 0, sum = 0, squares = 0;
  void add(double x) {
    n += 1;
    sum += x;
    squares += x * x;
  }
  void remove(double x) {
    n -= 1;
    sum -= x;
    squares -= x * x;
  }
  double mean() const { return sum / n; }
  double sd() const { return std::sqrt(std::max(0.0, squares / n - mean() * mean())); }
};

// Distances of the pool, with the mean taken off: J without its constant factor 1 / sd_pool and constant
// term.
class Pool {
 public:
  Pool(std::span<const double> distance, const FilterSample& sample, double lambda)
      : distance_(distance), lambda_(lambda) {
    double sum = 0, n = 0, low = INFINITY, high = -INFINITY;
    for (const std::vector<size_t>* part : {&sample.core, &sample.members, &sample.unused}) {
      for (const size_t i : *part) {
        sum += distance[i];
        n += 1;
        low = std::min(low, distance[i]);
        high = std::max(high, distance[i]);
      }
    }
    if (!(low < high)) {
      throw bad_input(SEAMARK_TEXT("Error",
                                   "All {0} facts of the pool have the same distance, so there is nothing to "
                                   "choose among. Take another space or metric, or more facts."),
                      static_cast<int64_t>(n))
          .at_field("filter.rule");
    }
    mean_ = sum / n;
    for (const std::vector<size_t>* part : {&sample.core, &sample.members})
      for (const size_t i : *part) all_.add(value(i));
  }
  double value(size_t fact) const { return distance_[fact] - mean_; }
  double score(const Moments& set) const { return set.mean() - lambda_ * set.sd(); }
  // Where J is least in the member to drop, given the n + 1 facts with the new one.
  double best_to_drop(const Moments& with_new) const {
    const double n = with_new.n - 1;
    return with_new.mean() + with_new.sd() * std::sqrt(n / (1 + lambda_ * lambda_ * with_new.n));
  }
  const Moments& sample() const { return all_; }

 private:
  std::span<const double> distance_;
  double lambda_, mean_ = 0;
  Moments all_;
};

using Ordered = std::set<std::pair<double, size_t>>;  // D, fact

Ordered ordered(const Pool& pool, const std::vector<size_t>& facts) {
  Ordered out;
  for (const size_t i : facts) out.emplace(pool.value(i), i);
  return out;
}

// The facts in the order of their D (equal: of their index), lowest or highest D first, as far as `count`
// swaps can use them up: of a pool of 10^5 a sort of all, or a tree, would take most of the time.
class Candidates {
 public:
  Candidates(const Pool& pool, const std::vector<size_t>& facts, size_t count, bool lowest_first) {
    order_.reserve(facts.size());
    for (const size_t i : facts) order_.emplace_back(pool.value(i), i);
    const auto before = [=](const Entry& a, const Entry& b) {
      if (a.first != b.first) return lowest_first ? a.first < b.first : a.first > b.first;
      return a.second < b.second;
    };
    const auto end = order_.begin() + static_cast<std::ptrdiff_t>(std::min(count, order_.size()));
    if (end != order_.end()) {
      std::nth_element(order_.begin(), end, order_.end(), before);
      order_.erase(end, order_.end());
    }
    std::sort(order_.begin(), order_.end(), before);
  }
  // The first that is not yet in the set. There is one: fewer than `count` are.
  const std::pair<double, size_t>& next(const std::vector<char>& is_added) {
    while (is_added[order_[at_].second]) ++at_;
    return order_[at_];
  }

 private:
  using Entry = std::pair<double, size_t>;
  std::vector<Entry> order_;
  size_t at_ = 0;
};

// Of the facts with the D of `at`, the one of the lowest index.
Ordered::iterator first_equal(const Ordered& facts, Ordered::iterator at) {
  return facts.lower_bound({at->first, 0});
}

}  // namespace

FilterSample draw_sample(std::span<const int8_t> eligible, int64_t core, int64_t size, int64_t seed) {
  std::vector<size_t> order(eligible.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(named_seed(static_cast<uint64_t>(seed), {"sample of facts"}));
  shuffle(order, random);
  std::erase_if(order, [&](size_t i) { return eligible[i] == 0; });
  const auto available = static_cast<int64_t>(order.size());
  for (const auto& [field, count] : {std::pair{"filter.core", core}, std::pair{"filter.size", size}}) {
    if (count > available) {
      throw bad_input(SEAMARK_TEXT("Error",
                                   "{0} facts are asked for, but only {1} can be chosen from. Ask for fewer, "
                                   "or load more facts."),
                      count, available)
          .at_field(field);
    }
  }
  SEAMARK_ASSERT(core >= 0 && core <= size);
  const auto at = [&](int64_t i) { return order.begin() + static_cast<std::ptrdiff_t>(i); };
  return {{order.begin(), at(core)}, {at(core), at(size)}, {at(size), order.end()}};
}

size_t swap_count(const FilterSample& sample, double p) {
  SEAMARK_ASSERT(p >= 0 && p <= 1);
  const auto count = static_cast<size_t>(std::llround(p * static_cast<double>(sample.members.size())));
  if (count > sample.unused.size()) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "{0} facts are to be replaced, but the pool has only {1} unused ones. Lower "
                                 "p or the sample's size, or load more facts."),
                    count, sample.unused.size())
        .at_field("filter.p");
  }
  return count;
}

std::vector<Swap> greedy_swaps(std::span<const double> distance, const FilterSample& sample, double lambda,
                               size_t count, bool stop_early) {
  SEAMARK_ASSERT(count <= sample.members.size() && count <= sample.unused.size());
  const Pool pool(distance, sample, lambda);
  Ordered members = ordered(pool, sample.members);
  Candidates lowest(pool, sample.unused, count, true), highest(pool, sample.unused, count, false);
  std::vector<char> is_added(distance.size(), 0);
  Moments set = pool.sample();
  std::vector<Swap> swaps;
  while (swaps.size() < count) {
    std::tuple<double, size_t, size_t> best{INFINITY, 0, 0};  // J, dropped, added
    const auto consider = [&](Ordered::iterator dropped, const std::pair<double, size_t>& added) {
      Moments after = set;
      after.add(added.first);
      after.remove(dropped->first);
      best = std::min(best, {pool.score(after), dropped->second, added.second});
    };
    for (const auto& added : {lowest.next(is_added), highest.next(is_added)}) {
      Moments with_new = set;
      with_new.add(added.first);
      const auto above = members.lower_bound({pool.best_to_drop(with_new), 0});
      if (above != members.end()) consider(above, added);
      if (above != members.begin()) consider(first_equal(members, std::prev(above)), added);
    }
    const auto [score, dropped, added] = best;
    if (stop_early && !(score < pool.score(set))) break;
    swaps.push_back({dropped, added});
    members.erase({pool.value(dropped), dropped});
    is_added[added] = 1;
    set.add(pool.value(added));
    set.remove(pool.value(dropped));
  }
  return swaps;
}

std::vector<Swap> exact_swaps(std::span<const double> distance, const FilterSample& sample, double lambda,
                              size_t count) {
  SEAMARK_ASSERT(count <= sample.members.size() && count <= sample.unused.size());
  const Pool pool(distance, sample, lambda);
  const auto sorted = [&](const std::vector<size_t>& facts) {
    std::vector<std::pair<double, size_t>> order;
    order.reserve(facts.size());
    for (const size_t i : facts) order.emplace_back(pool.value(i), i);
    std::sort(order.begin(), order.end());
    return order;
  };
  // sums[i]: of the first i.
  const auto running = [](const std::vector<std::pair<double, size_t>>& facts) {
    std::vector<Moments> sums(1);
    sums.reserve(facts.size() + 1);
    for (const auto& [d, fact] : facts) {
      sums.push_back(sums.back());
      sums.back().add(d);
    }
    return sums;
  };
  const auto members = sorted(sample.members), unused = sorted(sample.unused);
  const std::vector<Moments> dropped = running(members), added = running(unused);
  const Moments& all = pool.sample();
  double least = INFINITY;
  size_t best_first = 0, best_low = 0;
  for (size_t low = 0; low <= count; ++low) {  // so many of the lowest, the others of the highest
    const size_t high = unused.size() - (count - low);
    const double sum = all.sum + added[low].sum + added.back().sum - added[high].sum;
    const double squares = all.squares + added[low].squares + added.back().squares - added[high].squares;
    for (size_t first = 0; first + count <= members.size(); ++first) {
      const Moments& before = dropped[first];
      const Moments& after = dropped[first + count];
      const double score =
          pool.score({all.n, sum - (after.sum - before.sum), squares - (after.squares - before.squares)});
      if (score < least) {
        least = score;
        best_first = first;
        best_low = low;
      }
    }
  }
  std::vector<Swap> swaps;
  for (size_t i = 0; i < count; ++i) {
    const size_t from = i < best_low ? i : unused.size() - count + i;
    swaps.push_back({members[best_first + i].second, unused[from].second});
  }
  return swaps;
}

std::vector<Swap> random_swaps(const FilterSample& sample, size_t count, int64_t seed) {
  SEAMARK_ASSERT(count <= sample.members.size() && count <= sample.unused.size());
  std::vector<size_t> members = sample.members, unused = sample.unused;
  Random random(named_seed(static_cast<uint64_t>(seed), {"random replacements"}));
  shuffle(members, random);
  shuffle(unused, random);
  std::vector<Swap> swaps;
  for (size_t i = 0; i < count; ++i) swaps.push_back({members[i], unused[i]});
  return swaps;
}

SetStatistics set_statistics(std::span<const double> distance, std::span<const size_t> set) {
  SetStatistics out;
  out.n = static_cast<int64_t>(set.size());
  const auto n = static_cast<double>(set.size());
  for (const size_t i : set) out.mean += distance[i];
  out.mean /= n;
  for (const size_t i : set) out.sd += (distance[i] - out.mean) * (distance[i] - out.mean);
  out.sd = std::sqrt(out.sd / n);
  return out;
}

}  // namespace seamark
