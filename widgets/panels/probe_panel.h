// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt, and what the untuned model and the current run's answer to it, side by side.
#pragma once

#include "panels/view_panel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace seamark {

class TokenBars;

class ProbePanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit ProbePanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  QLineEdit* prompt() const { return prompt_; }
  TokenBars* bars(bool tuned) const { return tuned ? tuned_ : untuned_; }
  QString answer(bool tuned) const;
  void use_current_fact();
  void ask();
  CsvText csv_text() const;
  QString csv() const { return QString::fromStdString(csv_text()()); }

 Q_SIGNALS:
  void open_model_wanted();

 protected:
  void refresh() override;

 private:
  void show_answers();
  void forget();
  QLineEdit* prompt_;
  QSpinBox* top_;
  QPushButton* ask_;
  QLabel *hint_, *untuned_answer_, *tuned_answer_, *change_;
  TokenBars *untuned_, *tuned_;
  QString asked_, target_, tuned_name_;  // of the answers that are shown
  ProbeResult result_;
};

}  // namespace seamark
