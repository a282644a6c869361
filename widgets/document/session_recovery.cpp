// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps work from being lost: which state is saved, and the recovery file (core/session/README.md).
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

#include "document/job_kinds.h"
#include "document/session_document.h"
#include "document/wording.h"

namespace seamark {
namespace {

// The recovery file is written so long after the last change, but not longer after the first one.
constexpr qint64 idle_ms = 2000, longest_unsafe_ms = 20000;

QString recovery_of(const QString& file) {
  return QString::fromStdString(recovery_path(file.toStdString()).string());
}

}  // namespace

QStringList SessionDocument::files_beside(const QString& session_file) {
  const QFileInfo info(session_file);
  QStringList out;
  for (const QFileInfo& file : info.dir().entryInfoList({info.fileName() + ".*"}, QDir::Files))
    out << file.filePath();
  return out;
}

void SessionDocument::touch() {
  touched_ = true;
  content_changed();
}

void SessionDocument::set_content(int64_t content) {
  content_ = content;
  content_changed();
}

void SessionDocument::content_changed() {
  if (is_dirty()) schedule_recovery();
  if (is_dirty() == was_dirty_) return;
  was_dirty_ = is_dirty();
  Q_EMIT file_changed();
}

void SessionDocument::schedule_recovery() {
  if (!open_ || fact_count() == 0) return;
  if (!unsafe_since_.isValid()) unsafe_since_.start();
  recovery_timer_.start(
      static_cast<int>(std::clamp<qint64>(longest_unsafe_ms - unsafe_since_.elapsed(), 0, idle_ms)));
}

QString SessionDocument::untitled_folder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/untitled";
}

QString SessionDocument::run_file() {
  if (file_.isEmpty() && working_file_.isEmpty()) {
    const QString folder = untitled_folder();
    QDir().mkpath(folder);
    working_file_ = folder + "/" + QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss-zzz") + ".h5";
  }
  return file_.isEmpty() ? working_file_ : file_;
}

QString SessionDocument::recovery_file() const {
  const QString base = file_.isEmpty() ? working_file_ : file_;
  return recovery_wanted_ && !base.isEmpty() && QFileInfo::exists(recovery_of(base)) ? recovery_of(base)
                                                                                     : QString();
}

void SessionDocument::hold_note() { note_.write(run_file(), title(), file_.isEmpty()); }

void SessionDocument::write_recovery() {
  recovery_timer_.stop();
  if (!unsafe_since_.isValid() || !open_ || fact_count() == 0) return;
  unsafe_since_.invalidate();
  const QString base = run_file();
  hold_note();
  const bool first = !recovery_wanted_;
  if (first) recovery_wanted_ = std::make_shared<std::atomic<bool>>(true);
  file_thread_.post(
      job::recovery, tr("Recovery file"),
      [calls = calls_, copy = std::make_shared<Snapshot>(snapshot()), base, first, wanted = recovery_wanted_](
          RunControl&, const ProgressFunction&) {
        const QString file = recovery_of(base);
        if (first && QFileInfo::exists(file)) {
          // Of an earlier window, and not taken: kept once.
          QFile::remove(file + '~');
          QFile::rename(file, file + '~');
        }
        calls.save_recovery(std::filesystem::path(base.toStdString()), std::move(*copy).whole());
        if (!*wanted) QFile::remove(file);
      },
      [this](std::exception_ptr error) {
        if (!error) recovery_failed_ = false;
        if (!error || is_cancelled(error) || recovery_failed_) return;
        recovery_failed_ = true;  // said once, not every few seconds
        tell({Message::Kind::warning,
              tr("Changes cannot be kept for recovery: %1 Save the session to be safe.")
                  .arg(error_text(error)),
              {},
              {}});
      });
}

void SessionDocument::forget_recovery(const QString& but) {
  recovery_timer_.stop();
  unsafe_since_.invalidate();
  if (recovery_wanted_) *recovery_wanted_ = false;  // for one that is being written
  recovery_wanted_.reset();
  recovery_failed_ = false;
  note_.remove();
  const QString base = file_.isEmpty() ? working_file_ : file_;
  if (!base.isEmpty() && base != but) QFile::remove(recovery_of(base));
  if (!working_file_.isEmpty() && working_file_ != but) {
    QFile::remove(working_file_);
    for (const QString& file : files_beside(working_file_)) QFile::remove(file);
  }
}

QList<LeftBehind> SessionDocument::left_behind() const {
  QList<LeftBehind> all = RecoveryNote::left_behind();
  all.removeIf([this](const LeftBehind& left) { return left.file == adapter_file(); });
  return all;
}

void SessionDocument::look_at(const LeftBehind& left, std::function<void(const LeftContents&)> then) {
  auto contents = std::make_shared<LeftContents>();
  file_thread_.post(
      job::look, tr("Look at %1").arg(left.title),
      [calls = calls_, left, contents](RunControl&, const ProgressFunction&) {
        const LoadedSession loaded = calls.recover_session(std::filesystem::path(left.file.toStdString()));
        contents->facts = loaded.session.facts.size();
        contents->runs = static_cast<int64_t>(loaded.session.runs.size());
        contents->selections = static_cast<int64_t>(loaded.session.selections.size());
        contents->changed = QFileInfo::exists(recovery_of(left.file));
        contents->interrupted = loaded.had_journal;
      },
      [contents, then = std::move(then)](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) contents->problem = error_text(error);
        then(*contents);
      },
      WorkThread::Turn::in_order);
}

void SessionDocument::discard(const LeftBehind& left) {
  QFile::remove(recovery_of(left.file));
  if (left.untitled) {
    for (const QString& file : files_beside(left.file)) QFile::remove(file);
    QFile::remove(left.file);
  }
  if (!left.note.isEmpty()) QFile::remove(left.note);
}

void SessionDocument::recover(const LeftBehind& left) {
  auto result = std::make_shared<LoadedSession>();
  file_thread_.post(
      job::open, tr("Recover %1").arg(left.title),
      [calls = calls_, left, result](RunControl&, const ProgressFunction&) {
        *result = calls.recover_session(std::filesystem::path(left.file.toStdString()));
      },
      [this, result, left](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        const bool changed = QFileInfo::exists(recovery_of(left.file));
        adopt_loaded(std::move(*result), left.file, left.untitled);
        if (left.untitled) title_ = left.title;
        if (changed || left.untitled) {
          touch();
          recovery_wanted_ = std::make_shared<std::atomic<bool>>(true);  // it is this window's now
          write_recovery();
        }
        hold_note();
        if (!left.note.isEmpty()) QFile::remove(left.note);
        Q_EMIT file_changed();
      });
}

}  // namespace seamark
