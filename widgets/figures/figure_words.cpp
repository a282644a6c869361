// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_words.h"

#include <QLocale>
#include <QTranslator>
#include <cmath>

#include "document/wording.h"
#include "support/error.h"

namespace seamark {

FigureWords::FigureWords(const std::string& language) {
  if (language == "en") return;
  translator_ = std::make_unique<QTranslator>();
  const QString name = QString::fromStdString(language);
  // The exact catalogue, not one that Qt would fall back to for an unknown name.
  if (name.contains('/') || !translator_->load(":/i18n/seamark_" + name + ".qm")) {
    throw bad_input(
        SEAMARK_TEXT("Error", "There are no words in the language \"{0}\"; choose en, de or zh_CN."),
        language)
        .at_field("language");
  }
}

FigureWords::~FigureWords() = default;

QString FigureWords::operator()(const char* context, const char* text) const {
  if (translator_) {
    const QString translated = translator_->translate(context, text);
    if (!translated.isEmpty()) return translated;
  }
  return QString::fromUtf8(text);
}

QString paper_number(double value, int decimals) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  QString text = QLocale::c().toString(value, 'f', decimals);
  text.remove(',');
  // No minus sign before a zero that rounding made.
  if (text.startsWith('-') && text.mid(1).toDouble() == 0) text.remove(0, 1);
  return minus(text);
}

QString paper_general(double value, int digits) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  QString text = QString::number(value, 'g', digits);
  const qsizetype exponent = text.indexOf('e');
  if (exponent < 0) return minus(text);
  static const QString superscripts =
      QStringLiteral("\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079");
  const int power = text.mid(exponent + 1).toInt();
  QString out = text.left(exponent) + QStringLiteral("\u00A0\u00D7\u00A010");
  if (power < 0) out += QChar(0x207B);
  for (const QChar digit : QString::number(std::abs(power))) out += superscripts[digit.digitValue()];
  return minus(out);
}

}  // namespace seamark
