// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/run_verdict.h"

namespace seamark {
namespace {

// What the thread reads while the window goes on: a run may grow or be replaced meanwhile.
std::shared_ptr<const std::vector<RunRecord>> copy_learned(const std::vector<const RunRecord*>& runs) {
  auto out = std::make_shared<std::vector<RunRecord>>();
  for (const RunRecord* run : runs) {
    RunRecord& copy = out->emplace_back();
    copy.outcomes.fact = run->outcomes.fact;
    copy.outcomes.learned = run->outcomes.learned;
  }
  return out;
}

bool are_same(const std::vector<RunRecord>& a, const std::vector<RunRecord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RunRecord& one, const RunRecord& other) {
    return one.outcomes.fact == other.outcomes.fact && one.outcomes.learned == other.outcomes.learned;
  });
}

std::vector<const RunRecord*> pointers(const std::vector<RunRecord>& runs) {
  std::vector<const RunRecord*> out;
  for (const RunRecord& run : runs) out.push_back(&run);
  return out;
}

}  // namespace

RunVerdict::RunVerdict(QObject* parent) : QObject(parent) {}

void RunVerdict::compare(const std::vector<const RunRecord*>& first,
                         const std::vector<const RunRecord*>& second) {
  const auto one = copy_learned(first), other = copy_learned(second);
  if (first_ && are_same(*first_, *one) && are_same(*second_, *other)) return;
  first_ = one;
  second_ = other;
  found_ = compare_runs(first, second);
  auto found = std::make_shared<PairedDifference>();
  thread_.post(
      QStringLiteral("interval"), {},
      [found, one, other](RunControl&, const ProgressFunction&) {
        *found = learned_difference(learned_pairs(pointers(*one), pointers(*other)));
      },
      [this, found](std::exception_ptr error) {
        if (error) return;  // aborted: another comparison is wanted
        found_.share = *found;
        found_.has_interval = true;
        Q_EMIT interval_found();
      });
}

}  // namespace seamark
