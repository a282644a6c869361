// SPDX-License-Identifier: GPL-3.0-or-later
// What the evaluation protocols (METHOD 10) gave a run, with before and after side by side, over all its
// facts and over its core set (METHOD 5), and what each of their measures means.
#pragma once

#include <QString>
#include <algorithm>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

// One measure of one protocol; in percent, NaN where it was not taken.
struct ProtocolScore {
  std::string protocol, name;
  bool core = false;  // of the core set alone
  double before = undefined, after = undefined;
  double sd_before = undefined, sd_after = undefined;
  int64_t n_before = 0, n_after = 0;
  int64_t n() const { return std::max(n_before, n_after); }
};
// In the order of the run's own list, each followed by its score on the core set where the run has one. What
// applied to no fact is left out.
std::vector<ProtocolScore> protocol_scores(const RunRecord& run);

// 95 % of the score after the run, or before it where it was not taken after: Wilson's of a share of facts,
// else the mean +- 1.96 standard errors. NaN where its sd does not say.
struct ScoreInterval {
  double low = undefined, high = undefined;
};
ScoreInterval score_interval(const ProtocolScore& score);
QString interval_text(const ScoreInterval& interval);  // "95.5 to 99.3", or a dash

QString score_title(const ProtocolScore& score);  // "memit ES", "memit ES, core set"

QString score_meaning(const std::string& protocol, const std::string& name);  // a sentence
QString score_help(const std::string& protocol,
                   const std::string& name);  // a page for F1, with both formulas
// "45.1 → 98.2", or of "45.1" alone.
QString score_way(const ProtocolScore& score);
// "memit ES: before 45.1 % (sd 49.8, 226 facts), after 98.2 % (sd 13.1, 226 facts), 95 % interval 95.5
// to 99.3"
QString score_words(const ProtocolScore& score);
// As tab-separated lines with a header, in full precision and C locale, for the clipboard.
QString scores_text(const std::vector<ProtocolScore>& scores);

}  // namespace seamark
