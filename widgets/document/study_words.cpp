// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/study_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace seamark {
namespace {

struct PresetText {
  const char *name, *title, *question;
};
// The questions are those of resources/studies; tests/widgets/test_studies.cpp compares them.
constexpr PresetText preset_texts[] = {
    {"distance-vs-learning", SEAMARK_TEXT("Study", "Distance and learning"),
     SEAMARK_TEXT("Study", "Which facts does the model learn, by their semantic distance?")},
    {"away-from-target", SEAMARK_TEXT("Study", "Away from the target"),
     SEAMARK_TEXT("Study", "Do answers that are not learned move away from the target?")},
    {"interference", SEAMARK_TEXT("Study", "Interference"),
     SEAMARK_TEXT("Study", "How many facts can be learned together, and which sets of them?")},
    {"filtering", SEAMARK_TEXT("Study", "Filtering"),
     SEAMARK_TEXT(
         "Study",
         "Does it help to choose what is trained by mean and variance of the distances, and how much "
         "of it?")},
    {"reweighting", SEAMARK_TEXT("Study", "Reweighting"),
     SEAMARK_TEXT("Study", "Does weighing the loss by semantic distance help?")},
    {"methods", SEAMARK_TEXT("Study", "Methods of fine-tuning"),
     SEAMARK_TEXT("Study", "Is it the same with every way of fine-tuning?")},
    {"metric-ablation", SEAMARK_TEXT("Study", "Metrics and spaces"),
     SEAMARK_TEXT("Study", "Does the effect of distance depend on how it is measured?")},
    {"cross-domain", SEAMARK_TEXT("Study", "Other kinds of knowledge"),
     SEAMARK_TEXT("Study", "Is it the same with other kinds of knowledge?")},
    {"scaling", SEAMARK_TEXT("Study", "Larger models"),
     SEAMARK_TEXT("Study", "Is it the same with larger models?")},
    {"reproduce-small", SEAMARK_TEXT("Study", "All claims, at a small size"),
     SEAMARK_TEXT("Study", "What becomes of all the claims on few facts, in about forty minutes?")},
};

const PresetText* text_of(const std::string& preset) {
  for (const PresetText& text : preset_texts) {
    if (text.name == preset) return &text;
  }
  return nullptr;
}

QString study_words(const char* english) { return QCoreApplication::translate("Study", english); }

QString value_text(const Json& value) {
  return QString::fromStdString(value.is_string() ? value.get<std::string>() : dump_json(value));
}

std::string words_of_claims(const char* english) { return claim_words(english).toStdString(); }

}  // namespace

QString preset_title(const std::string& preset) {
  const PresetText* text = text_of(preset);
  return text ? study_words(text->title) : QString::fromStdString(preset);
}

QString preset_question(const std::string& preset) {
  const PresetText* text = text_of(preset);
  return text ? study_words(text->question) : QString();
}

QString study_question(const StudySpec& study) {
  return study.question.empty() ? QString() : study_words(study.question.c_str());
}

QString grid_text(const StudySpec& study) {
  QStringList out;
  for (const StudyAxis& axis : study.axes)
    out << QStringLiteral("%1 (%2)").arg(QString::fromStdString(axis.name)).arg(axis.values.size());
  return out.join(QStringLiteral(" × "));
}

QString place_text(const StudySpec& study, const StudyPoint& point) {
  QStringList out;
  for (size_t a = 0; a < study.axes.size(); ++a) {
    const StudyAxis& axis = study.axes[a];
    out << QString::fromStdString(axis.name + " " + axis.labels[point.choice[a]]);
  }
  return out.join(QStringLiteral(", "));
}

QString fields_text(const StudySpec& study, const StudyPoint& point) {
  QStringList out;
  for (size_t a = 0; a < study.axes.size(); ++a) {
    const StudyAxis& axis = study.axes[a];
    for (size_t k = 0; k < axis.paths.size(); ++k)
      out << QString::fromStdString(axis.paths[k]) + " = " + value_text(axis.values[point.choice[a]][k]);
  }
  return out.join('\n');
}

QString claim_words(const char* english) { return QCoreApplication::translate("Figure", english); }

QString verdict_text(const ClaimResult& claim) {
  return QString::fromStdString(claim_verdict(claim, words_of_claims));
}

QString claim_text(const ClaimResult& claim) {
  QString out = QString::fromStdString(claim_finding(claim, words_of_claims));
  const std::string outlook = claim_outlook(claim, words_of_claims);
  return outlook.empty() ? out : out + ' ' + QString::fromStdString(outlook);
}

}  // namespace seamark
