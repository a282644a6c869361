// SPDX-License-Identifier: GPL-3.0-or-later
// Two settings of runs compared: who flipped at once, the interval of the difference, which takes 10,000
// resamples, beside the window.
#pragma once

#include "document/run_comparison.h"
#include "document/work_thread.h"

namespace seamark {

class RunVerdict : public QObject {
  Q_OBJECT

 public:
  explicit RunVerdict(QObject* parent = nullptr);
  // Asked again about the same outcomes, as while another run goes on, it keeps what it found.
  void compare(const std::vector<const RunRecord*>& first, const std::vector<const RunRecord*>& second);
  const RunComparison& found() const { return found_; }

 Q_SIGNALS:
  void interval_found();

 private:
  using Learned = std::vector<RunRecord>;  // facts, and whether they were learned, alone
  std::shared_ptr<const Learned> first_, second_;
  RunComparison found_;
  WorkThread thread_;  // last: joined first
};

}  // namespace seamark
