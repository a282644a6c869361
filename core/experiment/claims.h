// SPDX-License-Identifier: GPL-3.0-or-later
// What a study says about the paper's claims (METHOD 9): an effect with its interval, and a verdict that is
// never stronger than the interval.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "experiment/study_spec.h"
#include "session/records.h"

namespace seamark {

enum class Verdict { supports, contradicts, undecided };
inline constexpr const char* verdict_names[] = {"supports", "contradicts", "undecided"};

// The words of a claim in a language: English texts (context "Figure") to translated ones.
using ClaimWords = std::function<std::string(const char* english)>;
std::string english_words(const char* english);

// What was measured: a text with its arguments, "share learned with {0} minus that with {1}".
struct ClaimEffect {
  std::string text;
  std::vector<std::string> arguments;
  std::string among = "";  // which facts, where that is not plain: "on the core set"
  std::string worded(const ClaimWords& words = english_words) const;
};

struct ClaimResult {
  std::string claim;      // id: "filtering"
  std::string study;      // that was asked
  std::string condition;  // where in it: "p=0.6 rule=replace"; "": the study as a whole
  std::string statement;  // the paper's, in one sentence: "Filtering by distance helps learning."
  ClaimEffect effect;
  double value = undefined, low = undefined, high = undefined;  // with the interval of the study's level
  double level = 0.95;
  bool percentage_points = false;  // value, low, high are shares: times 100 for people
  int64_t n = 0;                   // of what `unit` says
  std::string unit;                // "facts", "runs", "finished conditions"
  int64_t seeds = 0;               // runs a condition
  double p = undefined;            // two-sided
  double p_holm = undefined;       // adjusted within the study
  // Joint runs: what their facts say holds for these runs only, so the effect of each run counts too (METHOD
  // 8): mean and Student's interval over runs_n runs a condition. runs_n = -1: each fact was trained alone.
  int64_t runs_n = -1;
  double runs_mean = undefined, runs_low = undefined, runs_high = undefined;
  // Where the paper says how large the effect is (shares); NaN: it does not.
  double paper_low = undefined, paper_high = undefined;
  // Of the interval; undecided also where p_holm is above 1 - level, or the runs' interval does not say the
  // same.
  Verdict verdict = Verdict::undecided;
  // What it would take: so many of `unit` would show an effect of this size (statistics.h, facts_to_see); of
  // shares at least as many as make ten facts of it.
  double effect_to_see = undefined;
  int64_t n_to_see = -1;  // -1: undefined
};

// Effect, interval, n and p in a sentence; what that says about the claim, never more than the interval does;
// what it would take to decide what is not decided ("" where the claim is).
std::string claim_finding(const ClaimResult& claim, const ClaimWords& words = english_words);
std::string claim_verdict(const ClaimResult& claim, const ClaimWords& words = english_words);
std::string claim_outlook(const ClaimResult& claim, const ClaimWords& words = english_words);
// The three as one paragraph.
std::string claim_paragraph(const ClaimResult& claim, const ClaimWords& words = english_words);

// The verdict of an effect that a claim expects to be positive (or negative): the whole interval on the
// expected side of 0 supports it, the whole on the other side contradicts it, all else is undecided.
Verdict verdict_of(double low, double high, bool positive);

// The ids that a study may name in `claims`, with the paper's statement.
struct ClaimId {
  const char *id, *statement;
};
const std::vector<ClaimId>& claim_ids();

// For each of the claims that the study names, one result or more (one a condition); a claim whose conditions
// are not there or have too few facts is undecided and says so. p values are adjusted (Holm) within the
// study. Axes are found by name: number of facts ("together"), replaced share ("replaced"), filter ("rule"),
// loss ("loss"), method ("method").
std::vector<ClaimResult> study_claims(const StudySpec& study, const Session& session);
// Of all studies of the session; empty where it has none.
std::vector<ClaimResult> study_claims(const Session& session);

}  // namespace seamark
