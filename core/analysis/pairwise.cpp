// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pairwise.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <numeric>

#include "analysis/feature_rows.h"
#include "analysis/linear_algebra.h"
#include "semantics/distance.h"
#include "semantics/parallel.h"

namespace seamark {
namespace {

// A block of pairs: 256 x 1024 distances are 2 MiB, and its product takes milliseconds.
constexpr int64_t block_rows = 256, block_cols = 1024;
// Rows of a block that share a histogram.
constexpr int64_t rows_a_histogram = 64;
// Below this part of the two lengths, the difference of products has lost half of its digits.
constexpr double close = 1e-6;

// Sums about a common shift: adding them up is exact enough for any order of magnitude.
struct Sums {
  int64_t n = 0;
  double sum = 0, squares = 0;
  double min = std::numeric_limits<double>::infinity(), max = -std::numeric_limits<double>::infinity();

  void add(double distance, double shift) {
    const double d = distance - shift;
    ++n;
    sum += d;
    squares += d * d;
    min = std::min(min, distance);
    max = std::max(max, distance);
  }
  void add(const Sums& other) {
    n += other.n;
    sum += other.sum;
    squares += other.squares;
    min = std::min(min, other.min);
    max = std::max(max, other.max);
  }
  PairMoments moments(double shift) const {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (n == 0) return {0, nan, nan, nan, nan};
    const double mean = sum / static_cast<double>(n);
    return {n, mean + shift, std::max(0.0, squares / static_cast<double>(n) - mean * mean), min, max};
  }
};

// The nearest so far of one row, sorted; ties by index.
class Nearest {
 public:
  Nearest(int64_t rows, int64_t k)
      : k_(static_cast<size_t>(k)),
        distance(static_cast<size_t>(rows) * k_, std::numeric_limits<double>::infinity()),
        index(static_cast<size_t>(rows) * k_, -1) {}

  void offer(int64_t row, double d, int64_t other) {
    if (k_ == 0) return;
    double* ds = distance.data() + static_cast<size_t>(row) * k_;
    int64_t* is = index.data() + static_cast<size_t>(row) * k_;
    if (d > ds[k_ - 1] || (d == ds[k_ - 1] && is[k_ - 1] >= 0 && other > is[k_ - 1])) return;
    size_t at = k_ - 1;
    for (; at > 0 && (ds[at - 1] > d || (ds[at - 1] == d && (is[at - 1] < 0 || is[at - 1] > other))); --at) {
      ds[at] = ds[at - 1];
      is[at] = is[at - 1];
    }
    ds[at] = d;
    is[at] = other;
  }
  double worst(int64_t row) const { return k_ == 0 ? -1 : distance[static_cast<size_t>(row) * k_ + k_ - 1]; }

 private:
  size_t k_;

 public:
  std::vector<double> distance;
  std::vector<int64_t> index;
};

// sum |a - b| in eight sums, so that it vectorises.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
double
manhattan(const double* a, const double* b, int64_t n) {
  typedef double V __attribute__((vector_size(64)));
  V sums{};
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    V x, y;
    std::memcpy(&x, a + i, sizeof x);
    std::memcpy(&y, b + i, sizeof y);
    const V d = x - y;
    sums += d < 0 ? -d : d;
  }
  double sum = 0;
  for (int lane = 0; lane < 8; ++lane) sum += sums[lane];
  for (; i < n; ++i) sum += std::abs(a[i] - b[i]);
  return sum;
}

// The rows in the order of their groups, so that a group is one range.
class GroupOrder {
 public:
  GroupOrder(int64_t n, std::span<const int64_t> group) : row(static_cast<size_t>(n)) {
    std::iota(row.begin(), row.end(), 0);
    begin.resize(row.size());
    end.resize(row.size());
    if (group.empty()) {  // every row alone
      for (size_t i = 0; i < row.size(); ++i) {
        begin[i] = static_cast<int64_t>(i);
        end[i] = begin[i] + 1;
      }
      return;
    }
    const auto of = [&](int64_t i) { return group[static_cast<size_t>(i)]; };
    std::stable_sort(row.begin(), row.end(), [&](int64_t a, int64_t b) { return of(a) < of(b); });
    for (int64_t i = 0; i < n;) {
      const int64_t value = of(row[static_cast<size_t>(i)]);
      int64_t stop = i + 1;
      while (stop < n && value >= 0 && of(row[static_cast<size_t>(stop)]) == value) ++stop;
      for (int64_t j = i; j < stop; ++j) {
        begin[static_cast<size_t>(j)] = i;
        end[static_cast<size_t>(j)] = stop;
      }
      i = stop;
    }
  }
  std::vector<int64_t> row;         // place -> row of x
  std::vector<int64_t> begin, end;  // of the group of each place
};

struct Histogram {
  double low, high, scale;
  std::vector<int64_t> within, between;
  int64_t below = 0, above = 0;

  Histogram(double lowest, double highest, int64_t bins)
      : low(lowest),
        high(highest),
        scale(static_cast<double>(bins) / (highest - lowest)),
        within(static_cast<size_t>(bins)),
        between(static_cast<size_t>(bins)) {}

  void add(double d, std::vector<int64_t>& counts) {
    if (d < low) {
      ++below;
    } else if (d > high) {
      ++above;
    } else {
      ++counts[std::min(static_cast<size_t>((d - low) * scale), counts.size() - 1)];
    }
  }
  void add(const Histogram& other) {
    for (size_t i = 0; i < within.size(); ++i) {
      within[i] += other.within[i];
      between[i] += other.between[i];
    }
    below += other.below;
    above += other.above;
  }
  void clear() {
    std::fill(within.begin(), within.end(), 0);
    std::fill(between.begin(), between.end(), 0);
    below = above = 0;
  }
};

class PairStream {
 public:
  PairStream(const Matrix& x, std::span<const int64_t> group, const PairwiseOptions& options)
      : x_(x),
        metric_(options.metric),
        grouped_(!group.empty()),
        order_(x.rows, group),
        nearest_(x.rows, options.neighbours) {
    prepare_rows();
    const auto [low, high] = range(options);
    histograms_.assign(block_rows / rows_a_histogram, Histogram(low, high, options.bins));
    total_.push_back(Histogram(low, high, options.bins));
    within_.resize(static_cast<size_t>(x.rows));
    between_.resize(static_cast<size_t>(x.rows));
    outside_.resize(static_cast<size_t>(x.rows));
    shift_ = exact(0, 1);
  }

  void run(const RunControl* control, const ProgressFunction& progress) {
    const int64_t n = x_.rows, all = n * (n - 1) / 2;
    int64_t done = 0;
    for (int64_t i0 = 0; i0 < n; i0 += block_rows) {
      left_ = read(i0, std::min(block_rows, n - i0));
      for (int64_t j0 = i0; j0 < n; j0 += block_cols) {
        if (control) control->check();
        if (progress) progress({SEAMARK_TEXT("Progress", "Comparing pairs"), done, all});
        block(i0, j0, std::min(block_cols, n - j0));
      }
      for (int64_t i = i0; i < i0 + left_.rows; ++i) done += n - 1 - i;
    }
    if (progress) progress({SEAMARK_TEXT("Progress", "Comparing pairs"), all, all});
  }

  PairwiseSummary summary(std::span<const int64_t> group, int64_t neighbours) const {
    PairwiseSummary out;
    Sums within, between, all;
    for (const Sums& sums : within_) within.add(sums);
    for (const Sums& sums : between_) between.add(sums);
    all.add(within);
    all.add(between);
    out.all = all.moments(shift_);
    out.within = within.moments(shift_);
    out.between = between.moments(shift_);
    for (int64_t at = 0; grouped_ && at < x_.rows; at = order_.end[static_cast<size_t>(at)]) {
      const int64_t value = group[static_cast<size_t>(order_.row[static_cast<size_t>(at)])];
      if (value >= 0) out.groups.push_back(group_summary(value, at));
    }
    const Histogram& total = total_.front();
    out.low = total.low;
    out.high = total.high;
    out.within_counts = total.within;
    out.between_counts = total.between;
    out.below = total.below;
    out.above = total.above;
    out.neighbours = neighbours;
    out.nearest = nearest_.index;
    out.nearest_distance = nearest_.distance;
    return out;
  }

 private:
  bool cosine() const { return metric_ == DistanceMetric::cosine || metric_ == DistanceMetric::angular; }
  int64_t row_at(int64_t place) const { return order_.row[static_cast<size_t>(place)]; }

  // The mean (of norms' metrics, so that products do not cancel against it), and each row's squared length.
  void prepare_rows() {
    mean_.assign(static_cast<size_t>(x_.cols), 0.0);
    if (!cosine()) {
      for (int64_t i = 0; i < x_.rows; ++i)
        for (int64_t j = 0; j < x_.cols; ++j)
          mean_[static_cast<size_t>(j)] += static_cast<double>(x_.at(i, j));
      for (double& value : mean_) value /= static_cast<double>(x_.rows);
    }
    squared_.resize(static_cast<size_t>(x_.rows));
    for (int64_t place = 0; place < x_.rows; ++place) {
      double sum = 0;
      const std::span<const float> row = x_.row(row_at(place));
      for (size_t j = 0; j < row.size(); ++j) {
        const double value = static_cast<double>(row[j]) - mean_[j];
        sum += metric_ == DistanceMetric::manhattan ? std::abs(value) : value * value;
      }
      squared_[static_cast<size_t>(place)] = sum;
    }
  }

  // What can occur. Norms: twice the longest way from the mean, by the triangle inequality.
  std::pair<double, double> range(const PairwiseOptions& options) const {
    double high = metric_ == DistanceMetric::cosine ? 2 : 1;
    if (!cosine()) {
      const double longest = *std::max_element(squared_.begin(), squared_.end());
      high = 2 * (metric_ == DistanceMetric::euclidean ? std::sqrt(longest) : longest) * (1 + 1e-12);
      if (high == 0) high = 1;  // all rows are equal
    }
    const double low = options.low.value_or(0);
    high = options.high.value_or(high);
    if (!(low < high))
      throw bad_input(SEAMARK_TEXT("Error", "The histogram's low end {0} is not below its high end {1}."),
                      low, high)
          .at_field("low");
    return {low, high};
  }

  // Rows as the products need them: of unit length (cosine), centred (euclidean), as they are (manhattan).
  DoubleMatrix read(int64_t place, int64_t count) const {
    DoubleMatrix out(count, x_.cols);
    for (int64_t i = 0; i < count; ++i) {
      const std::span<const float> row = x_.row(row_at(place + i));
      const double square = squared_[static_cast<size_t>(place + i)];
      const double scale = cosine() && square > 0 ? 1 / std::sqrt(square) : 1;
      for (size_t j = 0; j < row.size(); ++j)
        out.row(i)[j] = (static_cast<double>(row[j]) - mean_[j]) * scale;
    }
    return out;
  }

  double exact(int64_t place_a, int64_t place_b) const {
    const std::span<const float> a = x_.row(row_at(place_a)), b = x_.row(row_at(place_b));
    const bool zero = cosine() && squared_[static_cast<size_t>(place_a)] == 0;
    if (!zero && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0) return 0;
    return distance(metric_, std::vector<double>(a.begin(), a.end()),
                    std::vector<double>(b.begin(), b.end()));
  }

  double from_product(double product, int64_t i, int64_t j) const {
    if (cosine()) {
      if (1 - product < close) return exact(i, j);
      const double cos = std::clamp(product, -1.0, 1.0);
      return metric_ == DistanceMetric::cosine ? 1 - cos : std::acos(cos) / std::numbers::pi;
    }
    const double lengths = squared_[static_cast<size_t>(i)] + squared_[static_cast<size_t>(j)];
    const double square = lengths - 2 * product;
    return square < close * lengths ? exact(i, j) : std::sqrt(square);
  }

  void block(int64_t i0, int64_t j0, int64_t cols) {
    const DoubleMatrix right = read(j0, cols);
    if (metric_ == DistanceMetric::manhattan) {
      distances_ = DoubleMatrix(left_.rows, cols);
    } else {
      distances_ = multiply(left_, DoubleView(right).t());
    }
    for_each_parallel(static_cast<size_t>(left_.rows),
                      [&](size_t i) { along_row(static_cast<int64_t>(i), i0, j0, right); });
    for_each_parallel(static_cast<size_t>(cols),
                      [&](size_t j) { along_column(static_cast<int64_t>(j), i0, j0); });
    for (Histogram& histogram : histograms_) {
      total_.front().add(histogram);
      histogram.clear();
    }
  }

  // The distances of one row of the block, and all that is kept by rows.
  void along_row(int64_t local, int64_t i0, int64_t j0, const DoubleMatrix& right) {
    const int64_t i = i0 + local, stop = right.rows;
    double* d = distances_.row(local);  // of places j0, j0 + 1, ...
    const int64_t first = std::max<int64_t>(0, i + 1 - j0);
    for (int64_t j = first; j < stop; ++j)
      d[j] = metric_ == DistanceMetric::manhattan ? manhattan(left_.row(local), right.row(j), right.cols)
                                                  : from_product(d[j], i, j0 + j);
    Histogram& histogram = histograms_[static_cast<size_t>(local / rows_a_histogram)];
    // The row's own group begins at or before it.
    const int64_t group_end =
        std::clamp(order_.end[static_cast<size_t>(i)] - j0, first, std::max(first, stop));
    Sums inside, across;
    for (int64_t j = first; j < group_end; ++j) {
      inside.add(d[j], shift_);
      histogram.add(d[j], histogram.within);
    }
    for (int64_t j = group_end; j < stop; ++j) {
      across.add(d[j], shift_);
      histogram.add(d[j], histogram.between);
    }
    within_[static_cast<size_t>(i)].add(inside);
    between_[static_cast<size_t>(i)].add(across);
    const int64_t row = row_at(i);
    for (int64_t j = first; j < stop; ++j)
      if (d[j] <= nearest_.worst(row)) nearest_.offer(row, d[j], row_at(j0 + j));
  }

  // What the later row of each pair keeps.
  void along_column(int64_t local, int64_t i0, int64_t j0) {
    const int64_t j = j0 + local, row = row_at(j);
    const int64_t stop = std::min(left_.rows, j - i0);
    for (int64_t i = 0; i < stop; ++i) {
      const double d = distances_.at(i, local);
      if (d <= nearest_.worst(row)) nearest_.offer(row, d, row_at(i0 + i));
    }
    if (!grouped_) return;
    Sums& sums = outside_[static_cast<size_t>(j)];
    const int64_t own = std::min(stop, std::max<int64_t>(0, order_.begin[static_cast<size_t>(j)] - i0));
    for (int64_t i = 0; i < own; ++i) sums.add(distances_.at(i, local), shift_);
  }

  PairwiseSummary::Group group_summary(int64_t value, int64_t begin) const {
    const int64_t end = order_.end[static_cast<size_t>(begin)];
    Sums within, between;
    for (int64_t i = begin; i < end; ++i) {
      within.add(within_[static_cast<size_t>(i)]);
      between.add(between_[static_cast<size_t>(i)]);
      between.add(outside_[static_cast<size_t>(i)]);
    }
    return {value, end - begin, within.moments(shift_), between.moments(shift_)};
  }

  const Matrix& x_;
  DistanceMetric metric_;
  bool grouped_;
  GroupOrder order_;
  std::vector<double> mean_;
  std::vector<double> squared_;  // by place: squared length (manhattan: length) of the row minus the mean
  double shift_ = 0;
  DoubleMatrix left_, distances_;
  std::vector<Histogram> histograms_, total_;
  // By place: pairs with later places inside the group, outside it, and with earlier places outside it.
  std::vector<Sums> within_, between_, outside_;
  Nearest nearest_;  // by row
};

}  // namespace

void describe(Fields& fields, PairwiseOptions& options) {
  fields.field("metric", options.metric, distance_metric_names,
               {.label = SEAMARK_TEXT("Spec", "Metric"),
                .help = SEAMARK_TEXT("Spec", "How the distance between two facts is measured."),
                .source = "METHOD 3"});
  fields.field("neighbours", options.neighbours,
               {.min = 0,
                .max = 10000,
                .label = SEAMARK_TEXT("Spec", "Neighbours"),
                .help = SEAMARK_TEXT("Spec", "So many nearest facts of each fact are listed.")});
  fields.field("bins", options.bins,
               {.min = 1,
                .max = 100000,
                .label = SEAMARK_TEXT("Spec", "Bins"),
                .help = SEAMARK_TEXT("Spec", "Bins of the histogram.")});
  fields.field("low", options.low,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "Low"),
                .help = SEAMARK_TEXT("Spec", "Where the histogram begins. Empty: at 0.")});
  fields.field(
      "high", options.high,
      {.min = 0,
       .max = 1e9,
       .label = SEAMARK_TEXT("Spec", "High"),
       .help = SEAMARK_TEXT("Spec", "Where the histogram ends. Empty: at the largest possible distance.")});
}

PairwiseSummary pairwise_distances(const Matrix& x, std::span<const int64_t> group,
                                   const PairwiseOptions& options, const RunControl* control,
                                   const ProgressFunction& progress) {
  SEAMARK_ASSERT(group.empty() || static_cast<int64_t>(group.size()) == x.rows);
  check_features(x);
  if (options.metric == DistanceMetric::directional)
    throw bad_input(SEAMARK_TEXT("Error",
                                 "directional compares the old answer with the target and gives no distance "
                                 "between two facts. Choose another metric."))
        .at_field("metric");
  if (options.neighbours < 0 || options.neighbours >= x.rows)
    throw bad_input(SEAMARK_TEXT("Error", "A row has {0} others, not {1} neighbours."), x.rows - 1,
                    options.neighbours)
        .at_field("neighbours");
  if (options.bins < 1)
    throw bad_input(SEAMARK_TEXT("Error", "A histogram has at least one bin.")).at_field("bins");
  PairStream stream(x, group, options);
  stream.run(control, progress);
  return stream.summary(group, options.neighbours);
}

}  // namespace seamark
