// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter makes of the facts: in numbers, and for filters that are more than a band (whose numbers
// BandIndex has) fact by fact. Any thread may work it out.
#pragma once

#include <functional>
#include <optional>

#include "document/band_index.h"
#include "facts/fact.h"
#include "semantics/options.h"
#include "support/error.h"

namespace seamark {

struct FilterSummary {
  DistanceStatistics all, kept;
  DistanceStatistics before;  // of a rule that draws: its sample, before anything was replaced
  // Excluded: by the band's limits; without a distance, or a weight of their own where the data give them.
  int64_t below = 0, above = 0, without = 0, weightless = 0;
  int64_t replaced = 0, not_drawn = 0;  // excluded by a rule that draws or names
  double weight_low = undefined, weight_high = undefined;
};

struct FilterResult {
  FilterOptions filter;  // of these options
  LossOptions loss;
  SelectionTable selection;
  std::vector<int8_t> before;    // the sample before anything was replaced; empty: the rule draws none
  std::optional<Error> problem;  // why nothing could be chosen: then nothing is kept
  FilterSummary summary;         // without `all`
};

using SelectFunction = std::function<SelectionTable(const FactTable&, const DistanceTable&,
                                                    const FilterOptions&, const LossOptions&)>;

FilterResult filter_facts(const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                          const LossOptions& loss, const SelectFunction& select);

// Rules that draw a sample and replace a part of it: replace, random, exact.
bool draws_sample(FilterRule rule);
// Rules that the handles of the band set: all facts, or those between two limits.
bool has_band(FilterRule rule);
// The band alone decides, so BandIndex has the numbers.
bool is_band_alone(const FilterOptions& filter, const LossOptions& loss);
// Whether two settings choose and weigh the same facts.
bool choose_alike(const FilterOptions& a, const LossOptions& a_loss, const FilterOptions& b,
                  const LossOptions& b_loss);
// Why a band excludes a fact, in the words of select_facts().
std::string limit_reason(const DistanceTable& distances, size_t fact, double low, double high);

}  // namespace seamark
