// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preset_dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QSettings>

#include "document/wording.h"
#include "panels/preset_row.h"

namespace seamark {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PresetDialogs)
};

void tell_error(SessionDocument& document, const QString& text) {
  document.tell({Message::Kind::error, text, {}, {}});
}

// "" where it was given up.
QString ask_name(SessionDocument& document, QWidget& window, const QString& title, const QString& now) {
  bool good = false;
  const QString name =
      QInputDialog::getText(&window, title, Words::tr("Name of the preset:"), QLineEdit::Normal, now, &good)
          .trimmed();
  if (!good) return {};
  const QString problem = PresetStore::name_problem(name);
  if (problem.isEmpty()) return name;
  tell_error(document, problem);
  return {};
}

void save(PresetRow& row, SessionDocument& document, QWidget& window) {
  const QString name = ask_name(document, window, Words::tr("Save as a preset"), row.own_preset());
  if (name.isEmpty()) return;
  if (row.store().find(name) && name != row.own_preset() &&
      QMessageBox::question(&window, Words::tr("Replace the preset?"),
                            Words::tr("There is a preset %1 already.").arg(name)) != QMessageBox::Yes)
    return;
  row.store().save(name, document.spec());
  row.choose_own(name);
}

void rename(PresetRow& row, SessionDocument& document, QWidget& window, const QString& from) {
  const QString to = ask_name(document, window, Words::tr("Rename the preset"), from);
  if (to.isEmpty() || to == from) return;
  row.rename(from, to);
}

void import(PresetRow& row, QWidget& window) {
  const QString file = QFileDialog::getOpenFileName(&window, Words::tr("Import a spec file"),
                                                    QSettings().value("preset_folder").toString(),
                                                    Words::tr("Specs (*.json);;All files (*)"));
  if (file.isEmpty()) return;
  QSettings().setValue("preset_folder", QFileInfo(file).path());
  row.choose_own(row.store().import(file));
}

}  // namespace

void answer_presets(PresetRow& row, SessionDocument& document, QWidget& window) {
  const auto answer = [&row, &document, &window](auto signal, auto ask) {
    QObject::connect(&row, signal, &window, [&document, ask](auto... arguments) {
      try {
        ask(arguments...);
      } catch (const Error& error) {
        tell_error(document, error_text(error));
      }
    });
  };
  answer(&PresetRow::save_wanted, [&] { save(row, document, window); });
  answer(&PresetRow::rename_wanted, [&](const QString& name) { rename(row, document, window, name); });
  answer(&PresetRow::import_wanted, [&] { import(row, window); });
}

}  // namespace seamark
