// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/run_axis.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace seamark {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RunAxis)
};

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

AxisScale axis_scale(RunAxis axis, double most) {
  switch (axis) {
    case RunAxis::steps:
      return {1, Words::tr("Step"), true};
    case RunAxis::epochs:
      return {1, Words::tr("Epoch"), false};
    case RunAxis::time:
      if (most <= 300) return {1, Words::tr("Training time (s)"), false};
      if (most <= 3 * 3600) return {60, Words::tr("Training time (min)"), false};
      return {3600, Words::tr("Training time (h)"), false};
    case RunAxis::tokens:
      if (most < 1e4) return {1, Words::tr("Tokens"), true};
      if (most < 1e7) return {1e3, Words::tr("Tokens (thousands)"), false};
      return {1e6, Words::tr("Tokens (millions)"), false};
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

}  // namespace seamark
