// SPDX-License-Identifier: GPL-3.0-or-later
// The figure that is worked on: its description in the session, the figure made of it, or why it cannot be
// made. The figures' panels read it and change it through here.
#pragma once

#include <QObject>
#include <optional>

#include "document/session_document.h"
#include "figures/figure.h"

namespace seamark {

class FigureDesk : public QObject {
  Q_OBJECT

 public:
  explicit FigureDesk(SessionDocument& document, QObject* parent = nullptr);

  std::optional<FigureSpec> spec() const;  // none: no figure is open
  std::string name() const { return name_; }
  int panel() const { return panel_; }
  void open(const std::string& name, int panel = 0);
  // A new figure of one panel, opened. Its name is the first free "Figure N".
  void add(const PanelSpec& panel);
  void add_panel(const PanelSpec& panel);  // to the open figure
  void remove_panel(int index);
  void duplicate();
  void remove();
  // Undoable; changes of one gesture under the same name are one step.
  void change(const QString& what, const FigureSpec& spec, bool merge = true);

  const Figure* figure();  // null: error() says why
  QString error() const { return error_; }
  std::string error_field() const { return error_field_; }
  // The kinds that the session can show.
  std::vector<FigureKind> kinds() const;
  SessionDocument& document() const { return document_; }

 Q_SIGNALS:
  void list_changed();    // which figures there are, or which is open
  void figure_changed();  // what the open one shows

 private:
  void refresh();
  std::string free_name(const std::string& wish) const;
  SessionDocument& document_;
  std::string name_;
  int panel_ = 0;
  std::optional<Figure> figure_;
  QString error_;
  std::string error_field_;
  bool made_ = false;
};

}  // namespace seamark
