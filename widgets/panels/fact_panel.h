// SPDX-License-Identifier: GPL-3.0-or-later
// The current fact: answers, distance, weight, filter, outcome, and the model's next tokens.
#pragma once

#include <QStackedWidget>

#include "document/session_document.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace seamark {

class EmptyState;
class TokenBars;

class FactPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FactPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const;

 Q_SIGNALS:
  void probe_wanted();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QString tokens_key() const;
  void refresh();
  void refresh_distance();
  QString kept_by(int64_t fact) const;
  void show_line(size_t line, const QString& html);
  QString secondary(const QString& words) const;
  void request_tokens();

  SessionDocument& document_;
  QStackedWidget* stack_;
  std::vector<QLabel*> names_, values_;
  TokenBars *before_, *after_;
  QPushButton* probe_;
  QTimer* token_timer_;
  QString tokens_of_;
};

}  // namespace seamark
