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

// Kept once, for whoever misses it.
void set_aside(const QString& file) {
  if (!QFileInfo::exists(file)) return;
  QFile::remove(file + '~');
  QFile::rename(file, file + '~');
}

}  // namespace

QStringList SessionDocument::files_beside(const QString& session_file) {
  const QFileInfo info(session_file);
  QStringList out;
  // By its own name: a user's may hold what is a wildcard elsewhere.
  for (const QFileInfo& file : info.dir().entryInfoList(QDir::Files)) {
    if (file.fileName().startsWith(info.fileName() + '.')) out << file.filePath();
  }
  return out;
}

namespace {

// ".journal"
QString ending_of(const QString& session_file, const QString& part) {
  return QFileInfo(part).fileName().mid(QFileInfo(session_file).fileName().size());
}

bool is_of_run(const QString& ending) {
  return ending == ".journal" || ending == ".checkpoint.safetensors" ||
         (ending.startsWith(".adapters-") && ending.endsWith(".safetensors"));
}

}  // namespace

void SessionDocument::remove_leftovers(const QString& session_file) {
  for (const QString& part : files_beside(session_file)) {
    const QString ending = ending_of(session_file, part);
    if (is_of_run(ending) || ending == ".recovery") QFile::remove(part);
  }
}

// Throws where one cannot be moved: it is still where it was.
void SessionDocument::move_leftovers(const QString& from, const QString& to) {
  for (const QString& part : files_beside(from)) {
    const QString ending = ending_of(from, part);
    if (is_of_run(ending) && !QFile::rename(part, to + ending)) {
      throw cannot_write(
          SEAMARK_TEXT("Error", "The run that was interrupted cannot be moved beside the file."))
          .in_file(to.toStdString());
    }
  }
}

void SessionDocument::touch() {
  ++touches_;
  content_changed();
}

void SessionDocument::set_content(int64_t content) {
  content_ = content;
  content_changed();
}

void SessionDocument::content_changed() {
  copier_.session_changed();
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
  return recovery_file_ && !base.isEmpty() && QFileInfo::exists(recovery_of(base)) ? recovery_of(base)
                                                                                   : QString();
}

void SessionDocument::hold_note() {
  const QString file = run_file();
  note_.write(file, title(), file_.isEmpty() ? RecoveryNote::About::untitled : RecoveryNote::About::saved);
}

void SessionDocument::write_recovery() {
  recovery_timer_.stop();
  if (!unsafe_since_.isValid() || !open_ || fact_count() == 0) return;
  unsafe_since_.invalidate();
  const QString base = run_file();
  hold_note();
  if (!recovery_file_) recovery_file_ = std::make_shared<RecoveryFile>();
  const auto write = [calls = calls_, base, ours = recovery_file_](SessionCopy& copy) {
    const QString file = recovery_of(base);
    if (!ours->begun) set_aside(file);  // of an earlier window, and not taken
    ours->begun = true;
    calls.save_recovery(std::filesystem::path(base.toStdString()), std::move(copy).whole());
    if (!ours->wanted) QFile::remove(file);
  };
  copy_session([this, write, ours = recovery_file_](std::shared_ptr<SessionCopy> copy) {
    if (!ours->wanted) return;  // saved, or given up, meanwhile
    file_thread_.post(
        job::recovery, tr("Recovery file"),
        [copy = std::move(copy), write](RunControl&, const ProgressFunction&) { write(*copy); },
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
  });
}

void SessionDocument::forget_recovery(const QString& but, bool saved) {
  recovery_timer_.stop();
  unsafe_since_.invalidate();
  const bool ours = recovery_file_ != nullptr;
  if (ours) recovery_file_->wanted = false;  // for one that is being written
  recovery_file_.reset();
  recovery_failed_ = false;
  note_.remove();
  const QString base = file_.isEmpty() ? working_file_ : file_;
  if (ours && !base.isEmpty() && base != but) QFile::remove(recovery_of(base));
  if (!ours && saved) set_aside(recovery_of(base));
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
        if (!left.study) return;
        const StudyStanding standing =
            calls.read_study(std::filesystem::path(left.file.toStdString())).standing;
        contents->study_planned = standing.planned();
        contents->study_done = standing.count(PointState::done);
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
  auto result = std::make_shared<Reading>();
  file_thread_.post(
      job::open, tr("Recover %1").arg(left.title),
      [calls = calls_, left, result](RunControl& control, const ProgressFunction&) {
        const QString recovery = recovery_of(left.file);
        if (left.aside && QFileInfo::exists(recovery + '~')) {
          QFile::remove(recovery);
          QFile::rename(recovery + '~', recovery);
        }
        result->version = version_of_file(left.file);
        result->loaded = calls.recover_session(std::filesystem::path(left.file.toStdString()));
        control.check();
      },
      [this, result, left, when = asked()](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        if (refuse_replacing(when, left.title)) return;
        const bool changed = QFileInfo::exists(recovery_of(left.file));
        adopt_loaded(std::move(*result), left.file, left.untitled ? From::untitled : From::file);
        if (left.untitled) title_ = left.title;
        if (changed || left.untitled) {
          touch();
          recovery_file_ = std::make_shared<RecoveryFile>();
          recovery_file_->begun = true;  // it is this window's now
          write_recovery();
        }
        hold_note();
        if (!left.note.isEmpty()) QFile::remove(left.note);
        Q_EMIT file_changed();
      });
}

}  // namespace seamark
