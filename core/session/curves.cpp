// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/curves.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

#include "session/columns.h"

namespace seamark {

std::vector<CurvePoint> curve_points(const RunRecord& run) {
  std::vector<CurvePoint> out;
  std::map<std::pair<int64_t, int64_t>, size_t> at;  // (cohort, step) of a point
  std::map<int64_t, int64_t> before;                 // steps done when a cohort begins
  for (int64_t i = 0; i < run.steps.rows(); ++i) {
    const auto row = static_cast<size_t>(i);
    at[{run.steps.cohort[row], run.steps.step[row]}] = out.size();
    before.try_emplace(run.steps.cohort[row], i);
    out.push_back({i + 1, run.steps.cohort[row], run.steps.step[row], i, -1});
  }
  for (int64_t i = 0; i < run.scores.rows(); ++i) {
    const auto row = static_cast<size_t>(i);
    const int64_t cohort = run.scores.cohort[row], step = run.scores.step[row];
    if (const auto found = at.find({cohort, step}); found != at.end()) {
      out[found->second].score_row = i;
    } else {
      const auto begin = before.find(cohort);
      out.push_back({begin == before.end() ? run.steps.rows() : begin->second, cohort, step, -1, i});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const CurvePoint& a, const CurvePoint& b) {
    return std::tie(a.global_step, a.cohort, a.step) < std::tie(b.global_step, b.cohort, b.step);
  });
  return out;
}

std::string curves_csv(const RunRecord& run) {
  // Both tables begin with step and cohort, which are written once.
  const auto is_key = [](std::string_view name) { return name == "step" || name == "cohort"; };
  std::string out = "global_step,cohort,step";
  for_each_column(run.steps, [&](std::string_view name, const auto&) {
    if (!is_key(name)) out += fmt::format(",{}", name);
  });
  for_each_column(run.scores, [&](std::string_view name, const auto&) {
    if (!is_key(name)) out += fmt::format(",{}", name == "ce" ? "score_ce" : name);
  });
  out += '\n';
  const auto cell = [&](const auto& column, int64_t row) {
    out += ',';
    if (row < 0) return;
    const auto value = column[static_cast<size_t>(row)];
    if (!std::isnan(static_cast<double>(value))) out += fmt::format("{}", value);
  };
  for (const CurvePoint& point : curve_points(run)) {
    out += fmt::format("{},{},{}", point.global_step, point.cohort, point.step);
    for_each_column(run.steps, [&](std::string_view name, const auto& column) {
      if (!is_key(name)) cell(column, point.step_row);
    });
    for_each_column(run.scores, [&](std::string_view name, const auto& column) {
      if (!is_key(name)) cell(column, point.score_row);
    });
    out += '\n';
  }
  return out;
}

}  // namespace seamark
