// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_control.h"

#include <utility>

#include "support/error.h"

namespace seamark {

// What was told to end stays told so: a pause that comes before the next step must not undo it.
void RunControl::set(State state, bool single_step) {
  {
    std::lock_guard lock(mutex_);
    const bool stopping = state_ == State::stop_and_keep || state_ == State::abort;
    if (stopping && state != State::abort) return;
    state_ = state;
    single_step_ = single_step;
  }
  changed_.notify_all();
}

void RunControl::go() { set(State::go); }
void RunControl::pause() { set(State::pause); }
void RunControl::stop_and_keep() { set(State::stop_and_keep); }
void RunControl::abort() { set(State::abort); }
void RunControl::one_step() { set(State::pause, true); }

void RunControl::at_step_boundary(std::function<void()> task) {
  {
    std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  changed_.notify_all();
}

void RunControl::check() const {
  if (state() == State::abort) throw Cancelled();
}

void RunControl::run_tasks(std::unique_lock<std::mutex>& lock) {
  while (!tasks_.empty()) {
    auto tasks = std::exchange(tasks_, {});
    lock.unlock();
    for (auto& task : tasks) task();
    lock.lock();
  }
}

bool RunControl::step_boundary() {
  std::unique_lock lock(mutex_);
  for (;;) {
    run_tasks(lock);
    switch (state_.load()) {
      case State::abort:
        throw Cancelled();
      case State::stop_and_keep:
        return false;
      case State::go:
        return true;
      case State::pause:
        if (single_step_) {
          single_step_ = false;
          return true;
        }
        changed_.wait(lock, [&] { return state_ != State::pause || single_step_ || !tasks_.empty(); });
    }
  }
}

}  // namespace seamark
