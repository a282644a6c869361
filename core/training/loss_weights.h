// SPDX-License-Identifier: GPL-3.0-or-later
// Loss weights of a run as data (METHOD 6): what plots and exports show, and `column` reads back.
#pragma once

#include <optional>
#include <span>

#include "session/records.h"
#include "training/trainer.h"

namespace seamark {

// A row a trained fact: index (into the session's facts), case_id, weight: w_i times the mean of w_it, for
// `dynamic` and `token` the mean over the steps the fact was part of (NaN: none). `facts`: what the trainer
// trains; `index`: where they stand in the session. Kind "loss-weights"; the settings name the rule, lambda,
// the lower limit and the normalisation. Nothing where the loss is unweighted.
std::optional<ResultTable> loss_weights_table(const Trainer& trainer, std::span<const TrainingFact> facts,
                                              std::span<const FactIndex> index, const LossOptions& loss);

}  // namespace seamark
