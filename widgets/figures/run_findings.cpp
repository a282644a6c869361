// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/run_findings.h"

#include <algorithm>
#include <cmath>

#include "analysis/statistics.h"
#include "figures/run_content.h"

namespace seamark {
namespace {

QString p_text(double p) {
  if (!std::isfinite(p)) return QStringLiteral("p \u2013");
  if (p < 0.001) return QStringLiteral("p\u00A0<\u00A00.001");
  return QStringLiteral("p\u00A0=\u00A0") + QString::number(p, 'g', 2);
}

QString interval_text(double low, double high, int decimals, const FigureWords& words) {
  return words(SEAMARK_TEXT("Figure", "95 % interval %1 to %2"))
      .arg(paper_number(low, decimals), paper_number(high, decimals));
}

// Above 0, below 0, or neither.
int side(double low, double high) { return low > 0 ? 1 : high < 0 ? -1 : 0; }

// Difference of two independent shares with Newcombe's interval (1998, method 10), from Wilson's.
struct ShareDifference {
  double difference, low, high;
};
ShareDifference share_difference(int64_t a, int64_t of_a, int64_t b, int64_t of_b) {
  const double pa = static_cast<double>(a) / static_cast<double>(of_a);
  const double pb = static_cast<double>(b) / static_cast<double>(of_b);
  const auto [la, ua] = wilson_interval(a, of_a);
  const auto [lb, ub] = wilson_interval(b, of_b);
  const double d = pa - pb;
  return {d, d - std::hypot(pa - la, ub - pb), d + std::hypot(ua - pa, pb - lb)};
}

// (distance before training, learned) of the facts that the run could teach.
struct DistanceOutcome {
  double distance;
  bool learned;
};
std::vector<DistanceOutcome> distance_outcomes(const RunRecord& run) {
  const bool has_dataset = std::any_of(run.outcomes.d_dataset.begin(), run.outcomes.d_dataset.end(),
                                       [](double d) { return std::isfinite(d); });
  const std::vector<double>& distance = has_dataset ? run.outcomes.d_dataset : run.outcomes.d_model;
  std::vector<DistanceOutcome> out;
  for (size_t i = 0; i < run.outcomes.fact.size(); ++i) {
    if (run.outcomes.learned[i] >= 0 && run.outcomes.known_before[i] != 1 && std::isfinite(distance[i]))
      out.push_back({distance[i], run.outcomes.learned[i] == 1});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.distance < b.distance; });
  return out;
}

constexpr size_t fewest_facts = 12;  // thirds of at least four

Finding moderate_distance(const std::vector<DistanceOutcome>& facts, const FigureWords& words) {
  Finding out;
  out.claim = words(SEAMARK_TEXT("Figure", "Learning is best at a moderate target distance."));
  const size_t third = facts.size() / 3;
  int64_t near = 0, middle = 0, far = 0;
  const auto each = static_cast<int64_t>(third), of_middle = static_cast<int64_t>(facts.size() - 2 * third),
             of_outer = 2 * each;
  for (size_t i = 0; i < facts.size(); ++i)
    (i < third ? near : i < facts.size() - third ? middle : far) += facts[i].learned;
  const int64_t outer = near + far;
  const ShareDifference d = share_difference(middle, of_middle, outer, of_outer);
  // Best in the middle is better than on both sides: a slope is not.
  const ShareDifference from_near = share_difference(middle, of_middle, near, each),
                        from_far = share_difference(middle, of_middle, far, each);
  const bool above_both = from_near.low > 0 && from_far.low > 0;
  out.verdict = d.high < 0 ? Verdict::contradicts : above_both ? Verdict::supports : Verdict::undecided;
  std::vector<double> distances, learned;
  for (const DistanceOutcome& fact : facts) {
    distances.push_back(fact.distance);
    learned.push_back(fact.learned ? 1 : 0);
  }
  const Interval rho =
      correlation(Correlation::spearman, distances, learned, {.name = "report/distance-learned"});
  out.text =
      words(SEAMARK_TEXT(
                "Figure",
                "Of the middle third by distance (%1 facts) %2 % were learned, of the outer thirds (%3 "
                "facts) %4 %: a difference of %5 points (%6)."))
          .arg(of_middle)
          .arg(paper_number(100.0 * static_cast<double>(middle) / static_cast<double>(of_middle), 1))
          .arg(of_outer)
          .arg(paper_number(100.0 * static_cast<double>(outer) / static_cast<double>(of_outer), 1),
               paper_number(100 * d.difference, 1), interval_text(100 * d.low, 100 * d.high, 1, words));
  if (std::isfinite(rho.estimate) && std::isfinite(rho.low)) {
    const int direction = side(rho.low, rho.high);
    const QString trend =
        direction > 0 ? words(SEAMARK_TEXT("Figure", "Facts with a larger distance were learned more often"))
        : direction < 0
            ? words(SEAMARK_TEXT("Figure", "Facts with a larger distance were learned less often"))
            : words(SEAMARK_TEXT("Figure", "No clear trend with distance"));
    out.text += ' ' + trend +
                QStringLiteral(" (Spearman \u03C1 = %1, %2, n = %3).")
                    .arg(paper_number(rho.estimate, 3), interval_text(rho.low, rho.high, 3, words))
                    .arg(rho.n);
  }
  return out;
}

Finding moving_away(const RunRecord& run, const FigureWords& words) {
  Finding out;
  out.claim = words(
      SEAMARK_TEXT("Figure", "Tuning moves the answers of facts that are not learned away from the target."));
  std::vector<double> changes;
  for (size_t i = 0; i < run.outcomes.fact.size(); ++i) {
    const double change = run.outcomes.d_after[i] - run.outcomes.d_model[i];
    if (run.outcomes.learned[i] == 0 && std::isfinite(change)) changes.push_back(change);
  }
  if (changes.size() < 2) {
    out.text = words(SEAMARK_TEXT("Figure", "Too few facts were not learned to say anything (n = %1)."))
                   .arg(changes.size());
    return out;
  }
  const Interval mean = bootstrap_mean(changes, {.name = "report/moved-away"});
  const int direction = side(mean.low, mean.high);
  out.verdict = verdict_of(mean.low, mean.high, true);
  const QString what =
      direction > 0   ? words(SEAMARK_TEXT("Figure", "On average their answers moved away"))
      : direction < 0 ? words(SEAMARK_TEXT("Figure", "On average their answers moved towards the target"))
                      : words(SEAMARK_TEXT("Figure", "On average their answers moved neither way clearly"));
  // Two-sided sign test among those that moved: exact, and without any assumption on sizes.
  int64_t away = 0, towards = 0;
  for (const double change : changes) {
    away += change > 1e-6;
    towards += change < -1e-6;
  }
  std::vector<int8_t> first, second;
  for (int64_t i = 0; i < away + towards; ++i) {
    first.push_back(i < away ? 0 : 1);
    second.push_back(i < away ? 1 : 0);
  }
  const double p = mcnemar(first, second).p;
  out.text = words(SEAMARK_TEXT("Figure",
                                "%1: mean change of distance %2 (%3, n = %4 not learned). %5 moved away, %6 "
                                "towards the target, %7 stayed (sign test, %8)."))
                 .arg(what, paper_number(mean.estimate, 3), interval_text(mean.low, mean.high, 3, words))
                 .arg(mean.n)
                 .arg(away)
                 .arg(towards)
                 .arg(static_cast<int64_t>(changes.size()) - away - towards)
                 .arg(p_text(p));
  return out;
}

}  // namespace

QString share_text(int64_t count, int64_t whole, const FigureWords& words) {
  if (whole == 0) return QStringLiteral("\u2013");
  const auto [low, high] = wilson_interval(count, whole);
  return QStringLiteral("%1\u00A0% (%2)")
      .arg(paper_number(100.0 * static_cast<double>(count) / static_cast<double>(whole), 1),
           interval_text(100 * low, 100 * high, 1, words));
}

std::vector<QString> outcome_sentences(const Session& session, const RunRecord& run,
                                       const FigureWords& words) {
  std::vector<QString> out;
  const RunCounts c = count_outcomes(run.outcomes);
  out.push_back(words(SEAMARK_TEXT("Figure", "%1 of the session's %2 facts were trained on."))
                    .arg(c.facts)
                    .arg(session.facts.size()));
  if (c.scored == 0) {
    out.push_back(words(SEAMARK_TEXT("Figure", "None has been scored yet.")));
    return out;
  }
  out.push_back(
      words(SEAMARK_TEXT("Figure",
                         "After training the model answers %1 of %2 facts with the target: %3. %4 of "
                         "them it knew before."))
          .arg(c.learned)
          .arg(c.scored)
          .arg(share_text(c.learned, c.scored, words))
          .arg(c.known));
  if (c.not_learned > 0) {
    out.push_back(
        words(SEAMARK_TEXT("Figure",
                           "Of the %1 not learned, %2 moved away from the model's own earlier answer: %3; "
                           "measured from the data set's answer %4 of %5."))
            .arg(c.not_learned)
            .arg(c.moved_model)
            .arg(share_text(c.moved_model, c.model_defined, words))
            .arg(c.moved_dataset)
            .arg(c.dataset_defined));
  }
  return out;
}

std::vector<Finding> run_findings(const Session&, const RunRecord& run, const FigureWords& words) {
  std::vector<Finding> out;
  const auto facts = distance_outcomes(run);
  if (facts.size() >= fewest_facts) out.push_back(moderate_distance(facts, words));
  if (count_outcomes(run.outcomes).scored > 0) out.push_back(moving_away(run, words));
  return out;
}

}  // namespace seamark
