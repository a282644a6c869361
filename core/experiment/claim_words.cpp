// SPDX-License-Identifier: GPL-3.0-or-later
// A claim's numbers as sentences.
#include <cmath>

#include "experiment/claims.h"
#include "support/error.h"

namespace seamark {
namespace {

// With a sign, U+2212 before negative ones; shares in points.
std::string signed_number(double value, bool points) {
  std::string text = points ? fmt::format("{:+.1f}", 100 * value) : fmt::format("{:+.3f}", value);
  if (text[0] == '-') text.replace(0, 1, "\u2212");
  return text;
}

std::string p_number(double p) { return p < 0.001 ? "p < 0.001" : fmt::format("p = {:.3f}", p); }

std::string p_text(const ClaimResult& claim, const ClaimWords& words) {
  if (std::isnan(claim.p)) return words(SEAMARK_TEXT("Figure", "not tested"));
  if (claim.p_holm == claim.p) return p_number(claim.p);
  return fill_in(words(SEAMARK_TEXT("Figure", "{0}, after Holm's adjustment {1}")),
                 {p_number(claim.p), p_number(claim.p_holm)});
}

// "120 facts", "120 facts, 3 seeds".
std::string counted(const ClaimResult& claim, const ClaimWords& words) {
  std::string out = std::to_string(claim.n) + " " + words(claim.unit.c_str());
  if (claim.seeds > 1)
    out += ", " + fill_in(words(SEAMARK_TEXT("Figure", "{0} seeds")), {std::to_string(claim.seeds)});
  return out;
}

std::string effect_number(double value, const ClaimResult& claim, const ClaimWords& words) {
  const std::string number = signed_number(value, claim.percentage_points);
  return claim.percentage_points ? fill_in(words(SEAMARK_TEXT("Figure", "{0} points")), {number}) : number;
}

// What each joint run by itself gave.
std::string over_runs(const ClaimResult& claim, const ClaimWords& words) {
  const auto number = [&](double value) { return signed_number(value, claim.percentage_points); };
  if (std::isnan(claim.runs_low))
    return words(SEAMARK_TEXT("Figure",
                              "The facts were trained together, in one run a condition: other runs may "
                              "differ by more than this interval says."));
  return fill_in(words(SEAMARK_TEXT("Figure",
                                    "The facts were trained together; over {0} runs a condition it is {1} "
                                    "({2} % interval {3} to {4}).")),
                 {std::to_string(claim.runs_n), number(claim.runs_mean),
                  fmt::format("{:g}", 100 * claim.level), number(claim.runs_low), number(claim.runs_high)});
}

std::string beside_paper(const ClaimResult& claim, const ClaimWords& words) {
  const std::vector<std::string> points = {fmt::format("{:g}", 100 * claim.paper_low),
                                           fmt::format("{:g}", 100 * claim.paper_high)};
  const char* text = claim.high < claim.paper_low
                         ? SEAMARK_TEXT("Figure", "The paper's {0} to {1} points lie above that interval.")
                     : claim.low > claim.paper_high
                         ? SEAMARK_TEXT("Figure", "The paper's {0} to {1} points lie below that interval.")
                         : SEAMARK_TEXT("Figure", "The paper's {0} to {1} points are not excluded.");
  return fill_in(words(text), points);
}

bool has_effect(const ClaimResult& claim) { return !claim.effect.text.empty(); }

}  // namespace

std::string english_words(const char* english) { return english; }

std::string ClaimEffect::worded(const ClaimWords& words) const {
  std::string out = fill_in(words(text.c_str()), arguments);
  if (!among.empty()) out += ", " + words(among.c_str());
  return out;
}

std::string claim_finding(const ClaimResult& claim, const ClaimWords& words) {
  if (!has_effect(claim))
    return words(SEAMARK_TEXT("Figure",
                              "The conditions that this claim needs are not in the study, or not finished."));
  const std::string effect = claim.effect.worded(words);
  if (std::isnan(claim.low))
    return fill_in(words(SEAMARK_TEXT("Figure", "The {0} has no interval here ({1}).")),
                   {effect, counted(claim, words)});
  std::string out = fill_in(
      words(SEAMARK_TEXT("Figure", "The {0} is {1} ({2} % interval {3} to {4}; {5}; {6}).")),
      {effect, effect_number(claim.value, claim, words), fmt::format("{:g}", 100 * claim.level),
       signed_number(claim.low, claim.percentage_points), signed_number(claim.high, claim.percentage_points),
       counted(claim, words), p_text(claim, words)});
  if (claim.runs_n >= 0) out += " " + over_runs(claim, words);
  if (std::isfinite(claim.paper_low)) out += " " + beside_paper(claim, words);
  return out;
}

std::string claim_verdict(const ClaimResult& claim, const ClaimWords& words) {
  switch (claim.verdict) {
    case Verdict::supports:
      return words(SEAMARK_TEXT("Figure", "This supports the claim."));
    case Verdict::contradicts:
      return words(SEAMARK_TEXT("Figure", "This contradicts the claim."));
    case Verdict::undecided:
      break;
  }
  if (!has_effect(claim)) return words(SEAMARK_TEXT("Figure", "This decides nothing."));
  if (std::isnan(claim.low)) return words(SEAMARK_TEXT("Figure", "Too little to decide."));
  if (claim.low > 0 || claim.high < 0) {
    if (claim.runs_n >= 0 && !(claim.p_holm > 1 - claim.level))
      return words(SEAMARK_TEXT("Figure",
                                "The facts of these runs differ, but the runs are too few or too unlike to "
                                "decide about others."));
    return words(SEAMARK_TEXT("Figure", "Among all that the study tests (Holm) this decides nothing."));
  }
  return words(SEAMARK_TEXT("Figure", "The interval holds 0: this decides nothing."));
}

std::string claim_outlook(const ClaimResult& claim, const ClaimWords& words) {
  if (claim.verdict != Verdict::undecided || claim.n_to_see < 0) return {};
  const std::string least = claim.percentage_points
                                ? fill_in(words(SEAMARK_TEXT("Figure", "{0} points")),
                                          {fmt::format("{:g}", 100 * claim.effect_to_see)})
                                : fmt::format("{:g}", claim.effect_to_see);
  if (claim.n >= claim.n_to_see)
    return fill_in(words(SEAMARK_TEXT("Figure",
                                      "The study is large enough to show an effect of {0} four times out of "
                                      "five, were it tested alone.")),
                   {least});
  return fill_in(words(SEAMARK_TEXT("Figure",
                                    "To show an effect of {0} four times out of five would take about {1} "
                                    "{2}, more where many are tested.")),
                 {least, std::to_string(claim.n_to_see), words(claim.unit.c_str())});
}

std::string claim_paragraph(const ClaimResult& claim, const ClaimWords& words) {
  std::string out = claim_finding(claim, words) + " " + claim_verdict(claim, words);
  if (const std::string outlook = claim_outlook(claim, words); !outlook.empty()) out += " " + outlook;
  return out;
}

}  // namespace seamark
