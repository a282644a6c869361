// SPDX-License-Identifier: GPL-3.0-or-later
// Which state of a file this is, so that one that another program wrote meanwhile is known as such.
#pragma once

#include <sys/stat.h>

#include <QFile>
#include <QString>

namespace seamark {

struct FileVersion {
  qint64 inode = 0, size = -1, seconds = 0, nanoseconds = 0;
  bool is_there() const { return size >= 0; }
  bool operator==(const FileVersion&) const = default;
};

inline FileVersion version_of_file(const QString& file) {
  struct stat info {};
  if (file.isEmpty() || ::stat(QFile::encodeName(file).constData(), &info) != 0) return {};
  return {static_cast<qint64>(info.st_ino), static_cast<qint64>(info.st_size),
          static_cast<qint64>(info.st_mtim.tv_sec), static_cast<qint64>(info.st_mtim.tv_nsec)};
}

}  // namespace seamark
