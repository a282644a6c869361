// SPDX-License-Identifier: GPL-3.0-or-later
// A worker thread takes steps; the test steers it.
#include <QTest>
#include <atomic>
#include <thread>

#include "support/error.h"
#include "support/run_control.h"

using namespace seamark;

namespace {

class Worker {
 public:
  explicit Worker(RunControl& control)
      : thread_([this, &control] {
          id = std::this_thread::get_id();
          try {
            while (control.step_boundary()) {
              ++steps;
              std::this_thread::yield();
            }
          } catch (const Cancelled&) {
            cancelled = true;
          }
          ended = true;
        }),
        control_(control) {}
  ~Worker() {
    control_.abort();
    thread_.join();
  }
  std::atomic<int64_t> steps{0};
  std::atomic<bool> cancelled{false}, ended{false};
  std::atomic<std::thread::id> id;

 private:
  std::thread thread_;
  RunControl& control_;
};

// Waits until the worker has served a task, that is, until it is at a boundary after everything said before.
void settle(RunControl& control) {
  std::atomic<bool> done{false};
  control.at_step_boundary([&] { done = true; });
  while (!done) std::this_thread::yield();
}

}  // namespace

class TestRunControl : public QObject {
  Q_OBJECT
 private slots:
  // What comes between it and the next step does not undo it.
  void a_stop_is_final() {
    RunControl control;
    control.stop_and_keep();
    control.pause();
    control.one_step();
    control.go();
    QVERIFY(control.state() == RunControl::State::stop_and_keep);
    QVERIFY(!control.step_boundary());
    control.abort();
    control.stop_and_keep();
    QVERIFY(control.state() == RunControl::State::abort);
  }

  void pauses_and_goes_on() {
    RunControl control;
    Worker worker(control);
    QTRY_VERIFY(worker.steps > 10);
    control.pause();
    settle(control);
    const int64_t paused_at = worker.steps;
    for (int i = 0; i < 100; ++i) settle(control);
    QCOMPARE(worker.steps.load(), paused_at);
    QVERIFY(control.state() == RunControl::State::pause);
    control.go();
    QTRY_VERIFY(worker.steps > paused_at + 10);
  }

  void takes_one_step_at_a_time() {
    RunControl control;
    control.pause();
    Worker worker(control);
    settle(control);
    QCOMPARE(worker.steps.load(), 0);
    for (int64_t i = 1; i <= 5; ++i) {
      control.one_step();
      QTRY_COMPARE(worker.steps.load(), i);
      settle(control);
      QCOMPARE(worker.steps.load(), i);
    }
    QVERIFY(control.state() == RunControl::State::pause);
  }

  void stops_and_keeps_also_while_paused() {
    RunControl control;
    control.pause();
    Worker worker(control);
    settle(control);
    control.stop_and_keep();
    QTRY_VERIFY(worker.ended);
    QVERIFY(!worker.cancelled);
  }

  void aborts_also_while_paused() {
    RunControl control;
    control.pause();
    Worker worker(control);
    settle(control);
    control.abort();
    QTRY_VERIFY(worker.ended);
    QVERIFY(worker.cancelled);
    QVERIFY_EXCEPTION_THROWN(control.check(), Cancelled);
  }

  void check_throws_only_after_abort() {
    RunControl control;
    control.check();
    control.pause();
    control.check();
    control.stop_and_keep();
    control.check();
    control.abort();
    QVERIFY_EXCEPTION_THROWN(control.check(), Cancelled);
    QVERIFY_EXCEPTION_THROWN(control.step_boundary(), Cancelled);
  }

  void runs_tasks_in_order_on_the_thread_that_steps() {
    RunControl control;
    control.pause();
    Worker worker(control);
    std::vector<int> order;
    std::atomic<bool> on_worker{true};
    for (int i = 0; i < 20; ++i) {
      control.at_step_boundary([&, i] {
        order.push_back(i);
        if (std::this_thread::get_id() != worker.id.load()) on_worker = false;
      });
    }
    settle(control);
    QVERIFY(on_worker);
    QCOMPARE(order.size(), 20u);
    for (int i = 0; i < 20; ++i) QCOMPARE(order[static_cast<size_t>(i)], i);
    QCOMPARE(worker.steps.load(), 0);
  }

  void a_task_may_queue_another() {
    RunControl control;
    int runs = 0;
    control.at_step_boundary([&] {
      ++runs;
      control.at_step_boundary([&] { ++runs; });
    });
    QVERIFY(control.step_boundary());
    QCOMPARE(runs, 2);
  }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "test_run_control.moc"
