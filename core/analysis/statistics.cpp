// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

constexpr double undefined_value = std::numeric_limits<double>::quiet_NaN();

double mean_of(std::span<const double> values) {
  if (values.empty()) return undefined_value;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// numpy's default ("linear"): at q (n - 1) among the sorted values.
double quantile(const std::vector<double>& sorted, double q) {
  const double at = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<size_t>(at);
  const size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// The defined estimates of all resamples, in the order drawn.
std::vector<double> resampled(int64_t n, const std::function<double(std::span<const int32_t>)>& statistic,
                              const BootstrapOptions& options) {
  SEAMARK_ASSERT(n >= 0 && n <= std::numeric_limits<int32_t>::max());
  std::vector<double> estimates;
  if (n < 2) return estimates;
  estimates.reserve(static_cast<size_t>(options.resamples));
  Random random(named_seed(static_cast<uint64_t>(options.seed), {"bootstrap", options.name}));
  std::vector<int32_t> sample(static_cast<size_t>(n));
  for (int64_t r = 0; r < options.resamples; ++r) {
    for (int32_t& index : sample) index = static_cast<int32_t>(random.below(static_cast<uint64_t>(n)));
    const double estimate = statistic(sample);
    if (!std::isnan(estimate)) estimates.push_back(estimate);
  }
  return estimates;
}

Interval interval_of(double estimate, int64_t n, std::vector<double> estimates, double level) {
  Interval out{estimate, undefined_value, undefined_value, n, static_cast<int64_t>(estimates.size())};
  if (estimates.empty()) return out;
  std::sort(estimates.begin(), estimates.end());
  out.low = quantile(estimates, (1 - level) / 2);
  out.high = quantile(estimates, (1 + level) / 2);
  return out;
}

auto mean_at(std::span<const double> values) {
  return [values](std::span<const int32_t> sample) {
    double sum = 0;
    for (const int32_t index : sample) sum += values[static_cast<size_t>(index)];
    return sum / static_cast<double>(sample.size());
  };
}

std::vector<double> defined_only(std::span<const double> values) {
  std::vector<double> out;
  std::copy_if(values.begin(), values.end(), std::back_inserter(out),
               [](double v) { return !std::isnan(v); });
  return out;
}

// Pairs without NaN.
struct Points {
  std::vector<double> x, y;
  int64_t size() const { return static_cast<int64_t>(x.size()); }
};
Points defined_points(std::span<const double> x, std::span<const double> y) {
  SEAMARK_ASSERT(x.size() == y.size());
  Points out;
  for (size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    out.x.push_back(x[i]);
    out.y.push_back(y[i]);
  }
  return out;
}

// Pearson's r of points that occur `count` times each; NaN where one side is constant.
double weighted_pearson(std::span<const double> x, std::span<const double> y,
                        std::span<const int32_t> count) {
  double n = 0, mean_x = 0, mean_y = 0;
  for (size_t i = 0; i < count.size(); ++i) {
    n += count[i];
    mean_x += count[i] * x[i];
    mean_y += count[i] * y[i];
  }
  mean_x /= n;
  mean_y /= n;
  double xx = 0, yy = 0, xy = 0;
  for (size_t i = 0; i < count.size(); ++i) {
    const double dx = x[i] - mean_x, dy = y[i] - mean_y;
    xx += count[i] * dx * dx;
    yy += count[i] * dy * dy;
    xy += count[i] * dx * dy;
  }
  // What rounding of the mean leaves of equal values is no variance.
  const double tiny = 1e-24 * n;
  if (xx <= tiny * mean_x * mean_x || yy <= tiny * mean_y * mean_y) return undefined_value;
  return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

// Mean ranks of resamples of the same values: sorted once, then each resample costs one pass over its counts.
class Ranks {
 public:
  explicit Ranks(std::span<const double> values)
      : values_(values), order_(values.size()), rank_(values.size()) {
    std::iota(order_.begin(), order_.end(), size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
  }
  std::span<const double> of(std::span<const int32_t> count) {
    double before = 0;
    for (size_t first = 0; first < order_.size();) {
      size_t last = first;
      double equal = 0;
      while (last < order_.size() && values_[order_[last]] == values_[order_[first]])
        equal += count[order_[last++]];
      for (; first < last; ++first) rank_[order_[first]] = before + (equal + 1) / 2;
      before += equal;
    }
    return rank_;
  }

 private:
  std::span<const double> values_;
  std::vector<size_t> order_;
  std::vector<double> rank_;
};

}  // namespace

FactValues average_over_seeds(std::span<const int64_t> fact, std::span<const double> value) {
  SEAMARK_ASSERT(fact.size() == value.size());
  std::vector<size_t> order;
  for (size_t i = 0; i < fact.size(); ++i)
    if (!std::isnan(value[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return fact[a] < fact[b]; });
  FactValues out;
  for (size_t first = 0; first < order.size();) {
    size_t last = first;
    double sum = 0;
    while (last < order.size() && fact[order[last]] == fact[order[first]]) sum += value[order[last++]];
    out.fact.push_back(fact[order[first]]);
    out.value.push_back(sum / static_cast<double>(last - first));
    out.seeds.push_back(static_cast<int64_t>(last - first));
    first = last;
  }
  return out;
}

PairedValues pair_facts(const FactValues& first, const FactValues& second) {
  PairedValues out;
  for (size_t i = 0, j = 0; i < first.fact.size() && j < second.fact.size();) {
    if (first.fact[i] < second.fact[j]) {
      ++i;
    } else if (first.fact[i] > second.fact[j]) {
      ++j;
    } else {
      out.fact.push_back(first.fact[i]);
      out.first.push_back(first.value[i++]);
      out.second.push_back(second.value[j++]);
    }
  }
  return out;
}

Spread spread(std::span<const double> values) {
  const std::vector<double> defined = defined_only(values);
  Spread out{mean_of(defined), undefined_value, static_cast<int64_t>(defined.size())};
  if (out.n < 2) return out;
  double sum = 0;
  for (const double value : defined) sum += (value - out.mean) * (value - out.mean);
  out.sd = std::sqrt(sum / static_cast<double>(out.n - 1));
  return out;
}

Interval bootstrap(int64_t n, const std::function<double(std::span<const int32_t>)>& statistic,
                   const BootstrapOptions& options) {
  std::vector<int32_t> all(static_cast<size_t>(n));
  std::iota(all.begin(), all.end(), 0);
  return interval_of(n > 0 ? statistic(all) : undefined_value, n, resampled(n, statistic, options),
                     options.level);
}

Interval bootstrap_mean(std::span<const double> values, const BootstrapOptions& options) {
  const std::vector<double> defined = defined_only(values);
  return bootstrap(static_cast<int64_t>(defined.size()), mean_at(defined), options);
}

PairedDifference paired_difference(const PairedValues& pairs, const BootstrapOptions& options) {
  std::vector<double> differences;
  for (size_t i = 0; i < pairs.fact.size(); ++i) differences.push_back(pairs.second[i] - pairs.first[i]);
  differences = defined_only(differences);
  const auto n = static_cast<int64_t>(differences.size());
  std::vector<double> estimates = resampled(n, mean_at(differences), options);
  PairedDifference out{{}, undefined_value};
  if (!estimates.empty()) {
    const auto at_most = std::count_if(estimates.begin(), estimates.end(), [](double e) { return e <= 0; });
    const auto at_least = std::count_if(estimates.begin(), estimates.end(), [](double e) { return e >= 0; });
    out.p = std::min(1.0, 2 * static_cast<double>(std::min(at_most, at_least) + 1) /
                              static_cast<double>(estimates.size() + 1));
  }
  out.difference = interval_of(mean_of(differences), n, std::move(estimates), options.level);
  return out;
}

std::vector<Bin> equal_count_bins(std::span<const double> x, std::span<const double> value, int64_t bins,
                                  const BootstrapOptions& options) {
  SEAMARK_ASSERT(bins > 0);
  const Points points = defined_points(x, value);
  std::vector<size_t> order(points.x.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return points.x[a] < points.x[b]; });
  std::vector<Bin> out;
  size_t first = 0;
  for (int64_t b = 0; b < bins; ++b) {
    const size_t count = static_cast<size_t>(points.size() / bins + (b < points.size() % bins ? 1 : 0));
    std::vector<double> xs, values;
    for (size_t k = first; k < first + count; ++k) {
      xs.push_back(points.x[order[k]]);
      values.push_back(points.y[order[k]]);
    }
    first += count;
    BootstrapOptions of_bin = options;
    of_bin.name += ":bin " + std::to_string(b);
    out.push_back({count > 0 ? xs.front() : undefined_value, count > 0 ? xs.back() : undefined_value,
                   mean_of(xs), bootstrap_mean(values, of_bin)});
  }
  return out;
}

ResampledStatistic correlation_statistic(Correlation kind, std::span<const double> x,
                                         std::span<const double> y) {
  struct State {
    explicit State(Points p) : points(std::move(p)), x(points.x), y(points.y), count(points.x.size()) {}
    Points points;
    Ranks x, y;  // look at `points`
    std::vector<int32_t> count;
  };
  const auto state = std::make_shared<State>(defined_points(x, y));
  return {state->points.size(), [state, kind](std::span<const int32_t> sample) {
            std::vector<int32_t>& count = state->count;
            std::fill(count.begin(), count.end(), 0);
            for (const int32_t index : sample) ++count[static_cast<size_t>(index)];
            return kind == Correlation::pearson
                       ? weighted_pearson(state->points.x, state->points.y, count)
                       : weighted_pearson(state->x.of(count), state->y.of(count), count);
          }};
}

Interval correlation(Correlation kind, std::span<const double> x, std::span<const double> y,
                     const BootstrapOptions& options) {
  const ResampledStatistic statistic = correlation_statistic(kind, x, y);
  return bootstrap(statistic.n, statistic.of, options);
}

McNemar mcnemar(std::span<const int8_t> first, std::span<const int8_t> second) {
  if (first.size() != second.size())
    throw bad_input(
        SEAMARK_TEXT("Error", "The two conditions have {0} and {1} facts; compare them on the same facts."),
        first.size(), second.size());
  McNemar out{};
  for (size_t i = 0; i < first.size(); ++i) {
    const auto flag = [](int8_t f) { return f == 0 || f == 1; };
    if (!flag(first[i]) || !flag(second[i])) continue;
    ++(first[i] ? (second[i] ? out.both : out.only_first) : (second[i] ? out.only_second : out.neither));
  }
  const int64_t n = out.only_first + out.only_second, k = std::min(out.only_first, out.only_second);
  // 2 P(X <= k), by logarithms, since 2^n overflows.
  double tail = 0;
  for (int64_t i = 0; i <= k; ++i) {
    const auto a = static_cast<double>(n), b = static_cast<double>(i);
    tail += std::exp(std::lgamma(a + 1) - std::lgamma(b + 1) - std::lgamma(a - b + 1) - a * std::log(2.0));
  }
  out.p = std::min(1.0, 2 * tail);
  return out;
}

namespace {

// t with P(|T| > t) = 1 - level at so many degrees of freedom: with T = sqrt(df) tan(a) the density is
// proportional to cos(a)^(df - 1), integrated by Simpson's rule.
double student_t(double level, double df) {
  const double scale =
      2 * std::exp(std::lgamma((df + 1) / 2) - std::lgamma(df / 2)) / std::sqrt(std::acos(-1.0));
  const auto within = [&](double angle) {
    constexpr int steps = 2000;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
      const double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * std::pow(std::cos(angle * i / steps), df - 1);
    }
    return scale * sum * angle / (3 * steps);
  };
  double below = 0, above = std::acos(0.0);
  for (int i = 0; i < 60; ++i) {
    const double angle = (below + above) / 2;
    (within(angle) < level ? below : above) = angle;
  }
  return std::sqrt(df) * std::tan(below);
}

}  // namespace

Interval mean_over_runs(std::span<const double> values, double level) {
  const Spread runs = spread(values);
  Interval out{runs.mean, undefined_value, undefined_value, runs.n, 0};
  if (runs.n < 2) return out;
  const auto n = static_cast<double>(runs.n);
  const double half = student_t(level, n - 1) * runs.sd / std::sqrt(n);
  out.low = runs.mean - half;
  out.high = runs.mean + half;
  return out;
}

int64_t facts_to_see(double effect, double low, double high, int64_t n, double level) {
  constexpr double power_quantile = 0.8416212335729143;  // of the standard normal at 0.8
  // z with P(|Z| > z) = 1 - level, by halving.
  double below = 0, above = 40;
  for (int i = 0; i < 80; ++i) {
    const double z = (below + above) / 2;
    (std::erfc(z / std::sqrt(2.0)) > 1 - level ? below : above) = z;
  }
  const double error = (high - low) / (2 * below);
  const double facts = static_cast<double>(n) * std::pow((below + power_quantile) * error / effect, 2);
  // Also NaN, which compares as false.
  return facts >= 0 && facts < 1e15 ? static_cast<int64_t>(std::ceil(facts)) : -1;
}

std::vector<double> holm(std::span<const double> p) {
  std::vector<size_t> order;
  for (size_t i = 0; i < p.size(); ++i)
    if (!std::isnan(p[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return p[a] < p[b]; });
  std::vector<double> out(p.size(), undefined_value);
  double highest = 0;
  for (size_t k = 0; k < order.size(); ++k) {
    highest = std::max(highest, std::min(1.0, static_cast<double>(order.size() - k) * p[order[k]]));
    out[order[k]] = highest;
  }
  return out;
}

}  // namespace seamark
