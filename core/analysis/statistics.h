// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of results over facts and seeds (METHOD 8). The unit that is resampled is the fact: what its
// seeds gave is averaged first, so that a resampled fact brings all its seeds. Intervals of joint runs are
// therefore conditional on the runs; claims across runs use `spread` over seeds and sets.
//
// Undefined values (NaN) are left out and `n` says how many facts remain. Everything is deterministic: random
// numbers come from named_seed(seed, {"bootstrap", name}). No libtorch, no file, no model.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace seamark {

// Ids of the definitions, for records and reports.
inline constexpr const char* bootstrap_id = "percentile-bootstrap-facts";
inline constexpr const char* mcnemar_id = "mcnemar-exact";
inline constexpr const char* holm_id = "holm";

struct BootstrapOptions {
  int64_t resamples = 10'000;
  double level = 0.95;  // of the interval
  int64_t seed = 1;
  std::string name;  // of the quantity: two quantities of one study draw different resamples
};

// An estimate with its percentile interval: the (1 - level) / 2 and (1 + level) / 2 quantiles of the
// resamples' estimates, interpolated linearly. Fewer than 2 facts: the interval is undefined (NaN).
struct Interval {
  double estimate, low, high;
  int64_t n;          // facts
  int64_t resamples;  // whose estimate was defined
};

// --- facts and seeds ---

// One value a fact: the mean of what its seeds gave.
struct FactValues {
  std::vector<int64_t> fact;  // ascending, each once
  std::vector<double> value;
  std::vector<int64_t> seeds;  // values that were averaged
};
// fact[i] gave value[i] under some seed; NaN is left out, and so are facts without any other value.
FactValues average_over_seeds(std::span<const int64_t> fact, std::span<const double> value);

// Facts that both have, side by side.
struct PairedValues {
  std::vector<int64_t> fact;
  std::vector<double> first, second;
};
PairedValues pair_facts(const FactValues& first, const FactValues& second);

// Mean and standard deviation over seeds or sets: the band of a plot. ddof = 1, since a handful of seeds
// stands for all seeds; undefined for n < 2.
struct Spread {
  double mean, sd;
  int64_t n;
};
Spread spread(std::span<const double> values);

// The mean over runs with Student's interval: what other runs would give, where the runs are few and each is
// one draw (METHOD 8: claims across runs use their spread). Undefined for n < 2.
struct Interval;
Interval mean_over_runs(std::span<const double> values, double level);

// --- intervals ---

// Of any statistic: `statistic` gets the indices (0 to n-1, some repeated) of a resample of n facts. Its NaN
// (say, the correlation of equal values) is left out of the quantiles. Efron and Tibshirani 1993, ch. 13.
Interval bootstrap(int64_t n, const std::function<double(std::span<const int32_t>)>& statistic,
                   const BootstrapOptions& options);
Interval bootstrap_mean(std::span<const double> values, const BootstrapOptions& options);

// Mean of second - first over the same facts, with its interval. `p`: two-sided, twice the share of resamples
// on the smaller side of 0 (both counted with one more, so that p > 0), at most 1.
struct PairedDifference {
  Interval difference;
  double p;
};
PairedDifference paired_difference(const PairedValues& pairs, const BootstrapOptions& options);

// The mean of `value` (say, learned 0/1) in bins of x (say, D) of equally many facts, in the order of x; the
// first n % bins bins have one fact more. Equal x stay in the order of their facts. Each bin's stream of
// resamples has its number in its name.
struct Bin {
  double low, high, mean_x;  // of x among the bin's facts
  Interval value;
};
std::vector<Bin> equal_count_bins(std::span<const double> x, std::span<const double> value, int64_t bins,
                                  const BootstrapOptions& options);

enum class Correlation { pearson, spearman };
inline constexpr const char* correlation_names[] = {"pearson", "spearman"};
// Over facts; Spearman's ranks (equal values share their mean rank) are taken anew in each resample.
// Undefined where x or y is constant.
Interval correlation(Correlation kind, std::span<const double> x, std::span<const double> y,
                     const BootstrapOptions& options);

// The same as a function of resamples, for `bootstrap` and for tests: over n points without NaN.
struct ResampledStatistic {
  int64_t n;
  std::function<double(std::span<const int32_t>)> of;
};
ResampledStatistic correlation_statistic(Correlation kind, std::span<const double> x,
                                         std::span<const double> y);

// About how many facts it takes to tell an effect of this size from 0 (by an interval of this level) with
// probability 0.8, where an interval over n facts is low to high: its width falls with sqrt(n), and
// (z_level + z_power)^2 standard errors^2 are needed. Of normal theory: an order of size. -1: undefined.
int64_t facts_to_see(double effect, double low, double high, int64_t n, double level);

// --- tests ---

// Exact McNemar test of two conditions on the same facts within one seed: are the facts that only the first,
// and those that only the second learned, equally many? Two-sided binomial(b + c, 1/2).
struct McNemar {
  int64_t both, only_first, only_second, neither;
  double p;  // 1 when nothing is discordant
};
// Flags 1, 0; other values (undefined) are left out with their pair. Throws Error(bad_input) unless the spans
// are equally long.
McNemar mcnemar(std::span<const int8_t> first, std::span<const int8_t> second);

// Holm 1979: p values adjusted for being among several, in the order given. NaN stays NaN and does not count.
std::vector<double> holm(std::span<const double> p);

}  // namespace seamark
