// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/filter_result.h"

#include <cmath>

#include "experiment/spec.h"
#include "semantics/filters.h"

namespace seamark {
namespace {

// A value that is out of range, or contradicts another one: select_facts() relies on neither.
std::optional<Error> problem_of(const FilterOptions& filter) {
  ExperimentSpec spec;
  spec.filter = filter;
  Fields fields;
  describe(fields, spec);
  for (const Field& field : fields.all()) {
    if (field.group != "filter" || !field_is_used(fields, field)) continue;
    if (const std::string problem = field_problem(field); !problem.empty())
      return bad_input(SEAMARK_TEXT("Error", "The value {0}."), problem).at_field(field.path);
  }
  for (const Error& error : spec_problems(spec)) {
    if (error.field().starts_with("filter.")) return error;
  }
  return {};
}

// What is kept where nothing can be chosen.
SelectionTable nothing_kept(const DistanceTable& distances, const FilterOptions& filter) {
  SelectionTable out;
  const size_t n = distances.value.size();
  out.kept.assign(n, 0);
  out.reason.resize(n);
  out.weight.assign(n, undefined);
  out.core.assign(n, 0);
  for (size_t i = 0; i < n; ++i) {
    out.reason[i] =
        filter.rule == FilterRule::selection ? SEAMARK_TEXT("Distance", "not selected")
        : draws_sample(filter.rule) && std::isfinite(distances.value[i])
            ? SEAMARK_TEXT("Distance", "not drawn")
            : limit_reason(distances, i, filter.low.value_or(-INFINITY), filter.high.value_or(INFINITY));
  }
  return out;
}

DistanceStatistics statistics(const DistanceTable& distances, const std::vector<int8_t>& set) {
  std::vector<size_t> measured;
  int64_t n = 0;
  for (size_t i = 0; i < set.size(); ++i) {
    if (!set[i]) continue;
    ++n;
    if (std::isfinite(distances.value[i])) measured.push_back(i);
  }
  if (measured.empty()) return {n, undefined, undefined};
  const SetStatistics s = set_statistics(distances.value, measured);
  return {n, s.mean, s.sd};
}

FilterSummary summarize(const FilterResult& result, const DistanceTable& distances) {
  const SelectionTable& chosen = result.selection;
  FilterSummary out;
  out.kept = statistics(distances, chosen.kept);
  out.before = statistics(distances, result.before);
  const double low = result.filter.low.value_or(-INFINITY);
  for (size_t i = 0; i < distances.value.size(); ++i) {
    if (chosen.kept[i]) {
      const double w = chosen.weight[i];
      if (!(w >= out.weight_low)) out.weight_low = w;
      if (!(w <= out.weight_high)) out.weight_high = w;
    } else if (chosen.reason[i] == "no weight in the data") {
      ++out.weightless;
    } else if (result.filter.rule == FilterRule::selection) {
      ++out.not_drawn;
    } else if (!std::isfinite(distances.value[i])) {
      ++out.without;
    } else if (!result.problem && !result.before.empty() && result.before[i]) {
      ++out.replaced;
    } else if (draws_sample(result.filter.rule)) {
      ++out.not_drawn;
    } else if (distances.value[i] < low) {
      ++out.below;
    } else {
      ++out.above;
    }
  }
  return out;
}

}  // namespace

bool draws_sample(FilterRule rule) {
  return rule == FilterRule::replace || rule == FilterRule::random || rule == FilterRule::exact;
}

bool has_band(FilterRule rule) { return rule == FilterRule::none || rule == FilterRule::band; }

bool is_band_alone(const FilterOptions& filter, const LossOptions& loss) {
  return has_band(filter.rule) && filter.core == 0 && loss.weights != WeightRule::column;
}

bool choose_alike(const FilterOptions& a, const LossOptions& a_loss, const FilterOptions& b,
                  const LossOptions& b_loss) {
  return a.rule == b.rule && a.low == b.low && a.high == b.high && a.size == b.size && a.p == b.p &&
         a.lambda == b.lambda && a.stop_early == b.stop_early && a.core == b.core && a.seed == b.seed &&
         a_loss.weights == b_loss.weights && a_loss.lambda == b_loss.lambda &&
         a_loss.weights_file == b_loss.weights_file && a.ids == b.ids;
}

std::string limit_reason(const DistanceTable& distances, size_t fact, double low, double high) {
  const double d = distances.value[fact];
  if (!std::isfinite(d)) return distances.reason[fact];
  return d < low ? fmt::format("D < {:.4g}", low) : fmt::format("D > {:.4g}", high);
}

FilterResult filter_facts(const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                          const LossOptions& loss, const SelectFunction& select) {
  FilterResult out{filter, loss, {}, {}, problem_of(filter), {}};
  const auto chosen = [&](const FilterOptions& options) -> std::optional<SelectionTable> {
    try {
      return select(facts, distances, options, loss);
    } catch (const Error& error) {
      if (!out.problem) out.problem = error;
      return {};
    }
  };
  std::optional<SelectionTable> selection;
  if (!out.problem) {
    selection = chosen(filter);
    if (draws_sample(filter.rule)) {
      // The sample depends on neither rule nor p; none of it is replaced here.
      FilterOptions unchanged = filter;
      unchanged.rule = FilterRule::random;
      unchanged.p = 0;
      if (std::optional<SelectionTable> sample = chosen(unchanged)) out.before = std::move(sample->kept);
    }
  }
  out.selection = selection ? std::move(*selection) : nothing_kept(distances, filter);
  out.summary = summarize(out, distances);
  return out;
}

}  // namespace seamark
