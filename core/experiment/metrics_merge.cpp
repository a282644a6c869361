// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/metrics_merge.h"

#include <cmath>

#include "session/columns.h"

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

namespace {

constexpr const char* set_names[] = {"core", "others"};

std::vector<Metric> metrics_in(const ResultTable& table, const std::string& set) {
  std::vector<Metric> out;
  if (table.columns.size() != 7) return out;
  const auto texts = [&](size_t column) -> const std::vector<std::string>& {
    return std::get<std::vector<std::string>>(table.columns[column].values);
  };
  const auto numbers = [&](size_t column) -> const std::vector<double>& {
    return std::get<std::vector<double>>(table.columns[column].values);
  };
  const auto& n = std::get<std::vector<int64_t>>(table.columns[6].values);
  for (size_t i = 0; i < n.size(); ++i) {
    if (texts(0)[i] != set) continue;
    out.push_back({texts(1)[i], texts(2)[i], texts(3)[i], numbers(4)[i], numbers(5)[i], n[i]});
  }
  return out;
}

ResultTable table_of_sets(const std::vector<Metric> (&sets)[2]) {
  using Texts = std::vector<std::string>;
  using Numbers = std::vector<double>;
  Texts set, protocol, name, when;
  Numbers value, sd;
  std::vector<int64_t> n;
  for (size_t s = 0; s < 2; ++s) {
    for (const Metric& metric : sets[s]) {
      set.emplace_back(set_names[s]);
      protocol.push_back(metric.protocol);
      name.push_back(metric.name);
      when.push_back(metric.when);
      value.push_back(metric.value);
      sd.push_back(metric.sd);
      n.push_back(metric.n);
    }
  }
  return {.name = metrics_by_set_name,
          .kind = "metrics-by-set",
          .settings_json = "{}",
          .columns = {{"set", set},
                      {"protocol", protocol},
                      {"name", name},
                      {"when", when},
                      {"value", value},
                      {"sd", sd},
                      {"n", n}},
          .matrices = {}};
}

}  // namespace

ResultTable metrics_by_set(const ResultTable& earlier, const SetMetrics& metrics) {
  std::vector<Metric> sets[2];
  const std::vector<Metric>* added[] = {&metrics.core, &metrics.others};
  for (size_t s = 0; s < 2; ++s) {
    sets[s] = metrics_in(earlier, set_names[s]);
    // A cohort that is scored again (resumed from a checkpoint) is told once.
    for (const Metric& metric : *added[s])
      std::erase_if(sets[s], [&](const Metric& old) {
        return old.protocol == metric.protocol && old.name == metric.name && old.when == metric.when;
      });
    sets[s].insert(sets[s].end(), added[s]->begin(), added[s]->end());
  }
  return table_of_sets(sets);
}

std::vector<Metric> metrics_of_set(const std::vector<ResultTable>& results, const std::string& set) {
  const ResultTable* table = find_result(results, metrics_by_set_name);
  return table ? metrics_in(*table, set) : std::vector<Metric>{};
}

void merge_metrics(RunRecord& run) {
  run.metrics = merge_cohort_metrics(run.metrics);
  for (ResultTable& table : run.results) {
    if (table.name != metrics_by_set_name) continue;
    std::vector<Metric> sets[2];
    for (size_t s = 0; s < 2; ++s) sets[s] = merge_cohort_metrics(metrics_in(table, set_names[s]));
    table = table_of_sets(sets);
  }
}

}  // namespace seamark
