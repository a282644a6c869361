// SPDX-License-Identifier: GPL-3.0-or-later
// Next tokens with their probabilities as bars; the token that begins the target stands out.
#pragma once

#include <QWidget>
#include <vector>

#include "document/engine_calls.h"

namespace seamark {

class TokenBars : public QWidget {
  Q_OBJECT

 public:
  explicit TokenBars(QWidget* parent = nullptr);
  void set(const QString& title, std::vector<Token> tokens, const QString& target);
  const std::vector<Token>& tokens() const { return tokens_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString title_, target_;
  std::vector<Token> tokens_;
};

}  // namespace seamark
