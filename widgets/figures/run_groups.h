// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that differ by their seed alone belong to one curve; curves are named by what differs in their specs.
#pragma once

#include <QLocale>
#include <QString>
#include <vector>

#include "session/records.h"

namespace seamark {

struct RunGroup {
  QString label;
  std::vector<const RunRecord*> runs;
};

// In the order of the first run of each. With `by_seed` false each run is a group.
std::vector<RunGroup> group_runs(const std::vector<const RunRecord*>& runs, bool by_seed,
                                 const QLocale& numbers = QLocale::c());

// "static, lambda 0.5": the values of the (at most two) fields that differ; else the runs' names.
std::vector<QString> run_labels(const std::vector<const RunRecord*>& runs,
                                const QLocale& numbers = QLocale::c());

// What runs that differ by their seed alone are called together: "R5 seed 1" and "R5 seed 2" are R5.
QString name_of_seeds(const std::vector<const RunRecord*>& runs);

// Fields of the specs (but the name) whose values are not the same in all runs: "training.seed" and each
// run's value, "" where it has none.
struct SpecDifference {
  QString path;
  std::vector<QString> values;
};
std::vector<SpecDifference> spec_differences(const std::vector<const RunRecord*>& runs,
                                             const QLocale& numbers = QLocale::c());

}  // namespace seamark
