// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recovery_note.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "session/session.h"

namespace seamark {
namespace {

constexpr qsizetype block = 4096;

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

}  // namespace

RecoveryNote::~RecoveryNote() {
  if (handle_ >= 0) ::close(handle_);
}

QString RecoveryNote::folder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery";
}

QString RecoveryNote::write(const QString& file, const QString& title, bool untitled) {
  if (handle_ < 0) {
    QDir().mkpath(folder());
    path_ = folder() + "/" + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".json";
    handle_ = ::open(QFile::encodeName(path_).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle_ < 0) return QString::fromLocal8Bit(std::strerror(errno));
    ::flock(handle_, LOCK_EX | LOCK_NB);
  }
  QByteArray text =
      QJsonDocument(QJsonObject{{"file", file}, {"title", title}, {"untitled", untitled}}).toJson();
  if (text == written_) return {};
  // In one piece over the old one, filled up with blanks: whenever the process ends, there is a whole note.
  const QByteArray now = text;
  size_ = std::max(size_, (text.size() / block + 1) * block);
  text = text.leftJustified(size_, ' ');
  const bool good = ::pwrite(handle_, text.constData(), static_cast<size_t>(text.size()), 0) == text.size() &&
                    ::fsync(handle_) == 0;
  if (good) written_ = now;
  return good ? QString() : QString::fromLocal8Bit(std::strerror(errno));
}

void RecoveryNote::remove() {
  if (handle_ < 0) return;
  QFile::remove(path_);
  ::close(handle_);
  handle_ = -1;
  size_ = 0;
  written_.clear();
}

QList<LeftBehind> RecoveryNote::left_behind() {
  QList<LeftBehind> out;
  for (const QFileInfo& info : QDir(folder()).entryInfoList({"*.json"}, QDir::Files)) {
    const int handle = ::open(QFile::encodeName(info.filePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) continue;
    const bool gone = ::flock(handle, LOCK_EX | LOCK_NB) == 0;
    ::close(handle);
    if (!gone) continue;
    QFile file(info.filePath());
    const QJsonObject note =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    LeftBehind left{
        info.filePath(), note["file"].toString(), note["title"].toString(), note["untitled"].toBool(), {}};
    const std::filesystem::path session(left.file.toStdString());
    for (const auto& path : {recovery_path(session), journal_path(session), session}) {
      if (path == session && !left.untitled) continue;
      if (!left.file.isEmpty() && is_there(path))
        left.when = std::max(left.when, QFileInfo(QString::fromStdString(path.string())).lastModified());
    }
    if (left.when.isValid()) {
      out.push_back(left);
    } else {
      QFile::remove(info.filePath());
    }
  }
  std::sort(out.begin(), out.end(), [](const LeftBehind& a, const LeftBehind& b) { return a.when > b.when; });
  return out;
}

}  // namespace seamark
