// SPDX-License-Identifier: GPL-3.0-or-later
// Text in the room that a figure has for it: broken between words (Chinese between characters), and shortened
// with an ellipsis where no more lines may be.
#pragma once

#include <QFontMetricsF>
#include <QStringList>

namespace seamark {

struct FittedText {
  QString text;          // lines parted by '\n'
  int lines = 1;         // 0: nothing
  bool is_whole = true;  // false: shortened
};

// At most `most_lines` lines of `width` each. A line break in the text stays one.
FittedText fit_text(const QString& text, const QFontMetricsF& metrics, double width, int most_lines);

// At most so many characters as a reader counts them, with an ellipsis for the rest; white space as one
// blank.
QString shortened_text(const QString& text, int most);

}  // namespace seamark
