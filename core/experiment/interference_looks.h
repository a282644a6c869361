// SPDX-License-Identifier: GPL-3.0-or-later
// Gradient cosines of a joint run at each of its looks (evaluation.interference = gradient).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "experiment/spec.h"
#include "model/model.h"
#include "session/records.h"
#include "training/trainer.h"

namespace seamark {

class InterferenceLooks {
 public:
  // The run's facts: indices into `facts`, and what is trained of them. Of more than 100 a seeded sample is
  // looked at, since each look costs a training step over them. The model must outlive this.
  InterferenceLooks(const Model& model, const ExperimentSpec& spec, std::span<const FactIndex> kept,
                    std::span<const TrainingFact> training);

  // Puts what it finds now among a run's results: the matrices of this step in place of an earlier one's, and
  // a row (mean cosine, share of negative ones) in the table over steps; a row of the same step is replaced.
  // Returns the names of these tables; none while the adapter changes nothing (METHOD 8).
  std::vector<std::string> look(const AdapterBank& bank, int64_t step, const FactTable& facts,
                                std::vector<ResultTable>& results, RunControl& control) const;

 private:
  const Model& model_;
  MethodOptions method_;
  LossOptions loss_;
  TrainingOptions training_;
  std::vector<FactIndex> which_;
  std::vector<TrainingFact> facts_;
};

}  // namespace seamark
