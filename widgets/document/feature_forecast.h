// SPDX-License-Identifier: GPL-3.0-or-later
// How long features of all facts will take, from a trial with a few of them beside the window: asked for
// while there is nothing else to show, and never while a run holds the model.
#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <string>

#include "document/session_document.h"

namespace seamark {

class FeatureForecast : public QObject {
  Q_OBJECT

 public:
  explicit FeatureForecast(SessionDocument& document, QObject* parent = nullptr);
  // In seconds, of what compute_features() would do now. None: not known (yet); changed() says when.
  std::optional<double> of(const FeatureOptions& features);

 Q_SIGNALS:
  void changed();

 private:
  SessionDocument& document_;
  std::map<std::string, double> seconds_a_fact_;  // NaN: cannot be tried
  std::string asked_;                             // "": nothing is on its way
  int made_for_ = 0;                              // counts models and sessions
};

}  // namespace seamark
