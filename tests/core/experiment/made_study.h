// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of studies whose outcomes are made up, so that what their tables and claims must say is known.
#pragma once

#include <cmath>
#include <functional>

#include "experiment/study_tables.h"

namespace seamark::made {

// One fact's outcome in a run.
struct Made {
  bool trained = true;
  bool learned = false;
  double d = 0.5;
  bool moved = false;
  bool core = false;
};
using Make = std::function<Made(const StudyPoint& point, int64_t fact)>;

// Without structure, between 0 and 1.
inline double noise(int64_t a, int64_t b) {
  const double x = std::sin(static_cast<double>(a) * 12.9898 + static_cast<double>(b) * 78.233) * 43758.5453;
  return x - std::floor(x);
}

inline Session made_up(const StudySpec& study, int64_t facts, const Make& make) {
  Session session;
  session.facts.facts.resize(static_cast<size_t>(facts));
  for (const StudyPoint& point : expand(study)) {
    RunRecord run;
    run.name = point.spec.name;
    run.state = RunState::done;
    run.spec_json = dump_json(spec_to_json(point.spec));
    for (int64_t fact = 0; fact < facts; ++fact) {
      const Made made = make(point, fact);
      run.selection.kept.push_back(made.trained);
      run.selection.reason.emplace_back();
      run.selection.weight.push_back(1);
      run.selection.core.push_back(made.core);
      if (!made.trained) continue;
      OutcomeTable& t = run.outcomes;
      t.fact.push_back(fact);
      t.learned.push_back(made.learned);
      t.known_before.push_back(0);
      t.moved_dataset.push_back(made.moved);
      t.moved_model.push_back(made.moved);
      t.d_dataset.push_back(made.d);
      t.d_model.push_back(made.d);
      t.d_after.push_back(made.learned ? 0 : made.moved ? made.d + 0.2 : made.d);
      t.loss_before.push_back(5);
      t.loss_after.push_back(made.learned ? 0.1 : 3);
      t.learned_step.push_back(-1);
      t.answer_before.emplace_back();
      t.answer_after.emplace_back();
    }
    session.runs.push_back(std::move(run));
  }
  store_study_tables(study, session);
  return session;
}

inline StudySpec study_of(const char* claim, const char* axes) {
  Json json = {{"name", "made up"}, {"statistics", {{"resamples", 2000}}}};
  json["claims"] = Json::array({claim});
  json["axes"] = Json::parse(axes);
  return study_from_json(json, "made-up.json");
}

}  // namespace seamark::made
