// SPDX-License-Identifier: GPL-3.0-or-later
// The figure that is worked on: its description in the session, the figure made of it, or why it cannot be
// made. The figures' panels read it and change it through here.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "document/session_document.h"
#include "figures/figure.h"
#include "figures/installed_styles.h"

namespace seamark {

class FigureDesk : public QObject {
  Q_OBJECT

 public:
  explicit FigureDesk(SessionDocument& document, QObject* parent = nullptr);

  std::optional<FigureSpec> spec() const;  // none: no figure is open
  std::string name() const { return name_; }
  int panel() const { return panel_; }
  void open(const std::string& name, int panel = 0);
  // A new figure of one panel, opened. Its name is the first free "Figure N", its style the preferred one.
  void add(const PanelSpec& panel);
  void add_panel(const PanelSpec& panel);  // to the open figure; a new one where none is open or has room
  void set_preferred_style(const std::string& name) { preferred_style_ = name; }
  void remove_panel(int index);
  void duplicate();
  void remove();
  // Whether a figure or another result of the session has the name.
  bool is_taken(const std::string& name) const;
  // Undoable; changes of one gesture under the same name are one step. A name that is taken changes nothing.
  void change(const QString& what, const FigureSpec& spec, bool merge = true);

  void begin_gesture() { document_.begin_gesture(); }
  // In mm; a side of 0 stays as it is described.
  void resize(double width_mm, double height_mm);

  // The open figure's style with its changes; none where it cannot be found.
  std::optional<PaperStyle> style() const;
  void change_style(const QString& what, const PaperStyle& style);  // kept as changes of the figure
  // A figure keeps its style as it took it. Whether this machine has the open one's still; and the way to
  // have all figures of the session that use it take it as it is here, as one undoable step. Throws Error.
  TakenStyle taken_style() const;
  void update_style();
  // The user's own styles; each throws Error. Saving makes the open figure use the style, renaming, deleting
  // and importing keep what is in use.
  void save_style(const std::string& name);
  void rename_style(const std::string& from, const std::string& to);
  void remove_style(const std::string& name);
  std::string import_style(const QString& file);
  int uses_of_style(const std::string& name) const;  // in this session

  const Figure* figure() { return shared_figure().get(); }  // null: error() says why
  std::shared_ptr<const Figure> shared_figure();            // for another thread
  QString error() const { return error_; }
  std::string error_field() const { return error_field_; }
  // The kinds that the session can show.
  std::vector<FigureKind> kinds() const;
  SessionDocument& document() const { return document_; }

 Q_SIGNALS:
  void list_changed();    // which figures there are, or which is open
  void figure_changed();  // what the open one shows
  void styles_changed();  // which own styles there are, or what they hold

 private:
  void refresh();
  std::string free_name() const;
  SessionDocument& document_;
  std::string name_;
  int panel_ = 0;
  std::shared_ptr<const Figure> figure_;
  QString error_;
  std::string error_field_;
  std::string preferred_style_ = "plain";
  bool made_ = false, data_changed_ = true;
};

}  // namespace seamark
