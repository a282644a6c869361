// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/demo.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <string_view>

#include "support/error.h"
#include "support/files.h"

namespace seamark {

void write_demo(const QString& file) {
  QFile shipped(":/demo/demo.h5");
  const bool there = shipped.open(QIODevice::ReadOnly);
  SEAMARK_ASSERT(there);
  const QByteArray bytes = shipped.readAll();
  QDir().mkpath(QFileInfo(file).path());
  replace_file(file.toStdString(), std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

}  // namespace seamark
