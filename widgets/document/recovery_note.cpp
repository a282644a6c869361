// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recovery_note.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
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

#include "experiment/study_standing.h"
#include "session/session.h"

namespace seamark {
namespace {

constexpr qsizetype block = 4096;

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

// What can be recovered of it was written then; invalid: there is nothing.
QDateTime last_change(const LeftBehind& left, bool shipped) {
  if (left.file.isEmpty()) return {};
  const std::filesystem::path session(left.file.toStdString());
  const std::filesystem::path run = study_run_session(session);
  std::vector<std::filesystem::path> paths = {recovery_path(session), journal_path(session)};
  // A study that ends takes its lock and its present run with it, whoever went on with it.
  const bool cut_off =
      left.study && (is_there(session.string() + ".lock") || is_there(journal_path(run)) || is_there(run));
  if ((left.untitled && !shipped) || cut_off) paths.push_back(session);
  if (cut_off) paths.push_back(journal_path(run));
  QDateTime out;
  for (const auto& path : paths) {
    if (is_there(path)) out = std::max(out, QFileInfo(QString::fromStdString(path.string())).lastModified());
  }
  return out;
}

}  // namespace

RecoveryNote::~RecoveryNote() {
  if (handle_ >= 0) ::close(handle_);
}

QString RecoveryNote::folder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery";
}

// Another window that looks for what was left behind may see the file before it is locked: it holds the lock
// for a moment, and removes a note that says nothing yet.
void RecoveryNote::create() {
  QDir().mkpath(folder());
  path_ = folder() + "/" + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".json";
  const QByteArray name = QFile::encodeName(path_);
  while (true) {
    handle_ = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle_ < 0) return;
    while (::flock(handle_, LOCK_EX) != 0 && errno == EINTR) {
    }
    struct stat ours {
    }, there{};
    const bool kept = ::fstat(handle_, &ours) == 0 && ::stat(name.constData(), &there) == 0 &&
                      ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
    if (kept) return;
    ::close(handle_);
  }
}

QString RecoveryNote::write(const QString& file, const QString& title, About about) {
  if (handle_ < 0) create();
  if (handle_ < 0) return QString::fromLocal8Bit(std::strerror(errno));
  QByteArray text =
      QJsonDocument(QJsonObject{{"file", file},
                                {"title", title},
                                {"untitled", about == About::untitled || about == About::shipped},
                                {"shipped", about == About::shipped},
                                {"study", about == About::study}})
          .toJson();
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
    LeftBehind left;
    left.note = info.filePath();
    left.file = note["file"].toString();
    left.title = note["title"].toString();
    left.untitled = note["untitled"].toBool();
    left.study = note["study"].toBool();
    const bool shipped = note["shipped"].toBool();
    left.when = last_change(left, shipped);
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const LeftBehind& other) { return other.file == left.file; });
    if (!left.when.isValid()) {
      if (shipped && left.untitled) QFile::remove(left.file);
      QFile::remove(left.note);
    } else if (same == out.end()) {
      out.push_back(left);
    } else {
      // A study wrote the session that was open: its note finds all that the other one does.
      if (left.study) std::swap(*same, left);
      QFile::remove(left.note);
    }
  }
  std::sort(out.begin(), out.end(), [](const LeftBehind& a, const LeftBehind& b) { return a.when > b.when; });
  return out;
}

}  // namespace seamark
