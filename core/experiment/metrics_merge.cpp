// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/metrics_merge.h"

#include <cmath>

namespace seamark {
namespace {

Metric* find(std::vector<Metric>& metrics, const std::string& protocol, const std::string& name) {
  for (Metric& metric : metrics) {
    if (metric.protocol == protocol && metric.name == name) return &metric;
  }
  return nullptr;
}

}  // namespace

std::vector<Metric> merge_cohort_metrics(const std::vector<Metric>& metrics) {
  std::vector<Metric> out, joined;
  for (const Metric& metric : metrics) {
    if (!metric.when.starts_with("after:")) {
      out.push_back(metric);
      continue;
    }
    Metric* sum = find(joined, metric.protocol, metric.name);
    if (!sum) {
      joined.push_back(metric);
      joined.back().when = "after";
      continue;
    }
    if (metric.n == 0) continue;
    if (sum->n == 0) {
      *sum = metric;
      sum->when = "after";
      continue;
    }
    const double a = static_cast<double>(sum->n), b = static_cast<double>(metric.n), n = a + b;
    const double mean = (a * sum->value + b * metric.value) / n;
    const double square = (a * (sum->sd * sum->sd + sum->value * sum->value) +
                           b * (metric.sd * metric.sd + metric.value * metric.value)) /
                          n;
    sum->value = mean;
    sum->sd = std::sqrt(std::max(0.0, square - mean * mean));
    sum->n += metric.n;
  }
  if (Metric* score = find(joined, "memit", "score")) {
    double inverse = 0;
    bool zero = false, defined = true;
    for (const char* name : {"ES", "PS", "NS"}) {
      const Metric* part = find(joined, "memit", name);
      defined = defined && part && part->n > 0;
      zero = zero || (part && part->value == 0);
      if (part && part->value != 0) inverse += 1 / part->value;
    }
    score->value = !defined ? undefined : zero ? 0 : 3 / inverse;
    score->sd = undefined;
    if (!defined) score->n = 0;
  }
  out.insert(out.end(), joined.begin(), joined.end());
  return out;
}

}  // namespace seamark
