// SPDX-License-Identifier: GPL-3.0-or-later
// What a run would take in time, from a few of its facts: a step or two of training and one asking of each.
// Nothing is kept.
#pragma once

#include <span>

#include "experiment/spec.h"
#include "facts/fact.h"
#include "support/run_control.h"

namespace seamark {

class Model;

// In seconds.
struct RunTrial {
  double step = 0;       // of an optimizer step, whatever is in it
  double fact_step = 0;  // ... and of each fact in it
  double asked = 0;      // of a fact: what is asked before and after training, the spec's protocols with it
  double look = 0;       // of a fact: a look at its outcome while it is trained
};

// Of `sample`, as many as are measured well in about a second; a large model takes as long as one fact takes.
// `model` has to compute as the spec does (see fits()). Throws what a run of the spec would throw before its
// first step, and Cancelled between two layers after abort().
RunTrial try_run(const Model& model, const FactTable& table, std::span<const FactIndex> sample,
                 const ExperimentSpec& spec, const RunControl* control = nullptr);

}  // namespace seamark
