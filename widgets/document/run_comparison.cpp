// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/run_comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "document/wording.h"

namespace seamark {
namespace {

struct ComparisonWords {
  Q_DECLARE_TR_FUNCTIONS(Comparison)
};

FactValues learned_values(const std::vector<const RunRecord*>& runs) {
  std::vector<int64_t> fact;
  std::vector<double> value;
  for (const RunRecord* run : runs) {
    for (size_t i = 0; i < run->outcomes.fact.size(); ++i) {
      fact.push_back(run->outcomes.fact[i]);
      value.push_back(run->outcomes.learned[i] < 0 ? undefined : run->outcomes.learned[i]);
    }
  }
  return average_over_seeds(fact, value);
}

QString points(double share) {
  return (share > 0 ? QStringLiteral("+") : QString()) + number(100 * share, 1);
}

}  // namespace

int RunComparison::side() const { return share.difference.low > 0 ? 1 : share.difference.high < 0 ? -1 : 0; }

namespace {

// Cells and test of what both runs trained.
void count_flips(const RunRecord& first, const RunRecord& second, RunComparison& out) {
  const OutcomeTable &a = first.outcomes, &b = second.outcomes;
  std::vector<int8_t> learned;  // by fact, which are the places in the session; -1: not known
  for (size_t i = 0; i < a.fact.size(); ++i) {
    const auto fact = static_cast<size_t>(a.fact[i]);
    if (fact >= learned.size()) learned.resize(fact + 1, -1);
    learned[fact] = a.learned[i];
  }
  std::vector<int8_t> flags_first, flags_second;
  for (size_t i = 0; i < b.fact.size(); ++i) {
    const auto fact = static_cast<size_t>(b.fact[i]);
    const int8_t in_first = fact < learned.size() ? learned[fact] : int8_t{-1};
    if (in_first < 0 || b.learned[i] < 0) continue;
    flags_first.push_back(in_first);
    flags_second.push_back(b.learned[i]);
    auto& cell = in_first == 1 ? (b.learned[i] == 1 ? out.both : out.only_first)
                               : (b.learned[i] == 1 ? out.only_second : out.neither);
    cell.push_back(b.fact[i]);
  }
  out.test = mcnemar(flags_first, flags_second);
}

}  // namespace

McNemar flip_test(const RunRecord& first, const RunRecord& second) {
  RunComparison out;
  count_flips(first, second, out);
  return out.test;
}

RunComparison compare_runs(const std::vector<const RunRecord*>& first,
                           const std::vector<const RunRecord*>& second) {
  RunComparison out;
  out.first_seeds = first.size();
  out.second_seeds = second.size();
  if (first.empty() || second.empty()) return out;
  count_flips(*first.front(), *second.front(), out);
  out.share.p = undefined;
  out.share.difference.estimate = out.share.difference.low = out.share.difference.high = undefined;
  return out;
}

PairedValues learned_pairs(const std::vector<const RunRecord*>& first,
                           const std::vector<const RunRecord*>& second) {
  return pair_facts(learned_values(first), learned_values(second));
}

PairedDifference learned_difference(const PairedValues& pairs) {
  BootstrapOptions options;
  options.name = "window/learned-difference";
  return paired_difference(pairs, options);
}

QString p_text(double p) {
  if (!std::isfinite(p)) return QStringLiteral("p \u2013");
  if (p < 0.001) return QStringLiteral("p\u00A0<\u00A0") + number(0.001, 3);
  return QStringLiteral("p\u00A0=\u00A0") + general(p, 2);
}

QString comparison_text(const RunComparison& found, const QString& first, const QString& second,
                        const std::optional<AmongSeveral>& among) {
  if (found.shared() == 0)
    return ComparisonWords::tr("%1 and %2 trained no fact in common.").arg(first, second).toHtmlEscaped();
  const Interval& d = found.share.difference;
  QString verdict = !found.has_interval ? ComparisonWords::tr("Working out the interval…")
                    : found.side() > 0  ? ComparisonWords::tr("%1 learned more than %2").arg(second, first)
                    : found.side() < 0  ? ComparisonWords::tr("%1 learned less than %2").arg(second, first)
                                        : ComparisonWords::tr("No clear difference");
  // The interval is that of one comparison: among several one in twenty leaves out zero by chance.
  if (among && found.side() != 0 && !(among->p_holm < 0.05))
    verdict = ComparisonWords::tr("%1, but not clearly among %2 comparisons")
                  .arg(verdict, count(static_cast<qint64>(among->comparisons)));
  QString out = QStringLiteral("<b>") + verdict.toHtmlEscaped() + QStringLiteral("</b> ");
  if (!found.has_interval) return out;
  out += ComparisonWords::tr("on %1 shared facts: %2 points").arg(count(found.shared()), points(d.estimate));
  if (std::isfinite(d.low))
    out += ComparisonWords::tr(" (95 % interval %1 to %2)").arg(points(d.low), points(d.high));
  const QString flipped = count(found.test.only_first), back = count(found.test.only_second);
  if (!among) {
    return out + ComparisonWords::tr(", %1 and %2 flipped, McNemar %3.")
                     .arg(flipped, back, p_text(found.test.p).toHtmlEscaped());
  }
  return out + ComparisonWords::tr(", %1 and %2 flipped, McNemar %3, %4 among %5 comparisons (Holm).")
                   .arg(flipped, back, p_text(found.test.p).toHtmlEscaped(),
                        p_text(among->p_holm).toHtmlEscaped(),
                        count(static_cast<qint64>(among->comparisons)));
}

}  // namespace seamark
