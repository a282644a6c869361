// SPDX-License-Identifier: GPL-3.0-or-later
// The current fact: answers, distance, weight, filter, outcome, and the model's next tokens.
#pragma once

#include <QStackedWidget>

#include "document/session_document.h"

class QGridLayout;
class QLabel;
class QTimer;

namespace seamark {

class EmptyState;

class FactPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FactPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const;

 private:
  class Tokens;
  void refresh();
  void refresh_distance();
  void show_line(size_t line, const QString& html);
  QString secondary(const QString& words) const;
  void request_tokens();

  SessionDocument& document_;
  QStackedWidget* stack_;
  std::vector<QLabel*> names_, values_;
  Tokens* tokens_;
  QTimer* token_timer_;
  int64_t tokens_of_ = -1;
};

}  // namespace seamark
