// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trial_forecast.h"

#include <QPointer>
#include <cmath>

#include "support/json.h"

namespace seamark {
namespace {

// A few facts stand for all, and a machine is now quicker, now slower.
constexpr double at_least = 0.7, at_most = 1.5;

// What the time of a step and of a question depends on. How many steps and facts there are is the estimate's.
std::string key_of(const ExperimentSpec& spec) {
  OrderedJson json = spec_to_json(spec);
  for (const char* group : {"name", "facts", "filter", "output"}) json.erase(group);
  for (const char* field : {"steps", "learning_rate", "schedule", "warmup_steps", "weight_decay", "beta1",
                            "beta2", "epsilon", "clip_norm", "seed", "checkpoint_every"})
    json["training"].erase(field);
  json["evaluation"] = spec.evaluation.protocols;
  return dump_json(json);
}

}  // namespace

TrialForecast::TrialForecast(SessionDocument& document, QObject* parent)
    : QObject(parent), document_(document) {
  again_.setSingleShot(true);
  again_.setInterval(1000);
  connect(&again_, &QTimer::timeout, this, &TrialForecast::changed);
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::model_changed}) {
    connect(&document_, signal, this, [this] {
      trials_.clear();
      asked_.clear();
      ++made_for_;
    });
  }
}

std::optional<TimeRange> TrialForecast::of(const ExperimentSpec& spec, const RunEstimate& estimate,
                                           Asker asker) {
  const std::string key = key_of(spec);
  const auto found = trials_.find(key);
  if (found == trials_.end()) {
    ask(spec, key, asker);
    return std::nullopt;
  }
  const RunTrial& trial = found->second;
  const double seconds = trial.step * static_cast<double>(estimate.planned_steps) +
                         trial.fact_step * static_cast<double>(estimate.fact_steps) +
                         trial.asked * static_cast<double>(estimate.facts) +
                         trial.look * static_cast<double>(estimate.fact_looks);
  if (!std::isfinite(seconds)) return std::nullopt;
  return TimeRange{at_least * seconds, at_most * seconds};
}

void TrialForecast::ask(const ExperimentSpec& spec, const std::string& key, Asker asker) {
  if (asked_ == key || !document_.model() || document_.is_running() || document_.is_study_running()) return;
  if (asker == Asker::form ? !document_.problems().empty() : is_trying()) return;
  asked_ = key;  // a trial of another spec that is on its way is dropped
  document_.request_run_trial(
      spec, [self = QPointer<TrialForecast>(this), key, made_for = made_for_](std::optional<RunTrial> trial) {
        if (!self || self->made_for_ != made_for || self->asked_ != key) return;
        self->asked_.clear();
        if (!trial) return self->again_.start();
        self->trials_[key] = *trial;
        Q_EMIT self->changed();
      });
}

}  // namespace seamark
