// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/token_bars.h"

#include <QPainter>
#include <algorithm>

#include "document/wording.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int line = 22;

}  // namespace

TokenBars::TokenBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  setToolTip(
      tr("The most likely next tokens and their probabilities; a token that begins the target is bold."));
}

QSize TokenBars::sizeHint() const { return {200, line * (static_cast<int>(tokens_.size()) + 1) + 4}; }

QSize TokenBars::minimumSizeHint() const { return {108, sizeHint().height()}; }

void TokenBars::set(const QString& title, std::vector<Token> tokens, const QString& target) {
  title_ = title;
  tokens_ = std::move(tokens);
  target_ = target;
  QStringList words;
  for (const Token& token : tokens_)
    words << QString::fromStdString(token.text) + ' ' + number(token.probability, 3);
  setAccessibleName(title);
  setAccessibleDescription(words.join(", "));
  setVisible(!tokens_.empty());
  updateGeometry();
  update();
}

void TokenBars::paintEvent(QPaintEvent*) {
  const ColourRoles& c = roles(palette());
  QPainter painter(this);
  painter.setFont(text_font(TextSize::secondary, true));
  painter.setPen(c.text);
  painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(title_, Qt::ElideRight, width()));
  int y = line + 2;
  // Where a bar would say nothing its room is the token's.
  constexpr int value_width = 40, beside_value = 8, least_bar = 16;
  const int wanted_name = std::clamp(width() / 3, 56, 110),
            bar = width() - wanted_name - value_width - beside_value;
  const bool has_bar = bar >= least_bar;
  const int name_width = has_bar ? wanted_name : width() - value_width;
  for (const Token& token : tokens_) {
    const QString text = QString::fromStdString(token.text).simplified();
    const bool is_target = !text.isEmpty() && target_.startsWith(text);
    painter.setFont(text_font(TextSize::body, is_target));
    painter.setPen(c.text);
    painter.drawText(QRect(0, y, name_width - 8, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text.isEmpty() ? QStringLiteral("␣") : text,
                                                      Qt::ElideRight, name_width - 8));
    if (has_bar) {
      const QRectF groove(name_width, y + 7, bar, 8);
      painter.fillRect(groove, c.hairline);
      painter.fillRect(QRectF(groove.topLeft(), QSizeF(std::max(1.0, groove.width() * token.probability), 8)),
                       is_target ? c.accent : c.secondary);
    }
    painter.setFont(text_font(TextSize::body));
    painter.drawText(QRect(width() - value_width, y, value_width, line), Qt::AlignRight | Qt::AlignVCenter,
                     number(token.probability, 3));
    y += line;
  }
}

}  // namespace seamark
