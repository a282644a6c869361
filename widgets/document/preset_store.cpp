// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/preset_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

#include "document/wording.h"
#include "support/files.h"

namespace seamark {

PresetStore::PresetStore(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
  if (folder_.isEmpty())
    folder_ = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/presets";
}

QString PresetStore::file_of(const QString& name) const { return folder_ + '/' + name + ".json"; }

void PresetStore::read() {
  is_read_ = true;
  presets_.clear();
  problems_.clear();
  for (const QFileInfo& file : QDir(folder_).entryInfoList({"*.json"}, QDir::Files, QDir::Name)) {
    try {
      presets_.push_back(read_preset(file.filePath().toStdString()));
    } catch (const Error& error) {
      problems_ << error_text(error);
    }
  }
}

const std::vector<RunPreset>& PresetStore::presets() {
  if (!is_read_) read();
  return presets_;
}

QStringList PresetStore::problems() {
  if (!is_read_) read();
  return problems_;
}

const RunPreset* PresetStore::find(const QString& name) {
  const auto& all = presets();
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const RunPreset& p) { return p.name == name.toStdString(); });
  return it == all.end() ? nullptr : &*it;
}

QString PresetStore::name_problem(const QString& name) {
  const bool good = !name.trimmed().isEmpty() && name.toUtf8().size() <= 100 && !name.startsWith('.') &&
                    !name.contains('/') &&
                    std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
  return good ? QString()
              : tr("A preset needs a name of at most 100 bytes, without slashes and no dot in front.");
}

void PresetStore::save(const QString& name, const ExperimentSpec& spec) {
  QDir().mkpath(folder_);
  replace_file(file_of(name).toStdString(), dump_json(preset_to_json(spec), 2) + "\n");
  read();
  Q_EMIT changed();
}

void PresetStore::rename(const QString& from, const QString& to) {
  if (from == to) return;
  if (QFileInfo::exists(file_of(to))) {
    throw bad_input(SEAMARK_TEXT("Error", "There is a preset of this name already."))
        .in_file(file_of(to).toStdString());
  }
  if (!QFile::rename(file_of(from), file_of(to))) {
    throw cannot_write(SEAMARK_TEXT("Error", "The file cannot be renamed."))
        .in_file(file_of(from).toStdString());
  }
  read();
  Q_EMIT changed();
}

void PresetStore::remove(const QString& name) {
  if (!QFile::remove(file_of(name))) {
    throw cannot_write(SEAMARK_TEXT("Error", "The file cannot be removed."))
        .in_file(file_of(name).toStdString());
  }
  read();
  Q_EMIT changed();
}

QString PresetStore::import(const QString& file) {
  const RunPreset preset = read_preset(file.toStdString());
  QString name = QString::fromStdString(preset.name);
  for (int i = 2; find(name); ++i)
    name = QStringLiteral("%1 %2").arg(QString::fromStdString(preset.name)).arg(i);
  save(name, preset.spec);
  return name;
}

}  // namespace seamark
