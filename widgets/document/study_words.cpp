// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/study_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "document/field_words.h"

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

// The field of the axis whose name, or whose group, this is; null: none.
const std::string* path_named(const StudyAxis& axis, const std::string& name) {
  for (const std::string& path : axis.paths) {
    const size_t dot = path.find('.');
    if (path.substr(0, dot) == name || (dot != std::string::npos && path.substr(dot + 1) == name))
      return &path;
  }
  return nullptr;
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

QString axis_text(const StudyAxis& axis) {
  if (axis.paths.size() == 1) return field_label(axis.paths[0]);
  // Fields that are set together go by the one that the axis is named after: "seed" by training.seed.
  const std::string* named = path_named(axis, axis.name);
  return named ? field_label(*named) : QString::fromStdString(axis.name);
}

QString axis_value_text(const StudyAxis& axis, size_t value) {
  const QString label = QString::fromStdString(axis.labels[value]);
  // A label of the author's own stays.
  for (size_t k = 0; k < axis.paths.size(); ++k) {
    if (value_text(axis.values[value][k]) == label) return field_value_text(axis.paths[k], label);
  }
  return label;
}

QString axis_paths(const StudyAxis& axis) {
  QStringList out;
  for (const std::string& path : axis.paths) out << QString::fromStdString(path);
  return out.join(QStringLiteral(", "));
}

QString grid_text(const StudySpec& study) {
  QStringList out;
  for (const StudyAxis& axis : study.axes)
    out << QStringLiteral("%1 (%2)").arg(axis_text(axis)).arg(axis.values.size());
  return out.join(QStringLiteral(" × "));
}

QString grid_tip(const StudySpec& study) {
  QStringList out;
  for (const StudyAxis& axis : study.axes)
    out << QStringLiteral("%1: %2").arg(axis_text(axis), axis_paths(axis));
  return out.join('\n');
}

QString place_text(const StudySpec& study, const StudyPoint& point) {
  QStringList out;
  for (size_t a = 0; a < study.axes.size(); ++a) {
    const StudyAxis& axis = study.axes[a];
    out << axis_text(axis) + ' ' + axis_value_text(axis, point.choice[a]);
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
