// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own presets of runs: one JSON file each, named as the preset, in the user's configuration folder.
#pragma once

#include <QObject>
#include <QStringList>
#include <optional>

#include "experiment/run_presets.h"

namespace seamark {

class PresetStore : public QObject {
  Q_OBJECT

 public:
  explicit PresetStore(QString folder = {}, QObject* parent = nullptr);  // "": the usual one
  // In the order of their names. Read when it is first asked for.
  const std::vector<RunPreset>& presets();
  const RunPreset* find(const QString& name);
  QStringList problems();  // of files that are no preset: file, field and what is wrong
  // "": it may be a preset's name, which is a file's too.
  static QString name_problem(const QString& name);

  // Each throws Error, naming the file. A preset of this name is replaced.
  void save(const QString& name, const ExperimentSpec& spec);
  void rename(const QString& from, const QString& to);
  void remove(const QString& name);
  QString import(const QString& file);  // the name it has now

 Q_SIGNALS:
  void changed();

 private:
  QString file_of(const QString& name) const;
  void read();
  QString folder_;
  bool is_read_ = false;
  std::vector<RunPreset> presets_;
  QStringList problems_;
};

}  // namespace seamark
