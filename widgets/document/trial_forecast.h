// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run of the spec will take where no earlier run says so: from a trial with a few of its facts on
// the model's thread. Asked for while there is nothing better to show, never while a run holds the model, and
// again only when something changes that a step's time depends on.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <optional>
#include <string>

#include "document/run_forecast.h"
#include "document/session_document.h"

namespace seamark {

class TrialForecast : public QObject {
  Q_OBJECT

 public:
  explicit TrialForecast(SessionDocument& document, QObject* parent = nullptr);
  // The form is being looked at; runs that wait come after it.
  enum class Asker { form, queue };
  // Of a run of `spec`. None: not known (yet); changed() says when.
  std::optional<TimeRange> of(const ExperimentSpec& spec, const RunEstimate& estimate, Asker asker);
  bool is_trying() const { return !asked_.empty(); }

 Q_SIGNALS:
  void changed();

 private:
  void ask(const ExperimentSpec& spec, const std::string& key, Asker asker);

  SessionDocument& document_;
  std::map<std::string, RunTrial> trials_;  // not finite: cannot be tried
  std::string asked_;                       // "": nothing is on its way
  int made_for_ = 0;                        // counts models and sessions
  QTimer again_;                            // after one was given up
};

}  // namespace seamark
