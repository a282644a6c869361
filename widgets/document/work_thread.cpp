// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/work_thread.h"

#include <algorithm>
#include <atomic>

#include "support/error.h"

namespace seamark {
namespace {

std::atomic<quint64> next_id{1};

}  // namespace

WorkThread::WorkThread(QObject* parent)
    : QObject(parent), thread_([this](std::stop_token stop) { loop(stop); }) {}

WorkThread::~WorkThread() {
  {
    const std::lock_guard lock(mutex_);
    for (const auto& job : queue_) job->stale = true;
    queue_.clear();
    for (const auto& job : {holder_, guest_}) {
      if (!job) continue;
      job->stale = true;
      job->control->abort();
    }
  }
  thread_.request_stop();
  thread_.join();
}

quint64 WorkThread::post(const QString& kind, const QString& title, Work work, Done done, Turn turn) {
  auto job = std::make_shared<Job>();
  job->kind = kind;
  job->title = title;
  job->work = std::move(work);
  job->done = std::move(done);
  job->between_steps = turn == Turn::between_steps;
  std::shared_ptr<RunControl> host;
  {
    const std::lock_guard lock(mutex_);
    job->id = next_id++;
    if (turn != Turn::in_order) {
      std::erase_if(queue_, [&](const JobPointer& other) { return other->kind == kind; });
      for (const auto& other : {holder_, guest_}) {
        if (other && other->kind == kind) {
          other->stale = true;
          other->control->abort();
        }
      }
      // Done, and not delivered yet.
      for (const auto& [other, error] : done_) {
        if (other->kind == kind) other->stale = true;
      }
    }
    queue_.push_back(job);
    if (job->between_steps && holder_ && !holder_->between_steps) host = holder_->control;
  }
  wake_.notify_all();
  // If the run ends before its next step, the job is still in the queue and has its turn there.
  if (host) host->at_step_boundary([this] { run_quick_jobs(); });
  Q_EMIT jobs_changed();
  return job->id;
}

bool WorkThread::cancel(quint64 id) {
  bool found = false;
  JobPointer waiting;
  {
    const std::lock_guard lock(mutex_);
    const auto it =
        std::find_if(queue_.begin(), queue_.end(), [&](const JobPointer& job) { return job->id == id; });
    if (it != queue_.end()) {
      waiting = *it;
      queue_.erase(it);
    }
    for (const auto& job : {holder_, guest_}) {
      if (!job || job->id != id) continue;
      job->control->abort();
      found = true;
    }
  }
  if (waiting) {
    QMetaObject::invokeMethod(
        this, [this, waiting] { finish(waiting, std::make_exception_ptr(Cancelled())); },
        Qt::QueuedConnection);
  }
  Q_EMIT jobs_changed();
  return found || waiting;
}

void WorkThread::cancel_kind(const QString& kind) {
  for (const JobView& job : jobs()) {
    if (job.kind == kind) cancel(job.id);
  }
}

std::shared_ptr<RunControl> WorkThread::active_control(const QString& kind) const {
  const std::lock_guard lock(mutex_);
  return holder_ && holder_->kind == kind ? holder_->control : nullptr;
}

std::vector<JobView> WorkThread::jobs() const {
  const std::lock_guard lock(mutex_);
  std::vector<JobView> out;
  const auto add = [&](const JobPointer& job, bool active) {
    if (job && !job->stale) {
      out.push_back({job->id, job->kind, job->title, active, job->progress,
                     active ? job->clock.elapsed() / 1000.0 : 0});
    }
  };
  add(holder_, true);
  add(guest_, true);
  for (const auto& job : queue_) add(job, false);
  return out;
}

bool WorkThread::idle() const {
  const std::lock_guard lock(mutex_);
  return !holder_ && queue_.empty();
}

void WorkThread::loop(std::stop_token stop) {
  while (!stop.stop_requested()) {
    JobPointer job;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return !queue_.empty(); })) return;
      job = queue_.front();
      queue_.pop_front();
      holder_ = job;
      job->clock.start();
    }
    run_job(job);
  }
}

void WorkThread::run_job(const JobPointer& job) {
  std::exception_ptr error;
  try {
    job->work(*job->control, [this, &job](const Progress& progress) {
      const std::lock_guard lock(mutex_);
      job->progress = progress;
    });
  } catch (...) {
    error = std::current_exception();
  }
  {
    // In one: whoever hears of its end finds it gone from the jobs that go on.
    const std::lock_guard lock(mutex_);
    if (holder_ == job) holder_.reset();
    if (guest_ == job) guest_.reset();
    done_.emplace_back(job, error);
  }
  // By name: a function object would be read on the other thread without the mutex.
  QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection);
}

void WorkThread::run_quick_jobs() {
  while (true) {
    JobPointer job;
    {
      const std::lock_guard lock(mutex_);
      const auto it =
          std::find_if(queue_.begin(), queue_.end(), [](const JobPointer& j) { return j->between_steps; });
      if (it == queue_.end()) return;
      job = *it;
      queue_.erase(it);
      guest_ = job;
      job->clock.start();
    }
    run_job(job);
  }
}

void WorkThread::deliver() {
  std::pair<JobPointer, std::exception_ptr> one;
  {
    const std::lock_guard lock(mutex_);
    one = std::move(done_.front());
    done_.pop_front();
  }
  finish(one.first, one.second);
}

void WorkThread::finish(const JobPointer& job, std::exception_ptr error) {
  bool stale = false;
  {
    const std::lock_guard lock(mutex_);
    stale = job->stale;
  }
  if (!stale && job->done) job->done(error);
  Q_EMIT jobs_changed();
}

}  // namespace seamark
