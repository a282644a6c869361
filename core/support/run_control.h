// SPDX-License-Identifier: GPL-3.0-or-later
// How the outside (a window, a signal handler) steers synchronous core work, and how core tells how far it
// is.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace seamark {

class RunControl {
 public:
  enum class State { go, pause, stop_and_keep, abort };

  // --- called from any thread ---
  void go();
  void pause();
  void one_step();       // runs one step, then pauses again
  void stop_and_keep();  // ends the run at the next step boundary; what was learned is kept. Only abort()
                         // changes it
  void abort();          // ends the run at the next check with Cancelled
  State state() const { return state_.load(std::memory_order_relaxed); }
  // Runs `task` on the thread that owns the model, at the next step boundary, also while paused.
  void at_step_boundary(std::function<void()> task);

  // --- called by core ---
  // Cheap (one atomic load): throws Cancelled after abort(). Call it per layer, block or thousand records.
  void check() const;
  // Between two steps: runs queued tasks, waits while paused. True: go on. False: stop and keep.
  // Throws Cancelled after abort().
  bool step_boundary();

 private:
  void set(State state, bool single_step = false);
  void run_tasks(std::unique_lock<std::mutex>& lock);
  std::atomic<State> state_{State::go};
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool single_step_ = false;
  std::vector<std::function<void()>> tasks_;
};

// How far a piece of work is. total = 0: unknown.
struct Progress {
  std::string stage;  // SEAMARK_TEXT("Progress", ...)
  int64_t done = 0;
  int64_t total = 0;
};
using ProgressFunction = std::function<void(const Progress&)>;

}  // namespace seamark
