// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/fetch_model.h"

#include <QCoreApplication>
#include <QDir>

namespace seamark {
namespace {

struct FetchModel {
  Q_DECLARE_TR_FUNCTIONS(FetchModel)
};

}  // namespace

QString fetch_model_command(const QString& program_folder) {
  QDir folder(program_folder);
  if (folder.exists(QStringLiteral("seamark-fetch-model"))) return QStringLiteral("seamark-fetch-model");
  do {
    if (folder.exists(QStringLiteral("packaging/fetch_model.sh")) &&
        folder.exists(QStringLiteral("packaging/run.sh")))
      return QStringLiteral("bash packaging/run.sh");
  } while (folder.cdUp());
  return {};
}

QString fetch_model_advice() {
  const QString command = fetch_model_command(QCoreApplication::applicationDirPath());
  return command.isEmpty()
             ? FetchModel::tr("Open a model directory.")
             : FetchModel::tr("Fetch the default model with %1, or open a model directory.").arg(command);
}

}  // namespace seamark
