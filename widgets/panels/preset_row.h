// SPDX-License-Identifier: GPL-3.0-or-later
// The first row of the run form: which preset the form follows, or was changed from, and what can be done
// with presets. Names and files are asked for by the app.
#pragma once

#include <QWidget>

#include "document/preset_store.h"
#include "document/session_document.h"

class QAction;
class QComboBox;
class QMenu;

namespace seamark {

class PresetRow : public QWidget {
  Q_OBJECT

 public:
  explicit PresetRow(SessionDocument& document, int label_width, QWidget* parent = nullptr);
  PresetStore& store() { return store_; }
  QMenu* menu() const { return menu_; }
  QString own_preset() const;  // the one of the user's that the form follows or was changed from; "": none
  void refresh();              // after the spec changed
  void choose_own(const QString& name);                 // applies it: one step to undo
  void rename(const QString& from, const QString& to);  // throws what the store throws
  void remove_chosen();                                 // can be put back from the message that says so

 Q_SIGNALS:
  void save_wanted();
  void rename_wanted(const QString& name);
  void import_wanted();
  void chosen();  // by the user: what the form shows is the preset's

 private:
  void fill();
  void choose(const QString& id);
  const RunPreset* find(const QString& id);
  QStringList differences(const RunPreset& preset) const;  // labels of the fields
  SessionDocument& document_;
  PresetStore store_;
  QComboBox* box_;
  QMenu* menu_;
  QAction *rename_, *remove_;
  QString chosen_;  // "built-in 3", "own NAME"
};

}  // namespace seamark
