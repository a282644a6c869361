// SPDX-License-Identifier: GPL-3.0-or-later
// How long each run of the queue will take: what the form says of its spec (after earlier runs of its kind,
// else from a trial), with the facts that the run's own filter keeps. Worked out beside the window, for what
// is asked for, one at a time; trials only while no run holds the model.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/run_forecast.h"
#include "document/session_document.h"

namespace seamark {

class QueueForecast : public QObject {
  Q_OBJECT

 public:
  struct Expected {
    std::optional<TimeRange> time;  // null: not known, or not yet
    bool tried = false;             // it is from a trial: no run of this kind was made
    QString problem;                // why the run cannot be made; "": none is known
  };
  // Of all that wait.
  struct Total {
    TimeRange time;  // of those whose time is known
    int runs = 0, known = 0;
  };

  explicit QueueForecast(SessionDocument& document, QObject* parent = nullptr);
  // Of the run at this place of the queue; what is not known yet says changed() when it is.
  Expected of(int place);
  Total total();

 Q_SIGNALS:
  void changed();

 private:
  struct Known {
    std::optional<RunEstimate> estimate;
    Expected expected;
    bool timed = false;  // with the runs and trials of now
  };
  void forget();
  void look_again(bool at_all);  // `at_all`: also at those whose time is known
  void ask();
  bool can_estimate(const ExperimentSpec& spec) const;

  SessionDocument& document_;
  std::vector<std::string> keys_;  // by place: the spec but for its name and seed; "": not made yet
  std::map<std::string, Known> known_;
  std::string asked_;  // "": nothing is on its way
  int wanted_ = -1;    // place in the queue
  int made_for_ = 0;   // counts forget()
  QTimer ask_timer_;
};

}  // namespace seamark
