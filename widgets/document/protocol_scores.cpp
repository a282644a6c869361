// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/protocol_scores.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "document/help.h"
#include "document/wording.h"
#include "figures/panel_content.h"

namespace seamark {
namespace {

struct ProtocolScores {
  Q_DECLARE_TR_FUNCTIONS(ProtocolScores)
};

// METHOD 10. x is the mean loss a token of an answer.
struct Meaning {
  const char *protocol, *name, *text;
  const char* formula;  // UTF-8
};
constexpr Meaning meanings[] = {
    {"memit", "ES",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "Efficacy: the share of facts whose target the model finds likelier after the prompt "
                       "than the original answer."),
     "x(original) > x(target)    x = \u2212 \u03A3 ln p(token) / T"},
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
     "all T tokens correct"},
    {"generation", "exact",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of facts whose freely generated answer is the target, without regard to "
                       "case, punctuation and articles."),
     "answer = target"},
    {"generation", "contains",
     QT_TRANSLATE_NOOP("ProtocolScores",
                       "The share of facts whose freely generated answer holds the target, without regard to "
                       "case, punctuation and articles."),
     "target \u2208 answer"},
};

const Meaning* find(const std::string& protocol, const std::string& name) {
  const auto* at = std::find_if(std::begin(meanings), std::end(meanings),
                                [&](const Meaning& m) { return protocol == m.protocol && name == m.name; });
  return at == std::end(meanings) ? nullptr : at;
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
  for (const Metric& metric : run.metrics) {
    if (metric.n == 0 || !std::isfinite(metric.value)) continue;
    auto at = std::find_if(out.begin(), out.end(), [&](const ProtocolScore& score) {
      return score.protocol == metric.protocol && score.name == metric.name;
    });
    if (at == out.end())
      at = out.insert(out.end(), ProtocolScore{.protocol = metric.protocol, .name = metric.name});
    const bool before = metric.when == "before";
    (before ? at->before : at->after) = metric.value;
    (before ? at->sd_before : at->sd_after) = metric.sd;
    (before ? at->n_before : at->n_after) = metric.n;
  }
  return out;
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
                                          "the facts."),
                   known ? QString::fromUtf8(known->formula) : QString(),
                   ProtocolScores::tr("METHOD 10: evaluation protocols"));
}

QString score_way(const ProtocolScore& score) {
  if (!std::isfinite(score.before)) return number(score.after, 1);
  if (!std::isfinite(score.after)) return number(score.before, 1);
  return number(score.before, 1) + QStringLiteral(" \u2192 ") + number(score.after, 1);
}

QString score_words(const ProtocolScore& score) {
  return ProtocolScores::tr("%1: before %2, after %3")
      .arg(QString::fromStdString(score.protocol + ' ' + score.name),
           value_words(score.before, score.sd_before, score.n_before),
           value_words(score.after, score.sd_after, score.n_after));
}

QString scores_text(const std::vector<ProtocolScore>& scores) {
  QString out = QStringLiteral("protocol\tmeasure\tbefore\tafter\tsd_before\tsd_after\tfacts\n");
  for (const ProtocolScore& score : scores) {
    QStringList line = {QString::fromStdString(score.protocol), QString::fromStdString(score.name)};
    for (const double value : {score.before, score.after, score.sd_before, score.sd_after})
      line << QString::fromStdString(data_cell(value));
    line << QString::number(score.n());
    out += line.join('\t') + '\n';
  }
  return out;
}

}  // namespace seamark
