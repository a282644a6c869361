// SPDX-License-Identifier: GPL-3.0-or-later
// The named selections of the session, each with what can be done with it. Filled when it opens.
#pragma once

#include <QMenu>

#include "document/session_document.h"

namespace seamark {

class SelectionsMenu : public QMenu {
  Q_OBJECT

 public:
  SelectionsMenu(SessionDocument& document, QWidget* parent);
  void fill();

 private:
  void add_selection(const NamedSelection& selection);
  void rename(const QString& name);
  SessionDocument& document_;
};

}  // namespace seamark
