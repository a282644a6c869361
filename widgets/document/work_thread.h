// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a queue of jobs; results and errors come back on the thread of this object. One such thread
// owns the model (loading, distances, runs), another does file work.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "support/run_control.h"

namespace seamark {

struct JobView {
  quint64 id = 0;  // unique among the jobs of all threads
  QString kind, title;
  bool active = false;
  Progress progress;
  double seconds = 0;  // since it began
};

class WorkThread : public QObject {
  Q_OBJECT

 public:
  using Work = std::function<void(RunControl&, const ProgressFunction&)>;
  using Done = std::function<void(std::exception_ptr)>;  // null: all well

  explicit WorkThread(QObject* parent = nullptr);
  ~WorkThread() override;  // aborts everything and joins

  enum class Turn {
    latest_wins,    // queued jobs of the kind are dropped, a running one is aborted; their `done` never comes
    between_steps,  // so, and quick: may run between two steps of a run that holds the thread
    in_order,       // each has its turn and its `done`
  };
  quint64 post(const QString& kind, const QString& title, Work work, Done done,
               Turn turn = Turn::latest_wins);
  // A queued job ends at once, a running one at its next check; `done` comes with Cancelled. False: no such
  // job.
  bool cancel(quint64 id);
  void cancel_kind(const QString& kind);
  // The control of the job that holds the thread; null when idle or of another kind.
  std::shared_ptr<RunControl> active_control(const QString& kind) const;
  std::vector<JobView> jobs() const;
  bool idle() const;

 Q_SIGNALS:
  void jobs_changed();

 private:
  struct Job {
    quint64 id = 0;
    QString kind, title;
    Work work;
    Done done;
    bool between_steps = false;
    bool stale = false;  // a newer job took its place
    std::shared_ptr<RunControl> control = std::make_shared<RunControl>();
    Progress progress;
    QElapsedTimer clock;
  };
  using JobPointer = std::shared_ptr<Job>;

  void loop(std::stop_token stop);
  void run_job(const JobPointer& job);
  void run_quick_jobs();
  Q_INVOKABLE void deliver();  // what a job that is done came to
  void finish(const JobPointer& job, std::exception_ptr error);

  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<JobPointer> queue_;
  JobPointer holder_;  // the job that holds the thread
  JobPointer guest_;   // a quick job between two of its steps
  // What is handed over goes through this, under the mutex; a call queued by Qt only says that it is there.
  std::deque<std::pair<JobPointer, std::exception_ptr>> done_;
  std::jthread thread_;
};

}  // namespace seamark
