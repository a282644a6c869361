// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/run_forecast.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>

#include "document/wording.h"
#include "support/error.h"
#include "support/json.h"

namespace seamark {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RunForecast)
};

// The latest say most about the machine as it is now.
constexpr size_t most_runs = 3;
// Of any kind: a session of studies has hundreds, and each one's spec has to be read.
constexpr size_t most_looked_at = 100;
// Two runs of one spec differ by so much where nothing else does.
constexpr double spread = 0.15;

// In seconds.
struct Cost {
  double training = 0;            // optimizer steps
  double asking = 0;              // looks and protocols, during and after
  double last_looks = undefined;  // of each fact once
  bool measured = false;
};

Cost cost_of(const RunRecord& run) {
  Cost out;
  for (const ResultTable& table : run.results) {
    if (table.kind != "cost" || table.columns.size() < 2) continue;
    const auto* part = std::get_if<std::vector<std::string>>(&table.columns[0].values);
    const auto* seconds = std::get_if<std::vector<double>>(&table.columns[1].values);
    if (!part || !seconds || part->size() != seconds->size()) continue;
    for (size_t i = 0; i < part->size(); ++i) {
      ((*part)[i] == "training" ? out.training : out.asking) += (*seconds)[i];
      if ((*part)[i] == "last looks") out.last_looks = (*seconds)[i];
    }
    out.measured = out.training > 0;
  }
  return out;
}

bool was_made_here(const RunRecord& run, const DeviceOptions& device, const std::string& cpu) {
  const Json made = Json::parse(run.provenance_json, nullptr, false);
  const auto is = [&](const char* key, const std::string& value) {
    return made.is_object() && made.contains(key) && made[key].is_string() && made[key] == value;
  };
  return is("cpu", cpu) && is("device", device_kind_names[static_cast<int>(device.device)]) &&
         is("dtype", dtype_names[static_cast<int>(device.dtype)]);
}

bool is_alike(const ExperimentSpec& theirs, const ExperimentSpec& mine) {
  return theirs.method.kind == mine.method.kind && theirs.training.mode == mine.training.mode &&
         theirs.model == mine.model;
}

// How often a fact went through the model to be learned. A run that was stopped made a part of its steps.
double fact_steps_of(const RunRecord& run, const ExperimentSpec& made_with) {
  const auto facts = static_cast<double>(run.outcomes.rows());
  const double whole = static_cast<double>(made_with.training.steps) *
                       (made_with.training.mode == TrainingMode::joint
                            ? std::min(static_cast<double>(made_with.training.batch), facts)
                            : facts);
  return whole * static_cast<double>(run.steps.rows()) /
         static_cast<double>(std::max(run.planned_steps, run.steps.rows()));
}

}  // namespace

std::optional<TimeRange> forecast_time(const Session& session, const ExperimentSpec& spec,
                                       const DeviceOptions& device, const RunEstimate& estimate) {
  std::optional<TimeRange> out;
  size_t found = 0;
  size_t looked_at = 0;
  for (auto run = session.runs.rbegin();
       run != session.runs.rend() && found < most_runs && looked_at < most_looked_at; ++run) {
    if (run->ended.empty() || run->steps.rows() == 0 || run->outcomes.rows() == 0) continue;
    ++looked_at;
    ExperimentSpec theirs;
    try {
      theirs = spec_from_json(parse_json(run->spec_json, run->name), run->name);
    } catch (const Error&) {
      continue;
    }
    if (!is_alike(theirs, spec) || !was_made_here(*run, device, estimate.cpu)) continue;
    const auto from = QDateTime::fromString(QString::fromStdString(run->started), Qt::ISODate),
               to = QDateTime::fromString(QString::fromStdString(run->ended), Qt::ISODate);
    if (!from.isValid() || !to.isValid()) continue;
    const auto wall = static_cast<double>(from.secsTo(to));
    const auto facts = static_cast<double>(run->outcomes.rows());
    const double more_steps = static_cast<double>(estimate.fact_steps) / fact_steps_of(*run, theirs),
                 more_facts = static_cast<double>(estimate.facts) / facts;
    const Cost cost = cost_of(*run);
    TimeRange range;
    if (cost.measured) {
      const double rest = std::max(0.0, wall - cost.training - cost.asking);
      const double known = cost.training * more_steps + cost.asking * more_facts;
      range = {known + std::min(rest, cost.asking) * more_facts,
               known + std::min(rest, 3 * cost.asking + 10) * more_facts};
    } else {
      range = {wall * std::min(more_steps, more_facts), wall * std::max(more_steps, more_facts)};
    }
    range = {range.low * (1 - spread), range.high * (1 + spread)};
    out = out ? TimeRange{std::min(out->low, range.low), std::max(out->high, range.high)} : range;
    ++found;
  }
  return out;
}

std::optional<double> forecast_interference(const RunRecord& run, const ExperimentSpec& made_with,
                                            InterferenceKind kind, int64_t facts, const LoadedModel& here) {
  const Cost cost = cost_of(run);
  const auto trained = static_cast<double>(run.outcomes.rows());
  if (!cost.measured || trained == 0 || run.steps.rows() == 0 || !was_made_here(run, here.device, here.cpu))
    return std::nullopt;
  const double n = std::min(static_cast<double>(facts), trained);
  const bool exact = kind == InterferenceKind::exact ||
                     (kind == InterferenceKind::automatic && made_with.training.mode == TrainingMode::single);
  if (!exact) return n * cost.training / fact_steps_of(run, made_with);
  const double one_look = cost.last_looks / trained;
  if (!std::isfinite(one_look)) return std::nullopt;
  // And one of the untuned model.
  return n * cost.training / trained + (n + 1) * n * one_look;
}

QString time_range_text(const TimeRange& range) {
  const auto say = [&](double unit, const QString& one, const QString& both) {
    const double low = std::max(1.0, std::floor(range.low / unit)), high = std::ceil(range.high / unit);
    return low >= high ? one.arg(count(static_cast<qint64>(high)))
                       : both.arg(count(static_cast<qint64>(low)), count(static_cast<qint64>(high)));
  };
  if (range.high < 100) return say(1, Words::tr("about %1 s"), Words::tr("%1 to %2 s"));
  if (range.high < 100 * 60) return say(60, Words::tr("about %1 min"), Words::tr("%1 to %2 min"));
  return say(3600, Words::tr("about %1 h"), Words::tr("%1 to %2 h"));
}

QString about_text(const TimeRange& range) {
  const double middle = (range.low + range.high) / 2;
  const double unit = middle < 100 ? 1 : middle < 100 * 60 ? 60 : 3600;
  const double whole = unit * std::max(1.0, std::round(middle / unit));
  return time_range_text({whole, whole});
}

QString about_text(double seconds) { return about_text(TimeRange{seconds, seconds}); }

}  // namespace seamark
