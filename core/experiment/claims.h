// SPDX-License-Identifier: GPL-3.0-or-later
// What a study says about the paper's claims (METHOD 9): an effect with its interval, and a verdict that is
// never stronger than the interval.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

enum class Verdict { supports, contradicts, undecided };
inline constexpr const char* verdict_names[] = {"supports", "contradicts", "undecided"};

struct ClaimResult {
  std::string claim;      // id: "filtering"
  std::string study;      // that was asked
  std::string condition;  // where in it: "p=0.6 rule=replace"; "": the study as a whole
  std::string statement;  // the paper's, in one sentence: "Filtering by distance helps learning."
  std::string effect;  // what was measured: "share learned with p=0.6 minus that with p=0, on the core set"
  double value = undefined, low = undefined, high = undefined;  // with the interval of the study's level
  double level = 0.95;
  bool percentage_points = false;        // value, low, high are shares: times 100 for people
  int64_t n = 0;                         // of what `unit` says
  std::string unit;                      // "facts", "runs"
  int64_t seeds = 0;                     // runs a condition
  double p = undefined;                  // two-sided
  double p_holm = undefined;             // adjusted within the study
  Verdict verdict = Verdict::undecided;  // of the interval; also undecided where p_holm is above 1 - level
  // One or two sentences with the numbers, in English, that say what was found and how sure it is.
  std::string sentence;
};

// The verdict of an effect that a claim expects to be positive (or negative): the whole interval on the
// expected side of 0 supports it, the whole on the other side contradicts it, all else is undecided.
Verdict verdict_of(double low, double high, bool positive);

// The ids that a study may name in `claims`, with the paper's statement.
struct ClaimId {
  const char *id, *statement;
};
const std::vector<ClaimId>& claim_ids();

// For each study of the session and each of the claims it names, one result or more (one a condition); a
// claim whose conditions are not there or have too few facts is undecided and says so. p values are adjusted
// (Holm) within the study. Axes are found by name: number of facts ("together"), replaced share ("replaced"),
// filter ("rule"), loss ("loss"), method ("method").
std::vector<ClaimResult> study_claims(const Session& session);

}  // namespace seamark
