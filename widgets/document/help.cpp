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

QString page(const QString& title, const QString& meaning, const QString& formula, const QString& source) {
  return "<b>" + title.toHtmlEscaped() + "</b>" + paragraph(meaning) +
         (formula.isEmpty() ? QString() : "<p><tt>" + formula.toHtmlEscaped() + "</tt></p>") +
         paragraph(source.isEmpty() ? QString() : Help::tr("Source: %1.").arg(source.toHtmlEscaped()));
}

QString standard_text(const Field& field) {
  const OrderedJson value = field_to_json(field);
  if (value.is_null() || (value.is_string() && value.get<std::string>().empty())) return {};
  if (value.is_number_float()) return short_number(value.get<double>());
  return value.is_string() ? choice_text(field.path, value.get<std::string>())
                           : QString::fromStdString(value.dump());
}

}  // namespace

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
  return page(spec_text(field->info.label), spec_text(field->info.help).toHtmlEscaped(), {},
              QString::fromUtf8(field->info.source)) +
         paragraph(range) + paragraph(Help::tr("In the spec: %1").arg(QString::fromStdString(path)));
}

QString term_help(Term term) {
  switch (term) {
    case Term::target_distance:
      return page(Help::tr("Target distance"),
                  Help::tr("How far the answer to be learned lies from the answer it replaces, in the chosen "
                           "space. Each bar counts the facts of its distances."),
                  QStringLiteral("D = d(e(original), e(target))    cosine: d(a, b) = 1 − cos(a, b)"),
                  Help::tr("METHOD 3: metric, space and the answer compared with are chosen above the plot"));
    case Term::band:
      return page(
          Help::tr("Band"),
          Help::tr("Only facts whose distance lies between the two handles are trained. Excluded facts "
                   "keep the reason. Arrow keys move the focused handle, Tab takes the other one, "
                   "Enter types a value."),
          QStringLiteral("low ≤ D ≤ high"), Help::tr("METHOD 5"));
    case Term::replacing:
      return page(
          Help::tr("Replacing a part of a sample"),
          Help::tr("The rules replace, exact and random draw a sample with the seed and replace the share p "
                   "of it by facts of the pool that were not drawn. replace makes one best swap after "
                   "another, exact finds the best set of all, random is the control. The best set has near "
                   "and varied distances: a small J. Of the core set nothing is ever replaced."),
          QStringLiteral("J(S) = (mean D − λ sd D) / sd of the pool    swaps: round(p · replaceable)"),
          Help::tr("METHOD 5"));
    case Term::kept_numbers:
      return page(Help::tr("Mean and sd of the distances"),
                  Help::tr("Over the kept facts, over the sample before a part of it was replaced, and over "
                           "all facts that have a distance."),
                  QStringLiteral("mean = Σ D / n    sd = √(Σ (D − mean)² / n)"), Help::tr("METHOD 5"));
    case Term::weight:
      return page(Help::tr("Weight"),
                  Help::tr("How much a fact counts in the loss. 1 is normal. Only the ratio between facts "
                           "matters."),
                  QStringLiteral("static: w = max(0.1, 1 + λ (D − mean D of the kept))"),
                  Help::tr("METHOD 6"));
    case Term::outcome:
      return page(Help::tr("Outcome"),
                  Help::tr("Learned: the tuned model's most likely next token is right at every position of "
                           "the target. Moved away: not learned, and the new answer lies farther from the "
                           "target than the old one did."),
                  QStringLiteral("moved away: d(answer after, target) > d(answer before, target) + 1e-6"),
                  Help::tr("METHOD 4"));
    case Term::shares:
      return page(Help::tr("Shares of a run"),
                  Help::tr("Learned, of all trained facts; moved away, of the not learned and of all. "
                           "“Before” chooses only which old answer the mark starts from."),
                  QStringLiteral("moved away / not learned    moved away / trained"), Help::tr("METHOD 4"));
    case Term::loss_curve:
      return page(
          Help::tr("Loss"),
          Help::tr("The weighted objective of a step, in nats a token of the answer. Faint: as it was; "
                   "bold: smoothed over the steps before."),
          QStringLiteral("Σ aᵢ wᵢ CEᵢ / Σ aᵢ wᵢ"), Help::tr("METHOD 6"));
    case Term::named_selection:
      return page(
          Help::tr("Named selections"),
          Help::tr("Sets of facts that the session keeps. Each can be selected again, filter the table "
                   "and be drawn over the histogram."),
          {}, {});
  }
  return {};
}

QString help_of(const QWidget* widget) {
  // A part of a control has the control's help.
  const QWidget* control = widget;
  for (int up = 0; control && up < 3; ++up, control = control->parentWidget()) {
    if (!control->whatsThis().isEmpty()) return control->whatsThis();
  }
  for (; widget; widget = widget->parentWidget()) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
      const int column = std::max(0, view->currentIndex().column());
      const auto header = [&](int role) {
        return view->model()->headerData(column, Qt::Horizontal, role).toString();
      };
      if (const QString help = header(Qt::WhatsThisRole); !help.isEmpty()) return help;
      if (const QString tip = header(Qt::ToolTipRole); !tip.isEmpty())
        return page(header(Qt::DisplayRole), tip.toHtmlEscaped(), {}, {});
    }
    if (!widget->toolTip().isEmpty())
      return page(widget->accessibleName(), widget->toolTip().toHtmlEscaped(), {}, {});
    if (widget->isWindow()) break;
  }
  return {};
}

}  // namespace seamark
