// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "experiment/run.h"

namespace seamark {

// Aborts when so many steps are done.
class Aborter : public RunObserver {
 public:
  Aborter(RunControl& control, int64_t at) : control_(control), at_(at) {}
  void step(const StepTable&, const TrainingStep&) override {
    if (++steps_ == at_) control_.abort();
  }

 private:
  RunControl& control_;
  int64_t steps_ = 0, at_;
};

}  // namespace seamark
