// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every session of this user: kept in QSettings, changed in one dialog.
#pragma once

#include <QDialog>
#include <optional>

#include "model/options.h"
#include "panels/true_size.h"
#include "theme/theme.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace seamark {

class ScreenRuler;

struct Preferences {
  DeviceOptions device;  // of sessions that do not say where they run
  QString model_folder, facts_folder, session_folder;
  QStringList model_folders;  // where models are looked for by name (checkpoint/model_folders.h)
  QString language;           // "": the system's
  QString figure_style = QStringLiteral("plain");
  PaletteChoice palette = PaletteChoice::system;
  bool notify = true;  // when something long ends while another window is used
  // What a ruler says of a screen (panels/true_size.h). Not loaded: it is kept by the screen's name, which
  // may be empty.
  std::optional<QString> screen;
  double line_mm = nominal_line_mm;

  static Preferences load();
  void store() const;  // throws Error(cannot_write): the list of model folders
};

class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(const Preferences& now, QWidget* parent = nullptr);
  Preferences preferences() const;

 Q_SIGNALS:
  void palette_chosen(seamark::PaletteChoice choice);  // at once, to be seen

 private:
  void show_preferences(const Preferences& preferences);
  QSpinBox* threads_;
  QComboBox *device_, *dtype_, *palette_, *language_, *style_;
  QCheckBox* notify_;
  ScreenRuler* ruler_;
  QLineEdit *models_, *facts_, *sessions_;
  QListWidget* model_folders_;
  QPushButton* remove_folder_;
};

// Asks for a folder to be looked in for models; "": none was chosen, or it is one of `known`.
QString choose_model_folder(const QStringList& known, QWidget* parent);

}  // namespace seamark
