// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/seed_curve.h"

#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "plots/curve_plot.h"

namespace seamark {

SeedCurve over_seeds(const std::vector<RunCurve>& curves, CurveUnit unit) {
  SeedCurve out;
  if (curves.size() == 1) {
    out.x = curves[0].x;
    out.mean = curves[0].y;
    return out;
  }
  struct Place {
    double x = 0;
    std::vector<double> values;
  };
  const bool by_x = unit == CurveUnit::steps || unit == CurveUnit::run_steps;
  std::map<double, Place> at;
  for (const RunCurve& curve : curves) {
    for (size_t i = 0; i < curve.x.size(); ++i) {
      if (!std::isfinite(curve.y[i])) continue;
      Place& place = at[by_x ? curve.x[i] : static_cast<double>(i)];
      place.x += curve.x[i];
      place.values.push_back(curve.y[i]);
    }
  }
  for (const auto& [key, place] : at) {
    const std::vector<double>& values = place.values;
    if (values.size() < curves.size()) continue;
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double sd = std::sqrt(squares / (n - 1));
    out.x.push_back(by_x ? key : place.x / n);
    out.mean.push_back(mean);
    out.low.push_back(mean - sd);
    out.high.push_back(mean + sd);
  }
  return out;
}

SeedCurve over_smoothed_seeds(std::vector<RunCurve> curves, CurveUnit unit, double weight) {
  for (RunCurve& curve : curves) {
    const std::vector<double> raw = std::exchange(curve.y, smoothed(curve.y, weight));
    for (size_t i = 0; i < raw.size(); ++i) {
      if (!std::isfinite(raw[i])) curve.y[i] = raw[i];  // a gap stays one
    }
  }
  return over_seeds(curves, unit);
}

}  // namespace seamark
