// SPDX-License-Identifier: GPL-3.0-or-later
// A study on the thread of runs, and what of the open session waits while one writes its file.
#include <QFileInfo>

#include "document/job_kinds.h"
#include "document/session_document.h"
#include "document/wording.h"

namespace seamark {

void SessionDocument::run_study(const QString& title, EngineCalls::Study study, StudyCallbacks callbacks,
                                std::function<void(std::exception_ptr, StudyResult)> done) {
  study_file_ = QFileInfo(QString::fromStdString(study.session.string())).absoluteFilePath();
  study_note_.write(study_file_, QFileInfo(study_file_).fileName(), RecoveryNote::About::study);
  give_up_trials();
  auto result = std::make_shared<StudyResult>();
  model_thread_.post(
      job::study, title,
      [calls = calls_, study = std::move(study), callbacks = std::move(callbacks), result](
          RunControl& control, const ProgressFunction& progress) mutable {
        callbacks.point = [&progress, point = std::move(callbacks.point)](
                              const StudyPoint& next, int64_t done_so_far, int64_t total) {
          progress({{}, done_so_far, total});
          point(next, done_so_far, total);
        };
        *result = calls.run_study(study, control, callbacks);
      },
      [this, result, done = std::move(done)](std::exception_ptr error) {
        if (study_file_ == QFileInfo(file_).absoluteFilePath()) outdated_ = true;
        study_file_.clear();
        study_note_.remove();
        done(error, *result);
      },
      WorkThread::Turn::in_order);
}

void SessionDocument::stop_study() {
  for (const JobView& job : model_thread_.jobs()) {
    if (job.kind == job::study && !job.active) model_thread_.cancel(job.id);
  }
  if (const auto control = model_thread_.active_control(job::study)) control->stop_and_keep();
}

bool SessionDocument::pause_study(bool on) {
  const auto control = model_thread_.active_control(job::study);
  if (!control || control->state() == RunControl::State::stop_and_keep) return false;
  on ? control->pause() : control->go();
  return true;
}

bool SessionDocument::is_written_by_study(const QString& file) const {
  return is_study_running() && !file.isEmpty() && QFileInfo(file).absoluteFilePath() == study_file_;
}

// The file has, or is about to get, runs that the open session does not: it must not be written from here.
bool SessionDocument::refuse_outdated(const QString& file) {
  if (is_written_by_study(file)) {
    tell({Message::Kind::warning,
          tr("A study is writing %1. Wait until it ends, or use another file.")
              .arg(QFileInfo(file).fileName()),
          {},
          {}});
    return true;
  }
  if (file.isEmpty() || file != file_) return false;
  const FileVersion now = version_of_file(file);
  // What is being written from here is known when that has ended.
  const bool changed = !running_ && saves_ == 0 && version_.is_there() && now.is_there() && now != version_;
  if (!outdated_ && !changed) return false;
  const QString text =
      outdated_
          ? tr("The study has added runs to %1 since it was opened. Open it again, or use another file.")
          : tr("Another program has written %1 since it was opened. Open it again, or use another file.");
  // What was changed here is kept for recovery, which puts both together.
  tell_of_session(
      {Message::Kind::warning, text.arg(QFileInfo(file).fileName()), tr("Open it again"), [this, file] {
         write_recovery();
         open_session(file);
       }});
  return true;
}

}  // namespace seamark
