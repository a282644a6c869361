// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/outcome_rows.h"

#include <algorithm>
#include <cmath>

namespace seamark {
namespace {

// The smallest first, or the largest; those that are not known at the end.
bool change_precedes(double a, double b, bool descending) {
  if (std::isnan(a) || std::isnan(b)) return !std::isnan(a) && std::isnan(b);
  return descending ? a > b : a < b;
}

double value_at(const std::vector<double>& values, size_t row) {
  return row < values.size() ? values[row] : undefined;
}

// The first of a stable sort: the few that are shown of many need no order of all.
void keep_first(std::vector<int32_t>& rows, const std::vector<double>& change, size_t n, bool descending) {
  const auto before = [&](int32_t a, int32_t b) {
    return change_precedes(change[static_cast<size_t>(a)], change[static_cast<size_t>(b)], descending);
  };
  n = std::min(n, rows.size());
  std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(n), rows.end(),
                    [&](int32_t a, int32_t b) { return before(a, b) || (!before(b, a) && a < b); });
  rows.resize(n);
}

bool is_listed(FactOutcome what, double change, OutcomeShow show) {
  switch (show) {
    case OutcomeShow::learned:
      return what == FactOutcome::learned;
    case OutcomeShow::moved_away:
      return what == FactOutcome::moved_away;
    case OutcomeShow::not_learned:
      return what == FactOutcome::not_learned || what == FactOutcome::moved_away;
    case OutcomeShow::worst:
      return what != FactOutcome::none && what != FactOutcome::learned && std::isfinite(change);
    case OutcomeShow::extremes:
    case OutcomeShow::all:
      break;
  }
  return what != FactOutcome::none;
}

}  // namespace

FactOutcome outcome_of(const OutcomeTable& outcomes, size_t row, OutcomeBefore before) {
  if (row >= outcomes.learned.size() || outcomes.learned[row] < 0) return FactOutcome::none;
  if (outcomes.learned[row] == 1) return FactOutcome::learned;
  const auto& moved = before == OutcomeBefore::dataset ? outcomes.moved_dataset : outcomes.moved_model;
  return row < moved.size() && moved[row] == 1 ? FactOutcome::moved_away : FactOutcome::not_learned;
}

bool is_by_text(OutcomeSort sort) {
  return sort == OutcomeSort::prompt || sort == OutcomeSort::target || sort == OutcomeSort::answers;
}

std::string outcome_text(const FactTable& facts, const OutcomeTable& outcomes, size_t row, OutcomeSort sort) {
  if (sort == OutcomeSort::answers)
    return row < outcomes.answer_before.size() && row < outcomes.answer_after.size()
               ? outcomes.answer_before[row] + '\n' + outcomes.answer_after[row]
               : std::string();
  const Fact& fact = facts.at(FactIndex{outcomes.fact[row]});
  return sort == OutcomeSort::prompt ? fact.prompt : fact.target;
}

void sort_outcomes(std::vector<int32_t>& rows, const OutcomeTable& outcomes,
                   const std::vector<FactOutcome>& came_to, const std::vector<double>& change,
                   const OutcomeOrder& order) {
  const bool descending = !order.ascending;
  if (is_by_text(order.sort)) {
    if (!order.places) return;
    std::stable_sort(rows.begin(), rows.end(), [&](int32_t a, int32_t b) {
      const int32_t x = (*order.places)[static_cast<size_t>(a)], y = (*order.places)[static_cast<size_t>(b)];
      return descending ? x > y : x < y;
    });
    return;
  }
  const auto value = [&](int32_t row) {
    const auto i = static_cast<size_t>(row);
    switch (order.sort) {
      case OutcomeSort::outcome:
        return static_cast<double>(came_to[i]);
      case OutcomeSort::after:
        return value_at(outcomes.d_after, i);
      case OutcomeSort::loss_before:
        return value_at(outcomes.loss_before, i);
      case OutcomeSort::loss_after:
        return value_at(outcomes.loss_after, i);
      default:
        return change[i];
    }
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](int32_t a, int32_t b) { return change_precedes(value(a), value(b), descending); });
}

void lift_rows(std::vector<int32_t>& rows, const std::function<bool(int32_t)>& is_selected) {
  std::stable_partition(rows.begin(), rows.end(), is_selected);
}

std::vector<int32_t> chosen_outcomes(const std::vector<FactOutcome>& came_to,
                                     const std::vector<double>& change, OutcomeShow show, size_t most) {
  std::vector<int32_t> rows;
  for (size_t i = 0; i < came_to.size(); ++i) {
    if (is_listed(came_to[i], change[i], show)) rows.push_back(static_cast<int32_t>(i));
  }
  if (show == OutcomeShow::worst) {
    keep_first(rows, change, most, true);
  } else if (show == OutcomeShow::extremes && rows.size() > 3 * extremes_of_each) {
    std::vector<int32_t> out;
    for (const FactOutcome what : {FactOutcome::moved_away, FactOutcome::not_learned, FactOutcome::learned}) {
      std::vector<int32_t> of_kind;
      for (const int32_t row : rows) {
        if (came_to[static_cast<size_t>(row)] == what && std::isfinite(change[static_cast<size_t>(row)]))
          of_kind.push_back(row);
      }
      keep_first(of_kind, change, extremes_of_each, what == FactOutcome::moved_away);
      out.insert(out.end(), of_kind.begin(), of_kind.end());
    }
    return out;
  }
  return rows;
}

}  // namespace seamark
