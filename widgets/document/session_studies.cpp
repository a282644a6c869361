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
  if (!outdated_ || file.isEmpty() || file != file_) return false;
  tell({Message::Kind::warning,
        tr("The study has added runs to %1 since it was opened. Open it again, or use another file.")
            .arg(QFileInfo(file).fileName()),
        tr("Open it again"), [this, file] { open_session(file); }});
  return true;
}

}  // namespace seamark
