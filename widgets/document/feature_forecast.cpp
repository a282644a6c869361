// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/feature_forecast.h"

#include <QPointer>
#include <cmath>

namespace seamark {

FeatureForecast::FeatureForecast(SessionDocument& document, QObject* parent)
    : QObject(parent), document_(document) {
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::model_changed}) {
    connect(&document_, signal, this, [this] {
      seconds_a_fact_.clear();
      asked_.clear();
      ++made_for_;
    });
  }
}

std::optional<double> FeatureForecast::of(const FeatureOptions& features) {
  const std::string name = feature_name(features);
  const auto found = seconds_a_fact_.find(name);
  if (found == seconds_a_fact_.end()) {
    if (!asked_.empty() || !document_.model() || document_.is_running() || document_.is_study_running())
      return std::nullopt;
    asked_ = name;
    document_.request_feature_trial(features, [self = QPointer<FeatureForecast>(this), name,
                                               made_for = made_for_](std::optional<double> seconds_a_fact) {
      if (!self || self->made_for_ != made_for) return;
      self->asked_.clear();
      if (!seconds_a_fact) return;
      self->seconds_a_fact_[name] = *seconds_a_fact;
      Q_EMIT self->changed();
    });
    return std::nullopt;
  }
  if (!std::isfinite(found->second)) return std::nullopt;
  // The untuned model, and the current run's adapters where it kept some.
  const auto facts = static_cast<double>(document_.fact_count());
  double tuned = 0;
  if (const RunRecord* run = document_.run(); run && !run->adapter_facts.empty() &&
                                              features.kind != FeatureKind::answer &&
                                              !document_.adapter_file().isEmpty())
    tuned = run->adapter_facts.front() == -1 ? facts : static_cast<double>(run->adapter_facts.size());
  const double untuned = features.kind == FeatureKind::change ? 0 : facts;
  return found->second * (untuned + tuned);
}

}  // namespace seamark
