// SPDX-License-Identifier: GPL-3.0-or-later
// What N adapters of one kind have in common: their parameters as one flat matrix, a row a slot, so that
// optimizer, clipping, saving and halving a cohort are row operations, and the hooks by which they change the
// decoder. Each kind of adapter derives from it. Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "adapters/adapter_bank.h"
#include "checkpoint/adapter_files.h"
#include "checkpoint/peft.h"
#include "model/compute.h"
#include "model/hooks.h"

namespace seamark {

class ParameterBank {
 public:
  virtual ~ParameterBank() = default;
  ParameterBank(const ParameterBank&) = delete;
  ParameterBank& operator=(const ParameterBank&) = delete;

  // How the slots change the decoder; valid as long as the bank.
  virtual Hooks hooks() = 0;
  // One slot's adapter as files, fp32.
  virtual AdapterFiles files(int64_t slot) const = 0;
  // One slot's adapter as low-rank factors. Throws Error(bad_input) for kinds that have none.
  virtual PeftLora to_peft(int64_t slot) const;

  // Allocates the gradients, zero.
  virtual void start_training();
  // Training calls the next four once a step, in this order; most kinds need none of them.
  // All passes of the step are through: what they left elsewhere goes into `gradients`.
  virtual void collect_gradients(Compute& compute) { (void)compute; }
  // A term of the objective that does not depend on the batch (METHOD 6): adds factor[slot] times its
  // gradient to `gradients`, after those of the loss and before clipping. Returns the term of each slot
  // before its weight in the objective, and that weight; empty: there is none.
  struct Penalty {
    std::vector<double> value;
    double weight = 0;
  };
  virtual Penalty add_penalty(Compute& compute, std::span<const double> factor) {
    (void)compute, (void)factor;
    return {};
  }
  // The optimizer is about to take scale[slot] times the gradients, and to clear them.
  virtual void before_update(std::span<const double> scale) { (void)scale; }
  // The optimizer has done step `step` (from 0) of `steps`.
  virtual void after_update(int64_t step, int64_t steps) { (void)step, (void)steps; }
  // AdaLoRA: of each module the triplets whose E is not zero. Empty: the kind has no such thing.
  virtual std::vector<ModuleRanks> active_ranks() const { return {}; }
  // `parameters` were set from outside, by a checkpoint.
  virtual void parameters_changed() {}
  // Before the first pass of a step that follows one which was broken off.
  virtual void clear_gradients() { gradients.zero_(); }
  // What training changes beside parameters and the optimizer's moments, and a checkpoint has to hold: fp32,
  // [slots, n] each, shared with the bank.
  virtual std::vector<std::pair<std::string, at::Tensor>> state() { return {}; }

  int64_t slots() const { return parameters.size(0); }
  int64_t parameters_per_slot() const { return parameters.size(1); }

  at::Tensor parameters;  // [slots, parameters of one slot] fp32
  at::Tensor gradients;   // the same shape; undefined until start_training()

 protected:
  ParameterBank() = default;
  // One slot's row, from and to the CPU.
  std::vector<float> row(int64_t slot) const;
  void set_row(int64_t slot, std::span<const float> values);
};

}  // namespace seamark
