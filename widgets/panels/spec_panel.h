// SPDX-License-Identifier: GPL-3.0-or-later
// The spec that a click on Launch makes, as `seamark run` accepts it.
#pragma once

#include <QWidget>

#include "document/session_document.h"

class QLabel;
class QPlainTextEdit;

namespace seamark {

class SpecPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SpecPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString json() const;

 Q_SIGNALS:
  void save_wanted(const QString& json);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  SessionDocument& document_;
  QPlainTextEdit* text_ = nullptr;
  std::string shown_;         // what is shown, and what it is compared with
  QLabel* legend_ = nullptr;  // set last: a palette may change while the panel is being made
};

}  // namespace seamark
