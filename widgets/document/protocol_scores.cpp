// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/protocol_scores.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "document/help.h"
#include "document/wording.h"
#include "experiment/metrics_merge.h"
#include "figures/panel_content.h"
#include "figures/run_content.h"

namespace seamark {
namespace {

struct ProtocolScores {
  Q_DECLARE_TR_FUNCTIONS(ProtocolScores)
};

// METHOD 10. x is the mean loss a token of an answer.
struct Meaning {
  const char *protocol, *name, *text;
  const char* formula;             // UTF-8
  bool is_share_of_facts = false;  // of each fact it is 0 or 1
};
constexpr Meaning meanings[] = {
    {"memit", "ES",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "Efficacy: the share of facts whose target the model finds likelier after the prompt "
                       "than the original answer."),
     "x(original) > x(target)    x = \u2212 \u03A3 ln p(token) / T", true},
    {"memit", "PS",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "Paraphrases: the same after other wordings of the prompt, averaged within the fact."),
     "x(original | paraphrase) > x(target | paraphrase)"},
    {"memit", "NS",
     QT_TRANSLATE_NOOP(
         "ProtocolScores",
         "Neighbourhood: the share of prompts of neighbouring subjects after which the original "
         "answer stays the likelier one."),
     "x(original | neighbour) < x(target | neighbour)"},
    {"memit", "EM",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "Efficacy as a margin: by how much the target is likelier than the original answer."),
     "exp(\u2212x(target)) \u2212 exp(\u2212x(original))"},
    {"memit", "PM", QT_TRANSLATE_NOOP("ProtocolScores", "The margin after other wordings of the prompt."),
     "exp(\u2212x(target)) \u2212 exp(\u2212x(original))"},
    {"memit", "NM",
     QT_TRANSLATE_NOOP(
         "ProtocolScores",
         "The margin after prompts of neighbouring subjects: by how much the original answer is "
         "likelier there."),
     "exp(\u2212x(original)) \u2212 exp(\u2212x(target))"},
    {"memit", "score",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "Efficacy, paraphrases and neighbourhood in one number: their harmonic mean, 0 where "
                       "one of them is 0."),
     "3 / (1/ES + 1/PS + 1/NS)"},
    {"rome-zsre", "efficacy",
     QT_TRANSLATE_NOOP(
         "ProtocolScores",
         "The share of the target's tokens that are the model's first choice after the prompt."),
     "correct tokens / T"},
    {"rome-zsre", "paraphrase",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of the target's tokens that are the model's first choice after another "
                       "wording of the prompt."),
     "correct tokens / T"},
    {"rome-zsre", "specificity",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of right tokens in the answers to unrelated questions, which are to stay."),
     "correct tokens / T"},
    {"easyedit", "reliability",
     QT_TRANSLATE_NOOP(
         "ProtocolScores",
         "The share of the target's tokens that are the model's first choice after the prompt."),
     "correct tokens / T"},
    {"easyedit", "generalisation",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of the target's tokens that are the model's first choice after another "
                       "wording of the prompt."),
     "correct tokens / T"},
    {"easyedit", "locality",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of the model's first choices after an unrelated prompt that are those of "
                       "the untuned model."),
     "unchanged tokens / T"},
    {"easyedit", "portability",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of right tokens in answers that follow from the new fact, where the data "
                       "give such questions."),
     "correct tokens / T"},
    {"strict", "strict",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of facts whose whole target is the model's first choice, token by token."),
     "all T tokens correct", true},
    {"generation", "exact",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of facts whose freely generated answer is the target, without regard to "
                       "case, punctuation and articles."),
     "answer = target", true},
    {"generation", "contains",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of facts whose freely generated answer holds the target, without regard to "
                       "case, punctuation and articles."),
     "target \u2208 answer", true},
};

const Meaning* find(const std::string& protocol, const std::string& name) {
  const auto* at = std::find_if(std::begin(meanings), std::end(meanings),
                                [&](const Meaning& m) { return protocol == m.protocol && name == m.name; });
  return at == std::end(meanings) ? nullptr : at;
}

QString interval_formula(const Meaning& measure) {
  return measure.is_share_of_facts
             ? ProtocolScores::tr("95 % interval: Wilson's, of the share of facts")
             : ProtocolScores::tr("95 % interval: mean \u00B1 1.96 sd / \u221A(facts \u2212 1)");
}

// "45.1 % (sd 49.8, 226 facts)"
QString value_words(double value, double sd, int64_t n) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  const QString facts = ProtocolScores::tr("%Ln fact(s)", nullptr, static_cast<int>(n));
  return percent(value / 100) + " (" +
         (std::isfinite(sd) ? ProtocolScores::tr("sd %1, %2").arg(number(sd, 1), facts) : facts) + ')';
}

}  // namespace

std::vector<ProtocolScore> protocol_scores(const RunRecord& run) {
  std::vector<ProtocolScore> out;
  const auto same_measure = [](const ProtocolScore& score, const Metric& metric) {
    return score.protocol == metric.protocol && score.name == metric.name;
  };
  const auto add = [&](const Metric& metric, bool core) {
    if (metric.n == 0 || !std::isfinite(metric.value)) return;
    auto at = std::find_if(out.begin(), out.end(), [&](const ProtocolScore& score) {
      return score.core == core && same_measure(score, metric);
    });
    if (at == out.end()) {
      // That of the core set stands behind that of all facts.
      const auto whole = std::find_if(
          out.begin(), out.end(), [&](const ProtocolScore& score) { return same_measure(score, metric); });
      at = out.insert(whole == out.end() ? whole : whole + 1,
                      ProtocolScore{.protocol = metric.protocol, .name = metric.name, .core = core});
    }
    const bool before = metric.when == "before";
    (before ? at->before : at->after) = metric.value;
    (before ? at->sd_before : at->sd_after) = metric.sd;
    (before ? at->n_before : at->n_after) = metric.n;
  };
  for (const Metric& metric : run.metrics) add(metric, false);
  for (const Metric& metric : metrics_of_set(run.results, "core")) add(metric, true);
  return out;
}

ScoreInterval score_interval(const ProtocolScore& score) {
  const bool after = std::isfinite(score.after);
  const double value = after ? score.after : score.before, sd = after ? score.sd_after : score.sd_before;
  const int64_t n = after ? score.n_after : score.n_before;
  const Meaning* known = find(score.protocol, score.name);
  if (!std::isfinite(value) || n < 1) return {};
  if (known && known->is_share_of_facts) {
    const auto [low, high] = wilson_interval(std::llround(value / 100 * static_cast<double>(n)), n);
    return {100 * low, 100 * high};
  }
  // A measure that is the same of all facts says nothing of how it spreads.
  if (!(sd > 0) || n < 2) return {};
  constexpr double z = 1.96;
  const double half = z * sd / std::sqrt(static_cast<double>(n - 1));  // sd is that of these facts
  return {value - half, value + half};
}

QString interval_text(const ScoreInterval& interval) {
  return std::isfinite(interval.low)
             ? ProtocolScores::tr("%1 to %2").arg(number(interval.low, 1), number(interval.high, 1))
             : QStringLiteral("\u2013");
}

QString score_title(const ProtocolScore& score) {
  const QString measure = QString::fromStdString(score.protocol + ' ' + score.name);
  return score.core ? ProtocolScores::tr("%1, core set").arg(measure) : measure;
}

QString score_meaning(const std::string& protocol, const std::string& name) {
  const Meaning* known = find(protocol, name);
  return known ? ProtocolScores::tr(known->text)
               : ProtocolScores::tr("A measure of the protocol %1.").arg(QString::fromStdString(protocol));
}

QString score_help(const std::string& protocol, const std::string& name) {
  const Meaning* known = find(protocol, name);
  return help_page(QString::fromStdString(protocol + ' ' + name),
                   score_meaning(protocol, name).toHtmlEscaped() + ' ' +
                       ProtocolScores::tr("Averaged within a fact, then over the facts, in percent; sd over "
                                          "the facts. The core set are facts that every condition trains: "
                                          "filters are compared on it."),
                   known
                       ? QString::fromUtf8(known->formula) + QStringLiteral("<br>") + interval_formula(*known)
                       : QString(),
                   ProtocolScores::tr("METHOD 10: evaluation protocols; METHOD 5: core set"));
}

QString score_way(const ProtocolScore& score) {
  if (!std::isfinite(score.before)) return number(score.after, 1);
  if (!std::isfinite(score.after)) return number(score.before, 1);
  return number(score.before, 1) + QStringLiteral(" \u2192 ") + number(score.after, 1);
}

QString score_words(const ProtocolScore& score) {
  const QString words =
      ProtocolScores::tr("%1: before %2, after %3")
          .arg(score_title(score), value_words(score.before, score.sd_before, score.n_before),
               value_words(score.after, score.sd_after, score.n_after));
  const ScoreInterval interval = score_interval(score);
  return std::isfinite(interval.low)
             ? words + ProtocolScores::tr(", 95 % interval %1").arg(interval_text(interval))
             : words;
}

QString scores_text(const std::vector<ProtocolScore>& scores) {
  QString out =
      QStringLiteral("protocol\tmeasure\tset\tbefore\tafter\tsd_before\tsd_after\tlow\thigh\tfacts\n");
  for (const ProtocolScore& score : scores) {
    QStringList line = {QString::fromStdString(score.protocol), QString::fromStdString(score.name),
                        score.core ? QStringLiteral("core") : QStringLiteral("all")};
    const ScoreInterval interval = score_interval(score);
    for (const double value :
         {score.before, score.after, score.sd_before, score.sd_after, interval.low, interval.high})
      line << QString::fromStdString(data_cell(value));
    line << QString::number(score.n());
    out += line.join('\t') + '\n';
  }
  return out;
}

}  // namespace seamark
