// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/run_axis.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "support/error.h"

namespace seamark {
namespace {

// Running sums over the rows; empty where a row has none.
template <typename T>
std::vector<double> sums(const std::vector<T>& rows, double unit) {
  std::vector<double> out;
  double sum = 0;
  for (const T value : rows) {
    const auto step = static_cast<double>(value);
    if (!std::isfinite(step) || step < 0) return {};
    sum += step;
    out.push_back(sum / unit);
  }
  if (sum <= 0) return {};
  return out;
}

}  // namespace

std::vector<double> axis_values(const RunRecord& run, RunAxis axis) {
  const StepTable& steps = run.steps;
  switch (axis) {
    case RunAxis::steps: {
      std::vector<double> out(static_cast<size_t>(steps.rows()));
      std::iota(out.begin(), out.end(), 1.0);
      return out;
    }
    case RunAxis::epochs: {
      const auto facts = std::count(run.selection.kept.begin(), run.selection.kept.end(), 1);
      return facts > 0 ? sums(steps.facts_trained, static_cast<double>(facts)) : std::vector<double>();
    }
    case RunAxis::time:
      return sums(steps.seconds, 1);
    case RunAxis::tokens:
      return sums(steps.tokens, 1);
  }
  return {};
}

std::vector<double> axis_values(const RunRecord& run, CurveUnit unit) {
  RunAxis axis = RunAxis::steps;
  switch (unit) {
    case CurveUnit::steps:
    case CurveUnit::run_steps:
      break;
    case CurveUnit::epochs:
      axis = RunAxis::epochs;
      break;
    case CurveUnit::seconds:
    case CurveUnit::minutes:
    case CurveUnit::hours:
      axis = RunAxis::time;
      break;
    case CurveUnit::tokens:
    case CurveUnit::thousand_tokens:
    case CurveUnit::million_tokens:
      axis = RunAxis::tokens;
      break;
  }
  std::vector<double> out = axis_values(run, axis);
  const double scale = axis_scale(unit).unit;
  for (double& value : out) value /= scale;
  return out;
}

CurveUnit curve_unit(RunAxis axis, double most) {
  switch (axis) {
    case RunAxis::steps:
      return CurveUnit::run_steps;
    case RunAxis::epochs:
      return CurveUnit::epochs;
    case RunAxis::time:
      return most <= 300 ? CurveUnit::seconds : most <= 3 * 3600 ? CurveUnit::minutes : CurveUnit::hours;
    case RunAxis::tokens:
      return most < 1e4   ? CurveUnit::tokens
             : most < 1e7 ? CurveUnit::thousand_tokens
                          : CurveUnit::million_tokens;
  }
  return CurveUnit::run_steps;
}

AxisScale axis_scale(CurveUnit unit) {
  switch (unit) {
    case CurveUnit::steps:
    case CurveUnit::run_steps:
      return {1, SEAMARK_TEXT("Figure", "Step"), true};
    case CurveUnit::epochs:
      return {1, SEAMARK_TEXT("Figure", "Epoch"), false};
    case CurveUnit::seconds:
      return {1, SEAMARK_TEXT("Figure", "Training time (s)"), false};
    case CurveUnit::minutes:
      return {60, SEAMARK_TEXT("Figure", "Training time (min)"), false};
    case CurveUnit::hours:
      return {3600, SEAMARK_TEXT("Figure", "Training time (h)"), false};
    case CurveUnit::tokens:
      return {1, SEAMARK_TEXT("Figure", "Tokens"), true};
    case CurveUnit::thousand_tokens:
      return {1e3, SEAMARK_TEXT("Figure", "Tokens (thousands)"), false};
    case CurveUnit::million_tokens:
      return {1e6, SEAMARK_TEXT("Figure", "Tokens (millions)"), false};
  }
  return {};
}

double expected_end(const RunRecord& run, RunAxis axis) {
  const std::vector<double> values = axis_values(run, axis);
  if (values.empty()) return axis == RunAxis::steps ? static_cast<double>(run.planned_steps) : 0;
  const double rows = static_cast<double>(values.size());
  const double planned = std::max(rows, static_cast<double>(run.planned_steps));
  return run.state == RunState::running ? values.back() * planned / rows : values.back();
}

bool has_cohorts(const RunRecord& run) { return !run.steps.cohort.empty() && run.steps.cohort.back() > 0; }

RunShares run_shares(const RunRecord& run, OutcomeBefore before, const std::vector<double>& places) {
  RunShares out;
  const ScoreTable& s = run.scores;
  const auto& moved = before == OutcomeBefore::dataset ? s.moved_dataset : s.moved_model;
  // The row of a score: steps of the cohorts before it, and its own.
  std::map<int64_t, int64_t> cohort_start;
  for (size_t i = 0; i < run.steps.cohort.size(); ++i)
    cohort_start.emplace(run.steps.cohort[i], static_cast<int64_t>(i));
  int64_t facts = 0, learned = 0, away = 0;  // of the cohorts that are done
  for (size_t i = 0; i < s.step.size(); ++i) {
    if (i > 0 && s.cohort[i] != s.cohort[i - 1]) {
      facts += s.facts[i - 1];
      learned += s.learned[i - 1];
      away += moved[i - 1];
    }
    out.facts.push_back(facts + s.facts[i]);
    out.learned.push_back(learned + s.learned[i]);
    out.not_learned.push_back(out.facts.back() - out.learned.back());
    out.moved.push_back(away + moved[i]);
    const auto start = cohort_start.find(s.cohort[i]);
    const int64_t done = (start == cohort_start.end() ? 0 : start->second) + s.step[i];
    // A look may be there before the row of its step is.
    const auto row = std::min(done, static_cast<int64_t>(places.size()));
    out.x.push_back(row > 0 ? places[static_cast<size_t>(row - 1)] : 0);
  }
  return out;
}

}  // namespace seamark
