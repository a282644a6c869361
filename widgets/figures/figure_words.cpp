// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_words.h"

#include <QLocale>
#include <QTranslator>
#include <cmath>

#include "document/wording.h"
#include "support/error.h"

namespace seamark {

FigureWords::FigureWords(const std::string& language, const QLocale& numbers)
    : locale_(numbers), sorting_(QString::fromStdString(language)) {
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

QString FigureWords::number(double value, int decimals) const {
  return paper_number(value, decimals, locale_);
}

QString FigureWords::general(double value, int digits) const { return paper_general(value, digits, locale_); }

QString paper_number(double value, int decimals, const QLocale& locale) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  // No minus sign before a zero that rounding made.
  if (QString::number(value, 'f', decimals).toDouble() == 0) value = 0;
  return minus(locale.toString(value, 'f', decimals));
}

QString paper_general(double value, int digits, const QLocale& locale) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  QString text = QString::number(value, 'g', digits).replace('.', locale.decimalPoint());
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
