// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/help.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHeaderView>

#include "document/choice_words.h"
#include "document/wording.h"
#include "experiment/spec.h"

namespace seamark {
namespace {

struct Help {
  Q_DECLARE_TR_FUNCTIONS(Help)
};

QString paragraph(const QString& text) { return text.isEmpty() ? QString() : "<p>" + text + "</p>"; }

QString standard_text(const Field& field) {
  const OrderedJson value = field_to_json(field);
  if (value.is_null() || (value.is_string() && value.get<std::string>().empty())) return {};
  if (value.is_number_float()) return short_number(value.get<double>());
  return value.is_string() ? choice_text(field.path, value.get<std::string>())
                           : QString::fromStdString(value.dump());
}

}  // namespace

QString help_page(const QString& title, const QString& meaning, const QString& formula,
                  const QString& source) {
  return "<b>" + title.toHtmlEscaped() + "</b>" + paragraph(meaning) +
         (formula.isEmpty() ? QString() : "<p><tt>" + formula.toHtmlEscaped() + "</tt></p>") +
         paragraph(source.isEmpty() ? QString() : Help::tr("Source: %1.").arg(source.toHtmlEscaped()));
}

QString field_help(const std::string& path) {
  ExperimentSpec spec;
  Fields fields;
  describe(fields, spec);
  const Field* field = fields.find(path);
  if (!field) return {};
  const QString standard = standard_text(*field);
  QString range;
  if (std::holds_alternative<int64_t*>(field->value) || std::holds_alternative<double*>(field->value)) {
    range = range_sentence(field->info, standard);
  } else if (!standard.isEmpty()) {
    range = Help::tr("Default: %1.").arg(standard.toHtmlEscaped());
  }
  if (const auto* choice = std::get_if<Choice>(&field->value)) {
    QStringList names;
    for (const char* name : choice->names) {
      const QString word = choice_text(path, name), in_spec = QString::fromLatin1(name);
      names << (word == in_spec ? word : QStringLiteral("%1 (%2)").arg(word, in_spec));
    }
    range = Help::tr("One of %1.").arg(names.join(", ")) + ' ' + range;
  }
  return help_page(spec_text(field->info.label), spec_text(field->info.help).toHtmlEscaped(), {},
                   QString::fromUtf8(field->info.source)) +
         paragraph(range) + paragraph(Help::tr("In the spec: %1").arg(QString::fromStdString(path)));
}

QString term_help(Term term) {
  switch (term) {
    case Term::target_distance:
      return help_page(
          Help::tr("Target distance"),
          Help::tr("How far the answer to be learned lies from the answer it replaces, in the chosen "
                   "space. Each bar counts the facts of its distances."),
          QStringLiteral("D = d(e(original), e(target))    cosine: d(a, b) = 1 − cos(a, b)"),
          Help::tr("METHOD 3: metric, space and the answer compared with are chosen above the plot"));
    case Term::band:
      return help_page(
          Help::tr("Band"),
          Help::tr("Only facts whose distance lies between the two handles are trained. Excluded facts "
                   "keep the reason. Arrow keys move the focused handle, Tab takes the other one, "
                   "Enter types a value."),
          QStringLiteral("low ≤ D ≤ high"), Help::tr("METHOD 5"));
    case Term::replacing:
      return help_page(
          Help::tr("Replacing a part of a sample"),
          Help::tr("The rules replace, exact and random draw a sample with the seed and replace the share p "
                   "of it by facts of the pool that were not drawn. replace makes one best swap after "
                   "another, exact finds the best set of all, random is the control. The best set has near "
                   "and varied distances: a small J. Of the core set nothing is ever replaced."),
          QStringLiteral("J(S) = (mean D − λ sd D) / sd of the pool    swaps: round(p · replaceable)"),
          Help::tr("METHOD 5"));
    case Term::kept_numbers:
      return help_page(
          Help::tr("Mean and sd of the distances"),
          Help::tr("Over the kept facts, over the sample before a part of it was replaced, and over "
                   "all facts that have a distance."),
          QStringLiteral("mean = Σ D / n    sd = √(Σ (D − mean)² / n)"), Help::tr("METHOD 5"));
    case Term::weight:
      return help_page(
          Help::tr("Weight"),
          Help::tr("How much a fact counts in the loss. 1 is normal. Only the ratio between facts "
                   "matters."),
          QStringLiteral("static: w = max(0.1, 1 + λ (D − mean D of the kept))"), Help::tr("METHOD 6"));
    case Term::outcome:
      return help_page(
          Help::tr("Outcome"),
          Help::tr("Learned: the tuned model's most likely next token is right at every position of "
                   "the target. Moved away: not learned, and the new answer lies farther from the "
                   "target than the old one did."),
          QStringLiteral("moved away: d(answer after, target) > d(answer before, target) + 1e-6"),
          Help::tr("METHOD 4"));
    case Term::shares:
      return help_page(Help::tr("Shares of a run"),
                       Help::tr("Learned, of all trained facts; moved away, of the not learned and of all. "
                                "“Before” chooses only which old answer the mark starts from."),
                       QStringLiteral("moved away / not learned    moved away / trained"),
                       Help::tr("METHOD 4"));
    case Term::loss_curve:
      return help_page(
          Help::tr("Loss"),
          Help::tr("The weighted objective of a step, in nats a token of the answer. Faint: as it was; "
                   "bold: smoothed over the steps before."),
          QStringLiteral("Σ aᵢ wᵢ CEᵢ / Σ aᵢ wᵢ"), Help::tr("METHOD 6"));
    case Term::fact_loss:
      return help_page(Help::tr("Loss of a fact"),
                       Help::tr("How little the model expects the target after the prompt, in nats a token: "
                                "0 is certain."),
                       QStringLiteral("− Σₜ ln p(yₜ | prompt, y₁ … yₜ₋₁) / T"), Help::tr("METHOD 4"));
    case Term::distance_change:
      return help_page(
          Help::tr("Change of the distance"),
          Help::tr("Above 0 the new answer lies farther from the target than the old one did, below 0 "
                   "nearer. “Before” chooses the old answer."),
          QStringLiteral("d(answer after, target) − d(answer before, target)"), Help::tr("METHOD 4"));
    case Term::gradient_norm:
      return help_page(
          Help::tr("Gradient norm"),
          Help::tr("How strongly a step would change the trained parameters, before clipping. Of "
                   "a run with an adapter for each fact it is the mean over the adapters."),
          QStringLiteral("‖g‖ = √(Σ (∂ loss / ∂ θ)²)"), Help::tr("METHOD 7"));
    case Term::next_token:
      return help_page(
          Help::tr("Next token"),
          Help::tr("The most likely next tokens and their probabilities; the one that begins the "
                   "target stands out."),
          QStringLiteral("p(v) = exp(z_v) / Σ exp(z_u)"), Help::tr("METHOD 3"));
    case Term::wilson_interval:
      return help_page(
          Help::tr("95 % interval of a share"),
          Help::tr("Where the share may lie, had other facts of the same kind been trained: Wilson's "
                   "interval of p = learned / n. Few facts make it wide."),
          QStringLiteral("(p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)    z = 1.96"),
          QStringLiteral("Wilson 1927"));
    case Term::flips:
      return help_page(
          Help::tr("Who flipped, and McNemar's test"),
          Help::tr("Facts by what two runs made of them. The test asks whether the b facts that only one "
                   "run learned and the c that only the other did could come from a fair coin; a small p "
                   "says no."),
          QStringLiteral("p = min(1, 2 Σ C(b + c, k) / 2^(b + c))    k = 0 … min(b, c)"),
          Help::tr("METHOD 8; exact, within a seed; among several comparisons p is Holm's"));
    case Term::paired_difference:
      return help_page(
          Help::tr("Paired difference"),
          Help::tr("How many percentage points more of the shared facts one run learned, seeds averaged "
                   "within each fact. The interval holds the middle 95 % of the differences of 10,000 "
                   "resamples of the facts."),
          QStringLiteral("Δ = Σᵢ (learnedᵢ of one − learnedᵢ of the other) / n"),
          Help::tr("METHOD 8: percentile bootstrap"));
    case Term::interference:
      return help_page(Help::tr("Interference, exact"),
                       Help::tr("What learning fact j alone does to fact i's loss, or to the distance of its "
                                "answer. Above 0 it harms, below 0 it helps. Of relations: the mean over "
                                "pairs of different facts."),
                       QStringLiteral("M[i, j] = loss of i after j is learned − loss of i before"),
                       Help::tr("METHOD 8"));
    case Term::gradient_interference:
      return help_page(
          Help::tr("Interference, by gradients"),
          Help::tr("The cheap form: whether the gradients of two facts point the same way at a "
                   "joint run's adapter. 1: what helps one helps the other, −1: they pull apart."),
          QStringLiteral("M[i, j] = gᵢ · gⱼ / (‖gᵢ‖ ‖gⱼ‖)"), Help::tr("METHOD 8"));
    case Term::principal_components:
      return help_page(
          Help::tr("Principal components and explained variance"),
          Help::tr("Each fact's vector x on the axes along which the untuned model's vectors differ most. "
                   "Runs and steps are laid on the same axes, with the untuned mean taken off. Explained "
                   "variance: the share of all differences that an axis shows. With normalised rows x is "
                   "divided by its length first."),
          QStringLiteral("PCₖ = (x − mean of the untuned) · vₖ    explainedₖ = λₖ / Σ λ"),
          Help::tr("METHOD 8"));
    case Term::trajectory:
      return help_page(Help::tr("Trajectories"),
                       Help::tr("Where the facts are at a step of the run, on the untuned model's axes, with "
                                "the way that they came."),
                       QStringLiteral("PCₖ(step) = (x(step) − mean of the untuned) · vₖ"),
                       Help::tr("METHOD 8"));
    case Term::change_norm:
      return help_page(
          Help::tr("‖ΔW‖"),
          Help::tr("How much the adapter changes a weight matrix: the root of the sum of squares "
                   "(Frobenius), the adapter's scale s included."),
          QStringLiteral("‖ΔW‖ = √(Σ ΔWᵢⱼ²) = √(Σ σᵢ²)    LoRA: ΔW = s B A"), Help::tr("METHOD 8"));
    case Term::amplification:
      return help_page(
          Help::tr("Amplification"),
          Help::tr("How much the adapter strengthens directions that the weight matrix W already had. U and "
                   "V are the change's directions, r its rank. The two control lines put W's own leading "
                   "directions, and random ones, in their place: near the random line the change writes "
                   "where W did little."),
          QStringLiteral("‖ΔW‖ / ‖Uᵀ W V‖    ΔW = U S Vᵀ    random: ‖Uᵀ W V‖ ≈ ‖W‖ r / √(out · in)"),
          Help::tr("METHOD 8; LoRA (arXiv 2106.09685), section 7.3"));
    case Term::effective_rank:
      return help_page(Help::tr("Effective rank"),
                       Help::tr("How many directions the change really uses: 1 where one singular value "
                                "stands alone, r where all r are alike."),
                       QStringLiteral("exp(− Σ pᵢ ln pᵢ)    pᵢ = σᵢ / Σ σ"), Help::tr("METHOD 8"));
    case Term::spectrum:
      return help_page(Help::tr("Spectrum"),
                       Help::tr("The singular values of the change, largest first: how strong each direction "
                                "is that it writes."),
                       QStringLiteral("ΔW = U S Vᵀ    S = diag(σ₁ ≥ σ₂ ≥ …)"), Help::tr("METHOD 8"));
    case Term::subspace_similarity:
      return help_page(
          Help::tr("Subspace similarity φ"),
          Help::tr("How much of the first i directions of one adapter lies in the first j of the other: 1 "
                   "all of it, 0 none. U are directions of a module's outputs, V of its inputs. Random "
                   "directions of n dimensions share max(i, j) / n."),
          QStringLiteral("φ(i, j) = ‖U₁ᵢᵀ U₂ⱼ‖² / min(i, j)"),
          Help::tr("METHOD 8; LoRA (arXiv 2106.09685), section 7.2"));
    case Term::named_selection:
      return help_page(
          Help::tr("Named selections"),
          Help::tr("Sets of facts that the session keeps. Each can be selected again, filter the table "
                   "and be drawn over the histogram."),
          {}, {});
  }
  return {};
}

QString term_help(std::initializer_list<Term> terms) {
  QString out;
  for (const Term term : terms) out += term_help(term);
  return out;
}

QString help_of(const QWidget* widget) {
  // A part of a control has the control's help.
  const QWidget* control = widget;
  for (int up = 0; control && up < 3; ++up, control = control->parentWidget()) {
    if (!control->whatsThis().isEmpty()) return control->whatsThis();
  }
  for (; widget; widget = widget->parentWidget()) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
      if (const QString help = view->currentIndex().data(Qt::WhatsThisRole).toString(); !help.isEmpty())
        return help;
      const int column = std::max(0, view->currentIndex().column());
      const auto header = [&](int role) {
        return view->model()->headerData(column, Qt::Horizontal, role).toString();
      };
      if (const QString help = header(Qt::WhatsThisRole); !help.isEmpty()) return help;
      if (const QString tip = header(Qt::ToolTipRole); !tip.isEmpty())
        return help_page(header(Qt::DisplayRole), tip.toHtmlEscaped(), {}, {});
    }
    if (!widget->toolTip().isEmpty())
      return help_page(widget->accessibleName(), widget->toolTip().toHtmlEscaped(), {}, {});
    if (widget->isWindow()) break;
  }
  return {};
}

}  // namespace seamark
