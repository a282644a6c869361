// SPDX-License-Identifier: GPL-3.0-or-later
// What one run found, as sentences made from its numbers: effect, interval, n, p, and whether that supports a
// claim of the paper (METHOD 9). A verdict is given only where the interval lies on one side of 0.
#pragma once

#include <QString>
#include <vector>

#include "experiment/claims.h"
#include "figures/figure_words.h"
#include "session/counts.h"
#include "session/records.h"

namespace seamark {

struct Finding {
  QString claim;  // the paper's, in one sentence
  Verdict verdict = Verdict::undecided;
  QString text;  // what was found
};

// "62.6 % (95 % interval 56.0 to 68.8)": a share with Wilson's interval.
QString share_text(int64_t count, int64_t whole, const FigureWords& words);

// The run's outcomes in a few sentences.
std::vector<QString> outcome_sentences(const Session& session, const RunRecord& run,
                                       const FigureWords& words);
// Claims that a single run can speak to: (1) distance and learning, (2) answers moving away.
std::vector<Finding> run_findings(const Session& session, const RunRecord& run, const FigureWords& words);

}  // namespace seamark
