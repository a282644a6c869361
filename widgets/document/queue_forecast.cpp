// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/queue_forecast.h"

#include <QPointer>
#include <algorithm>

#include "document/trial_forecast.h"
#include "support/json.h"

namespace seamark {

QueueForecast::QueueForecast(SessionDocument& document, QObject* parent)
    : QObject(parent), document_(document) {
  ask_timer_.setSingleShot(true);
  ask_timer_.setInterval(0);
  connect(&ask_timer_, &QTimer::timeout, this, &QueueForecast::ask);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::model_changed, &SessionDocument::distances_changed})
    connect(&document_, signal, this, &QueueForecast::forget);
  connect(&document_, &SessionDocument::runs_changed, this, [this] {
    keys_.clear();
    wanted_ = -1;
  });
  // What it took says most about the next ones.
  connect(&document_, &SessionDocument::run_ended, this, [this] { look_again(true); });
  connect(&document_.trials(), &TrialForecast::changed, this, [this] { look_again(false); });
}

void QueueForecast::look_again(bool at_all) {
  for (auto& [key, known] : known_) known.timed = known.timed && known.expected.time && !at_all;
  Q_EMIT changed();
}

void QueueForecast::forget() {
  keys_.clear();
  known_.clear();
  asked_.clear();
  wanted_ = -1;
  ++made_for_;
  Q_EMIT changed();
}

// Which facts a filter keeps is known where there are distances of its setting.
bool QueueForecast::can_estimate(const ExperimentSpec& spec) const {
  const auto& tables = document_.session().distances;
  return spec.filter.rule == FilterRule::none ||
         std::any_of(tables.begin(), tables.end(),
                     [&](const DistanceTable& table) { return matches(table, spec.distance); });
}

QueueForecast::Expected QueueForecast::of(int place) {
  const auto& queue = document_.queue();
  if (place < 0 || place >= static_cast<int>(queue.size()) || !document_.model()) return {};
  const auto p = static_cast<size_t>(place);
  const ExperimentSpec& spec = queue[p];
  keys_.resize(queue.size());
  if (keys_[p].empty()) {
    ExperimentSpec any = spec;
    any.name.clear();
    any.training.seed = 0;
    keys_[p] = dump_json(spec_to_json(any));
  }
  const auto found = known_.find(keys_[p]);
  if (found == known_.end()) {
    if (wanted_ < 0 && asked_.empty() && can_estimate(spec)) {
      wanted_ = place;
      ask_timer_.start();  // not from within a painting
    }
    return {};
  }
  Known& known = found->second;
  if (known.estimate && !known.timed) {
    Expected& expected = known.expected;
    expected.time = forecast_time(document_.session(), spec, document_.model()->device, *known.estimate);
    expected.tried = !expected.time;
    if (expected.tried)
      expected.time = document_.trials().of(spec, *known.estimate, TrialForecast::Asker::queue);
    known.timed = true;
  }
  return known.expected;
}

QueueForecast::Total QueueForecast::total() {
  Total out;
  out.runs = static_cast<int>(document_.queue().size());
  for (int place = 0; place < out.runs; ++place) {
    const Expected expected = of(place);
    if (!expected.time) continue;
    ++out.known;
    out.time.low += expected.time->low;
    out.time.high += expected.time->high;
  }
  return out;
}

void QueueForecast::ask() {
  const int place = std::exchange(wanted_, -1);
  if (place < 0 || place >= static_cast<int>(keys_.size()) || !asked_.empty()) return;
  asked_ = keys_[static_cast<size_t>(place)];
  const QPointer<QueueForecast> self(this);
  document_.request_queued_estimate(
      document_.queue()[static_cast<size_t>(place)],
      [self, key = asked_, made_for = made_for_](const RunEstimate& estimate, const QString& problem) {
        if (!self || self->made_for_ != made_for) return;
        Known known;
        if (problem.isEmpty()) known.estimate = estimate;
        known.expected.problem = problem;
        self->known_[key] = known;
        self->asked_.clear();
        Q_EMIT self->changed();
      });
}

}  // namespace seamark
