// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a figure or report brings itself, in the language that its description names: a figure must
// not change with the language of the window that exports it.
#pragma once

#include <QLocale>
#include <QString>
#include <memory>
#include <string>

class QTranslator;

namespace seamark {

class FigureWords {
 public:
  // Throws Error(bad_input) at "language" when there is no catalogue for it ("en" needs none). `numbers`: how
  // they are written; papers have the C locale, the window its own.
  explicit FigureWords(const std::string& language, const QLocale& numbers = QLocale::c());
  ~FigureWords();
  FigureWords(const FigureWords&) = delete;
  FigureWords& operator=(const FigureWords&) = delete;

  // `text` stands under SEAMARK_TEXT("Figure", ...).
  QString operator()(const char* text) const { return operator()("Figure", text); }
  // ... or under another context, as core's reasons do.
  QString operator()(const char* context, const char* text) const;
  QString number(double value, int decimals) const;
  QString general(double value, int digits = 4) const;
  const QLocale& locale() const { return locale_; }
  // As the language of the words sorts texts.
  const QLocale& sorting() const { return sorting_; }

 private:
  QLocale locale_, sorting_;
  std::unique_ptr<QTranslator> translator_;
};

// Numbers as papers print them: C locale, U+2212.
QString paper_number(double value, int decimals, const QLocale& locale = QLocale::c());
// Up to `digits` significant digits without trailing zeros: 0.25, 1.2e-4 as 1.2 x 10^-4.
QString paper_general(double value, int digits = 4, const QLocale& locale = QLocale::c());

}  // namespace seamark
