// SPDX-License-Identifier: GPL-3.0-or-later
// The thread of jobs: order, latest wins, cancelling, quick jobs between two steps of a run. Runs under
// ThreadSanitizer too (preset tsan), so the hammering test posts from all sides.
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "document/work_thread.h"
#include "support/error.h"

using namespace seamark;

namespace {

constexpr auto quick_turn = WorkThread::Turn::between_steps;

// Steps until it is told to end, as a training run does.
WorkThread::Work run_of(std::atomic<int>& steps) {
  return [&steps](RunControl& control, const ProgressFunction& progress) {
    while (control.step_boundary()) {
      progress({"step", ++steps, 0});
      std::this_thread::yield();
    }
  };
}

bool was_cancelled(const std::exception_ptr& error) {
  try {
    if (error) std::rethrow_exception(error);
  } catch (const Cancelled&) {
    return true;
  }
  return false;
}

}  // namespace

class TestWorkThread : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void jobs_run_in_order_and_results_come_on_this_thread() {
    WorkThread thread;
    std::vector<int> done;
    std::vector<int> worked;  // by the thread of jobs; read after their results came
    for (int i = 0; i < 20; ++i) {
      thread.post(
          QString("kind %1").arg(i), "t",
          [&worked, i](RunControl&, const ProgressFunction&) { worked.push_back(i); },
          [&, i](std::exception_ptr error) {
            QVERIFY(!error);
            QCOMPARE(QThread::currentThread(), thread.QObject::thread());
            done.push_back(i);
          });
    }
    QTRY_COMPARE(done.size(), size_t{20});
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QVERIFY(worked == done);
    QTRY_VERIFY(thread.idle());
    QVERIFY(thread.jobs().empty());
  }

  void what_a_job_throws_arrives() {
    WorkThread thread;
    QString text;
    thread.post(
        "k", "t", [](RunControl&, const ProgressFunction&) { throw std::runtime_error("it broke"); },
        [&](std::exception_ptr error) {
          try {
            std::rethrow_exception(error);
          } catch (const std::runtime_error& caught) {
            text = caught.what();
          }
        });
    QTRY_COMPARE(text, QString("it broke"));
  }

  void the_latest_of_a_kind_wins() {
    WorkThread thread;
    std::atomic<int> steps{0};
    int first_done = 0, last_done = 0;
    thread.post("distances", "a", run_of(steps), [&](std::exception_ptr) { ++first_done; });
    QTRY_VERIFY(steps > 3);
    for (int i = 0; i < 5; ++i) {
      thread.post(
          "distances", "b", [](RunControl& control, const ProgressFunction&) { control.check(); },
          [&](std::exception_ptr error) { last_done += error ? 0 : 1; });
    }
    QTRY_VERIFY(last_done >= 1 && thread.idle());
    QTest::qWait(20);
    QCOMPARE(first_done, 0);  // aborted, and never heard of
    QCOMPARE(last_done, 1);
  }

  // Also of one that is done and was not heard of yet.
  void what_was_done_before_a_later_one_was_asked_for_is_not_heard_of() {
    WorkThread thread;
    QStringList heard;
    const auto post = [&](const QString& name) {
      thread.post(
          "distances", name, [](RunControl&, const ProgressFunction&) {},
          [&heard, name](std::exception_ptr) { heard << name; });
    };
    post("first");
    while (!thread.idle()) QThread::msleep(1);  // without this thread's events
    post("second");
    QTRY_VERIFY(heard.contains("second"));
    QCOMPARE(heard, QStringList{"second"});
  }

  void a_job_whose_end_is_heard_of_is_no_job_any_more() {
    WorkThread thread;
    for (int i = 0; i < 200; ++i) {
      bool done = false, gone = false;
      thread.post(
          "k", "t", [](RunControl&, const ProgressFunction&) {},
          [&](std::exception_ptr) {
            done = true;
            gone = thread.jobs().empty() && thread.idle();
          });
      while (!done) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
      QVERIFY(gone);
    }
  }

  void a_quick_job_runs_between_two_steps() {
    WorkThread thread;
    std::atomic<int> steps{0};
    bool run_done = false, quick_done = false;
    thread.post("run", "r", run_of(steps), [&](std::exception_ptr error) { run_done = !error; });
    QTRY_VERIFY(steps > 3);
    thread.post(
        "probe", "p", [](RunControl&, const ProgressFunction&) {},
        [&](std::exception_ptr) { quick_done = true; }, quick_turn);
    QTRY_VERIFY(quick_done);
    QVERIFY(!run_done);
    const auto control = thread.active_control("run");
    QVERIFY(control);
    QVERIFY(!thread.active_control("distances"));
    control->pause();
    quick_done = false;
    thread.post(
        "probe", "p", [](RunControl&, const ProgressFunction&) {},
        [&](std::exception_ptr) { quick_done = true; }, quick_turn);
    QTRY_VERIFY(quick_done);  // also while paused
    control->stop_and_keep();
    QTRY_VERIFY(run_done);
  }

  void cancelling_ends_a_job_with_cancelled() {
    WorkThread thread;
    std::atomic<int> steps{0};
    bool cancelled = false;
    const quint64 id = thread.post("run", "r", run_of(steps),
                                   [&](std::exception_ptr error) { cancelled = was_cancelled(error); });
    bool queued_done = false;
    const quint64 queued = thread.post(
        "other", "o", [](RunControl&, const ProgressFunction&) {},
        [&](std::exception_ptr error) { queued_done = !error; });
    QTRY_VERIFY(steps > 3);
    QCOMPARE(thread.jobs().size(), size_t{2});
    QVERIFY(thread.jobs().front().active);
    QTRY_VERIFY(thread.jobs().front().progress.done > 0);
    thread.cancel(queued);
    thread.cancel(id);
    QTRY_VERIFY(cancelled);
    QTRY_VERIFY(thread.idle());
    QVERIFY(!queued_done);
  }

  void going_away_aborts_and_joins() {
    std::atomic<int> steps{0};
    bool heard = false;
    {
      WorkThread thread;
      thread.post("run", "r", run_of(steps), [&](std::exception_ptr) { heard = true; });
      QTRY_VERIFY(steps > 3);
    }
    const int after = steps;
    QTest::qWait(10);
    QCOMPARE(steps.load(), after);
    QVERIFY(!heard);
  }

  // Posts, cancels, looks and steers while a run goes on, as a hurried user does.
  void hammering() {
    WorkThread thread;
    std::atomic<int> steps{0};
    int quick = 0, runs = 0;
    for (int round = 0; round < 20; ++round) {
      const int before = steps;
      thread.post("run", "r", run_of(steps), [&](std::exception_ptr) { ++runs; });
      QTRY_VERIFY(steps > before);
      for (int i = 0; i < 10; ++i) {
        thread.post(
            QString("probe %1").arg(i % 3), "p",
            [](RunControl& control, const ProgressFunction& progress) {
              progress({"p", 1, 1});
              control.check();
            },
            [&](std::exception_ptr) { ++quick; }, quick_turn);
        for (const JobView& job : thread.jobs()) QVERIFY(job.seconds >= 0);
        if (const auto control = thread.active_control("run")) {
          if (i % 4 == 0) control->pause();
          if (i % 4 == 1) control->one_step();
          if (i % 4 == 2) control->go();
        }
        QCoreApplication::processEvents();
      }
      if (round % 2)
        thread.cancel_kind("run");
      else if (const auto control = thread.active_control("run"))
        control->stop_and_keep();
      QTRY_COMPARE(runs, round + 1);  // heard of before the next one takes its place
      QTRY_VERIFY(thread.idle());
    }
    QTRY_VERIFY(runs == 20);
    QVERIFY(quick > 0);
  }
};

QTEST_GUILESS_MAIN(TestWorkThread)
#include "test_work_thread.moc"
