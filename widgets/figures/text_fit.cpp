// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/text_fit.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace seamark {
namespace {

// Where the line that begins at `from` may end: the last place between words that leaves it within `width`,
// else the first one.
qsizetype end_of_line(const QString& text, const QFontMetricsF& metrics, double width) {
  QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
  qsizetype end = -1;
  for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
    const QString line = text.left(at).trimmed();
    if (end > 0 && metrics.horizontalAdvance(line) > width) break;
    end = at;
    if (metrics.horizontalAdvance(line) > width) break;
  }
  return end > 0 ? end : text.size();
}

// Each line as full as can be.
FittedText fill_lines(const QString& text, const QFontMetricsF& metrics, double width, int most_lines) {
  QStringList lines;
  bool whole = true;
  for (QString rest : text.split('\n')) {
    while (!rest.isEmpty() && whole) {
      if (lines.size() == most_lines) {
        whole = false;
        break;
      }
      const bool is_last = lines.size() + 1 == most_lines;
      const qsizetype end = is_last ? rest.size() : end_of_line(rest, metrics, width);
      const QString line = rest.left(end).trimmed();
      const QString shown = metrics.elidedText(line, Qt::ElideRight, width + 1);
      whole = shown == line;
      lines << shown;
      rest = rest.mid(end).trimmed();
    }
  }
  return {lines.join('\n'), static_cast<int>(lines.size()), whole};
}

}  // namespace

FittedText fit_text(const QString& text, const QFontMetricsF& metrics, double width, int most_lines) {
  const FittedText full = fill_lines(text, metrics, width, most_lines);
  if (full.lines < 2 || !full.is_whole) return full;
  // As many lines, but of like lengths: not one word alone in the last.
  constexpr int tries = 20;
  const double least = metrics.horizontalAdvance(text) / full.lines;
  for (int i = 0; i < tries && least < width; ++i) {
    const FittedText even = fill_lines(text, metrics, least + (width - least) * i / tries, full.lines);
    if (even.is_whole && even.lines == full.lines) return even;
  }
  return full;
}

QString shortened_text(const QString& text, int most) {
  const QString out = text.simplified();
  QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, out);
  qsizetype before_last = 0;
  int count = 0;
  for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
    if (++count > most) return out.left(before_last).trimmed() + QChar(0x2026);
    if (count == most - 1) before_last = at;
  }
  return out;
}

}  // namespace seamark
